"""PDFs of comparisons, of wide tables and of packs of pages."""

from dataclasses import replace

import pytest

from goodoffices.documents.writing.blocks import Heading, Items, Mark, Paragraph, Said, Spoken, Table, spoken
from goodoffices.documents.writing.pdf import columns_pdf, comparison_pdf, pages_pdf
from goodoffices.talks.papers.comparing import compare
from goodoffices.talks.papers.model import Words
from goodoffices.talks.texts import Text
from tests.documents.pdfs import reader, words
from tests.documents.written import DAY, clean, lake


def test_a_comparison_prints_what_was_added_and_what_was_removed() -> None:
    old = clean("The lake is open to all.")
    wording = replace(old.articles[0].wordings[0], run=(Words("The lake is open to the ferries."),))
    new = replace(old, articles=(replace(old.articles[0], label="Article 2", wordings=(wording,)),))
    printed = words(comparison_pdf(compare(old, new, "en"), dated=DAY))
    assert "Articles changed: 1; added: 0; removed: 0; moved: 0. Brackets left: 0 before, 0 now." in printed
    assert "Article 1 Article 2 The lake" in printed
    assert "all" in printed
    assert "the ferries" in printed


def test_a_comparison_marks_by_lines_and_not_by_colour_alone() -> None:
    """What was removed is struck through: a line is drawn that a comparison of like with like lacks."""
    old, new = lake(), replace(lake(), articles=lake().articles[:1], linkages=())
    changed, same = (reader(comparison_pdf(compare(old, one, "en"), dated=DAY)) for one in (new, old))

    def lines(pdf: object) -> int:
        operations = pdf.pages[0].get_contents().operations  # type: ignore[attr-defined]
        return sum(operator == b"S" for _, operator in operations)

    assert lines(changed) > lines(same)


def test_columns_stand_on_landscape_pages_with_their_headers_on_each() -> None:
    heads = [Text("Article", "en"), Text("Side A", "en"), Text("الجانب ب", "ar"), Text("Compromise", "en")]
    rows = [
        [Text(f"Row {number}", "en"), Text("a", "en"), Text("ب", "ar"), Text("c", "en")]
        for number in range(70)
    ]
    pdf = reader(columns_pdf(Text("Four columns", "en"), heads, rows, dated=DAY))
    assert len(pdf.pages) > 1
    for page in pdf.pages:
        assert page.mediabox.width > page.mediabox.height
        assert "Side A" in page.extract_text()
    printed = " ".join(page.extract_text() for page in pdf.pages)
    assert all(f"Row {number}" in printed for number in range(70))


def test_a_cell_may_hold_several_lines_with_marks() -> None:
    cell = (Spoken((Said("old", Mark.REMOVED), Said("new", Mark.ADDED)), "en"), spoken(Text("why", "en")))
    printed = words(columns_pdf(Text("T", "en"), [Text("H", "en")], [[cell]], dated=DAY, shares=(1,)))
    assert "oldnew why" in printed


def test_a_row_that_does_not_fit_its_headers_is_an_error() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        columns_pdf(Text("T", "en"), [Text("H", "en")], [[]], dated=DAY)


def test_pages_hold_sections_paragraphs_lists_and_tables_in_any_language() -> None:
    data = pages_pdf(
        Text("حزمة المساء", "ar"),
        [
            Heading(spoken(Text("أين نقف", "ar"))),
            Paragraph(spoken(Text("Two brackets are left.", "en"))),
            Items((spoken(Text("Call the courier", "en")), spoken(Text("להתקשר", "he"))), "en"),
            Table(((spoken(Text("Due", "en")),),), (((spoken(Text("tonight", "en")),),),)),
        ],
        dated=DAY,
        foot=Text("for one reader", "en"),
    )
    printed = words(data)
    for said in ("Two brackets are left.", "Call the courier", "Due tonight", "for one reader"):
        assert said in printed
    assert reader(data).trailer["/Root"]["/Lang"] == "ar"


@pytest.mark.parametrize("levels", [(4,), (2, 4), (3, 2, 4)])
def test_levels_of_headings_may_be_any(levels: tuple[int, ...]) -> None:
    headings = [Heading(spoken(Text(f"H{level}", "en")), level) for level in levels]
    printed = words(pages_pdf(Text("T", "en"), [*headings, Heading(spoken(Text(" ", "en")))], dated=DAY))
    assert all(f"H{level}" in printed for level in levels)
