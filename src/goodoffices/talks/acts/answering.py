"""Acts by which a paper is answered: part by part, as a whole, and by those who stand behind a delegation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.leave import Leave
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.texts import Text


class Stance(StrEnum):
    """What a side says of one article, bracket or blank."""

    ACCEPT = "accept"
    ACCEPT_IF = "accept-if"
    COUNTER = "counter"
    REJECT = "reject"
    RESERVE = "reserve"


class Whole(StrEnum):
    """What a side says of a paper as a whole."""

    ACCEPT = "accept"
    REJECT = "reject"
    COUNTER = "counter"
    STICK = "stick-to-earlier"
    AD_REFERENDUM = "ad-referendum"


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """What is said of one part of a paper, by its `path` in the copy that was delivered.

    `alternative` is the one accepted of a bracket (0 the first), `value` that of a blank, `only_if` other alternatives
    of the paper it is tied to, `condition` such a tie in words, `wording` the words wanted instead, in the paper's
    notation; `reason` carries its own leave to pass.
    """

    path: str
    stance: Stance
    alternative: int | None = None
    value: str = ""
    only_if: tuple[Choice, ...] = ()
    condition: Text | None = None
    wording: Text | None = None
    reason: Text | None = None
    leave: Leave | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """The one change most wanted: where, and what."""

    path: str
    words: Text
    alternative: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A side answers the paper of that number in this room; `fingerprint` says which text it had before it.

    `sticks_to` is the number here of the earlier paper it sticks to; `principals` those who still have to answer
    when it is given ad referendum; `knowingly` says that it is meant for this version though a later one stands.
    """

    number: int
    fingerprint: str
    leave: Leave
    whole: Whole | None = None
    parts: tuple[PartAnswer, ...] = ()
    words: Text | None = None
    wish: Wish | None = None
    sticks_to: int | None = None
    principals: tuple[str, ...] = ()
    knowingly: bool = False


@dataclass(frozen=True, slots=True)
class PrincipalsAnswered:
    """Some of those behind a delegation answered what was agreed ad referendum (the answer of that number).

    `who` they are (leadership abroad and commanders in the field may differ), `through` whom their word came, `on`
    which day.
    """

    number: int
    who: str
    through: str
    on: date
    accepts: bool
    words: Text
    leave: Leave
