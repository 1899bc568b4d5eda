"""A clause as stances and events look at it: a verb, who does it, whether it is denied, and what it stands under."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from goodoffices.press.clauses.grammar import Form


class Word(NamedTuple):
    """A word or a mark of a sentence: its characters `start` to `end`, in small letters."""

    start: int
    end: int
    low: str
    capital: bool


class Link(StrEnum):
    """How a clause hangs on another of its sentence."""

    MAIN = "main"
    TOLD = "told"
    """What the other's subject is said to say: "said that …"."""
    TO = "to"
    ING = "ing"
    JOINED = "joined"
    ASIDE = "aside"
    """A relative or an adverbial clause, which is told beside the main thing."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb of a sentence with what belongs to it.

    `at` is its place among the sentence's `words`, `opens` where its auxiliaries begin, `until` where its clause ends;
    `subject` holds characters; `over` is the place, among the sentence's clauses, of the one that it hangs on;
    `teller` that of the clause whose subject gives this account.  In the passive, `subject` is who it befalls.
    """

    verb: str
    form: Form
    words: tuple[Word, ...]
    at: int
    opens: int
    until: int
    subject: tuple[int, int] | None
    passive: bool = False
    negated: bool = False
    modal: str = ""
    link: Link = Link.MAIN
    over: int | None = None
    teller: int | None = None

    @property
    def start(self) -> int:
        """Give the first character of the verb."""
        return self.words[self.at].start

    @property
    def end(self) -> int:
        """Give the place after the last character of the verb."""
        return self.words[self.at].end

    @property
    def after(self) -> tuple[Word, ...]:
        """Give the words that follow the verb inside its clause."""
        return self.words[self.at + 1 : self.until]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters `start` to `end`, and the clauses there in their order; `words` only where a verb may stand."""

    start: int
    end: int
    words: tuple[Word, ...] = ()
    clauses: tuple[Clause, ...] = ()
