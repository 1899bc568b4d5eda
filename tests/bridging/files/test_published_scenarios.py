"""The fourteen scenarios of ../shared/data/anac: read from YAML, and worth what floating-point numbers say."""

import random

import pytest
import yaml

from goodoffices.bridging.problem import utility
from tests.bridging.files.published import SCENARIOS, each, ends, needed, told, value
from tests.bridging.files.written import read

NEAR = 1e-7

pytestmark = needed


@each
def test_issues_options_and_parties_are_named_as_in_the_files(folder):
    problem = read(folder).problem
    issues, utilities = told(folder)
    assert [(one.id, list(one.options)) for one in problem.issues] == issues
    assert {one.id for one in problem.parties} == set(utilities)


@each
def test_packages_are_worth_what_the_files_say_on_a_scale_from_0_to_1(folder):
    problem = read(folder).problem
    issues, utilities = told(folder)
    chance = random.Random(7)
    for _ in range(20):
        package = {name: chance.randrange(len(options)) for name, options in issues}
        labels = [options[package[name]] for name, options in issues]
        for party in problem.parties:
            worst, best = ends(utilities[party.id])
            said = (value(utilities[party.id], labels) - worst) / (best - worst)
            assert utility(problem, party, package) / problem.unit == pytest.approx(said, abs=NEAR)


@each
def test_the_worst_package_is_worth_0_and_the_best_exactly_1(folder):
    problem = read(folder).problem
    for party in problem.parties:
        assert sum(map(min, party.worth)) == 0
        assert sum(map(max, party.worth)) == problem.unit == 10**9


def test_a_finite_reserve_of_a_file_is_kept_on_its_own_scale():
    jobs = next((folder for folder in SCENARIOS if folder.name == "Jobs"), None)
    if jobs is None:
        pytest.skip("the scenario Jobs is not here")
    for party in read(jobs).problem.parties:
        worst, best = ends(told(jobs)[1][party.id])
        given = yaml.safe_load((jobs / f"{party.id}.yml").read_text())["reserved_value"]
        assert party.reserve / 10**9 == pytest.approx((given - worst) / (best - worst), abs=NEAR)


def test_all_are_here_or_none():
    assert len(SCENARIOS) == 14
