"""The clauses of a grid made fewer and shorter before merging: what follows from single ones, what says the same.

No package is lost or won by it.  The grounds of clauses are left behind: whoever asks why something can't be had asks
`bridging.conflict`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.bridging.grid import Grid
from goodoffices.talks.refusal import Refusal

Parts = dict[int, frozenset[int]]
"""At least one of these holds: the issue at that place has one of those values."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The values that each issue can still have, and clauses over two issues or more."""

    allowed: tuple[frozenset[int], ...]
    clauses: tuple[Parts, ...]


def settled(grid: Grid) -> Settled:
    """Draw what follows from single clauses, again and again; refuses with "no-package" where nothing is left."""
    allowed = [frozenset(range(size)) for size in grid.sizes]
    clauses = [dict(clause.parts) for clause in grid.clauses]
    before = -1
    while before != len(clauses):  # a clause less at least, or nothing more follows
        before = len(clauses)
        clauses = _folded(_drawn(allowed, clauses))
    return Settled(tuple(allowed), tuple(clauses))


def _drawn(allowed: list[frozenset[int]], clauses: list[Parts]) -> list[Parts]:
    """Shorten the clauses by what is allowed; those of one issue narrow what is allowed there, until none is left."""
    while True:
        shortened = [_shortened(allowed, clause) for clause in clauses]
        clauses = [clause for clause in shortened if clause is not None and len(clause) > 1]
        single = [clause for clause in shortened if clause is not None and len(clause) <= 1]
        for clause in single:
            for place, values in clause.items():
                allowed[place] &= values
        if not all(single) or not all(allowed):
            raise Refusal("no-package")
        if not single:
            return clauses


def _shortened(allowed: list[frozenset[int]], clause: Parts) -> Parts | None:
    """Leave out what can't hold any more; None where the clause holds whatever is chosen."""
    left = {place: values & allowed[place] for place, values in clause.items()}
    if any(values == allowed[place] for place, values in left.items()):
        return None
    return {place: values for place, values in left.items() if values}


def _folded(clauses: Iterable[Parts]) -> list[Parts]:
    """Write clauses that differ at one issue only as one: (P or Q) and (P or R) is P or (Q and R)."""
    found = {frozenset(clause.items()) for clause in clauses}
    for place in sorted({place for clause in found for place, _ in clause}):
        alike: dict[frozenset[tuple[int, frozenset[int]]], frozenset[int]] = {}
        untouched = set()
        for clause in found:
            parts = dict(clause)
            values = parts.pop(place, None)
            if values is None:
                untouched.add(clause)
                continue
            rest = frozenset(parts.items())
            alike[rest] = alike.get(rest, values) & values
        found = untouched | {rest | {(place, values)} if values else rest for rest, values in alike.items()}
    return sorted((dict(sorted(clause)) for clause in found), key=_in_order)


def _in_order(clause: Parts) -> list[tuple[int, list[int]]]:
    return [(place, sorted(values)) for place, values in clause.items()]
