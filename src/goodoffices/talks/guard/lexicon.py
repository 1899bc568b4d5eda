"""The small vocabulary that the leak guard has of each language: function words, numbers, units, dates, titles.

A word is looked up by its script first: Arabic and Hebrew words are known in any text, Latin ones by the text's
language, so that a quotation in another script is still understood.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from goodoffices.talks.guard.folding import Reading, split

Unit = str
Value = TypeVar("Value")

# A unit's base and how many of the base it holds: six weeks and 42 days are one length of time, but a month is
# no number of days.
BASES: Mapping[Unit, tuple[str, Fraction]] = {
    "minute": ("minute", Fraction(1)),
    "hour": ("minute", Fraction(60)),
    "day": ("minute", Fraction(1440)),
    "week": ("minute", Fraction(10080)),
    "month": ("month", Fraction(1)),
    "year": ("month", Fraction(12)),
    "metre": ("metre", Fraction(1)),
    "kilometre": ("metre", Fraction(1000)),
    "mile": ("mile", Fraction(1)),
    "hectare": ("hectare", Fraction(1)),
    "dunam": ("hectare", Fraction(1, 10)),
    "square-kilometre": ("hectare", Fraction(100)),
    "tonne": ("tonne", Fraction(1)),
    "percent": ("percent", Fraction(1)),
    "person": ("person", Fraction(1)),
    "dollar": ("dollar", Fraction(1)),
    "euro": ("euro", Fraction(1)),
    "shekel": ("shekel", Fraction(1)),
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words of one language or of several together.

    `functions` carry no content; `numbers` and `ordinals` give values; `units`, keyed by one word or several, give a
    unit; `measures` are words that hold number and unit ("fortnight"); `months`, `weekdays` and `parts` (of the day)
    build dates; `joins` stand between the ends of a range and before what is added ("and"); after `references` a
    number is a label ("Article 4"); `generic` nouns say nothing with a small number ("two sides"); `titles` are
    capitalised, but not names; `clitics` may be written onto the front of a word.
    """

    functions: frozenset[str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[tuple[str, ...], Unit]
    measures: Mapping[str, tuple[int, Unit]]
    months: Mapping[str, int]
    weekdays: Mapping[tuple[str, ...], int]
    parts: Mapping[tuple[str, ...], str]
    joins: frozenset[str]
    references: frozenset[str]
    generic: frozenset[str]
    titles: frozenset[str]
    clitics: tuple[str, ...] = ()

    def __or__(self, other: "Lexicon") -> "Lexicon":
        """Give both together; where they differ, this one's word counts."""
        return Lexicon(
            self.functions | other.functions,
            {**other.numbers, **self.numbers},
            {**other.ordinals, **self.ordinals},
            {**other.units, **self.units},
            {**other.measures, **self.measures},
            {**other.months, **self.months},
            {**other.weekdays, **self.weekdays},
            {**other.parts, **self.parts},
            self.joins | other.joins,
            self.references | other.references,
            self.generic | other.generic,
            self.titles | other.titles,
            self.clitics + other.clitics,
        )

    def bare(self, token: str) -> tuple[str, ...]:
        """Give the word as it stands and without each clitic that may be written onto it, the shortest cut first."""
        return (token, *(token[len(c) :] for c in self.clitics if token.startswith(c) and len(token) > len(c) + 1))


def phrase_at(
    table: Mapping[tuple[str, ...], Value], reading: Reading, at: int, lexicon: Lexicon
) -> tuple[int, Value] | None:
    """Give the last word and the value of the longest phrase of `table` that starts at word `at`."""
    for size in (3, 2, 1):
        rest = tuple(reading.tokens[at + 1 : at + size])
        if len(rest) == size - 1 and at < len(reading.tokens):
            for first in lexicon.bare(reading.tokens[at]):
                if (first, *rest) in table:
                    return at + size - 1, table[first, *rest]
    return None


def numbered(*words: str, first: int = 1) -> dict[str, int]:
    """Number `words` from `first`; spellings of one word are parted by a space."""
    return {spelling: at for at, group in enumerate(words, first) for spelling in group.split()}


def lexicon(
    *,
    functions: str,
    numbers: Mapping[str, int],
    ordinals: Mapping[str, int],
    units: Mapping[Unit, str],
    measures: Mapping[str, tuple[int, Unit]],
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    parts: Mapping[str, str],
    joins: str,
    references: str,
    generic: str,
    titles: str = "",
    clitics: str = "",
) -> Lexicon:
    """Fold a language's lists; in `units` and `parts` spellings are parted by commas, for some are two words."""
    return Lexicon(
        _folded(functions),
        {_one(word): value for word, value in numbers.items()},
        {_one(word): value for word, value in ordinals.items()},
        {spelling: unit for unit, spellings in units.items() for spelling in _phrases(spellings)},
        {_one(word): measure for word, measure in measures.items()},
        {_one(word): month for word, month in months.items()},
        {tuple(split(word.replace("-", " "))): day for word, day in weekdays.items()},
        {spelling: part for part, spellings in parts.items() for spelling in _phrases(spellings)},
        _folded(joins),
        _folded(references),
        _folded(generic),
        _folded(titles),
        tuple(sorted(_folded(clitics), key=lambda clitic: (len(clitic), clitic))),
    )


def _one(word: str) -> str:
    return "".join(split(word))


def _folded(words: str) -> frozenset[str]:
    return frozenset(token for word in words.split() for token in split(word))


def _phrases(spellings: str) -> Iterable[tuple[str, ...]]:
    return (tuple(split(spelling)) for spelling in spellings.split(","))


def base(lang: str) -> str:
    """Give the language of a tag: "ar" for "ar-EG"."""
    return lang.replace("_", "-").split("-")[0].casefold()


def script(token: str) -> str:
    """Give the language that the script of a folded word stands for: "ar", "he", or nothing."""
    first = token[0]
    if "\u0590" <= first <= "\u05ff":
        return "he"
    return "ar" if "\u0600" <= first <= "\u06ff" or "\u0750" <= first <= "\u077f" else ""
