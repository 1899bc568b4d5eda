"""What is suggested: a commitment as an article's words seem to have it, and which words say which part of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.exchange import Sort


class Part(StrEnum):
    """Which part of a commitment some words say."""

    WHO = "who"
    DUTY = "duty"
    TO = "to"
    AMOUNT = "amount"
    EACH_DAY = "each-day"
    STARTS = "starts"
    BY = "by"
    WITHIN = "within"
    UPON = "upon"
    VERIFIER = "verifier"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The characters `start` to `end` (not included) of an article's reading, and the part that they say."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A commitment as one clause of an article seems to have it; what the words don't say is empty.

    `quote` is the reading from `start` to `end`, `what` the words of the duty in it; `who`, `to` and `verifier` are
    participants' ids.
    """

    article: str
    lang: str
    start: int
    end: int
    quote: str
    what: str
    who: str = ""
    to: str = ""
    sort: Sort = Sort.DUTY
    amount: int = 1
    unit: str = ""
    each_day: bool = False
    starts: date | None = None
    by: date | None = None
    within: int | None = None
    upon: str = ""
    verifier: str = ""
    marks: tuple[Mark, ...] = ()
