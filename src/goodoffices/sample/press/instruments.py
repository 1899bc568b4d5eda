"""The two instruments from outside the sample talks: a council's resolution for a month, a court's interim order."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from goodoffices.sample.press.days import Days
from goodoffices.sample.press.reading import days_from, table, texts
from goodoffices.talks.pressfile.entries import InstrumentSort
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class InstrumentOrder:
    """What it orders of which participants, and until which day (None: for as long as it is valid)."""

    what: tuple[Text, ...]
    addressees: tuple[str, ...]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A participant disputes that it is valid, as it says in public."""

    party: str
    why: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """A resolution or ruling: valid from a day until a day (None: open), as far as nobody disputes it.

    `bears_on` has articles of the sample's papers, each as (paper, label); `reports` the keys of those that tell it.
    """

    key: str
    sort: InstrumentSort
    title: tuple[Text, ...]
    issuer: tuple[Text, ...]
    number: str
    dated: date
    valid_from: date
    valid_until: date | None
    orders: tuple[InstrumentOrder, ...]
    disputes: tuple[Dispute, ...]
    bears_on: tuple[tuple[str, str], ...]
    reports: tuple[str, ...]


def instruments(first_day: date | None = None) -> tuple[Instrument, ...]:
    """Give the instruments in the order of their days; `first_day` is the first day of the talks."""
    days = days_from(first_day)
    return tuple(_instrument(one, days) for one in table("instruments.toml")["instrument"])


def _instrument(told: dict[str, Any], days: Days) -> Instrument:
    return Instrument(
        told["key"],
        InstrumentSort(told["sort"]),
        texts(told["title"]),
        texts(told["issuer"]),
        told["number"],
        days.day(told["day"]),
        days.meant(told["valid_from"]),
        _day(told, "valid_until", days),
        tuple(
            InstrumentOrder(texts(one["what"]), tuple(one["addressees"]), _day(one, "until", days))
            for one in told["order"]
        ),
        tuple(Dispute(one["party"], texts(one["why"])) for one in told["dispute"]),
        tuple((paper, label) for paper, label in told["bears_on"]),
        tuple(told["reports"]),
    )


def _day(told: dict[str, Any], name: str, days: Days) -> date | None:
    return days.meant(told[name]) if name in told else None
