"""What a room knows: the state that its acts fold into, from where a seat begins to hear it."""

from copy import copy
from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.talks.acts import (
    Answer,
    ConveyancePrepared,
    Delivery,
    Difficulty,
    DraftPut,
    LeaveAsked,
    SourceRef,
    Suspension,
    ToldToAll,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.bridging_held import PositionsHeld, RunHeld
from goodoffices.talks.fold.commission_held import (
    CommitmentHeld,
    IncidentHeld,
    PhaseHeld,
    PlaceHeld,
    ScheduleHeld,
    StepHeld,
)
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanHeld, PlanRunHeld, StabilityHeld
from goodoffices.talks.fold.listing_held import BatchHeld, Comparison, CountsHeld, PersonHeld
from goodoffices.talks.fold.papers_held import PaperHeld
from goodoffices.talks.fold.press_held import DiscordHeld, EntryHeld, InstrumentHeld, LineHeld, ReportHeld
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.leave import Leave
from goodoffices.talks.people import Participant, SeatCard
from goodoffices.talks.pressfile.keeping import EntryRef
from goodoffices.talks.procedure import Item, Procedure
from goodoffices.talks.rooms import Charter
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Told:
    """An item told in a caucus, with its present leave.

    `confirmed` are the wordings that its owner confirmed may be carried in its name; `narrowed` is the number of
    the act that took leave back, `carried_told` whether its owner was told since that it had been carried.
    """

    ref: SourceRef
    item: Item
    text: Text
    leave: Leave
    at: datetime
    by_mediation: bool = False
    confirmed: tuple[Text, ...] = ()
    narrowed: int | None = None
    carried_told: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery and what its recipient said of it: received, read back (in which words), confirmed or corrected."""

    number: int
    at: datetime
    delivery: Delivery
    acknowledged: int | None = None
    read_back: int | None = None
    read_back_words: Text | None = None
    confirmed: bool = False
    correction: Text | None = None
    corrected_by: int | None = None


@dataclass(frozen=True, slots=True)
class Conveyance:
    """A prepared conveyance, who prepared and approved it, and whether it was refused or made."""

    number: int
    at: datetime
    prepared: ConveyancePrepared
    by: str
    approvals: tuple[tuple[str, str], ...] = ()
    refused: tuple[str, str] | None = None
    made: datetime | None = None

    @property
    def open(self) -> bool:
        """Say whether it still waits to be approved, refused or made."""
        return self.refused is None and self.made is None


@dataclass(frozen=True, slots=True)
class Draft:
    """A delegation's draft: put by whom, cleared or given back with a word why."""

    number: int
    at: datetime
    by: str
    put: DraftPut
    cleared: bool = False
    returned: Text | None = None

    @property
    def open(self) -> bool:
        """Say whether it still waits for the head."""
        return not self.cleared and self.returned is None


@dataclass(frozen=True, slots=True)
class Suspended:
    """A suspension that was told in this room, and the number of the return that ended it, if one did."""

    number: int
    at: datetime
    act: Suspension
    heard: bool
    returned: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question that waits for a reply; `to_party` says which of the two it waits for."""

    number: int
    at: datetime
    text: Text
    to_party: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """Something mis-sent: its act's number, the steps done, and whether it is closed."""

    number: int
    at: datetime
    steps: tuple[Text, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a paper, and the numbers of the acts by which principals answered it since."""

    number: int
    at: datetime
    author: str
    answer: Answer
    principals: tuple[int, ...] = ()


@dataclass(slots=True)
class RoomView:
    """One room as heard from number `since` on.  Only `fold` writes to it; everybody else reads."""

    id: str
    since: int = 1
    last: int = 0
    charter: Charter | None = None
    members: dict[str, SeatCard] = field(default_factory=dict)
    known: dict[str, SeatCard] = field(default_factory=dict)
    heard_from: dict[str, int] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    proposed: dict[int, SeatCard] = field(default_factory=dict)
    told: dict[SourceRef, Told] = field(default_factory=dict)
    asked: dict[int, LeaveAsked] = field(default_factory=dict)
    questions: dict[int, Question] = field(default_factory=dict)
    delivered: dict[int, Delivered] = field(default_factory=dict)
    conveyances: dict[int, Conveyance] = field(default_factory=dict)
    matters: dict[int, Matter] = field(default_factory=dict)
    drafts: dict[int, Draft] = field(default_factory=dict)
    papers: dict[int, PaperHeld] = field(default_factory=dict)
    answers: dict[int, Answered] = field(default_factory=dict)
    reports: dict[int, ReportHeld] = field(default_factory=dict)
    press: dict[EntryRef, EntryHeld] = field(default_factory=dict)
    instruments: dict[int, InstrumentHeld] = field(default_factory=dict)
    lines: dict[int, LineHeld] = field(default_factory=dict)
    discords: dict[tuple[EntryRef, EntryRef], DiscordHeld] = field(default_factory=dict)
    positions: dict[int, PositionsHeld] = field(default_factory=dict)
    runs: dict[int, RunHeld] = field(default_factory=dict)
    exchanges: dict[int, ExchangeHeld] = field(default_factory=dict)
    plan_runs: dict[int, PlanRunHeld] = field(default_factory=dict)
    stability_runs: dict[int, StabilityHeld] = field(default_factory=dict)
    plans: dict[int, PlanHeld] = field(default_factory=dict)
    commitments: dict[int, CommitmentHeld] = field(default_factory=dict)
    phases: dict[str, PhaseHeld] = field(default_factory=dict)
    schedules: dict[int, ScheduleHeld] = field(default_factory=dict)
    steps: dict[int, StepHeld] = field(default_factory=dict)
    incidents: dict[int, IncidentHeld] = field(default_factory=dict)
    places: dict[int, PlaceHeld] = field(default_factory=dict)
    persons: dict[str, PersonHeld] = field(default_factory=dict)
    compared: dict[int, Comparison] = field(default_factory=dict)
    batches: dict[int, BatchHeld] = field(default_factory=dict)
    counts: dict[str, CountsHeld] = field(default_factory=dict)
    derived: dict[int, tuple[SourceRef, ...]] = field(default_factory=dict)
    suspended: dict[int, Suspended] = field(default_factory=dict)
    difficulties: dict[int, Difficulty] = field(default_factory=dict)
    names: dict[str, ContestedName] = field(default_factory=dict)
    calls: dict[int, Entry] = field(default_factory=dict)
    participants: dict[str, Participant] = field(default_factory=dict)
    procedure: Procedure | None = None
    to_all: dict[int, ToldToAll] = field(default_factory=dict)
    allowed: dict[str, int] = field(default_factory=dict)
    destroyed: dict[int, str] = field(default_factory=dict)

    def fork(self) -> "RoomView":
        """Copy the containers (not what is in them), so that readers of this one see nothing move."""
        other = copy(self)
        for name in self.__slots__:
            held = getattr(self, name)
            if isinstance(held, dict):
                setattr(other, name, dict(held))
        return other

    @property
    def party(self) -> Participant | None:
        """Give the participant that the room is with or of."""
        return self.charter.participant if self.charter else None

    def of_party(self, seat: str) -> bool:
        """Say whether the seat is (or was) one of the party's in this room."""
        card = self.known.get(seat)
        return card is not None and self.party is not None and card.party == self.party.id

    @property
    def party_sits(self) -> bool:
        """Say whether anybody of the party sits here; if not, the mediation records for it."""
        return any(self.of_party(seat) for seat in self.members)
