"""Each thing that can be wrong in an answer is refused by its own code, the first one that is met."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.bridging.answers import (
    Agreed,
    Barred,
    Branch,
    Conflict,
    Fair,
    Frontier,
    Relaxation,
    Short,
    Tree,
    Valued,
    Weighed,
)
from goodoffices.bridging.check import check
from goodoffices.bridging.check import frontiers as again
from goodoffices.bridging.check.answered import Answer
from goodoffices.bridging.grid import Nested, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging.check import plain

IN, OUT = Choice("land", 0), Choice("land", 1)
LONG, SHORT = Choice("term", 0), Choice("term", 1)

LAND = Issue("land", ("in", "out"))
TERM = Issue("term", ("long", "short"), within=IN)
A = Party("A", ((6, 2), (1, 3)), 2)
B = Party("B", ((1, 4), (4, 2)), 3, cannot=())
STEP = Linkage("step", LinkageKind.ONLY_IF, (IN, LONG))

PROBLEM = Problem((LAND, TERM), (A, B), (STEP,))
"""Feasible: in and long (7, 5); out (2, 4).  In and short breaks the linkage."""

BEST = Valued((IN, LONG), (7, 5))
OTHER = Valued((OUT,), (2, 4))
FAIR = Fair(Criterion.MAXMIN, BEST, Fraction(2), Fraction(2), plain.tree(PROBLEM, Criterion.MAXMIN))
EVEN = Fair(Criterion.KALAI, BEST, Fraction(1), Fraction(1), plain.BOTH, (5, 2))
WHOLE = Frontier((BEST,), plain.BOTH)

CLOSED = Problem((LAND, TERM), (replace(A, cannot=(OUT,)), replace(B, cannot=(LONG,))), (STEP,))
"""Nothing: A cannot have it out, B cannot have it long, and in is only long."""

GROUNDS = (Tie("step"), RedLine("A", OUT), RedLine("B", LONG))
REFUTED = Branch(0, ((frozenset((0,)), Branch(1, ((frozenset((0,)), Barred(4)), (frozenset((1,)), Barred(2)),
    (frozenset((2,)), Barred(1))))), (frozenset((1,)), Barred(3))))  # fmt: skip
SPARED = ((IN, SHORT), (OUT,), (IN, LONG))
CONFLICT = Conflict(GROUNDS, REFUTED, SPARED)


def refused(problem: Problem, answer: Answer) -> str:
    with pytest.raises(Refusal) as found:
        check(problem, answer)
    return found.value.code


def test_unchanged_they_are_accepted() -> None:
    for one in (FAIR, EVEN, WHOLE):
        check(PROBLEM, one)
    check(CLOSED, CONFLICT)
    check(CLOSED, replace(CONFLICT, smallest=True))  # each package spared breaks one ground alone


@pytest.mark.parametrize(
    ("package", "code"),
    [
        ((IN,), "certificate-package"),
        ((OUT, LONG), "certificate-package"),
        ((IN, LONG, LONG), "certificate-package"),
        ((IN, OUT, LONG), "certificate-package"),
        ((IN, Choice("term", 2)), "certificate-package"),
        ((IN, Choice("term", -1)), "certificate-package"),
        ((IN, LONG, Choice("sea", 0)), "certificate-package"),
        ((IN, SHORT), "certificate-breaks"),
        ((OUT,), "certificate-utility"),
    ],
)
def test_the_package(package: tuple[Choice, ...], code: str) -> None:
    assert refused(PROBLEM, replace(FAIR, best=replace(BEST, package=package))) == code


def test_a_red_line_a_demand_and_a_reserve() -> None:
    sides = (replace(A, cannot=(LONG,)), B)
    assert refused(replace(PROBLEM, parties=sides), FAIR) == "certificate-breaks"
    sides = (A, replace(B, demands=(Linkage("d", LinkageKind.NOT_TOGETHER, (IN,)),)))
    assert refused(replace(PROBLEM, parties=sides), FAIR) == "certificate-breaks"
    assert refused(replace(PROBLEM, parties=(A, replace(B, reserve=6))), FAIR) == "certificate-breaks"
    veto = Party("A at home", reserve=1, worth=((0, 0), (0, 0)), home="A")
    assert refused(replace(PROBLEM, parties=(A, B, veto)), FAIR) == "certificate-breaks"


@pytest.mark.parametrize("utilities", [(7,), (7, 5, 0), ()])
def test_utilities_of_the_problems_parties(utilities: tuple[int, ...]) -> None:
    assert refused(PROBLEM, replace(FAIR, best=replace(BEST, utilities=utilities))) == "certificate-utilities"


def test_the_figures() -> None:
    assert refused(PROBLEM, replace(FAIR, objective=Fraction(3))) == "certificate-objective"
    assert refused(PROBLEM, replace(FAIR, bound=Fraction(1))) == "certificate-bound"
    assert refused(PROBLEM, replace(FAIR, ideals=(5, 2))) == "certificate-ideals"
    assert refused(PROBLEM, replace(EVEN, ideals=(5, 2, 2))) == "certificate-ideals"
    assert refused(PROBLEM, replace(EVEN, ideals=(4, 2))) == "certificate-ideals"
    assert refused(PROBLEM, replace(EVEN, ideals=(6, 2), objective=Fraction(5, 6))) == "certificate-ideals"


def test_a_problem_without_worth_has_no_fair_package() -> None:
    bare = Problem((LAND,), (Party("A"), Party("B")))
    answer = Fair(Criterion.NASH, Valued((IN,), (0, 0)), Fraction(1), Fraction(1), plain.BOTH)
    assert refused(bare, answer) == "certificate-objective"


def test_what_the_whole_frontier_belies() -> None:
    worse = replace(FAIR, best=OTHER, objective=Fraction(0), bound=Fraction(1), proof=plain.BOTH)
    assert refused(PROBLEM, worse) == "certificate-bound"
    sides = (Party("A", ((1, 1), (0, 0))), Party("B", ((1, 2), (0, 0))))
    level = Fair(Criterion.MAXMIN, Valued((IN, LONG), (1, 1)), Fraction(1), Fraction(1), plain.BOTH)
    assert refused(Problem((LAND, TERM), sides), level) == "certificate-next-gains"


LEFT_OUT = Branch(0, ((frozenset((0,)), Weighed((Fraction(0), Fraction(1)))),))
WEIGHTS = (Fraction(0), Fraction(1))


@pytest.mark.parametrize(
    ("tree", "code"),
    [
        (LEFT_OUT, "certificate-cover"),
        (Branch(2, ()), "certificate-tree"),
        (Branch(-1, ((frozenset((0, 1)), Weighed(WEIGHTS)),)), "certificate-tree"),
        (Branch(0, ((frozenset((0, 1, 2)), Weighed(WEIGHTS)),)), "certificate-tree"),
        (Barred(99), "certificate-tree"),
        (Barred(-1), "certificate-tree"),
        (Barred(0), "certificate-leaf"),
        (Short(2), "certificate-tree"),
        (Short(-1), "certificate-tree"),
        (Short(0), "certificate-leaf"),
        (Weighed((Fraction(1),)), "certificate-tree"),
        (Weighed((Fraction(-1), Fraction(2))), "certificate-tree"),
        (Weighed(WEIGHTS, ((2, Fraction(1)),)), "certificate-tree"),
        (Weighed(WEIGHTS, ((-1, Fraction(1)),)), "certificate-tree"),
        (Weighed(WEIGHTS, ((0, Fraction(-1)),)), "certificate-tree"),
        (Weighed(WEIGHTS, ((0, Fraction(1)), (0, Fraction(1)))), "certificate-tree"),
        (Weighed(WEIGHTS, (), ((99, Fraction(1)),)), "certificate-tree"),
        (Weighed(WEIGHTS, (), ((-1, Fraction(1)),)), "certificate-tree"),
        (Weighed(WEIGHTS, (), ((2, Fraction(-1)),)), "certificate-tree"),
        (Weighed(WEIGHTS, (), ((2, Fraction(1)), (2, Fraction(1)))), "certificate-tree"),
        (Weighed(WEIGHTS), "certificate-bound"),
        (Weighed((Fraction(0), Fraction(0))), "certificate-bound"),
        (Weighed((Fraction(1), Fraction(0))), "certificate-bound"),
    ],
)
def test_the_tree(tree: Tree, code: str) -> None:
    assert refused(PROBLEM, replace(FAIR, proof=tree)) == code


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("by", [Fraction(1, 10**9), Fraction(1)])
def test_a_bound_that_the_tree_does_not_show(
    criterion: Criterion, by: Fraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "WORK", 0)
    fair = plain.fair(PROBLEM, criterion)
    check(PROBLEM, fair)
    gains = (2 - 2, 4 - 3)
    reached = plain.figure(PROBLEM, criterion, gains)
    worse = replace(fair, best=OTHER, objective=reached)
    check(PROBLEM, worse)
    assert refused(PROBLEM, replace(worse, bound=fair.bound - by)) == "certificate-bound"


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ((), "certificate-frontier-missing"),
        ((BEST, OTHER), "certificate-frontier-dominated"),
        ((OTHER,), "certificate-frontier-missing"),
        ((BEST, BEST), "certificate-frontier-twice"),
        ((replace(BEST, utilities=(7, 6)),), "certificate-utility"),
        ((Valued((IN, SHORT), (9, 3)),), "certificate-breaks"),
    ],
)
def test_the_frontier(points: tuple[Valued, ...], code: str) -> None:
    assert refused(PROBLEM, replace(WHOLE, points=points)) == code


def test_a_frontier_has_no_tree() -> None:
    assert refused(PROBLEM, replace(WHOLE, proof=Barred(0))) == "certificate-tree"


WEIGHED = Weighed((Fraction(0), Fraction(0)), ((0, Fraction(1)),))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda one: replace(one, grounds=()), "certificate-no-ground"),
        (lambda one: replace(one, grounds=(*GROUNDS, Nested("term"))), "certificate-ground"),
        (lambda one: replace(one, grounds=(*GROUNDS, GROUNDS[0])), "certificate-ground"),
        (lambda one: replace(one, grounds=(*GROUNDS, Tie("other"))), "certificate-ground"),
        (lambda one: replace(one, spared=SPARED[1:]), "certificate-spared"),
        (lambda one: replace(one, spared=(*SPARED, SPARED[0])), "certificate-spared"),
        (lambda one: replace(one, spared=(SPARED[1], *SPARED[1:])), "certificate-breaks"),
        (lambda one: replace(one, spared=((IN,), *SPARED[1:])), "certificate-package"),
        (lambda one: replace(one, under=(Choice("sea", 0),)), "certificate-under"),
        (lambda one: replace(one, under=(Choice("land", 2),)), "certificate-under"),
        (lambda one: replace(one, under=(IN, OUT)), "certificate-under"),
        (lambda one: replace(one, under=(IN,)), "certificate-package"),
        (lambda one: replace(one, smallest=True, witnesses=((IN,),)), "certificate-package"),
        (lambda one: replace(one, refutation=Barred(2)), "certificate-leaf"),
        (lambda one: replace(one, refutation=WEIGHED), "certificate-leaf"),
    ],
)
def test_the_conflict(change: Callable[[Conflict], Conflict], code: str) -> None:
    assert refused(CLOSED, change(CONFLICT)) == code


def test_a_refutation_that_rests_on_other_grounds() -> None:
    poor = replace(CLOSED, parties=(replace(CLOSED.parties[0], reserve=99), CLOSED.parties[1]))
    for tree in (Short(0), Weighed((Fraction(0), Fraction(0)), ((0, Fraction(1)),))):
        alone = Conflict((Reserve("A"),), tree, ((IN, LONG),))
        check(poor, alone)
        assert refused(poor, replace(alone, grounds=(Tie("step"),))) == "certificate-rests-on"
        assert refused(poor, replace(alone, refutation=REFUTED)) == "certificate-rests-on"


def test_gains_weigh_nothing_in_a_refutation() -> None:
    poor = replace(CLOSED, parties=(replace(CLOSED.parties[0], reserve=99), CLOSED.parties[1]))
    leaf = Weighed((Fraction(1), Fraction(0)), ((0, Fraction(1)),))
    assert refused(poor, Conflict((Reserve("A"),), leaf, ((IN, LONG),))) == "certificate-leaf"


@pytest.mark.parametrize(
    ("way", "code"),
    [
        (Relaxation((Tie("step"),), (IN, LONG)), "certificate-breaks"),
        (Relaxation((), (IN, SHORT)), "certificate-breaks"),
        (Relaxation((Tie("step"), RedLine("B", LONG)), (IN, SHORT)), "certificate-idle"),
        (Relaxation((Tie("step"), Tie("step")), (IN, SHORT)), "certificate-ground"),
        (Relaxation((Tie("step"),), (IN,)), "certificate-package"),
        (Relaxation((Nested("term"),), (IN, SHORT)), "certificate-ground"),
    ],
)
def test_the_way_out(way: Relaxation, code: str) -> None:
    check(CLOSED, Relaxation((Tie("step"),), (IN, SHORT)))
    assert refused(CLOSED, way) == code


def test_methods_that_agreed_are_no_excuse_for_a_bound_below_the_figure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(again, "WORK", 0)
    agreed = replace(FAIR, proof=plain.BOTH)
    assert refused(PROBLEM, replace(agreed, bound=Fraction(1))) == "certificate-bound"


def test_methods_that_agreed_are_no_excuse_for_a_wrong_figure() -> None:
    agreed = replace(FAIR, proof=Agreed(("one", "other")))
    check(PROBLEM, agreed)
    assert refused(PROBLEM, replace(agreed, objective=Fraction(3))) == "certificate-objective"
