"""What a party told us in its caucus about an instrument: only from rooms of this very view, never for an export."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from goodoffices.talks.acts import PrincipalsAnswered, Return
from goodoffices.talks.fold import Answered, PaperHeld, RoomView, Told
from goodoffices.talks.guard.folding import read
from goodoffices.talks.guard.names import ContestedName, Spotter
from goodoffices.talks.holdings import answers_to, holdings
from goodoffices.talks.pressfile.keeping import Instrument, PaperRef
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Beside:
    """Something that the party told us, in the caucus `room` as act `number`.

    `code` says what it is: "answer" to a paper (`value` its stance to the whole, "" where it answers parts alone),
    "principals" (`value` "accept" or "reject"), "suspension" (`value` who of it stops), "return", or "told" (`value`
    the kind of item).  `words` are what was said, None where nothing was; `span` where one of the instrument's names
    stands in them; `as_heard` says that the mediation wrote down what it heard.
    """

    room: str
    number: int
    at: datetime
    code: str
    value: str
    words: Text | None
    as_heard: bool
    span: tuple[int, int] | None = None
    part: str = ""


def caucuses(view: View, party: str) -> tuple[RoomView, ...]:
    """Give the caucuses with the party that this seat sits in."""
    rooms = view.sitting(RoomKind.CAUCUS)
    return tuple(room for room in rooms if room.party is not None and room.party.id == party)


def beside(view: View, instrument: Instrument, party: str) -> tuple[Beside, ...]:
    """Give what the party told us about the instrument, in order of time; nothing where this seat hears no caucus.

    Answers are those to the paper that it bears on, or to papers titled by one of its names; told items are those
    that name it.  Suspensions and returns are given in any case.
    """
    every = [one for room in caucuses(view, party) for one in _in_caucus(view, room, instrument)]
    return tuple(sorted(every, key=lambda one: (one.at, one.room, one.number, one.part)))


def _in_caucus(view: View, room: RoomView, instrument: Instrument) -> Iterator[Beside]:
    names = _Names(instrument.called)
    said = [*_answers(view, room, instrument, names), *_stops(room)]
    yield from said
    there = {(one.number, one.part) for one in said}
    for ref, told in room.told.items():
        span = names.first_in(told.text)
        if span and (ref.number, ref.part) not in there:
            yield _told(room, told, span)


class _Names:
    """Finds an instrument's names in what was said, inflected, with clitics, whatever their case and marks."""

    def __init__(self, called: tuple[Text, ...]) -> None:
        self._spotter = Spotter(
            [ContestedName("instrument", (), tuple(("instrument", one) for one in called))]
        )

    def first_in(self, text: Text) -> tuple[int, int] | None:
        reading = read(text.words)
        found = self._spotter.theirs_in(reading)
        return reading.span(found[0].first, found[0].last) if found else None


def _told(room: RoomView, told: Told, span: tuple[int, int]) -> Beside:
    return Beside(
        room.id,
        told.ref.number,
        told.at,
        "told",
        told.item.value,
        told.text,
        told.by_mediation,
        span,
        told.ref.part,
    )


def _answers(view: View, room: RoomView, instrument: Instrument, names: _Names) -> Iterator[Beside]:
    same = _copies(view, room, instrument.paper)
    for held in room.papers.values():
        if held.number in same or any(names.first_in(title) for title in held.paper.title):
            yield from _answered(room, held)


def _copies(view: View, room: RoomView, paper: PaperRef | None) -> set[int]:
    """Give the numbers that a paper, or the copies of a draft, have in this caucus."""
    if paper is None or paper.room not in view.rooms:
        return set()
    if paper.room == room.id:
        return {paper.number}
    every = holdings(view, view.rooms[paper.room], paper.number)
    return {one.held.number for one in every if one.caucus == room.id and one.held}


def _answered(room: RoomView, held: PaperHeld) -> Iterator[Beside]:
    for one in answers_to(room, held):
        whole, ours = one.answer.whole, not room.of_party(one.author)
        yield Beside(
            room.id, one.number, one.at, "answer", whole.value if whole else "", one.answer.words, ours
        )
        yield from _principals(room, one)


def _principals(room: RoomView, answered: Answered) -> Iterator[Beside]:
    for number in answered.principals:
        entry = room.entries.get(number)
        if entry is not None and isinstance(entry.act, PrincipalsAnswered):
            value, ours = "accept" if entry.act.accepts else "reject", not room.of_party(entry.author)
            yield Beside(room.id, number, entry.at, "principals", value, entry.act.words or None, ours)


def _stops(room: RoomView) -> Iterator[Beside]:
    for one in room.suspended.values():
        words, scope = one.act.words or None, one.act.scope.value
        yield Beside(room.id, one.number, one.at, "suspension", scope, words, one.heard)
        back = room.entries.get(one.returned or 0)
        if back is not None and isinstance(back.act, Return):
            ours = not room.of_party(back.author)
            yield Beside(room.id, back.number, back.at, "return", "", back.act.words or None, ours)


__all__ = ["Beside", "beside", "caucuses"]
