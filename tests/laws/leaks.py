"""Leaks to be planted on purpose, each modelled on a kind that real systems had; the law must find every one.

A leak is something hidden (a `source`) that comes out somewhere (a `sink`).
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from importlib import import_module
from unittest import mock

from django.http import HttpResponse

from goodoffices.desk import Batch
from goodoffices.site import frame, middleware, record
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.pages import deed, drafts, play, room, who
from goodoffices.site.pages import record as record_page
from goodoffices.store import Chance, Store
from goodoffices.talks import crossings
from goodoffices.talks.acts import (
    Answer,
    ConveyancePrepared,
    Difficulty,
    NameRegistered,
    Note,
    Opening,
    PaperEdited,
    PaperOpened,
    Suspension,
)
from goodoffices.talks.fold import papers
from goodoffices.talks.papers.copies import Copy
from goodoffices.talks.refusal import Refusal
from tests.world import seat_id

cards = import_module("goodoffices.site.cards.card")


@dataclass
class Spy:
    """Everything that was ever appended, whoever may know of it: what a careless page might reach for."""

    batches: list[Batch] = field(default_factory=list)
    drafts: int = 0

    def acts(self) -> Iterator[object]:
        """Go through every act of every room."""
        return (saying.act for batch in self.batches for saying in batch.sayings)

    def count(self, *kinds: type) -> int:
        """Count the acts of these kinds, or all."""
        return sum(1 for act in self.acts() if not kinds or isinstance(act, kinds))


Source = Callable[[Spy], int]
SOURCES: dict[str, Source] = {
    "all acts": lambda spy: spy.count(),
    "all rooms": lambda spy: spy.count(Opening),
    "all notes": lambda spy: spy.count(Note),
    "all suspensions": lambda spy: spy.count(Suspension),
    "all difficulties": lambda spy: spy.count(Difficulty),
    "all names": lambda spy: spy.count(NameRegistered),
    "all conveyances": lambda spy: spy.count(ConveyancePrepared),
    "all processes": lambda spy: len({batch.process for batch in spy.batches}),
    "all keys": lambda spy: len({batch.key for batch in spy.batches}),
    "words of the last act": lambda spy: len(repr(spy.batches[-1])) if spy.batches else 0,
    "all drafts": lambda spy: spy.drafts,
    "all papers": lambda spy: spy.count(PaperOpened, PaperEdited),
    "all answers": lambda spy: spy.count(Answer),
    "odd or even": lambda spy: spy.count() % 2,
}

Leak = Callable[[Callable[[], int]], object]


def _answered(change: Callable[[HttpResponse, int], object]) -> Leak:
    """Change every answer by the leaked value."""

    def leak(value: Callable[[], int]) -> object:
        original = middleware.Refusals.__call__

        def call(self, request):
            response = original(self, request)
            if not response.streaming:
                change(response, value())
            return response

        return mock.patch.object(middleware.Refusals, "__call__", call)

    return leak


def _header(name: str) -> Leak:
    def change(response: HttpResponse, value: int) -> None:
        response.headers[name] = f'"{value}"'

    return _answered(change)


def _body(shape: Callable[[int], bytes], statuses: tuple[int, ...] = (200,)) -> Leak:
    def change(response: HttpResponse, value: int) -> None:
        if response.status_code in statuses:
            response.content += shape(value)
            response.headers["Content-Length"] = str(len(response.content))

    return _answered(change)


def _status(response: HttpResponse, value: int) -> None:
    if response.status_code == 404:
        response.status_code = 403 if value % 2 else 404


def _cookie(response: HttpResponse, value: int) -> None:
    response.set_cookie("seen", str(value))


def _result(place: object, name: str, change: Callable[[object, int], object]) -> Leak:
    """Change what a function of the product gives."""

    def leak(value: Callable[[], int]) -> object:
        original = getattr(place, name)
        return mock.patch.object(place, name, lambda *a, **k: change(original(*a, **k), value()))

    return leak


def _before(place: type, name: str, check: Callable[..., None]) -> Leak:
    """Do something before a method of the product."""

    def leak(value: Callable[[], int]) -> object:
        original = getattr(place, name)

        def first(*a, **k):
            check(value(), *a[1:])
            return original(*a, **k)

        return mock.patch.object(place, name, first)

    return leak


def _more_statements(value: Callable[[], int]) -> object:
    original = Store.hearings

    def hearings(self, process, seat):
        for _ in range(value()):
            original(self, process, seat)
        return original(self, process, seat)

    return mock.patch.object(Store, "hearings", hearings)


def _refuse_odd(value: int, batch: Batch) -> None:
    if value % 2 and batch.seat == seat_id("head_b"):
        raise Refusal("room-busy")


AT_FIRST = 27
"""Acts of the base world of the laws."""


def _refuse_many(value: int, batch: Batch) -> None:
    if value > AT_FIRST + 4 and batch.seat == seat_id("head_b"):
        raise Refusal("room-busy")


def _in_the_copy(value: Callable[[], int]) -> object:
    original = crossings._delivery

    def delivery(view, here, number):
        caucus, author, copy = original(view, here, number)
        return caucus, author, replace(copy, paper=f"no. {value()}")

    return mock.patch.object(crossings, "_delivery", delivery)


def _source_number(_value: Callable[[], int]) -> object:
    original = crossings._delivery

    def delivery(view, here, number):
        caucus, author, copy = original(view, here, number)
        return caucus, author, replace(copy, paper=f"from {number}")

    return mock.patch.object(crossings, "_delivery", delivery)


def _source_time(_value: Callable[[], int]) -> object:
    original = crossings._delivery

    def delivery(view, here, number):
        caucus, author, copy = original(view, here, number)
        last = max(
            one.at for r in view.rooms.values() for one in r.entries.values() if r.party and r.party.id == "A"
        )
        return caucus, author, replace(copy, paper=last.isoformat())

    return mock.patch.object(crossings, "_delivery", delivery)


def _master_ids(_value: Callable[[], int]) -> object:
    """Copies that keep the ids of the draft, as a file does that was saved under another name."""
    return mock.patch.object(crossings, "as_copy", lambda paper, **_: Copy(paper, {}))


def _one_salt(value: Callable[[], int]) -> object:
    """Fingerprints that are numbered over all rooms."""
    original = papers.fingerprint
    return mock.patch.object(papers, "fingerprint", lambda paper, salt: original(paper, f"{salt}{value()}"))


def _shared_chance(_value: Callable[[], int]) -> object:
    from tests.laws.walls import Derived

    drawn = {"count": 0}

    def token(self: Chance, size: int, *about: object) -> bytes:
        drawn["count"] += 1
        return drawn["count"].to_bytes(size, "big")

    return mock.patch.object(Derived, "token", token)


@contextmanager
def _shared_keys(_value: Callable[[], int]) -> Iterator[None]:
    """Keys that are one namespace for all authors: a key that another seat used is refused."""
    original = Store.append

    def append(self, batch):
        used = self.__dict__.setdefault("used_keys", {})
        if used.setdefault(batch.key, batch.seat) != batch.seat:
            raise Refusal("room-busy")
        return original(self, batch)

    bare = mock.patch.object(deed, "once", lambda form: form.cleaned_data["key"])
    with bare, mock.patch.object(Store, "append", append):
        yield


def _same_words(_value: Callable[[], int]) -> object:
    """Content that is kept once for all rooms, so that saying it again is noticed."""
    original = Store.append

    def append(self, batch):
        text = getattr(batch.sayings[0].act, "text", None)
        said = self.__dict__.setdefault("said_words", {})
        if text and said.setdefault(text.words, batch.seat) != batch.seat:
            raise Refusal("room-busy")
        return original(self, batch)

    return mock.patch.object(Store, "append", append)


SINKS: dict[str, Leak] = {
    "a header": _header("X-Acts"),
    "an ETag": _header("ETag"),
    "a time of change": _header("Last-Modified"),
    "a cookie": _answered(_cookie),
    "white space": _body(lambda value: b" " * value),
    "a comment": _body(lambda value: f"<!-- {value} -->".encode()),
    "the words of a missing page": _body(lambda value: str(value).encode(), (404,)),
    "the words of a refusal": _body(lambda value: str(value).encode(), (422,)),
    "another status": _answered(_status),
    "the number on a card": _result(
        cards, "when_shown", lambda shown, value: {**shown, "ago": f"{value} acts ago"}
    ),
    "the name of a room": _result(room, "room_name", lambda name, value: f"{name} ({value})"),
    "the strip": _result(frame, "_day", lambda day, value: f"{day} · {value}"),
    "the ways": _result(frame, "_ways", lambda ways, value: [{**ways[0], "waits": value}, *ways[1:]]),
    "who sits where": _result(
        who, "_person", lambda shown, value: {**shown, "role": f"{shown['role']} {value}"}
    ),
    "the state of play": _result(
        play, "row_of", lambda row, value: {**row, "standing": f"{row['standing']} {value}"}
    ),
    "the order of rooms": _result(
        room, "rooms_shown", lambda rooms, value: rooms[::-1] if value % 2 else rooms
    ),
    "a draft": _result(drafts, "place_of", lambda place, value: f"{place}{value}"),
    "the hearers": _result(deed, "hearers", lambda said, value: f"{said}, {value}"),
    "the title of a transcript": _result(record, "seat_title", lambda title, value: f"{title} {value}"),
    "a seal": _result(record_page, "seal", lambda seal, value: f"{seal}{value}\n"),
    "more work": _more_statements,
    "a refusal": _before(Store, "append", _refuse_odd),
    "a shared limit": _before(Store, "append", _refuse_many),
    "the copy": _in_the_copy,
}


def _choice(value: Callable[[], int]) -> object:
    original = DeedForm.__init__

    def made(self, *a, **k):
        original(self, *a, **k)
        if "lang" in self.fields:
            self.fields["lang"].help_text = str(value())

    return mock.patch.object(DeedForm, "__init__", made)


SINKS["a choice in a form"] = _choice

SPECIAL: dict[str, Leak] = {
    "the draft's ids in a copy": _master_ids,
    "one salt for all rooms": _one_salt,
    "the source's number in a copy": _source_number,
    "the source's time in a copy": _source_time,
    "one stream of chance for all rooms": _shared_chance,
    "one namespace of keys for all authors": _shared_keys,
    "words kept once for all rooms": _same_words,
}

PLANTED: dict[str, tuple[str, Leak]] = {
    f"{source} in {sink}": (source, SINKS[sink])
    for source, sink in (
        ("all acts", "a header"),
        ("all acts", "an ETag"),
        ("words of the last act", "an ETag"),
        ("all acts", "a time of change"),
        ("all rooms", "a cookie"),
        ("all acts", "a cookie"),
        ("all acts", "white space"),
        ("all drafts", "white space"),
        ("all notes", "a comment"),
        ("all names", "a comment"),
        ("all processes", "a comment"),
        ("all keys", "a comment"),
        ("all acts", "the words of a missing page"),
        ("all rooms", "the words of a missing page"),
        ("all acts", "the words of a refusal"),
        ("odd or even", "another status"),
        ("all acts", "the number on a card"),
        ("all rooms", "the name of a room"),
        ("all acts", "the strip"),
        ("all conveyances", "the ways"),
        ("all acts", "who sits where"),
        ("all suspensions", "the state of play"),
        ("all difficulties", "the state of play"),
        ("odd or even", "the order of rooms"),
        ("all acts", "a choice in a form"),
        ("all acts", "the hearers"),
        ("all acts", "the title of a transcript"),
        ("all acts", "a seal"),
        ("all rooms", "a seal"),
        ("all acts", "more work"),
        ("all notes", "more work"),
        ("odd or even", "a refusal"),
        ("all acts", "a shared limit"),
        ("all acts", "the copy"),
        ("all conveyances", "the copy"),
        ("all papers", "a comment"),
        ("all answers", "white space"),
        ("all answers", "the name of a room"),
    )
} | {name: ("all acts", leak) for name, leak in SPECIAL.items()}


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Plant a leak for as long as the law runs."""
    source, leak = PLANTED[name]
    with spying() as latest, leak(lambda: SOURCES[source](latest())):
        yield


@contextmanager
def spying() -> Iterator[Callable[[], Spy]]:
    """Note what is appended to every store; give what tells of the one that was spoken to last."""
    spies: dict[int, Spy] = {}
    original, keep = Store.append, Store.keep_draft
    latest = {"spy": Spy()}

    def append(self, batch):
        receipts = original(self, batch)
        latest["spy"] = spies.setdefault(id(self), Spy())
        latest["spy"].batches.append(batch)
        return receipts

    def keep_draft(self, *told):
        spies.setdefault(id(self), Spy()).drafts += 1
        return keep(self, *told)

    def begin(self, *told, **more):
        spies.pop(id(self), None)
        return first(self, *told, **more)

    first = Store.__init__
    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(Store, "__init__", begin))
        stack.enter_context(mock.patch.object(Store, "append", append))
        stack.enter_context(mock.patch.object(Store, "keep_draft", keep_draft))
        yield lambda: latest["spy"]
