"""Where an entry was read: in which report, by which outlet, on which day, and whether a second analyst agreed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from goodoffices.talks.fold import EntryHeld, ReportHeld, RoomView
from goodoffices.talks.pressfile.entries import Claim, Event, Figure, Named, Stance
from goodoffices.talks.pressfile.keeping import EntryRef

Sort = TypeVar("Sort", Claim, Figure, Stance, Event, Named)


@dataclass(frozen=True, slots=True)
class Reported:
    """An entry's place in the press file.

    `day` is the day on which the report was published, or, where `published` is False because the report doesn't
    say, the day on which it was filed.  `outlet` is "" where the report has none, or was filed before this seat
    sat down.  `checked` says whether a second analyst agreed and none disagreed.
    """

    ref: EntryRef
    report: int
    outlet: str
    day: date
    published: bool
    checked: bool

    @property
    def place(self) -> tuple[date, int, int, int]:
        """Give what entries are sorted by: day, then the order in which they came."""
        return self.day, self.report, self.ref.number, self.ref.index


def reported(room: RoomView, held: EntryHeld) -> Reported:
    """Say where the entry was read."""
    report = room.reports.get(held.report)
    if report is None:
        return Reported(held.ref, held.report, "", held.at.date(), published=False, checked=held.agreed)
    published = report.report.published is not None
    return Reported(held.ref, held.report, report.report.outlet, day_of(report), published, held.agreed)


def day_of(report: ReportHeld) -> date:
    """Give the day on which the report was published, else that on which it was filed."""
    return report.report.published or report.at.date()


def lang_of(room: RoomView, held: EntryHeld) -> str:
    """Give the language that the entry's words are in, "" where this seat did not hear its report."""
    report = room.reports.get(held.report)
    return report.report.text.lang if report else ""


def standing(room: RoomView, sort: type[Sort]) -> Iterator[tuple[EntryHeld, Sort]]:
    """Go through the entries of a sort that an analyst confirmed, as suggested or amended."""
    for held in room.press.values():
        if held.stands and isinstance(held.entry, sort):
            yield held, held.entry


__all__ = ["Reported", "day_of", "lang_of", "reported", "standing"]
