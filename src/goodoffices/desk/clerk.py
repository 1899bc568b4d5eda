"""The clerk: runs engines in processes of their own, so that no report and no hard question can stop the desk.

A process is started when one is needed and kept for the next question; it may use a bounded amount of memory, and is
ended when an answer takes too long or is no longer wanted.  Several work at once, but one seat has one at a time: what
it asks waits for what it asked before, and never takes the turns of others.
"""

import atexit
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import ParamSpec, Protocol, TypeVar, cast

from goodoffices.desk.advice import inquiry_of, run_of
from goodoffices.desk.engine import Answer, Ended, EngineProcess, Fault, Tell
from goodoffices.desk.planning import asked_about, plan_run_of, stability_run_of
from goodoffices.talks.acts import EngineRun, PlanRun, ReportRead, StabilityRun
from goodoffices.talks.commissions import AskEngine, AskPlan, AskStability, Commission, ReadReport
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.view import View

PATIENCE = 60.0
"""Seconds that an answer may take, where nothing else is said."""

AT_ONCE = 4
"""Engines that work at once.  With fewer, whoever waits for a turn would soon learn that others ask too."""

KEPT = 2
"""Processes that are kept for the next question."""

Asked = ParamSpec("Asked")
Answered = TypeVar("Answered")


def _unheard(stage: str, share: float) -> None:
    """Let it go by: nobody asked how far it is."""


@dataclass(eq=False)
class Errand:
    """What the clerk is sent for, as its sender follows it: `heard` is told each stage and the share that is done.

    `seat` is whose turn it takes ("": nobody's); `patience` is in seconds, from the moment an engine begins; `ends_by`
    is what the clerk put there to have it ended.
    """

    seat: str = ""
    patience: float = PATIENCE
    heard: Tell = _unheard
    cancelled: bool = False
    ends_by: Callable[[], None] | None = None

    def cancel(self) -> None:
        """Want it no more: it is ended, or not begun.  From any thread; nothing happens where it is done."""
        # First this, then the look: the clerk does it the other way round, so that one of us sees the other.
        self.cancelled = True
        if end := self.ends_by:
            end()


class Asking(Protocol):
    """Something that engines can be asked through."""

    def ask(self, engine: Callable[Asked, Answered], *asked: Asked.args, **more: Asked.kwargs) -> Answered:
        """Give the engine's answer; what it raises is raised here."""
        ...


@dataclass
class Clerk:
    """Does what engines are asked, in other processes; `patience` is in seconds."""

    patience: float = PATIENCE
    _change: threading.Condition = field(default_factory=threading.Condition)
    _turns: list[str] = field(default_factory=list)
    _idle: list[EngineProcess] = field(default_factory=list)
    _every: set[EngineProcess] = field(default_factory=set)

    def ask(self, engine: Callable[Asked, Answered], *asked: Asked.args, **more: Asked.kwargs) -> Answered:
        """Give the engine's answer; what it raises is raised here.

        Refuses `engine-too-long` after `patience` seconds, and `engine-failed` where its process came to its end.
        """
        return self.on(Errand(patience=self.patience)).ask(engine, *asked, **more)

    def on(self, errand: Errand) -> Asking:
        """Give what asks on that errand; refuses `engine-cancelled` too, where it is cancelled before it is done.

        An engine that takes `tell`, a `Tell`, is given one, through which the errand hears how far it is.
        """
        return _On(self, errand)

    def answer(
        self,
        errand: Errand,
        engine: Callable[..., object],
        asked: tuple[object, ...],
        more: Mapping[str, object],
    ) -> object:
        """Wait for a turn, and have an engine's process answer."""
        said: Answer | Fault | None = None
        with self._turn(errand):
            process = self._taken()
            try:
                errand.ends_by = process.end
                _require_wanted(errand)
                said = process.ask(engine, asked, more, errand.heard, errand.patience)
            except TimeoutError:
                raise Refusal("engine-too-long", seconds=round(errand.patience)) from None
            except Ended:
                _require_wanted(errand)
                raise Refusal("engine-failed") from None
            finally:
                errand.ends_by = None
                self._lay_by(process, again=_unspoilt(said) and not errand.cancelled)
        return _value(said)

    @contextmanager
    def _turn(self, errand: Errand) -> Iterator[None]:
        """Wait until an engine may work on this errand, and count it while one does."""
        errand.ends_by = self._wake
        with self._change:
            self._change.wait_for(lambda: errand.cancelled or self._may_begin(errand.seat))
            _require_wanted(errand)
            self._turns.append(errand.seat)
        try:
            yield
        finally:
            with self._change:
                self._turns.remove(errand.seat)
                self._change.notify_all()

    def _may_begin(self, seat: str) -> bool:
        return len(self._turns) < AT_ONCE and (not seat or seat not in self._turns)

    def _wake(self) -> None:
        with self._change:
            self._change.notify_all()

    def _taken(self) -> EngineProcess:
        """Give a process that was laid by, or a new one."""
        with self._change:
            while self._idle:
                process = self._idle.pop()
                if process.alive:
                    return process
                self._every.discard(process)
        process = EngineProcess()
        with self._change:
            self._every.add(process)
        return process

    def _lay_by(self, process: EngineProcess, *, again: bool) -> None:
        """Keep a process for the next question, or end it."""
        with self._change:
            again = again and len(self._idle) < KEPT
            if again:
                self._idle.append(process)
            else:
                self._every.discard(process)
        if not again:
            process.end()

    def close(self) -> None:
        """End every process; the next question starts another."""
        with self._change:
            every, self._idle = tuple(self._every), []
        for process in every:
            process.end()


@dataclass(frozen=True, slots=True)
class _On:
    """A clerk on an errand."""

    clerk: Clerk
    errand: Errand

    def ask(self, engine: Callable[Asked, Answered], *asked: Asked.args, **more: Asked.kwargs) -> Answered:
        return cast(Answered, self.clerk.answer(self.errand, engine, asked, more))


def _require_wanted(errand: Errand) -> None:
    if errand.cancelled:
        raise Refusal("engine-cancelled")


def _unspoilt(said: Answer | Fault | None) -> bool:
    """Say whether a process that said this can be asked again."""
    return isinstance(said, Answer) or (isinstance(said, Fault) and not isinstance(said.fault, MemoryError))


def _value(said: Answer | Fault) -> object:
    match said:
        case Answer(value):
            return value
        case Fault(MemoryError()):
            raise Refusal("engine-failed")
        case Fault(fault):
            raise fault


CLERK = Clerk()
"""The one clerk of this server."""

atexit.register(CLERK.close)


def errand_for(seat: str, commission: Commission) -> Errand:
    """Give the errand on which that seat's commission is done: how long it may take depends on what it is."""
    match commission:
        case ReadReport():
            return Errand(seat, 60.0)
        case AskEngine() | AskPlan() | AskStability():
            return Errand(seat, 300.0)


Said = ReportRead | EngineRun | PlanRun | StabilityRun
"""What an engine found, as the act that says it."""


def done(clerk: Asking, view: View, room: RoomView, commission: Commission) -> Said:
    """Have the engine do it, and give the act that says what it found."""
    match commission:
        case ReadReport():
            return _read(clerk, room, commission)
        case AskEngine():
            return _advised(clerk, view, room, commission)
        case AskPlan():
            return _planned(clerk, view, room, commission)
        case AskStability():
            return _weighed(clerk, room, commission)


def _read(clerk: Asking, room: RoomView, commission: ReadReport) -> ReportRead:
    from goodoffices.press.asked import read_by  # an engine is loaded when one is asked for

    report = room.reports[commission.report].report
    found = clerk.ask(read_by, commission.reader, report.text.words, report.text.lang, report.published)
    return ReportRead(commission.report, found.reader, report.digest, found.entries, found.thrown)


def _advised(clerk: Asking, view: View, room: RoomView, commission: AskEngine) -> EngineRun:
    from goodoffices.bridging.asked import answer

    inquiry = inquiry_of(view, room, commission, datetime.now(UTC).date())
    return run_of(room, commission, clerk.ask(answer, inquiry))


def _planned(clerk: Asking, view: View, room: RoomView, commission: AskPlan) -> PlanRun:
    from goodoffices.exchange.asking import answer

    about = asked_about(view, room, commission)
    answered = clerk.ask(answer, about, commission.asked, commission.rounds, begun=commission.rest)
    return plan_run_of(room, commission, about, answered)


def _weighed(clerk: Asking, room: RoomView, commission: AskStability) -> StabilityRun:
    from goodoffices.stability.of_exchange import Reprisal, Setting, of_exchange

    about = commission.rest or room.exchanges[commission.number].drawn.exchange
    reprisals = tuple(Reprisal(*one) for one in commission.reprisals)
    answered = clerk.ask(of_exchange, Setting(about, commission.plan, commission.guarantor, reprisals))
    return stability_run_of(room, commission, answered)
