"""Text and Markdown in: what is an article, an option, a footnote, and what is not."""

import pytest

from goodoffices.documents.reading.files import paper_in
from goodoffices.documents.reading.paper import Found, stats
from goodoffices.talks.papers.model import Article, every_article
from goodoffices.talks.papers.notation import heading_written, written
from goodoffices.talks.papers.soundness import faults as sound_faults
from goodoffices.talks.refusal import Refusal


def read(text: str, name: str = "draft.md", lang: str = "en") -> Found:
    """A draft as it is found."""
    return paper_in(name, text.encode(), lang)


def outline(found: Found, lang: str = "en") -> list[tuple[str, str]]:
    """Every article's label with its wording."""
    return [(one.label, written(one, lang)) for one in every_article(found.paper)]


def heads(articles: tuple[Article, ...], lang: str) -> list[tuple[str, str]]:
    """Labels with headings."""
    return [(one.label, heading_written(one, lang)) for one in articles]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "Article 1. Ferries\n\nx\n\nArticle 2bis\n\ny",
            "en",
            [("Article 1", "Ferries"), ("Article 2bis", "")],
        ),
        ("Article premier : Objet\n\nx", "fr", [("Article premier", "Objet")]),
        ("المادة 1\n\nنص\n\nالمادة 2: العبور\n\nنص", "ar", [("المادة 1", ""), ("المادة 2", "العبور")]),
        ("סעיף 3\n\nטקסט", "he", [("סעיף 3", "")]),
        ("1. x\n\n2. y\n(a) z", "en", [("1", ""), ("2", "")]),
    ],
)
def test_articles_are_found_by_their_words_or_else_their_numbers(text, lang, expected):
    assert heads(read(text, "draft.txt", lang).paper.articles, lang) == expected


def test_a_sentence_that_begins_with_an_article_is_no_heading():
    found = read("Article 1\n\nArticle 4 of the accord of 1998 applies, as amended.\n", "draft.txt")
    assert outline(found) == [("Article 1", "Article 4 of the accord of 1998 applies, as amended.")]


def test_numbered_paragraphs_are_children_as_printed():
    text = "# Article 1\n\n1. One:\n    1. inner\n    2. [more]\n2. Two.\n   (a) first;\n   (b) second.\n3bis. Three."
    assert outline(read(text)) == [
        ("Article 1", ""),
        ("1", "One:"),
        ("1", "inner"),
        ("2", "[more]"),
        ("2", "Two."),
        ("(a)", "first;"),
        ("(b)", "second."),
        ("3bis", "Three."),
    ]


OPTIONS = """## Article 1

1. Crossing:

    **Option 1:** [daily]

    **Option 2:**

    1. weekly
    2. or less

2. Then.
"""


def test_options_are_one_bracket_and_end_with_their_indent():
    assert outline(read(OPTIONS)) == [
        ("Article 1", ""),
        ("1", "Crossing:\n[[daily]][1. weekly\n2. or less]"),
        ("2", "Then."),
    ]


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [("Option A.", "Option B.", "en"), ("Alternative 1:", "Alternative 2:", "en"), ("الخيار 1:", "الخيار 2:", "ar"),
     ("חלופה 1:", "חלופה 2:", "he"), ("Option I:", "Option II:", "en")],
)  # fmt: skip
def test_options_in_plain_text_end_where_the_numbers_go_on(first, second, lang):
    found = read(f"1. One\n\n{first} by day\n\n{second} by night\n\n2. Two", "draft.txt", lang)
    assert outline(found, lang) == [("1", "One\n[by day][by night]"), ("2", "Two")]


def test_options_nest_and_the_last_ends_with_its_paragraph():
    text = "## Preamble\n\nOption 1: a\n\n    Option A: p\n\n    Option B: q\n\nOption 2: b\n\nGoing on\n"
    assert outline(read(text)) == [("", "[a\n[p][q]][b]\nGoing on")]


def test_links_contents_and_front_matter_are_no_brackets_and_are_listed():
    front = "---\ntitle: x\n---\n\n* TOC\n{:toc}\n\n# Lake\n\n## Article 1\n\n"
    text = f"{front}*The* [draft][src] [of](/x) [now][then]\n\n[src]: /x\n"
    found = read(text)
    assert outline(found) == [("Article 1", "The draft of [now][then]")]
    assert found.dropped == ("---\ntitle: x\n---", "* TOC", "{:toc}", "[src]: /x")
    assert found.paper.title[0].words == "Lake"


def test_footnotes_go_to_their_place_with_their_brackets_plain():
    found = read("## Article 1\n\nFerries[^1] run.\n\n[^1]: Noted [here\n")
    assert outline(found) == [("Article 1", "Ferries^[Noted \\[here] run.")]
    assert stats(found.paper, found.faults)["unbalanced"] == 0


def test_an_unbalanced_bracket_stays_and_is_listed_with_row_and_column():
    found = read("## Article 1\n\nThe [ferries run.\n\n## Article 2\n\n1. A [b][c]] d\n")
    assert outline(found) == [("Article 1", "The \\[ferries run."), ("Article 2", ""), ("1", "A [b][c]\\] d")]
    assert [(one.code, one.row, one.column) for one in found.faults] == [
        ("bracket-never-closed", 3, 5),
        ("bracket-never-opened", 7, 9),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## [Article 2] Ferries\n\nruns [daily]\n",
        "## [Article 2 Ferries]\n\nruns [daily]\n",
        "## [Article 2 Ferries\n\nruns [daily]]\n",
    ],
)
def test_a_bracket_around_an_article_holds_it_as_a_whole(text):
    (article,) = read(text).paper.articles
    assert (article.label, heading_written(article, "en"), written(article, "en")) == (
        "Article 2",
        "Ferries",
        "runs [daily]",
    )
    assert stats(read(text).paper) == {
        "articles": 1, "brackets": 2, "alternatives": 4, "depth": 1, "blanks": 0, "unbalanced": 0
    }  # fmt: skip


def test_braces_that_hold_no_blank_are_a_drafters_words():
    assert outline(read("## Article 1\n\nx {to be moved} {days 3..9}\n")) == [
        ("Article 1", "x \\{to be moved\\} {days 3..9}")
    ]


def test_a_file_of_another_kind_or_not_in_utf_8_is_refused():
    with pytest.raises(Refusal) as refused:
        paper_in("draft.pdf", b"", "en")
    assert refused.value.code == "file-of-no-known-kind"
    with pytest.raises(Refusal) as refused:
        paper_in("draft.txt", b"\xff\xfe\x00", "en")
    assert refused.value.code == "file-not-text"


def test_what_is_made_to_nest_without_end_is_read_all_the_same():
    for text in (
        "\n".join(f"{' ' * at}{at % 2 + 1}. x" for at in range(3000)),
        "\n".join(f"{' ' * 2 * at}Option 1: x" for at in range(1500)),
        "[" * 20000,
        "{" * 50000 + "^[" * 20000,
    ):
        assert list(sound_faults(read(text, "draft.txt").paper)) == []


def test_a_text_larger_than_any_draft_is_refused_before_it_is_read():
    with pytest.raises(Refusal, match="file-too-large"):
        paper_in("draft.txt", b"x" * 5_000_001, "en")
