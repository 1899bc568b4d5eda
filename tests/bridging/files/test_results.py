"""Results written as JSON are read again as they were, of that problem only, and not with other numbers."""

import copy
import json
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from goodoffices.bridging.answers import (
    Agreed,
    Barred,
    Branch,
    Claimed,
    Conflict,
    Fair,
    Frontier,
    Relaxation,
    Short,
    Valued,
    Weighed,
)
from goodoffices.bridging.files.at import At
from goodoffices.bridging.files.digest import digest
from goodoffices.bridging.files.proofs import proof_in, proof_out
from goodoffices.bridging.files.results import Result, result_out
from goodoffices.bridging.files.results_in import result_in
from goodoffices.bridging.grid import Demand, Nested, RedLine, Reserve, Tie
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging.oracle import packages, utilities
from tests.bridging.random_problems import problem as drawn


def tree(chance, depth):
    """A tree of any shape; whether it proves anything does not matter here."""
    fraction = Fraction(chance.randint(0, 99), chance.randint(1, 2**20))
    leaf = chance.choice((Barred(chance.randrange(9)), Short(chance.randrange(3)), None))
    if depth == 0 or chance.random() < 0.2:
        return leaf or Weighed((fraction, 1 - fraction), ((1, fraction),), ((3, Fraction(2)), (0, fraction)))
    parts = tuple((frozenset(chance.sample(range(6), 2)), tree(chance, depth - 1)) for _ in range(2))
    return Branch(chance.randrange(5), parts)


def valued(chance, problem):
    package = chance.choice(list(packages(problem)))
    chosen = tuple(Choice(issue, option) for issue, option in package.items())
    return Valued(chosen, utilities(problem, package))


def fair(chance, problem, criterion=Criterion.NASH):
    objective = Fraction(chance.randint(1, 10**9), 10 ** chance.randint(0, 30))
    sides = [one for one in problem.sides if one.worth]
    ideals = tuple(chance.randint(0, 99) for _ in sides) if criterion is Criterion.KALAI else ()
    return Fair(criterion, valued(chance, problem), objective, objective * 2, tree(chance, 4), ideals)


def conflict(chance, problem):
    some = Choice(problem.issues[0].id, 0)
    name = problem.parties[0].id
    grounds = (
        Nested(problem.issues[0].id),
        Tie("l0"),
        RedLine(name, some),
        Demand(name, "d0"),
        Reserve(name),
    )
    spared = tuple(valued(chance, problem).package for _ in grounds)
    return Conflict(grounds, tree(chance, 3), spared, (some,), chance.random() < 0.5, spared[:2])


def sent(problem, result):
    """A result as a program receives it: JSON, with exact decimals."""
    return At("result.json", json.loads(json.dumps(result_out(problem, result)), parse_float=Decimal))


@pytest.mark.parametrize("seed", range(40))
def test_a_result_is_read_as_it_was_written(seed):
    chance, problem = random.Random(seed), drawn(seed)
    criterion = chance.choice(list(Criterion))
    reserves = {problem.parties[0].id: Fraction(3, 10)}
    points = Frontier(tuple(valued(chance, problem) for _ in range(3)), Claimed("merging"))
    found = Result(criterion, fair(chance, problem, criterion), points, reserves=reserves)
    assert result_in(sent(problem, found), problem) == found
    ways = (Relaxation((Tie("l0"),), valued(chance, problem).package),)
    none = Result(criterion, conflict=conflict(chance, problem), relaxations=ways, reserves=reserves)
    assert result_in(sent(problem, none), problem) == none


def test_what_a_program_looks_for_is_there():
    chance, problem = random.Random(3), drawn(3)
    best = fair(chance, problem)
    told = result_out(problem, Result(Criterion.NASH, best))
    options = {one.id: one.options for one in problem.issues}
    assert told["package"] == {
        one.bracket: options[one.bracket][one.alternative] for one in best.best.package
    }
    for party, units in zip(problem.parties, best.best.utilities, strict=True):
        assert told["utilities"][party.id] == (units / problem.unit if party.worth else None)
    assert told["objective"] == pytest.approx(float(best.objective))
    assert (told["criterion"], told["frontier"]) == ("nash", None)
    assert told["problem"] == digest(problem)


def test_no_package_is_null_with_the_reason_beside():
    chance, problem = random.Random(4), drawn(4)
    told = result_out(problem, Result(Criterion.NASH, conflict=conflict(chance, problem)))
    assert [told[key] for key in ("package", "utilities", "objective", "bound")] == [None] * 4
    assert [one["ground"] for one in told["conflict"]["grounds"]] == [
        "nested",
        "linkage",
        "red-line",
        "demand",
        "reserve",
    ]


@pytest.mark.parametrize("seed", range(30))
def test_any_tree_comes_back(seed):
    chance = random.Random(seed)
    one = tree(chance, 7)
    assert proof_in(At("r.json", json.loads(json.dumps(proof_out(one)), parse_float=Decimal))) == one
    for other in (Agreed(("this", "that")), Claimed("this")):
        assert proof_in(At("r.json", proof_out(other))) == other


def test_a_tree_deeper_than_python_goes_comes_back():
    deep = Barred(0)
    for _ in range(3000):
        deep = Branch(0, ((frozenset({1}), deep),))
    back = proof_in(At("r.json", json.loads(json.dumps(proof_out(deep)))))
    depth = 0
    while isinstance(back, Branch):
        back, depth = back.parts[0][1], depth + 1
    assert (back, depth) == (Barred(0), 3000)


@pytest.mark.parametrize(
    "nodes",
    [
        [],
        [{"branch": 0, "parts": [{"values": [0], "node": 0}]}],
        [{"branch": 0, "parts": [{"values": [0], "node": 1}]}],
        [{"branch": 0, "parts": [{"values": [0], "node": 1}, {"values": [1], "node": 1}]}, {"barred": 0}],
        [{"barred": 0}, {"barred": 1}],
        [{"barred": -1}],
        [{"barred": 0, "short": 0}],
        [{"weighed": ["1/0"], "floors": [], "clauses": []}],
        [{"weighed": [0.5], "floors": [], "clauses": []}],
        [{"weighed": ["1"], "floors": [[1]], "clauses": []}],
        {"0": {"barred": 0}},
    ],
)
def test_what_is_no_tree_is_refused(nodes):
    with pytest.raises(Refusal):
        proof_in(At("r.json", {"tree": nodes}))


def test_a_result_of_another_problem_is_refused():
    chance, problem, other = random.Random(5), drawn(5), drawn(6)
    assert digest(problem) != digest(other)
    with pytest.raises(Refusal) as refused:
        result_in(sent(problem, Result(Criterion.NASH, fair(chance, problem))), other)
    assert refused.value.code == "bridging-result-of-another"


CHANGES = {
    "another objective": lambda held: held.update(objective=held["objective"] * Decimal("1.0000000001")),
    "another bound": lambda held: held.update(bound=held["bound"] + 1),
    "a utility between two units": lambda held: held["utilities"].update(A=Decimal("0.12345678")),
    "a utility that is missing": lambda held: held["utilities"].pop("A"),
    "a utility of nobody": lambda held: held["utilities"].update(nobody=1),
    "an option of nowhere": lambda held: held["package"].update(i0="nowhere"),
    "an issue of nowhere": lambda held: held["package"].update(nowhere="o0"),
    "a criterion of nobody": lambda held: held.update(criterion="luck"),
    "a fraction that is none": lambda held: held["exact"].update(bound="1/0"),
    "no proof": lambda held: held.pop("proof"),
    "a proof of two kinds": lambda held: held["proof"].update(claimed="this"),
    "no digest": lambda held: held.pop("problem"),
    "no frontier": lambda held: held.pop("frontier"),
    "a package that is a list": lambda held: held.update(package=[1]),
    "utilities that are a list": lambda held: held.update(utilities=[1]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_result_with_a_part_that_does_not_fit_is_refused(change):
    chance, problem = random.Random(8), drawn(8)
    assert problem.parties[0].worth
    at = sent(problem, Result(Criterion.NASH, fair(chance, problem)))
    held = copy.deepcopy(at.held)
    CHANGES[change](held)
    result_in(at, problem)
    with pytest.raises(Refusal):
        result_in(At("r.json", held), problem)
