"""Which statements of one language answer those of another, and which are left: see `stating` for what is loose."""

from collections.abc import Iterable

from goodoffices.talks.guard.numerals import Number
from goodoffices.talks.papers.stating import Stated


def unanswered(ours: Iterable[Stated], theirs: Iterable[Stated]) -> tuple[list[Stated], list[Stated]]:
    """Give what one wording states and the other doesn't, both ways; nothing where only loose ones are left."""
    mine, yours = list(ours), list(theirs)
    for fits in (answers, answers_loosely):
        mine, yours = (
            [one for one in mine if not any(fits(one, other) for other in yours)],
            [one for one in yours if not any(fits(one, other) for other in mine)],
        )
    return _telling(mine, yours), _telling(yours, mine)


def _telling(mine: list[Stated], yours: list[Stated]) -> list[Stated]:
    """Keep what must be answered, and what is loose where the other side contradicts it."""
    sorts = {one.loose for one in yours if not one.idle}
    firm = {one.kind for one in yours if not one.loose}
    return [
        one for one in mine if not one.loose or (not one.idle and (one.loose in sorts or one.kind in firm))
    ]


def answers(one: Stated, other: Stated) -> bool:
    """Say whether two statements of one kind can be the same."""
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        if one.clock >= 0 or other.clock >= 0:
            return one.clock == other.clock
        if one.days or other.days:
            return not set(one.days).isdisjoint(other.days)
        return one.amount == other.amount
    if one.unit and other.unit:
        return one.unit == other.unit and one.value == other.value
    return one.amount == other.amount


def answers_loosely(one: Stated, other: Stated) -> bool:
    """Say whether statements of two kinds can be the same: the 5 of "5 and 9 March", the 12 of "12 noon"."""
    if one.kind == other.kind or ((one.unit or other.unit) and max(one.clock, other.clock) < 0):
        return False
    return not _figures(one).isdisjoint(_figures(other))


def _figures(one: Stated) -> set[Number]:
    """Give the bare numbers that a statement can be said with in another place."""
    if one.clock >= 0:
        return {one.clock // 60, one.clock // 60 % 12 or 12}
    if one.days:
        return {day for month, day in one.days if month and day}
    return {one.amount}
