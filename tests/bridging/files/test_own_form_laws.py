"""Any problem that is written in our own form is read as it was: issues, nesting, linkages, parties, worth."""

from dataclasses import replace

import pytest

from goodoffices.bridging.files.digest import digest
from goodoffices.bridging.files.own_out import problem_out
from tests.bridging.files.written import as_json, read
from tests.bridging.random_problems import problem as drawn


@pytest.mark.parametrize("seed", range(60))
def test_a_problem_comes_back(seed, tmp_path):
    problem = replace(drawn(seed), unit=1)
    back = read(as_json(tmp_path, problem_out(problem))).problem
    assert back == problem
    assert digest(back) == digest(problem)


def test_the_digest_tells_problems_apart():
    problems = [drawn(seed) for seed in range(60)]
    assert len(set(map(digest, problems))) == len(set(map(repr, problems)))


def test_whatever_changes_changes_the_digest():
    problem = drawn(3)
    first, *others = problem.parties
    changed = [
        replace(problem, unit=problem.unit + 1),
        replace(problem, issues=problem.issues[:-1]),
        replace(problem, parties=(replace(first, reserve=first.reserve + 1), *others)),
        replace(problem, parties=(replace(first, id="Z"), *others)),
        replace(problem, parties=(*others, first)),
        replace(problem, linkages=problem.linkages[1:]),
    ]
    assert len({digest(one) for one in (problem, *changed)}) == 7
