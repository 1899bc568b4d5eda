"""Reads the papers of the sample from the files beside this one, with their dates moved to the talks' first day."""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import AddArticle, Assign, Link
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Bracket,
    Choice,
    LinkageKind,
    Paper,
    PaperKind,
    State,
    every_bracket,
)
from goodoffices.talks.papers.notation import reworded
from goodoffices.talks.texts import Text

LANGUAGES = ("en", "ar")
"""The languages of the papers; the first is the one they were written in."""

_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_HEADING = re.compile(r"(\[?)((?:Article|Annex|المادة|المرفق) [^]—]+?)\]? — (.+)")
_ITEM = re.compile(r"(\d+)\. (.+)")


@dataclass(frozen=True, slots=True)
class About:
    """What is told of a paper: the day of the talks on which it is put, who made it ("" for the mediation), and
    which side refused it on which day (0 for none), sticking to which earlier paper.
    """

    key: str
    kind: PaperKind
    title: tuple[Text, ...]
    day: int
    by: str = ""
    refused_by: str = ""
    refused_on: int = 0
    sticks_to: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """An article as its file has it: its items are its children; `whole` says that it is in brackets as a whole."""

    label: str
    heading: str
    body: str
    items: tuple[tuple[str, str], ...]
    whole: bool


def abouts() -> tuple[About, ...]:
    """Give what is told of each paper, in the order in which they are put."""
    return tuple(_about(one) for one in table("papers.toml")["paper"])


def paper(key: str, first_day: date) -> Paper:
    """Give the paper of that key as it is put; `first_day` is the first day of the talks."""
    told = next(one for one in table("papers.toml")["paper"] if one["key"] == key)
    about = _about(told)
    made = Paper(about.kind, about.title)
    versions = [_parts(moved(_file(f"{key}-{lang}.txt"), first_day)) for lang in LANGUAGES]
    for place, parts in enumerate(zip(*versions, strict=True)):
        made = _with_article(made, place, parts)
    for one in told.get("linkage", ()):
        of = tuple(choice(made, *each) for each in one["of"])
        made = apply(made, Link(LinkageKind(one["kind"]), of, texts(one["note"])))
    for track, labels in told.get("tracks", {}).items():
        for label in labels:
            made = apply(made, Assign(labelled(made, label).id, track))
    return made


def labelled(one: Paper, label: str) -> Article:
    """Find the article printed under that label; the papers have each but once."""
    (found,) = (each for each in one.articles if each.label == label)
    return found


def choice(one: Paper, label: str, bracket: int, letter: str) -> Choice:
    """Find an alternative by its article, its bracket (counted as read; 0 is the one round the article), its letter."""
    article = labelled(one, label)
    counted = [each.id for each in every_bracket(article) if each.id != article.whole]
    name = counted[bracket - 1] if bracket else article.whole
    return Choice(name, "abcdefgh".index(letter))


def texts(told: dict[str, str]) -> tuple[Text, ...]:
    """Give words told in several languages, each by its tag."""
    return tuple(Text(words, lang) for lang, words in told.items())


@cache
def table(name: str) -> dict[str, Any]:
    """Read one of the tables beside this file."""
    return tomllib.loads(_file(name))


def moved(text: str, first_day: date) -> str:
    """Move every date in a text as the talks' first day is moved."""
    by = first_day - table("papers.toml")["first_day"]
    return _DATE.sub(lambda found: (date.fromisoformat(found[0]) + by).isoformat(), text)


def paragraphs(text: str) -> str:
    """Give a text as an article holds it, a line each paragraph."""
    return "\n".join(line for line in text.splitlines() if line.strip())


def _about(told: dict[str, Any]) -> About:
    refused = told.get("refused", {})
    return About(
        told["key"],
        PaperKind(told["kind"]),
        texts(told["title"]),
        told["day"],
        told.get("by", ""),
        refused.get("by", ""),
        refused.get("day", 0),
        refused.get("sticks_to", ""),
    )


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _parts(text: str) -> tuple[_Part, ...]:
    """Divide a text into its preamble, where it has one, and its articles."""
    found: list[tuple[re.Match[str] | None, list[str]]] = [(None, [])]
    for line in paragraphs(text).splitlines():
        if heading := _HEADING.fullmatch(line):
            found.append((heading, []))
        else:
            found[-1][1].append(line)
    return tuple(_part(heading, lines) for heading, lines in found if heading or lines)


def _part(heading: re.Match[str] | None, lines: list[str]) -> _Part:
    items = tuple((item[1], item[2]) for line in lines if (item := _ITEM.fullmatch(line)))
    body = "\n".join(line for line in lines if not _ITEM.fullmatch(line))
    if heading is None:
        return _Part("", "", body, items, False)
    return _Part(heading[2], heading[3], body, items, bool(heading[1]))


def _with_article(made: Paper, place: int, parts: tuple[_Part, ...]) -> Paper:
    """Add an article at the end, worded in each language, then its children."""
    first = parts[0]
    article = _worded(first.label, [(one.body, one.heading) for one in parts])
    if first.whole:
        holder = Bracket("whole", (Alternative(), Alternative()))
        article = replace(article, brackets=(holder, *article.brackets), whole="whole")
    made = apply(made, AddArticle("", place, article))
    for at, items in enumerate(zip(*(one.items for one in parts), strict=True)):
        child = _worded(items[0][0], [(body, "") for _, body in items])
        made = apply(made, AddArticle(made.articles[place].id, at, child))
    return made


def _worded(label: str, said: list[tuple[str, str]]) -> Article:
    article = Article("new", label)
    for lang, (body, heading) in zip(LANGUAGES, said, strict=True):
        state = State.ORIGINAL if lang == LANGUAGES[0] else State.CHECKED
        article = reworded(article, lang, body, heading, state)
    return article
