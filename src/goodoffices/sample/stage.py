"""The stage: who speaks when in which room, so that a scene reads like a page of a diary.

    stage.day(12).at("09:40").says("head_b", "caucus_b", Message(...), name="b-answer")

Everything goes through `Seat.act` and `Seat.open`; what the rules refuse can't be played.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from goodoffices.desk import Desk, Seat
from goodoffices.sample.cast import MEDIATION_TITLE, PARTICIPANTS, PROCEDURE, ROOMS, SEATS, TITLE, card_of
from goodoffices.sample.clock import SampleClock
from goodoffices.talks.acts import (
    ConveyanceApproved,
    ConveyancePrepared,
    Opening,
    PastOpened,
    Retold,
    RulesSet,
    SourceRef,
    ToldToAll,
)
from goodoffices.talks.crossings import Announce, Clear, Convey, Deed
from goodoffices.talks.fold import RoomView
from goodoffices.talks.leave import Leave
from goodoffices.talks.people import SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules import agreement_of, seating_of

DAYS = 77
"""The day of the talks that is today."""


@dataclass
class Stage:
    """The talks as far as they were played: the cast's seats, the rooms opened, and the acts that have a name."""

    desk: Desk
    clock: SampleClock
    now: datetime
    process: str = ""
    cards: dict[str, SeatCard] = field(default_factory=dict)
    rooms: dict[str, str] = field(default_factory=dict)
    acts: dict[str, SourceRef] = field(default_factory=dict)
    played: int = 0
    moment: datetime | None = None

    def day(self, number: int) -> "Day":
        """Give a day of the talks; the first is 1."""
        return Day(self, self.now.date() + timedelta(days=number - DAYS))

    def ago(self, hours: int, minutes: int = 0) -> "Moment":
        """Give a moment that long before now."""
        return Moment(
            self, self.now.replace(second=0, microsecond=0) - timedelta(hours=hours, minutes=minutes)
        )

    def seat(self, who: str) -> Seat:
        """Give the seat of one of the cast."""
        return self.desk.seat(self.process, self.cards[who].seat)

    def hears(self, who: str, room: str) -> RoomView:
        """Give a room as one of the cast hears it now."""
        return self.seat(who).view().room(self.rooms[room])

    def ref(self, name: str, part: str = "") -> SourceRef:
        """Give the act of that name as a source."""
        act = self.acts[name]
        return SourceRef(act.room, act.number, part)

    def number(self, name: str) -> int:
        """Give the number of the act of that name in its room."""
        return self.acts[name].number

    def key(self) -> str:
        """Make the key of the next act."""
        self.played += 1
        return f"sample-{self.played}"

    def found(self, at: datetime) -> None:
        """Open the process, with the lead mediator in its first room."""
        self.clock.move(at)
        self.cards = {who: card_of(who, self.desk.fresh("seat", who)) for who in SEATS}
        founding = self.desk.found(
            TITLE, self.cards["lead"], PROCEDURE, PARTICIPANTS, MEDIATION_TITLE, key=self.key()
        )
        self.process, self.rooms["mediation"] = founding.process, founding.room


@dataclass(frozen=True)
class Day:
    """One day of the talks."""

    stage: Stage
    date: date

    def when(self, clock: str) -> datetime:
        """Give the time of that day, in UTC."""
        return datetime.combine(self.date, time.fromisoformat(clock), UTC)

    def at(self, clock: str) -> "Moment":
        """Give the moment of that day."""
        return Moment(self.stage, self.when(clock))


@dataclass(frozen=True)
class Moment:
    """A moment in which something is said."""

    stage: Stage
    at: datetime

    def _begin(self) -> Stage:
        if self.stage.moment is not None and self.at < self.stage.moment:
            raise ValueError(f"the story runs backwards at {self.at:%d %B %H:%M}")
        self.stage.moment = self.at
        self.stage.clock.move(self.at)
        return self.stage

    def says(
        self,
        who: str,
        room: str,
        deed: Deed,
        name: str = "",
        files: Mapping[str, bytes] = MappingProxyType({}),
    ) -> SourceRef:
        """Let one of the cast do the deed in the room; under `name` it can be referred to.

        The room keeps `files`, by SHA-256 in hex.
        """
        stage = self._begin()
        receipt = stage.seat(who).act(stage.rooms[room], deed, key=stage.key(), files=files)
        return self._keep(SourceRef(receipt.room, receipt.number), name)

    def _keep(self, act: SourceRef, name: str) -> SourceRef:
        if name:
            self.stage.acts[name] = act
        return act

    def opens(self, who: str, room: str) -> None:
        """Let one of the cast open a room of `ROOMS`."""
        stage = self._begin()
        charter, present = ROOMS[room]
        opening = Opening(charter, tuple(stage.cards[one] for one in present))
        stage.rooms[room] = stage.seat(who).open(opening, key=stage.key()).room

    def seats(self, who: str, room: str, newcomer: str) -> None:
        """Let one of the cast seat another in the room."""
        view = self.stage.hears(who, room)
        self.says(who, room, seating_of(view, self.stage.cards[newcomer]))

    def agrees(self, who: str, room: str, proposal: str) -> None:
        """Let a head agree to the seating that was proposed under that name."""
        view = self.stage.hears(who, room)
        self.says(who, room, agreement_of(view, self.stage.number(proposal)))

    def opens_past(self, who: str, room: str, *numbers: int) -> None:
        """Let one of the cast say earlier acts of the room again for those who came later."""
        heard = self.stage.hears(who, room).entries
        retold = tuple(Retold(n, heard[n].at, heard[n].author, heard[n].act) for n in numbers)
        self.says(who, room, PastOpened(retold))

    def tells_all(self, deed: Announce) -> None:
        """Let the lead mediator tell it to every seat, or to anyone."""
        self.says("lead", "mediation", deed)

    def clears(self, who: str, draft: str, caucus: str, leave: Leave, name: str) -> None:
        """Let a head clear the draft of that name; what the mediation hears then bears `name`."""
        stage = self.stage
        rooms = {room: key for key, room in stage.rooms.items()}
        self.says(who, rooms[stage.ref(draft).room], Clear(stage.number(draft), stage.rooms[caucus], leave))
        self._keep(SourceRef(stage.rooms[caucus], stage.hears(who, caucus).last), name)

    def is_stopped(self, who: str, room: str, deed: Deed, code: str) -> None:
        """Let one of the cast try what the rules refuse with this code; nothing of it stands in the record."""
        try:
            self.says(who, room, deed)
        except Refusal as refusal:
            if refusal.code == code:
                return
            raise
        raise ValueError(f"nothing stopped what should be refused as {code}")


def carry(
    day: Day,
    clocks: tuple[str, ...],
    caucus: str,
    prepared: ConveyancePrepared,
    name: str,
    *,
    by: str = "lead",
) -> None:
    """Let a conveyance be prepared, approved by as many as there are times between, and made at the last time.

    The conveyance bears `name` in the mediation's room, and what arrived bears it followed by "-delivered".
    """
    stage = day.stage
    day.at(clocks[0]).says(by, "mediation", prepared, name)
    for who, clock in zip(("deputy", "lead"), clocks[1:-1], strict=False):
        day.at(clock).says(who, "mediation", ConveyanceApproved(stage.number(name)))
    day.at(clocks[-1]).says("lead", "mediation", Convey(stage.number(name)))
    stage.acts[f"{name}-delivered"] = SourceRef(stage.rooms[caucus], stage.hears("lead", caucus).last)


def to_all(what: ToldToAll | RulesSet) -> Announce:
    """Give the announcement of it in the notices."""
    return Announce(RoomKind.NOTICES, what)
