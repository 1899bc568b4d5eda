"""What a language says commitments with, as patterns over its words; those of four languages stand in `tongues`."""

import re
from dataclasses import dataclass

from goodoffices.talks.guard.folding import split


@dataclass(frozen=True, slots=True)
class Tongue:
    """The patterns of one language.

    `duty` is the word that binds: one that only binds (`modal`, "shall") or the verb of the duty itself; where
    `verb_first`, who does it follows.  `passive` after it says that what came before isn't who does it; `agent` then
    stands before who does, `to` before who receives it.  `verifies` is a duty to verify, `verified` stands before who
    verifies.  `before`, `since` and `within` stand before a day or a number of days; `counted` after days, before what
    they are counted from.  `upon` begins a condition.  `each_day` says that it is owed daily; `standing` is a duty that
    is so by itself.  `both` are all sides together, `guarantor` and `intermediary` who is called by what it is.
    """

    duty: re.Pattern[str]
    modal: re.Pattern[str]
    passive: re.Pattern[str]
    agent: re.Pattern[str]
    to: re.Pattern[str]
    verifies: re.Pattern[str]
    verified: re.Pattern[str]
    before: re.Pattern[str]
    since: re.Pattern[str]
    within: re.Pattern[str]
    counted: re.Pattern[str]
    upon: re.Pattern[str]
    each_day: re.Pattern[str]
    standing: re.Pattern[str]
    both: re.Pattern[str]
    guarantor: re.Pattern[str]
    intermediary: re.Pattern[str]
    persons: frozenset[str]
    money: frozenset[str]
    areas: frozenset[str]
    verb_first: bool = False


def words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that matches whole words, in whatever case."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def ending(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that has to stand just before a place: with nothing but spaces after it."""
    return re.compile(rf"(?<!\w)(?:{pattern})\s*$", re.IGNORECASE)


def starting(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that has to stand just after a place."""
    return re.compile(rf"\s*(?:{pattern})(?!\w)\s*", re.IGNORECASE)


def several(listed: str) -> frozenset[str]:
    """Give the words of a list that is written as a line, folded as a reading folds them."""
    return frozenset(token for word in listed.split() for token in split(word))
