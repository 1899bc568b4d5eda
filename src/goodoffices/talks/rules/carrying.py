"""Rules of what crosses: leave, the leak guard, approvals, read-back and clearance."""

from dataclasses import dataclass, replace
from datetime import datetime

from goodoffices.talks.acts import (
    Acknowledgement,
    ConveyanceApproved,
    ConveyancePrepared,
    ConveyanceRefused,
    DraftPut,
    DraftReturned,
    Missent,
    MissentStep,
    ReadBack,
    ReadBackConfirmed,
    ReadBackCorrected,
)
from goodoffices.talks.acts import Answer as PaperAnswer
from goodoffices.talks.beliefs import require_exportable
from goodoffices.talks.check import Check, check
from goodoffices.talks.crossings import Clear, Convey
from goodoffices.talks.fold import Conveyance, Delivered, Draft, RoomView, Told
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.answering import require_answer
from goodoffices.talks.rules.grounds import (
    for_party,
    my_card,
    require,
    require_head,
    require_kind,
    require_mediation,
    require_mediator,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.papers import require_carried
from goodoffices.talks.rules.telling import require_leave, require_sources
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@judge_in.register
def _prepared(act: ConveyancePrepared, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.MEDIATION)
    require_exportable(room)
    require_mediation(view, room)
    caucus = view.room(act.room)
    require_kind(caucus, RoomKind.CAUCUS)
    require_mediation(view, caucus)
    with_them = caucus.party is not None and caucus.party.id == act.recipient
    require(with_them, "caucus-of-another", recipient=act.recipient)
    require(bool(act.texts), "nothing-said")
    for text in act.texts:
        require_text(view, text)
    languages = [text.lang for text in act.texts]
    require(len(set(languages)) == len(languages), "language-twice")
    if act.paper:
        require_name(act.paper)
    require_sources(view, room, act.sources)
    if act.carries is not None:
        require_carried(view, room, act.carries, act.recipient, act.sources)
    if act.corrects is not None:
        wrong = room.conveyances.get(act.corrects)
        fits = wrong is not None and wrong.made is not None and wrong.prepared.room == act.room
        require(fits, "nothing-to-correct")
    require_free_to_go(view, room, act, Answer(act.reason))


@dataclass(frozen=True, slots=True)
class Answer:
    """Why somebody says it may go as it stands, and when they said so (None: just now)."""

    reason: str
    at: datetime | None = None


def _whose(view: View, items: tuple[Told, ...]) -> tuple[tuple[Text, ...], ...]:
    """Name those whose leave it takes, each once: the party in whose caucus an item was told, or else that room."""
    found = []
    for told in items:
        room = view.rooms[told.ref.room]
        named = view.participants.get(room.party.id) if room.party else None
        found.append(named.name if named else room.charter.title if room.charter else ())
    return tuple(dict.fromkeys(found))


def require_free_to_go(view: View, room: RoomView, act: ConveyancePrepared, answer: Answer) -> None:
    """Refuse what a source's leave doesn't cover, and what the leak guard finds unless a reason answers it.

    A reason answers only what had been told by then.
    """
    for ref in view.origins(
        act.sources
    ):  # leave that can't be looked up is no leave: an act may be destroyed by now
        require(view.heard(ref), "source-not-heard", number=ref.number)
    found = check(view, act)
    require(not found.withheld, "leave-withheld", items=found.withheld, parties=_whose(view, found.withheld))
    require(not found.unconfirmed, "wording-not-confirmed", party=act.in_name_of)
    if found.resembles:
        require(all_hear(room, found, view), "guard-overlap-elsewhere", found=found)
        answered = bool(answer.reason.strip()) and not _told_since(view, found, answer.at)
        require(answered, "guard-overlap", found=found)


def all_hear(room: RoomView, found: Check, view: View) -> bool:
    """Say whether all who would read a reason also sit where the resembled words were told."""
    rooms = {told.room for overlap in found.overlaps for told in (overlap.told, *overlap.also)}
    return all(set(room.members) <= set(view.room(one).members) for one in rooms)


def _told_since(view: View, found: Check, at: datetime | None) -> bool:
    """Say whether something was told, or its leave taken back, after the reason was given."""
    items = [told for overlap in found.overlaps for told in (overlap.told, *overlap.also)]
    return at is not None and any(_last_word(view.room(one.room), one.number) > at for one in items)


def _last_word(room: RoomView, number: int) -> datetime:
    narrowed = [told.narrowed for ref, told in room.told.items() if ref.number == number and told.narrowed]
    return max(room.entries[one].at for one in (number, *narrowed))


def answer_of(room: RoomView, one: Conveyance, seat: str) -> Answer:
    """Give the seat's own latest reason, as preparer or approver; nobody answers for another."""
    given = Answer("")
    if one.by == seat and one.prepared.reason:
        given = Answer(one.prepared.reason, one.at)
    for _, entry in sorted(room.entries.items()):
        match entry.act:
            case ConveyanceApproved(one.number, reason) if reason and entry.author == seat:
                given = Answer(reason, entry.at)
    return given


def require_conveyance(room: RoomView, number: int) -> Conveyance:
    """Give the conveyance that still waits, or refuse."""
    one = room.conveyances.get(number)
    if one is None or not one.open:
        raise Refusal("conveyance-not-open", number=number)
    return one


@judge_in.register
def _approved(act: ConveyanceApproved, view: View, room: RoomView) -> None:
    require_exportable(room)
    require_mediation(view, room)
    one = require_conveyance(room, act.number)
    require(all(seat != view.seat for seat, _ in one.approvals), "approved-already")
    require_sources(view, room, one.prepared.sources)
    answer = Answer(act.reason) if act.reason else answer_of(room, one, view.seat)
    require_free_to_go(view, room, one.prepared, answer)


@judge_in.register
def _refused(act: ConveyanceRefused, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    require_conveyance(room, act.number)
    require(bool(act.reason.strip()), "reason-missing")


@judge_in.register
def _convey(deed: Convey, view: View, room: RoomView) -> None:
    require_exportable(room)
    require_mediator(view, room)
    one = require_conveyance(room, deed.number)
    require_mediation(view, view.room(one.prepared.room))
    missing = approvals_missing(view, one)
    require(missing == 0, "approvals-missing", missing=missing)
    require_sources(view, room, one.prepared.sources)
    require_free_to_go(view, room, one.prepared, answer_of(room, one, view.seat))


def approvals_missing(view: View, one: Conveyance) -> int:
    """Count how many more people must approve before it can go."""
    approved = {seat for seat, _ in one.approvals}
    missing = max(view.procedure.approvals - len(approved), 0)
    justified = bool(one.prepared.reason) or any(why for _, why in one.approvals)
    needs_second = justified and view.procedure.second_on_overlap and not approved - {one.by}
    return max(missing, 1) if needs_second else missing


def _require_delivered(room: RoomView, number: int) -> Delivered:
    one = room.delivered.get(number)
    if one is None:
        raise Refusal("no-such-delivery", number=number)
    return one


def _require_party_or_recorder(view: View, room: RoomView) -> None:
    if not for_party(view, room):
        require_mediation(view, room)


@judge_in.register
def _acknowledged(act: Acknowledgement, view: View, room: RoomView) -> None:
    _require_party_or_recorder(view, room)
    require(_require_delivered(room, act.number).acknowledged is None, "acknowledged-already")


@judge_in.register
def _read_back(act: ReadBack, view: View, room: RoomView) -> None:
    _require_party_or_recorder(view, room)
    one = _require_delivered(room, act.number)
    require(not one.confirmed, "confirmed-already")
    require_text(view, act.words)


def _require_read_back(room: RoomView, number: int) -> None:
    waits = any(one.read_back == number and not one.confirmed for one in room.delivered.values())
    require(waits, "no-such-read-back", number=number)


@judge_in.register
def _confirmed(act: ReadBackConfirmed, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    _require_read_back(room, act.number)


@judge_in.register
def _corrected(act: ReadBackCorrected, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    _require_read_back(room, act.number)
    require_text(view, act.words)


@judge_in.register
def _missent(act: Missent, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    one = room.conveyances.get(act.number)
    require(one is not None and one.made is not None, "not-carried", number=act.number)
    for text in (act.what, act.must_know, act.to_do):
        require_text(view, text)


@judge_in.register
def _step(act: MissentStep, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    matter = room.matters.get(act.number)
    require(matter is not None and not matter.closed, "no-open-matter", number=act.number)
    require_text(view, act.text)


@judge_in.register
def _draft(act: DraftPut, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, RoomKind.DELEGATION)
    require_text(view, act.text)
    require_leave(view, act.leave)
    if act.answer is not None:
        _require_answerable(view, act.answer)


def _require_answerable(view: View, answer: PaperAnswer) -> None:
    """Refuse an answer that no caucus of its author's side would take; what is wrong is what the first one says.

    Who has the paper in none of its own rooms drafts from what it was handed; that is judged when the head clears it.
    """
    refused: list[Refusal] = []
    for caucus in view.sitting(RoomKind.CAUCUS):
        held = caucus.papers.get(answer.number)
        if held is None or not caucus.of_party(view.seat):
            continue
        try:
            require(held.fingerprint == answer.fingerprint, "no-such-paper", number=answer.number)
            require_answer(view, caucus, answer)
        except Refusal as refusal:
            refused.append(refusal)
        else:
            return
    if refused:
        raise refused[0]


def require_draft(room: RoomView, number: int) -> Draft:
    """Give the draft that still waits for the head, or refuse."""
    draft = room.drafts.get(number)
    if draft is None or not draft.open:
        raise Refusal("draft-not-open", number=number)
    return draft


@judge_in.register
def _clear(deed: Clear, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.DELEGATION)
    require_head(view, room)
    require_draft(room, deed.number)
    require_leave(view, deed.leave)
    caucus = view.room(deed.room)
    require_kind(caucus, RoomKind.CAUCUS)
    require_head(view, caucus)
    answer = room.drafts[deed.number].put.answer
    if answer is not None:
        require_answer(view, caucus, replace(answer, leave=deed.leave))


@judge_in.register
def _returned(act: DraftReturned, view: View, room: RoomView) -> None:
    require_head(view, room)
    require_draft(room, act.number)
    require_text(view, act.why)
