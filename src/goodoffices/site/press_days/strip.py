"""A month as a strip: each window of an instrument's days as a bar over the month's days."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.talks.pressroom.windows import Window


@dataclass(frozen=True, slots=True)
class Bar:
    """A window within a month: from the day `start` (0 is the first) over `days` days.

    `before` and `after` say that it began earlier or goes on later, or that its beginning or end is not known.
    """

    window: Window
    start: int
    days: int
    before: bool
    after: bool

    @property
    def end(self) -> int:
        """Give the day after its last."""
        return self.start + self.days


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its first and last day."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """Give how many days it has."""
        return self.last.day

    @property
    def earlier(self) -> date | None:
        """Give the first day of the month before; None before the first there is."""
        return None if self.first == date.min else (self.first - timedelta(days=1)).replace(day=1)

    @property
    def later(self) -> date | None:
        """Give the first day of the month after; None after the last there is."""
        return None if self.last == date.max else self.last + timedelta(days=1)

    def place(self, day: date) -> int | None:
        """Give where a day stands, 0 the first; None outside."""
        return (day - self.first).days if self.first <= day <= self.last else None


def month_of(day: date) -> Month:
    """Give the month that a day is in."""
    return Month(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def month_asked(asked: str, today: date) -> Month:
    """Give the month written as "2031-03"; today's where it is none."""
    try:
        return month_of(date.fromisoformat(f"{asked}-01"))
    except ValueError:
        return month_of(today)


def bars(windows: Sequence[Window], month: Month) -> list[Bar]:
    """Give the windows that have a day in the month, in their order."""
    return [bar for one in windows if (bar := _bar(one, month))]


def _bar(one: Window, month: Month) -> Bar | None:
    since, until = one.since or date.min, one.until or date.max
    first, last = max(since, month.first), min(until, month.last)
    if first > last:
        return None
    start, days = (first - month.first).days, (last - first).days + 1
    return Bar(one, start, days, since < month.first, until > month.last)


__all__ = ["Bar", "Month", "bars", "month_asked", "month_of"]
