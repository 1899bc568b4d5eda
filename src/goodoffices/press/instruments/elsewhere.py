"""Instruments that French, Arabic and Hebrew reports name, by expressions over their nouns."""

import re
from collections.abc import Iterator
from functools import cache

from goodoffices.press import cast, dates
from goodoffices.press.document import Document
from goodoffices.press.instruments.lexicon import confidence, table
from goodoffices.talks.pressfile.entries import Dated, InstrumentSort, Named

LANGUAGES = frozenset({"ar", "fr", "he"})
NEAR = 40
OF_DAY = re.compile(r"[\s(،,]*(?:du|de|en|en date du|le|الصادر في|بتاريخ|في|لعام|מיום|מיולי|ב|מ)?[\s-]*")


@cache
def patterns(lang: str) -> tuple[tuple[InstrumentSort, re.Pattern[str]], ...]:
    """Give the expressions of a language by sort."""
    every, prefix = table(lang)["patterns"], table(lang)["prefix"]
    return tuple(
        (InstrumentSort(sort), re.compile(rf"(?<!\w){prefix}(?P<name>{one})(?!\w)"))
        for sort, one in every.items()
    )


def instruments(document: Document) -> Iterator[Named]:
    """Go through the instruments of a document in one of the `LANGUAGES`, the wider of two that overlap."""
    found = [
        (one.start("name"), -one.end(), sort, one)
        for sort, pattern in patterns(document.lang)
        for one in pattern.finditer(document.text, document.begins)
    ]
    days, last = dates.find(document) if found else (), -1
    for start, negative_end, sort, one in sorted(found, key=lambda each: each[:2]):
        if start >= last:
            last = -negative_end
            yield _named(document, sort, one, days)


def _named(document: Document, sort: InstrumentSort, found: re.Match[str], days: tuple[Dated, ...]) -> Named:
    parts = found.groupdict()
    issuer = cast.actor(document, *found.span("issuer")) if parts.get("issuer") else None
    number = parts.get("number") or ""
    return Named(
        document.span(found.start("name"), found.end()), sort, "elsewhere", confidence("elsewhere"), issuer=issuer,
        number=number.translate(EASTERN),
        dated=next((one for one in days if _of(document, found.end(), one.span.start)), None),
    )  # fmt: skip


def _of(document: Document, end: int, start: int) -> bool:
    return end <= start <= end + NEAR and OF_DAY.fullmatch(document.text, end, start) is not None


EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
