"""How a blank reads on paper: what is to be filled in and between which bounds, or its value in a language."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from goodoffices.talks.papers.blanks import measure
from goodoffices.talks.papers.model import Blank, BlankKind
from goodoffices.talks.texts import Text
from goodoffices.words import exact, gettext, ngettext, per_cent, plain_day

LINE = "____"


def blank_words(blank: Blank, lang: str) -> str:
    """Give the blank's value as the language writes it, or a line to fill in with what is asked for."""
    return _value(blank, lang) if blank.value else _asked(blank, lang)


def _value(blank: Blank, lang: str) -> str:
    if blank.kind is BlankKind.WORDS or measure(blank.kind, blank.value) is None:
        return blank.value
    if blank.kind is BlankKind.LIST:
        place = int(blank.value) - 1
        return _in(blank.choices[place], lang) if 0 <= place < len(blank.choices) else blank.value
    said = _said(blank.kind, blank.value, lang)
    unit = _in(blank.unit, lang)
    if unit:
        return f"{said} {unit}"
    if blank.kind is BlankKind.DAYS:
        return ngettext("{n} day", "{n} days", int(blank.value), lang).format(n=said)
    return said


def _asked(blank: Blank, lang: str) -> str:
    unit, bounds = _in(blank.unit, lang), _bounds(blank, lang)
    line = LINE
    if unit:
        line = f"{LINE} {unit}"
    elif blank.kind is BlankKind.DAYS:
        line = gettext("{blank} days", lang).format(blank=LINE)
    elif blank.kind is BlankKind.SHARE:
        line = f"{LINE} %"
    elif blank.kind is BlankKind.RATIO:
        line = f"{LINE}:{LINE}"
    return f"{line} ({bounds})" if bounds else line


def _bounds(blank: Blank, lang: str) -> str:
    if blank.kind is BlankKind.LIST:
        return " / ".join(_in(choice, lang) for choice in blank.choices)
    low, high = (_said(blank.kind, bound, lang) if bound else "" for bound in (blank.low, blank.high))
    if low and high:
        return f"{low}–{high}"
    dated = blank.kind is BlankKind.DATE
    if low:
        said = gettext("{low} or later", lang) if dated else gettext("{low} or more", lang)
    elif high:
        said = gettext("{high} or earlier", lang) if dated else gettext("{high} at most", lang)
    else:
        said = ""
    return said.format(low=low, high=high)


def _said(kind: BlankKind, value: str, lang: str) -> str:
    write = _WRITERS.get(kind)
    return write(value, lang) if write and measure(kind, value) is not None else value


_WRITERS: dict[BlankKind, Callable[[str, str], str]] = {
    BlankKind.NUMBER: lambda value, lang: exact(Decimal(value), lang),
    BlankKind.DAYS: lambda value, lang: exact(Decimal(value), lang),
    BlankKind.SHARE: lambda value, lang: per_cent(Decimal(value), lang),
    BlankKind.DATE: lambda value, lang: plain_day(date.fromisoformat(value), lang),
}


def _in(texts: tuple[Text, ...], lang: str) -> str:
    """Give what is said in that language, or in the first one where it isn't."""
    said = next((text.words for text in texts if text.lang == lang), "")
    return said or (texts[0].words if texts else "")
