"""Whatever a file's numbers are, rounding keeps to what is promised of it."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.bridging.files.scenario import Utility, scenario
from goodoffices.bridging.files.source import Reserves
from goodoffices.bridging.files.units import Numbered, unit_for, whole, whole_worth
from goodoffices.bridging.grounds import GREATEST_WORTH
from goodoffices.bridging.problem import Issue

parts = st.lists(st.lists(st.integers(-999, 999), min_size=1, max_size=4), min_size=1, max_size=5)
tables = st.builds(
    lambda rows, of: [[Fraction(number, of) for number in row] for row in rows], parts, st.integers(1, 10**6)
)
numbers = st.builds(Fraction, st.integers(-999, 999), st.integers(1, 10**6))


@given(tables.filter(lambda rows: any(len(set(row)) > 1 for row in rows)))
@settings(deadline=None, max_examples=150)
def test_a_scenarios_utilities_are_off_by_less_than_promised(mine):
    theirs = [[-number for number in row] for row in mine]
    issues = tuple(
        Issue(f"i{place}", tuple(f"o{k}" for k in range(len(one)))) for place, one in enumerate(mine)
    )
    told = [Utility(name, name, tuple(map(tuple, one))) for name, one in (("A", mine), ("B", theirs))]
    problem = scenario("folder", issues, told, Reserves({})).problem
    for one, party in zip((mine, theirs), problem.parties, strict=True):
        worst, best = sum(map(min, one)), sum(map(max, one))
        assert sum(map(max, party.worth)) == problem.unit
        assert sum(map(min, party.worth)) == 0
        for given_numbers, units in zip(one, party.worth, strict=True):
            for number, unit in zip(given_numbers, units, strict=True):
                exact = (number - min(given_numbers)) / (best - worst) * problem.unit
                assert abs(unit - exact) < 1
            ranked = sorted(zip(given_numbers, units, strict=True))
            assert [unit for _, unit in ranked] == sorted(units)


@given(tables, numbers)
@settings(deadline=None, max_examples=150)
def test_a_unit_holds_every_number_or_rounds_each_by_half_a_unit(parts, reserve):
    one = Numbered("A", tuple(map(tuple, parts)), reserve)
    unit, exact = unit_for("p.toml", [one])
    units = whole_worth(one, unit)
    assert max(sum(max(map(abs, each)) for each in units), abs(whole(reserve, unit))) <= GREATEST_WORTH
    for given_numbers, found in zip(parts, units, strict=True):
        for number, counted in zip(given_numbers, found, strict=True):
            assert abs(number * unit - counted) <= (0 if exact else Fraction(1, 2))
