"""A paper as one room holds it: a draft with its versions, or a copy that was delivered or given."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from goodoffices.talks.acts import Put
from goodoffices.talks.papers.edits import Edit
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text


class Standing(StrEnum):
    """Whether a paper stands: until it is withdrawn, replaced, or lapses on a date put in by hand."""

    DRAFT = "draft"
    STANDS = "stands"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    LAPSED = "lapsed"
    INITIALLED = "initialled"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Version:
    """A draft as the act of that number left it: who, why, what was edited, and what could not be and why not."""

    number: int
    at: datetime
    author: str
    paper: Paper
    edits: tuple[Edit, ...] = ()
    refused: tuple[tuple[Edit, Refusal], ...] = ()
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class PaperHeld:
    """A paper as one room holds it, under the number of the act that brought it.

    A draft has every version it went through; a copy (`put` says how it was put) has one, and its `fingerprint`,
    salted with the room it was put in unless it is a common text.  `whose`, `carried_by` and `present` are as in
    `PaperGiven`; the rest are numbers of acts: answers, remarks, initials, signatures, and what ended it.
    """

    number: int
    at: datetime
    author: str
    versions: tuple[Version, ...]
    put: Put | None = None
    fingerprint: str = ""
    by_party: bool = False
    whose: str = ""
    carried_by: str = ""
    present: bool | None = None
    replaced_by: int | None = None
    withdrawn: int | None = None
    answers: tuple[int, ...] = ()
    remarks: tuple[int, ...] = ()
    outcome: bool | None = None
    initialled: int | None = None
    signed: tuple[int, ...] = ()
    concluded: int | None = None
    cleared: tuple[int, ...] = ()

    @property
    def paper(self) -> Paper:
        """Give the paper as it is now."""
        return self.versions[-1].paper

    @property
    def is_draft(self) -> bool:
        """Say whether it is still worked on here; else it is a copy."""
        return self.put is None

    def version(self, number: int) -> Version:
        """Give the version that the act of that number left, or refuse."""
        for one in self.versions:
            if one.number == number:
                return one
        raise Refusal("no-such-version", number=number)

    def standing(self, today: date) -> Standing:
        """Say how it stands on a day."""
        if self.put is None:
            return Standing.SIGNED if self.concluded else Standing.DRAFT
        if self.signed or self.concluded is not None:
            return Standing.SIGNED
        if self.withdrawn is not None:
            return Standing.WITHDRAWN
        if self.replaced_by is not None:
            return Standing.REPLACED
        if self.put.until is not None and today > self.put.until:
            return Standing.LAPSED
        return Standing.INITIALLED if self.initialled else Standing.STANDS
