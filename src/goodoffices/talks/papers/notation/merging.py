"""A wording written anew becomes an article's, over the tree of brackets that all its languages share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Footnote,
    Gap,
    Piece,
    Place,
    Run,
    State,
    Wording,
    Words,
    every_bracket,
    places,
)
from goodoffices.talks.papers.notation.draft import RawBlank, RawBracket, RawRun
from goodoffices.talks.papers.notation.naming import TOP, Key, Level, Naming, referred
from goodoffices.talks.papers.notation.reading import read
from goodoffices.talks.papers.notation.respecified import merged_blank, new_blank
from goodoffices.talks.refusal import Refusal

_AROUND = 30


def reworded(
    article: Article, lang: str, body: str, heading: str = "", state: State = State.ORIGINAL
) -> Article:
    """Give the article with its wording in one language as written in the notation.

    Brackets and blanks that are still the same keep their ids: those with a label; else those most alike in the old
    wording of this language; else, in a language that is new here, those next in reading order.  New ones have ids
    "+1", "+2" and so on.  What no language refers to any more goes.  Refuses `text-unbalanced` for a sign that can't
    be read, and `bracket-elsewhere` for the label of what stands in another alternative.
    """
    raws = (_readable(heading), _readable(body))
    naming = Naming(article, lang, raws)
    old = article.wording(lang)
    others = tuple(one for one in article.wordings if one.lang != lang)
    merging = _Merging(naming, article.whole, others)
    held = merging.held(TOP, naming.top)
    wording = Wording(lang, merging.run(raws[1]), merging.run(raws[0]), state)
    wordings = tuple(wording if one.lang == lang else one for one in article.wordings)
    return _evened(
        replace(
            article,
            wordings=wordings if old else (*wordings, wording),
            brackets=held.brackets,
            blanks=held.blanks,
        )
    )


def _readable(text: str) -> RawRun:
    draft = read(text)
    for fault in draft.faults:
        shown = text[max(0, fault.at - _AROUND) : fault.at + _AROUND]
        raise Refusal("text-unbalanced", at=fault.at, sign=fault.sign, shown=shown)
    return draft.run


class _Merging:
    """Makes the tree and the wording of what was named."""

    def __init__(self, naming: Naming, whole: str, others: tuple[Wording, ...]) -> None:
        self.naming, self.whole = naming, whole
        runs = [run for one in others for run in (one.heading, one.run)]
        self.elsewhere = referred(runs)
        self.read_elsewhere = _most_read(runs)

    def held(self, key: Key, old: Alternative) -> Alternative:
        """Give what an alternative holds: the old that still stands somewhere, the new after what it follows."""
        found = self.naming.levels.get(key, Level())
        before = [one.id for one in old.brackets]
        names = self._kept(before, found.brackets)
        gaps = self._kept([one.id for one in old.blanks], found.blanks)
        return Alternative(
            tuple(self._bracket(name, found.brackets.get(name, [])) for name in names),
            tuple(self._blank(name, found.blanks.get(name, [])) for name in gaps),
        )

    def _kept(self, old: list[str], found: Iterable[str]) -> list[str]:
        here = list(found)
        names = [name for name in old if name in here or name in self.elsewhere or name == self.whole]
        if not names or names == [self.whole]:
            return sorted(here, key=lambda name: self.naming.ordinal.get(name, 0)) + names
        previous = ""
        for name in here:
            if name not in names:
                names.insert(names.index(previous) + 1 if previous else 0, name)
            previous = name
        return names

    def _bracket(self, name: str, group: list[RawBracket]) -> Bracket:
        old = self.naming.brackets.get(name, Bracket(name, ()))
        if name == self.whole:
            return old
        given = max((len(raw.alternatives) for raw in group), default=0)
        known = name in self.naming.here
        floor = len(old.alternatives) if not group or not known else self.read_elsewhere.get(name, 0)
        silent = not known and not any(each.by for raw in group for each in raw.alternatives)
        alternatives = []
        for at in range(max(given, floor, 2)):
            was = old.alternatives[at] if at < len(old.alternatives) else Alternative()
            held = self.held((name, at), was)
            alternatives.append(replace(held, by=self._by(was, group, at, silent=silent)))
        return Bracket(name, tuple(alternatives))

    def _by(self, was: Alternative, group: list[RawBracket], at: int, *, silent: bool) -> tuple[str, ...]:
        """Give whom an alternative is attributed to; a new language that is `silent` on it leaves that as it is."""
        told = [raw.alternatives[at].by for raw in group if at < len(raw.alternatives)]
        if not told or silent:
            return was.by
        return next(filter(None, told), ())

    def _blank(self, name: str, group: list[RawBlank]) -> Blank:
        old = self.naming.blanks.get(name)
        if old is None:
            return new_blank(name, group[0], self.naming.lang)
        known = name in self.naming.here
        merged = [merged_blank(old, raw, self.naming.lang, known=known) for raw in group]
        return next((one for one in merged if one != old), old)

    def run(self, raw: RawRun) -> Run:
        """Give a raw run as the article's."""
        return tuple(self._piece(piece) for piece in raw)

    def _piece(self, piece: Words | Footnote | RawBracket | RawBlank) -> Piece:
        match piece:
            case RawBracket(alternatives):
                return Place(self.naming.names[id(piece)], tuple(self.run(each.run) for each in alternatives))
            case RawBlank():
                return Gap(self.naming.names[id(piece)])
            case _:
                return piece


def _most_read(runs: list[Run]) -> dict[str, int]:
    """Give how many alternatives of each bracket are read anywhere in these runs: up to the last that reads words."""
    most: dict[str, int] = {}
    for piece in (piece for run in runs for piece in places(run)):
        if isinstance(piece, Place):
            read_here = max((at for at, one in enumerate(piece.reads, 1) if one), default=0)
            most[piece.bracket] = max(most.get(piece.bracket, 0), read_here)
    return most


def _evened(article: Article) -> Article:
    """Let every place read something, or nothing, for each alternative of its bracket."""
    many = {one.id: len(one.alternatives) for one in every_bracket(article)}

    def even(run: Run) -> Run:
        return tuple(_even(piece) if isinstance(piece, Place) else piece for piece in run)

    def _even(place: Place) -> Place:
        wanted = many[place.bracket]
        reads = (*place.reads, *((),) * wanted)[:wanted]
        return Place(place.bracket, tuple(even(read) for read in reads))

    wordings = tuple(replace(one, run=even(one.run), heading=even(one.heading)) for one in article.wordings)
    return replace(article, wordings=wordings)
