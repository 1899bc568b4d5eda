"""Reads the invented reports from the files beside this one, with their days moved to the talks' first day."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from goodoffices.sample.press.days import Days
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: an agency, a paper, a press office …; `near` is the participant it belongs to, "" for none."""

    key: str
    sort: str
    names: tuple[Text, ...]
    host: str
    near: str = ""

    def name(self, lang: str) -> str:
        """Give its name in the language it publishes in."""
        return next(one.words for one in self.names if one.lang == lang)


@dataclass(frozen=True, slots=True)
class SampleReport:
    """A report as the public read it.

    `day` is the day of the talks on which it was published, `copy_of` the key of the report that this outlet took
    over.  `points_to` has the words that say a day by its distance from the report, each with the day meant;
    `counts_from` the words that count days ("47th day"), each with the day counted as the first.
    """

    key: str
    lang: str
    title: str
    outlet: Outlet
    url: str
    day: int
    published: date
    text: str
    copy_of: str = ""
    points_to: tuple[tuple[str, date], ...] = ()
    counts_from: tuple[tuple[str, date], ...] = ()


def reports(first_day: date | None = None) -> tuple[SampleReport, ...]:
    """Give the reports in the order in which they were published; `first_day` is the first day of the talks.

    Without one the talks begin on the day that the table gives.
    """
    days = days_from(first_day)
    told = {one["key"]: one for one in table("reports.toml")["outlet"]}
    outlets = {key: _outlet(one) for key, one in told.items()}
    return tuple(_report(one, outlets[one["outlet"]], days) for one in table("reports.toml")["report"])


def days_from(first_day: date | None) -> Days:
    """Give the days of talks that began on that day, or on the one that the table gives."""
    return Days(first_day or table("reports.toml")["first_day"])


def texts(told: dict[str, str]) -> tuple[Text, ...]:
    """Give words told in several languages, each by its tag."""
    return tuple(Text(words, lang) for lang, words in told.items())


@cache
def table(name: str) -> dict[str, Any]:
    """Read one of the tables beside this file."""
    return tomllib.loads(written(name))


def written(name: str) -> str:
    """Give a file beside this one as it was written."""
    return (files(__package__) / name).read_text(encoding="utf-8")


def _outlet(told: dict[str, Any]) -> Outlet:
    return Outlet(told["key"], told["sort"], texts(told["name"]), told["host"], told.get("near", ""))


def _report(told: dict[str, Any], outlet: Outlet, days: Days) -> SampleReport:
    key, day = told["key"], told["day"]
    lang = key.rpartition("-")[2]
    return SampleReport(
        key,
        lang,
        told["title"],
        outlet,
        f"https://{outlet.host}/{lang}/{key[3:-3]}",
        day,
        days.day(day),
        days.filled(written(f"{key}.txt"), lang, day).strip(),
        told.get("copy_of", ""),
        _dated(told.get("points_to", ()), lang, day, days),
        _dated(told.get("counts_from", ()), lang, day, days),
    )


def _dated(told: list[tuple[str, int]], lang: str, day: int, days: Days) -> tuple[tuple[str, date], ...]:
    return tuple((days.filled(words, lang, day), days.day(meant)) for words, meant in told)
