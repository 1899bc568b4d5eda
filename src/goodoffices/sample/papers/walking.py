"""The walk of the single negotiating text: what each step settles, fills, words anew, agrees and opens again."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from goodoffices.sample.papers.reading import choice, labelled, moved, paragraphs, table, texts
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import Agree, Edit, Fill, Reopen, SetArticle, Settle
from goodoffices.talks.papers.model import Article, Paper, every_blank
from goodoffices.talks.papers.notation import heading_written, reworded
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the walk, on a day of the talks: `left` brackets are left after it.

    Alternatives are (article, bracket, letter) and values (article, blank, value), counted as walk.toml says; a
    rewording is (article, language, body).
    """

    day: int
    left: int
    why: tuple[Text, ...]
    reopen: tuple[str, ...]
    reword: tuple[tuple[str, str, str], ...]
    fill: tuple[tuple[str, int, str], ...]
    settle: tuple[tuple[str, int, str], ...]
    agree: tuple[str, ...]


def walk(first_day: date) -> tuple[Step, ...]:
    """Give the steps in their order; `first_day` is the first day of the talks."""
    return tuple(_step(one, first_day) for one in table("walk.toml")["step"])


def made_by(step: Step, before: Paper) -> tuple[Edit, ...]:
    """Give the edits that make a step from the text as it stood before."""
    edits: list[Edit] = [Reopen(labelled(before, label).id, step.why[0]) for label in step.reopen]
    opened = before
    for edit in edits:
        opened = apply(opened, edit)
    for label, versions in groupby(step.reword, lambda one: one[0]):
        was = article = labelled(opened, label)
        for _, lang, body in versions:
            article = _reworded(article, lang, body)
        edits.append(SetArticle(article_digest(was), article))
    for label, blank, value in step.fill:
        edits.append(Fill([one.id for one in every_blank(labelled(before, label))][blank - 1], value))
    for one in step.settle:
        taken = choice(before, *one)
        edits.append(Settle(taken.bracket, taken.alternative))
    edits += [Agree(labelled(before, label).id) for label in step.agree]
    return tuple(edits)


def _reworded(article: Article, lang: str, body: str) -> Article:
    known = article.wording(lang)
    if known is None:
        raise ValueError(f"{article.label} has no wording in {lang} to be worded anew")
    return reworded(article, lang, body, heading_written(article, lang), known.state)


def _step(told: dict[str, Any], first_day: date) -> Step:
    return Step(
        told["day"],
        told["left"],
        texts(told["why"]),
        tuple(told.get("reopen", ())),
        tuple(
            (one["article"], one["lang"], paragraphs(moved(one["body"], first_day)))
            for one in told.get("reword", ())
        ),
        tuple((label, blank, moved(value, first_day)) for label, blank, value in told.get("fill", ())),
        tuple((label, bracket, letter) for label, bracket, letter in told.get("settle", ())),
        tuple(told.get("agree", ())),
    )
