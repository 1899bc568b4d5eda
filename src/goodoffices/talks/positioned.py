"""What each party is known to hold on a draft as it now reads: positions given, answers, and the mediation's estimates.

Read off one seat's view.  A position belongs to exact wording: it carries over to a later version only where that
wording is the same, and elsewhere has to be confirmed again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from goodoffices.talks.acts import PositionsEstimated, PositionsGiven, SourceRef, Stance, Sureness
from goodoffices.talks.fold import PaperHeld, PositionsHeld, RoomView
from goodoffices.talks.holdings import Said, holdings, said_of, same_wording
from goodoffices.talks.papers.copies import paths_of
from goodoffices.talks.papers.model import (
    Article,
    Choice,
    Paper,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions, places_of, renamed
from goodoffices.talks.view import View


class Basis(StrEnum):
    """What a position rests on: the party gave it, its answer says so, or the mediation estimates it."""

    GIVEN = "given"
    ANSWERED = "answered"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class Stood:
    """One voice's positions on a draft, by the draft's own ids, and the act (`source`) that they rest on.

    `again` are brackets and blanks whose wording is no longer the one that was spoken of; what was said of them is
    not among `positions`.
    """

    party: str
    voice: str
    basis: Basis
    source: SourceRef
    at: datetime
    positions: Positions
    again: tuple[str, ...] = ()
    sure: Sureness | None = None


def positioned(view: View, room: RoomView, number: int, today: date) -> tuple[Stood, ...]:
    """Give all that this seat knows of anybody's positions on the draft as it is now, by party, given ones first.

    A draft that was made from another, in this room or another of the mediation's, is spoken of where the same words
    were spoken of there.
    """
    draft = room.papers[number]
    found: list[Stood] = []
    for place, origin in _origins(view, room, draft):
        found += _given(view, place, origin, draft.paper, today)
        found += _answered(view, place, origin, draft.paper)
        found += _estimated(place, origin, draft.paper, today)
    order = list(Basis)
    found.sort(key=lambda one: (one.party, one.voice, order.index(one.basis), -one.at.timestamp()))
    return tuple(one for one in found if one.positions or one.again)


def _origins(view: View, room: RoomView, draft: PaperHeld) -> Iterator[tuple[RoomView, PaperHeld]]:
    """Give the draft, then each draft that it was made from, with its room."""
    yield room, draft
    for ref in view.origins(room.derived.get(draft.number, ())):
        other = view.rooms.get(ref.room)
        paper = other.papers.get(ref.number) if other else None
        if other is not None and paper is not None and paper.is_draft and paper is not draft:
            yield other, paper


def _given(
    view: View, room: RoomView, draft: PaperHeld, now: Paper, today: date
) -> Iterator[Stood]:
    """Give the last that each voice gave on any copy of the draft that was put to its party."""
    last: dict[tuple[str, str], Stood] = {}
    for holding in holdings(view, room, draft.number):
        caucus = view.rooms.get(holding.caucus)
        if caucus is None or holding.held is None:
            continue
        then = draft.version(holding.carried.version).paper
        names = paths_of(then)
        for held in standing_on(caucus, holding.held.number, today):
            if isinstance(held.act, PositionsGiven):
                positions, again = now_reading(renamed(held.act.positions, names.get), then, now)
                source, key = SourceRef(caucus.id, held.number), (holding.recipient, held.act.voice)
                if key not in last or last[key].at <= held.at:
                    last[key] = Stood(*key, Basis.GIVEN, source, held.at, positions, again)
    yield from last.values()


def standing_on(room: RoomView, number: int, today: date) -> list[PositionsHeld]:
    """Give the positions on the paper of that number that count on that day, the earliest first."""
    return [one for one in room.positions.values() if one.act.number == number and one.counts(today)]


def _estimated(room: RoomView, draft: PaperHeld, now: Paper, today: date) -> Iterator[Stood]:
    for held in standing_on(room, draft.number, today):
        match held.act:
            case PositionsEstimated(version=version, party=party, positions=said, voice=voice, sure=sure):
                positions, again = now_reading(said, draft.version(version).paper, now)
                source = SourceRef(room.id, held.number)
                yield Stood(party, voice, Basis.ESTIMATED, source, held.at, positions, again, sure)


def _answered(view: View, room: RoomView, draft: PaperHeld, now: Paper) -> Iterator[Stood]:
    """Give what answers say: an alternative accepted, or accepted only with others, as one would mark it."""
    by_answer: dict[tuple[str, SourceRef], list[tuple[str, Said]]] = {}
    for part, by_party in said_of(view, room, draft.number, now).items():
        for party, said in by_party.items():
            source = SourceRef(said.room, said.answered.number)
            by_answer.setdefault((party, source), []).append((part, said))
    for (party, source), parts in by_answer.items():
        current = [(part, said) for part, said in parts if said.current]
        marks = tuple(mark for part, said in current for mark in _marks(part, said, now))
        names = paths_of(draft.version(parts[0][1].version).paper)
        ties = tuple(tie for part, said in current for tie in _ties(part, said, names))
        again = tuple(part for part, said in parts if not said.current and part in _parts(now))
        at = parts[0][1].answered.at
        yield Stood(party, "", Basis.ANSWERED, source, at, Positions(marks, only_if=ties), again)


def _ties(part: str, said: Said, names: dict[str, str]) -> Iterator[OnlyIf]:
    others = tuple(Choice(names[one.bracket], one.alternative) for one in said.part.only_if)
    if said.part.stance is Stance.ACCEPT_IF and said.part.alternative is not None and others:
        yield OnlyIf(Choice(part, said.part.alternative), others)


def _marks(part: str, said: Said, paper: Paper) -> Iterator[PositionOn]:
    brackets = {b.id: b for one in every_article(paper) for b in every_bracket(one)}
    if part not in brackets:
        return
    match said.part.stance:
        case Stance.ACCEPT | Stance.ACCEPT_IF if said.part.alternative is not None:
            yield PositionOn(Choice(part, said.part.alternative), Position.ACCEPT)
        case Stance.REJECT if said.part.alternative is not None:
            yield PositionOn(Choice(part, said.part.alternative), Position.CANNOT)


def now_reading(positions: Positions, then: Paper, now: Paper) -> tuple[Positions, tuple[str, ...]]:
    """Keep what was said of wording that is still the same; give the rest's brackets and blanks that still stand."""
    if then is now:
        return positions, ()
    before, after = _parts(then), _parts(now)
    again = tuple(
        name
        for name in places_of(positions)
        if name in after and not (name in before and same_wording(before[name], after[name], name))
    )
    kept = {name for name in places_of(positions) if name in after and name not in again}
    return renamed(positions, lambda name: name if name in kept else None), again


def _parts(paper: Paper) -> dict[str, Article]:
    """Give the article of every bracket and blank."""
    found: dict[str, Article] = {}
    for one in every_article(paper):
        found.update((part.id, one) for part in every_bracket(one))
        found.update((part.id, one) for part in every_blank(one))
    return found


__all__ = ["Basis", "Stood", "now_reading", "positioned", "standing_on"]
