"""A seat: the one object that a page, the API and a rehearsal hold, with `view`, `act` and `pulse`."""

import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from goodoffices.desk.clerk import CLERK, Clerk, Errand, done, errand_for
from goodoffices.desk.consequences import effects_of, expects_of
from goodoffices.desk.files import keeps
from goodoffices.desk.listening import Listening
from goodoffices.desk.ports import Batch, Effects, Hearing, Logs, Receipt, RoomMoved, Saying
from goodoffices.desk.signatures import require_genuine
from goodoffices.desk.work import Works, name_of
from goodoffices.desk.work_states import Done, InHand, Lost, Work
from goodoffices.talks.acts import Act, Opening, ParticipantNamed, RulesSet
from goodoffices.talks.commissions import ENGINES_OWN, Commission
from goodoffices.talks.crossings import Deed, Line, lines
from goodoffices.talks.entries import MEDIATION
from goodoffices.talks.files import crossing, named_by, named_in
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Participant, ParticipantKind, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import judge, judge_opening
from goodoffices.talks.rules.course import require_procedure
from goodoffices.talks.rules.grounds import require, require_name
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

LOOKS = 12
"""How often an act is judged anew when its room moved in between, before its author is asked to try again."""


def fresh_id(*_about: object) -> str:
    """Make an id that tells nothing: 16 of 32 letters, 80 random bits."""
    return "".join(secrets.choice("abcdefghijklmnopqrstuvwxyz234567") for _ in range(16))


@dataclass(frozen=True, slots=True)
class Founding:
    """A process that was just opened: its id, its lead mediator's seat and the first mediation room."""

    process: str
    seat: str
    room: str


class Desk:
    """The desk over one installation's logs: it hands out seats and opens processes."""

    def __init__(self, logs: Logs, fresh: Callable[..., str] = fresh_id, clerk: Clerk = CLERK) -> None:
        """Work over these logs; `fresh` makes ids, `clerk` runs engines."""
        self.clerk = clerk
        self.logs = logs
        self.listening = Listening(logs)
        self.works = Works(logs)
        self.fresh = fresh

    def seat(self, process: str, seat: str) -> "Seat":
        """Give the seat; whether it sits anywhere shows when it looks."""
        return Seat(self, process, seat)

    def public(self, process: str) -> RoomView:
        """Give the public room of a process, which has the process's own id, as anyone hears it."""
        room = self.listening.rooms((Hearing(process, 1),))[process]
        if not room.to_all:
            raise Refusal("no-such-room")
        return room

    def found(
        self,
        title: tuple[Text, ...],
        lead: SeatCard,
        procedure: Procedure,
        participants: tuple[Participant, ...] = (),
        room_title: tuple[Text, ...] = (),
        *,
        key: str,
        process: str = "",
    ) -> Founding:
        """Open a process: its notices, its public room and a first mediation room in which the lead mediator sits."""
        require(bool(title), "name-empty")
        require(sum(one.kind is ParticipantKind.SIDE for one in participants) >= 2, "two-sides")
        for text in (*title, lead.title):
            require_name(text.words)
        require_procedure(procedure)
        process = process or self.fresh("process", key)
        notices, room = self.fresh("notices", process), self.fresh("mediation", process)
        said: tuple[Line, ...] = (
            (notices, MEDIATION, Opening(Charter(RoomKind.NOTICES, title))),
            (notices, MEDIATION, RulesSet(procedure)),
            *((notices, MEDIATION, ParticipantNamed(one)) for one in participants),
            (process, MEDIATION, Opening(Charter(RoomKind.PUBLIC, title))),
            (room, lead.seat, Opening(Charter(RoomKind.MEDIATION, room_title or title), (lead,))),
        )
        effects = Effects(opens=((notices, True), (process, True), (room, False)), seats=((room, lead.seat),))
        sayings = tuple(Saying(*line) for line in said)
        receipts = self.logs.append(Batch(process, lead.seat, key, sayings, effects=effects))
        return Founding(process, lead.seat, receipts[-1].room)


class Seat:
    """One seat of one process.  It reaches its own rooms and nothing else."""

    def __init__(self, desk: Desk, process: str, seat: str) -> None:
        """Sit down; nothing is read yet."""
        self._desk = desk
        self.process = process
        self.id = seat

    def view(self) -> View:
        """Look: the rooms this seat sits in, as it hears them.  Refuses `not-seated` when it sits nowhere."""
        hearings = self._desk.logs.hearings(self.process, self.id)
        view = View(self.id, self._desk.listening.rooms(hearings))
        if not any(self.id in room.members for room in view.rooms.values()):
            raise Refusal("not-seated")
        return view

    def act(
        self,
        room: str,
        deed: Deed,
        *,
        key: str,
        files: Mapping[str, bytes] = MappingProxyType({}),
        errand: Errand | None = None,
    ) -> Receipt:
        """Do the deed in the room, once for each `key`; raises a `Refusal` when it is not in order.

        The room keeps `files`, by SHA-256 in hex, from the moment of the act: both are there, or neither.  A
        commission can be followed, and cancelled, by the `errand` on which it is done; what an engine found is never
        taken from anybody else (`not-said-by-hand`).
        """
        if isinstance(deed, ENGINES_OWN):
            raise Refusal("not-said-by-hand", kind=type(deed).__name__)
        if isinstance(deed, Commission):
            if before := self._desk.logs.already(self.process, self.id, key):
                return before[0]
            deed = self._done(room, deed, errand or errand_for(self.id, deed))
        return self._say(room, deed, key=key, files=files)

    def _say(
        self, room: str, deed: Deed, *, key: str, files: Mapping[str, bytes] = MappingProxyType({})
    ) -> Receipt:
        """Judge it and have it stand in the room; judged anew where a room moved in between."""
        kept = keeps(room, files)
        for _ in range(LOOKS):
            view = self.view()
            try:
                judge(view, room, deed)
                require_genuine(deed)
            except Refusal:
                # Done before under this key, it may well be out of order a second time.
                if before := self._desk.logs.already(self.process, self.id, key):
                    return before[0]
                raise
            here = view.room(room)
            copies = crossing(view, here, deed)
            self._require_files(here, deed, {*files, *(digest for _, _, digest in copies)})
            said = lines(view, here, deed)
            batch = Batch(
                self.process,
                self.id,
                key,
                tuple(Saying(*line) for line in said),
                expects_of(view, here, deed, said),
                replace(effects_of(here, deed), keeps=kept, copies=copies),
            )
            try:
                return self._desk.logs.append(batch)[0]
            except RoomMoved:
                continue
        raise Refusal("room-busy")

    def _done(self, room: str, commission: Commission, errand: Errand) -> Act:
        """Have an engine do what is in order to ask of it; what it found is then judged like any other act."""
        view = self.view()
        judge(view, room, commission)
        return done(self._desk.clerk.on(errand), view, view.room(room), commission)

    # ---- work in hand ---------------------------------------------------------------------------------------------

    def begin(self, room: str, commission: Commission, *, key: str, within: float = 0.0) -> Work:
        """Have an engine do it while its author goes on, once for each `key`; wait `within` seconds for its end.

        Raises a `Refusal` where it is not in order to ask; what the engine refuses is the work's state.
        """
        works, name = self._desk.works, name_of(key)
        known = self.work(room, name)
        if known is None or not isinstance(known.state, InHand | Done):
            known = self._begun(Work(room, name, key, type(commission).__name__, works.clock()), commission)
        return works.wait(self.id, known, within) if isinstance(known.state, InHand) else known

    def _begun(self, work: Work, commission: Commission) -> Work:
        if before := self._desk.logs.already(self.process, self.id, work.key):
            return replace(work, state=Done(before[0]))
        judge(self.view(), work.room, commission)
        errand = errand_for(self.id, commission)
        return self._desk.works.begin(
            self.id, work, errand, lambda: self.act(work.room, commission, key=work.key, errand=errand)
        )

    def work(self, room: str, name: str) -> Work | None:
        """Give this seat's own work of that name in the room, as far as it is; None where none is known."""
        found = self._desk.works.look(self.id, room, name)
        if found is None or not isinstance(found.state, Lost):
            return found
        # The server may have ended between the act and the note of it.
        before = self._desk.logs.already(self.process, self.id, found.key)
        return replace(found, state=Done(before[0])) if before else found

    def cancel(self, room: str, name: str) -> None:
        """Want that work no more: its engine is ended, unless it is done."""
        self._desk.works.cancel(self.id, room, name)

    def open(self, opening: Opening, *, key: str) -> Receipt:
        """Open a room in which this seat sits from the first act."""
        judge_opening(self.view(), opening)
        room = self._desk.fresh("room", self.id, key)
        effects = Effects(opens=((room, False),), seats=tuple((room, card.seat) for card in opening.present))
        batch = Batch(self.process, self.id, key, (Saying(room, self.id, opening),), effects=effects)
        return self._desk.logs.append(batch)[0]

    def _require_files(self, room: RoomView, deed: Deed, at_hand: set[str]) -> None:
        """Refuse a deed that names a file which neither comes with it nor is kept here."""
        named = named_by(deed)
        for digest in set(named) - at_hand:
            if digest not in named_in(room):
                raise Refusal("file-missing", sha256=digest)

    def file(self, room: str, sha256: str) -> bytes:
        """Give a file that an act names which this seat heard in that room; refuses `no-such-room` otherwise."""
        here = self.view().room(room)
        body = self._desk.logs.file(here.id, sha256) if sha256 in named_in(here) else None
        if body is None:
            raise Refusal("no-such-room")
        return body

    def fresh_seat(self, key: str) -> str:
        """Make the id of a seat that is about to be seated."""
        return self._desk.fresh("seat", self.id, key)

    def pulse(self) -> AsyncIterator[None]:
        """Yield whenever one of this seat's rooms has heard something; end when the seat does."""
        return self._desk.logs.pulse(self.process, self.id)
