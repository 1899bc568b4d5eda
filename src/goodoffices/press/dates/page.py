"""A report's words as dates and numbers are read from them: folded, placed, and with the numbers among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from goodoffices.press.document import Document
from goodoffices.talks.guard.dates import Date, PartOfDay, worded_dates, written_dates
from goodoffices.talks.guard.folding import Reading, read
from goodoffices.talks.guard.lexicon import Lexicon, Phrases, phrase_at, script
from goodoffices.talks.guard.lexicons import lexicon_of
from goodoffices.talks.guard.numerals import Numeral, numerals

LONGEST_NUMBER = 12
"""Words; a longer row of number words ("hundred thousand hundred thousand …") is no number that anybody wrote."""


@dataclass(frozen=True, eq=False)
class Page:
    """The folded words of a text from character `begins` on, `numbers` among them, and days written in full.

    `written` are days and hours in digits ("2024-03-05", "17:30"), `worded` those with a month's name and years.
    """

    lang: str
    begins: int
    reading: Reading
    lexicon: Lexicon
    numbers: tuple[Numeral, ...]
    written: tuple[Date, ...]
    worded: tuple[Date, ...]

    @cached_property
    def number_at(self) -> dict[int, Numeral]:
        """Give the numbers by their first word."""
        return {number.first: number for number in self.numbers}

    @cached_property
    def number_to(self) -> dict[int, Numeral]:
        """Give the numbers by their last word."""
        return {number.last: number for number in self.numbers}

    @cached_property
    def _bare(self) -> dict[str, tuple[str, ...]]:
        return {token: self.lexicon.bare(token) for token in set(self.reading.tokens)}

    def token(self, at: int) -> str:
        """Give word `at` folded, "" outside the text."""
        return self.reading.tokens[at] if 0 <= at < len(self.reading.tokens) else ""

    def bare(self, at: int) -> tuple[str, ...]:
        """Give word `at` as it stands and without what is written onto its front, () outside the text."""
        return self._bare[self.reading.tokens[at]] if 0 <= at < len(self.reading.tokens) else ()

    def script(self, at: int) -> str:
        """Give "ar" or "he" for a word of that script, "" for any other and outside the text."""
        return script(self.token(at)) if self.token(at) else ""

    def any_of(self, at: int, words: frozenset[str]) -> bool:
        """Say whether word `at` is one of `words`, as it stands or without what is written onto its front."""
        return any(bare in words for bare in self.bare(at))

    def places(self, table: Mapping[str, Any]) -> list[int]:
        """Give the words with which an entry of the table may begin, whatever is written onto their front."""
        hits = self._where.keys() & table.keys()
        return sorted({at for hit in hits for at in self._where[hit]})

    @cached_property
    def _where(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at in range(self.first, len(self.reading.tokens)):
            for bare in self._bare[self.reading.tokens[at]]:
                places.setdefault(bare, []).append(at)
        return places

    @cached_property
    def first(self) -> int:
        """Give the first word that is read."""
        return next((at for at, start in enumerate(self.reading.starts) if start >= self.begins), 0)

    def phrase(self, table: Phrases[Any], at: int) -> tuple[int, Any] | None:
        """Give the last word and the meaning of the longest phrase of `table` that begins at word `at`."""
        found = phrase_at(table, self.reading, at, self.lexicon) if at >= 0 else None
        return found if found and all(self.near(k) for k in range(at + 1, found[0] + 1)) else None

    def near(self, at: int) -> bool:
        """Say whether nothing but spaces, a hyphen or an apostrophe parts word `at` from the one before."""
        if not 0 < at < len(self.reading.tokens):
            return False
        gap = self.reading.gap(at)
        spaced = any(sign in gap for sign in "-\u2010\u2011") and any(letter.isspace() for letter in gap)
        return not (spaced or gap.strip(" +-'’ʼ\t\u00a0\u202f\u2010\u2011\u05be")) and len(gap) < 4

    def before(self, table: Phrases[Any], at: int, longest: int = 5) -> tuple[int, Any] | None:
        """Give the first word and the meaning of the longest phrase of `table` that ends just before word `at`."""
        if not self.near(at):
            return None
        for first in range(max(at - longest, self.first), at):
            found = self.phrase(table, first)
            if found and found[0] == at - 1:
                return first, found[1]
        return None


def page(document: Document) -> Page:
    """Fold the document's text and find its numbers; the last few texts are kept."""
    return _page(document.text, document.lang, document.begins)


@lru_cache(maxsize=2)
def _page(text: str, lang: str, begins: int) -> Page:
    reading, lexicon = read(text), lexicon_of(lang)
    known = {token for token in set(reading.tokens) if lexicon.begins(token)}
    starts = [
        at
        for at, token in enumerate(reading.tokens)
        if token in known and reading.starts[at] >= begins and _plain_digits(reading, at)
    ]
    written = tuple(written_dates(reading, starts))
    starts = _free(starts, written)
    found = (one for one in numerals(reading, lexicon, starts) if one.last - one.first < LONGEST_NUMBER)
    numbers = tuple(found)
    worded = tuple(
        one for one in worded_dates(reading, lexicon, numbers, starts) if not _part_of_day(one.moments)
    )
    return Page(lang, begins, reading, lexicon, numbers, written, worded)


def _plain_digits(reading: Reading, at: int) -> bool:
    """Say whether the word, where it is folded to digits, was written in digits: "½" folds to 1 and 2."""
    return not reading.tokens[at].isdecimal() or reading.raw(at)[:1].isdecimal()


def _part_of_day(moments: tuple[object, ...]) -> bool:
    return any(isinstance(moment, PartOfDay) for moment in moments)


def _free(starts: list[int], dates: tuple[Date, ...]) -> list[int]:
    taken = {at for one in dates for at in range(one.first, one.last + 1)}
    return [at for at in starts if at not in taken]


__all__ = ["Page", "page"]
