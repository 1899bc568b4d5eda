"""Tables as CSV that a spreadsheet opens without running anything in it.

A cell that a spreadsheet would take for a formula is given an apostrophe in front (OWASP, "CSV Injection"): one that
begins with = + - @ or their full-width forms, with a tab, a line end or another control, white space before it or not.
"""

import csv
import unicodedata
from collections.abc import Sequence
from io import StringIO

_FORMULAS = "=+-@−"


def csv_of(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Write a table: UTF-8 with its mark in front, every cell quoted, lines ended by CR and LF.

    ValueError where a row has not one cell for each header.
    """
    if any(len(row) != len(headers) for row in rows):
        raise ValueError("a row has as many cells as there are headers")
    written = StringIO(newline="")
    table = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerows([_harmless(cell) for cell in row] for row in (headers, *rows))
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """Put an apostrophe before what could be run; a null, which ends a cell for some readers, goes."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if _could_run(cell) else cell


def _could_run(cell: str) -> bool:
    """Look at the first sign, and at the first that is seen: past blanks and marks of direction, narrow for wide."""
    if cell and unicodedata.category(cell[0]) in ("Cc", "Zl", "Zp"):
        return True
    seen = (char for char in unicodedata.normalize("NFKC", cell) if not _is_unseen(char))
    return next(seen, "x") in _FORMULAS


def _is_unseen(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf")
