"""What is read in a report: claims, figures, stances, events and named instruments, each held by exact spans.

Nothing here says what is true.  An entry says who is reported to have said or done what, with which hedge, by whose
account, at which characters of the report, found by which rule, and how sure the reading of the words is.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the report's text, which read `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Words that stand for somebody: where they stand, and the fullest `name` that the report itself gives them."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or days as the report gives them: from `first` to `last`, both included.

    `basis` says how they were worked out: "as-written", "weekday", "counted" (so long before or after the report),
    "day-number" (the Nth day of something), "hijri", "hebrew", "year-missing" (a day without its year).
    """

    span: Span
    first: date
    last: date
    basis: str


class Manner(StrEnum):
    """Whose wording a claim's content is: the speaker's, the reporter's, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody is reported to have said something.

    `content` is what, `more` the rest of it where the reporter's words stand between; `source` who (None where the
    report doesn't say), `cue` the word that says so ("told", "according to").  `relay` are those through whom it
    came, the nearest to the speaker first; `within` says that it stands inside another claim's content.
    `negated`: the cue says that it is not so ("denied") or was not said ("did not say"); it never belongs to what was
    said.  `confidence` is in percent.
    """

    content: Span
    source: Actor | None
    cue: Span | None
    manner: Manner
    rule: str
    confidence: int
    more: tuple[Span, ...] = ()
    hedges: tuple[Span, ...] = ()
    relay: tuple[Actor, ...] = ()
    negated: bool = False
    within: bool = False


class Comparator(StrEnum):
    """How a number bounds what it counts."""

    EXACT = "="
    ABOUT = "~"
    NEARLY = "~<"
    OVER = ">"
    UNDER = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: `value` (to `upto`, of a range) as decimal digits, how it bounds, its unit, and what it counts.

    `unit` is one word in the singular where the report's language has one ("day", "percent", "dollar"), else what
    is counted ("violations").  `what` is what is counted and what befell it, `whom` of whom, `by` by whose count.
    """

    span: Span
    value: str
    comparator: Comparator
    unit: str
    rule: str
    confidence: int
    upto: str = ""
    what: Span | None = None
    whom: Span | None = None
    where: Span | None = None
    as_of: Dated | None = None
    by: Actor | None = None
    hedges: tuple[Span, ...] = ()


class Polarity(StrEnum):
    """Where somebody is reported to stand."""

    ACCEPT = "accept"
    REJECT = "reject"
    UPHOLD = "uphold"
    WELCOME = "welcome"
    SUPPORT = "support"
    OPPOSE = "oppose"
    DEMAND = "demand"
    CONDITION = "condition"
    URGE = "urge"
    VOW = "vow"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    DENY = "deny"
    CONCEDE = "concede"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Stance:
    """Somebody is reported to accept, reject, demand … something; `per` is by whose account, where not its own."""

    actor: Actor | None
    polarity: Polarity
    cue: Span
    rule: str
    confidence: int
    target: Span | None = None
    negated: bool = False
    hedges: tuple[Span, ...] = ()
    condition: Span | None = None
    per: Actor | None = None


class Happening(StrEnum):
    """What kind of thing is reported to have happened: PLOVER's top categories."""

    AGREE = "agree"
    CONSULT = "consult"
    SUPPORT = "support"
    CONCEDE = "concede"
    COOPERATE = "cooperate"
    AID = "aid"
    RETREAT = "retreat"
    INVESTIGATE = "investigate"
    DEMAND = "demand"
    DISAPPROVE = "disapprove"
    REJECT = "reject"
    THREATEN = "threaten"
    PROTEST = "protest"
    MOBILIZE = "mobilize"
    SANCTION = "sanction"
    COERCE = "coerce"
    ASSAULT = "assault"
    FIGHT = "fight"


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody is reported to have done something to somebody.

    `deed` is a finer word for it in the field's terms ("convey", "meet", "suspend", "attack"), "" where there is none.
    """

    actor: Actor | None
    happening: Happening
    cue: Span
    rule: str
    confidence: int
    deed: str = ""
    whom: Actor | None = None
    where: Span | None = None
    when: Dated | None = None
    negated: bool = False
    hedges: tuple[Span, ...] = ()
    per: Actor | None = None


class InstrumentSort(StrEnum):
    """What an outside or a talks' instrument is."""

    RESOLUTION = "resolution"
    RULING = "ruling"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    PROPOSAL = "proposal"
    DRAFT = "draft"
    ARTICLE = "article"
    LAW = "law"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Order:
    """What an instrument is reported to order: of whom, what, until when."""

    what: Span
    whom: Actor | None = None
    until: Dated | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A report names an instrument: which sort, by whom issued, its number and date, what it orders."""

    span: Span
    sort: InstrumentSort
    rule: str
    confidence: int
    issuer: Actor | None = None
    number: str = ""
    dated: Dated | None = None
    orders: tuple[Order, ...] = ()
    until: Dated | None = None


Entry = Claim | Figure | Stance | Event | Named


def spans_of(value: object) -> tuple[Span, ...]:
    """Give every span that an entry, or a part of one, stands on, in the order of its fields."""
    found: list[Span] = []
    _gather(value, found)
    return tuple(found)


def _gather(value: object, found: list[Span]) -> None:
    if isinstance(value, Span):
        found.append(value)
    elif isinstance(value, tuple):
        for one in value:
            _gather(one, found)
    elif isinstance(value, _WITH_SPANS):
        for name in value.__dataclass_fields__:
            _gather(getattr(value, name), found)


_WITH_SPANS = (Actor, Dated, Claim, Figure, Stance, Event, Order, Named)


def stands_in(entry: Entry, text: str) -> bool:
    """Say whether each of the entry's spans is where it says, word for word, in `text`."""
    return all(
        0 <= one.start < one.end <= len(text) and text[one.start : one.end] == one.text
        for one in spans_of(entry)
    )


__all__ = [
    "Actor",
    "Claim",
    "Comparator",
    "Dated",
    "Entry",
    "Event",
    "Figure",
    "Happening",
    "InstrumentSort",
    "Manner",
    "Named",
    "Order",
    "Polarity",
    "Span",
    "Stance",
    "spans_of",
    "stands_in",
]
