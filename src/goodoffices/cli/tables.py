"""Small tables for a terminal: columns side by side, nothing cut off, whatever the width."""

from collections.abc import Sequence

from rich.cells import cell_len


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give the rows under their heads, each column as wide as its widest cell."""
    lines = [list(heads), *map(list, rows)]
    widths = [max(cell_len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: list[str], widths: list[int]) -> str:
    padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()
