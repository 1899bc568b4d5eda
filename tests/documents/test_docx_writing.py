"""Word files that we make: what they say, from which side, the same bytes each time, and no trace of their making."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from goodoffices.documents.reading.pages import pages_of
from goodoffices.documents.writing.answer_form import answer_form_docx
from goodoffices.documents.writing.docx import columns_docx, comparison_docx, pages_docx, paper_docx
from goodoffices.talks.papers.comparing import compare
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Footnote,
    Gap,
    Paper,
    PaperKind,
    Place,
    Wording,
    Words,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

DAY = date(2031, 3, 4)
PRINT = "ab12cd34" * 8


def worded(lang, words, heading, first, second):
    reads = ((Words(first),), (Words(second), Gap("n1")))
    run = (Words(f"{words} "), Place("b1", reads), Words("."), Footnote("See [the map]."))
    return Wording(lang, run, (Words(heading),))


ENGLISH = worded("en", "The ferries", "Ferries", "shall run", "may run after ")
ARABIC = worded("ar", "العبّارات", "العبّارات", "تسير يوميا", "قد تسير بعد ")
BRACKET = Bracket(
    "b1", (Alternative(), Alternative(blanks=(Blank("n1", BlankKind.DAYS, low="10", high="60"),), by=("B",)))
)
PAPER = Paper(
    PaperKind.SINGLE_TEXT,
    (Text("Text on the lake", "en"), Text("نص البحيرة", "ar")),
    (
        Article("a1", "Article 1", (ENGLISH, ARABIC), (BRACKET,)),
        Article(
            "a2",
            "Article 2",
            (Wording("en", (Words("Nothing else."),)), Wording("ar", (Words("لا شيء آخر."),))),
        ),
    ),
)
CLEAN = replace(PAPER, articles=PAPER.articles[1:])


def every_kind(lang="en"):
    yield "bracketed", paper_docx(PAPER, (lang,), "bracketed", dated=DAY, fingerprint=PRINT)
    yield "clean", paper_docx(CLEAN, (lang,), "clean", dated=DAY, fingerprint=PRINT)
    yield "beside", paper_docx(PAPER, ("en", "ar"), "bracketed", dated=DAY)
    yield "comparison", comparison_docx(compare(PAPER, CLEAN, lang), dated=DAY)
    yield (
        "columns",
        columns_docx(Text("Table", lang), (Text("One", lang),), [(Text("cell", lang),)], dated=DAY),
    )
    yield "pages", pages_docx(Text("Pack", lang), (), dated=DAY)
    yield "form", answer_form_docx(PAPER, lang, PRINT)


ALLOWED = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "word/footer1.xml",
}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_file_tells_how_it_was_made(lang):
    for kind, data in every_kind(lang):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            assert set(held.namelist()) <= ALLOWED, kind
            assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}, kind
            assert all(
                not one.extra and not one.comment and one.create_system == 0 for one in held.infolist()
            )
            assert not held.comment
            said = {name: held.read(name).decode() for name in held.namelist()}
        told = re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)<", said["docProps/core.xml"])
        assert not any(told), kind
        dates = re.findall(r"\d{4}-\d\d-\d\dT[^<]*", "".join(said.values()))
        assert set(dates) == {"2000-01-01T00:00:00Z"}, kind
        everything = "".join(said.values())
        for trace in (
            "rsid",
            "w:ins ",
            "w:del ",
            "comment",
            "python",
            "/home",
            "/tmp",
            "w14:paraId",
            "attachedTemplate",
        ):
            assert trace not in everything, (kind, trace)
        assert "TargetMode" not in everything, kind


def test_the_same_paper_gives_the_same_bytes():
    assert list(every_kind()) == list(every_kind())


def test_another_program_opens_each_of_them():
    for kind, data in every_kind("ar"):
        assert docx.Document(io.BytesIO(data)).element.body is not None, kind


def test_a_clean_copy_of_a_text_with_brackets_is_refused():
    with pytest.raises(Refusal) as found:
        paper_docx(PAPER, ("en",), "clean", dated=DAY)
    assert found.value.code == "paper-not-clean"


def test_a_bracketed_draft_marks_brackets_letters_and_blanks():
    made = docx.Document(io.BytesIO(paper_docx(PAPER, ("en",), "bracketed", dated=DAY)))
    runs = [(run.text, run.style.style_id) for one in made.paragraphs for run in one.runs if run.text]
    assert ("[", "Bracket") in runs
    assert [text for text, style in runs if style == "AlternativeLetter"] == ["a", "b"]
    assert ("{days 10..60}", "Blank") in runs


def test_arabic_runs_from_the_right_in_paragraphs_runs_and_tables():
    for kind, data in every_kind("ar"):
        body = docx.Document(io.BytesIO(data)).element.body
        for paragraph in body.iter(qn("w:p")):
            if re.search("[\u0600-\u06ff]", "".join(one.text or "" for one in paragraph.iter(qn("w:t")))):
                assert paragraph.pPr.find(qn("w:bidi")) is not None, kind
                assert all(run.find(f".//{qn('w:rtl')}") is not None for run in paragraph.iter(qn("w:r"))), (
                    kind
                )
        if kind in ("form", "columns"):
            assert body.find(f".//{qn('w:bidiVisual')}") is not None, kind


def test_two_languages_stand_beside_each_other():
    table = docx.Document(io.BytesIO(paper_docx(PAPER, ("en", "ar"), "bracketed", dated=DAY))).tables
    rows = [[cell.text for cell in row.cells] for one in table for row in one.rows]
    assert any("Article 1" in left and "العبّارات" in right for left, right in rows)


def test_a_comparison_underlines_what_was_added_and_strikes_what_was_removed():
    old, new = (
        replace(CLEAN, articles=(replace(CLEAN.articles[0], wordings=(Wording("en", (Words(said),)),)),))
        for said in ("They meet on Monday in spring.", "They meet on Tuesday in spring.")
    )
    made = docx.Document(io.BytesIO(comparison_docx(compare(old, new, "en"), dated=DAY)))
    runs = [(run.text.strip(), run.style.style_id) for one in made.paragraphs for run in one.runs]
    assert ("Monday", "Removed") in runs
    assert ("Tuesday", "Added") in runs
    styles = {one.style_id: one for one in made.styles}
    assert styles["Added"].font.underline
    assert styles["Removed"].font.strike


def test_a_wide_table_lies_on_its_side_and_repeats_its_heads():
    heads = [Text(name, "en") for name in ("A", "B", "Mediator", "Compromise")]
    made = docx.Document(
        io.BytesIO(
            columns_docx(Text("Columns", "en"), heads, [[Text(str(n), "en") for n in range(4)]], dated=DAY)
        )
    )
    section = made.sections[0]
    assert section.page_width > section.page_height
    assert made.tables[0].rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert [cell.text for cell in made.tables[0].rows[1].cells] == ["0", "1", "2", "3"]


def test_signs_that_xml_cannot_hold_are_shown_as_lost():
    data = pages_docx(Text("a\x00b\ud800c", "en"), (), dated=DAY)
    assert pages_of(data).paragraphs[0].text == "a\ufffdb\ufffdc"


def test_hostile_wording_stays_wording():
    said = "</w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText>&amp;]]><!-- "
    paper = replace(CLEAN, articles=(Article("a1", "Article 1", (Wording("en", (Words(said),)),)),))
    data = paper_docx(paper, ("en",), "clean", dated=DAY)
    assert said.strip() in "".join(one.text for one in pages_of(data).paragraphs)
    assert not [one for one in pages_of(data).reports if one.kind == "field"]
