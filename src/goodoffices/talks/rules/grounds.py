"""The few questions from which the rules are put together; each is answered from the author's own view."""

import unicodedata
from collections.abc import Iterable

from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import SPEAKS_FOR_ITSELF, ParticipantKind, Role, SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind, speaks_for_party
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

LONGEST = 20_000
"""The most characters that one text may have; a longer one is a paper, and is refused with that number."""

LONGEST_NAME = 120


def require(holds: bool, code: str, **params: object) -> None:
    """Refuse with the code unless it holds."""
    if not holds:
        raise Refusal(code, **params)


def kind_of(room: RoomView) -> RoomKind:
    """Give the room's kind."""
    if room.charter is None:
        raise Refusal("no-such-room")
    return room.charter.kind


def my_card(view: View, room: RoomView) -> SeatCard:
    """Give the author's card in the room, or refuse: who doesn't sit there can't speak there."""
    if view.seat not in room.members:
        raise Refusal("not-in-room")
    return room.members[view.seat]


def require_kind(room: RoomView, *kinds: RoomKind) -> None:
    """Refuse unless the room is of one of these kinds."""
    require(kind_of(room) in kinds, "wrong-room", kinds=tuple(kind.value for kind in kinds))


def for_party(view: View, room: RoomView) -> bool:
    """Say whether the author sits in this room for its party (else for the mediation)."""
    card = my_card(view, room)
    return room.charter is not None and speaks_for_party(card, room.charter)


def require_mediation(view: View, room: RoomView) -> None:
    """Refuse unless the author speaks here for the mediation."""
    card = my_card(view, room)
    mediates = card.role in (Role.MEDIATOR, Role.CO_MEDIATOR) and not for_party(view, room)
    require(mediates, "for-the-mediation")


def require_mediator(view: View, room: RoomView) -> None:
    """Refuse unless the author is a mediator, who alone decides this."""
    card = my_card(view, room)
    require(card.role is Role.MEDIATOR and not for_party(view, room), "for-the-mediator")


def require_head(view: View, room: RoomView) -> None:
    """Refuse unless the author's word is its participant's word in this room."""
    card = my_card(view, room)
    require(is_head(card) and for_party(view, room), "for-the-head")


def is_head(card: SeatCard) -> bool:
    """Say whether the seat's word is its participant's word (a partner's co-mediator speaks for the partner)."""
    return card.role in SPEAKS_FOR_ITSELF or (card.role is Role.CO_MEDIATOR and bool(card.party))


def require_head_or_recorder(view: View, room: RoomView) -> None:
    """Refuse unless the party's head speaks, or the mediation records what it heard from the party."""
    if for_party(view, room):
        require_head(view, room)
    else:
        require_mediation(view, room)


def require_text(view: View, text: Text, *, may_be_empty: bool = False) -> None:
    """Refuse an empty or too long text, and one in a language that the process does not use."""
    require(may_be_empty or bool(text), "nothing-said")
    require(len(text.words) <= LONGEST, "too-long", longest=LONGEST, length=len(text.words))
    if text:
        languages = view.procedure.languages
        require(text.lang in languages, "language-not-used", lang=text.lang, languages=languages)


def require_name(name: str) -> None:
    """Refuse a name or title that is empty, too long, or has control characters that could disguise it."""
    require(bool(name.strip()), "name-empty")
    require(len(name) <= LONGEST_NAME, "name-too-long", longest=LONGEST_NAME)
    hidden = [c for c in name if unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")]
    require(not hidden, "name-has-controls", shown=" ".join(f"U+{ord(c):04X}" for c in hidden))


def require_card(view: View, card: SeatCard) -> None:
    """Refuse a card whose names are unfit, or that says otherwise of a seat than the author's rooms do."""
    require_name(card.title.words)
    if card.name:
        require_name(card.name)
    # Or a participant's head could make a mediator of its own, who then speaks to every seat.
    require(card.role is not Role.MEDIATOR or not card.party, "mediator-for-a-party", title=card.title.words)
    for room in view.rooms.values():
        known = room.members.get(card.seat)
        same = known is None or (known.role, known.party) == (card.role, card.party)
        require(same, "card-differs", title=card.title.words)


def of_a_side(view: View, card: SeatCard) -> bool:
    """Say whether the seat belongs to one of the sides of the talks."""
    party = view.participants.get(card.party)
    return party is not None and party.kind is ParticipantKind.SIDE


def lacking(view: View, seats: Iterable[str], sources: tuple[SourceRef, ...]) -> SourceRef | None:
    """Give a source, followed to its origins, that not all of the seats may draw on; None if there is none."""
    everyone = tuple(seats)
    for ref in view.origins(sources):
        room = view.rooms.get(ref.room)
        open_to_all = room is not None and kind_of(room) in (RoomKind.NOTICES, RoomKind.PUBLIC)
        # Of persons nothing is drawn on anywhere, whoever sits in both rooms: only their number is told.
        of_persons = room is not None and kind_of(room) is RoomKind.LISTS
        if room is None or of_persons or not (open_to_all or all(seat in room.members for seat in everyone)):
            return ref
    return None


def room_title(view: View, room: str) -> tuple[Text, ...]:
    """Give a room's title, for a refusal that names it, where the author sits there."""
    found = view.rooms.get(room)
    return found.charter.title if found and found.charter else ()
