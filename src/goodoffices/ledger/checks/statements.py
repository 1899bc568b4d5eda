"""Turns a check into three answers for people: what was checked, what it proves, what it leaves open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.ledger.keys import VerifyingKey
from goodoffices.ledger.layout import Head
from goodoffices.ledger.verdict import CheckedRoom, Finding, Statement, Verdict


@dataclass(frozen=True, slots=True)
class Means:
    """What the reader brought along: a fingerprint that agrees, and how many saved seals."""

    confirmed: bool
    seals: int


def told(
    findings: tuple[Finding, ...], key: VerifyingKey, head: Head, rooms: Sequence[CheckedRoom], means: Means
) -> Verdict:
    """Return the verdict on a file that could be read to its end."""
    return Verdict(
        findings,
        tuple(_checked(head, rooms, means, "checked-failing" if findings else "checked")),
        tuple(_proves(means)) if not findings else (Statement("proves-nothing"),),
        tuple(_leaves_open(rooms, means)),
        head.process,
        head.title,
        head.seat,
        head.made,
        key.fingerprint,
        tuple(rooms),
    )


def unread(findings: tuple[Finding, ...]) -> Verdict:
    """Return the verdict on a file that could not be read to its end."""
    return Verdict(findings, (Statement("checked-partly"),), (Statement("proves-nothing"),))


def _checked(head: Head, rooms: Sequence[CheckedRoom], means: Means, code: str) -> Iterator[Statement]:
    acts = sum(room.read for room in rooms)
    yield Statement(code, {"acts": acts, "rooms": len(rooms), "seat": head.seat, "made": head.made})
    if means.confirmed:
        yield Statement("checked-key")
    if means.seals:
        yield Statement("checked-saved", {"seals": means.seals})


def _proves(means: Means) -> Iterator[Statement]:
    yield Statement("proves-sealed")
    if means.confirmed:
        yield Statement("proves-key")
    if means.seals:
        yield Statement("proves-saved")


def _leaves_open(rooms: Sequence[CheckedRoom], means: Means) -> Iterator[Statement]:
    yield Statement("opens-truth")
    if not means.confirmed:
        yield Statement("opens-key")
    if not means.seals:
        yield Statement("opens-saved")
    for room in rooms:
        where = room.title or room.room
        if room.since > 1:
            yield Statement("opens-before", {"where": where, "since": room.since})
        if room.destroyed:
            yield Statement("opens-destroyed", {"where": where, "count": len(room.destroyed)})
        if room.still_here:
            yield Statement("opens-still-here", {"where": where, "number": room.still_here[0]})
