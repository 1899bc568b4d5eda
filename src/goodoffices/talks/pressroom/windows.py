"""Instruments' days: since when and until when each holds, what it orders by when, and which day of it today is."""

from dataclasses import dataclass
from datetime import date

from goodoffices.talks.fold import InstrumentHeld, RoomView
from goodoffices.talks.pressfile.keeping import Ordered
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days of the instrument `number`: its validity, or (`order`) the time that it gives for an order.

    `since` and `until` are both included and None where they are not known; an order's time begins with the
    instrument's validity.  `disputed` says who disputes the instrument and on which ground.
    """

    room: str
    number: int
    called: tuple[Text, ...]
    since: date | None
    until: date | None
    order: Ordered | None = None
    disputed: Text | None = None

    def holds(self, day: date) -> bool:
        """Say whether the day is within, as far as the ends are known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Days:
    """Where a day stands in a window.

    `code` is "not-yet" (`left`: days until it begins), "runs" (`day` of `length`, `left` until it ends), "last-day",
    "open" (no end is known), or "lapsed" (`over`: days since its last).  Each number is None where it isn't known.
    """

    window: Window
    code: str
    day: int | None = None
    length: int | None = None
    left: int | None = None
    over: int | None = None


def windows(room: RoomView) -> tuple[Window, ...]:
    """Give the stretches of days of every instrument kept, by when they begin, then end; unknown ends come last."""
    found = [window for held in room.instruments.values() for window in _of(room, held)]
    return tuple(sorted(found, key=_place))


def _of(room: RoomView, held: InstrumentHeld) -> list[Window]:
    one = held.instrument
    orders = [order for order in one.orders if order.until is not None]
    stretches: list[tuple[date | None, Ordered | None]] = [(order.until, order) for order in orders]
    if one.since is not None or one.until is not None:
        stretches.insert(0, (one.until, None))
    return [
        Window(room.id, held.number, one.called, one.since, until, order, one.disputed)
        for until, order in stretches
    ]


def _place(one: Window) -> tuple[object, ...]:
    order = one.order.what.words if one.order else ""
    return one.since or date.min, one.until or date.max, one.number, one.order is not None, order


def on(room: RoomView, day: date) -> tuple[Window, ...]:
    """Give the windows that the day is in."""
    return tuple(one for one in windows(room) if one.holds(day))


def lapsing(room: RoomView, first: date, last: date) -> tuple[Window, ...]:
    """Give what ends between the two days, both included, the earliest first."""
    ending = [
        (one.until, one) for one in windows(room) if one.until is not None and first <= one.until <= last
    ]
    return tuple(one for _, one in sorted(ending, key=lambda pair: (pair[0], pair[1].number)))


def days(view: View, today: date) -> tuple[Days, ...]:
    """Give where today stands in every window of this view's press rooms."""
    return tuple(counter(one, today) for room in view.sitting(RoomKind.PRESS) for one in windows(room))


def counter(one: Window, today: date) -> Days:
    """Say which day of the window it is: its first day is day 1, as people count."""
    length = (one.until - one.since).days + 1 if one.since and one.until else None
    if one.since is not None and today < one.since:
        return Days(one, "not-yet", length=length, left=(one.since - today).days)
    if one.until is not None and today > one.until:
        return Days(one, "lapsed", length=length, over=(today - one.until).days)
    day = (today - one.since).days + 1 if one.since else None
    if one.until is None:
        return Days(one, "open", day=day)
    left = (one.until - today).days
    return Days(one, "runs" if left else "last-day", day, length, left)


__all__ = ["Days", "Window", "counter", "days", "lapsing", "on", "windows"]
