"""Published schedules replayed: what each side would have gained by stopping each day, and what a planner makes of it.

What things are worth is invented here and stands beside each; the steps, sums and days are from the files.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from goodoffices.exchange.calendar import Gate, lay, runs
from goodoffices.exchange.check import Shown, check
from goodoffices.exchange.escrow import escrow
from goodoffices.exchange.order import order
from goodoffices.talks.exchange import (
    Deliverable,
    Exchange,
    Part,
    Ratio,
    Sort,
    Swap,
    Valuer,
    exposures,
    gains,
    theta,
)
from goodoffices.talks.exchange_sound import require_exchange
from goodoffices.talks.refusal import Refusal
from tests.exchange.published import needed, told

SIX, ONE = Valuer("the six", "the six"), Valuer("the one", "the one")


def given(name, giver, cost, benefit, **more):
    """An item between the two sides of an exchange: what it costs its giver, and benefits the other, in millions."""
    worth = (cost, benefit) if giver == "the six" else (benefit, cost)
    return Deliverable(name, giver, "the one" if giver == "the six" else "the six", worth, **more)


def day(words):
    return date.fromisoformat(words)


STEPS = {"2014-03-01": "half diluted", "2014-04-15": "all diluted", "2014-07-20": "all confirmed"}
"""What has to be shown before the instalment of that day; invented: each costs 800 and is worth 1,600 to the six."""


def instalments():
    """The exchange of 2014: eight sums, each as much to who gets it as to who pays it, and three steps that unlock."""
    sums = told("instalments-2014")["instalments"]
    paid = [given(when, "the six", sum_, sum_, sort=Sort.SUM, from_day=day(when)) for when, sum_ in sums]
    done = [given(name, "the one", 800, 1600, sort=Sort.DUTY) for name in STEPS.values()]
    days = [when for when, _ in sums]
    before = (
        *((name, when) for when, name in STEPS.items()),
        *pairwise(days),
        *pairwise(STEPS.values()),
    )
    return Exchange((SIX, ONE), (*paid, *done), tuple(before), unit="millions of dollars")


def as_published():
    """The steps in the order in which they were to be done."""
    steps = []
    for when, _ in told("instalments-2014")["instalments"]:
        steps += [STEPS[when]] if when in STEPS else []
        steps.append(when)
    return tuple(Swap((Part(name, 1),)) for name in steps)


@needed
def test_the_instalments_come_to_the_total():
    file = told("instalments-2014")
    assert sum(sum_ for _, sum_ in file["instalments"]) == file["total_musd"]
    assert set(file["linkage"]) == set(STEPS)


@needed
def test_the_instalments_days_come_out_of_the_calendar():
    start = day(told("instalments-2014")["start"])
    dated = lay(instalments(), as_published(), start)
    on = {as_published()[one.step].parts[0].item: one.day for one in dated}
    assert all(on[when] == day(when) for when, _ in told("instalments-2014")["instalments"])
    assert all(on[name] < day(when) for when, name in STEPS.items())


@needed
def test_a_pace_of_34_days_gives_the_days_in_between():
    paid = [when for when, _ in told("instalments-2014")["instalments"]]
    late = [when for when in paid if "2014-03-07" <= when < "2014-07-20" and when not in STEPS]
    exchange = Exchange((SIX, ONE), tuple(given(when, "the six", 550, 550) for when in late))
    dated = lay(exchange, tuple(Swap((Part(when, 1),)) for when in late), day("2014-03-07"), pace=34)
    assert [one.day.isoformat() for one in dated] == late == ["2014-03-07", "2014-04-10", "2014-05-14", "2014-06-17"]


@needed
def test_what_each_side_would_have_gained_by_stopping_on_each_day():
    exchange = instalments()
    paid, done = 0, 0
    moments = [(4200 - 4800, 2400 - 4200)]
    for step in as_published():
        item = exchange.item(step.parts[0].item)
        paid += item.worth[0] if item.giver == "the six" else 0
        done += item.giver == "the one"
        moments.append((4200 - paid - 1600 * (3 - done), 800 * (3 - done) - (4200 - paid)))
    six, one = gains(exchange, as_published())
    assert list(zip(six, one, strict=True)) == moments
    assert (six[-1], one[-1]) == (0, 0)
    assert exposures(exchange, as_published())[0][1] == 550


@needed
def test_the_planner_leaves_no_more_than_the_published_order():
    """By these values the last instalment was what the six would have kept; the planner can't do better there."""
    exchange = instalments()
    found = order(exchange)
    published = theta(exchange, as_published())
    assert published == 550
    assert found.theta == found.bound == 550
    assert Shown.LEAST in check(exchange, found).shows


@needed
def test_sums_in_smaller_parts_at_the_end_would_leave_less():
    """The same 550 in eleven parts of 50 helps only where they need not all wait for the last confirmation."""
    exchange = instalments()
    last = "2014-07-20"
    parted = tuple(
        given(last, "the six", 50, 50, count=11, sort=Sort.SUM) if one.id == last else one for one in exchange.items
    )
    split = Exchange(exchange.valuers, parted, exchange.before)
    assert order(split).theta == 550
    without_tie = tuple(pair for pair in exchange.before if pair != ("all confirmed", last))
    free = Exchange(exchange.valuers, parted, without_tie)
    assert order(free).theta < 550


def first_phase(each):
    """The exchange of 2025: five batches of three and a last one of the rest, so many for each of them.

    With a value persons are refused in batches of three: here all are counted as if they were things.
    Invented: each costs 60 and is worth 75; each of those who are many 2, and a sixtieth more.
    """
    file = told("phase-one-2025")
    rest = file["persons"] - 15
    sides = (Valuer("south", "south"), Valuer("north", "north"))
    to_north, to_south = {"giver": "south", "receiver": "north"}, {"giver": "north", "receiver": "south"}
    end = date(2025, 1, 19) + timedelta(days=file["days"])
    items = (
        Deliverable("first", **to_north, worth=(60, 75), count=15, batch=3, to_day=end),
        Deliverable("last", **to_north, worth=(60, 75), count=rest, batch=rest, to_day=end),
        Deliverable(
            "many first", **to_south, worth=(3, 2), count=15 * each, batch=3 * each, to_day=end
        ),
        Deliverable(
            "many last", **to_south, worth=(3, 2), count=rest * each, batch=rest * each, to_day=end
        ),
    )
    ratios = (Ratio("first", "many first", each), Ratio("last", "many last", each))
    return Exchange(sides, items, (("first", "last"), ("many first", "many last")), ratios)


@needed
def test_the_ratios_give_the_range_that_was_published():
    file = told("phase-one-2025")
    many = []
    for each in file["ratio"].values():
        exchange = first_phase(each)
        require_exchange(exchange)
        many.append(sum(one.count for one in exchange.items if one.giver == "north"))
    assert sorted(many) == file["prisoners_range"]
    items = tuple(replace(one, sort=Sort.PERSONS) for one in exchange.items)
    with pytest.raises(Refusal, match="persons-batch-valued"):
        require_exchange(replace(exchange, items=items))


@needed
@pytest.mark.parametrize("each", [30, 50])
def test_the_batches_are_delivered_whole_in_six_exchanges(each):
    exchange = first_phase(each)
    found = order(exchange)
    stretches = [one.step for one in runs(exchange, found.plan)]
    ours = [step for step in stretches if exchange.item(step.parts[0].item).giver == "south"]
    assert len(ours) <= 6
    assert all(part.units % 3 == 0 for step in ours for part in step.parts)
    assert Shown.LEAST in check(exchange, found).shows


@needed
def test_a_batch_a_week_fits_the_days_and_one_in_nine_does_not():
    exchange = first_phase(30)
    weekly = [Swap((Part("first", 3),)), Swap((Part("many first", 90),))] * 5
    plan = (*weekly, Swap((Part("last", 18),)), Swap((Part("many last", 540),)))
    start = date(2025, 1, 19)
    dated = lay(exchange, plan, start, pace=7)
    assert [(one.day - start).days for one in dated[::2]] == [0, 7, 14, 21, 28, 35]
    assert (dated[-1].verified - start).days <= told("phase-one-2025")["days"]
    with pytest.raises(Refusal) as refused:
        lay(exchange, plan, start, pace=9)
    assert refused.value.code == "exchange-window-missed"
    assert refused.value.params["item"] == "last"


@needed
def test_a_gate_for_the_talks_on_the_next_phase_holds_back_what_stands_behind_it():
    exchange = first_phase(30)
    plan = tuple(one.step for one in runs(exchange, order(exchange).plan))
    start = date(2025, 1, 19)
    talks = start + timedelta(days=told("phase-one-2025")["phase2_talks_by_day"])
    dated = lay(exchange, plan, start, (Gate("talks", ("last",), talks, ("many first",)),))
    held = [one.day for one in dated if plan[one.step].parts[-1].item == "last"]
    assert held
    assert min(held) == talks


@needed
def test_a_single_release_by_a_central_bank_leaves_nobody_a_gain():
    """Algiers 1981: 52 persons against assets, both in the hands of a third; invented: 52 × 60 given, 52 × 70 got."""
    assert "escrow" in told("algiers-1981")["structure"]
    exchange = Exchange(
        (Valuer("holders", "holders"), Valuer("owners", "owners")),
        (
            Deliverable("persons", "holders", "owners", (60, 70), 52, 52, Sort.PERSONS),
            Deliverable("assets", "owners", "holders", (3500, 3300), sort=Sort.SUM),
        ),
    )
    found = escrow(exchange)
    assert found.without.theta > 0
    assert found.with_one.theta <= 0
    (release,) = found.with_one.plan
    assert release.escrow
    assert {part.item: part.units for part in release.parts} == {"persons": 52, "assets": 1}
    assert Shown.LEAST in check(exchange, found).shows
