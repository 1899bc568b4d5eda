"""Concessions: of each red line, demand and reserve what dropping it alone would buy, where it buys anything."""

from dataclasses import replace
from fractions import Fraction
from math import prod

import pytest

from goodoffices.bridging.fair import concessions, fairest
from goodoffices.bridging.grid import Demand, Ground, RedLine, Reserve
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle
from tests.bridging.fair.examples import A, B, bilateral
from tests.bridging.random_problems import problem

SWAP = bilateral(((9, 4, 0), (0, 5, 9)), ((0, 2), (2, 0)), unit=10)


def with_parties(*parties: Party) -> Problem:
    return replace(SWAP, parties=parties)


def without(asked: Problem, ground: Ground) -> Problem:
    def freed(party: Party) -> Party:
        match ground:
            case RedLine(name, choice) if name == party.id:
                return replace(party, cannot=tuple(one for one in party.cannot if one != choice))
            case Demand(name, demand) if name == party.id:
                return replace(party, demands=tuple(one for one in party.demands if one.id != demand))
        return party

    return replace(asked, parties=tuple(freed(one) for one in asked.parties))


def value(gains: oracle.Gains, criterion: Criterion, ideals: oracle.Gains) -> int | Fraction:
    match criterion:
        case Criterion.MAXMIN:
            return min(gains)
        case Criterion.NASH:
            return prod(gains)
        case Criterion.KALAI:
            return min(oracle.shares(gains, ideals)) if any(ideals) else min(gains)


@pytest.mark.parametrize("criterion", Criterion)
def test_they_are_what_looking_at_every_package_finds(criterion: Criterion) -> None:
    for seed in range(40):
        asked = problem(seed, most=250)
        if not oracle.feasible_packages(asked):
            continue
        ideals = oracle.ideals(asked) or ()

        def best(of: Problem, ideals: oracle.Gains = ideals) -> int | Fraction:
            return max(
                value(oracle.gains(of, one), criterion, ideals) for one in oracle.feasible_packages(of)
            )

        stated = [
            ground
            for party in asked.parties
            for ground in (
                *(RedLine(party.id, one) for one in party.cannot),
                *(Demand(party.id, one.id) for one in party.demands),
            )
        ]
        bought = [one for one in concessions(asked, criterion) if not isinstance(one.ground, Reserve)]
        assert [one.ground for one in bought] == [
            one for one in stated if best(without(asked, one)) > best(asked)
        ]
        for one in bought:
            gains = tuple(gain for _, gain in one.gains)
            assert gains == oracle.gains(asked, oracle.chosen(one.best.package))
            assert value(gains, criterion, ideals) == best(without(asked, one.ground))


def test_what_it_buys_and_for_whom() -> None:
    middle = Choice("i0", 1)
    first, second = SWAP.parties
    asked = with_parties(replace(first, cannot=(middle, Choice("i1", 0))), second)
    assert fairest(asked, Criterion.MAXMIN).objective * 10 == 2
    (bought,) = concessions(asked, Criterion.MAXMIN)
    assert bought.ground == RedLine(A, middle)
    assert dict(bought.gains) == {A: 6, B: 5}
    assert dict(bought.changes) == {A: 4, B: -4}


def test_a_demand_that_binds() -> None:
    demand = Linkage("d", LinkageKind.ONLY_IF, (Choice("i0", 1), Choice("i1", 0)))
    first, second = SWAP.parties
    asked = with_parties(first, replace(second, demands=(demand,)))
    grounds = [one.ground for one in concessions(asked, Criterion.NASH)]
    assert grounds == [Demand(B, "d")]


def test_the_reserve_of_a_veto_player() -> None:
    home = Party("Assembly", ((9, 5, 0), (0, 0)), 6, home=A)
    asked = with_parties(*SWAP.parties, home)
    (bought,) = concessions(asked, Criterion.MAXMIN)
    assert bought.ground == Reserve("Assembly")
    assert dict(bought.gains) == {A: 6, B: 5}


def test_of_a_sides_own_reserve_only_what_it_buys_others_counts() -> None:
    first, second = SWAP.parties
    asked = with_parties(replace(first, reserve=5), second)
    for one in concessions(asked, Criterion.MAXMIN):
        assert isinstance(one.ground, Reserve)
        assert any(change > 0 for name, change in one.changes if name != one.ground.party)


def test_where_nothing_is_possible_it_is_refused() -> None:
    first, second = SWAP.parties
    with pytest.raises(Refusal, match="no-package"):
        concessions(with_parties(replace(first, reserve=11), replace(second, reserve=11)), Criterion.MAXMIN)
