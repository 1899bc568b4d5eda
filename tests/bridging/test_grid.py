"""The grid allows what the words of the problem allow, and values and packages are each other's other form."""

from itertools import product

from goodoffices.bridging.grid import grid_of, package_of, values_of
from goodoffices.bridging.grounds import require_problem
from goodoffices.talks.papers.model import LinkageKind
from tests.bridging import oracle
from tests.bridging.random_problems import problem


def test_its_clauses_and_reserves_are_the_problem() -> None:
    for seed in range(60):
        asked = problem(seed, most=500)
        grid = grid_of(asked)
        every = {tuple(sorted(one.items())) for one in oracle.packages(asked)}
        found = set()
        for values in product(*map(range, grid.sizes)):
            package = package_of(asked, values)
            worth = [sum(of[value] for of, value in zip(table, values, strict=True)) for table in grid.worth]
            clauses = all(grid.holds(clause, values) for clause in grid.clauses)
            reserves = all(
                one >= least
                for one, least, party in zip(worth, grid.reserves, asked.parties, strict=True)
                if party.worth
            )
            whole = tuple(sorted(package.items())) in every
            assert (clauses and reserves) == (
                whole and values_of(asked, package) == values and oracle.feasible(asked, package)
            )
            if clauses and reserves:
                assert tuple(worth) == oracle.utilities(asked, package)
                found.add(values)
        assert len(found) == len(oracle.feasible_packages(asked))


def test_random_problems_are_of_every_kind() -> None:
    drawn = [problem(seed) for seed in range(150)]
    for one in drawn:
        require_problem(one)
    assert {len(one.sides) for one in drawn} == {2, 3, 4, 5}
    assert {tie.kind for one in drawn for tie in one.linkages} == set(LinkageKind)
    held = [party for one in drawn for party in one.parties]
    for trait in (
        any(issue.within for one in drawn for issue in one.issues),
        any(len(issue.options) > 9 for one in drawn for issue in one.issues),
        any(party.home and party.worth for party in held),
        any(party.home and not party.worth for party in held),
        any(party.cannot for party in held),
        any(party.demands for party in held),
        any(party.reserve > 0 for party in held),
        any(not party.worth and not party.home for party in held),
    ):
        assert trait
    none = sum(not oracle.feasible_packages(one) for one in drawn)
    assert 15 < none < 75
    assert problem(4) == problem(4)
