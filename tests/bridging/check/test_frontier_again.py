"""The frontier worked out once more by the check: as brute force says, or not at all."""

from hypothesis import given, settings

from goodoffices.bridging.check.frontiers import derived, undominated
from goodoffices.bridging.problem import Issue, Party, Problem
from tests.bridging import oracle, random_problems


@settings(deadline=None, max_examples=80)
@given(random_problems.problems())
def test_it_is_the_frontier(problem: Problem) -> None:
    assert derived(problem) == set(oracle.frontier(problem))


def test_nothing_is_said_where_it_would_take_more_work() -> None:
    problem = random_problems.problem(3)
    assert derived(problem, work=10) is None


def test_a_large_problem_is_given_up() -> None:
    worth = tuple(tuple((7 * place + 3 * option) ** 2 % 1009 for option in range(10)) for place in range(60))
    against = tuple(tuple(1009 - one for one in each) for each in worth)
    issues = tuple(Issue(f"i{place}", tuple(map(str, range(10)))) for place in range(60))
    assert derived(Problem(issues, (Party("A", worth), Party("B", against)))) is None


def test_what_is_dominated_or_given_twice_is_dropped() -> None:
    assert undominated([(1, 2, 3), (1, 2, 3), (1, 2, 2), (3, 0, 0), (0, 2, 3)]) == [(3, 0, 0), (1, 2, 3)]
    assert undominated([(1, 2), (2, 1), (2, 0), (0, 2)]) == [(2, 1), (1, 2)]
    assert undominated([(3,), (4,)]) == [(4,)]
    assert undominated([]) == []
