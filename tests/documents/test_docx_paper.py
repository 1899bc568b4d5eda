"""A bracketed draft goes out as a Word file and reads in again as the same paper."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from goodoffices.documents.plaintext import in_language, paper_from_text, paper_text
from goodoffices.documents.reading.docx import draft_text, lines_of_docx
from goodoffices.documents.reading.files import paper_in
from goodoffices.documents.reading.lines import Line, LineKind
from goodoffices.documents.reading.pages import pages_of
from goodoffices.documents.writing.docx import paper_docx
from goodoffices.talks.papers.canonical import to_json
from goodoffices.talks.papers.copies import positional
from goodoffices.talks.papers.model import Article, Paper, PaperKind, Wording, Words
from goodoffices.talks.texts import Text
from tests.documents.test_docx_reading import LEGAL, item, lists
from tests.documents.test_docx_writing import PAPER
from tests.documents.wordfiles import paragraph, word_file
from tests.papers.strategies import papers

DAY = date(2031, 3, 4)
TEXTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "texts"


def read_again(data):
    paper, faults = paper_from_text(draft_text(pages_of(data)))
    assert faults == ()
    return paper


def same(paper, other):
    return to_json(positional(paper)) == to_json(positional(other))


@given(papers(("en",)))
@settings(max_examples=40, deadline=None)
def test_any_paper_in_one_language_is_the_same_after_word(paper):
    through_text, _ = paper_from_text(paper_text(paper, "en"))
    assert same(read_again(paper_docx(paper, ("en",), "bracketed", dated=DAY)), through_text)


@pytest.mark.parametrize("said", ["\n", "\n\n", "the ferries\n"])
def test_empty_lines_that_end_the_last_article_are_kept(said):
    article = Article("a1", "1", (Wording("en", (Words(said),)),))
    paper = Paper(PaperKind.SINGLE_TEXT, (Text("Ferries", "en"),), (article,))
    assert same(read_again(paper_docx(paper, ("en",), "bracketed", dated=DAY)), paper)


def test_each_language_of_a_paper_is_the_same_after_word():
    for lang in ("en", "ar"):
        made = paper_docx(PAPER, (lang,), "bracketed", dated=DAY)
        assert same(read_again(made), in_language(PAPER, lang))


@pytest.mark.skipif(not TEXTS.exists(), reason="the real drafts (../shared/data/texts) are not here")
@pytest.mark.parametrize("name", ["cop21-23-oct-2015.md", "cop21-9-dec-2015.md", "cop21-12-dec-2015.md"])
def test_a_real_draft_is_the_same_after_word(name):
    paper = paper_in(name, (TEXTS / name).read_bytes(), "en").paper
    assert paper_in("draft.docx", paper_docx(paper, ("en",), "bracketed", dated=DAY), "en").paper == paper


def test_what_a_word_file_holds_besides_is_handed_on():
    changed = paragraph('<w:ins w:author="Reader"><w:r><w:t>slipped in</w:t></w:r></w:ins>')
    found = paper_in("draft.docx", word_file(paragraph("Article 1"), changed), "en")
    assert [(one.kind, one.line, one.words, one.who) for one in found.reports] == [
        ("insertion", 2, "slipped in", "Reader")
    ]


def test_a_file_from_elsewhere_is_no_draft_of_ours():
    assert draft_text(pages_of(word_file(paragraph("Article 1"), paragraph("x")))) == ""


def test_lines_of_a_file_from_elsewhere():
    body = [
        paragraph("Peace on the lake", properties='<w:outlineLvl w:val="0"/>'),
        item("Ferries"),
        item("The parties [shall][should] stop."),
        item("first point", 1),
        item("Option 1: x", 2),
        paragraph("(b) typed by hand"),
        paragraph(""),
        paragraph("Option A: y", properties='<w:ind w:left="360"/>'),
    ]
    lines = lines_of_docx(word_file(*body, numbering=lists(*LEGAL))).lines
    assert lines == (
        Line("Peace on the lake", 1, LineKind.HEADING, "", 1),
        Line("Article 1 Ferries", 1, LineKind.HEADING, "", 2),
        Line("Article 2", 1, LineKind.HEADING, "", 3),
        Line("The parties [shall][should] stop.", 0, LineKind.PARAGRAPH, "", 3),
        Line("first point", 0, LineKind.ITEM, "2.1", 4),
        Line("", 0, LineKind.ITEM, "(a)", 5),
        Line("Option 1: x", 4, LineKind.PARAGRAPH, "", 5),
        Line("typed by hand", 0, LineKind.ITEM, "(b)", 6),
        Line("Option A: y", 3, LineKind.PARAGRAPH, "", 8),
    )
