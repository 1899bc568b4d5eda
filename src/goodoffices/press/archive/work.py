"""The unit of work on an archive: one report's bytes in, what became of them out; pure, so that it may run anywhere."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from hashlib import sha256

from goodoffices.press.alike import sketch
from goodoffices.press.archive.names import Names
from goodoffices.press.backends import Backend, backend
from goodoffices.press.intake import NotTaken, Piece, Sort, Taken, ToFetch, taken_from
from goodoffices.press.intake.decoding import decoded
from goodoffices.press.reading import Reading
from goodoffices.talks.refusal import Refusal


class State(StrEnum):
    """What became of a report."""

    READ = "read"
    SAME = "same"
    PASSED_OVER = "passed-over"
    TO_FETCH = "to-fetch"
    NOT_TAKEN = "not-taken"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Terms:
    """What all reports of an archive are read by: who reads, and which names let a report in."""

    asked: str
    names: Names


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a part; `key` is the same whenever the same bytes come from the same address.

    `sketch` is what its text is compared with others by, `why` says why it was not read.
    """

    key: str
    state: State
    part: str
    url: str = ""
    title: str = ""
    taken: Taken | None = None
    reading: Reading | None = None
    sketch: frozenset[int] = field(default=frozenset())
    why: Refusal | None = None


def key_of(part: Piece | ToFetch | NotTaken) -> str:
    """Give what a part is known again by: a report by its bytes and address, another by where it stands."""
    match part:
        case Piece():
            known = _bytes(f"{part.sort}\0{part.url}\0") + part.data
        case ToFetch():
            known = _bytes(f"to-fetch\0{part.url}")
        case NotTaken():
            known = _bytes(f"not-taken\0{part.part}\0{part.why.code}")
    return sha256(known).hexdigest()


def _bytes(words: str) -> bytes:
    """Encode words of a file or a page, in which half a surrogate may stand."""
    return words.encode("utf-8", "backslashreplace")


def worked(piece: Piece, terms: Terms) -> Outcome:
    """Take a report in and read it, unless it names nothing of the talks."""
    key = key_of(piece)
    if not _lets_in(piece, terms.names):
        return Outcome(key, State.PASSED_OVER, piece.part, piece.url, piece.title)
    taken = taken_from(piece)
    if isinstance(taken, NotTaken):
        return Outcome(key, State.NOT_TAKEN, piece.part, piece.url, piece.title, why=taken.why)
    if not terms.names.named_in(f"{taken.title}\n{taken.text}"):
        return Outcome(key, State.PASSED_OVER, piece.part, taken.url, taken.title)
    try:
        reading = _reader(terms.asked).read(taken.text, taken.lang, taken.published)
    except Refusal as why:
        return Outcome(key, State.FAILED, piece.part, taken.url, taken.title, why=why)
    return Outcome(key, State.READ, piece.part, taken.url, taken.title, taken, reading, sketch(taken.text))


def _lets_in(piece: Piece, names: Names) -> bool:
    """Look at a page before its tags are parsed, which is most of what it costs."""
    if piece.sort is Sort.TEXT:
        return True
    return names.may_be_in(piece.title + "\n" + decoded(piece.data, piece.charset, page=True).text)


@cache
def _reader(asked: str) -> Backend:
    """Load a reader once a process."""
    return backend(asked)
