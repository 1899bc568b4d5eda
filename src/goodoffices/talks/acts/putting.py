"""Acts by which papers are drafted, put, withdrawn and measured."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.acts.telling import SourceRef
from goodoffices.talks.leave import Leave
from goodoffices.talks.papers.edits import Edit
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class PaperOpened:
    """A paper begins as a draft in a room; the act's number is the paper's.

    `whose` is the participant whose paper it is ("" for the room's own: the mediation's, the delegation's).
    """

    paper: Paper
    sources: tuple[SourceRef, ...] = ()
    whose: str = ""


@dataclass(frozen=True, slots=True)
class PaperEdited:
    """The next version of the draft of that number: edits in their order; those that don't fit stay listed."""

    number: int
    edits: tuple[Edit, ...]
    sources: tuple[SourceRef, ...] = ()
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark of this room on a place (an article's, bracket's or blank's id; "" for all) of a paper."""

    number: int
    place: str
    text: Text


@dataclass(frozen=True, slots=True)
class Put:
    """A paper as it is put before somebody: their copy, and what was said with it.

    `common_to` names all participants to whom this common text is given (empty: it is no common text); `until` is a
    date put in by hand, after which it lapses; `replaces` the number, in the room where this stands, of the
    paper that it takes the place of.
    """

    copy: Paper
    common_to: tuple[str, ...] = ()
    until: date | None = None
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """What a conveyance of a paper carries: `version` (an act's number) of the draft `number` in this room.

    `put.replaces` is here the number of an earlier conveyance in this room.
    """

    number: int
    version: int
    put: Put


@dataclass(frozen=True, slots=True)
class PaperGiven:
    """A participant gives the mediation a paper, under its leave.

    `whose` is the participant whose paper it is where it is not the giver's own, `carried_by` says who brought it, and
    `present` whether the mediation was present when it was put to those it is for.
    """

    put: Put
    leave: Leave
    whose: str = ""
    carried_by: str = ""
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class PaperWithdrawn:
    """Who put the paper of that number takes it back."""

    number: int
    why: Text


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """To a mediator's proposal each side learns only this: all accepted, or not all accepted."""

    number: int
    all_accepted: bool


class Mark(StrEnum):
    """How a response stands to a demand."""

    MET = "met"
    IN_PART = "met-in-part"
    NOT_MET = "not-met"
    NOT_ADDRESSED = "not-addressed"


@dataclass(frozen=True, slots=True)
class Measured:
    """The mediation measures one side's response against the other's demands, article by article.

    `demands` is a paper somebody gave or was given, `response` another paper or an answer; `marks` holds the path
    of each article of the demands with how it is met and, where it helps, a word why.
    """

    demands: SourceRef
    response: SourceRef
    marks: tuple[tuple[str, Mark, str], ...]
    sources: tuple[SourceRef, ...] = ()
