"""What one voice said before of a text, or of the text it took the place of: what holds, what is to be confirmed again.

A position belongs to exact wording.  Before whoever gives positions anew stands what was said last, in the names of
the text as it reads now; only what was said of the same words is taken as said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.talks.acts import PositionsEstimated, PositionsGiven
from goodoffices.talks.carryover import moved, moves, reads_the_same
from goodoffices.talks.fold import PaperHeld, PositionsHeld, RoomView
from goodoffices.talks.papers.model import Paper, every_article, every_blank, every_bracket
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positioned import now_reading, standing_on
from goodoffices.talks.positions import Positions, places_of, renamed
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.bridging import require_whole


@dataclass(frozen=True, slots=True)
class Before:
    """The act that said it (`held`), all that was `said` as the text names it now, and what of it still `holds`.

    `again` are the brackets and blanks whose wording is no longer the one that was spoken of.
    """

    held: PositionsHeld
    said: Positions
    holds: Positions
    again: tuple[str, ...]


def given_before(caucus: RoomView, held: PaperHeld, voice: str, today: date) -> Before | None:
    """Give what this voice of the party gave last on the paper, or else on those that it took the place of."""
    for one in _line(caucus, held):
        every = [each for each in standing_on(caucus, one.number, today) if _given_by(each, voice)]
        if every:
            return _carried(every[-1], one.paper, held.paper)
    return None


def _given_by(one: PositionsHeld, voice: str) -> bool:
    return isinstance(one.act, PositionsGiven) and one.act.voice == voice


def _line(caucus: RoomView, held: PaperHeld) -> Iterator[PaperHeld]:
    """Go from a paper back through those that it took the place of."""
    seen: set[int] = set()
    now: PaperHeld | None = held
    while now is not None and now.number not in seen:
        seen.add(now.number)
        yield now
        now = caucus.papers.get(now.put.replaces or 0) if now.put else None


def _carried(one: PositionsHeld, old: Paper, new: Paper) -> Before:
    """Move positions on one copy on to another, whose parts may have other paths."""
    paths, parts = moves(old, new), _parts(new)
    to = {
        name: path for name in places_of(one.act.positions) if (path := moved(name, paths)) in parts and path
    }
    same = {name: path for name, path in to.items() if reads_the_same(old, name, new, path)}
    again = tuple(path for name, path in to.items() if name not in same)
    said, holds = (renamed(one.act.positions, names.get) for names in (to, same))
    return Before(one, said, whole_only(new, holds), again)


def estimated_before(
    room: RoomView, held: PaperHeld, paper: Paper, party: str, voice: str, today: date
) -> Before | None:
    """Give what this room estimated last of a voice of a party; `paper` is a version of the draft `held`."""
    every = [
        one
        for one in standing_on(room, held.number, today)
        if isinstance(one.act, PositionsEstimated) and (one.act.party, one.act.voice) == (party, voice)
    ]
    if not every or not isinstance(every[-1].act, PositionsEstimated):
        return None
    act, parts = every[-1].act, _parts(paper)
    holds, again = now_reading(act.positions, held.version(act.version).paper, paper)
    said = renamed(act.positions, lambda name: name if name in parts else None)
    return Before(every[-1], said, whole_only(paper, holds), again)


def _parts(paper: Paper) -> set[str]:
    """Give the ids of every bracket and blank."""
    every = list(every_article(paper))
    brackets = {part.id for one in every for part in every_bracket(one)}
    return brackets | {part.id for one in every for part in every_blank(one)}


def whole_only(paper: Paper, positions: Positions) -> Positions:
    """Leave out packages that are none any more, since the text has other brackets or linkages now."""

    def fits(*packages: Package) -> bool:
        try:
            for one in packages:
                require_whole(paper, one)
        except Refusal:
            return False
        return True

    return replace(
        positions,
        favourite=positions.favourite if positions.favourite and fits(positions.favourite) else None,
        packages=tuple(one for one in positions.packages if fits(one.package)),
        rather=tuple(one for one in positions.rather if fits(one.better, one.worse)),
        wanted=tuple(one for one in positions.wanted if fits(one.package)),
    )


def voices_on(room: RoomView, number: int, today: date) -> tuple[PositionsHeld, ...]:
    """Give the positions that stand on the paper of that number: a party's own voice first, then by name."""
    every = standing_on(room, number, today)
    return tuple(sorted(every, key=lambda one: (getattr(one.act, "party", ""), one.act.voice)))


__all__ = ["Before", "estimated_before", "given_before", "voices_on", "whole_only"]
