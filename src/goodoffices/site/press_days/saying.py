"""Stretches of days in words: from when to when, and which day of them today is."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.talks.pressroom.windows import Days
from goodoffices.words import formats


def days_between(first: date, last: date, lang: str) -> str:
    """Say a day, or from which day to which."""
    if first == last:
        return formats.plain_day(first, lang)
    ends = {"first": formats.plain_day(first, lang), "last": formats.plain_day(last, lang)}
    return _("%(first)s to %(last)s") % ends


def counter_said(one: Days) -> str:
    """Say which day of a window today is, and how many are left, or since when it is over."""
    return " · ".join(_parts(one))


def _parts(one: Days) -> Iterator[str]:
    if one.day is not None and one.length is not None:
        yield _("day %(day)s of %(length)s") % {"day": one.day, "length": one.length}
    elif one.day is not None:
        yield _("day %(number)s") % {"number": one.day}
    match one.code:
        case "not-yet":
            yield _counted(
                ngettext("begins in %(number)s day", "begins in %(number)s days", one.left or 0), one.left
            )
        case "runs":
            yield _counted(ngettext("%(number)s day left", "%(number)s days left", one.left or 0), one.left)
        case "last-day":
            yield _("today is the last day")
        case "lapsed":
            yield _counted(
                ngettext("ended %(number)s day ago", "ended %(number)s days ago", one.over or 0), one.over
            )
        case _:
            yield _("no end is known")


def _counted(phrase: str, number: int | None) -> str:
    return phrase % {"number": number or 0}


__all__ = ["counter_said", "days_between"]
