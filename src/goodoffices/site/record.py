"""The record of a seat's rooms: seals to save, and the transcript that verifies offline."""

import tempfile
from typing import BinaryIO, cast

from goodoffices.ledger.transcript import Cover, write_transcript
from goodoffices.site import door
from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.shown import seat_title
from goodoffices.talks.acts import TranscriptAllowed
from goodoffices.talks.beliefs import believing
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.procedure import TranscriptRule
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import EVERYONE
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.view import View

IN_MEMORY = 4_000_000
"""Bytes of a transcript kept in memory while it is made; a longer one goes through an unnamed file."""


def may_take(view: View, room: RoomView) -> str:
    """Say why the rules of procedure keep this seat from a transcript of the room: a refusal's code, or nothing."""
    if room.charter is None or room.charter.kind in EVERYONE:
        return ""
    if believing(room):
        return "beliefs-not-exported"
    match view.procedure.transcripts:
        case TranscriptRule.MEMBERS:
            return ""
        case TranscriptRule.HEADS:
            return "" if _heads(view) else "transcript-by-heads"
        case TranscriptRule.HEADS_ALLOWED:
            if not _heads(view):
                return "transcript-by-heads"
            alone = set(room.members) == {view.seat}
            allowed = room.allowed.get(view.seat, 0) >= _last_said(room)
            return "" if allowed or alone else "transcript-not-allowed"


def _heads(view: View) -> bool:
    return view.me.role is Role.MEDIATOR or is_head(view.me)


def _last_said(room: RoomView) -> int:
    """Give the number of the last act but those that allow a transcript, which come after what they allow."""
    said = [number for number, one in room.entries.items() if not isinstance(one.act, TranscriptAllowed)]
    return max(said, default=0)


def transcript(sitting: Sitting, rooms: list[str]) -> BinaryIO:
    """Write the transcript of these rooms, as this seat hears them, and give it from its beginning."""
    view = sitting.view
    for room in rooms:
        if code := may_take(view, view.room(room)):
            raise Refusal(code, room=room_name(view.room(room), sitting.lang))
    titles = {room: room_name(view.room(room), sitting.lang) for room in rooms}
    records = door.store().records(sitting.seat.process, sitting.seat.id, titles)
    seat = seat_title(view, view.me, sitting.lang)
    cover = Cover(sitting.seat.process, view.title(sitting.lang).words, seat, sitting.now)
    # Whoever hands it out closes it.
    out = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))  # noqa: SIM115
    write_transcript(out, cover, records, door.store().signing_key(sitting.seat.process))
    out.seek(0)
    return out


def seal(sitting: Sitting, room: str) -> str:
    """Give the room's seal as it stands now."""
    return door.store().seal(sitting.seat.process, sitting.view.room(room).id)
