"""The numbers of a list, by heading and by what was done, and what is known of each person's consent and family."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.acts import BatchHandedOver, CountsGivenOut, Known, Stage
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import BatchHeld, PersonHeld
from goodoffices.talks.texts import Text


class Tally(StrEnum):
    """What the persons of a heading are counted by."""

    LISTED = "listed"
    DEAD = "dead"
    MISSING = "missing"
    VISITED = "visited"
    CONSENTED = "consented"
    DECLINED = "declined"
    FAMILY_TOLD = "family-told"
    IN_BATCH = "in-batch"
    HANDED_OVER = "handed-over"
    REMAINS = "remains"


@dataclass(frozen=True, slots=True)
class Counted:
    """The numbers of one heading; an entry that was found to be another's person is `doubled` and counted nowhere."""

    of: Text
    numbers: tuple[tuple[Tally, int], ...]
    doubled: int = 0

    def number(self, tally: Tally) -> int:
        """Give one of its numbers."""
        return dict(self.numbers)[tally]


def counted(room: RoomView) -> tuple[PersonHeld, ...]:
    """Give the persons that count: every entry but those found to be the person of another."""
    return tuple(one for one in room.persons.values() if not one.same_as)


def consent_of(held: PersonHeld) -> Stage | None:
    """Give what the person said last of going: consented or declined; None where nothing is known of it."""
    said = [act.stage for _, act in held.seen if act.stage in (Stage.CONSENTED, Stage.DECLINED)]
    return said[-1] if said else None


def declines(held: PersonHeld) -> bool:
    """Say whether the person is not to be handed over: declined, and not since found dead."""
    return consent_of(held) is Stage.DECLINED and held.person.known is not Known.DEAD


def reached(held: PersonHeld, stage: Stage) -> bool:
    """Say whether that stage was reached for the person at any time."""
    return any(act.stage is stage for _, act in held.seen)


def is_open(batch: BatchHeld) -> bool:
    """Say whether the batch still waits for its handover; who was left behind then may go with another."""
    return not batch.handed_over


def in_open_batch(room: RoomView, held: PersonHeld) -> bool:
    """Say whether the person waits in a batch whose handover has not begun."""
    batch = room.batches.get(held.batch or 0)
    return held.handed_over is None and batch is not None and is_open(batch)


def still_to_go(room: RoomView, batch: BatchHeld) -> tuple[PersonHeld, ...]:
    """Give those of the batch who count, were not handed over, and wait in no later batch."""
    here = (one for one in members(room, batch) if one.batch == batch.number and not one.same_as)
    return tuple(one for one in here if one.handed_over is None)


def nearness(room: RoomView, held: PersonHeld) -> int:
    """Say how near the entry is to its handover: 0 in no open batch, 1 waiting in one, 2 handed over."""
    return 2 if held.handed_over is not None else int(in_open_batch(room, held))


def members(room: RoomView, batch: BatchHeld) -> tuple[PersonHeld, ...]:
    """Give the persons of a batch that are still on the list, in the batch's order."""
    held = (room.persons.get(one) for one in batch.persons)
    return tuple(one for one in held if one is not None)


def _tallies(room: RoomView, held: PersonHeld) -> Iterator[Tally]:
    """Go through what the person counts for."""
    yield Tally.LISTED
    if held.person.known is Known.DEAD:
        yield Tally.DEAD
    if held.person.known is Known.MISSING:
        yield Tally.MISSING
    if reached(held, Stage.VISITED):
        yield Tally.VISITED
    match consent_of(held):
        case Stage.CONSENTED:
            yield Tally.CONSENTED
        case Stage.DECLINED:
            yield Tally.DECLINED
    if reached(held, Stage.FAMILY_TOLD):
        yield Tally.FAMILY_TOLD
    if held.handed_over is not None:
        yield Tally.HANDED_OVER
        if held.remains:
            yield Tally.REMAINS
    elif in_open_batch(room, held):
        yield Tally.IN_BATCH


def headings(room: RoomView) -> tuple[Text, ...]:
    """Give the headings of the list, in the order in which they came up."""
    return tuple(dict.fromkeys(one.of for one in room.persons.values()))


def counts(room: RoomView) -> tuple[Counted, ...]:
    """Count each heading, in the order in which they came up."""
    return tuple(_counted(room, of) for of in headings(room))


def _counted(room: RoomView, of: Text) -> Counted:
    here = [held for held in room.persons.values() if held.of == of]
    numbers = dict.fromkeys(Tally, 0)
    for held in here:
        for tally in () if held.same_as else _tallies(room, held):
            numbers[tally] += 1
    return Counted(of, tuple(numbers.items()), sum(1 for held in here if held.same_as))


def listed(room: RoomView) -> tuple[tuple[str, int], ...]:
    """Give how many persons count under each heading under which anybody does: what a commission is told."""
    every = ((one.of.words, one.number(Tally.LISTED)) for one in counts(room))
    return tuple((of, number) for of, number in every if number)


def handed_over(room: RoomView) -> int:
    """Count those who were handed over, alive or dead."""
    return sum(1 for one in counted(room) if one.handed_over is not None)


def families_not_told(room: RoomView, batch: BatchHeld) -> tuple[PersonHeld, ...]:
    """Give those of the batch whose family was not told yet: it hears before anything is published."""
    return tuple(one for one in members(room, batch) if not one.same_as and not reached(one, Stage.FAMILY_TOLD))


def given_out(room: RoomView) -> CountsGivenOut | None:
    """Give what a commission was last told of this list, as far as it is still here."""
    said = [one.act for _, one in sorted(room.entries.items())]
    return next((act for act in reversed(said) if isinstance(act, CountsGivenOut)), None)


def handovers(room: RoomView, batch: BatchHeld) -> tuple[BatchHandedOver, ...]:
    """Give the acts by which persons of the batch were handed over, as far as they are still here."""
    acts = (room.entries[number].act for number in batch.handed_over if number in room.entries)
    return tuple(act for act in acts if isinstance(act, BatchHandedOver))
