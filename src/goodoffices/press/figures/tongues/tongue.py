"""What a language says round a number: how it is bounded, what is counted, what befell it, by whose count."""

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.talks.guard.lexicon import Phrases
from goodoffices.talks.pressfile.entries import Comparator


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language, folded; patterns are of the text as written.

    `before` and `after` a number stand words that bound it; `moving` verbs turn "up to" into a direction, and `during`
    ("over") is a time before a length of time unless `lasting` stands before it.  `vague` plurals stand for the least
    that they can mean ("dozens": 24).  `fractions` need one of `fraction_goes_on` after them or one of
    `fraction_opens` before.  `times` multiply the number before ("two dozen"), `and_half` adds half a unit.
    A range is joined by `to`, a ratio ("four in ten") by `ratio`; `opens` and `closes` make one of "between 30 and
    40", `changes` two figures of "from 10 to 15", `scores` (a vote, a win) two of "61-47".

    Between a number and its noun `fillers` may stand, after `of` `determiners` too.  `unmarked` are plurals that don't
    look it.  `befell` says what befell those counted, `counts` are nouns for a number ("toll"), `shifts` are verbs of
    change with their noun ("risen": "rise"), `few` are those of whom even two or three are a figure.  `compounds`
    after a hyphen make a name ("two-state").  `hours` stand by an hour of the day.  `currencies` are units beyond
    those that the leak guard knows.  `by_before` and `by_after` the number find by whose count (groups "who"),
    `hedges` and `unverified` (in the sentence after, too) are kept as they stand, `places` find where.
    """

    before: Phrases[Comparator]
    after: Phrases[Comparator]
    vague: Phrases[int]
    fractions: Phrases[Fraction]
    fraction_opens: frozenset[str]
    fraction_goes_on: frozenset[str]
    times: dict[str, int]
    and_half: Phrases[int]
    moving: frozenset[str]
    during: frozenset[str]
    lasting: frozenset[str]
    to: frozenset[str]
    ratio: frozenset[str]
    opens: frozenset[str]
    closes: frozenset[str]
    changes: frozenset[str]
    scores: frozenset[str]
    fillers: frozenset[str]
    of: frozenset[str]
    unmarked: frozenset[str]
    befell: frozenset[str]
    counts: frozenset[str]
    shifts: dict[str, str]
    few: frozenset[str]
    compounds: frozenset[str]
    hours: frozenset[str]
    determiners: frozenset[str]
    currencies: Phrases[str]
    by_before: str
    by_after: str
    hedges: str
    unverified: str
    places: str
    plural_ends: tuple[str, ...] = ()
