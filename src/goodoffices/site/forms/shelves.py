"""What a conveyance can be made from: what the seat heard, one room at a time, each item with its leave."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from goodoffices.site.door import Sitting
from goodoffices.site.forms.checking import leave_shown
from goodoffices.site.frame import room_name
from goodoffices.site.shown import when_shown
from goodoffices.talks.acts import DerivedNote, SourceRef
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words.labels import label

PAGE = 40
"""Items of a room that are shown at a time."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some items of one room; `name` is how a form asks for it."""

    room: RoomView
    refs: tuple[SourceRef, ...]
    page: int
    pages: int

    @property
    def name(self) -> str:
        """Give the value by which a form asks for it."""
        return f"{self.room.id}.{self.page}"

    def title(self, lang: str) -> str:
        """Name the room, and which acts where there are many."""
        called = room_name(self.room, lang)
        numbers = [ref.number for ref in self.refs]
        return f"{called} · {min(numbers)}–{max(numbers)}" if self.pages > 1 else called


def shelves(sitting: Sitting, room: RoomView) -> tuple[Shelf, ...]:
    """Give what may be carried from `room`: rooms in which everybody here sits, the latest items first."""
    fit = [
        one
        for one in sitting.view.sitting(RoomKind.CAUCUS, RoomKind.MEDIATION)
        if sitting.view.seat in one.members and set(room.members) <= set(one.members)
    ]
    return tuple(shelf for one in fit for shelf in _shelves_of(one))


def _shelves_of(room: RoomView) -> Iterator[Shelf]:
    derived = [SourceRef(room.id, n) for n in room.derived if isinstance(room.entries[n].act, DerivedNote)]
    refs = sorted([*room.told, *derived], key=lambda ref: (ref.number, ref.part), reverse=True)
    pages = -(-len(refs) // PAGE)
    for page in range(pages):
        yield Shelf(room, tuple(refs[page * PAGE : (page + 1) * PAGE]), page, pages)


def written(ref: SourceRef) -> str:
    """Write a source as the value of a field."""
    return f"{ref.room}.{ref.number}.{ref.part}"


def read(value: str) -> SourceRef | None:
    """Read a source from the value of a field."""
    room, _, rest = value.partition(".")
    number, _, part = rest.partition(".")
    return SourceRef(room, int(number), part) if number.isdecimal() and len(number) < 12 else None


def item(sitting: Sitting, ref: SourceRef, recipient: str, chosen: frozenset[str]) -> dict[str, object]:
    """Show one item with its leave, and whether it is held back from this recipient."""
    entry = sitting.view.room(ref.room).entries[ref.number]
    told = sitting.view.told(ref)
    return {
        **when_shown(entry.at, sitting.now, sitting.lang),
        "value": written(ref),
        "chosen": written(ref) in chosen,
        "number": ref.number,
        "url": reverse("act", args=[sitting.seat.id, ref.room, ref.number]),
        "kind": label(told.item, sitting.lang) if told else "",
        "text": told.text if told else getattr(entry.act, "text", Text("", sitting.lang)),
        "withheld": bool(recipient) and _withheld(sitting, ref, recipient),
        "confirmed": _confirmed(ref, told) if told else [],
        **(leave_shown(sitting, told) if told else {}),
    }


def _withheld(sitting: Sitting, ref: SourceRef, recipient: str) -> bool:
    """Say whether one of those that the item was made from may not go to the recipient even as our own idea."""
    told = [one for origin in sitting.view.origins((ref,)) for one in sitting.view.told_by(origin)]
    theirs = {one.ref.room for one in told if _owner(sitting, one) == recipient}
    return any(
        not one.leave.covers(recipient, in_their_name=False) for one in told if one.ref.room not in theirs
    )


def _owner(sitting: Sitting, told: Told) -> str:
    party = sitting.view.room(told.ref.room).party
    return party.id if party else ""


def _confirmed(ref: SourceRef, told: Told) -> list[dict[str, object]]:
    return [{"value": f"{written(ref)}.{place}", "text": text} for place, text in enumerate(told.confirmed)]
