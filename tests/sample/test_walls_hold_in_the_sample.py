"""In the sample nothing of one shore is seen by the other, or by who sits with it, but what was carried with leave."""

import pytest

from goodoffices.sample import PEOPLE
from goodoffices.talks.acts import (
    CarriedTold,
    ConveyanceMade,
    Delivery,
    LeaveAsked,
    LeaveChanged,
    LineSet,
    Opening,
    ParticipantNamed,
    Seating,
)
from goodoffices.talks.check import check
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import Conveyance, RoomView, fold
from goodoffices.talks.rooms import EVERYONE, RoomKind
from goodoffices.talks.view import View
from tests.sample.played import Played, texts_in

TITLES = (Opening, ParticipantNamed, Seating)
RUN = 4
"""Words in a row that two texts must share to be held for the same."""

SIDES = {"A": ("head_a", "expert_a", "counsel_a", "partner_p"), "B": ("head_b", "expert_b", "partner_q")}


def runs(entries: list[Entry]) -> set[tuple[str, ...]]:
    """Give every run of words in what was said, but not in rooms' titles and seats' cards."""
    found: set[tuple[str, ...]] = set()
    for entry in entries:
        for text in () if isinstance(entry.act, TITLES) else texts_in(entry.act):
            words = text.words.split()
            found |= {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    return found


def said_with(played: Played, party: str) -> list[Entry]:
    """Give what was said in the rooms with or of a party."""
    rooms = {
        room.id
        for who, _ in PEOPLE
        for room in played.view(who).rooms.values()
        if room.party is not None and room.party.id == party
    }
    return [entry for entry in played.everything() if entry.room in rooms]


def the_line(played: Played) -> list[Entry]:
    """Give the mediation's own line, which it puts before each shore in the same words."""
    return [
        entry
        for room in played.view("spokesperson").rooms.values()
        for entry in room.entries.values()
        if isinstance(entry.act, LineSet)
    ]


def told_by(party: str, played: Played) -> list[Entry]:
    """Give what was said with a party, without what was delivered to it."""
    return [entry for entry in said_with(played, party) if not isinstance(entry.act, Delivery)]


@pytest.mark.parametrize(("party", "other"), [("A", "B"), ("B", "A"), ("G", "A"), ("G", "B")])
def test_a_shore_sees_no_words_of_another_but_what_was_delivered(
    played: Played, party: str, other: str
) -> None:
    everyones = [room.id for room in played.view("lead").rooms.values() if room.charter.kind in EVERYONE]
    carried = [e for e in said_with(played, other) if isinstance(e.act, Delivery)]
    everyones += [room.id for room in played.view("lead").sitting(RoomKind.COMMISSION)]
    to_all = [e for e in played.everything() if e.room in everyones]
    secret = runs(told_by(party, played)) - runs(carried) - runs(to_all) - runs(the_line(played))
    assert len(secret) > 20
    for who in SIDES[other]:
        assert not secret & runs(played.heard(who))


@pytest.mark.parametrize(("who", "without"), [("partner_p", "B"), ("partner_q", "A")])
def test_a_partner_sits_with_one_shore_only(played: Played, who: str, without: str) -> None:
    parties = {room.party.id for room in played.view(who).rooms.values() if room.party}
    assert parties == {"A", "B"} - {without}


def made(played: Played) -> list[tuple[RoomView, Conveyance]]:
    """Give every conveyance that was made, with its room."""
    return [(room, one) for room, one in played.view("lead").conveyances() if one.made is not None]


def view_then(played: Played, one: Conveyance) -> View:
    """Give what the lead mediator saw in the moment in which a conveyance was made."""
    rooms = played.view("lead").rooms
    return View(
        played.sample.seats["lead"],
        {
            id: fold(id, room.since, [e for _, e in sorted(room.entries.items()) if e.at <= one.made])
            for id, room in rooms.items()
        },
    )


def test_every_delivery_had_leave_in_the_moment_it_was_made(played: Played) -> None:
    carried = made(played)
    for _, one in carried:
        found = check(view_then(played, one), one.prepared)
        assert not found.withheld
        assert not found.unconfirmed
        assert not found.resembles
    assert len(carried) == sum(isinstance(e.act, Delivery) for e in played.everything())


def test_most_deliveries_have_sources_and_one_leave_was_narrowed_later(played: Played) -> None:
    now = played.view("lead")
    assert all(one.prepared.sources for _, one in made(played))
    late = [one for _, one in made(played) if check(now, one.prepared).withheld]
    told = [entry for entry in played.everything() if isinstance(entry.act, CarriedTold)]
    assert len(late) == len(told) == 1


def test_what_the_rules_stopped_left_no_trace(played: Played) -> None:
    blunt = "The other shore will not untie one ferry for a promise."
    for entry in played.everything():
        assert all(blunt != text.words for text in texts_in(entry.act))


def test_two_different_people_approved_since_the_rules_ask_for_it(played: Played) -> None:
    carried = sorted(made(played), key=lambda pair: pair[1].made)
    approvals = [len({seat for seat, _ in one.approvals}) for _, one in carried]
    assert approvals == [1] + [2] * 28


def test_leave_was_asked_before_words_went_in_a_shores_name(played: Played) -> None:
    kinds = (LeaveAsked, LeaveChanged, ConveyanceMade)
    first = [type(entry.act) for entry in played.everything() if isinstance(entry.act, kinds)][:3]
    assert first == list(kinds)
