"""The state of play, who waits for whom, and what happened since a side left: read off a seat's view."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.talks.acts import ContactNote, Message, StandingTold, Whole
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import PaperHeld, RoomView, Standing, Suspended
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.people import Participant, Role
from goodoffices.talks.rooms import EVERYONE, RoomKind
from goodoffices.talks.rules.carrying import approvals_missing
from goodoffices.talks.rules.concluding import is_clean
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.rules.papers import outcome_in
from goodoffices.talks.rules.telling import carried_days
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class PartyState:
    """How a party stands: what it told us of stopping (room id and suspension), and what all were told of it."""

    party: Participant
    told: tuple[tuple[str, Suspended], ...]
    noticed: tuple[StandingTold, ...]

    @property
    def in_talks(self) -> bool:
        """Say whether nothing of it is suspended, as far as this seat knows."""
        return not self.told and not self.noticed


def state_of_play(view: View, today: date) -> tuple[PartyState, ...]:
    """Give how each side stands, as far as this seat knows, in the order that the rules ask for today."""
    return tuple(PartyState(one, _told(view, one.id), _noticed(view, one.id)) for one in view.sides_on(today))


def _told(view: View, party: str) -> tuple[tuple[str, Suspended], ...]:
    return tuple(
        (room.id, one)
        for room in view.sitting(RoomKind.CAUCUS)
        for one in room.suspended.values()
        if one.act.who == party and one.returned is None
    )


def _noticed(view: View, party: str) -> tuple[StandingTold, ...]:
    latest: dict[tuple[str, str], StandingTold] = {}
    for act in view.notices.to_all.values():
        if isinstance(act, StandingTold) and act.who == party:
            latest[act.scope.value, act.track] = act
    return tuple(act for act in latest.values() if act.suspended)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits: for which participant ("" is the mediation), what (`code`), where, since when.

    `mine` says whether it waits for the seat that looks.
    """

    code: str
    party: str
    room: str
    number: int
    at: datetime
    mine: bool
    about: Text | None = None


def waiting(view: View, today: date | None = None) -> tuple[Waiting, ...]:
    """Give what waits in this seat's rooms, the longest waiting first; given a day, without what lapsed by then."""
    found = [one for room in view.rooms.values() for one in _waiting_in(view, room, today)]
    return tuple(sorted(found, key=lambda one: (one.at, one.room, one.number)))


def _waiting_in(view: View, room: RoomView, today: date | None) -> Iterator[Waiting]:
    match room.charter.kind if room.charter else None:
        case RoomKind.CAUCUS:
            yield from _in_caucus(view, room, today)
        case RoomKind.MEDIATION:
            yield from _in_mediation(view, room)
        case RoomKind.DELEGATION:
            head = view.me
            for held in room.papers.values():
                latest = held.versions[-1]
                if held.is_draft and (not held.cleared or held.cleared[-1] < latest.number):
                    title = next(iter(held.paper.title), None)
                    yield Waiting(
                        "clear-paper", head.party, room.id, held.number, latest.at, is_head(head), title
                    )
            for draft in room.drafts.values():
                if draft.open:
                    yield Waiting(
                        "draft", head.party, room.id, draft.number, draft.at, is_head(head), draft.put.text
                    )


def _in_caucus(view: View, room: RoomView, today: date | None) -> Iterator[Waiting]:
    party = room.party.id if room.party else ""
    ours, theirs = not room.of_party(view.seat), room.of_party(view.seat)
    head = theirs and is_head(room.members[view.seat])

    def item(code: str, number: int, for_party: bool, mine: bool, about: Text | None = None) -> Waiting:
        at = room.entries[number].at
        return Waiting(code, party if for_party else "", room.id, number, at, mine, about)

    for one in room.delivered.values():
        said = one.delivery.texts[0] if one.delivery.texts else None
        if one.corrected_by is not None:
            continue
        if one.acknowledged is None and not _answered(room, one.number):
            yield item("acknowledge", one.number, True, theirs, said)
        elif one.delivery.read_back and one.read_back is None and not one.confirmed:
            yield item("read-back", one.number, True, theirs, said)
        if one.read_back is not None and not one.confirmed:
            yield item("confirm", one.read_back, False, ours, one.read_back_words)
    for question in room.questions.values():
        mine = theirs if question.to_party else ours
        yield item("question", question.number, question.to_party, mine, question.text)
    for number, asked in room.asked.items():
        yield item("leave", number, True, head, asked.wording)
    for number, card in room.proposed.items():
        yield item("seating", number, True, head, card.title)
    for told in room.told.values():
        if told.narrowed and not told.carried_told and ours and carried_days(view, room.id, told.ref.number):
            yield item("narrowed", told.narrowed, False, True, told.text)
    for held in room.papers.values():
        for code, number, for_party in _of_paper(view, room, held, today):
            mine = head if for_party else ours
            yield item(code, number, for_party, mine, held.paper.title[0])


def _answered(room: RoomView, number: int) -> bool:
    """Say whether a paper that came is past acknowledging: it was answered or initialled, or no longer stands."""
    held = room.papers.get(number)
    return held is not None and bool(held.answers or held.initialled or held.replaced_by or held.withdrawn)


def _of_paper(
    view: View, room: RoomView, held: PaperHeld, today: date | None
) -> Iterator[tuple[str, int, bool]]:
    """Give what waits for a paper in a caucus (code, act's number, whether for the party)."""
    if held.by_party or held.withdrawn or held.replaced_by or held.signed:
        return
    if today is not None and held.standing(today) is Standing.LAPSED:
        pass
    elif held.put is not None and held.put.common_to and is_clean(held.paper):
        yield ("sign" if held.initialled else "initial"), held.number, True
    elif not held.answers:
        yield "answer", held.number, True
    for number in held.answers[-1:]:
        answered = room.answers[number]
        if answered.answer.whole is Whole.AD_REFERENDUM and len(answered.principals) < len(
            answered.answer.principals
        ):
            yield "principals", number, True
    untold = held.paper.kind is PaperKind.MEDIATORS and held.outcome is None and held.answers
    if untold and outcome_in(view, room, held) is not None:
        yield "outcome", held.number, False


def _in_mediation(view: View, room: RoomView) -> Iterator[Waiting]:
    mediator = view.me.role is Role.MEDIATOR
    for one in room.conveyances.values():
        if not one.open:
            continue
        about = one.prepared.texts[0]
        if approvals_missing(view, one):
            mine = all(seat != view.seat for seat, _ in one.approvals)
            yield Waiting("approve", "", room.id, one.number, one.at, mine, about)
        else:
            yield Waiting("convey", "", room.id, one.number, one.at, mediator, about)
    for matter in room.matters.values():
        if not matter.closed:
            yield Waiting("missent", "", room.id, matter.number, matter.at, True)


def calls_due(view: View) -> tuple[Entry, ...]:
    """Give the calls that were planned and not yet made, the earliest first, those without a time last."""
    every = [entry for room in view.rooms.values() for entry in room.calls.values()]
    return tuple(
        sorted(every, key=lambda e: (getattr(e.act, "when", None) is None, _when(e), e.room, e.number))
    )


def _when(entry: Entry) -> datetime:
    return getattr(entry.act, "when", None) or entry.at


def last_heard(room: RoomView) -> Entry | None:
    """Give the latest act by which the party itself was heard: its message, or a contact note."""
    for number in sorted(room.entries, reverse=True):
        entry = room.entries[number]
        spoke = isinstance(entry.act, Message) and room.of_party(entry.author)
        if spoke or isinstance(entry.act, ContactNote):
            return entry
    return None


def last_absence(view: View, party: str) -> tuple[RoomView, Suspended] | None:
    """Give the latest suspension of the party that this seat was told, whether it returned since or not."""
    every = [
        (room, one)
        for room in view.sitting(RoomKind.CAUCUS)
        for one in room.suspended.values()
        if one.act.who == party
    ]
    return max(every, key=lambda pair: (pair[1].at, pair[1].number), default=None)


def since(view: View, at: datetime) -> tuple[tuple[RoomView, tuple[Entry, ...]], ...]:
    """Give what each room of this seat has heard since `at`, in order; rooms that heard nothing are left out."""
    every = [
        (room, tuple(e for _, e in sorted(room.entries.items()) if e.at >= at and e.author))
        for room in (*view.sitting(*(set(RoomKind) - EVERYONE)), view.notices)
    ]
    return tuple((room, heard) for room, heard in every if heard)


def day_of(view: View, now: datetime) -> int:
    """Count the days of the talks, the day on which they were opened being day 1."""
    first = view.notices.entries.get(1)
    return (now.date() - first.at.date()).days + 1 if first else 1
