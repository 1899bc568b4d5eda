"""The press line of the sample talks: what may be said, what if asked, what not, and how each shore agreed to it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.sample.press.days import Days
from goodoffices.sample.press.reading import days_from, table
from goodoffices.talks.texts import Text


class Saying(StrEnum):
    """How an item of the line is to be used."""

    MAY_SAY = "may-say"
    IF_ASKED = "if-asked"
    NOT_TO_SAY = "not-to-say"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the line, in English and Arabic."""

    key: str
    saying: Saying
    words: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What is spoken of, and the items of the line on it."""

    key: str
    title: tuple[Text, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """The line as a shore agreed to it on a day: the same topics, in its own words where it differs."""

    party: str
    agreed: date
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The line as the mediation gave it to its spokesperson, and as each shore agreed to it."""

    given: date
    topics: tuple[Topic, ...]
    agreed: tuple[AgreedLine, ...]


def line(first_day: date | None = None) -> Line:
    """Give the press line; `first_day` is the first day of the talks."""
    days, told = days_from(first_day), table("line.toml")
    day = told["day"]
    agreed = tuple(
        AgreedLine(one["party"], days.day(one["day"]), _topics(days, one["day"], one["differs"]))
        for one in told["agreed"]
    )
    return Line(days.day(day), _topics(days, day, {}), agreed)


def _topics(days: Days, day: int, differs: dict[str, dict[str, str]]) -> tuple[Topic, ...]:
    """Give the topics, with a shore's words for the items in which it differs, filled as of that day."""
    return tuple(
        Topic(
            one["key"],
            _filled(one["title"], days, day),
            tuple(
                Item(
                    item["key"],
                    Saying(item["saying"]),
                    _filled(differs.get(item["key"], item["words"]), days, day),
                )
                for item in one["item"]
            ),
        )
        for one in table("line.toml")["topic"]
    )


def _filled(told: dict[str, str], days: Days, day: int) -> tuple[Text, ...]:
    return tuple(Text(days.filled(words, lang, day), lang) for lang, words in told.items())
