"""Small problems by chance, for laws: nested issues, all kinds of linkage, red lines, demands, veto players, blanks.

`problem(seed)` is the same problem each time; `problems()` is the Hypothesis strategy over the same draws, which
shrinks.  Each passes `require_problem` and is small enough for `oracle`.  Roughly one in four has no feasible package.
"""

import random
from dataclasses import dataclass, replace
from itertools import combinations

from hypothesis import strategies as st

from goodoffices.bridging.problem import Issue, Party, Problem, utility
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind

KINDS = tuple(LinkageKind)
NAMES = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of problem is drawn; `most` bounds the number of packages, each pair is (least, most)."""

    sides: tuple[int, int] = (2, 5)
    issues: tuple[int, int] = (2, 7)
    linkages: tuple[int, int] = (0, 5)
    most: int = 1500
    worth: bool = True
    nesting: bool = True
    veto: bool = True
    tightness: float = 0.6
    """The greatest part of a random package's worth that a reserve may be."""


def problem(seed: int, wanted: Wanted | None = None, **changes: object) -> Problem:
    """Draw the problem of that seed: `problem(7)`, `problem(7, sides=(2, 2), veto=False)`."""
    return drawn(random.Random(seed), replace(wanted or Wanted(), **changes))


def problems(wanted: Wanted | None = None, **changes: object) -> st.SearchStrategy[Problem]:
    """Give a strategy of such problems."""
    kind = replace(wanted or Wanted(), **changes)
    return st.randoms(use_true_random=False).map(lambda chance: drawn(chance, kind))


def drawn(chance: random.Random, wanted: Wanted) -> Problem:
    """Draw a problem."""
    issues = _issues(chance, wanted)
    unit = chance.choice((1, 10, 100))
    ties = tuple(_linkage(chance, issues, f"l{k}") for k in range(chance.randint(*wanted.linkages)))
    bare = Problem(issues, (), ties, unit)
    sides = [_side(chance, bare, wanted, NAMES[k]) for k in range(chance.randint(*wanted.sides))]
    if wanted.worth and not any(one.worth for one in sides):
        sides[0] = replace(sides[0], worth=_worth(chance, issues), reserve=0)
    veto = [_veto(chance, bare, wanted, one) for one in sides if wanted.veto and chance.random() < 0.2]
    return replace(bare, parties=tuple(sides + veto))


def _issues(chance: random.Random, wanted: Wanted) -> tuple[Issue, ...]:
    """Draw issues; one in four problems has a blank with many grades."""
    found: list[Issue] = []
    blank = chance.random() < 0.25
    room = wanted.most
    for place in range(chance.randint(*wanted.issues)):
        size = chance.randint(5, 20) if blank and place == 0 else chance.randint(2, 4)
        if room // size < 1:
            break
        room //= size
        found.append(Issue(f"i{place}", tuple(f"o{k}" for k in range(size)), _within(chance, found, wanted)))
    return tuple(found)


def _within(chance: random.Random, before: list[Issue], wanted: Wanted) -> Choice | None:
    if not wanted.nesting or not before or chance.random() > 0.3:
        return None
    return _choice(chance, tuple(before))


def _choice(chance: random.Random, issues: tuple[Issue, ...]) -> Choice:
    one = chance.choice(issues)
    return Choice(one.id, chance.randrange(len(one.options)))


def _linkage(chance: random.Random, issues: tuple[Issue, ...], name: str) -> Linkage:
    """Tie one to four choices; one of three of them may name an issue twice."""
    wanted = chance.choice((1, 2, 2, 2, 3, 3, 4))
    of: list[Choice] = []
    twice = chance.random() < 0.33
    for _ in range(4 * wanted):
        one = _choice(chance, issues)
        if len(of) < wanted and (twice or one.bracket not in {other.bracket for other in of}):
            of.append(one)
    return Linkage(name, chance.choice(KINDS), tuple(of))


def _side(chance: random.Random, bare: Problem, wanted: Wanted, name: str) -> Party:
    worth = _worth(chance, bare.issues) if wanted.worth and chance.random() < 0.93 else ()
    return _held(chance, bare, wanted, Party(name, worth, cannot=_red_lines(chance, bare.issues)))


def _veto(chance: random.Random, bare: Problem, wanted: Wanted, side: Party) -> Party:
    worth = _worth(chance, bare.issues) if wanted.worth and chance.random() < 0.5 else ()
    name = f"{side.id} at home"
    one = Party(name, worth, cannot=_red_lines(chance, bare.issues), home=side.id)
    return _held(chance, bare, wanted, one)


def _held(chance: random.Random, bare: Problem, wanted: Wanted, party: Party) -> Party:
    """Give the party a demand at times, and a reserve that some packages reach."""
    demands = (_linkage(chance, bare.issues, "d0"),) if chance.random() < 0.2 else ()
    if not party.worth or chance.random() < 0.2:
        return replace(party, demands=demands)
    likely = utility(bare, party, _package(chance, bare.issues))
    return replace(party, demands=demands, reserve=round(likely * chance.uniform(0, wanted.tightness)))


def _package(chance: random.Random, issues: tuple[Issue, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in issues:
        if one.within is None or found.get(one.within.bracket) == one.within.alternative:
            found[one.id] = chance.randrange(len(one.options))
    return found


def _red_lines(chance: random.Random, issues: tuple[Issue, ...]) -> tuple[Choice, ...]:
    """Draw none, one or two; an issue that always stands keeps an option."""
    found = {_choice(chance, issues) for _ in range(chance.choice((0, 0, 0, 0, 1, 2)))}
    for one, other in combinations(sorted(found, key=lambda each: (each.bracket, each.alternative)), 2):
        if one.bracket == other.bracket:
            found.discard(other)
    return tuple(sorted(found, key=lambda each: (each.bracket, each.alternative)))


def _worth(chance: random.Random, issues: tuple[Issue, ...]) -> tuple[tuple[int, ...], ...]:
    """Draw worth per option: few distinct figures at times (so that packages tie), below 0 at times."""
    most = chance.choice((2, 9, 30))
    least = -2 if chance.random() < 0.15 else 0
    falls = chance.random() < 0.5
    return tuple(_graded(chance, len(one.options), least, most, falls) for one in issues)


def _graded(chance: random.Random, size: int, least: int, most: int, falls: bool) -> tuple[int, ...]:
    """Give figures of which later ones are often greater (or less, where it falls), so that sides are often opposed.

    The grades of a blank go one way.
    """
    figures = [chance.randint(least, most) for _ in range(size)]
    return tuple(sorted(figures, reverse=falls) if size > 4 or chance.random() < 0.6 else figures)
