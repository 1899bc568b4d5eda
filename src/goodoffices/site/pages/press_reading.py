"""Reports that were filed at once are read one after another: each is waited for a little, then looked after."""

from dataclasses import replace

from goodoffices.desk.work_states import Cancelled, Done, InHand, Lost, Refused, State
from goodoffices.site.door import Sitting
from goodoffices.site.pages.work import linger
from goodoffices.site.press.taking import Batch, Row, why_of
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal


def read_on(sitting: Sitting, room: RoomView, batch: Batch, place: int) -> Row:
    """Have the filed report of a row read, and wait as long as a page may; what lasts stays in its `reading`."""
    row = batch.rows[place]
    if row.reading and not _as_far(sitting, room, row).reading:
        return _as_far(sitting, room, row)
    try:
        work = linger(sitting, room, ReadReport(row.done), key=f"{batch.key}-{place}-read")
    except Refusal as refusal:
        return _with_outcome(row, Refused(refusal))
    return _with_outcome(replace(row, reading=work.name), work.state)


def as_far(sitting: Sitting, room: RoomView, batch: Batch) -> Batch:
    """Give the batch with what has become of its readings by now."""
    for place in batch.reading:
        batch = batch.with_row(place, _as_far(sitting, room, batch.rows[place]))
    return batch


def _as_far(sitting: Sitting, room: RoomView, row: Row) -> Row:
    held = room.reports.get(row.done)
    if held is not None and held.readings:  # so it was read, also where the work is no longer known
        return replace(row, reading="")
    work = sitting.seat.work(room.id, row.reading)
    return _with_outcome(row, work.state if work else Lost())


def _with_outcome(row: Row, state: State) -> Row:
    match state:
        case InHand():
            return row
        case Done():
            return replace(row, reading="")
        case Refused(refusal):
            return replace(row, reading="", unread=why_of(refusal))
        case Cancelled():
            return replace(row, reading="", unread=why_of(Refusal("engine-cancelled")))
        case Lost():
            return replace(row, reading="", unread=why_of(Refusal("engine-failed")))


__all__ = ["as_far", "read_on"]
