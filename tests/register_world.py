"""The cast of the tests with steps: things and persons to be delivered, aid each day, a truce, and who verifies.

Whatever is said here goes through the rules, by the seat that may say it.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from goodoffices.desk.memory import MemoryLogs
from goodoffices.talks.acts import PhasesSet, StepReported
from goodoffices.talks.exchange import Sort
from goodoffices.talks.undertakings import Commitment, Phase
from tests.commission_world import draw, open_commission
from tests.world import World, build, en


def may(day: int) -> date:
    """Give a day of May, the month in which the tests' deal is carried out."""
    return date(2026, 5, day)


@dataclass
class Clock:
    """Tells the time that a test last set."""

    now: datetime = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.now

    def to(self, day: date, hour: int = 8) -> None:
        """Go to a day."""
        self.now = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=hour)


@dataclass
class Register(World):
    """The lake talks with a commission.

    `pumps`: A owes B 10 pumps by 20 May, verified by the guarantor; `persons`: B owes A 30 persons, verified by the
    mediation; `aid`: B owes 4 lorries each day from 3 May to 31 May; `truce`: A's duty from 3 May to 31 May.
    """

    clock: Clock = field(default_factory=Clock)
    pumps: int = 0
    persons: int = 0
    aid: int = 0
    truce: int = 0

    def draw(self, commitment: Commitment) -> int:
        """Draw a commitment and give its number."""
        return draw(self, commitment)

    def report(self, who: str, number: int, amount: int, on: date, where: str = "") -> int:
        """Report a step and give its number."""
        return self.act(who, "commission", StepReported(number, amount, on, None, where)).number

    @property
    def room(self):
        """Give the commission as the lead hears it."""
        return self.view("lead", "commission")


PUMPS = Commitment(
    "A", (en("Hand over pumps for the intake"),), "B", Sort.THING, 10, "pumps", phase="one", by=may(20), verifier="G"
)
PERSONS = Commitment("B", (en("Let persons held go"),), "A", Sort.PERSONS, 30, "persons", phase="two")
AID = Commitment(
    "B",
    (en("Let lorries with aid pass"),),
    "A",
    Sort.THING,
    4,
    "lorries",
    each_day=True,
    phase="one",
    starts=may(3),
    by=may(31),
    verifier="G",
)
TRUCE = Commitment("A", (en("Hold fire along the shore"),), each_day=True, sort=Sort.DUTY, starts=may(3), by=may(31))
PHASES = (
    Phase("one", (en("First phase"),), starts=may(1), ends=may(20), while_talks=True),
    Phase("two", (en("Second phase"),), en("The guarantor says that the first phase is done."), starts=may(21)),
)


def build_register() -> Register:
    """Open the talks, the commission, and draw what the tests' deal binds to."""
    clock = Clock()
    world = build(MemoryLogs(clock))
    kept = Register(world.desk, world.process, world.seats, world.rooms, world.keys, clock)
    fill_register(kept)
    return kept


def fill_register(kept: Register) -> None:
    """Open the commission and draw the commitments, in talks that are open."""
    open_commission(kept)
    kept.act("lead", "commission", PhasesSet(PHASES))
    kept.pumps, kept.persons = kept.draw(PUMPS), kept.draw(PERSONS)
    kept.aid, kept.truce = kept.draw(AID), kept.draw(TRUCE)


__all__ = ["AID", "PERSONS", "PHASES", "PUMPS", "TRUCE", "Register", "build_register", "fill_register", "may"]
