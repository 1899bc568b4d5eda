"""What a recipient will see: a delivery's card, made from the rooms that it and the reader both sit in."""

from dataclasses import replace

from goodoffices.site.cards.card import card
from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_name, seat_title
from goodoffices.talks.acts import ConveyancePrepared, Delivery
from goodoffices.talks.crossings import delivery_of
from goodoffices.talks.entries import MEDIATION, Entry
from goodoffices.talks.fold import RoomView, advance
from goodoffices.talks.people import SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.view import View
from goodoffices.words import formats


def as_it_arrives(sitting: Sitting, room: RoomView, prepared: ConveyancePrepared) -> dict[str, object]:
    """Give the card of what would arrive, and `to`, those of the recipient who will read it.

    Who does not sit in the recipient's caucus sees the words and nothing of that room.
    """
    caucus = sitting.view.rooms.get(prepared.room)
    act = delivery_of(sitting.view, room, prepared)
    if caucus is None:
        return _from_outside(sitting, prepared, act)
    entry = Entry(caucus.id, caucus.last + 1, sitting.now, sitting.view.seat, act)
    heard = View(sitting.view.seat, {**sitting.view.rooms, caucus.id: advance(caucus, [entry])})
    reader = _reader(caucus)
    shared = heard.shared_with(reader.seat) if reader else heard
    shown = card(replace(sitting, view=shared), shared.room(caucus.id), entry)
    return {"to": addressee(sitting, prepared), "card": shown | {"number": 0}}


def _from_outside(sitting: Sitting, prepared: ConveyancePrepared, act: Delivery) -> dict[str, object]:
    party = sitting.view.participants.get(prepared.recipient)
    blank = RoomView("", charter=Charter(RoomKind.CAUCUS, (), party))
    shown = card(sitting, blank, Entry("", 1, sitting.now, MEDIATION, act))
    return {"to": addressee(sitting, prepared), "card": shown | {"number": 0}}


def _reader(caucus: RoomView) -> SeatCard | None:
    """Give the seat of the party through whose eyes to look: its head, if one sits there."""
    party = [one for one in caucus.members.values() if caucus.of_party(one.seat)]
    return next((one for one in party if is_head(one)), party[0] if party else None)


def addressee(sitting: Sitting, prepared: ConveyancePrepared) -> str:
    """Name the recipient, for a button: its people in the caucus if there are few, else the participant."""
    caucus = sitting.view.rooms.get(prepared.room)
    party = [one for one in caucus.members.values() if caucus.of_party(one.seat)] if caucus else []
    if 0 < len(party) <= 2:
        return formats.joined([seat_title(sitting.view, one, sitting.lang) for one in party], sitting.lang)
    return party_name(sitting.view, prepared.recipient, sitting.lang)
