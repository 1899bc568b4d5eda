"""Who opens a room for lists of persons, and who may ever sit there: one party and the neutral intermediary alone."""

from goodoffices.talks.acts import Opening
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import ParticipantKind, Role, SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import Charter, RoomKind, speaks_for_party
from goodoffices.talks.rules.grounds import is_head, my_card, require
from goodoffices.talks.view import View

NEVER = (Role.MEDIATOR, Role.CO_MEDIATOR, Role.SPOKESPERSON)
"""Roles of the mediation: none of them sits with a list, whomever the seat is for."""


def neutral(view: View, card: SeatCard) -> bool:
    """Say whether the seat belongs to a neutral intermediary."""
    whose = view.participants.get(card.party)
    return whose is not None and whose.kind is ParticipantKind.INTERMEDIARY


def require_list_opening(view: View, opening: Opening) -> None:
    """Refuse a room for lists that is no party's, that nobody may open, or whose names would never end."""
    charter, me = opening.charter, view.me
    party = charter.participant
    known = view.participants.get(party.id) if party else None
    if party is None or known != party or party.kind is not ParticipantKind.SIDE:
        raise Refusal("list-of-whom")
    require(is_head(me) and (me.party == party.id or neutral(view, me)), "list-opened-by")
    require(RoomKind.LISTS.value in dict(view.procedure.retention), "lists-need-a-rule")
    for card in opening.present:
        _require_own_or_known(view, me, card)


def require_fits_list(view: View, charter: Charter, card: SeatCard) -> None:
    """Refuse everybody but the party's seats and the neutral intermediary's."""
    theirs = speaks_for_party(card, charter) or neutral(view, card)
    require(theirs and card.role not in NEVER, "list-closed", title=card.title.words)


def require_list_seating(view: View, room: RoomView, card: SeatCard) -> None:
    """Refuse to seat but one's own people, or the first of the other two, known from elsewhere."""
    require(is_head(my_card(view, room)), "for-the-head")
    require(may_seat(view, room, card), "own-people-only")


def may_seat(view: View, room: RoomView, card: SeatCard) -> bool:
    """Say whether the author could seat them here: its own people, or the first of the others."""
    me = my_card(view, room)
    others_sit = any(one.party == card.party for one in room.members.values())
    return card.party == me.party or (_known(view, card) and not others_sit)


def _require_own_or_known(view: View, me: SeatCard, card: SeatCard) -> None:
    # Or a party could make up an intermediary, who would hear its list under a name that means something.
    own = card.party == me.party
    require(own or _known(view, card), "list-known-people", title=card.title.words)


def _known(view: View, card: SeatCard) -> bool:
    """Say whether somebody else than the author vouches for the seat: it sits in another of the author's rooms."""
    return any(card.seat in room.members for room in view.rooms.values())


__all__ = ["may_seat", "neutral", "require_fits_list", "require_list_opening", "require_list_seating"]
