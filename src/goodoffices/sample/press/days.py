"""Puts days into the words of the sample's reports: which weekday, date or month it is depends on when talks began.

{weekday:-1}     the weekday one day before the report
{date:84}        day 84 of the talks, as "day month"
{hijri-month:77} the Hijri month (Umm al-Qura) in which day 77 of the talks falls, by its name
{hijri-first:77} the first day of that month, as "day month"; {hijri-last:77} its last
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date
from hijridate import Gregorian, Hijri

_PLACE = re.compile(r"\{([a-z-]+):(-?\d+)\}")

_FRENCH_HIJRI = (
    "mouharram",
    "safar",
    "rabia al-awal",
    "rabia ath-thani",
    "joumada al-oula",
    "joumada ath-thania",
    "rajab",
    "chaabane",
    "ramadan",
    "chawwal",
    "dhou al-qi’da",
    "dhou al-hijja",
)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of the talks, of which `first` is day 1 and the day before it day 0."""

    first: date

    def day(self, number: int) -> date:
        """Give the date of a day of the talks."""
        return self.first + timedelta(days=number - 1)

    def meant(self, told: int | str) -> date:
        """Give the date that a table means by a day's number, or by "hijri-first:77" and "hijri-last:77"."""
        if isinstance(told, int):
            return self.day(told)
        place, number = told.split(":")
        first, last = month_round(self.day(int(number)))
        return {"hijri-first": first, "hijri-last": last}[place]

    def filled(self, words: str, lang: str, day: int) -> str:
        """Fill every place in words in that language, of a report published on that day of the talks."""
        return _PLACE.sub(lambda found: self._at(found[1], int(found[2]), lang, day), words)

    def _at(self, place: str, number: int, lang: str, day: int) -> str:
        match place:
            case "weekday":
                return format_date(self.day(day + number), "EEEE", locale=lang)
            case "date":
                return day_and_month(self.day(number), lang)
            case "hijri-month":
                return month_name(self.day(number), lang)
            case _:
                return day_and_month(self.meant(f"{place}:{number}"), lang)


def day_and_month(day: date, lang: str) -> str:
    """Write a date without its year, as the language's papers do."""
    written = format_date(day, "d MMMM", locale=lang)
    return f"1er {written[2:]}" if lang == "fr" and day.day == 1 else written


def month_round(day: date) -> tuple[date, date]:
    """Give the first and the last day of the Hijri month in which the day falls."""
    hijri = Gregorian.fromdate(day).to_hijri()
    first = Hijri(hijri.year, hijri.month, 1).to_gregorian()
    begins = date(first.year, first.month, first.day)
    return begins, begins + timedelta(days=hijri.month_length() - 1)


def month_name(day: date, lang: str) -> str:
    """Name the Hijri month in which the day falls, in English, Arabic or French."""
    hijri = Gregorian.fromdate(day).to_hijri()
    return (
        _FRENCH_HIJRI[hijri.month - 1] if lang == "fr" else hijri.month_name("ar" if lang == "ar" else "en")
    )
