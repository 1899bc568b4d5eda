"""Proofs carry their weight: changed ones show less, and a search cut short proves what it came to, and says so."""

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.bridging.answers import Agreed, Branch, Claimed, Fair, Tree, Weighed
from goodoffices.bridging.fair import criteria, fairest, ladder, second, solving
from goodoffices.bridging.problem import Problem
from goodoffices.talks.runs import Criterion
from tests.bridging.fair.exact import shows
from tests.bridging.fair.examples import long

ASKED = long(30, 4, 15, seed=3)


def leaves(tree: Tree) -> int:
    return sum(leaves(part) for _, part in tree.parts) if isinstance(tree, Branch) else 1


def lowered(problem: Problem, fair: Fair) -> Fair:
    """Claim a bound that is a whole unit lower."""
    unit = {
        Criterion.MAXMIN: problem.unit,
        Criterion.NASH: problem.unit**4,
        Criterion.KALAI: max((*fair.ideals, 1)),
    }
    return replace(fair, bound=fair.bound - Fraction(1, unit[fair.criterion]))


@pytest.mark.parametrize("criterion", Criterion)
def test_a_proof_shows_its_bound_and_none_below(criterion: Criterion) -> None:
    fair = fairest(ASKED, criterion)
    assert shows(ASKED, fair)
    assert not shows(ASKED, lowered(ASKED, fair))


def test_without_the_weights_of_clauses_a_leaf_shows_less() -> None:
    def bare(tree: Tree) -> Tree:
        match tree:
            case Branch(issue, parts):
                return Branch(issue, tuple((values, bare(part)) for values, part in parts))
            case Weighed(sides, floors):
                return Weighed(sides, floors)
        return tree

    fair = fairest(ASKED, Criterion.MAXMIN)
    assert not shows(ASKED, replace(fair, proof=bare(fair.proof)))


def test_two_sides_without_linkages_need_a_small_tree() -> None:
    fair = fairest(long(30, 2, 0, seed=1), Criterion.MAXMIN)
    assert leaves(fair.proof) < 40


@pytest.mark.parametrize("criterion", Criterion)
def test_a_search_cut_short_shows_the_bound_that_it_has(
    criterion: Criterion, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = fairest(ASKED, criterion)
    monkeypatch.setattr(solving, "MOST_PARTS", 6)
    fair = fairest(ASKED, criterion)
    assert fair.objective <= whole.objective <= fair.bound
    assert fair.bound < 2 * whole.objective
    assert shows(ASKED, fair) or fair.ideals != whole.ideals


def test_where_the_tree_would_be_too_large_two_methods_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = fairest(ASKED, Criterion.MAXMIN)
    monkeypatch.setattr(criteria, "MOST_LEAVES", 1)
    fair = fairest(ASKED, Criterion.MAXMIN)
    assert fair.proof == Agreed((criteria.FIRST, criteria.SECOND))
    assert fair.bound == fair.objective == whole.objective


def test_where_the_second_does_not_end_one_method_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(criteria, "MOST_LEAVES", 1)
    monkeypatch.setattr(second, "MOST_NODES", 0)
    assert fairest(ASKED, Criterion.MAXMIN).proof == Claimed(criteria.FIRST)


def test_a_search_cut_short_claims_no_more_than_it_came_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = long(18, 4, 15, seed=1)
    best = fairest(asked, Criterion.MAXMIN).objective
    monkeypatch.setattr(criteria, "MOST_LEAVES", 0)
    monkeypatch.setattr(solving, "FEW", 1_000)
    monkeypatch.setattr(solving, "MOST_PARTS", 1)
    monkeypatch.setattr(solving, "LAST_PARTS", 1)
    monkeypatch.setattr(ladder, "MOST_PARTS", 0)
    fair = fairest(asked, Criterion.MAXMIN)
    assert not isinstance(fair.proof, Branch | Weighed)
    assert fair.objective < best <= fair.bound


def test_of_a_product_no_second_method_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(criteria, "MOST_LEAVES", 0)
    assert fairest(ASKED, Criterion.NASH).proof == Claimed(criteria.FIRST)


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(criteria, "MOST_LEAVES", 1)
    for criterion in Criterion:
        fairest(ASKED, criterion)
    assert capfd.readouterr() == ("", "")
