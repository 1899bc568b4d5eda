"""One line of the timeline: a day, what happened or is due on it, in which room, and where it stands."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.keeping import EntryRef
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text

_NEVER = datetime.min.replace(tzinfo=UTC)


class Sort(StrEnum):
    """What sort of thing a line of the timeline is."""

    ROUND = "round"
    NOTICE = "notice"
    DATE = "date"
    COMMUNIQUE = "communique"
    SUSPENSION = "suspension"
    PAPER = "paper"
    ANSWER = "answer"
    DELIVERY = "delivery"
    REPORT = "report"
    EVENT = "event"
    INSTRUMENT = "instrument"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened, or is due, on `day`; `at` where it was said on that very day.

    `code` and `values` say what, `words` are titles or wordings, in each language that there is one in.  `number` is
    the act in `room` to look at, `entry` the entry of the press file.  `public` tells the public record (communiqués,
    reports, what was read in them, instruments) from what was said in the talks.
    """

    day: date
    sort: Sort
    code: str
    room: str
    kind: RoomKind
    number: int
    at: datetime | None = None
    parties: tuple[str, ...] = ()
    words: tuple[Text, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    entry: EntryRef | None = None
    public: bool = False

    @property
    def place(self) -> tuple[object, ...]:
        """Give what the lines of a timeline are sorted by."""
        index = self.entry.index if self.entry else 0
        told = (self.day, self.at is not None, self.at or _NEVER)
        return *told, self.kind.value, self.room, self.number, index, self.sort.value, self.code, self.values


def kind_in(room: RoomView) -> RoomKind | None:
    """Give the room's kind, None where this seat hasn't heard what room it is."""
    return room.charter.kind if room.charter else None


__all__ = ["Moment", "Sort", "kind_in"]
