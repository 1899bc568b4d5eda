"""What a signed text binds to, as records: commitments, their phases and gates, and the schedule they are done by."""

from dataclasses import dataclass
from datetime import date

from goodoffices.talks.exchange import Sort
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Drawn:
    """The words of the text that a commitment was drawn from: the paper's number in this room, its article, a quote."""

    paper: int
    article: str
    quote: Text


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who does what, to or for whom, how much of it, by when or upon what, and who verifies it.

    `who`, `to` and `verifier` are participants' ids; `to` "" where it is owed to nobody in particular, `verifier` ""
    where the mediation verifies.  `amount` units of `unit` are owed in all, or with `each_day` on every day from
    `starts` to `by`.  `after` are commitments (numbers) that come first and `within` the days then left for it;
    `upon` is a condition in words.
    """

    who: str
    what: tuple[Text, ...]
    to: str = ""
    sort: Sort = Sort.DUTY
    amount: int = 1
    unit: str = ""
    each_day: bool = False
    phase: str = ""
    starts: date | None = None
    by: date | None = None
    after: tuple[int, ...] = ()
    within: int | None = None
    upon: Text | None = None
    verifier: str = ""
    drawn: Drawn | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the deal with a gate before it: `gate` in words, and commitments that have to be fulfilled first.

    It lasts from `starts` to `ends`; with `while_talks` also beyond, for as long as talks on the next one go on.
    """

    id: str
    name: tuple[Text, ...]
    gate: Text | None = None
    after: tuple[int, ...] = ()
    starts: date | None = None
    ends: date | None = None
    while_talks: bool = False


@dataclass(frozen=True, slots=True)
class Scheduled:
    """So many units of a commitment, on a day or with no day yet; `escrow` where a guarantor holds and releases it."""

    commitment: int
    amount: int
    on: date | None = None
    escrow: bool = False
