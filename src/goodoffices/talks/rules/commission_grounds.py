"""The questions from which the rules of a commission are put together: for whom somebody speaks, and who verifies."""

from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import CommitmentHeld
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import is_head, my_card, require, require_kind
from goodoffices.talks.view import View

SPEAK = (Role.MEDIATOR, Role.CO_MEDIATOR, Role.HEAD, Role.EXPERT, Role.GUARANTOR, Role.INTERMEDIARY, Role.WITNESS)
"""Roles that have a say in a commission; the others hear."""


def voice(view: View, room: RoomView) -> str:
    """Give for whom the author speaks in a commission: a participant's id, or "" for the mediation; else refuse."""
    require_kind(room, RoomKind.COMMISSION)
    card = my_card(view, room)
    require(card.role in SPEAK, "hears-only", title=card.title.words)
    return card.party


def require_own_head(view: View, room: RoomView) -> None:
    """Refuse unless the author's word is its participant's word, or it speaks for the mediation."""
    card = my_card(view, room)
    require(is_head(card) or not card.party, "for-the-head")


def stands_for(view: View, room: RoomView, party: str) -> bool:
    """Say whether the author speaks for that participant: as one of it, or as the mediation where none of it sits."""
    mine = voice(view, room)
    sits = any(card.party == party for card in room.members.values())
    return mine == party or (not mine and not sits)


def commitment_in(room: RoomView, number: int) -> CommitmentHeld:
    """Give the commitment of that number, or refuse."""
    held = room.commitments.get(number)
    if held is None:
        raise Refusal("no-such-commitment", number=number)
    return held


def verifies(view: View, room: RoomView, number: int) -> bool:
    """Say whether the author speaks for whoever verifies that commitment."""
    return stands_for(view, room, commitment_in(room, number).commitment.verifier)
