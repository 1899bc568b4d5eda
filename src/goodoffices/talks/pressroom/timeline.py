"""The timeline: talks and record together, read off every room of a view, and only those."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressroom.moments import Moment, Sort
from goodoffices.talks.pressroom.of_the_record import of_the_record
from goodoffices.talks.pressroom.of_the_talks import conveyed, of_the_talks
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Only:
    """What to keep of a timeline; an empty set keeps all, days are included, `public` keeps the public record alone.

    Of parties, what bears on one of them is kept.
    """

    sorts: frozenset[Sort] = field(default_factory=frozenset)
    parties: frozenset[str] = field(default_factory=frozenset)
    first: date | None = None
    last: date | None = None
    public: bool = False

    def keeps(self, one: Moment) -> bool:
        """Say whether this one stays."""
        within = (self.first is None or self.first <= one.day) and (self.last is None or one.day <= self.last)
        of_sort = not self.sorts or one.sort in self.sorts
        of_party = not self.parties or not self.parties.isdisjoint(one.parties)
        return within and of_sort and of_party and (one.public or not self.public)


EVERYTHING = Only()


def timeline(view: View, only: Only = EVERYTHING) -> tuple[Moment, ...]:
    """Give what happened and what is due, in order: by day, then what has no time of day, then by time."""
    every = (one for room in view.rooms.values() for one in _in_room(room))
    kept = (one for one in chain(every, conveyed(view)) if only.keeps(one))
    return tuple(sorted(kept, key=lambda one: one.place))


def _in_room(room: RoomView) -> Iterator[Moment]:
    yield from of_the_talks(room)
    if room.charter is not None and room.charter.kind is RoomKind.PRESS:
        yield from of_the_record(room)


__all__ = ["EVERYTHING", "Moment", "Only", "Sort", "timeline"]
