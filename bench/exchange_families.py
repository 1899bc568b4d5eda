"""Families of exchanges between two sides, drawn: free, tied, few dear against many cheap, without surplus, hard.

    ./dev bench exchange_families [--size N]

prints what one of each looks like.  Costs are spread as incomes are (log-normal, the middle one 100); what the other
side gets out of an item is its cost and a surplus.  Neither side loses by the exchange as a whole, but in `tight`.
"""

import argparse
import random

from goodoffices.talks.exchange import Deliverable, Exchange, Valuer, exposures, whole
from goodoffices.talks.exchange_sound import require_exchange

FAMILIES = ("free", "prec", "ratio", "tight", "hard")
SPREAD = 0.8


def drawn(family: str, size: int, seed: int, surplus: tuple[float, float] = (1.0, 1.6)) -> Exchange:
    """Draw an exchange of so many items.

    `prec` ties as many pairs as there are items; in `ratio` one item in eight stands against all others; `tight` leaves
    no surplus; `hard` is `ratio` with a surplus of at most a tenth.
    """
    chance = random.Random(f"{family} {size} {seed}")
    few = family in ("ratio", "hard")
    ours = max(2, size // 8) if few else size // 2
    costs = [max(1, round(100 * chance.lognormvariate(0, SPREAD))) for _ in range(size)]
    if few:  # as much is given by the few as by the many
        scale = sum(costs[ours:]) / sum(costs[:ours])
        costs[:ours] = [max(1, round(cost * scale)) for cost in costs[:ours]]
    low, high = {"tight": (1.0, 1.0), "hard": (1.0, 1.1)}.get(family, surplus)
    benefits = [max(1, round(cost * chance.uniform(low, high))) for cost in costs]
    if family != "tight":
        benefits[:ours] = _raised(benefits[:ours], sum(costs[ours:]))
        benefits[ours:] = _raised(benefits[ours:], sum(costs[:ours]))
    items = tuple(
        Deliverable(f"i{place}", *_ways(place < ours, cost, benefit))
        for place, (cost, benefit) in enumerate(zip(costs, benefits, strict=True))
    )
    found = Exchange((Valuer("A", "A"), Valuer("B", "B")), items, _ties(chance, size) if family == "prec" else ())
    require_exchange(found)
    return found


def _ways(ours: bool, cost: int, benefit: int) -> tuple[str, str, tuple[int, int]]:
    return ("A", "B", (cost, benefit)) if ours else ("B", "A", (benefit, cost))


def _raised(benefits: list[int], given: int) -> list[int]:
    """Raise what a side gets where it would not be a twentieth more than what it gives."""
    scale = max(1.0, 1.05 * given / sum(benefits))
    return [round(benefit * scale) for benefit in benefits]


def _ties(chance: random.Random, size: int) -> tuple[tuple[str, str], ...]:
    """Draw pairs that keep to one order, drawn first, so that there is no ring."""
    places = chance.sample(range(size), size)
    pairs = {tuple(sorted(chance.sample(range(size), 2))) for _ in range(size)}
    return tuple((f"i{places[a]}", f"i{places[b]}") for a, b in sorted(pairs))


def main() -> None:
    """Print one of each."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--size", type=int, default=20)
    size = told.parse_args().size
    print("| family | items of A | items of B | ties | what A and B get out of it |\n|---|---|---|---|---|")
    for family in FAMILIES:
        one = drawn(family, size, 1)
        ours = sum(item.giver == "A" for item in one.items)
        got = [-curve[-1] for curve in exposures(one, whole(one))]
        print(f"| {family} | {ours} | {size - ours} | {len(one.before)} | {got[0]:,} and {got[1]:,} |")


if __name__ == "__main__":
    main()
