"""The two-world law at length.

    ./dev campaign walls [--pairs N] [--seed S] [--observer WHO]

Prints how many pairs of worlds and requests were compared and how many a second; ends with status 1 at the first
difference, naming the pair's seed so that it can be seen again.
"""

import argparse
import sys
import time

import django

from tests import conftest

assert conftest.HOME  # an installation of its own, and the settings


def main() -> None:
    """Compare pairs until there are enough."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--pairs", type=int, default=1_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--observer", default="")
    told = asked.parse_args()
    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    old = setup_databases(verbosity=0, interactive=False)
    try:
        sys.exit(run(told.pairs, told.seed, told.observer))
    finally:
        teardown_databases(old, verbosity=0)


def run(wanted: int, first: int, only: str) -> int:
    """Give the exit status: 0 when no pair differed."""
    from hypothesis import HealthCheck, Phase, given, seed, settings

    from tests.laws.stories import OBSERVERS, pairs
    from tests.laws.test_walls import check_alike, questions

    done = {"pairs": 0, "requests": 0}
    begun = time.monotonic()
    round_of = 20
    number = first
    while done["pairs"] < wanted:
        observer = only or OBSERVERS[number % len(OBSERVERS)]

        @seed(number)
        @settings(
            max_examples=round_of,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(pairs(observer), questions())
        def law(pair, asked):
            check_alike(pair, observer, asked)  # noqa: B023
            done["pairs"] += 1
            done["requests"] += 2 * len(asked)

        try:
            law()
        except AssertionError as difference:
            print(f"DIFFERS: --seed {number} --observer {observer}: {difference}")
            return 1
        took = time.monotonic() - begun
        print(
            f"{done['pairs']} pairs, {done['requests']}+ requests, {done['pairs'] / took:.1f} pairs/s, 0 differences"
        )
        number += 1
    return 0


if __name__ == "__main__":
    main()
