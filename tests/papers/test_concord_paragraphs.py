"""Paragraphs of an invented agreement in four languages: left in peace as they are, caught when one number changes."""

import re
from pathlib import Path

import pytest

from goodoffices.talks.papers.concord import disagreements
from goodoffices.talks.papers.model import Article, Wording, Words

PARAGRAPHS = [
    dict(line.split(": ", 1) for line in block.splitlines())
    for block in (Path(__file__).parent / "paragraphs.txt").read_text(encoding="utf-8").split("\n\n")
]


def found(first, other):
    """Hold two wordings (language, words) against each other."""
    wordings = tuple(Wording(lang, (Words(said),)) for lang, said in (first, other))
    return disagreements(Article("1", "Article 1", wordings))


PAIRS = [
    ((one, paragraph[one]), (other, paragraph[other]))
    for paragraph in PARAGRAPHS
    for one in paragraph
    for other in paragraph
    if one != other
]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda side: side[0])
def test_a_correct_paragraph_is_left_in_peace(one, other):
    assert found(one, other) == ()


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda side: side[0])
def test_any_number_in_digits_changed_in_one_language_is_found(one, other):
    lang, said = one
    for number in re.finditer(r"(?<![\d.,:/])\d{1,3}(?![\d.,:/])", said):
        wrong = said[: number.start()] + str(int(number[0]) + 7) + said[number.end() :]
        assert found((lang, wrong), other), wrong
