"""A tree that shows that no package meets given grounds: what follows from each, and where nothing follows, a branch.

Each subtree comes back with the values that must be gone for it to hold (a rule that it shows to be broken), so that
steps and branches on which it does not rest are left out, and so that the grounds it uses are known.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from math import lcm

from goodoffices.bridging.answers import Barred, Branch, Short, Tree, Weighed
from goodoffices.bridging.conflict.floors import Floors
from goodoffices.bridging.conflict.posed import Posed, Rule, bits
from goodoffices.bridging.conflict.programme import Shortfall

LEAVES = 3000
"""How many leaves a tree may grow to before it is given up."""


@dataclass(frozen=True, slots=True)
class Refuted:
    """A tree; `gone`, by issue, are values that it needs to be ruled out above it; the grounds it uses."""

    tree: Tree
    gone: dict[int, int]
    grounds: int


@dataclass(frozen=True, slots=True)
class _Step:
    """A narrowing: the issue, its values before, those allowed, and why the others are out."""

    place: int
    before: int
    allowed: int
    why: Refuted


class _TooLargeError(Exception):
    """The tree would outgrow its bound."""


def refuted(
    posed: Posed, grounds: int, domains: list[int], shortfall: Callable[[], Shortfall], leaves: int
) -> Refuted | None:
    """Show that no package within the domains meets the grounds; None where the tree would be too large.

    Also None where it turned out that a package does: the caller has asked for one before.
    """
    try:
        return _Refuting(posed, grounds, shortfall, leaves).node(list(domains))
    except _TooLargeError:
        return None


class _Refuting:
    """One tree in the making."""

    def __init__(self, posed: Posed, grounds: int, shortfall: Callable[[], Shortfall], leaves: int) -> None:
        self.posed, self.grounds, self.left = posed, grounds, leaves
        self.rules = [one for one in posed.rules if one.grounds & ~grounds == 0]
        self.numbers = [at for at, one in enumerate(posed.floors) if one.ground & ~grounds == 0]
        self.floors = Floors(posed.floors)
        self.shortfall = shortfall

    def node(self, domains: list[int]) -> Refuted:
        """Refute what is left in these domains; raises `_TooLargeError`."""
        steps: list[_Step] = []
        found = self._closed(domains, steps) or self._outweighed(domains) or self._split(domains)
        for step in reversed(steps):
            found = self._after(step, found)
        return found

    def _leaf(self, tree: Tree, why: Rule) -> Refuted:
        return Refuted(tree, dict(why.parts), why.grounds)

    def _closed(self, domains: list[int], steps: list[_Step]) -> Refuted | None:
        """Narrow the domains until nothing follows, noting each step; give a leaf where a rule broke."""
        pending = True
        while pending:
            pending = False
            for place, allowed, leaf in chain(self._forced(domains), self._weighed(domains)):
                if place < 0 or not domains[place] & allowed:
                    return leaf
                if domains[place] & ~allowed:
                    steps.append(_Step(place, domains[place], allowed, leaf))
                    domains[place] &= allowed
                    pending = True
        return None

    def _forced(self, domains: list[int]) -> Iterator[tuple[int, int, Refuted]]:
        """Give what rules leave of an issue; place -1 for a rule that broke."""
        for rule in self.rules:
            able = [(place, mask) for place, mask in rule.parts if domains[place] & mask]
            if not able:
                yield -1, 0, self._leaf(Barred(rule.clause), rule)
            elif len(able) == 1:
                yield *able[0], self._leaf(Barred(rule.clause), rule)

    def _weighed(self, domains: list[int]) -> Iterator[tuple[int, int, Refuted]]:
        """Give what floors leave of an issue; place -1 for a floor out of reach."""
        tops = self.floors.tops(domains) if self.numbers else []
        for number in self.numbers:
            short = Short(self.posed.floors[number].party)
            if tops[number] < self.posed.floors[number].least:
                why = self.floors.short(number, domains, self.posed.full, tops[number])
                yield -1, 0, self._leaf(short, why)
                return
            for place, keep in self.floors.cuts(number, domains, tops[number]):
                lost = domains[place] & ~keep
                why = self.floors.why(number, place, lost, domains, self.posed.full)
                yield place, dict(why.parts)[place], self._leaf(short, why)

    def _after(self, step: _Step, found: Refuted) -> Refuted:
        """Put a narrowing above what was shown after it, if that rests on it."""
        here = found.gone.get(step.place, 0)
        if not here & step.before:
            return found
        gone = _joined(step.why.gone, found.gone, step.place, step.allowed & here)
        parts = (
            _part(self.posed.full[step.place] & ~step.allowed, step.why.tree),
            _part(step.allowed, found.tree),
        )
        return Refuted(Branch(step.place, parts), gone, step.why.grounds | found.grounds)

    # --- where nothing follows ----------------------------------------------------------------------------

    def _outweighed(self, domains: list[int]) -> Refuted | None:
        """Look for weights that show the grounds to fall short together; only floors need them."""
        if not self.numbers:
            return None
        weights = self.shortfall().weights(self.grounds, domains)
        return None if weights is None else outweighed(self.posed, weights, domains)

    def _split(self, domains: list[int]) -> Refuted:
        """Branch on an issue; a part that does not rest on the branch stands for the whole."""
        place = self._busiest(domains)
        parts: list[tuple[int, Refuted]] = []
        for group in self._groups(place, domains[place]):
            self.left -= 1
            if self.left < 0:
                raise _TooLargeError
            narrowed = domains.copy()
            narrowed[place] = group
            found = self.node(narrowed)
            if not found.gone.get(place, 0) & domains[place]:
                return found
            parts.append((group, found))
        return self._branched(place, domains[place], parts)

    def _branched(self, place: int, before: int, parts: list[tuple[int, Refuted]]) -> Refuted:
        """Join the parts; values gone before go to a part that holds for them too, where there is one."""
        spare, common = self.posed.full[place] & ~before, self.posed.full[place]
        gone: dict[int, int] = {}
        grounds, trees = 0, []
        for group, found in parts:
            here = found.gone.get(place, 0)
            trees.append(_part(group | (spare & ~here), found.tree))
            spare, common = spare & here, common & here
            gone = _joined(gone, found.gone, place, common)
            grounds |= found.grounds
        return Refuted(Branch(place, tuple(trees)), gone, grounds)

    def _busiest(self, domains: list[int]) -> int:
        """Give the open issue that most rules turn on, short rules first; without any, the widest for the floors."""
        heat = dict.fromkeys((at for at, mask in enumerate(domains) if mask & (mask - 1)), 0.0)
        for rule in self.rules:
            if any(not domains[place] & ~mask for place, mask in rule.parts):
                continue
            able = [place for place, mask in rule.parts if domains[place] & mask]
            for place in able:
                heat[place] += 0.25 ** len(able)
        for number in self.numbers:
            worth = self.posed.floors[number].worth
            total = sum(max(row) - min(row) for row in worth) or 1
            for place in heat:
                here = [worth[place][value] for value in bits(domains[place])]
                heat[place] += (max(here) - min(here)) / total
        if not heat or max(heat.values()) == 0:
            raise _TooLargeError  # all that is left meets the grounds
        return max(heat, key=lambda place: (heat[place], -place))

    def _groups(self, place: int, mask: int) -> list[int]:
        """Divide an issue's values into those that differ to no rule and no floor."""
        found: dict[tuple[object, ...], int] = {}
        allowed = [part for rule in self.rules for at, part in rule.parts if at == place]
        worths = [self.posed.floors[number].worth[place] for number in self.numbers]
        for value in bits(mask):
            alike = (*(part >> value & 1 for part in allowed), *(row[value] for row in worths))
            found[alike] = found.get(alike, 0) | 1 << value
        return list(found.values())


def outweighed(posed: Posed, weights: dict[int, Fraction], domains: list[int]) -> Refuted | None:
    """Make a leaf of weights by row, if they show the grounds of these rows to fall short; exactly."""
    rules, whole = len(posed.rules), lcm(*(one.denominator for one in weights.values()))
    figures = [[0] * size for size in posed.grid.sizes]
    needed, grounds = 0, 0
    for row, weight in weights.items():
        share = weight.numerator * (whole // weight.denominator)
        if row < rules:
            needed, grounds = needed + share, grounds | posed.rules[row].grounds
            for place, mask in posed.rules[row].parts:
                figures[place] = [
                    one + share * (mask >> value & 1) for value, one in enumerate(figures[place])
                ]
        else:
            floor = posed.floors[row - rules]
            needed, grounds = needed + share * floor.least, grounds | floor.ground
            for place, worths in enumerate(floor.worth):
                figures[place] = [
                    one + share * worth for one, worth in zip(figures[place], worths, strict=True)
                ]
    best = [max(figures[place][value] for value in bits(mask)) for place, mask in enumerate(domains)]
    if sum(best) >= needed:
        return None
    return Refuted(_leaf_of(posed, weights), dict(_gone(posed, figures, best, domains)), grounds)


def _gone(
    posed: Posed, figures: list[list[int]], best: list[int], domains: list[int]
) -> Iterator[tuple[int, int]]:
    for place, mask in enumerate(domains):
        better = sum(1 << value for value, one in enumerate(figures[place]) if one > best[place])
        if mask != posed.full[place] and better:
            yield place, better


def _leaf_of(posed: Posed, weights: dict[int, Fraction]) -> Weighed:
    rules = len(posed.rules)
    return Weighed(
        tuple(Fraction(0) for one in posed.problem.sides if one.worth),
        tuple((posed.floors[row - rules].party, one) for row, one in weights.items() if row >= rules),
        tuple((posed.rules[row].clause, one) for row, one in weights.items() if row < rules),
    )


def _part(mask: int, tree: Tree) -> tuple[frozenset[int], Tree]:
    return frozenset(bits(mask)), tree


def _joined(one: dict[int, int], other: dict[int, int], place: int, here: int) -> dict[int, int]:
    """Join what two subtrees need gone; of the issue that divides them, only what both need."""
    found = dict(one)
    for at, mask in other.items():
        found[at] = found.get(at, 0) | mask
    if here:
        found[place] = here
    else:
        found.pop(place, None)
    return found
