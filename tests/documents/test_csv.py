"""CSV: nothing in a cell is run, and what was written is what a reader gets."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.documents.writing.table import csv_of

cells = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_is_utf8_with_a_mark_quoted_and_ended_by_crlf() -> None:
    assert csv_of(["Party", "قول"], [["A", 'said "no", twice']]) == (
        b"\xef\xbb\xbf" + '"Party","قول"\r\n"A","said ""no"", twice"\r\n'.encode()
    )


FORMULAS = [
    '=HYPERLINK("http://evil")', "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1",
    "＝1", "＋1", "－1", "＠SUM(1)", "﹢1", "﹣1", "−1", "\u200e=1", "\ufeff=1", "\u2028x", "\u202e@x", "\x0b=1",
    "\0=1",
]  # fmt: skip


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_could_be_run_has_an_apostrophe_in_front(cell: str) -> None:
    ((head,), (row,)) = read(csv_of([cell], [[cell]]))
    assert head == row == "'" + cell.replace("\0", "")


@pytest.mark.parametrize(
    "cell", ["", "A", "3", "Article 2bis", "a=b", "5-6", "'quoted", "البند", "[x]", "…", "1.5"]
)
def test_plain_words_stay_as_they_are(cell: str) -> None:
    assert read(csv_of(["h"], [[cell]])) == [["h"], [cell]]


@settings(max_examples=150)
@given(st.lists(st.tuples(cells, cells), max_size=4))
def test_any_table_comes_back_but_for_apostrophes(rows: list[tuple[str, str]]) -> None:
    _, *found = read(csv_of(["a", "b"], rows))
    assert len(found) == len(rows)
    for row, wanted in zip(found, rows, strict=True):
        for cell, said in zip(row, wanted, strict=True):
            assert cell.removeprefix("'") == said.replace("\0", "").removeprefix("'")
            assert not cell or cell[0] not in "=+-@\t\r\n＝＋－＠"


def test_a_row_that_does_not_fit_its_headers_is_an_error() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        csv_of(["a", "b"], [["only one"]])
