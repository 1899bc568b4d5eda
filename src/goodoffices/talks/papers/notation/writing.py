"""Writes an article's wording in the notation, so that reading it in again changes nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Footnote,
    Gap,
    Place,
    Run,
    Words,
    every_blank,
    every_bracket,
)
from goodoffices.talks.papers.notation.attributions import attribution, written_names
from goodoffices.talks.papers.notation.blanks import LEFT_OPEN, PLACEHOLDER, left_open, written_blank

_SIGNS = re.compile(r"[\[\]{}¦\\^]")
_SLASH = re.compile(r"(?:(?<= )|^)/(?= |$)")


def written(article: Article, lang: str, *, labelled: bool = False) -> str:
    """Write the wording of an article's body in that language; "" where it has none.

    A bracket or blank gets its label (`#2`) where reading order alone would take it for another one; with
    `labelled` each one does, so that the text reads in as the same article where nothing is known of it.
    """
    wording = article.wording(lang)
    return _text(_Writer(article, lang, labelled).body(wording.run)) if wording else ""


def heading_written(article: Article, lang: str, *, labelled: bool = False) -> str:
    """Write the wording of an article's heading in that language; "" where it has none."""
    wording = article.wording(lang)
    return _text(_Writer(article, lang, labelled).heading(wording.heading)) if wording else ""


def needs_labels(article: Article, lang: str) -> bool:
    """Say whether any bracket or blank needs its label in that language."""
    writer = _Writer(article, lang, False)
    wording = article.wording(lang)
    if wording:
        writer.heading(wording.heading)
        writer.body(wording.run)
    return writer.labels > 0


def tied_brackets(article: Article) -> tuple[Bracket, ...]:
    """Give the brackets that labels count, in reading order of the tree: all but the one that holds the article."""
    return tuple(one for one in every_bracket(article) if one.id != article.whole)


def _text(words: str) -> str:
    """Keep white space that ends a line, which is trimmed on reading in."""
    return re.sub(r"[ \t](?=[\r\n]|$)", lambda found: _kept(words, found.start()), words)


def _kept(words: str, at: int) -> str:
    before = words[:at]
    escaped = (len(before) - len(before.rstrip("\\"))) % 2
    return words[at] if escaped else "\\" + words[at]


@dataclass(slots=True)
class _Level:
    """Brackets and blanks of one alternative, and those of them that have their first place already."""

    held: Alternative
    in_order: frozenset[str]
    placed: set[str]


class _Writer:
    """Writes a heading and a body, which share their first places."""

    def __init__(self, article: Article, lang: str, labelled: bool) -> None:
        self.article, self.lang, self.labelled = article, lang, labelled
        self.numbers = {one.id: place for place, one in enumerate(tied_brackets(article), 1)}
        self.numbers |= {one.id: place for place, one in enumerate(every_blank(article), 1)}
        self.levels: dict[tuple[str, int], _Level] = {}
        self.orders = _orders(article, lang)
        self.labels = 0
        brackets = tuple(one for one in article.brackets if one.id != article.whole)
        self.top = self._level(("", 0), Alternative(brackets, article.blanks))

    def heading(self, run: Run) -> str:
        """Write the heading."""
        return self._run(run, self.top)

    def body(self, run: Run) -> str:
        """Write the body, after a heading that is there."""
        wording = self.article.wording(self.lang)
        if wording and wording.heading and not self.top.placed:
            counted = self.labels
            self.heading(wording.heading)
            self.labels = counted
        return self._run(run, self.top)

    def _level(self, key: tuple[str, int], held: Alternative) -> _Level:
        if key not in self.levels:
            found = self.orders.get(key, ())
            in_order = {*_prefix([one.id for one in held.brackets], found)}
            in_order |= {*_prefix([one.id for one in held.blanks], found)}
            self.levels[key] = _Level(held, frozenset(in_order), set())
        return self.levels[key]

    def _run(self, run: Run, level: _Level) -> str:
        said: list[str] = []
        for place, piece in enumerate(run):
            match piece:
                case Words(words):
                    said.append(_escaped(words))
                case Footnote(words):
                    said.append(f"^[{_footnote(words)}]")
                case Gap(name):
                    blank = next(one for one in level.held.blanks if one.id == name)
                    said.append(self._blank(blank, level))
                case Place(name, reads):
                    if _follows(run, place):
                        said.append("¦")
                    bracket = next(one for one in level.held.brackets if one.id == name)
                    said.append(self._place(bracket, reads, level))
        return "".join(said)

    def _number(self, name: str, level: _Level) -> int:
        """Give the label that is needed, or 0."""
        needed = self.labelled or name in level.placed or name not in level.in_order
        level.placed.add(name)
        self.labels += needed
        return self.numbers[name] if needed else 0

    def _blank(self, blank: Blank, level: _Level) -> str:
        return written_blank(blank, self.lang, self._number(blank.id, level))

    def _place(self, bracket: Bracket, reads: tuple[Run, ...], level: _Level) -> str:
        again = bracket.id in level.placed
        number = self._number(bracket.id, level)
        said = []
        for place, (alternative, read) in enumerate(zip(bracket.alternatives, reads, strict=True)):
            inner = self._run(read, self._level((bracket.id, place), alternative))
            names = written_names(() if again else alternative.by)
            said.append(_alternative(0 if place else number, names, inner))
        in_or_out = len(said) == 2 and said[1] == "[]" and (said[0] != "[]")
        return said[0] if in_or_out else "".join(said)


def _alternative(number: int, names: str, inner: str) -> str:
    if names:
        inner = _SLASH.sub(r"\\/", inner)
    elif attribution(inner + "]", 0, len(inner) + 1)[0]:
        inner = f"¦{inner}"
    elif not number and PLACEHOLDER.fullmatch(inner):
        inner = f"{inner}¦"
    space = "" if inner[:1] in ("", "\r", "\n") else " "
    label = f"#{number}{' ' if names else space}" if number else ""
    return f"[{label}{names}{space if names else ''}{inner}]"


def _follows(run: Run, place: int) -> bool:
    """Say whether only white space, or nothing, stands between this bracket and one before it."""
    before = run[place - 1] if place else None
    if isinstance(before, Words) and not before.words.strip(" \t"):
        before = run[place - 2] if place > 1 else None
    return isinstance(before, Place)


def _escaped(words: str) -> str:
    words = _SIGNS.sub(r"\\\g<0>", words)
    words = LEFT_OPEN.sub(
        lambda run: re.sub(".", r"\\\g<0>", run[0]) if left_open(run[0], 0) else run[0], words
    )
    return f"\\{words}" if words.startswith("#") else words


def _footnote(words: str) -> str:
    return re.sub(r"^\s|\s$", r"\\\g<0>", _SIGNS.sub(r"\\\g<0>", words))


def _prefix(siblings: list[str], found: tuple[str, ...]) -> list[str]:
    """Give those of the siblings that reading order alone finds: all that stand there, if they stand in their order."""
    here = [name for name in found if name in siblings]
    return here if here == siblings[: len(here)] else []


def _orders(article: Article, lang: str) -> dict[tuple[str, int], tuple[str, ...]]:
    """Give the brackets and blanks of each alternative in the order of their first places in that language."""
    found: dict[tuple[str, int], dict[str, None]] = {}

    def look(run: Run, key: tuple[str, int]) -> None:
        for piece in run:
            if isinstance(piece, Gap):
                found.setdefault(key, {})[piece.blank] = None
            elif isinstance(piece, Place):
                found.setdefault(key, {})[piece.bracket] = None
                for place, read in enumerate(piece.reads):
                    look(read, (piece.bracket, place))

    wording = article.wording(lang)
    for run in (wording.heading, wording.run) if wording else ():
        look(run, ("", 0))
    return {key: tuple(names) for key, names in found.items()}
