"""Why two entries of a list may be the same person, and what an entry lacks: codes, for a human to weigh."""

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """One reason for looking at two entries together, or against their being one."""

    IDENTICAL = "identical"
    SOUND = "same-skeleton"
    SCRIPT = "script"
    FORM = "form"
    ONE_LETTER = "one-letter"
    ORDER = "order"
    JOINED = "joined"
    SHORTER = "shorter"
    YEAR_AGREES = "year-agrees"
    YEAR_NEAR = "year-near"
    YEAR_DIFFERS = "year-differs"
    SAME_HOME = "same-home"
    FATES_DIFFER = "fates-differ"
    HEADINGS_DIFFER = "headings-differ"


class Lack(StrEnum):
    """What an entry lacks that would help to know the person."""

    ONE_NAME = "one-name"
    NO_YEAR = "no-year"
    NO_HOME = "no-home"
    NO_FATE = "no-fate"


@dataclass(frozen=True, slots=True)
class Alike:
    """Two entries that a human should look at together, the earlier first, and why; it holds no name."""

    one: str
    other: str
    why: tuple[Likeness, ...]
