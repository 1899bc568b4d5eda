"""How many grounds it takes to have one of each set: as trying every choice says."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.bridging.check.hitting import needs

SETS = st.lists(st.integers(0, 127), min_size=1, max_size=7)


def fewest(sets: list[int]) -> int:
    """Try every set of members, small ones first; more than there are, where nothing hits an empty set."""
    for count in range(8):
        for some in combinations(range(7), count):
            chosen = sum(1 << one for one in some)
            if all(one & chosen for one in sets):
                return count
    return 8


@settings(deadline=None, max_examples=200)
@given(SETS, st.integers(0, 8))
def test_it_says_whether_so_many_are_needed(sets: list[int], count: int) -> None:
    assert needs(sets, count) == (fewest(sets) >= count)


def test_nothing_is_said_where_the_work_runs_out() -> None:
    assert needs([0b011, 0b110, 0b101], 2, work=1) is None
    assert needs([0b011, 0b110, 0b101], 2)
