"""The cheapest set with one of each set: as trying every choice says, by plain search and by HiGHS."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.bridging.conflict import hitting

SETS = st.lists(st.integers(1, 63), max_size=6)
COSTS = st.lists(st.integers(1, 9), min_size=6, max_size=6)


def price(members: int, costs: list[int]) -> int:
    return sum(cost for place, cost in enumerate(costs) if members >> place & 1)


def cheapest(sets: list[int], costs: list[int], barred: list[int]) -> int | None:
    """Try every set of members."""
    every = (sum(1 << one for one in some) for count in range(7) for some in combinations(range(6), count))
    fits = (
        one
        for one in every
        if all(one & each for each in sets) and not any(one & each == each for each in barred)
    )
    return min((price(one, costs) for one in fits), default=None)


@pytest.mark.parametrize("work", [hitting.WORK, 0])
@settings(deadline=None, max_examples=80)
@given(sets=SETS, costs=COSTS, barred=SETS)
def test_it_hits_each_set_at_the_least_cost(
    work: int, sets: list[int], costs: list[int], barred: list[int]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(hitting, "WORK", work)
        found = hitting.least_hitting(sets, costs, barred)
    assert (None if found is None else price(found, costs)) == cheapest(sets, costs, barred)
    if found is not None:
        assert all(found & one for one in sets)
        assert not any(found & one == one for one in barred)
