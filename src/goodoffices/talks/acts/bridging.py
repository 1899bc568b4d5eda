"""Acts of bridging: positions that a party gives or the mediation estimates, and what an engine found from them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.acts.telling import SourceRef
from goodoffices.talks.leave import Leave
from goodoffices.talks.positions import Positions
from goodoffices.talks.runs import Criterion, Found, Question
from goodoffices.talks.texts import Text


class Sureness(StrEnum):
    """How sure the mediation is of what it estimates."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class PositionsGiven:
    """A party gives its positions on the paper of that number in this caucus, in place of what it gave before.

    `fingerprint` says which text it had before it; `voice` names those inside the party whose consent it needs at
    home and whose positions these are ("" for the party itself), never a person.  `in_place_of` is the number of the
    act that its author knew to stand till then (0: none; None: it doesn't say).
    """

    number: int
    fingerprint: str
    positions: Positions
    leave: Leave
    voice: str = ""
    words: Text | None = None
    in_place_of: int | None = None


@dataclass(frozen=True, slots=True)
class PositionsEstimated:
    """The mediation's own estimate of a party's positions on `version` of the draft of that number, marked as such.

    `until` is the day after which it no longer counts; in a room for beliefs it has to be given.  `in_place_of` is as
    in `PositionsGiven`.
    """

    number: int
    version: int
    party: str
    positions: Positions
    sure: Sureness
    sources: tuple[SourceRef, ...] = ()
    voice: str = ""
    until: date | None = None
    words: Text | None = None
    in_place_of: int | None = None


@dataclass(frozen=True, slots=True)
class EngineRun:
    """What the engine found when it was asked about `version` of the draft of that number: advice, nothing more.

    It is a derived act: its sources are every position that was used.  `digest` is the SHA-256 of what went in,
    `engine` says which made it, `certificate` is what re-checks it without a solver (JSON; "" where there is none).
    """

    number: int
    version: int
    question: Question
    criterion: Criterion
    sources: tuple[SourceRef, ...]
    digest: str
    engine: str
    found: Found
    certificate: str = ""
    until: date | None = None
