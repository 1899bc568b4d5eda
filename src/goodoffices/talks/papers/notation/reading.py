"""Reads the notation: signs first, then which brackets match, then the raw tree.  Any text reads as something."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from goodoffices.talks.papers.model import BlankKind, Footnote, Words
from goodoffices.talks.papers.notation.attributions import attribution
from goodoffices.talks.papers.notation.blanks import PLACEHOLDER, left_open, prose_kind, read_blank, with_unit
from goodoffices.talks.papers.notation.draft import (
    Draft,
    Fault,
    RawAlternative,
    RawBlank,
    RawBracket,
    RawPiece,
    RawRun,
)
from goodoffices.talks.papers.soundness import DEEPEST

_LABEL = re.compile(r"#(\d{1,6})(?: |(?=[\]\r\n]))")
_PLAIN = re.compile(r"[^\\\[\]{}¦^_#.…\r\n \t/]+")
_SPACES = re.compile(r"[ \t]+")
_AROUND = 60

Ends = Callable[[int], "int | None"]


class _Sign(NamedTuple):
    """Something in the text: what it is, where, what it says; `piece` for a blank or a footnote."""

    kind: str
    at: int
    end: int
    piece: RawBlank | Footnote | None = None


def read(text: str) -> Draft:
    """Read a wording in the notation of brackets; never raises.  What can't be read stays as plain words."""
    faults: list[Fault] = []
    signs = _signs(text, faults)
    partners = _partners(signs, faults)
    run = _Builder(text, signs, partners).run(0, len(signs))
    return Draft(run, tuple(sorted(faults, key=lambda fault: fault.at)))


def _signs(text: str, faults: list[Fault]) -> list[_Sign]:
    signs, at, ends = [], 0, _ends(text)
    while at < len(text):
        sign = _sign(text, at, ends.get, faults)
        signs.append(sign)
        at = sign.end
    return signs


def _sign(text: str, at: int, ends: Ends, faults: list[Fault]) -> _Sign:
    """Give the sign that stands at `at`; `ends` knows where what opens somewhere ends."""
    char = text[at]
    if plain := _PLAIN.match(text, at):
        return _Sign("words", at, plain.end())
    match char:
        case " " | "\t":
            return _spaces(text, at)
        case "\\" if at + 1 < len(text) and not text[at + 1].isalnum() and text[at + 1] not in "\r\n":
            return _Sign("escape", at, at + 2)
        case "[":
            return _Sign("open", at, at + 1)
        case "]":
            return _Sign("close", at, at + 1)
        case "¦":
            return _Sign("apart", at, at + 1)
        case "\r" if text[at + 1 : at + 2] == "\n":
            return _Sign("nothing", at, at + 1)
        case "{":
            return _blank(text, at, ends(at), faults)
        case "^" if text[at + 1 : at + 2] == "[":
            return _footnote(text, at, ends(at + 1))
        case "/" if text[at - 1 : at] == " " and text[at + 1 : at + 2] == " ":
            return _Sign("slash", at, at + 1)
    if line := left_open(text, at):
        end = at + len(line)
        kind = prose_kind(text[max(0, at - _AROUND) : at], text[end : end + _AROUND], line)
        kind, unit = with_unit(kind, text[end : end + _AROUND])
        return _Sign("piece", at, end + unit, RawBlank(kind, at=at, told=False))
    end = at + 1
    while end < len(text) and text[end] == char and char in ".…_#":
        end += 1
    return _Sign("words", at, end)


def _spaces(text: str, at: int) -> _Sign:
    """Read white space; before a line's end it is nothing."""
    found = _SPACES.match(text, at)
    end = found.end() if found else at + 1
    return _Sign("nothing" if text[end : end + 1] in ("", "\n", "\r") else "spaces", at, end)


def _blank(text: str, at: int, end: int | None, faults: list[Fault]) -> _Sign:
    piece = read_blank(text[at + 1 : end - 1], at) if end else None
    if end is None or piece is None:
        faults.append(Fault("blank-unreadable" if end else "blank-never-closed", at, "{"))
        return _Sign("words", at, at + 1)
    return _Sign("piece", at, end, piece)


def _footnote(text: str, at: int, end: int | None) -> _Sign:
    if not end:  # the bracket that stands here is then never closed, and says so
        return _Sign("words", at, at + 1)
    words = re.sub(r"\\([^\w\r\n]|_)", r"\1", _kept(text[at + 2 : end - 1]))
    return _Sign("piece", at, end, Footnote(words))


def _kept(words: str) -> str:
    stripped = words.strip()
    slashes = len(stripped) - len(stripped.rstrip("\\"))
    return stripped + words[len(words.rstrip()) :][:1] if slashes % 2 else stripped


def _ends(text: str) -> dict[int, int]:
    """Give for each brace and square bracket that closes, whatever it holds, where it has ended."""
    ends: dict[int, int] = {}
    waiting: dict[str, list[int]] = {"}": [], "]": []}
    here = 0
    while here < len(text):
        char = text[here]
        if char == "\\":
            here += 1
        elif char in "{[":
            waiting["}" if char == "{" else "]"].append(here)
        elif char in "}]" and waiting[char]:
            ends[waiting[char].pop()] = here + 1
        here += 1
    return ends


def _partners(signs: list[_Sign], faults: list[Fault]) -> dict[int, int]:
    """Give for each bracket's opening sign the index of its closing one; others are plain words, and faults."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for place, sign in enumerate(signs):
        if sign.kind == "open":
            waiting.append(place)
        elif sign.kind == "close" and waiting:
            opened = waiting.pop()
            if len(waiting) < DEEPEST:
                partners[opened] = place
            else:
                faults.append(Fault("brackets-too-deep", signs[opened].at, "["))
        elif sign.kind == "close":
            faults.append(Fault("bracket-never-opened", sign.at, "]"))
    faults.extend(Fault("bracket-never-closed", signs[place].at, "[") for place in waiting)
    return partners


@dataclass(slots=True)
class _Gathering:
    """A run as it grows.

    `group` are the alternatives of the bracket that more may still follow; `lone` is the blank that it is if none does.
    """

    pieces: list[RawPiece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    group: list[RawAlternative] = field(default_factory=list)
    lone: RawBlank | None = None
    lone_sign: str = ""
    group_at: int = 0
    number: int = 0
    after: str = ""

    def say(self, words: str) -> None:
        """Go on with words."""
        self.settle()
        self.words.append(words)

    def add(self, piece: RawPiece) -> None:
        """Go on with a piece."""
        self.settle()
        self.spoken()
        self.pieces.append(piece)

    def placeholder(self, blank: RawBlank, sign: str) -> None:
        """Go on with a sign that stands for a blank; a small letter does so only where it stands alone."""
        self.wording_follows()
        if not self.group:
            self.lone, self.lone_sign = blank, sign
        wording: RawRun = (Words(sign),) if self.group and sign.islower() else (blank,)
        self.group.append(RawAlternative(wording if sign.strip() else ()))

    def wording_follows(self) -> None:
        """Take back that a lone small letter is a blank: it has alternatives."""
        if self.lone and self.lone_sign.islower():
            self.group = [RawAlternative((Words(self.lone_sign),))]
        self.lone = None

    def settle(self) -> None:
        """Make the gathered alternatives a bracket, or a blank where a lone sign stands for one."""
        if not self.group:
            return
        self.spoken()
        if len(self.group) > 1:
            self.pieces.append(RawBracket(tuple(self.group), self.number, self.group_at))
        elif self.lone:
            self.pieces.append(self.lone)
        else:
            self.pieces.append(RawBracket((*self.group, RawAlternative(())), self.number, self.group_at))
        self.group, self.lone = [], None
        if self.after:
            self.words.append(self.after)
            self.after = ""

    def spoken(self) -> None:
        """Make a piece of the words so far."""
        if said := "".join(self.words):
            self.pieces.append(Words(said))
        self.words = []


class _Builder:
    """Builds runs from signs whose brackets match."""

    def __init__(self, text: str, signs: list[_Sign], partners: dict[int, int]) -> None:
        self.text, self.signs, self.partners = text, signs, partners

    def run(self, place: int, end: int) -> RawRun:
        """Build what stands from sign `place` to before sign `end`."""
        gathered = _Gathering()
        while place < end:
            sign = self.signs[place]
            if place in self.partners:
                self._bracket(gathered, place)
                place = self.partners[place] + 1
                continue
            match sign.kind:
                case "piece" if sign.piece is not None:
                    gathered.add(sign.piece)
                case "spaces" if gathered.group:
                    gathered.after += self.text[sign.at : sign.end]
                case "escape":
                    gathered.say(self.text[sign.at + 1 : sign.end])
                case "apart":
                    gathered.settle()
                case "nothing":
                    pass
                case _:
                    gathered.say(self.text[sign.at : sign.end])
            place += 1
        gathered.settle()
        gathered.spoken()
        return tuple(gathered.pieces)

    def _bracket(self, gathered: _Gathering, place: int) -> None:
        """Read the alternatives between matching signs, and let them follow those just before."""
        start, closing = self.signs[place].end, self.partners[place]
        end = self.signs[closing].at
        label = _LABEL.match(self.text, start, end + 1)
        start = label.end() if label else start
        by, begins = attribution(self.text, start, end)
        if label:
            gathered.settle()
        if not gathered.group:
            gathered.group_at, gathered.number = self.signs[place].at, int(label[1]) if label else 0
        gathered.after = ""
        blank = None if label or by else self._placeholder(self.signs[place].at, start, end)
        if blank:
            gathered.placeholder(blank, self.text[start:end])
            return
        gathered.wording_follows()
        for names, one, two in self._parts(place + 1, closing, by, begins):
            gathered.group.append(RawAlternative(self.run(one, two), names))

    def _placeholder(self, at: int, start: int, end: int) -> RawBlank | None:
        inside = self.text[start:end]
        if inside and not PLACEHOLDER.fullmatch(inside):
            return None
        if inside.isalpha() and self.text[max(0, at - 1) : at].isalnum():  # "Part[y][ies]"
            return None
        after = self.text[end + 1 : end + 1 + _AROUND]
        kind = prose_kind(self.text[max(0, at - _AROUND) : at], after, inside)
        if kind in (BlankKind.DAYS, BlankKind.SHARE):
            kind = BlankKind.NUMBER  # the unit stands after the bracket, and stays there
        return RawBlank(kind, at=at, told=False)

    def _parts(
        self, first: int, end: int, by: tuple[str, ...], begins: int
    ) -> list[tuple[tuple[str, ...], int, int]]:
        """Divide "A: x / B: y" where each part is attributed; gives names, first sign and last sign of each part."""
        first = self._sign_at(first, end, begins)
        if not by:
            return [(by, first, end)]
        cuts, place = [], first
        while place < end:
            if place in self.partners:
                place = self.partners[place]
            elif self.signs[place].kind == "slash":
                cuts.append(place)
            place += 1
        parts, names, start = [], by, first
        for cut in cuts:
            next_names, next_begins = attribution(self.text, self.signs[cut].end, self.signs[end].at)
            if not next_names:
                return [(by, first, end)]
            parts.append((names, start, cut - 1))
            names, start = next_names, self._sign_at(cut + 1, end, next_begins)
        return [*parts, (names, start, end)]

    def _sign_at(self, place: int, end: int, at: int) -> int:
        """Find the sign that begins at `at`; one that spans it is cut there."""
        while place < end and self.signs[place].end <= at:
            place += 1
        if place < end and self.signs[place].at < at:
            cut = self.signs[place]
            self.signs[place] = cut._replace(at=at)
        return place
