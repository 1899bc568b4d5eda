"""The small vocabulary that the leak guard has of each language: function words, numbers, units, dates, titles.

A word is looked up by its script first: Arabic and Hebrew words are known in any text, Latin ones by the text's
language, so that a quotation in another script is still understood.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from goodoffices.talks.guard.folding import Reading, split

Unit = str
Value = TypeVar("Value")

# Phrases of one word or several: by their first word what may follow it, the longest first, and what it means.
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]

# A unit's base and how many of the base it holds: six weeks and 42 days are one length of time, but a month is
# no number of days.
BASES: Mapping[Unit, tuple[str, int | Fraction]] = {
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("minute", 1440),
    "week": ("minute", 10080),
    "month": ("month", 1),
    "year": ("month", 12),
    "metre": ("metre", 1),
    "kilometre": ("metre", 1000),
    "mile": ("mile", 1),
    "hectare": ("hectare", 1),
    "dunam": ("hectare", Fraction(1, 10)),
    "square-kilometre": ("hectare", 100),
    "tonne": ("tonne", 1),
    "percent": ("percent", 1),
    "person": ("person", 1),
    "dollar": ("dollar", 1),
    "euro": ("euro", 1),
    "shekel": ("shekel", 1),
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words of one language or of several together.

    `functions` carry no content; `numbers` and `ordinals` give values; `units` give a unit; `measures` are words that
    hold number and unit ("fortnight"); `months`, `weekdays` and `parts` (of the day) build dates; `beginnings`, with
    which a date or number can begin, follow from these.  `joins` stand between the ends of a range; after `references`
    a number is a label ("Article 4"); `generic` nouns say nothing with a small number ("two sides"); `titles` are
    capitalised, but not names; `clitics` may be written onto the front of a word.
    """

    functions: frozenset[str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Phrases[Unit]
    measures: Mapping[str, tuple[int, Unit]]
    months: Mapping[str, int]
    weekdays: Phrases[int]
    parts: Phrases[str]
    joins: frozenset[str]
    references: frozenset[str]
    generic: frozenset[str]
    titles: frozenset[str]
    clitics: tuple[str, ...] = ()
    beginnings: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        words = {
            *self.numbers,
            *self.ordinals,
            *self.measures,
            *self.months,
            *self.weekdays,
        }
        object.__setattr__(self, "beginnings", frozenset(words))

    def __or__(self, other: "Lexicon") -> "Lexicon":
        """Give both together; where they differ, this one's word counts."""
        return Lexicon(
            self.functions | other.functions,
            {**other.numbers, **self.numbers},
            {**other.ordinals, **self.ordinals},
            _together(self.units, other.units),
            {**other.measures, **self.measures},
            {**other.months, **self.months},
            _together(self.weekdays, other.weekdays),
            _together(self.parts, other.parts),
            self.joins | other.joins,
            self.references | other.references,
            self.generic | other.generic,
            self.titles | other.titles,
            self.clitics + other.clitics,
        )

    def bare(self, word: str) -> tuple[str, ...]:
        """Give the word as it stands and without each clitic that may be written onto it, the shortest cut first."""
        if word < "\u0590":  # nothing is written onto Latin words
            return (word,)
        cut = (word[len(c) :] for c in self.clitics if word.startswith(c) and len(word) > len(c) + 1)
        return (word, *cut)

    def begins(self, token: str) -> bool:
        """Say whether a date or a number may begin with the word."""
        return token.isdecimal() or any(bare in self.beginnings for bare in self.bare(token))

    def signs(self, token: str) -> set[Hashable]:
        """Give what the word may say: a number in digits or as a word, a month, a weekday, part of the day or unit."""
        if token.isdecimal():
            return {("digits", int(token))} if len(token) < 19 else set()
        found: set[Hashable] = set()
        for bare in self.bare(token):
            found.update(words[bare] for words in (self.numbers, self.ordinals) if bare in words)
            found.update({self.measures[bare][0]} if bare in self.measures else ())
            found.update({("month", self.months[bare])} if bare in self.months else ())
            found.update(("weekday", day) for _, day in self.weekdays.get(bare, ()))
            found.update(("part", part) for _, part in self.parts.get(bare, ()))
            found.update(("unit", BASES[unit][0]) for _, unit in self.units.get(bare, ()))
            found.update({("unit", BASES[self.measures[bare][1]][0])} if bare in self.measures else ())
        return found


def phrase_at(table: Phrases[Value], reading: Reading, at: int, lexicon: Lexicon) -> tuple[int, Value] | None:
    """Give the last word and the value of the longest phrase of `table` that starts at word `at`."""
    if at >= len(reading.tokens):
        return None
    for first in lexicon.bare(reading.tokens[at]):
        for rest, value in table.get(first, ()):
            if tuple(reading.tokens[at + 1 : at + 1 + len(rest)]) == rest:
                return at + len(rest), value
    return None


def several(words: str) -> tuple[str, ...]:
    """Give the words of a list that is written as a line, for lists of words are read best that way."""
    return tuple(words.split())


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
        _phrases({spelling: unit for unit, spellings in units.items() for spelling in spellings.split(",")}),
        {_one(word): measure for word, measure in measures.items()},
        {_one(word): month for word, month in months.items()},
        _phrases(weekdays),
        _phrases({spelling: part for part, spellings in parts.items() for spelling in spellings.split(",")}),
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


def _phrases(spellings: Mapping[str, Value]) -> Phrases[Value]:
    found: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    for spelling, value in spellings.items():
        first, *rest = split(spelling)
        found.setdefault(first, []).append((tuple(rest), value))
    return {first: _longest_first(ends) for first, ends in found.items()}


def _together(one: Phrases[Value], other: Phrases[Value]) -> Phrases[Value]:
    return {first: _longest_first([*one.get(first, ()), *other.get(first, ())]) for first in {**one, **other}}


def _longest_first(
    ends: Iterable[tuple[tuple[str, ...], Value]],
) -> tuple[tuple[tuple[str, ...], Value], ...]:
    return tuple(sorted(ends, key=lambda end: -len(end[0])))


def base(lang: str) -> str:
    """Give the language of a tag: "ar" for "ar-EG"."""
    return lang.replace("_", "-").split("-")[0].casefold()


def script(token: str) -> str:
    """Give the language that the script of a folded word stands for: "ar", "he", or nothing."""
    first = token[0]
    if "\u0590" <= first <= "\u05ff":
        return "he"
    return "ar" if "\u0600" <= first <= "\u06ff" or "\u0750" <= first <= "\u077f" else ""
