"""Rules of seating: who opens a room, who seats whom, and what a newcomer hears."""

from goodoffices.talks.acts import (
    Opening,
    PastOpened,
    Seating,
    SeatingAgreed,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import EVERYONE, MEDIATIONS_OWN, Charter, RoomKind, speaks_for_party
from goodoffices.talks.rules.grounds import (
    for_party,
    is_head,
    kind_of,
    lacking,
    my_card,
    of_a_side,
    require,
    require_card,
    require_head,
    require_mediator,
    require_name,
    room_title,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.list_seating import require_fits_list, require_list_opening, require_list_seating
from goodoffices.talks.view import View


def judge_opening(view: View, opening: Opening) -> None:
    """Refuse an opening that is not in order; the author sits in the new room from its first act."""
    charter, me = opening.charter, view.me
    require(any(card.seat == view.seat for card in opening.present), "opener-sits")
    for title in charter.title:
        require_name(title.words)
    require(bool(charter.title), "name-empty")
    if charter.kind is RoomKind.DELEGATION:
        of = charter.participant
        require(is_head(me) and of is not None and of.id == me.party, "for-the-head")
    elif charter.kind is RoomKind.LISTS:
        require_list_opening(view, opening)
    else:
        require(me.role is Role.MEDIATOR, "for-the-mediator")
        opens = charter.kind in (RoomKind.CAUCUS, RoomKind.COMMISSION) or charter.kind in MEDIATIONS_OWN
        require(opens, "room-kind-given")
    if charter.beliefs:
        allowed = charter.kind is RoomKind.MEDIATION and view.procedure.beliefs
        require(allowed, "beliefs-are-off")
    require((charter.kind is RoomKind.CAUCUS) <= (charter.participant is not None), "caucus-with-whom")
    require((charter.kind is RoomKind.COMMISSION) <= (charter.participant is None), "commission-is-everybodys")
    for card in opening.present:
        require_card(view, card)
        require_fits(view, charter, card)


def require_fits(view: View, charter: Charter, card: SeatCard) -> None:
    """Refuse somebody who may never sit in such a room."""
    theirs = speaks_for_party(card, charter)
    match charter.kind:
        case RoomKind.CAUCUS:
            require(theirs or not of_a_side(view, card), "other-side-in-caucus", title=card.title.words)
        case RoomKind.DELEGATION:
            require(theirs, "delegation-alone", title=card.title.words)
        case RoomKind.MEDIATION | RoomKind.PRESS:
            require(not of_a_side(view, card), "side-in-mediation", title=card.title.words)
        case RoomKind.COMMISSION:
            return  # whoever carries the deal out, or watches over it
        case RoomKind.LISTS:
            require_fits_list(view, charter, card)
        case _:
            raise Refusal("room-for-everyone")


def _require_newcomer(view: View, room: RoomView, card: SeatCard) -> None:
    """Refuse a newcomer who sits here already, doesn't fit, or lacks the source of what stands here."""
    require(kind_of(room) not in EVERYONE and room.charter is not None, "room-for-everyone")
    require(card.seat not in room.members, "sits-already", title=card.title.words)
    require_card(view, card)
    if room.charter is not None:
        require_fits(view, room.charter, card)
    for sources in room.derived.values():
        lacks = lacking(view, [card.seat], sources)
        if lacks is not None:
            raise Refusal("newcomer-lacks-source", title=card.title.words, room=room_title(view, lacks.room))


def _require_said_again(room: RoomView, charter: Charter, present: tuple[SeatCard, ...]) -> None:
    require(charter == room.charter and present == tuple(room.members.values()), "room-moved")


@judge_in.register
def _seating(act: Seating, view: View, room: RoomView) -> None:
    _require_newcomer(view, room, act.card)
    _require_said_again(room, act.charter, act.present)
    if kind_of(room) is RoomKind.LISTS:
        require_list_seating(view, room, act.card)
    elif for_party(view, room):
        require_head(view, room)
        require(room.charter is not None and speaks_for_party(act.card, room.charter), "own-people-only")
    else:
        require_mediator(view, room)
        if room.party_sits:
            raise Refusal("party-agrees-first", title=act.card.title.words)


@judge_in.register
def _proposed(act: SeatingProposed, view: View, room: RoomView) -> None:
    require_mediator(view, room)
    require(kind_of(room) is RoomKind.CAUCUS and room.party_sits, "seat-directly")
    require(all(card.seat != act.card.seat for card in room.proposed.values()), "proposed-already")
    _require_newcomer(view, room, act.card)


@judge_in.register
def _agreed(act: SeatingAgreed, view: View, room: RoomView) -> None:
    require_head(view, room)
    require(room.proposed.get(act.number) == act.card, "no-such-proposal")
    _require_newcomer(view, room, act.card)
    _require_said_again(room, act.charter, act.present)


@judge_in.register
def _declined(act: SeatingDeclined, view: View, room: RoomView) -> None:
    require_head(view, room)
    require(act.number in room.proposed, "no-such-proposal")


@judge_in.register
def _unseating(act: Unseating, view: View, room: RoomView) -> None:
    me, card = my_card(view, room), room.members.get(act.seat)
    if card is None:
        raise Refusal("not-seated-here")
    if act.seat != view.seat:
        same = room.charter is None or speaks_for_party(card, room.charter) == speaks_for_party(
            me, room.charter
        )
        if kind_of(room) in (RoomKind.COMMISSION, RoomKind.LISTS):  # several sit there, each seats itself only
            same = card.party == me.party
        require(same and (is_head(me) or me.role is Role.MEDIATOR), "own-people-only")
    require(len(room.members) > 1, "last-seat")
    for other in view.rooms.values():
        _require_no_derived(view, room, other, act.seat)


def _require_no_derived(view: View, room: RoomView, other: RoomView, seat: str) -> None:
    if other.id == room.id or seat not in other.members:
        return
    made_from = [ref for sources in other.derived.values() for ref in view.origins(sources)]
    title = room_title(view, other.id)
    require(all(ref.room != room.id for ref in made_from), "unseat-there-first", room=title)


@judge_in.register
def _past(act: PastOpened, view: View, room: RoomView) -> None:
    me = my_card(view, room)
    opens = is_head(me) and for_party(view, room)
    if kind_of(room) is not RoomKind.CAUCUS or _before_party_sat(room, act):
        opens = opens or me.role is Role.MEDIATOR
    require(opens, "past-opened-by-head")
    require(bool(act.retold), "nothing-said")
    for one in act.retold:
        entry = room.entries.get(one.number)
        same = entry is not None and (entry.at, entry.author, entry.act) == (one.at, one.author, one.act)
        require(same and not isinstance(one.act, PastOpened), "retold-differs", number=one.number)
        sources = room.derived.get(one.number, ())
        require(lacking(view, room.members, sources) is None, "member-lacks-source", number=one.number)


def _before_party_sat(room: RoomView, act: PastOpened) -> bool:
    """Say whether all of it was said before anybody of the party sat here, so that no head could open it."""
    sat = [heard for seat, heard in room.heard_from.items() if room.of_party(seat)]
    return all(one.number < heard for one in act.retold for heard in sat)


@judge_in.register
def _allowed(act: TranscriptAllowed, view: View, room: RoomView) -> None:
    me = my_card(view, room)
    require(act.seat in room.members, "not-seated-here")
    require(act.seat != view.seat, "somebody-else")
    require(is_head(me) or me.role is Role.MEDIATOR, "for-the-head")
    require(0 < act.upto <= room.last, "no-such-act")


def seating_of(room: RoomView, card: SeatCard) -> Seating:
    """Make the act that seats somebody, with the charter and those present said again for them."""
    if room.charter is None:
        raise Refusal("no-such-room")
    return Seating(card, room.charter, tuple(room.members.values()))


def agreement_of(room: RoomView, number: int) -> SeatingAgreed:
    """Make the act by which a party agrees to the proposal of that number."""
    card = room.proposed.get(number)
    if card is None or room.charter is None:
        raise Refusal("no-such-proposal")
    return SeatingAgreed(number, card, room.charter, tuple(room.members.values()))
