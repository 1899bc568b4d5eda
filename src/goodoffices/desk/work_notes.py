"""Notes of work that lasts, among its seat's drafts: how far it is, and whether it is to be cancelled.

A note is written by the worker that does the work, again and again while it goes on; one that was not for a while is
of a server that ended.  Telling it to cancel is a draft of its own, since somebody else writes it.
"""

import json
import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from goodoffices.desk.ports import Drafts, Receipt
from goodoffices.desk.work_states import Cancelled, Done, InHand, Lost, Refused, State, Work
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

SILENT = timedelta(seconds=30)
"""How long nothing was written of work whose server ended; far more than passes between two notes."""

LIST = "works"
"""The place with the places of all of a seat's notes, so that old ones can be let go."""


class Notes:
    """The notes of all seats, over the drafts of one installation."""

    def __init__(self, drafts: Drafts) -> None:
        """Write among these."""
        self._drafts = drafts
        self._listing = threading.Lock()

    def add(self, seat: str, work: Work, now: datetime, known: timedelta) -> None:
        """Begin to note a work, and let notes go that are older than `known`."""
        place = _place(work.room, work.name)
        self._drafts.drop_draft(seat, f"{place}:cancel")
        self.write(seat, work, now)
        with self._listing:
            listed: list[str] = json.loads(self._drafts.draft(seat, LIST) or "[]")
            others = [one for one in listed if one != place]
            old = [one for one in others if self._is_older(seat, one, now - known)]
            for one in old:
                self._drafts.drop_draft(seat, one)
                self._drafts.drop_draft(seat, f"{one}:cancel")
            kept = [one for one in others if one not in old]
            self._drafts.keep_draft(seat, LIST, json.dumps([*kept, place]))

    def _is_older(self, seat: str, place: str, moment: datetime) -> bool:
        body = self._drafts.draft(seat, place)
        return body is None or _written_at(body) < moment

    def write(self, seat: str, work: Work, now: datetime) -> None:
        """Note how far it is now."""
        self._drafts.keep_draft(seat, _place(work.room, work.name), _written(work, now))

    def read(self, seat: str, room: str, name: str, now: datetime, known: timedelta) -> Work | None:
        """Give the work as it was noted last, if that is not older than `known`."""
        body = self._drafts.draft(seat, _place(room, name))
        if body is None:
            return None
        silent = now - _written_at(body)
        if silent > known:
            return None
        work = _work(room, name, json.loads(body))
        return replace(work, state=Lost()) if isinstance(work.state, InHand) and silent > SILENT else work

    def tell_to_cancel(self, seat: str, room: str, name: str) -> None:
        """Leave word for whichever worker does it."""
        self._drafts.keep_draft(seat, f"{_place(room, name)}:cancel", "cancel")

    def is_to_cancel(self, seat: str, room: str, name: str) -> bool:
        """Say whether such word was left."""
        return self._drafts.draft(seat, f"{_place(room, name)}:cancel") is not None


def _place(room: str, name: str) -> str:
    return f"work:{room}:{name}"


def _written_at(body: str) -> datetime:
    return datetime.fromisoformat(json.loads(body)["at"])


def _written(work: Work, now: datetime) -> str:
    note = {"at": now.isoformat(), "began": work.began.isoformat(), "key": work.key, "what": work.what}
    return json.dumps(note | _state_written(work.state))


def _state_written(state: State) -> dict[str, object]:
    match state:
        case InHand(stage, share):
            return {"state": "in-hand", "stage": stage, "share": share}
        case Done(receipt):
            return {"state": "done", "number": receipt.number}
        case Refused(refusal):
            params = {name: _plain(one) for name, one in refusal.params.items()}
            return {"state": "refused", "code": refusal.code, "params": params}
        case Cancelled():
            return {"state": "cancelled"}
        case Lost():
            return {"state": "lost"}


def _plain(value: object) -> object:
    """Give a refusal's value as it is noted: a number, words, or several of them."""
    match value:
        case bool() | int() | float() | str():
            return value
        case Text(words):
            return words
        case tuple() | list() | set() | frozenset():
            return [_plain(one) for one in value]
    return str(value)


def _work(room: str, name: str, note: Mapping[str, object]) -> Work:
    began = datetime.fromisoformat(str(note["began"]))
    return Work(room, name, str(note["key"]), str(note["what"]), began, _state(room, note))


def _state(room: str, note: Mapping[str, object]) -> State:
    match note:
        case {"state": "in-hand", "stage": str(stage), "share": float() | int() as share}:
            return InHand(stage, float(share))
        case {"state": "done", "number": int(number)}:
            return Done(Receipt(room, number))
        case {"state": "refused", "code": str(code), "params": dict(params)}:
            return Refused(Refusal(code=code, **params))
        case {"state": "cancelled"}:
            return Cancelled()
    return Lost()


__all__ = ["Notes"]
