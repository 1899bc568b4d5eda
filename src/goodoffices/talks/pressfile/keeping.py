"""What analysts keep in the press file: reports, links, instruments with their orders, and the line."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.pressfile.entries import InstrumentSort
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was read: its words, who published it, where and when, and how it came here.

    `digest` is the SHA-256 of the UTF-8 of `text`, in hexadecimal digits; `taken` says how ("pasted", "text", "html",
    "feed", "archive"); `url` is kept as words, nothing here ever fetches it.
    """

    title: str
    outlet: str
    text: Text
    digest: str
    published: date | None = None
    byline: str = ""
    url: str = ""
    taken: str = "pasted"


@dataclass(frozen=True, slots=True)
class EntryRef:
    """An entry of this room: the `index`-th of the reading (or of the entry added by hand) with number `number`."""

    number: int
    index: int = 0


@dataclass(frozen=True, slots=True)
class PaperRef:
    """A paper by its fingerprint, as the room `room` has it; everybody in the press room sits there too."""

    room: str
    number: int


@dataclass(frozen=True, slots=True)
class Links:
    """What an entry is about, as an analyst ties it.

    `parties` are the participants whose word, stance or deed it is; `seats` those in this room whom it names;
    `paper` and `articles` (labels as printed) what it bears on; `instrument` the number under which the
    room keeps one; `count` the disputed number that a figure belongs to and `population` what was counted, in the
    analysts' words: two reports in two languages, or in other words of one, can then be seen to count the same.
    """

    parties: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    paper: PaperRef | None = None
    articles: tuple[str, ...] = ()
    instrument: int | None = None
    count: str = ""
    population: str = ""


NO_LINKS = Links()


class Verdict(StrEnum):
    """What an analyst made of a suggestion: the words say so, they say something else, or nothing of the sort."""

    CONFIRMED = "confirmed"
    AMENDED = "amended"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Ordered:
    """One order of an instrument: of whom (a participant's id, or words), what, until when."""

    what: Text
    party: str = ""
    addressee: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A resolution, ruling or proposal that the talks have to reckon with, as it is publicly known.

    `called` are its names, the first the one we write; `dated` its day; `since` and `until` its validity where it
    has any; `disputed` who disputes it and on which ground; `bears_on` the articles, by label, of `paper`.
    """

    called: tuple[Text, ...]
    sort: InstrumentSort
    issuer: str
    mark: str = ""
    dated: date | None = None
    orders: tuple[Ordered, ...] = ()
    since: date | None = None
    until: date | None = None
    disputed: Text | None = None
    paper: PaperRef | None = None
    bears_on: tuple[str, ...] = ()
    sources: tuple[EntryRef, ...] = ()


class Saying(StrEnum):
    """What the line says of a wording."""

    MAY = "may"
    IF_ASKED = "if-asked"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class LineItem:
    """A wording that may be said, may be said if asked, or is not to be said."""

    saying: Saying
    text: Text


class Judgement(StrEnum):
    """What a human made of two entries side by side."""

    CONTRADICT = "contradict"
    AGREE = "agree"
    DIFFERENT_THINGS = "different-things"
    UNCLEAR = "unclear"


class Discord(StrEnum):
    """Why two entries were put side by side."""

    DENIAL = "denial"
    VALUES = "values"
    REVERSAL = "reversal"
