"""What wording states that every language must state alike: numbers, dates, references to articles.

Reading is the leak guard's (digits of any script; number words, months and units of four languages).  Here it is
judged which of them a correct translation may leave out: "one" and "two" in words (Arabic says them with the noun),
ordinals, and a month or weekday alone are *loose*: they may answer what the other language states, and where both have
one that nothing answers, they contradict each other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from goodoffices.talks.guard.dates import Clock, Date, Day, PartOfDay, worded_dates, written_dates
from goodoffices.talks.guard.folding import Reading, read
from goodoffices.talks.guard.lexicon import BASES, base, phrase_at, script, several
from goodoffices.talks.guard.numerals import Number, Numeral, numerals
from goodoffices.talks.guard.quantities import Quantity, quantities
from goodoffices.talks.guard.stems import Content

KNOWN = frozenset({"en", "ar", "he", "fr"})
"""The languages whose number words, months and units are read; of others only digits are."""

Kind = Literal["number", "date", "reference"]

_REFERENCES = frozenset(
    several(
        "article articles art arts paragraph paragraphs para paras subparagraph subparagraphs clause clauses section "
        "sections annex annexes appendix chapter chapters paragraphe paragraphes alinea alineas annexe chapitre "
        "chapitres ماده مواد مادتان مادتين فقره فقرات فقرتان فقرتين بند بنود بندان بندين ملحق ملاحق مرفق مرفقات فصل "
        "קטנ סעיפ סעיפימ פסקה פסקאות נספח נספחימ פרק פרקימ תקנה תקנות"
    )
)
_LISTING = frozenset(several("and or to et ou a au و او الي ו או עד through"))
_ROMAN = re.compile(r"[IVX]{1,6}")
_ROMANS = {"I": 1, "V": 5, "X": 10}
_HOURS = re.compile(r"\b(\d{1,2}) ?h(?:eures?)? ?([0-5]\d)\b|(?<=\bà )(\d{1,2}) ?h(?:eures)?\b")
_HALVES = re.compile(r"\b(1[0-2]|[1-9])(?:[:.]([0-5]\d))? ?([ap])\.? ?m\b\.?", re.IGNORECASE)
_EVENINGS = re.compile(r"\b(\d{1,2}):([0-5]\d) ?(?=مساء|بعد الظهر|عصر|ليل|אחר הצהריים|אחה[״\"]צ|בערב|בלילה)")
_LEVANTINE = re.compile(r"(تشرين|كانون) (ال[أا]ول|الثاني)(?: ?/ ?(?:أكتوبر|اكتوبر|نوفمبر|ديسمبر|يناير))?")
_LEVANTINES = {
    ("تشرين", "ل"): "أكتوبر",
    ("تشرين", "ي"): "نوفمبر",
    ("كانون", "ل"): "ديسمبر",
    ("كانون", "ي"): "يناير",
}
_LABEL_GAP = re.compile(r"(?:\. |[.,،()\-–־])?[ \u00a0\u202f]?[(\-–־]?")
_MARK = re.compile(r"(?:^|\n)[\s(]*$")


@dataclass(frozen=True, slots=True)
class Stated:
    """A number, date or reference as `words`; `loose` names what it may contradict, empty where it must be answered.

    `amount` is a number's or a label's, `unit` with `value` its measure; `days` are month and day, as both may be
    read; `clock` is an hour in minutes after midnight.
    """

    kind: Kind
    words: str
    amount: Number = 0
    unit: str = ""
    value: Number = 0
    days: tuple[tuple[int, int], ...] = ()
    clock: int = -1
    loose: str = ""
    idle: bool = False


def stated(words: str, lang: str, other: str) -> tuple[Stated, ...]:
    """Give what `words` state in `lang`, to be compared with the language `other`."""
    if base(lang) not in KNOWN or base(other) not in KNOWN:
        return tuple(_in_digits(words))
    reading = read(_plainly(words, lang))
    content = Content(lang)
    return tuple(_Statements(reading, content, base(other)).all())


def _in_digits(words: str) -> Iterator[Stated]:
    """Give the numbers in digits only, all loose: a language that isn't known may have said them in words."""
    reading = read(words)
    content = Content("en")
    starts = [at for at, token in enumerate(reading.tokens) if token.isdecimal()]
    for one in numerals(reading, content.lexicon, starts):
        yield Stated("number", _shown(reading, one.first, one.last), one.value, loose="number")


def _plainly(words: str, lang: str) -> str:
    """Write 17 h 30, 5.30 p.m. and the 5:30 of an evening as 17:30, and Arabic months of two words as one."""
    match base(lang):
        case "fr":
            return _HOURS.sub(_hours, words)
        case "en":
            return _HALVES.sub(lambda found: _half(found, found[3] in "pP"), words)
    words = _LEVANTINE.sub(lambda found: _LEVANTINES[found[1], found[2][-1]], words)
    return _EVENINGS.sub(lambda found: _half(found, True), words)


def _hours(found: re.Match[str]) -> str:
    hour = found[1] or found[3]
    return f"{hour}:{found[2] or '00'}" if int(hour) < 24 else found[0]


def _half(found: re.Match[str], late: bool) -> str:
    return f"{int(found[1]) % 12 + 12 * late}:{found[2] or '00'} "


def _shown(reading: Reading, first: int, last: int) -> str:
    start, end = reading.span(first, last)
    return reading.words[start:end]


class _Statements:
    """One wording, read once: each word is part of one statement at most."""

    def __init__(self, reading: Reading, content: Content, other: str) -> None:
        self.reading, self.content, self.other = reading, content, other
        self.lexicon = content.lexicon
        self.taken: set[int] = set()

    def all(self) -> Iterator[Stated]:
        """Give references, dates, weekdays, quantities and whatever numbers are left."""
        starts = self.content.beginnings(self.reading.tokens)
        yield from self._references({one.first: one for one in numerals(self.reading, self.lexicon, starts)})
        yield from self._dates(written_dates(self.reading, self._free(starts)))
        numbers = tuple(numerals(self.reading, self.lexicon, self._free(starts)))
        yield from self._dates(worded_dates(self.reading, self.lexicon, numbers, self._free(starts)))
        yield from self._weekdays()
        left = self._ordinals([one for one in numbers if one.first not in self.taken])
        yield from self._quantities(left)

    def _free(self, starts: Iterable[int]) -> list[int]:
        return [at for at in starts if at not in self.taken]

    def _take(self, first: int, last: int) -> str:
        self.taken.update(range(first, last + 1))
        return _shown(self.reading, first, last)

    # ---- references ---------------------------------------------------------------------------------------

    def _references(self, numbers: dict[int, Numeral]) -> Iterator[Stated]:
        """Give each number after "Article" and its kind, and those listed with it: Articles 4, 5 and 7."""
        tokens = self.reading.tokens
        at = 0
        while at < len(tokens):
            at += 1
            if not self._is_reference(tokens[at - 1]):
                continue
            while (found := self._label(at, numbers)) is not None:
                last, amount, spelt = found
                words = self._take(at, last)
                yield Stated("reference", words, amount, loose="label" if spelt else "")
                at = last + 1
                if at + 1 < len(tokens) and tokens[at] in _LISTING and self._listed(at + 1, numbers):
                    at += 1

    def _is_reference(self, token: str) -> bool:
        return any(bare in _REFERENCES for bare in self.lexicon.bare(token))

    def _label(self, at: int, numbers: dict[int, Numeral]) -> tuple[int, Number, bool] | None:
        """Give where a label ends, its number, and whether it was spelt out; 4.8 and 4(8) are two labels."""
        tokens = self.reading.tokens
        if at >= len(tokens) or not _LABEL_GAP.fullmatch(self.reading.gap(at)):
            return None
        if tokens[at].isdecimal():
            return None if self._has_unit(at) else (at, int(tokens[at]), False)
        if _ROMAN.fullmatch(self.reading.raw(at)):
            return at, _roman(self.reading.raw(at)), False
        number = numbers.get(at)
        if number and not number.digits and self.reading.close(at):
            return self._teen(number) or (number.last, number.value, True)
        return None

    def _teen(self, number: Numeral) -> tuple[int, Number, bool] | None:
        """Read what the Arabic twelfth is: second, ten."""
        after = number.last + 1
        ten = after < len(self.reading.tokens) and self.lexicon.numbers.get(self.reading.tokens[after]) == 10
        return (
            (after, number.value + 10, True) if ten and number.ordinal and self.reading.close(after) else None
        )

    def _listed(self, at: int, numbers: dict[int, Numeral]) -> bool:
        return self._label(at, numbers) is not None

    def _has_unit(self, at: int) -> bool:
        """Say whether a unit follows: the 30 of "Article 2 and 30 days" is no label."""
        after = at + 1
        return (
            self.reading.close(after)
            and phrase_at(self.lexicon.units, self.reading, after, self.lexicon) is not None
        )

    # ---- dates --------------------------------------------------------------------------------------------

    def _dates(self, dates: Iterable[Date]) -> Iterator[Stated]:
        for one in dates:
            words = self._take(one.first, one.last)
            days = tuple((m.month, m.day) for m in one.moments if isinstance(m, Day) and m.month and m.day)
            if days:
                yield Stated("date", words, days=days)
            match one.moments[0]:
                case Day(year, month, day):
                    if year:
                        yield Stated("date", words, year)
                    if month and not day:
                        yield Stated("date", words, days=((month, 0),), loose="" if year else "month")
                case Clock(hour, minute):
                    yield Stated("date", words, clock=60 * hour + minute)
                case PartOfDay(weekday, _):
                    yield Stated("date", words, days=((0, weekday),), loose="weekday")

    def _weekdays(self) -> Iterator[Stated]:
        for at in range(len(self.reading.tokens)):
            found = (
                None if at in self.taken else phrase_at(self.lexicon.weekdays, self.reading, at, self.lexicon)
            )
            if found:
                yield Stated("date", self._take(at, found[0]), days=((0, found[1]),), loose="weekday")

    # ---- numbers ------------------------------------------------------------------------------------------

    def _ordinals(self, numbers: list[Numeral]) -> list[Numeral]:
        """Read twenty-first, vingt et unième and the Arabic twelfth as one ordinal."""
        found: list[Numeral] = []
        for one in numbers:
            before = found[-1] if found else None
            if before and not one.digits and self._goes_on(before, one):
                found[-1] = Numeral(before.first, one.last, before.value + one.value, ordinal=True)
            else:
                found.append(one)
        return found

    def _goes_on(self, before: Numeral, one: Numeral) -> bool:
        between = self.reading.tokens[before.last + 1 : one.first]
        if between not in ([], ["et"]) or not self.reading.close(one.first):
            return False
        if before.ordinal:
            return one.value == 10 and script(self.reading.tokens[one.first]) == "ar"
        room = 20 if before.value in (60, 80) else 10
        return one.ordinal and before.value in range(10, 100, 10) and one.value < room

    def _quantities(self, numbers: list[Numeral]) -> Iterator[Stated]:
        starts = self._free(self.content.beginnings(self.reading.tokens))
        digits = {one.first for one in numbers if one.digits}
        for one in quantities(self.reading, numbers, starts, self.content):
            if one.unit and self.taken.isdisjoint(range(one.first, one.last + 1)):
                yield self._measured(one, digits)
        for number in numbers:
            if number.first not in self.taken:
                yield self._number(number)

    def _measured(self, one: Quantity, digits: set[int]) -> Stated:
        in_digits = not digits.isdisjoint(range(one.first, one.last + 1))
        words = self._take(one.first, one.last)
        single = one.amount == 1 and not in_digits
        dual = one.amount == 2 and self.other == "ar" and not _has_dual(one)
        loose = "measure" if single or dual else ""
        return Stated("number", words, one.amount, one.unit, one.value, loose=loose)

    def _number(self, one: Numeral) -> Stated:
        if one.value == 1 and (unit := self._unit_before(one.first)):
            return Stated("number", self._take(one.first - 1, one.last), 1, *unit, loose="measure")
        mark = bool(_MARK.search(self.reading.words[: self.reading.starts[one.first]]))
        words = self._take(one.first, one.last)
        if mark and one.digits and self.reading.words[self.reading.ends[one.last] :][:1] in (".", ")", ":"):
            return Stated("number", words, one.value, loose="mark", idle=True)
        if one.ordinal and not one.digits:
            return Stated("number", words, one.value, loose="ordinal")
        if (one.value <= 2 and not one.digits) or (one.value == 2 and self.other == "ar"):
            return Stated("number", words, one.value, loose="few", idle=True)
        return Stated("number", words, one.value)

    def _unit_before(self, at: int) -> tuple[str, Number] | None:
        """Give the unit that Arabic and Hebrew put before their "one", and how many of its base it holds."""
        before = at - 1
        if not script(self.reading.tokens[at]) or not self.reading.close(at) or before in self.taken:
            return None
        unit = phrase_at(self.lexicon.units, self.reading, before, self.lexicon)
        return BASES[unit[1]] if unit and unit[0] == before else None


def _has_dual(one: Quantity) -> bool:
    """Say whether the Arabic dual of its unit is read as two of it."""
    return one.unit == "month" or (one.unit == "minute" and one.value >= 2 * int(BASES["hour"][1]))


def _roman(written: str) -> int:
    values = [_ROMANS[sign] for sign in written]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
