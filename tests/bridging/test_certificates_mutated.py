"""The check refuses answers that were changed: whatever it lets through is true, by looking at every package.

A change may leave an answer true (a looser bound is a bound still); of the kinds of change that can't, each is refused
every time.
"""

import copy
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest

from goodoffices.bridging.answers import Branch, Conflict, Fair, Frontier, Relaxation, Weighed
from goodoffices.bridging.check import check
from goodoffices.bridging.check.answered import Answer
from goodoffices.bridging.conflict import relaxations, rules_out, why_not
from goodoffices.bridging.fair import fairest
from goodoffices.bridging.files.at import At
from goodoffices.bridging.files.results import Result, result_out
from goodoffices.bridging.files.results_in import result_in
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle, random_problems
from tests.bridging.check import plain
from tests.bridging.check.mutations import changed
from tests.bridging.check.truth import true

SEEDS = range(60)
CHANGES = 6
"""How many changed forms of each answer are tried."""


@cache
def problem_of(seed: int) -> Problem:
    return random_problems.problem(seed, most=80, issues=(2, 4), tightness=1.0, linkages=(0, 6))


@cache
def answers(seed: int) -> tuple[Answer, ...]:
    """True answers to the problem: fair packages and the frontier, or a conflict, ways out and what bars options.

    Fair packages are there twice, with the engine's proof and with one that looks at every package.
    """
    problem = problem_of(seed)
    if not oracle.feasible_packages(problem):
        barred = (rules_out(problem, Choice(problem.issues[0].id, one)) for one in (0, 1))
        return (why_not(problem), *relaxations(problem), *(one for one in barred if one))
    gained = [one for one in Criterion if one is not Criterion.KALAI or any(oracle.ideals(problem) or ())]
    engine = (fairest(problem, one) for one in gained)
    return (*(plain.fair(problem, one) for one in gained), *engine, plain.frontier(problem))


def accepted(problem: Problem, answer: Answer) -> bool:
    try:
        check(problem, answer)
    except Refusal:
        return False
    return True


def of_kind(kind: type[Answer]) -> Iterator[tuple[Problem, Answer]]:
    for seed in SEEDS:
        yield from ((problem_of(seed), one) for one in answers(seed) if isinstance(one, kind))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_accepted_after_a_change_is_true(seed: int) -> None:
    problem, chance = problem_of(seed), random.Random(seed)
    for answer in answers(seed):
        assert accepted(problem, answer)
        for _ in range(CHANGES):
            other = changed(problem, answer, chance)
            assert not accepted(problem, other) or true(problem, other)


def test_most_changes_are_refused() -> None:
    chance = random.Random(0)
    every = [(problem_of(seed), one) for seed in SEEDS for one in answers(seed)]
    refused = sum(not accepted(problem, changed(problem, one, chance)) for problem, one in every)
    assert refused > 0.6 * len(every)


# --- kinds of change that make an answer false ------------------------------------------------------------


def test_another_utility() -> None:
    for problem, fair in of_kind(Fair):
        for place in range(len(problem.parties)):
            utilities = list(fair.best.utilities)
            utilities[place] += 1
            assert not accepted(problem, replace(fair, best=replace(fair.best, utilities=tuple(utilities))))


def test_another_objective() -> None:
    for problem, fair in of_kind(Fair):
        assert not accepted(problem, replace(fair, objective=fair.objective - Fraction(1, 10**12)))


def test_a_bound_below_what_is_reached() -> None:
    for problem, fair in of_kind(Fair):
        assert not accepted(problem, replace(fair, bound=fair.objective - Fraction(1, 10**12)))


def test_a_package_that_is_less_fair_under_its_own_figure_as_the_bound() -> None:
    tried = 0
    for problem, fair in of_kind(Fair):
        for package in oracle.feasible_packages(problem):
            reached = plain.figure(problem, fair.criterion, oracle.gains(problem, package))
            if reached < fair.objective:
                tried += 1
                best = plain.valued(problem, package)
                assert not accepted(problem, replace(fair, best=best, objective=reached, bound=reached))
                break
    assert tried > 30


def test_a_package_that_somebody_refuses() -> None:
    for problem, fair in of_kind(Fair):
        for package in oracle.packages(problem):
            if not oracle.feasible(problem, package):
                assert not accepted(problem, replace(fair, best=plain.valued(problem, package)))
                break


def test_a_tree_without_a_part() -> None:
    for problem, answer in (*of_kind(Fair), *of_kind(Conflict)):
        tree = answer.proof if isinstance(answer, Fair) else answer.refutation
        if isinstance(tree, Branch):
            for place in range(len(tree.parts)):
                less = Branch(tree.issue, tree.parts[:place] + tree.parts[place + 1 :])
                kind = {"proof": less} if isinstance(answer, Fair) else {"refutation": less}
                assert not accepted(problem, replace(answer, **kind))


def test_a_tree_that_is_one_leaf_of_no_weight() -> None:
    for problem, answer in (*of_kind(Fair), *of_kind(Conflict)):
        nothing = Weighed(tuple(Fraction(0) for one in problem.sides if one.worth))
        kind = {"proof": nothing} if isinstance(answer, Fair) else {"refutation": nothing}
        assert not accepted(problem, replace(answer, **kind))


def test_a_frontier_without_a_point_or_with_one_too_many() -> None:
    for problem, frontier in of_kind(Frontier):
        points = frontier.points
        assert not accepted(problem, replace(frontier, points=points[1:]))
        assert not accepted(problem, replace(frontier, points=(*points, points[0])))
        gains = set(oracle.frontier(problem))
        for package in oracle.feasible_packages(problem):
            if oracle.gains(problem, package) not in gains:
                more = (*points, plain.valued(problem, package))
                assert not accepted(problem, replace(frontier, points=more))
                break


def test_a_conflict_without_one_of_its_grounds() -> None:
    for problem, conflict in of_kind(Conflict):
        for place in range(len(conflict.grounds)):
            grounds = conflict.grounds[:place] + conflict.grounds[place + 1 :]
            spared = conflict.spared[:place] + conflict.spared[place + 1 :]
            assert not accepted(problem, replace(conflict, grounds=grounds, spared=spared))


def test_a_conflict_with_the_wrong_package_spared() -> None:
    for problem, conflict in of_kind(Conflict):
        if len(conflict.spared) > 1:
            spared = (*conflict.spared[1:], conflict.spared[0])
            assert not accepted(problem, replace(conflict, spared=spared))


def test_a_conflict_that_is_said_to_be_smallest_without_what_shows_it() -> None:
    large = [
        (problem, one)
        for problem, one in of_kind(Conflict)
        if len(one.grounds) > 1 and one.witnesses and not accepted(problem, replace(one, witnesses=()))
    ]
    assert all(accepted(problem, replace(one, witnesses=(), smallest=False)) for problem, one in large)
    assert large


def test_a_way_out_without_a_ground_or_with_one_too_many() -> None:
    for seed in SEEDS:
        problem, ways = problem_of(seed), [one for one in answers(seed) if isinstance(one, Relaxation)]
        for way in ways:
            assert not accepted(problem, replace(way, grounds=way.grounds[1:]))
            assert not accepted(problem, replace(way, grounds=(*way.grounds, way.grounds[0])))
            others = (one for one in ways if one is not way)
            assert not any(accepted(problem, replace(way, opens=one.opens)) for one in others)


# --- as JSON ----------------------------------------------------------------------------------------------


def result_of(answer: Answer, seed: int) -> Result:
    match answer:
        case Fair():
            frontier = next(one for one in answers(seed) if isinstance(one, Frontier))
            return Result(answer.criterion, answer, frontier)
        case Conflict():
            ways = tuple(one for one in answers(seed) if isinstance(one, Relaxation))
            return Result(Criterion.NASH, conflict=answer, relaxations=ways)
    raise AssertionError(answer)


def read(problem: Problem, held: object) -> list[Answer]:
    """Read a result as a program receives it; raises `Refusal`."""
    found = result_in(At("result.json", json.loads(json.dumps(held), parse_float=Decimal)), problem)
    one = [found.fair, found.frontier, found.conflict, *found.relaxations]
    return [each for each in one if each is not None]


def places(held: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the way to everything that stands in plain values."""
    if way:
        yield way
    keys = held if isinstance(held, dict) else range(len(held)) if isinstance(held, list) else ()
    for key in keys:
        yield from places(held[key], (*way, key))


def rewritten(held: object, chance: random.Random) -> object:
    """Change something that stands in a result."""
    held = copy.deepcopy(held)
    *above, last = chance.choice(list(places(held)))
    table = held
    for key in above:
        table = table[key]
    old = table[last]
    others = [table[key] for key in (table if isinstance(table, dict) else range(len(table)))]
    match old:
        case bool():
            table[last] = not old
        case int() | float():
            table[last] = old + chance.choice((-1, 1, 0.5, 1000))
        case str() if old.removeprefix("-").replace("/", "").isdigit():
            table[last] = str(Fraction(old) + chance.choice((Fraction(1, 3), -1, Fraction(1, 10**9))))
        case _ if chance.random() < 0.3:
            del table[last]
        case _:
            table[last] = chance.choice([*others, None, "o1", []])
    return held


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_accepted_of_a_rewritten_result_is_true(seed: int) -> None:
    problem, chance = problem_of(seed), random.Random(seed)
    for answer in answers(seed):
        if not isinstance(answer, Fair | Conflict):
            continue
        held = result_out(problem, result_of(answer, seed))
        assert all(accepted(problem, one) for one in read(problem, held))
        for _ in range(CHANGES):
            try:
                found = read(problem, rewritten(held, chance))
            except Refusal:
                continue
            if all(accepted(problem, one) for one in found):
                assert all(true(problem, one) for one in found)
