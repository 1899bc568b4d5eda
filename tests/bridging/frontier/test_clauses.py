"""Clauses made fewer and shorter allow the same packages; issues tied together are merged together."""

from itertools import product

import pytest

from goodoffices.bridging.frontier import pareto
from goodoffices.bridging.frontier.clauses import settled
from goodoffices.bridging.frontier.order import order_of
from goodoffices.bridging.grid import Grid, grid_of
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from tests.bridging.frontier.examples import bilateral
from tests.bridging.random_problems import problem


def allowed_by(grid: Grid) -> set[tuple[int, ...]]:
    every = product(*map(range, grid.sizes))
    return {values for values in every if all(grid.holds(clause, values) for clause in grid.clauses)}


def test_the_same_packages_are_allowed() -> None:
    shorter = 0
    for seed in range(60):
        grid = grid_of(problem(seed, most=300, issues=(2, 5)))
        expected = allowed_by(grid)
        try:
            known = settled(grid)
        except Refusal:
            assert not expected
            continue
        left = product(*known.allowed)
        kept = {
            values
            for values in left
            if all(any(values[place] in of for place, of in clause.items()) for clause in known.clauses)
        }
        assert kept == expected
        assert all(len(clause) > 1 for clause in known.clauses)
        shorter += len(known.clauses) < len(grid.clauses)
    assert shorter > 20


def test_one_bar_against_several_options_is_one_clause() -> None:
    ties = tuple(
        Linkage(f"l{k}", LinkageKind.NOT_TOGETHER, (Choice("i0", 0), Choice("i1", k))) for k in range(2)
    )
    asked = bilateral(((1, 2, 3), (3, 2, 1)), ((1, 2, 3), (3, 2, 1)), linkages=ties)
    assert settled(grid_of(asked)).clauses == ({0: frozenset({1, 2}), 1: frozenset({2})},)


def test_the_tied_come_first_and_one_after_the_other() -> None:
    parts = frozenset({0})
    clauses = [{0: parts, 4: parts}, {4: parts, 2: parts}, {1: parts, 5: parts}]
    assert order_of([1] * 8, clauses) == [1, 5, 0, 4, 2, 3, 6, 7]


def test_small_issues_come_before_great_ones() -> None:
    assert order_of([5, 1, 3], []) == [1, 2, 0]


@pytest.mark.parametrize("apart", [1, 7, 31])
def test_a_long_chain_keeps_few_linkages_open(apart: int) -> None:
    """The chain's links may be anywhere in the text: issue i is tied to issue i + apart."""
    links = [(k * apart % 64, (k + 1) * apart % 64) for k in range(63)]
    ties = tuple(
        Linkage(f"l{k}", LinkageKind.ONLY_IF, (Choice(f"i{one}", 0), Choice(f"i{other}", 1)))
        for k, (one, other) in enumerate(links)
    )
    merged = pareto(bilateral(*[((3 + k % 5, k % 3), (k % 2, 4 + k % 7)) for k in range(64)], linkages=ties))
    assert max(len(states) for states in merged._history) <= 2
