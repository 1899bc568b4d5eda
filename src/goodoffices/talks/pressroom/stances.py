"""Who says what: each party's public stance on each instrument and paper over time, as confirmed by an analyst."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.pressfile.entries import Polarity, Stance
from goodoffices.talks.pressfile.keeping import PaperRef
from goodoffices.talks.pressroom.reported import Reported, reported, standing

# Where one of a pair of camps is left for the other, a stance has turned.  Who sticks to a proposal is for it, and
# gives way by rejecting it as well as by conceding.
CAMPS = (
    (
        frozenset({Polarity.ACCEPT, Polarity.WELCOME, Polarity.SUPPORT, Polarity.UPHOLD}),
        frozenset({Polarity.REJECT, Polarity.OPPOSE}),
    ),
    (frozenset({Polarity.UPHOLD}), frozenset({Polarity.CONCEDE})),
    (frozenset({Polarity.SUSPEND, Polarity.WITHDRAW}), frozenset({Polarity.RETURN})),
)

TURNED_INTO = frozenset({Polarity.REJECT, Polarity.OPPOSE, Polarity.UPHOLD})
"""What readers make of a stance whose cue is denied: "did not accept" is read as a rejection, and marked."""

_IN_CAMPS = frozenset[Polarity]().union(*(left | right for left, right in CAMPS))

# Stances of one kind follow one another; what belongs to no camp can be opposed only to its own denial.
_KINDS = (
    *(left | right for left, right in CAMPS),
    *(frozenset({one}) for one in Polarity if one not in _IN_CAMPS),
)


@dataclass(frozen=True, slots=True)
class PublicStance:
    """Where a party is reported to stand.

    `condition` are the words of a condition, "" without one; `per` the name of those by whose account it is, "" where
    it is the party's own word.  `negated` tells that its cue was denied: "did not accept", which readers take for a
    rejection.
    """

    party: str
    polarity: Polarity
    negated: bool
    hedged: bool
    condition: str
    per: str
    read: Reported


@dataclass(frozen=True, slots=True)
class Turn:
    """A party's stance `after` that is opposed to the one `before`."""

    before: PublicStance
    after: PublicStance

    @property
    def same_day(self) -> bool:
        """Say whether both were reported on one day, so that which came first isn't known."""
        return self.before.read.day == self.after.read.day


@dataclass(frozen=True, slots=True)
class Untied:
    """A stance that stands, and what an analyst has still to tie: "party", "subject" (an instrument or a paper)."""

    read: Reported
    stance: Stance
    lacks: tuple[str, ...]


def on_instruments(room: RoomView) -> dict[int, tuple[PublicStance, ...]]:
    """Give, by the number of each instrument kept, what each party is reported to say of it, in order of time."""
    found: dict[int, list[PublicStance]] = {number: [] for number in room.instruments}
    for held, stance in standing(room, Stance):
        if held.links.instrument is not None:
            found.setdefault(held.links.instrument, []).extend(_rows(room, held, stance))
    return {number: _in_order(rows) for number, rows in found.items()}


def on_papers(room: RoomView) -> dict[PaperRef, tuple[PublicStance, ...]]:
    """Give, by each paper that a stance is tied to, what each party is reported to say of it, in order of time."""
    found: dict[PaperRef, list[PublicStance]] = {}
    for held, stance in standing(room, Stance):
        if held.links.paper is not None:
            found.setdefault(held.links.paper, []).extend(_rows(room, held, stance))
    return {paper: _in_order(rows) for paper, rows in found.items()}


def _rows(room: RoomView, held: EntryHeld, stance: Stance) -> list[PublicStance]:
    read = reported(room, held)
    condition = stance.condition.text if stance.condition else ""
    per = stance.per.name if stance.per else ""
    return [
        PublicStance(party, stance.polarity, stance.negated, bool(stance.hedges), condition, per, read)
        for party in dict.fromkeys(held.links.parties)
    ]


def _in_order(rows: Iterable[PublicStance]) -> tuple[PublicStance, ...]:
    return tuple(sorted(rows, key=lambda one: (one.read.place, one.party)))


def by_party(rows: Iterable[PublicStance]) -> dict[str, tuple[PublicStance, ...]]:
    """Part the stances by party, in the order of the parties' ids."""
    ordered = sorted(rows, key=lambda one: (one.party, one.read.place))
    return {party: tuple(theirs) for party, theirs in groupby(ordered, key=lambda one: one.party)}


def latest(rows: Iterable[PublicStance]) -> dict[str, tuple[PublicStance, ...]]:
    """Give what each party was last reported to say: everything of its latest day, for one day may hold several."""
    return {
        party: tuple(one for one in theirs if one.read.day == theirs[-1].read.day)
        for party, theirs in by_party(rows).items()
    }


def opposed(one: PublicStance, other: PublicStance) -> bool:
    """Say whether one of two stances takes the other's place: accepts and rejects, accepts and did not accept."""
    if _only_denied(one) or _only_denied(other):
        return one.polarity is other.polarity and _only_denied(one) != _only_denied(other)
    pair = {one.polarity, other.polarity}
    return any(pair & left and pair & right for left, right in CAMPS)


def _only_denied(one: PublicStance) -> bool:
    """Say whether it is the denial of a stance and no stance of its own; what a reader turned is one."""
    return one.negated and one.polarity not in TURNED_INTO


def turns(rows: Iterable[PublicStance]) -> tuple[Turn, ...]:
    """Give each place where the stance that a party is next reported to take is opposed to the last of its kind."""
    found: dict[Turn, None] = {}
    for theirs in by_party(rows).values():
        for kind in _KINDS:
            of_kind = [one for one in theirs if one.polarity in kind]
            found |= {Turn(*pair): None for pair in pairwise(of_kind) if opposed(*pair)}
    return tuple(sorted(found, key=lambda one: (one.after.read.place, one.after.party)))


def changed(rows: Iterable[PublicStance]) -> tuple[Turn, ...]:
    """Give the turns between one day and a later one."""
    return tuple(one for one in turns(rows) if not one.same_day)


def untied(room: RoomView) -> tuple[Untied, ...]:
    """Give the stances that stand and show nowhere, because no party, or neither instrument nor paper, is tied."""
    found = [
        Untied(reported(room, held), stance, lacks)
        for held, stance in standing(room, Stance)
        if (lacks := _lacks(held))
    ]
    return tuple(sorted(found, key=lambda one: one.read.place))


def _lacks(held: EntryHeld) -> tuple[str, ...]:
    about = held.links.instrument is not None or held.links.paper is not None
    return (*(() if held.links.parties else ("party",)), *(() if about else ("subject",)))


__all__ = [
    "CAMPS",
    "PublicStance",
    "Turn",
    "Untied",
    "by_party",
    "changed",
    "latest",
    "on_instruments",
    "on_papers",
    "opposed",
    "turns",
    "untied",
]
