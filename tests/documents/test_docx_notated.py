"""Wording in the notation of brackets goes into a Word file and comes out as the same characters."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.documents.reading.pages import pages_of
from goodoffices.documents.writing.notated import Notated
from goodoffices.documents.writing.word import Set, Sheet, Span
from goodoffices.talks.papers.model import Article, every_article
from goodoffices.talks.papers.notation import needs_labels, reworded, written
from tests.papers.strategies import papers

NEW = Article("+1", "")


def through_word(text, lang="en"):
    sheet = Sheet(lang)
    for spans in Notated().paragraphs(text):
        sheet.add(Set(spans))
    return "\n".join(" " * one.indent + one.text for one in pages_of(sheet.data()).paragraphs)


def letters(text):
    return [
        one.words for line in Notated().paragraphs(text) for one in line if one.style == "AlternativeLetter"
    ]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_any_wording_of_a_paper_reads_the_same_after_word(data):
    lang = data.draw(st.sampled_from(["en", "ar"]))
    paper = data.draw(papers((lang,)))
    for article in every_article(paper):
        text = re.sub(
            r"(?m)^[ \t]+", "", written(article, lang, labelled=needs_labels(article, lang))
        )  # white space there is an indent
        assert reworded(NEW, lang, through_word(text, lang)) == reworded(NEW, lang, text)


@given(st.text(alphabet="ab [](){}¦\\^_#\n.:/A1אب", max_size=60))
@settings(max_examples=80, deadline=None)
def test_any_typed_text_keeps_its_characters(text):
    lines = [line.strip(" ") for line in text.split("\n")]
    if "^[" in text or any(line.endswith("\\") for line in lines):
        return  # footnotes are escaped anew, and an escaped blank stays: the law above has them
    assert through_word(text).split("\n") == lines


def test_alternatives_are_lettered_over_white_space_lines_and_depth():
    assert letters("x [a] [b[c][d]]\n[e] and [f]¦[g]") == ["a", "b", "a", "b", "c", "a", "a"]
    assert letters(r"\[a\] ]b[") == ["a"]


def test_a_footnote_becomes_one_of_words_own_unless_word_would_change_it():
    assert next(Notated().paragraphs(r"x^[see \[the map\]]"))[1] == Span("see [the map]", note=True)
    assert all(not one.note for one in next(Notated().paragraphs(r"x^[\ see]")))
