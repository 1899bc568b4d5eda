"""Work in hand: what engines do for seats while these wait or go on, each private to the seat that asked for it.

What comes of it is an act, or nothing.  A page asks how far it is, and may have it cancelled.  Work that lasts is also
noted among its seat's drafts, so that every worker of a server finds it, and whoever comes back after the server ended
is told that it is lost.  Of all else nothing is kept; an hour after it came to its end it is forgotten.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from goodoffices.desk.clerk import Errand
from goodoffices.desk.memory import now
from goodoffices.desk.ports import Logs, Receipt
from goodoffices.desk.work_notes import Notes
from goodoffices.desk.work_states import Cancelled, Done, InHand, Lost, Refused, State, Work
from goodoffices.talks.refusal import Refusal

MOST = 8
"""Works that one seat may have in hand."""

KNOWN = timedelta(hours=1)
"""How long the outcome is known after the end."""

TICK = 1.0
"""Seconds between two looks whether work that lasts goes on, and whether another worker was told to cancel it."""

BEAT = timedelta(seconds=5)
"""How long a note stands before it is written anew although nothing changed: it shows that somebody is at it."""

log = logging.getLogger(__name__)

Doing = Callable[[], Receipt]
"""Does the work, and gives where the act stands that came of it."""

Place = tuple[str, str, str]
"""Whose, in which room, by which name."""


def name_of(key: str) -> str:
    """Give the name of the work that is begun under that key, as an address can have it."""
    return sha256(f"work {key}".encode()).hexdigest()[:32]


@dataclass(eq=False)
class _Running:
    """Work of this server process, in hand or over."""

    seat: str
    work: Work
    errand: Errand
    over: threading.Event = field(default_factory=threading.Event)
    ended: datetime | None = None
    keeper: threading.Thread | None = None
    noted: tuple[Work, datetime] | None = None

    def hear(self, stage: str, share: float) -> None:
        """Note how far it is."""
        self.work = replace(self.work, state=InHand(stage, share))


class Works:
    """The works of all seats over one installation's logs, each found by whose it is, its room and its name."""

    def __init__(self, logs: Logs, clock: Callable[[], datetime] = now) -> None:
        """Nothing is in hand."""
        self.clock = clock
        self._notes = Notes(logs)
        self._running: dict[Place, _Running] = {}
        self._lock = threading.Lock()
        self._closing = False

    def begin(self, seat: str, work: Work, errand: Errand, doing: Doing) -> Work:
        """Begin it, unless it is in hand or done already; what was refused or cancelled is begun anew.

        Refuses `work-too-much` where the seat has `MOST` in hand.
        """
        place = (seat, work.room, work.name)
        with self._lock:
            self._forget()
            before = self._running.get(place)
            if before is not None and isinstance(before.work.state, InHand | Done):
                return before.work
            if sum(one.seat == seat and not one.over.is_set() for one in self._running.values()) >= MOST:
                raise Refusal("work-too-much", most=MOST)
            running = self._running[place] = _Running(seat, work, errand)
        errand.heard = running.hear
        _thread(self._run, running, doing).start()
        return work

    def wait(self, seat: str, work: Work, seconds: float) -> Work:
        """Wait that long for it to come to its end; what lasts is noted from then on, for every worker to find."""
        running = self._running.get((seat, work.room, work.name))
        if running is None:
            return work
        if not running.over.wait(seconds):
            with self._lock:
                keeper = None if running.keeper else _thread(self._keep, running)
                running.keeper = running.keeper or keeper
            if keeper is not None:
                self._notes.add(seat, running.work, self.clock(), KNOWN)
                keeper.start()
        return running.work

    def look(self, seat: str, room: str, name: str) -> Work | None:
        """Give the seat's own work of that name, if it is known."""
        running = self._running.get((seat, room, name))
        if running is not None and isinstance(running.work.state, InHand | Done):
            return running.work
        noted = self._notes.read(seat, room, name, self.clock(), KNOWN)
        if running is not None and (noted is None or noted.began <= running.work.began):
            return running.work
        return noted  # what came to nothing here may have been begun anew by another worker

    def cancel(self, seat: str, room: str, name: str) -> None:
        """Want it no more, whichever worker does it; nothing happens where it is over."""
        running = self._running.get((seat, room, name))
        if running is not None and not running.over.is_set():
            running.errand.cancel()
            running.over.wait(TICK)
        elif (found := self.look(seat, room, name)) is not None and isinstance(found.state, InHand):
            self._notes.tell_to_cancel(seat, room, name)

    def close(self, patience: float = 2.0) -> None:
        """End all that is in hand, because the server ends; it is noted as lost."""
        self._closing = True
        with self._lock:
            every = [one for one in self._running.values() if not one.over.is_set()]
        for running in every:
            running.errand.cancel()
        for running in every:
            running.over.wait(patience)
            if running.keeper is not None and running.keeper.is_alive():
                running.keeper.join(patience)

    def _forget(self) -> None:
        """Forget what ended long ago."""
        before = self.clock() - KNOWN
        for place, running in tuple(self._running.items()):
            if running.ended is not None and running.ended < before:
                del self._running[place]

    # ---- while it is done -----------------------------------------------------------------------------------------

    def _run(self, running: _Running, doing: Doing) -> None:
        state: State
        try:
            state = Done(doing())
        except Refusal as refusal:
            state = self._refused(refusal)
        except Exception:
            log.exception("Work in hand failed.")
            state = Refused(Refusal("server-failed"))
        running.work = replace(running.work, state=state)
        running.ended = self.clock()
        running.over.set()

    def _refused(self, refusal: Refusal) -> State:
        if refusal.code != "engine-cancelled":
            return Refused(refusal)
        return Lost() if self._closing else Cancelled()

    def _keep(self, running: _Running) -> None:
        """Note how far it is, until it is over."""
        over = False
        while not over:
            over = running.over.wait(TICK)
            try:
                self._note(running)
            except Exception:  # the work goes on, whatever becomes of the note
                log.exception("Work in hand could not be noted.")

    def _note(self, running: _Running) -> None:
        seat, work, at = running.seat, running.work, self.clock()
        if isinstance(work.state, InHand) and self._notes.is_to_cancel(seat, work.room, work.name):
            running.errand.cancel()
        if running.noted is None or running.noted[0] != work or at - running.noted[1] >= BEAT:
            self._notes.write(seat, work, at)
            running.noted = work, at


def _thread(target: Callable[..., None], *about: object) -> threading.Thread:
    """Give a thread that does not keep the server from ending."""
    return threading.Thread(target=target, args=about, name="goodoffices-work", daemon=True)


__all__ = ["Works", "name_of"]
