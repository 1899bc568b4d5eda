"""Dates, times, numbers and lists as each language writes them, from Unicode's CLDR by way of Babel.

Digits are 0-9 in every language.  Arabic is written with both sets, but act numbers, articles, figures and
dates are read out and compared across languages, and one set of digits keeps them the same signs in each
side's copy.  The UN's Arabic documents do so too.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, format_timedelta, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from goodoffices.words.catalogue import gettext, language
from goodoffices.words.direction import isolate

# English as most of diplomacy writes it: day before month, 24 hours, no comma before "and".
_LOCALES = {"en": "en_GB", "ar": "ar", "he": "he", "fr": "fr"}
_COMMAS = {"ar": "،"}
_TAG = re.compile(r"<[^>]*>")

# The largest unit first: its seconds, and the age from which it is used ("9 days", not "1 week").
_UNITS = (
    ("year", 365 * 86_400, 2 * 365 * 86_400),
    ("month", 30 * 86_400, 91 * 86_400),
    ("week", 7 * 86_400, 14 * 86_400),
    ("day", 86_400, 86_400),
    ("hour", 3_600, 3_600),
    ("minute", 60, 60),
)


def when(at: datetime, lang: str, zone: str = "UTC") -> str:
    """Return weekday, date, time and zone of a moment: "Tuesday, 10 March 2026, 16:05 (UTC+2)"."""
    local = at.astimezone(ZoneInfo(zone))
    comma = _COMMAS.get(language(lang), ",")
    return f"{day(local.date(), lang)}{comma} {clock(at, lang, zone)} ({zone_name(at, zone)})"


def day(on: date, lang: str) -> str:
    """Return a date with its weekday: "Tuesday, 10 March 2026"."""
    pattern = Locale.parse(_locale(lang)).date_formats["full"].pattern
    return format_date(on, _with_month(pattern, on, lang), _locale(lang))


def plain_day(on: date, lang: str) -> str:
    """Return a date as a text of law writes it, without its weekday: "10 March 2026"."""
    pattern = Locale.parse(_locale(lang)).date_formats["long"].pattern
    return format_date(on, _with_month(pattern, on, lang), _locale(lang))


@lru_cache(maxsize=4_096)
def brief_day(on: date, lang: str) -> str:
    """Return a date without its year, for a row of a table: "Tue 10 Mar"."""
    if language(lang) == "ar":  # Arabic does not shorten months
        return format_date(on, _with_month("EEEE d MMMM", on, lang), _locale(lang))
    return format_skeleton("MMMEd", datetime.combine(on, datetime.min.time()), locale=_locale(lang))


def clock(at: datetime, lang: str, zone: str = "UTC") -> str:
    """Return the time of day on 24 hours: "16:05"."""
    return format_time(at.astimezone(ZoneInfo(zone)), "HH:mm", locale=_locale(lang))


def zone_name(at: datetime, zone: str) -> str:
    """Return a zone by its distance from UTC at that moment, the same sign in each language: "UTC+5:30"."""
    offset = at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)
    if not offset:
        return "UTC"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f"UTC{'-' if offset < timedelta(0) else '+'}{hours}" + (f":{minutes:02}" if minutes else "")


def ago(at: datetime, now: datetime, lang: str) -> str:
    """Return how long ago a moment was, or how far off, in whole units never rounded up: "2 weeks ago"."""
    seconds = int(abs(now - at).total_seconds())
    for unit, length, least in _UNITS:
        if seconds >= least:
            return _relative(unit, seconds // length, lang, past=at <= now)
    return gettext("just now", lang)


def day_of_talks(opened: datetime, at: datetime, zone: str = "UTC") -> int:
    """Return which day of the talks a moment falls on, in the process's zone; the opening day is 1."""
    there = ZoneInfo(zone)
    return (at.astimezone(there).date() - opened.astimezone(there).date()).days + 1


def number(value: int | float, lang: str) -> str:
    """Return a number with the language's separators and the digits 0-9."""
    return format_decimal(value, locale=_locale(lang), numbering_system="latn")


def exact(value: Decimal, lang: str) -> str:
    """Return a number with all of its digits, none rounded away, and the language's separators."""
    return format_decimal(value, locale=_locale(lang), numbering_system="latn", decimal_quantization=False)


def per_cent(value: Decimal, lang: str) -> str:
    """Return a share given in per cent, with all of its digits: "2.5%"; no hidden marks of direction in it."""
    share, locale = value.scaleb(-2), _locale(lang)
    said = format_percent(share, locale=locale, numbering_system="latn", decimal_quantization=False)
    return said.replace("\u200e", "").replace("\u061c", "").replace("\u200f", "")


def language_name(code: str, lang: str) -> str:
    """Return what one language is called in another: "Arabic"; its code where CLDR has no name for it."""
    try:
        return Locale.parse(code, sep="-").get_display_name(_locale(lang)) or code
    except (UnknownLocaleError, ValueError):
        return code


def joined(items: Sequence[str], lang: str, *, last: str = "and", isolated: bool = False) -> str:
    """Return "A, B and C"; `last` is "and" or "or".

    Each item is isolated from its neighbours' direction, unless that was done already (`isolated`): it is HTML then.
    """
    shown = [*items] if isolated else [isolate(item, lang) for item in items]
    begins = [_TAG.sub("", item) if isolated else item for item in items[-1:]]
    if language(lang) == "he" and last == "and" and len(shown) > 1 and not _is_hebrew(begins[0]):
        shown[-1] = f"-{shown[-1]}"  # the conjunction is a prefix, and takes a hyphen before another script
    return format_list(shown, "or" if last == "or" else "standard", _locale(lang))


def _locale(lang: str) -> str:
    return _LOCALES[language(lang)]


def _with_month(pattern: str, on: date, lang: str) -> str:
    """Write an Arabic month by both of its names, as the UN does: either alone is one region's word."""
    if language(lang) != "ar":
        return pattern
    levant, gulf = (get_month_names("wide", locale=place)[on.month] for place in ("ar_LB", "ar"))
    return pattern.replace("MMMM", f"'{levant}/{gulf}'")


def _relative(unit: str, count: int, lang: str, *, past: bool) -> str:
    """Let CLDR choose the plural form; an infinite threshold holds Babel to the unit that we chose."""
    seconds = count * next(length for name, length, _ in _UNITS if name == unit)
    said = format_timedelta(
        timedelta(seconds=-seconds if past else seconds),
        granularity=unit,  # type: ignore[arg-type]
        threshold=float("inf"),
        add_direction=True,
        locale=_locale(lang),
    )
    match language(lang), past:
        case "ar", False:  # CLDR has خلال, "within"; what is two days off is بعد, "after"
            return said.replace("خلال ", "بعد ", 1)
        case "he", _:  # CLDR writes "day 1" where it writes "a week", "an hour"
            return said.removesuffix(" 1")
    return said


def _is_hebrew(item: str) -> bool:
    return "\u0590" <= item[:1] <= "\u05ff"
