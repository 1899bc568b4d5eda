"""What the tests of work in hand begin with: a clerk whose engine goes on when a test lets it, and a report to read."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from goodoffices.press.reading import Reading
from goodoffices.talks.acts import ReportFiled
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.pressfile.keeping import Report
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules import seating_of
from tests.world import World, en, seat_id


@dataclass
class Slow:
    """A clerk whose engine begins, and ends when the test says how: with an answer, a refusal, or a fault."""

    begun: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    errands: list = field(default_factory=list)
    may_end: threading.Event = field(default_factory=threading.Event)
    fault: Exception | None = None

    def on(self, errand) -> "_Slowly":
        """Go on an errand."""
        return _Slowly(self, errand)

    def end(self, fault: Exception | None = None) -> None:
        """Let every engine come to its end."""
        self.fault = fault
        self.may_end.set()


@dataclass
class _Slowly:
    clerk: Slow
    errand: object

    def ask(self, _engine, _reader, text, lang, published) -> Reading:
        """Read nothing, when it is time to."""
        self.clerk.errands.append(self.errand)
        self.errand.ends_by = self.clerk.may_end.set
        self.clerk.begun.release()
        assert self.clerk.may_end.wait(60)
        if self.errand.cancelled:
            raise Refusal("engine-cancelled")
        if self.clerk.fault is not None:
            raise self.clerk.fault
        return Reading(text, lang, published, "rules 1", ())


@contextmanager
def slowly(world: World) -> Iterator[Slow]:
    """Have the world's engines wait for the test; in the end none is left."""
    clerk = world.desk.clerk = Slow()
    try:
        yield clerk
    finally:
        clerk.end()
        world.desk.works.close()


def seat_analyst(world: World) -> None:
    """Seat an analyst in the press room."""
    card = SeatCard(seat_id("analyst"), Role.ANALYST, en("Analyst"))
    world.act("lead", "press", seating_of(world.view("lead", "press"), card))
    world.seats["analyst"] = world.desk.seat(world.process, card.seat)


def file_report(world: World, words: str = "The shores spoke of water.") -> int:
    """File a report; give its number."""
    digest = sha256(words.encode()).hexdigest()
    report = Report("Water", "Lake Courier", en(words), digest, date(2031, 3, 4))
    return world.act("lead", "press", ReportFiled(report)).number
