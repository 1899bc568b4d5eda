"""What a seat asks an engine to do: the desk's clerk does it, and what is then said is the engine's result as an act.

A page never calls an engine.  It asks for a commission like for any deed; what came out stands in the room as a
derived act, with its source, the reader that made it and the digest of what it was made from.
"""

from dataclasses import dataclass
from datetime import date

from goodoffices.talks.acts import EngineRun, PlanRun, ReportRead, SourceRef, StabilityRun
from goodoffices.talks.exchange import Asked, Exchange, Plan
from goodoffices.talks.runs import Criterion, Question

READERS = ("rules", "parser", "model")
"""Who can be asked to read: rules alone, rules over a parse of English, the installation's own model."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """Read the report of that number by the back end `reader`, one of `READERS`."""

    report: int
    reader: str = "rules"


@dataclass(frozen=True, slots=True)
class AskEngine:
    """Ask the bridging engine about the draft of that number as it now is.

    `sources` are the positions to be used, as `talks.positioned` finds them.  In a room for beliefs the answer has
    likelihoods too, and counts until the day `until`.
    """

    number: int
    question: Question
    sources: tuple[SourceRef, ...]
    criterion: Criterion = Criterion.NASH
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AskPlan:
    """Ask the exchange engine about the exchange of that number; `rounds` are those asked for, in `Asked.ROUNDS` only.

    `rest` asks about what is left of it today: what was verified of the commitments that items stand for is taken off.
    """

    number: int
    asked: Asked
    rounds: tuple[int, ...] = ()
    rest: bool = False


@dataclass(frozen=True, slots=True)
class AskStability:
    """Ask the stability engine whether everybody goes on with that exchange after each step of `plan`.

    `rest`, `guarantor` and `reprisals` are as in `StabilityRun`.
    """

    number: int
    plan: Plan
    guarantor: str = ""
    reprisals: tuple[tuple[str, int, int], ...] = ()
    rest: Exchange | None = None


Commission = ReadReport | AskEngine | AskPlan | AskStability

ENGINES_OWN = (ReportRead, EngineRun, PlanRun, StabilityRun)
"""Acts that say what an engine found: they come of a commission, and nobody says one by hand."""
