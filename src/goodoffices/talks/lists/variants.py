"""Entries of a list that may be one person, found for a human to decide: by names, years of birth, home and fate.

Entries are only compared where two tokens of their names share a skeleton, in any of their readings (or one token, but
for a letter), so that a list of thousands is looked through in seconds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from goodoffices.talks.acts import Known
from goodoffices.talks.fold.listing_held import PersonHeld
from goodoffices.talks.lists.letters import bare, digits, tokens_of
from goodoffices.talks.lists.likeness import Alike, Lack, Likeness
from goodoffices.talks.lists.names import Ear, Met, Name, Token, meet

YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
NEAR = 2
"""Years between two years of birth that still are near: people count them differently."""

ROUGHLY = 5
"""The same where one of them has a word beside it, such as "about"."""


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    names: tuple[Name, ...]
    year: int | None
    rough: bool
    home: str
    known: Known
    of: str


def alike(persons: Iterable[PersonHeld]) -> tuple[Alike, ...]:
    """Give the pairs of entries that may be one person, the likeliest first; entries counted out are left out."""
    ear = Ear()
    entries = [_entry(ear, one) for one in persons if not one.same_as]
    found = (_weighed(ear, entries[a], entries[b]) for a, b in _worth_comparing(entries))
    return tuple(sorted((one for one in found if one), key=_likeliest))


def _likeliest(one: Alike) -> tuple[int, int, str, str]:
    against = sum(1 for why in one.why if why in (Likeness.YEAR_DIFFERS, Likeness.SHORTER, Likeness.ONE_LETTER))
    agrees = Likeness.YEAR_AGREES in one.why
    return against - agrees, len(one.why), one.one, one.other


def lacks(person: PersonHeld) -> tuple[Lack, ...]:
    """Give what an entry lacks."""
    one = person.person
    longest = max((len(tokens_of(name.words)) for name in one.names), default=0)
    found = (
        (Lack.ONE_NAME, longest < 2),
        (Lack.NO_YEAR, year_of(one.born) is None),
        (Lack.NO_HOME, not one.home.strip()),
        (Lack.NO_FATE, one.known is Known.NOT_KNOWN),
    )
    return tuple(lack for lack, holds in found if holds)


def year_of(born: str) -> int | None:
    """Read the year in what was written of a birth, in whichever digits; None where there is none."""
    found = YEAR.search(digits(born))
    return int(found[1]) if found else None


def _entry(ear: Ear, held: PersonHeld) -> _Entry:
    one = held.person
    rough = any(sign.isalpha() or sign in "~?" for sign in one.born)
    names = tuple(ear.name(name.words) for name in one.names)
    return _Entry(one.id, names, year_of(one.born), rough, bare(one.home), one.known, held.of.words)


# ---- which pairs are worth comparing ---------------------------------------------------------------------------


def _worth_comparing(entries: list[_Entry]) -> Iterator[tuple[int, int]]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for key in _keys(entry):
            blocks[key].append(place)
    pairs = {pair for block in blocks.values() if len(block) > 1 for pair in combinations(block, 2)}
    yield from sorted(pairs)


def _keys(entry: _Entry) -> set[tuple[str, str]]:
    """Give the keys under which an entry is found: two skeletons, or one with another less a letter."""
    found: set[tuple[str, str]] = set()
    for name in entry.names:
        for reading in name.readings:
            if len(reading) == 1:
                found.update(("", key) for key in _skeletons(reading[0]))
            for one, other in combinations(reading, 2):
                found.update(_ordered(a, b) for a in _skeletons(one) for b in _skeletons(other))
        for one, other in combinations(name.readings[0], 2):
            found.update(_but_for_a_letter(one, other))
            found.update(_but_for_a_letter(other, one))
    return found


def _ordered(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)


def _skeletons(token: Token) -> set[str]:
    found = {sound.skeleton for sound in token.sounds} or {token.letters}
    return found if token.form is None else found | {f"#{token.form}"}


def _but_for_a_letter(firm: Token, slipped: Token) -> Iterator[tuple[str, str]]:
    """Pair the likeliest skeleton of one token with what the other is written as, whole and less each letter."""
    letters = slipped.letters
    if len(letters) < 5:
        return
    first = firm.sounds[0].skeleton if firm.sounds else firm.letters
    yield first, f"~{letters}"
    yield from ((first, f"~{letters[:at]}{letters[at + 1 :]}") for at in range(len(letters)))


# ---- what speaks for and against ------------------------------------------------------------------------------


def _weighed(ear: Ear, one: _Entry, other: _Entry) -> Alike | None:
    years = _years(one, other)
    if years is None:
        return None
    every = (meet(ear, a, b) for a in one.names for b in other.names)
    fit = [met for met in every if met is not None and _holds(met, years)]
    if not fit:
        return None
    best = min(fit, key=lambda met: (Likeness.IDENTICAL not in met.why, len(met.why), met.cost))
    why = (*sorted(best.why, key=list(Likeness).index), *years, *_circumstances(one, other))
    return Alike(one.id, other.id, why)


def _holds(met: Met, years: tuple[Likeness, ...]) -> bool:
    """Say whether the names are enough, together with what the years say."""
    agrees = Likeness.YEAR_AGREES in years
    if met.tokens < 2:
        # One name alone is many people's, but for the same year and the same single name.
        return agrees and met.longer == 1 and Likeness.ONE_LETTER not in met.why
    if met.scrambled and not agrees:
        return False
    if Likeness.YEAR_DIFFERS in years:
        return met.tokens >= 3 and met.longer == met.tokens and Likeness.ONE_LETTER not in met.why
    weak = {Likeness.ONE_LETTER, Likeness.SHORTER, Likeness.ORDER} & met.why
    return len(weak) < 2 or agrees


def _years(one: _Entry, other: _Entry) -> tuple[Likeness, ...] | None:
    """Say what the years of birth say, nothing where one is missing; None where they are two people's."""
    if one.year is None or other.year is None:
        return ()
    gap = abs(one.year - other.year)
    if gap == 0:
        return (Likeness.YEAR_AGREES,)
    if gap <= (ROUGHLY if one.rough or other.rough else NEAR):
        return (Likeness.YEAR_NEAR,)
    return (Likeness.YEAR_DIFFERS,) if _miswritten(str(one.year), str(other.year)) else None


def _miswritten(one: str, other: str) -> bool:
    """Say whether two years are one digit apart, or have two digits that changed places."""
    differ = [at for at in range(4) if one[at] != other[at]]
    return len(differ) == 1 or (len(differ) == 2 and sorted(one) == sorted(other))


def _circumstances(one: _Entry, other: _Entry) -> Iterator[Likeness]:
    if one.home and one.home == other.home:
        yield Likeness.SAME_HOME
    fates = {one.known, other.known}
    if Known.ALIVE in fates and fates & {Known.DEAD, Known.MISSING}:
        yield Likeness.FATES_DIFFER
    if one.of != other.of:
        yield Likeness.HEADINGS_DIFFER
