"""Whether two written names can be one person's: token by token, in order or not, joined or apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from goodoffices.talks.lists.forms import FORM_OF
from goodoffices.talks.lists.letters import Script, script_of, tokens_of, without_article, written
from goodoffices.talks.lists.likeness import Likeness
from goodoffices.talks.lists.sounds import SAME_ENOUGH, Sound, apart, sounds_of

MOST_TOKENS = 6
"""Tokens of a name that are compared; what comes after them is left for the human."""

MOST_APART = 1.0
"""Cost of the vowels of a whole name up to which it is worth looking at."""

SHORTEST_SLIP = 5
"""A token of fewer letters is no other token for one letter: too many names lie that close together."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its letters as compared, how it may sound, and the family of forms that it belongs to, if any."""

    letters: str
    sounds: tuple[Sound, ...]
    form: int | None
    script: Script


@dataclass(frozen=True, slots=True)
class Name:
    """A written name in its readings: as its tokens stand, and with two of them that stand together joined."""

    readings: tuple[tuple[Token, ...], ...]


@dataclass(frozen=True, slots=True)
class Met:
    """How two names meet: reasons, tokens met, tokens in the longer, and whether their order could be chance."""

    why: frozenset[Likeness]
    tokens: int
    longer: int
    scrambled: bool
    cost: float


@dataclass(slots=True)
class Ear:
    """Remembers while one list is looked through what tokens sound like, and how two compare; then it is let go."""

    tokens: dict[str, Token] = field(default_factory=dict)
    pairs: dict[tuple[str, str], tuple[Likeness, float] | None] = field(default_factory=dict)

    def name(self, words: str) -> Name:
        """Read a written name."""
        parts = tokens_of(words)[:MOST_TOKENS]
        joined = (
            (*parts[:at], parts[at] + without_article(parts[at + 1]), *parts[at + 2 :]) for at in range(len(parts) - 1)
        )
        return Name(tuple(tuple(map(self.token, one)) for one in (parts, *joined)))

    def token(self, letters: str) -> Token:
        """Read a token."""
        if letters not in self.tokens:
            said = written(letters)
            self.tokens[letters] = Token(said, sounds_of(letters), FORM_OF.get(said), script_of(letters))
        return self.tokens[letters]

    def meet(self, one: Token, other: Token) -> tuple[Likeness, float] | None:
        """Say how two tokens are one name's spellings, and at which cost; None where they are two names."""
        key = (one.letters, other.letters) if one.letters <= other.letters else (other.letters, one.letters)
        if key not in self.pairs:
            self.pairs[key] = _meet(one, other)
        return self.pairs[key]


def _meet(one: Token, other: Token) -> tuple[Likeness, float] | None:
    if one.letters == other.letters:
        return Likeness.IDENTICAL, 0.0
    cost = _heard_apart(one, other)
    if cost <= SAME_ENOUGH:
        return (Likeness.SOUND if one.script is other.script else Likeness.SCRIPT), cost
    if one.form is not None and one.form == other.form:
        return Likeness.FORM, 0.0
    return (Likeness.ONE_LETTER, 0.5) if _slip(one, other) else None


def _heard_apart(one: Token, other: Token) -> float:
    """Give the least cost between readings that share a skeleton; more than any where none do."""
    costs = (apart(a, b) for a in one.sounds for b in other.sounds if a.skeleton == b.skeleton)
    return min(costs, default=MOST_APART * 10)


def _slip(one: Token, other: Token) -> bool:
    """Say whether one letter was left out, put in, put for another or changed places with the next.

    A vowel for a vowel, and an ending that makes a woman's name of a man's, are no slips.
    """
    a, b = one.letters, other.letters
    if one.script is not other.script or min(len(a), len(b)) < SHORTEST_SLIP or abs(len(a) - len(b)) > 1:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[start:], b[start:]
    if len(left) == len(right):
        swapped = left[:2] == right[1::-1] and left[2:] == right[2:] and len(left) >= 2
        return swapped or (left[1:] == right[1:] and not _both_vowels(left[0], right[0]))
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[1:] == shorter and not (not shorter and longer in "aeiouyاهיה")


def _both_vowels(a: str, b: str) -> bool:
    return all(one in "aeiouyاويאוי" for one in (a, b))


# ---- whole names ------------------------------------------------------------------------------------------------


def meet(ear: Ear, one: Name, other: Name) -> Met | None:
    """Say how two names meet, in the reading that needs the least to be explained; None where they don't."""
    found = [met for met in _ways(ear, one, other) if met.cost <= MOST_APART]
    return min(found, key=lambda met: (met.scrambled, len(met.why), met.longer - met.tokens, met.cost), default=None)


def _ways(ear: Ear, one: Name, other: Name) -> Iterator[Met]:
    for a_place, a in enumerate(one.readings):
        for b_place, b in enumerate(other.readings):
            if a_place and b_place:
                continue  # two that were joined on both sides meet as well apart
            shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
            for met in _placed(ear, shorter, longer):
                joined = frozenset({Likeness.JOINED}) if a_place or b_place else frozenset()
                yield Met(met.why | joined, met.tokens, met.longer, met.scrambled, met.cost)


def _placed(ear: Ear, shorter: tuple[Token, ...], longer: tuple[Token, ...]) -> Iterator[Met]:
    """Give the way to put every token of the shorter name beside one of the longer, in order if that can be done."""
    options = [
        [(at, met) for at, other in enumerate(longer) if (met := ear.meet(one, other))] for one in shorter
    ]
    if not all(options):
        return
    ways = [(places, kinds) for places, kinds in _choices(options) if _few_slips(kinds)]
    if ways:
        places, kinds = min(ways, key=lambda way: (list(way[0]) != sorted(way[0]), sum(cost for _, cost in way[1])))
        in_order = list(places) == sorted(places)
        why = {kind for kind, _ in kinds} - {Likeness.IDENTICAL} or {Likeness.IDENTICAL}
        why |= set() if in_order else {Likeness.ORDER}
        why |= {Likeness.SHORTER} if len(longer) > len(shorter) else set()
        scrambled = not in_order and not _turned(places, len(longer))
        yield Met(frozenset(why), len(shorter), len(longer), scrambled, sum(cost for _, cost in kinds))


Kinds = tuple[tuple[Likeness, float], ...]


def _choices(
    options: list[list[tuple[int, tuple[Likeness, float]]]], used: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], Kinds]]:
    """Go through the ways to choose a place for each, none twice."""
    if not options:
        yield (), ()
        return
    for at, met in options[0]:
        if at not in used:
            for places, kinds in _choices(options[1:], (*used, at)):
                yield (at, *places), (met, *kinds)


def _few_slips(kinds: Kinds) -> bool:
    """Say whether at most one token rests on a slip, and another does not."""
    slips = sum(1 for kind, _ in kinds if kind is Likeness.ONE_LETTER)
    return slips == 0 or (slips == 1 and len(kinds) > 1)


def _turned(places: tuple[int, ...], length: int) -> bool:
    """Say whether the order is one in which lists are kept: the last name first, or the first name last."""
    return any(list(places) == [(at + by) % length for at in range(len(places))] for by in range(1, length))
