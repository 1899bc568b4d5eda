"""What a way out opens: of all packages that it makes possible the fairest, where what they are worth is known."""

from collections.abc import Iterable
from dataclasses import replace
from time import monotonic

from goodoffices.bridging.answers import Relaxation
from goodoffices.bridging.fair import fairest
from goodoffices.bridging.grid import Demand, Ground, Nested, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion

PATIENCE = 3.0
"""Seconds for each way out; where they don't do, it shows any package that it opens."""


class _TooLong(Exception):
    """The fairest package was not found in time."""


def opening_fairest(
    problem: Problem, ways: Iterable[Relaxation], criterion: Criterion, patience: float = PATIENCE
) -> tuple[Relaxation, ...]:
    """Give the ways out, each with the fairest package of those it opens.

    Any package stays where no side gave worth, where a reserve gives way (gains would have nothing to be counted
    from), and where the fairest is not found within `patience` seconds.
    """
    return tuple(_fairest(problem, one, criterion, patience) for one in ways)


def _fairest(problem: Problem, way: Relaxation, criterion: Criterion, patience: float) -> Relaxation:
    if any(isinstance(one, Reserve | Nested) for one in way.grounds):
        return way
    end = monotonic() + patience

    def tell(_stage: str, _share: float) -> None:
        if monotonic() > end:
            raise _TooLong

    try:
        best = fairest(without(problem, way.grounds), criterion, tell).best
    except _TooLong:
        return way
    except Refusal as refusal:
        if refusal.code not in ("no-worth", "no-package-found"):
            raise
        return way
    return replace(way, opens=best.package)


def without(problem: Problem, grounds: Iterable[Ground]) -> Problem:
    """Give the problem without these linkages, red lines and demands."""
    gone = frozenset(grounds)
    linkages = tuple(one for one in problem.linkages if Tie(one.id) not in gone)
    return replace(problem, linkages=linkages, parties=tuple(_freed(one, gone) for one in problem.parties))


def _freed(party: Party, gone: frozenset[Ground]) -> Party:
    cannot = tuple(one for one in party.cannot if RedLine(party.id, one) not in gone)
    demands = tuple(one for one in party.demands if Demand(party.id, one.id) not in gone)
    return replace(party, cannot=cannot, demands=demands)


__all__ = ["opening_fairest", "without"]
