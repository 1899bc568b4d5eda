"""What a lexicon says about verbs: `verb word … + class of object < class of subject`, and whether a clause fits it.

"drop + demand" is met by "dropped its demand", "walk out" by "walked out of it", "kill < force" by "tanks killed".
Classes are the lists of words under [classes]; a class word that ends in "*" stands for all words that begin so.
A class "x|y" is met by either, "to" by an infinitive.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from goodoffices.press.clauses.grammar import group
from goodoffices.press.clauses.model import Clause, Word
from goodoffices.press.clauses.words import over_time

REACH = 14
"""Words after the verb in which its object is looked for."""

BETWEEN = 5
"""Words that can stand between a verb and the second part of it: "called the talks off"."""


@dataclass(frozen=True, slots=True)
class Words:
    """A class of words: some whole, some by how they begin."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def __contains__(self, low: str) -> bool:
        """Say whether a word in small letters belongs to it."""
        return low in self.whole or low.startswith(self.beginnings)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A verb with the words that make it, and what its object and its subject must be of; `meaning` by its lexicon."""

    verb: str
    parts: tuple[str, ...]
    objects: tuple[Words, ...]
    subjects: tuple[Words, ...]
    meaning: tuple[str, ...]
    infinitive: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        """Say how much it asks for: the pattern that asks for more goes first."""
        return len(self.parts) + 2 * len(self.objects) + 3 * self.infinitive, len(self.subjects)


@dataclass(frozen=True)
class Lexicon:
    """The patterns of a finder by verb, those that ask for more first, and its other tables by name."""

    by_verb: Mapping[str, tuple[Pattern, ...]]
    tables: Mapping[str, Mapping[str, str]]


@cache
def lexicon(finder: str, lang: str = "en") -> Lexicon:
    """Read a finder's patterns; FileNotFoundError where the finder has none for the language."""
    source = files("goodoffices.press") / "lexicons" / finder / f"{lang}.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    classes = {name: word_class(words) for name, words in table.get("classes", {}).items()}
    by_verb: dict[str, list[Pattern]] = {}
    for section, kinds in table["meanings"].items():
        for finer, lines in kinds.items():
            for line in lines:
                pattern = _pattern(line, (section, "" if finer == "plain" else finer), classes)
                by_verb.setdefault(pattern.verb, []).append(pattern)
    ordered = {
        verb: tuple(sorted(every, key=lambda one: one.weight, reverse=True))
        for verb, every in by_verb.items()
    }
    tables = {name: table[name] for name in table.keys() - {"classes", "meanings"}}
    return Lexicon(ordered, tables)


def word_class(words: str) -> Words:
    """Make a class of words from its line in the lexicon."""
    every = words.split()
    whole = frozenset(word for word in every if not word.endswith("*"))
    return Words(whole, tuple(word[:-1] for word in every if word.endswith("*")))


def _pattern(line: str, meaning: tuple[str, ...], classes: Mapping[str, Words]) -> Pattern:
    rest, _, subjects = line.partition("<")
    head, _, objects = rest.partition("+")
    verb, *parts = head.split()
    named = objects.split()
    return Pattern(
        verb, tuple(parts), tuple(_either(name, classes) for name in named if name != "to"),
        tuple(_either(name, classes) for name in subjects.split()), meaning, "to" in named,
    )  # fmt: skip


def _either(name: str, classes: Mapping[str, Words]) -> Words:
    parts = [classes[one] for one in name.split("|")]
    return Words(
        frozenset().union(*(one.whole for one in parts)),
        tuple(word for one in parts for word in one.beginnings),
    )


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern met by a clause: `last` is the cue's last word, `rest` the first after it, `object` the object's."""

    pattern: Pattern
    last: int
    rest: int
    object: int | None = None


def match(clause: Clause, patterns: Iterable[Pattern], subject: Sequence[str]) -> Match | None:
    """Give the pattern that the clause meets which asks for most, the nearer object first; `subject` are its words."""
    best: tuple[tuple[int, int], int] | None = None
    found: Match | None = None
    for pattern in patterns:
        if best is not None and pattern.weight < best[0]:
            break
        met = _met(clause, pattern, subject)
        if met and (best is None or met[1] < best[1]):
            best, found = (pattern.weight, met[1]), met[0]
    return found


def _met(clause: Clause, pattern: Pattern, subject: Sequence[str]) -> tuple[Match, int] | None:
    """Give the match and how far away its object stands, 0 where none is asked for."""
    parts = _parts(clause, pattern.parts)
    if parts is None or (pattern.infinitive and not _infinitive(clause, parts[1])):
        return None
    if not all(any(word in one for word in subject) for one in pattern.subjects):
        return None
    far = _object(clause, pattern, parts[1], subject)
    if far is None:
        return None
    place = parts[1] + far if pattern.objects and not clause.passive else None
    return Match(pattern, *parts, place), far


def _parts(clause: Clause, parts: tuple[str, ...]) -> tuple[int, int] | None:
    """Find the words that make the verb, in their order; give the last word of the cue and where the rest begins."""
    words, at = clause.words, clause.at
    place = over_time(words, at + 1, clause.until)
    if not parts:
        return at, at + 1
    first = next(
        (one for one in range(place, min(place + BETWEEN, clause.until)) if words[one].low == parts[0]), None
    )
    if first is None or any(
        words[first + n].low != part for n, part in enumerate(parts) if first + n < clause.until
    ):
        return None
    end = first + len(parts) - 1
    if end >= clause.until:
        return None
    return (end, end + 1) if first == place else (at, at + 1)


def _infinitive(clause: Clause, rest: int) -> bool:
    """Say whether an infinitive follows: "to" before neither an article nor a name."""
    last = min(clause.until, rest + REACH)
    named = group("determiners") | group("pronouns")
    after = (clause.words[at + 1] for at in range(rest, last - 1) if clause.words[at].low == "to")
    return any(not word.capital and word.low not in named for word in after)


def _object(clause: Clause, pattern: Pattern, rest: int, subject: Sequence[str]) -> int | None:
    """Say how far from the verb the last of its objects begins; None where one is missing."""
    reached: Sequence[Word] = clause.words[rest : min(clause.until, rest + REACH)]
    lows = [*(subject if clause.passive else ()), *(word.low for word in reached)]
    far = 0
    for one in pattern.objects:
        place = next((at for at, low in enumerate(lows) if low in one), None)
        if place is None:
            return None
        far = max(far, place)
    return far
