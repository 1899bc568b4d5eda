"""What comes of what is taken in: reports, addresses that somebody has to fetch, and parts that were not read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.refusal import Refusal

LARGEST = 10_000_000
"""The most bytes of a page, a feed or a text, inflated: far above any report, and read within seconds."""

LONGEST = 1_000_000
"""The most characters of a report's text: more is a book."""


class Sort(StrEnum):
    """How a report's bytes are to be read."""

    TEXT = "text"
    PAGE = "page"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Piece:
    """One report's bytes before they are read, and what is known of it from around it.

    `part` names it for people: the file, with its place in it.  `charset` is what its server said, `seen` the day by
    which it was there.
    """

    sort: Sort
    part: str
    data: bytes
    charset: str = ""
    url: str = ""
    title: str = ""
    outlet: str = ""
    byline: str = ""
    lang: str = ""
    published: date | None = None
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A report: its text, which nothing changes any more, and what is known of it ("" or None where it isn't).

    `lang` is an ISO 639-1 code, `digest` the text's SHA-256 in hexadecimal, `remarks` what a reader should know of
    how it was read: signs that can't be seen, a guessed encoding.
    """

    sort: Sort
    part: str
    text: str
    lang: str
    digest: str
    published: date | None = None
    title: str = ""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    remarks: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class ToFetch:
    """An address that somebody saved: nothing is fetched here, so somebody opens it and saves its page."""

    part: str
    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A part that was not read, and why; what else the file holds is read all the same."""

    part: str
    why: Refusal
