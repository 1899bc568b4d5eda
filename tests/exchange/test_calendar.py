"""A plan's steps get the earliest days that windows, verification, gates and a pace allow; or it is refused."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.calendar import Gate, lay, runs
from goodoffices.talks.exchange import Exchange, Part, Swap
from goodoffices.talks.refusal import Refusal
from tests.exchange.swaps import VALUERS, item

START = date(2031, 3, 3)


def after(days):
    return START + timedelta(days=days)


def step(*names):
    return Swap(tuple(Part(name, 1) for name in names))


def exchange(*items):
    return Exchange(VALUERS, items)


FERRY, GATE = item("ferry", "North", 5, 9), item("gate", "North", 4, 6)
ARCHIVE, QUARRY = item("archive", "South", 3, 8), item("quarry", "South", 6, 7)
FOUR = (FERRY, ARCHIVE, GATE, QUARRY)
IN_TURN = tuple(step(one.id) for one in FOUR)


def days(*items, plan=IN_TURN, **more):
    return [(one.day - START).days for one in lay(exchange(*items), plan, START, **more)]


def test_nothing_in_the_way_all_is_done_on_the_first_day():
    assert days(*FOUR) == [0, 0, 0, 0]


def test_the_other_side_waits_until_what_it_got_is_verified():
    slow = replace(FERRY, lag=3)
    assert days(slow, *FOUR[1:]) == [0, 3, 3, 3]


def test_the_same_side_does_not_wait_for_its_own_verification():
    plan = tuple(step(name) for name in ("ferry", "gate", "archive", "quarry"))
    assert days(replace(FERRY, lag=3), *FOUR[1:], plan=plan) == [0, 0, 3, 3]


def test_a_pace_lies_between_two_steps_of_one_side():
    assert days(*FOUR, pace=7) == [0, 0, 7, 7]


def test_a_step_waits_for_its_window():
    assert days(FERRY, replace(ARCHIVE, from_day=after(5)), GATE, QUARRY) == [0, 5, 5, 5]


def test_a_window_that_has_its_last_day_then_is_kept():
    assert days(*FOUR[:2], replace(GATE, to_day=after(7)), QUARRY, pace=7) == [0, 0, 7, 7]


def test_a_window_that_cant_be_kept_is_named():
    with pytest.raises(Refusal) as refused:
        days(*FOUR[:2], replace(GATE, to_day=after(6), what="the gate"), QUARRY, pace=7)
    assert refused.value.code == "exchange-window-missed"
    assert refused.value.params == {"item": "the gate", "last_day": after(6), "day": after(7)}


def test_a_gate_opens_on_its_day_and_once_things_are_verified():
    gates = (Gate("second phase", ("gate", "quarry"), after(10)),)
    assert days(*FOUR, gates=gates) == [0, 0, 10, 10]
    gates = (Gate("second phase", ("quarry",), once=("gate",)),)
    assert days(FERRY, ARCHIVE, replace(GATE, lag=4), QUARRY, gates=gates) == [0, 0, 0, 4]


def test_a_gate_holds_back_the_side_itself_until_its_own_delivery_is_verified():
    plan = tuple(step(name) for name in ("gate", "ferry", "archive", "quarry"))
    gates = (Gate("second phase", ("ferry",), once=("gate",)),)
    assert days(FERRY, ARCHIVE, replace(GATE, lag=4), QUARRY, plan=plan, gates=gates) == [0, 4, 4, 4]
    assert days(FERRY, ARCHIVE, replace(GATE, lag=4), QUARRY, plan=plan) == [0, 0, 4, 4]


def test_what_stands_behind_a_gate_before_what_opens_it_is_refused():
    with pytest.raises(Refusal) as refused:
        days(*FOUR, gates=(Gate("second phase", ("archive",), once=("gate",)),))
    assert refused.value.code == "exchange-gate-order"
    assert refused.value.params == {"gate": "second phase", "item": "gate", "step": 2}


def test_a_gate_about_something_else_is_refused():
    with pytest.raises(Refusal) as refused:
        days(*FOUR, gates=(Gate("second phase", ("bridge",)),))
    assert refused.value.code == "exchange-gate-unknown"


def test_what_a_guarantor_releases_waits_for_both_sides():
    plan = (step("ferry"), step("archive"), replace(step("gate", "quarry"), escrow=True))
    assert days(replace(FERRY, lag=2), replace(ARCHIVE, lag=3), GATE, QUARRY, plan=plan) == [0, 2, 5]


def test_what_a_side_gives_at_a_stretch_is_one_step():
    plan = tuple(step(name) for name in ("ferry", "gate", "archive", "quarry"))
    assert [one.many for one in runs(exchange(*FOUR), plan)] == [2, 2]
    assert runs(exchange(*FOUR), plan)[0].step == step("ferry", "gate")
    assert len(runs(exchange(*FOUR), IN_TURN)) == 4


@st.composite
def dated(draw):
    """Four things with windows that open, and verification; a pace."""
    lags = [draw(st.integers(0, 3)) for _ in FOUR]
    opens = [draw(st.none() | st.integers(0, 12)) for _ in FOUR]
    items = tuple(
        replace(one, lag=lag, from_day=None if day is None else after(day))
        for one, lag, day in zip(FOUR, lags, opens, strict=True)
    )
    return items, draw(st.permutations(IN_TURN)), draw(st.integers(0, 5))


@settings(max_examples=100, deadline=None)
@given(dated())
def test_no_step_could_be_a_day_earlier(case):
    items, plan, pace = case
    found = lay(exchange(*items), tuple(plan), START, pace=pace)
    by = {one.id: one for one in items}
    for place, one in enumerate(found):
        here = by[plan[place].parts[0].item]
        waits = [START, here.from_day or START, found[place - 1].day if place else START]
        for earlier in found[:place]:
            other = by[plan[earlier.step].parts[0].item]
            waits.append(earlier.day + timedelta(days=pace) if other.giver == here.giver else earlier.verified)
        assert one.day == max(waits)
        assert one.verified == one.day + timedelta(days=here.lag)


@pytest.mark.parametrize(
    ("start", "more"),
    [
        (date(9999, 12, 30), {"pace": 7}),
        (date(1, 1, 1), {}),
        (date(2999, 12, 30), {"pace": 3650}),
        (date(3000, 1, 1), {}),
    ],
)
def test_days_that_can_only_be_slips_are_refused(start, more):
    with pytest.raises(Refusal, match="year-unfit"):
        lay(exchange(*FOUR), IN_TURN, start, **more)


def test_so_is_a_verification_after_all_years():
    with pytest.raises(Refusal, match="year-unfit"):
        lay(exchange(replace(FERRY, lag=30)), (step("ferry"),), date(2999, 12, 30))
