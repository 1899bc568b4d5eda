"""Three drafts of one real agreement: every article found, and brackets as they were counted by hand."""

from functools import cache
from pathlib import Path

import pytest

from goodoffices.documents.plaintext import paper_from_text, paper_text
from goodoffices.documents.reading.files import paper_in
from goodoffices.documents.reading.paper import Found, stats
from goodoffices.talks.papers.copies import positional
from goodoffices.talks.papers.model import Article, Paper, PaperKind
from goodoffices.talks.papers.notation import heading_written
from goodoffices.talks.papers.soundness import faults

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "texts"
OCTOBER, FIRST, LAST = "cop21-23-oct-2015", "cop21-9-dec-2015", "cop21-12-dec-2015"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the drafts are not on this machine")


@cache
def found(name: str) -> Found:
    """One of the drafts, as it is found."""
    return paper_in(f"{name}.md", (FOLDER / f"{name}.md").read_bytes(), "en")


def counted(article: Article) -> tuple[int, int, int]:
    """Brackets, alternatives and depth of one article with its children."""
    told = stats(Paper(PaperKind.ANNEX, (), (article,)))
    return told["brackets"], told["alternatives"], told["depth"]


def article(name: str, label: str) -> Article:
    """The article with that label, or the preamble."""
    if label == "Preamble":
        return next(one for one in found(name).paper.articles if heading_written(one, "en") == label)
    return next(one for one in found(name).paper.articles if one.label == label)


def printed(*parts: str) -> list[str]:
    """Article labels, such as "1-3" for Article 1 to Article 3."""
    labels = []
    for part in parts:
        first, _, last = part.partition("-")
        labels += [f"Article {n}" for n in range(int(first), int(last) + 1)] if last else [f"Article {part}"]
    return labels


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        (OCTOBER, printed("1-2", "2bis", "3", "3bis", "3ter", "4-8", "8 bis", "9-26")),
        (FIRST, printed("1-2", "2bis", "3", "3bis", "3ter", "4-8", "8 bis", "9-16", "18-26")),
        (LAST, printed("1-29")),
    ],
)
def test_every_article_is_found_and_numbered_as_printed(name, labels):
    assert [one.label for one in found(name).paper.articles if one.label] == labels
    assert stats(found(name).paper)["articles"] == len(labels)


@pytest.mark.parametrize(
    ("name", "label", "brackets", "alternatives", "depth"),
    [
        (OCTOBER, "Preamble", 34, 70, 2),
        (OCTOBER, "Article 1", 16, 34, 2),
        (OCTOBER, "Article 2", 15, 34, 3),
        (OCTOBER, "Article 2bis", 6, 12, 2),
        (OCTOBER, "Article 10", 15, 37, 2),
        (OCTOBER, "Article 17", 9, 23, 4),
        (FIRST, "Preamble", 0, 0, 0),
        (FIRST, "Article 2", 7, 15, 3),
        (FIRST, "Article 2bis", 12, 28, 4),
        (FIRST, "Article 3bis", 2, 4, 1),
        (FIRST, "Article 8", 4, 8, 2),
        (FIRST, "Article 10", 2, 4, 1),
        (FIRST, "Article 15", 1, 3, 1),
        (FIRST, "Article 18", 2, 4, 1),
    ],
)
def test_brackets_are_as_counted_by_hand(name, label, brackets, alternatives, depth):
    assert counted(article(name, label)) == (brackets, alternatives, depth)


def test_the_last_draft_is_clean():
    assert stats(found(LAST).paper, found(LAST).faults) == {
        "articles": 29,
        "brackets": 0,
        "alternatives": 0,
        "depth": 0,
        "blanks": 0,
        "unbalanced": 0,
    }


def test_what_matches_nothing_is_listed_where_it_stands_and_stays_in_the_text():
    flaws = [(one.code, one.row) for one in found(FIRST).faults]
    assert flaws == [
        ("bracket-never-opened", 108),
        ("bracket-never-opened", 177),
        ("bracket-never-closed", 228),
        ("bracket-never-closed", 322),
        ("bracket-never-opened", 499),
    ]
    for one in found(FIRST).faults:
        assert one.sign in one.shown
    assert "January 2020].\\]" in paper_text(found(FIRST).paper, "en")


def test_an_article_in_brackets_is_in_or_out_as_a_whole():
    held = [one.label for one in found(FIRST).paper.articles if one.whole]
    assert held == ["Article 3bis", "Article 3ter"]


def test_a_bracket_over_numbered_paragraphs_keeps_them_in_one_article():
    labels = [child.label for child in article(FIRST, "Article 3").children]
    assert "14" in labels
    assert "15" not in labels
    assert "16" in labels


@pytest.mark.parametrize("name", [OCTOBER, FIRST, LAST])
def test_each_is_sound_and_comes_in_as_it_goes_out(name):
    paper = found(name).paper
    assert list(faults(paper)) == []
    again, flaws = paper_from_text(paper_text(paper, "en"))
    assert flaws == ()
    assert positional(again) == positional(paper)
