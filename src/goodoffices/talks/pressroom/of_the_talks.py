"""What acts of the talks put on the timeline: rounds, notices, communiqués, who stopped, papers, what was carried."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from goodoffices.talks.acts import (
    Answer,
    ConveyanceMade,
    ConveyancePrepared,
    DateSet,
    Delivery,
    Initialled,
    Notice,
    OutcomeTold,
    PaperConcluded,
    PaperGiven,
    PaperWithdrawn,
    PrincipalsAnswered,
    Publication,
    Return,
    Round,
    Signed,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.pressroom.moments import Moment, Sort, kind_in
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class _Said:
    """What one act says: `day` where it names another than its own, `about` the number of a paper."""

    sort: Sort
    code: str
    words: tuple[Text, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    day: date | None = None
    parties: tuple[str, ...] = field(default=())
    about: int | None = None


def of_the_talks(room: RoomView) -> Iterator[Moment]:
    """Go through what the acts of a room say of the course of the talks, and the days when its papers lapse."""
    for entry in room.entries.values():
        if said := _to_all(entry.act) or _of_a_side(entry.act) or _of_a_paper(entry.act):
            yield from _moment(room, entry, said)
    yield from _lapses(room)


def _to_all(act: object) -> _Said | None:
    match act:
        case Round(number, opens, texts):
            code = "round-opens" if opens else "round-closes"
            return _Said(Sort.ROUND, code, texts, (("number", str(number)),))
        case Track(name, opens, texts):
            return _Said(Sort.ROUND, "track-opens" if opens else "track-closes", texts, (("name", name),))
        case Notice(texts):
            return _Said(Sort.NOTICE, "notice", texts)
        case DateSet(day, texts):
            return _Said(Sort.DATE, "date", texts, day=day)
        case Publication(title):
            return _Said(Sort.COMMUNIQUE, "communique", title)
        case StandingTold():
            code = "told-suspended" if act.suspended else "told-returned"
            values = (("scope", act.scope.value), ("track", act.track))
            return _Said(Sort.SUSPENSION, code, act.texts, values, act.since, (act.who,))
    return None


def _of_a_side(act: object) -> _Said | None:
    match act:
        case Suspension():
            values = (("scope", act.scope.value), ("track", act.track), ("said", act.said.value))
            return _Said(Sort.SUSPENSION, "suspended", _one(act.words), values, act.since, (act.who,))
        case Return():
            return _Said(Sort.SUSPENSION, "returned", _one(act.words), day=act.since)
        case Delivery() if act.put is not None:
            return _Said(Sort.PAPER, "put", act.put.copy.title)
        case Delivery():
            return _Said(Sort.DELIVERY, "delivered", act.texts, (("paper", act.paper),))
        case PrincipalsAnswered():
            code = "principals-accept" if act.accepts else "principals-reject"
            return _Said(Sort.ANSWER, code, _one(act.words), (("who", act.who),), act.on)
    return None


def _of_a_paper(act: object) -> _Said | None:
    match act:
        case PaperGiven():
            return _Said(Sort.PAPER, "given", act.put.copy.title)
        case Answer():
            values = (("whole", act.whole.value if act.whole else ""),)
            return _Said(Sort.ANSWER, "answered", values=values, about=act.number)
        case OutcomeTold(number, all_accepted):
            code = "all-accepted" if all_accepted else "not-all-accepted"
            return _Said(Sort.ANSWER, code, about=number)
        case PaperWithdrawn(number):
            return _Said(Sort.PAPER, "withdrawn", about=number)
        case Initialled(number):
            return _Said(Sort.PAPER, "initialled", about=number)
        case Signed():
            return _Said(Sort.PAPER, "signed", values=(("by", act.signatory),), about=act.number)
        case PaperConcluded(number):
            return _Said(Sort.PAPER, "concluded", about=number)
    return None


def _one(text: Text) -> tuple[Text, ...]:
    return (text,) if text else ()


def _moment(room: RoomView, entry: Entry, said: _Said) -> Iterator[Moment]:
    kind, own = kind_in(room), entry.at.date()
    if kind is None:
        return
    paper = room.papers.get(said.about or 0)
    yield Moment(
        said.day or own,
        said.sort,
        said.code,
        room.id,
        kind,
        entry.number,
        entry.at if said.day in (None, own) else None,
        said.parties or _party(room),
        said.words or (paper.paper.title if paper else ()),
        said.values,
        public=said.sort is Sort.COMMUNIQUE,
    )


def _party(room: RoomView) -> tuple[str, ...]:
    return (room.party.id,) if room.party else ()


def _lapses(room: RoomView) -> Iterator[Moment]:
    kind = kind_in(room)
    for held in room.papers.values():
        until = held.put.until if held.put else None
        if until is not None and kind is not None and not _ended(held):
            title = held.paper.title
            yield Moment(
                until, Sort.DEADLINE, "paper-lapses", room.id, kind, held.number, None, _party(room), title
            )


def _ended(held: PaperHeld) -> bool:
    return held.withdrawn is not None or held.replaced_by is not None or bool(held.signed)


def conveyed(view: View) -> Iterator[Moment]:
    """Go through the conveyances that were made and whose arrival this seat doesn't hear in the recipient's caucus.

    Nothing in the two rooms refers to the other, so what arrived is known by its words, counted from the latest.
    """
    came = Counter(
        (caucus.id, one.delivery.texts, one.delivery.paper)
        for caucus in view.rooms.values()
        for one in caucus.delivered.values()
    )
    for room, entry, what in sorted(_made(view), key=lambda made: made[1].at, reverse=True):
        key = what.room, what.texts, what.paper
        if came[key]:
            came[key] -= 1
        else:
            said = _Said(
                Sort.DELIVERY, "carried", what.texts, (("paper", what.paper),), parties=(what.recipient,)
            )
            yield from _moment(room, entry, said)


def _made(view: View) -> Iterator[tuple[RoomView, Entry, ConveyancePrepared]]:
    for room in view.rooms.values():
        for entry in room.entries.values():
            one = room.conveyances.get(entry.act.number) if isinstance(entry.act, ConveyanceMade) else None
            if one is not None:
                yield room, entry, one.prepared


__all__ = ["conveyed", "of_the_talks"]
