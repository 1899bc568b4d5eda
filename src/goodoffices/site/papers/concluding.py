"""Who signed a text, and whether each signature is under the text as it is: as far as the mediation's seat hears."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from goodoffices.talks.acts import Signed
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.rules.concluding import is_clean, signatures
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Signatory:
    """One participant that was given the text: what it signed and when, and whether that is the text as it is.

    `heard` says whether this seat hears its caucus at all; `holds` whether it holds the text as it is.
    `caucus` and `number` are the room's id and the act's number under which its copy stands, where it is heard.
    """

    party: str
    side: bool
    heard: bool
    holds: bool
    initialled: bool
    signed: tuple[tuple[Signed, datetime], ...]
    matches: bool
    caucus: str = ""
    number: int = 0


def common_fingerprint(held: PaperHeld) -> str:
    """Give the fingerprint that a common text of the draft as it is bears."""
    return fingerprint(as_copy(held.paper).paper)


def who_signed(view: View, room: RoomView, held: PaperHeld) -> list[Signatory]:
    """Give each side, and whoever else was given the text, with its signatures; sides first."""
    common = common_fingerprint(held)
    found = signatures(view, room, held.number)
    sides = [one.id for one in view.sides]
    made = []
    for party in [*sides, *(one for one in found if one not in sides)]:
        holding, signed = found.get(party, (None, ()))
        copy = holding.held if holding else None
        made.append(
            Signatory(
                party,
                party in sides,
                copy is not None,
                copy is not None and copy.fingerprint == common,
                copy is not None and copy.initialled is not None,
                tuple(_dated(view, holding.caucus if holding else "", signed)),
                any(one.fingerprint == common for one in signed),
                holding.caucus if holding and copy else "",
                copy.number if copy else 0,
            )
        )
    return made


def _dated(view: View, caucus: str, signed: tuple[Signed, ...]) -> Iterator[tuple[Signed, datetime]]:
    room = view.rooms.get(caucus)
    for one in signed:
        for entry in room.entries.values() if room else ():
            if entry.act == one:
                yield one, entry.at
                break


def common_text(room: RoomView, number: int) -> PaperHeld | None:
    """Give the clean common text of that number that stands, if there is one."""
    held = room.papers.get(number)
    stands = held is not None and held.put is not None and held.withdrawn is None and held.replaced_by is None
    return (
        held
        if stands and held is not None and held.put and held.put.common_to and is_clean(held.paper)
        else None
    )
