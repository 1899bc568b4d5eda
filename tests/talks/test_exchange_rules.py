"""Who may draw an exchange, ask about it and keep an order of it, where, and what is refused."""

from dataclasses import replace

import pytest

from goodoffices.talks.acts import ExchangeDrawn, SourceRef, StepDisputed, StepReported, StepVerified
from goodoffices.talks.commissions import AskPlan
from goodoffices.talks.exchange import Asked, Deliverable, Exchange, Part, Sort, Swap, Valuer
from goodoffices.talks.planned import deeds_of, rest_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules import judge
from tests.exchange_world import GOOD, drawn, found, kept, lake_exchange, one, sequenced
from tests.register_world import build_register, may
from tests.world import build, en


@pytest.fixture
def world():
    """Open the talks."""
    return build()


def refused(code, deed):
    """Do it, which must be refused with that code; give the refusal."""
    with pytest.raises(Refusal) as refusal:
        deed()
    assert refusal.value.code == code
    return refusal.value


def test_the_mediation_draws_an_exchange_in_a_room_of_its_own(world):
    number = drawn(world).number
    held = world.view("deputy", "mediation").exchanges[number]
    assert held.drawn.title == en("Lake exchange")
    assert held.replaced is None


@pytest.mark.parametrize("room", ["caucus_a", "caucus_b", "press"])
def test_it_is_drawn_nowhere_else(world, room):
    refused("wrong-room", lambda: drawn(world, room=room))


def test_nobody_else_draws_one(world):
    refused(
        "wrong-room", lambda: world.act("head_a", "caucus_a", ExchangeDrawn(lake_exchange(), en("Lake exchange")))
    )


def test_those_who_value_it_take_part_in_the_talks(world):
    strange = lake_exchange(
        valuers=(Valuer("A", "A"), Valuer("Z", "Z")), items=(Deliverable("i", "A", "Z", (1, 2)),), before=()
    )
    refused("no-such-participant", lambda: drawn(world, strange))


def test_nobody_inside_a_side_is_a_person_or_a_participant(world):
    inside = lake_exchange(valuers=(Valuer("A", "A"), Valuer("Head of A", "A"), Valuer("B", "B")))
    items = tuple(
        replace(each, worth=(each.worth[0], each.worth[0], each.worth[1])) for each in lake_exchange().items
    )
    refused("voice-is-no-body", lambda: drawn(world, replace(inside, items=items)))


def test_fewer_than_five_persons_carry_no_value(world):
    few = Exchange(
        (Valuer("A", "A"), Valuer("B", "B")), (Deliverable("p", "A", "B", (1, 2), 4, sort=Sort.PERSONS),)
    )
    refused("too-few-persons-valued", lambda: drawn(world, few))
    five = replace(few, items=(replace(few.items[0], count=5),))
    refused("persons-batch-valued", lambda: drawn(world, five))
    five = replace(few, items=(replace(few.items[0], count=5, batch=5),))
    assert drawn(world, five).number


def test_what_was_put_right_is_not_asked_about_or_put_right_again(world):
    first = drawn(world).number
    second = drawn(world, replaces=first).number
    assert world.view("lead", "mediation").exchanges[first].replaced == second
    refused("exchange-replaced", lambda: drawn(world, replaces=first))
    refused("exchange-replaced", lambda: kept(world, first))
    view, room = world.lead.view(), world.rooms["mediation"]
    refused("exchange-replaced", lambda: judge(view, room, AskPlan(first, Asked.ORDER)))


def test_rounds_are_named_where_rounds_are_asked_for_and_nowhere_else(world):
    number, room = drawn(world).number, world.rooms["mediation"]
    view = world.lead.view()
    judge(view, room, AskPlan(number, Asked.ROUNDS, (4, 8)))
    refused("rounds-for-rounds", lambda: judge(view, room, AskPlan(number, Asked.ROUNDS)))
    refused("rounds-for-rounds", lambda: judge(view, room, AskPlan(number, Asked.ORDER, (4,))))
    refused("rounds-unfit", lambda: judge(view, room, AskPlan(number, Asked.ROUNDS, (0,))))


def test_an_order_that_is_kept_is_whole(world):
    number = drawn(world).number
    assert kept(world, number).number in world.view("lead", "mediation").plans
    refusal = refused("plan-not-whole", lambda: kept(world, number, GOOD[:-1]))
    assert (refusal.params["planned"], refusal.params["count"]) == (3, 4)
    refused("plan-not-whole", lambda: kept(world, number, (*GOOD, one("pumps"))))
    refused("plan-item-unknown", lambda: kept(world, number, (*GOOD, one("boats"))))
    refused("plan-step-empty", lambda: kept(world, number, (*GOOD, Swap(()))))


def test_an_order_that_is_kept_is_in_order(world):
    number = drawn(world).number
    early = (one("sum"), *(each for each in GOOD if each != one("sum")))
    assert refused("plan-too-early", lambda: kept(world, number, early)).params["step"] == 1
    both = Swap((Part("sluices", 1), Part("pumps", 1)))
    rest = (one("pumps"), one("pumps"), one("pumps"), one("maps"), one("sluices"), one("sum"))
    refused("plan-two-givers", lambda: kept(world, number, (both, *rest)))
    assert kept(world, number, (replace(both, escrow=True), *rest)).number


def test_items_of_one_group_go_in_one_step(world):
    items = tuple(replace(each, group="g") if each.giver == "A" else each for each in lake_exchange().items)
    number = drawn(world, lake_exchange(items=items)).number
    refused("plan-group-split", lambda: kept(world, number))


def test_what_an_order_was_found_by_is_behind_it(world):
    number = drawn(world).number
    run = found(world, number, sequenced(lake_exchange()))
    sources = world.lead.view().origins((run,))
    assert SourceRef(world.rooms["mediation"], number) in sources


def test_an_exchange_stands_only_where_everybody_heard_what_it_stands_for():
    world = build_register()
    ref = SourceRef(world.rooms["commission"], world.pumps)
    told = {"sources": (ref,), "links": (("pumps", ref),)}
    assert drawn(world, **told).number
    refused("member-lacks-source", lambda: drawn(world, room="joint", **told))
    refused("exchange-link-no-source", lambda: drawn(world, links=(("pumps", ref),)))
    refused("exchange-link-unknown", lambda: drawn(world, sources=(ref,), links=(("boats", ref),)))
    refused("exchange-linked-twice", lambda: drawn(world, sources=(ref,), links=(("pumps", ref), ("pumps", ref))))


def test_what_was_verified_is_taken_off_what_is_left():
    world = build_register()
    ref = SourceRef(world.rooms["commission"], world.pumps)
    number = drawn(world, sources=(ref,), links=(("pumps", ref),)).number
    held = world.view("lead", "mediation").exchanges[number]
    world.clock.to(may(6))
    step = world.report("head_a", world.pumps, 3, may(5))
    assert deeds_of(world.lead.view(), held) == ()
    world.act("guarantor", "commission", StepVerified(step, 3))
    view = world.lead.view()
    assert [(each.on, each.part) for each in deeds_of(view, held)] == [(may(5), Part("pumps", 3))]
    rest = rest_of(view, held)
    assert rest.item("pumps").count == 1
    whole_rest = (*(each for each in GOOD if each != one("pumps")), one("pumps"))
    assert kept(world, number, whole_rest, rest).number
    refused("exchange-moved-on", lambda: kept(world, number, GOOD, replace(rest, unit="others")))


def test_a_later_delivery_makes_what_was_left_out_of_date_unless_it_was_asked_about():
    world = build_register()
    ref = SourceRef(world.rooms["commission"], world.pumps)
    number = drawn(world, sources=(ref,), links=(("pumps", ref),)).number
    held = world.view("lead", "mediation").exchanges[number]
    world.clock.to(may(6))
    for day in (4, 5):
        step = world.act("head_a", "commission", StepReported(world.pumps, 1, may(day))).number
        world.act("guarantor", "commission", StepVerified(step, 1))
        rest = rest_of(world.lead.view(), held)
        plan = (one("maps"), *(one(each.id, each.count) for each in rest.items if each.id != "maps"))
        if day == 4:
            early, order = rest, plan
    refused("exchange-moved-on", lambda: kept(world, number, order, early))
    found(world, number, sequenced(early, order), rest=early)
    assert kept(world, number, order, early).number


def test_what_is_disputed_does_not_count_as_delivered():
    world = build_register()
    ref = SourceRef(world.rooms["commission"], world.pumps)
    number = drawn(world, sources=(ref,), links=(("pumps", ref),)).number
    held = world.view("lead", "mediation").exchanges[number]
    world.clock.to(may(6))
    step = world.report("head_a", world.pumps, 3, may(5))
    world.act("guarantor", "commission", StepVerified(step, 3))
    world.act("head_b", "commission", StepDisputed(step, en("One of them is broken.")))
    view = world.lead.view()
    assert deeds_of(view, held) == ()
    assert rest_of(view, held).item("pumps").count == 4
