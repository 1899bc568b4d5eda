"""A problem as rows of a linear programme, for HiGHS: a column for each value of each issue, 1 where it is chosen."""

from collections.abc import Sequence

import highspy

from goodoffices.bridging.conflict.posed import Posed, bits


def silent() -> highspy.Highs:
    """Give a solver that prints nothing and takes one thread."""
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_rel_gap", 0.0)
    return model


def offsets(posed: Posed) -> list[int]:
    """Give the first column of each issue, and how many there are."""
    found = [0]
    for size in posed.grid.sizes:
        found.append(found[-1] + size)
    return found


def uppers(posed: Posed, domains: Sequence[int]) -> list[float]:
    """Give 1 for each value that is left, 0 for the others."""
    sizes = zip(domains, posed.grid.sizes, strict=True)
    return [float(mask >> value & 1) for mask, size in sizes for value in range(size)]


def scales(posed: Posed) -> list[int]:
    """Give the greatest worth that a value has for each floor's party; its row is divided by that."""
    return [max(max(map(abs, row)) for row in one.worth) or 1 for one in posed.floors]


def lowers(posed: Posed) -> list[float]:
    """Give what each rule's and each floor's row must come to."""
    return [1.0] * len(posed.rules) + [
        one.least / scale for one, scale in zip(posed.floors, scales(posed), strict=True)
    ]


def rows_of(posed: Posed) -> tuple[list[list[int]], list[list[float]]]:
    """Write one row each issue (one value), each rule (a part), each floor (divided by its scale): columns, figures."""
    at = offsets(posed)
    rows = [list(range(at[place], at[place + 1])) for place in range(len(posed.full))]
    rows += [
        [at[place] + value for place, mask in rule.parts for value in bits(mask)] for rule in posed.rules
    ]
    figures = [[1.0] * len(row) for row in rows]
    for floor, scale in zip(posed.floors, scales(posed), strict=True):
        rows.append(list(range(at[-1])))
        figures.append([worth / scale for row in floor.worth for worth in row])
    return rows, figures


def values_of(posed: Posed, shares: Sequence[float]) -> tuple[int, ...]:
    """Give, for each issue, the value with the greatest share."""
    at = offsets(posed)
    return tuple(
        max(range(size), key=lambda value: shares[at[place] + value])
        for place, size in enumerate(posed.grid.sizes)
    )


def fill(programme: highspy.HighsLp, rows: list[list[int]], figures: list[list[float]]) -> None:
    """Put rows into a programme."""
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_ = starts
    programme.a_matrix_.index_ = [one for row in rows for one in row]
    programme.a_matrix_.value_ = [one for row in figures for one in row]
