"""The dates that a seat knows of: rounds, dates set in the notices, papers that lapse, instruments, its own calls."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext as _

from goodoffices.documents.writing.calendar import Dated
from goodoffices.site.clock import local_day
from goodoffices.site.commission.days import dated_of
from goodoffices.site.door import Sitting
from goodoffices.talks.acts import CallPlanned, DateSet, Round
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.people import said_in
from goodoffices.talks.pressroom.windows import Window, windows
from goodoffices.talks.rooms import RoomKind

CALL = timedelta(minutes=30)
"""How long a call is taken to last where a calendar wants an end."""


@dataclass(frozen=True, slots=True)
class Known:
    """A date with the moment of the act that it is known by."""

    dated: Dated
    at: datetime

    @property
    def day(self) -> date:
        """Give the day that it is on, or begins on."""
        starts = self.dated.starts
        return local_day(starts) if isinstance(starts, datetime) else starts


def dates_known(sitting: Sitting) -> list[Known]:
    """Give every date that the seat knows of, the earliest first."""
    found = [*_rounds(sitting), *_set(sitting), *_lapses(sitting), *_instruments(sitting), *_calls(sitting)]
    found += _commissions(sitting)
    return sorted(found, key=lambda one: (one.day, one.dated.key))


def _rounds(sitting: Sitting) -> Iterator[Known]:
    """Go through the rounds, each from the day it was opened to the day it was closed, if it was."""
    room = sitting.view.notices
    opened: dict[int, int] = {}
    spans: dict[int, tuple[int, int]] = {}
    for number, act in sorted(room.to_all.items()):
        if isinstance(act, Round) and act.opens:
            opened[act.number] = number
            spans[number] = (act.number, number)
        elif isinstance(act, Round) and act.number in opened:
            spans[opened.pop(act.number)] = (act.number, number)
    for number, (which, until) in spans.items():
        first, last = room.entries[number].at, room.entries[until].at
        days = local_day(last) - local_day(first) + timedelta(days=1)
        title = _("Round %(number)s") % {"number": which}
        yield Known(Dated(f"round {number}", title, local_day(first), days), last)


def _set(sitting: Sitting) -> Iterator[Known]:
    room = sitting.view.notices
    for number, act in room.to_all.items():
        if isinstance(act, DateSet):
            said = said_in(act.texts, sitting.lang).words
            yield Known(Dated(f"date {number}", said, act.on), room.entries[number].at)


def _lapses(sitting: Sitting) -> Iterator[Known]:
    """Go through the papers in this seat's caucuses that a date was put in for, while nothing else ended them."""
    for room in sitting.view.sitting(RoomKind.CAUCUS):
        for number, held in room.papers.items():
            ended = held.withdrawn is not None or held.replaced_by is not None or bool(held.signed)
            if held.put is not None and held.put.until is not None and not ended:
                title = _("Lapses after this day: %(paper)s") % {"paper": _named(sitting, room, held)}
                yield Known(Dated(f"lapse {room.id} {number}", title, held.put.until), held.at)


def _named(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    """Name a paper, for the mediation with whom it stands."""
    title = said_in(held.paper.title, sitting.lang).words
    if room.party is None or room.of_party(sitting.view.seat):
        return title
    return f"{title} ({said_in(room.party.name, sitting.lang).words})"


def _instruments(sitting: Sitting) -> Iterator[Known]:
    """Go through the days of the instruments in this seat's press rooms."""
    for room in sitting.view.sitting(RoomKind.PRESS):
        met = Counter[str]()
        for window in windows(room):
            held, order = room.instruments[window.number], window.order
            about = f" {order.party} {order.addressee} {order.what.words}" if order else ""
            key = f"{room.id} {window.number}{about}"
            met[key] += 1
            at = room.entries[held.versions[-1]].at if held.versions else held.at
            yield from (Known(one, at) for one in _of_window(sitting, window, f"{key} {met[key]}"))


def _of_window(sitting: Sitting, one: Window, key: str) -> Iterator[Dated]:
    """Give an order's last day; of a validity the whole, where both its ends are known, and its last day."""
    title = said_in(one.called, sitting.lang).words
    note = one.disputed.words if one.disputed else ""
    if one.order is not None and one.until is not None:
        said = _("Due by then: %(order)s (%(title)s)") % {"order": one.order.what.words, "title": title}
        yield Dated(f"due {key}", said, one.until, note=note)
        return
    if one.since is not None and one.until is not None:
        yield Dated(f"window {key}", title, one.since, one.until - one.since + timedelta(days=1), note)
    if one.since is not None and one.until is None:
        yield Dated(f"since {key}", _("First day: %(title)s") % {"title": title}, one.since, note=note)
    if one.until is not None:
        yield Dated(f"until {key}", _("Last day: %(title)s") % {"title": title}, one.until, note=note)


def _commissions(sitting: Sitting) -> Iterator[Known]:
    """Go through the days of this seat's commissions."""
    for room in sitting.view.sitting(RoomKind.COMMISSION):
        yield from (Known(dated, at) for dated, at in dated_of(sitting, room))


def _calls(sitting: Sitting) -> Iterator[Known]:
    """Go through the calls that this seat planned itself, where a time was settled."""
    for room in sitting.view.rooms.values():
        for number, entry in room.calls.items():
            act = entry.act
            if entry.author == sitting.view.seat and isinstance(act, CallPlanned) and act.when is not None:
                title = _("Call: %(who)s") % {"who": act.with_whom}
                when = act.when.astimezone(UTC)
                yield Known(Dated(f"call {room.id} {number}", title, when, CALL), entry.at)


__all__ = ["Known", "dates_known"]
