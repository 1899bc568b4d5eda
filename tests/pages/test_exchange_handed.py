"""An order that is kept goes to the commission as a schedule: commitments and amounts, and no value of any."""

import re

from goodoffices.site.work_said import stage_said
from goodoffices.talks.acts import CommitmentWaived, SourceRef
from goodoffices.talks.planned import rest_of
from tests.commission_world import boats, draw, open_commission
from tests.exchange_world import drawn, kept, lake_exchange
from tests.pages.conftest import fields_of
from tests.world import en, seat_id


def plan_url(world, number):
    """Give the address of the plan."""
    return f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/{number}/"


def linked(world):
    """Draw an exchange whose pumps stand for a commitment of 4; give the commitment's and the exchange's numbers."""
    open_commission(world)
    owed = draw(world, boats(amount=4))
    ref = SourceRef(world.rooms["commission"], owed)
    return owed, drawn(world, sources=(ref,), links=(("pumps", ref),)).number


def test_the_schedule_of_the_commission_begins_with_the_order(world, desk_of):
    owed, number = linked(world)
    kept(world, number)
    desk = desk_of("lead")
    plan = desk.browser.get(plan_url(world, number)).content.decode()
    link = re.search(r'href="([^"]*set-schedule[^"]*)"', plan)[1]
    form = desk.browser.get(link).content.decode()
    asked = fields_of(form)
    rows = [asked[name] for name in sorted(asked) if name.startswith("commitment-")]
    assert rows.count([str(owed)]) == 4
    assert "points" not in form


def test_without_an_order_that_is_kept_there_is_nothing_to_hand_over(world, desk_of):
    _owed, number = linked(world)
    assert "set-schedule" not in desk_of("lead").browser.get(plan_url(world, number)).content.decode()


def test_what_was_waived_is_no_longer_owed(world):
    owed, number = linked(world)
    world.act("head_b", "commission", CommitmentWaived(owed, en("One is enough."), 3))
    held = world.view("lead", "mediation").exchanges[number]
    assert rest_of(world.lead.view(), held).item("pumps").count == 1
    assert lake_exchange().item("pumps").count == 4


def test_the_engines_stages_are_said_in_words_of_an_exchange():
    assert stage_said("AskPlan", "search") == "looking for the order with the least gain from stopping"
    assert stage_said("AskEngine", "search") != stage_said("AskPlan", "search")
