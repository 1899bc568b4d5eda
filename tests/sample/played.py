"""The sample talks as played for the tests: everything that was said, and what each seat sees of it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime

from goodoffices.desk import Desk, Hearing, Logs
from goodoffices.desk.memory import MemoryLogs
from goodoffices.sample import PEOPLE, Sample, SampleClock, play
from goodoffices.talks.entries import Entry
from goodoffices.talks.papers.model import Words
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

NOW = datetime(2031, 5, 14, 15, 26, 41, tzinfo=UTC)


@dataclass
class Played:
    """One playing of the sample."""

    logs: Logs
    desk: Desk
    sample: Sample
    now: datetime

    def view(self, who: str) -> View:
        """Give what a seat sees."""
        return self.desk.seat(self.sample.process, self.sample.seats[who]).view()

    def heard(self, who: str) -> list[Entry]:
        """Give every act that a seat heard."""
        return [entry for room in self._hearings(who) for entry in self.logs.read([room])[0]]

    def everything(self) -> list[Entry]:
        """Give every act of the record, once each, by time."""
        found = {(e.room, e.number): e for who, _ in PEOPLE for e in self.heard(who)}
        return sorted(found.values(), key=lambda e: (e.at, e.room, e.number))

    def _hearings(self, who: str) -> tuple[Hearing, ...]:
        return self.logs.hearings(self.sample.process, self.sample.seats[who])


def playing(now: datetime = NOW) -> Played:
    """Play the sample into memory."""
    clock = SampleClock(now)
    logs = MemoryLogs(clock)
    desk = Desk(logs)
    return Played(logs, desk, play(desk, clock, now), now)


def texts_in(value: object) -> Iterator[Text]:
    """Give every text in an act, however deep; the words of a paper's articles too, whose language stands elsewhere."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Words):
        yield Text(value.words, "")
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts_in(getattr(value, one.name))
