"""The articles of a paper as they are marked, and the order of importance, as a form's page shows them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from goodoffices.site.positions.marks_html import MarksWriter
from goodoffices.site.positions.text import ArticleOpen, BracketOpen
from goodoffices.site.positions.typed import ENDS, mark_name, ordered

FEW = 40
"""Alternatives up to which every article stands unfolded."""


@dataclass(frozen=True, slots=True)
class ArticleMarked:
    """One article to be marked: how many of its parts are spoken of, and whether it stands unfolded."""

    name: str
    heading: str
    html: SafeString
    spoken: int
    all: int
    again: bool
    wrong: bool
    unfolded: bool


def articles_marked(
    articles: list[ArticleOpen], writer: MarksWriter, now: Callable[[str], str], wrong: Mapping[str, str]
) -> list[ArticleMarked]:
    """Give the articles with their fields."""
    few = sum(len(one.alternatives) for article in articles for one in article.brackets) <= FEW
    return [_marked(one, writer, now, wrong, few=few) for one in articles]


def _marked(
    article: ArticleOpen,
    writer: MarksWriter,
    now: Callable[[str], str],
    wrong: Mapping[str, str],
    *,
    few: bool,
) -> ArticleMarked:
    fields = [names_of(one) for one in article.brackets]
    fields += [[f"range:{one.id}:{end}" for end in ENDS] for one in article.blanks]
    parts = [one.id for one in article.brackets] + [one.id for one in article.blanks]
    again = any(one in writer.before for one in parts)
    faulty = any(name in wrong for names in fields for name in names)
    spoken = sum(any(now(name) for name in names) for names in fields)
    html = writer.write(article.parts)
    return ArticleMarked(
        article.name, article.heading, html, spoken, len(fields), again, faulty, few or again or faulty
    )


def names_of(bracket: BracketOpen) -> list[str]:
    """Name the fields in which a bracket's alternatives are marked."""
    return [mark_name(one.choice) for one in bracket.alternatives]


@dataclass(frozen=True, slots=True)
class RankShown:
    """A bracket in the order of importance: its full name, its alternatives by letter and beginning, its points."""

    id: str
    full: str
    words: list[tuple[str, str]]
    points: str
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class OrderShown:
    """The brackets that are put in order, and those that are not."""

    ranked: list[RankShown]
    others: list[RankShown]


def order_shown(
    articles: list[ArticleOpen], order: list[str], now: Callable[[str], str], wrong: Mapping[str, str]
) -> OrderShown:
    """Give both lists."""
    parted = ordered(articles, order)
    ranked, others = ([_rank(one, now, wrong) for one in every] for every in (parted.ranked, parted.others))
    return OrderShown(ranked, others)


def _rank(one: BracketOpen, now: Callable[[str], str], wrong: Mapping[str, str]) -> RankShown:
    words = [(each.letter, each.words) for each in one.alternatives]
    points = f"points:{one.id}"
    return RankShown(one.id, one.full, words, now(points), wrong.get(points, ""))


__all__ = ["ArticleMarked", "OrderShown", "articles_marked", "names_of", "order_shown"]
