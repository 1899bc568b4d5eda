"""Shows that no order stays under a number: every rest of the exchange that stays under it is looked at, from the end.

What a valuer gains by stopping depends on the rest of the exchange alone: what is still owed and due.  From the empty
rest, deliveries are put back one by one while every gain stays under the number.  Where that never comes back to the
whole exchange, every order passes a moment at which somebody gains as much or more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, product
from operator import add, lt

from goodoffices.exchange.check.deliveries import Delivery, deliveries
from goodoffices.talks.exchange import Exchange

MOST_RESTS = 200_000
"""Rests that are looked at, at most; beyond it the check says that it leaves the bound to trust."""


class Under(StrEnum):
    """Whether an order stays under the number."""

    NONE = "none"
    SOME = "some"
    UNKNOWN = "unknown"


def any_under(exchange: Exchange, number: int, escrows: int = 0, most: int = MOST_RESTS) -> Under:
    """Say whether any order keeps every gain, less what is forfeited, under the number at every moment.

    In an order with `escrows`, so many times a delivery of one side and one of another are released together.
    """
    every = deliveries(exchange)
    limits = tuple(number + one.forfeits for one in exchange.valuers)
    start = tuple(
        sum(one.count * one.adds[place] for one in every) for place in range(len(exchange.valuers))
    )
    if not _fits((0,) * len(limits), limits) or not _fits(start, limits):
        return Under.NONE
    return _searched(_laid_out(every), limits, escrows, most)


@dataclass(frozen=True, slots=True)
class _Field:
    """Where a rest, which is one integer, counts a delivery: `one` of them, its field (`mask`), the field when `full`.

    `first` is what has to be full before one is put back, in the fields of `within`.
    """

    giver: str
    adds: tuple[int, ...]
    one: int
    mask: int
    full: int
    first: int
    within: int


_Rest = tuple[int, int, tuple[int, ...]]
"""What is put back so far, in how many swaps by a guarantor, and each valuer's gain there."""


def _laid_out(every: tuple[Delivery, ...]) -> tuple[_Field, ...]:
    """Count deliveries in one integer, side by side; a field is full where it holds as many as there are."""
    shifts = [0]
    for one in every:
        shifts.append(shifts[-1] + one.count.bit_length())
    masks = [(1 << end) - (1 << begin) for begin, end in pairwise(shifts)]
    first = [_first(every, place) for place in range(len(every))]
    full = [one.count << shift for one, shift in zip(every, shifts, strict=False)]
    return tuple(
        _Field(
            one.giver,
            one.adds,
            1 << shifts[place],
            masks[place],
            full[place],
            sum(full[other] for other in first[place]),
            sum(masks[other] for other in first[place]),
        )
        for place, one in enumerate(every)
    )


def _searched(fields: tuple[_Field, ...], limits: tuple[int, ...], escrows: int, most: int) -> Under:
    whole = sum(one.full for one in fields)
    nothing: _Rest = (0, 0, (0,) * len(limits))
    seen, ahead = {(0, 0)}, [nothing]
    while ahead:
        here = ahead.pop()
        if here[0] == whole:
            return Under.SOME
        for after in _grown(fields, limits, here, escrows):
            if after[:2] not in seen:
                seen.add(after[:2])
                ahead.append(after)
        if len(seen) > most:
            return Under.UNKNOWN
    return Under.NONE


def _grown(fields: tuple[_Field, ...], limits: tuple[int, ...], here: _Rest, escrows: int) -> Iterator[_Rest]:
    """Give what stays under the limits once another delivery is put back, or two by a guarantor."""
    rest, swaps, gains = here
    can = [one for one in fields if rest & one.mask != one.full and rest & one.within == one.first]
    for one in can:
        grown = tuple(map(add, gains, one.adds))
        if _fits(grown, limits):
            yield rest + one.one, swaps, grown
    if swaps < escrows:
        for one, other in product(can, can):
            if one.giver < other.giver:
                grown = tuple(map(sum, zip(gains, one.adds, other.adds, strict=True)))
                if _fits(grown, limits):
                    yield rest + one.one + other.one, swaps + 1, grown


def _first(every: tuple[Delivery, ...], place: int) -> frozenset[int]:
    """Give what has to be put back before this delivery, because it comes later, or because that is never worse.

    It is never worse where the other adds no more to anybody's gain, nothing has to come after it that need not come
    after this one, and all that has to come before this one has to come before it: wherever the other is put back
    after this one, the two can change places, and no gain in between rises.  Of two alike the first goes first.
    """
    one = every[place]
    easier = {
        number
        for number, other in enumerate(every)
        if number != place
        and other.giver == one.giver
        and all(less <= more for less, more in zip(other.adds, one.adds, strict=True))
        and other.later <= one.later
        and one.earlier <= other.earlier
        and (number < place or _key(other) != _key(one))
    }
    return one.later | easier


def _key(one: Delivery) -> tuple[object, ...]:
    return one.adds, one.later, one.earlier


def _fits(gains: tuple[int, ...], limits: tuple[int, ...]) -> bool:
    return all(map(lt, gains, limits))
