"""Automatic numbering of a Word file, counted as Word counts, so that each paragraph's number is read as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from goodoffices.documents.reading.package import Element, attribute, child, named

LEVELS = 9
_MOST = 32_767  # Word counts no further

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HEBREW = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"),
    (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"),
    (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip
_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
}
BULLET = "•"


def printed(count: int, how: str) -> str:
    """Give a number as a numbering format ("decimal", "lowerRoman", "arabicAbjad") prints it; "" prints nothing."""
    if how in ("none", ""):
        return ""
    if how == "bullet":
        return BULLET
    if how in ("lowerRoman", "upperRoman") and count > 0:
        said = _summed(count, _ROMAN)
        return said.upper() if how == "upperRoman" else said
    if how == "hebrew1" and count > 0:
        return _summed(count, _HEBREW)
    if (letters := _ALPHABETS.get(how)) and count > 0:
        times, at = divmod(count - 1, len(letters))
        return letters[at] * (times + 1)
    return f"{count:02}" if how == "decimalZero" else str(count)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how it counts, its pattern ("%1.%2"), and its indent in twips."""

    start: int
    how: str
    pattern: str
    style: str
    restarts: int | None
    legal: bool
    indent: str


@dataclass(slots=True)
class Numbering:
    """The lists of one file and how far each has counted."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstracts: dict[str, str] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def level_of_style(self, num: str, style: str) -> int:
        """Give the level that a list ties to a paragraph style, or 0."""
        return next((at for at, one in self.lists.get(num, {}).items() if one.style == style), 0)

    def level(self, num: str, at: int) -> Level | None:
        """Give what a list says of a level; None where it says nothing."""
        return self.lists.get(num, {}).get(at)

    def next(self, num: str, at: int) -> str:
        """Count one paragraph of the list `num` at a level, and give its number as printed; "" where it has none."""
        level = self.level(num, at)
        if level is None:
            return ""
        counts = self.counts.setdefault(self.abstracts[num], [None] * LEVELS)
        if num not in self.begun:  # an override starts a list anew where it is first used
            self.begun.add(num)
            for where in self.starts.get(num, {}):
                counts[where] = None
        held = counts[at]
        counts[at] = min(_MOST, self._start(num, at) if held is None else held + 1)
        for deeper in range(at + 1, LEVELS):
            inner = self.level(num, deeper)
            if inner is None or inner.restarts is None or (inner.restarts and at < inner.restarts):
                counts[deeper] = None
        return self._filled(num, level, counts)

    def _start(self, num: str, at: int) -> int:
        level = self.level(num, at)
        return self.starts.get(num, {}).get(at, level.start if level else 1)

    def _filled(self, num: str, level: Level, counts: list[int | None]) -> str:
        if level.how == "bullet":
            return BULLET

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            count, other = counts[at], self.level(num, at)
            how = other.how if other else "decimal"
            if level.legal and how not in ("none", "bullet"):
                how = "decimal"
            return printed(self._start(num, at) if count is None else count, how)

        return re.sub(r"%([1-9])", number, level.pattern).strip()


def numbering_of(tree: Element | None, styles: dict[str, str]) -> Numbering:
    """Read the lists of a file; `styles` gives the list that each numbering style uses."""
    made = Numbering()
    if tree is None:
        return made
    abstracts = {attribute(one, "abstractNumId"): one for one in tree if named(one) == "w:abstractNum"}
    nums = {attribute(one, "numId"): one for one in tree if named(one) == "w:num"}
    for num, one in nums.items():
        abstract = attribute(child(one, "w:abstractNumId"), "val")
        made.abstracts[num] = abstract
        made.lists[num] = _levels(_linked(abstract, abstracts, nums, styles))
        for over in (inner for inner in one if named(inner) == "w:lvlOverride"):
            at = _whole(attribute(over, "ilvl"), 0)
            made.lists[num].update(_levels(over))
            if (start := child(over, "w:startOverride")) is not None:
                made.starts.setdefault(num, {})[at] = _whole(attribute(start, "val"), 1)
    return made


def _linked(
    abstract: str, abstracts: dict[str, Element], nums: dict[str, Element], styles: dict[str, str]
) -> Element | None:
    """Follow a list that borrows its levels from a numbering style, once."""
    held = abstracts.get(abstract)
    link = attribute(child(held, "w:numStyleLink"), "val")
    if link and (num := nums.get(styles.get(link, ""))) is not None:
        return abstracts.get(attribute(child(num, "w:abstractNumId"), "val"))
    return held


def _levels(held: Element | None) -> dict[int, Level]:
    return {} if held is None else dict(_each_level(held))


def _each_level(held: Element) -> Iterator[tuple[int, Level]]:
    for one in held:
        if named(one) != "w:lvl" or not 0 <= (at := _whole(attribute(one, "ilvl"), 0)) < LEVELS:
            continue
        restart = child(one, "w:lvlRestart")
        indent = child(one, "w:pPr", "w:ind")
        yield (
            at,
            Level(
                start=_whole(attribute(child(one, "w:start"), "val"), 1),
                how=attribute(child(one, "w:numFmt"), "val") or "decimal",
                pattern=attribute(child(one, "w:lvlText"), "val"),
                style=attribute(child(one, "w:pStyle"), "val"),
                restarts=None if restart is None else _whole(attribute(restart, "val"), 0),
                legal=child(one, "w:isLgl") is not None,
                indent=attribute(indent, "left") or attribute(indent, "start"),
            ),
        )


def _summed(count: int, signs: tuple[tuple[int, str], ...]) -> str:
    said = ""
    for worth, sign in signs:
        times, count = divmod(count, worth)
        said += sign * times
    return said


def _whole(said: str, otherwise: int) -> int:
    return int(said) if re.fullmatch(r"\d{1,5}", said) else otherwise
