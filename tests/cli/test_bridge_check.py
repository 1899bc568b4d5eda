"""`goodoffices bridge check`: a result is gone through again, with no solver loaded; what is not so is refused."""

import json
import subprocess
import sys

import pytest

from tests.cli.bridge_typed import NONE, SWAP, bridge, written

PROGRAM = """
import sys
from goodoffices.cli import main
try:
    main(sys.argv[1:])
finally:
    print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture
def made(tmp_path):
    """A problem and its result, as files; `more` is typed behind it."""

    def make(words, *more):
        problem = written(tmp_path / "problem.toml", words)
        told = bridge(problem, "--json", *more, expected=3 if words is NONE else 0).told
        return problem, told

    return make


@pytest.fixture
def checked(tmp_path):
    """Check what was told, perhaps changed."""

    def check(told, problem, **expected):
        result = written(tmp_path / "result.json", json.dumps(told))
        return bridge("check", result, problem, "--json", **expected)

    return check


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (SWAP, ()),
        (SWAP, ("--frontier",)),
        (SWAP, ("--criterion", "maxmin")),
        (SWAP, ("--criterion", "kalai")),
        (SWAP, ("--reservation", "North=1,South=1.25")),
        (NONE, ()),
    ],
)
def test_what_was_found_passes(made, checked, words, more):
    problem, told = made(words, *more)
    said = checked(told, problem).told
    assert said["ok"]
    assert said["checked"]
    assert said["proves"]


def test_a_person_reads_what_was_checked_what_it_proves_and_what_it_leaves_open(tmp_path, made):
    problem, told = made(NONE)
    said = bridge("check", written(tmp_path / "result.json", json.dumps(told)), problem).stdout
    assert "What was checked" in said
    assert "No package meets all of what stands in the way." in said
    assert "What it leaves open" in said


LIES = {
    "a better objective": lambda told: told.update(objective=14.0, exact=told["exact"] | {"objective": "14"}),
    "a lower bound": lambda told: told.update(bound=13.0, exact=told["exact"] | {"bound": "13"}),
    "another utility": lambda told: told["utilities"].update(North=4),
    "another package": lambda told: told["package"].update(swap="none"),
    "a package with a piece missing": lambda told: told["package"].pop("swap"),
    "no proof to speak of": lambda told: told.update(proof={"tree": [{"barred": 0}]}),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_result_that_claims_what_is_not_so_is_refused_with_status_1(made, checked, lie):
    problem, told = made(SWAP)
    LIES[lie](told)
    assert checked(told, problem, expected=1).told["refused"].startswith("certificate")


def test_a_result_of_another_problem_or_none_at_all_is_not_in_order(tmp_path, made, checked):
    problem, told = made(SWAP)
    other = written(tmp_path / "other.toml", SWAP.replace("1.5", "1"))
    assert checked(told, other, expected=2).told["refused"] == "bridging-result-of-another"
    for wrong in ({}, [], {"reservation": {}}, told | {"proof": 3}, told | {"package": []}):
        checked(wrong, problem, expected=2)


@pytest.mark.parametrize("words", [SWAP, NONE])
def test_no_solver_and_no_table_of_numbers_is_loaded(installation, tmp_path, made, words):
    problem, told = made(words)
    result = written(tmp_path / "result.json", json.dumps(told))
    typed = [sys.executable, "-c", PROGRAM, "bridge", "check", result, problem]
    done = subprocess.run(typed, env=installation.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.rpartition("loaded:")[2].split())
    assert "goodoffices" in loaded
    assert not loaded & {"highspy", "numpy", "django"}
