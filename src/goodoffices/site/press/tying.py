"""What an entry can be tied to: parties, seats, instruments, disputed numbers, papers; and whom its words name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.press.naming import names_party
from goodoffices.site.shown import party_by_id, seat_title
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import EntryHeld, InstrumentHeld, RoomView
from goodoffices.talks.guard.folding import fold
from goodoffices.talks.people import said_in
from goodoffices.talks.pressfile.entries import Actor, Claim, Entry, Event, Figure, Named, Stance
from goodoffices.talks.pressfile.keeping import Links, PaperRef
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.grounds import lacking

Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """What can be chosen in this room, each as pairs of a value and what it is called; the last two are words used."""

    parties: tuple[Choice, ...]
    seats: tuple[Choice, ...]
    instruments: tuple[Choice, ...]
    papers: tuple[Choice, ...]
    counts: tuple[str, ...]
    populations: tuple[str, ...]


def ties_in(sitting: Sitting, room: RoomView) -> Ties:
    """Give what entries of the room can be tied to."""
    view, lang = sitting.view, sitting.lang
    parties = ((one.id, f"{one.id} · {said_in(one.name, lang).words}") for one in view.participants.values())
    seats = ((one.seat, seat_title(view, one, lang)) for one in room.known.values())
    instruments = ((str(number), called(one, lang)) for number, one in sorted(room.instruments.items()))
    counts = {one.links.count for one in room.press.values() if one.links.count}
    populations = {one.links.population for one in room.press.values() if one.links.population}
    return Ties(
        tuple(parties),
        tuple(seats),
        tuple(instruments),
        tuple(_papers(sitting, room)),
        tuple(sorted(counts)),
        tuple(sorted(populations)),
    )


def called(held: InstrumentHeld, lang: str) -> str:
    """Give what an instrument is called."""
    return said_in(held.instrument.called, lang).words


def _papers(sitting: Sitting, room: RoomView) -> Iterator[Choice]:
    """Go through the papers of this view that everybody in the press room hears of too: no other may be named."""
    for other in sitting.view.rooms.values():
        for held in other.papers.values():
            ref = (SourceRef(other.id, held.number),)
            if lacking(sitting.view, room.members, ref) is None:
                title = said_in(held.paper.title, sitting.lang).words
                name = f"{title} ({room_name(other, sitting.lang)}, {held.number})"
                yield paper_named(PaperRef(other.id, held.number)), name


def paper_named(ref: PaperRef | None) -> str:
    """Name a paper in a form."""
    return f"{ref.room}/{ref.number}" if ref else ""


def paper_of(name: str) -> PaperRef | None:
    """Read such a name; None where there is none."""
    room, _slash, number = name.partition("/")
    return (
        PaperRef(room, int(number)) if number.isascii() and number.isdecimal() and len(number) < 12 else None
    )


def suggested(sitting: Sitting, room: RoomView, held: EntryHeld) -> Links:
    """Give an entry's links; of one that nobody judged yet, those that its words name."""
    if not held.open:
        return held.links
    actor = _principal(held.entry)
    parties = _parties_named(sitting, actor.name) if actor else ()
    instrument = _instrument_named(room, held.entry)
    return replace(held.links, parties=parties, instrument=instrument)


def _principal(entry: Entry) -> Actor | None:
    """Give whose word, stance, count or deed an entry is."""
    match entry:
        case Claim():
            return entry.source
        case Stance() | Event():
            return entry.actor
        case Figure():
            return entry.by
        case Named():
            return entry.issuer


def _parties_named(sitting: Sitting, name: str) -> tuple[str, ...]:
    """Give the participants whom an actor's name names, in any language of theirs."""
    return tuple(
        one.id
        for one in sitting.view.participants.values()
        if names_party(name, (text.words for text in one.name if text))
    )


def _instrument_named(room: RoomView, entry: Entry) -> int | None:
    """Give the one instrument of the room that an entry's words name."""
    match entry:
        case Stance():
            words = entry.target.text if entry.target else ""
        case Named():
            words = entry.span.text
        case _:
            return None
    folded = f" {fold(words)} "
    found = [
        number
        for number, held in room.instruments.items()
        if any(f" {fold(text.words)} " in folded for text in held.instrument.called if text)
    ]
    return found[0] if len(found) == 1 else None


def ties_shown(sitting: Sitting, room: RoomView, links: Links) -> dict[str, object]:
    """Give what an entry is tied to, for its card."""
    lang = sitting.lang
    parties = [party_by_id(sitting.view, one, lang) for one in links.parties]
    seats = [seat_title(sitting.view, room.known[one], lang) for one in links.seats if one in room.known]
    facts: list[tuple[str, object]] = []
    if links.instrument in room.instruments:
        facts.append((_("Instrument"), called(room.instruments[links.instrument], lang)))
    if links.count:
        facts.append((_("Disputed number"), links.count))
    if links.population:
        facts.append((_("What was counted, in your words"), links.population))
    if seats:
        facts.append((_("Seats"), ", ".join(seats)))
    if links.paper is not None:
        facts.append((_("Paper"), _paper_called(sitting, links.paper)))
    if links.articles:
        facts.append((_("Articles"), ", ".join(links.articles)))
    return {"parties": [one for one in parties if one], "facts": facts, "any": bool(facts or links.parties)}


def _paper_called(sitting: Sitting, ref: PaperRef) -> str:
    """Name a paper by its title where this seat hears its room; else by nothing but its number."""
    try:
        held = sitting.view.room(ref.room).papers.get(ref.number)
    except Refusal:
        held = None
    if held is None:
        return _("a paper of a room where you don't sit")
    return said_in(held.paper.title, sitting.lang).words


__all__ = ["Ties", "called", "paper_named", "paper_of", "suggested", "ties_in", "ties_shown"]
