"""The story, in scenes: each is a function that plays a few days on the stage, in their order."""

from collections.abc import Callable

from goodoffices.sample.stage import Stage
from goodoffices.sample.story import (
    compromise,
    crossing,
    home,
    opening,
    proposal,
    response,
    seating,
    stopping,
    teams,
    waiting,
)

SCENES: tuple[Callable[[Stage], None], ...] = (
    opening.the_rooms_open,
    opening.the_first_words,
    opening.the_names,
    opening.the_guild_and_the_institute,
    crossing.leave_is_asked,
    crossing.the_first_sentence_crosses,
    seating.the_lower_shore_sits_down,
    seating.the_partners_sit_down,
    seating.the_rules_and_the_tracks,
    proposal.the_proposal_is_made,
    proposal.the_proposal_is_put,
    proposal.it_is_read_back,
    response.the_upper_shore_answers,
    response.the_lower_shore_drafts,
    response.the_answer_is_carried,
    response.leave_is_narrowed,
    stopping.difficulties_on_the_water,
    stopping.a_track_stops_and_returns,
    stopping.the_first_round_closes,
    compromise.a_partner_telephones,
    compromise.the_radio_says,
    compromise.a_table_goes_astray,
    home.the_heads_are_called_home,
    home.the_courier,
    teams.the_engineers_go_on,
    teams.a_newcomer,
    waiting.the_arrangement_crosses,
    waiting.what_is_prepared,
    waiting.what_is_asked,
    waiting.today,
)
