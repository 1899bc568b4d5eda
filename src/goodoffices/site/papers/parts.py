"""The parts of a paper that can be answered by themselves, and how people name an alternative when they type it."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Article,
    Blank,
    Bracket,
    Choice,
    Paper,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.people import said_in
from goodoffices.talks.texts import Text


def title_of(paper: Paper, lang: str) -> Text:
    """Give a paper's title for a reader of that language."""
    return said_in(paper.title, lang)


def choice_name(choice: Choice) -> str:
    """Name an alternative as people type it: "3/1b" is the second of the first bracket of article 3."""
    return f"{choice.bracket}{letter(choice.alternative)}"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that can be answered by itself: an article, or one of its brackets or open blanks."""

    path: str
    article: Article
    bracket: Bracket | None = None
    blank: Blank | None = None


def parts_of(article: Article) -> Iterator[Part]:
    """Go through the parts of one article, its children apart: itself, its brackets, the blanks not yet filled."""
    yield Part(article.id, article)
    for bracket in every_bracket(article):
        yield Part(bracket.id, article, bracket)
    for blank in every_blank(article):
        if not blank.value:
            yield Part(blank.id, article, None, blank)


def every_part(paper: Paper) -> Iterator[Part]:
    """Go through all parts of a paper as they are read."""
    for article in every_article(paper):
        yield from parts_of(article)
