"""The check of the other answers: deposits, a guarantor's swap, intervals; a claim that isn't so is refused."""

from dataclasses import replace

import pytest

from goodoffices.exchange.check import Left, Shown, check
from goodoffices.exchange.deposits import deposits
from goodoffices.exchange.escrow import escrow
from goodoffices.exchange.intervals import intervals
from goodoffices.talks.exchange import Deliverable, Exchange, Laid, Valuer
from goodoffices.talks.refusal import Refusal
from tests.exchange.swaps import TRADE

UNSURE = replace(
    TRADE,
    items=tuple(
        replace(one, least=tuple(max(0, w - 2) for w in one.worth), most=tuple(w + 2 for w in one.worth))
        for one in TRADE.items
    ),
)


def refused(exchange, found):
    with pytest.raises(Refusal) as raised:
        check(exchange, found)
    return raised.value.code


def test_deposits_pass_and_are_shown_to_be_the_least():
    shown = check(TRADE, deposits(TRADE))
    assert {Shown.COVERED, Shown.EQUAL, Shown.SPLITS} <= set(shown.shows)
    assert not shown.leaves


@pytest.mark.parametrize("more", [-1, 1])
def test_another_equal_deposit_is_refused(more):
    found = deposits(TRADE)
    assert refused(TRADE, replace(found, equal=found.equal + more)) == "certificate-deposits"


def test_a_way_that_leaves_somebody_a_gain_is_refused():
    found = deposits(TRADE)
    first = found.ways[0]
    assert max(units for _, units in first.deposits) > 0
    short = Laid(tuple((side, max(0, units - 1)) for side, units in first.deposits), first.plan)
    assert refused(TRADE, replace(found, ways=(short,))) == "certificate-deposits"


def test_a_way_that_asks_for_more_than_is_needed_is_refused():
    found = deposits(TRADE)
    first = found.ways[0]
    more = Laid(tuple((side, units + 1) for side, units in first.deposits), first.plan)
    assert refused(TRADE, replace(found, ways=(more,))) == "certificate-deposits"


def test_every_way_is_looked_at_also_after_one_that_is_not_shown_to_be_the_least():
    valuers = tuple(Valuer(side, side) for side in "NSE")
    items = (
        Deliverable("a", "N", "S", (8, 9, 0)),
        Deliverable("b", "S", "E", (0, 8, 8)),
        Deliverable("c", "E", "N", (5, 0, 4)),
    )
    three = Exchange(valuers, items)
    found = deposits(three)
    first = found.ways[0]
    ample = Laid(tuple((side, units + 1) for side, units in first.deposits), first.plan)
    assert Left.SPLITS in check(three, replace(found, ways=(ample,))).leaves
    false = Laid((("N", 0), ("S", 0), ("E", 0)), ())
    assert refused(three, replace(found, ways=(ample, false))) == refused(three, replace(found, ways=(false,)))


def test_of_deposits_that_leave_out_a_side_or_name_another_nothing_is_shown():
    found = deposits(TRADE)
    first = found.ways[0]
    for wrong in (first.deposits[:1], (*first.deposits, ("East", 1))):
        assert refused(TRADE, replace(found, ways=(Laid(wrong, first.plan),))) == "certificate-deposits"


def test_a_guarantors_swap_passes_and_a_worse_one_is_refused_as_the_best():
    found = escrow(TRADE)
    assert Shown.LEAST in check(TRADE, found).shows
    boast = replace(found, with_one=replace(found.without, bound=found.without.theta))
    assert refused(TRADE, boast) == "certificate-bound"


def test_intervals_pass_and_other_figures_are_refused():
    found = intervals(UNSURE)
    assert Shown.RANGED in check(UNSURE, found).shows
    assert found.weighs
    for wrong in (
        replace(found, worst=found.worst + 1),
        replace(found, best=found.best - 1),
        replace(found, weighs=()),
        replace(found, weighs=tuple((name, units + 1) for name, units in found.weighs)),
    ):
        assert refused(UNSURE, wrong) == "certificate-range"
