"""What an analyst would confirm in some of the invented reports: words as they stand there, and what they are about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from goodoffices.sample.press.days import Days
from goodoffices.sample.press.reading import days_from, reports, table, texts
from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.texts import Text


class FactKind(StrEnum):
    """As which kind of entry an analyst would confirm the words."""

    CLAIM = "claim"
    FIGURE = "figure"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Count:
    """A number that is counted by several: its title, its unit, and the population, which tells it from others."""

    key: str
    title: tuple[Text, ...]
    unit: str
    population: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Words of a report, exactly as they stand there, and what an analyst ties them to.

    `party` is the participant whose words, count or stance they are ("" for an outsider), `source` who says them as
    the report has it, `per` through whom they came.  A figure has its `count`, `value` and `as_of`; a stance its
    `polarity`; `paper` and `instrument` are keys of what it is about.
    """

    report: str
    kind: FactKind
    words: str
    source: str
    party: str = ""
    per: str = ""
    polarity: Polarity | None = None
    count: str = ""
    value: str = ""
    as_of: date | None = None
    paper: str = ""
    instrument: str = ""


def counts() -> tuple[Count, ...]:
    """Give the numbers that are counted in the reports."""
    return tuple(
        Count(one["key"], texts(one["title"]), one["unit"], texts(one["population"]))
        for one in table("facts.toml")["count"]
    )


def facts(first_day: date | None = None) -> tuple[Fact, ...]:
    """Give what an analyst would confirm, by report; `first_day` is the first day of the talks."""
    days = days_from(first_day)
    published = {one.key: one.day for one in reports(first_day)}
    told = table("facts.toml")["report"]
    return tuple(
        _fact(key, kind, one, published[key], days)
        for key, kinds in told.items()
        for kind in FactKind
        for one in kinds.get(kind, ())
    )


def _fact(key: str, kind: FactKind, told: dict[str, Any], day: int, days: Days) -> Fact:
    lang = key.rpartition("-")[2]
    return Fact(
        key,
        kind,
        days.filled(told["words"], lang, day),
        told["source"],
        told.get("party", ""),
        told.get("per", ""),
        Polarity(told["polarity"]) if "polarity" in told else None,
        told.get("count", ""),
        told.get("value", ""),
        days.day(told["as_of"]) if "as_of" in told else None,
        told.get("paper", ""),
        told.get("instrument", ""),
    )
