"""Answers changed in one place, by chance: a package, a figure, a weight, a part of a tree, a ground."""

import random
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from goodoffices.bridging.answers import (
    Agreed,
    Barred,
    Branch,
    Claimed,
    Conflict,
    Fair,
    Frontier,
    Proof,
    Relaxation,
    Short,
    Tree,
    Valued,
    Weighed,
)
from goodoffices.bridging.check.answered import Answer
from goodoffices.bridging.grid import Ground, Nested
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice
from tests.bridging import oracle
from tests.bridging.check import plain
from tests.bridging.conflict import brute

T = TypeVar("T")


def changed(problem: Problem, answer: Answer, chance: random.Random) -> Answer:
    """Change one thing in an answer; at times it comes out as it was."""
    return _Changing(problem, chance).answer(answer)


class _Changing:
    """One change in the making."""

    def __init__(self, problem: Problem, chance: random.Random) -> None:
        self.problem, self.chance = problem, chance

    def answer(self, answer: Answer) -> Answer:
        match answer:
            case Fair():
                return self.one_of(self.best, self.figures, self.bound, self.ideals, self.proof_of)(answer)
            case Frontier(points):
                return replace(answer, points=self.listed(points, self.valued))
            case Conflict():
                return self.one_of(self.grounds_of, self.spared, self.under, self.refuted, self.smaller)(
                    answer
                )
            case Relaxation(grounds, opens):
                if self.chance.random() < 0.5:
                    return Relaxation(self.listed(grounds, self.ground), opens)
                return Relaxation(grounds, self.package(opens))

    def one_of(self, *ways: Callable[[T], T]) -> Callable[[T], T]:
        return self.chance.choice(ways)

    def listed(self, items: tuple[T, ...], change: Callable[[T], T]) -> tuple[T, ...]:
        """Drop one, give one twice, put them in another order, or change one."""
        if not items:
            return items
        place = self.chance.randrange(len(items))
        rest = items[:place] + items[place + 1 :]
        way = self.chance.randrange(5)
        if way == 0:
            return rest
        if way == 1:
            return (*items, items[place])
        if way == 2:
            return (items[place], *rest)
        return (*items[:place], change(items[place]), *items[place + 1 :])

    # --- packages and figures -----------------------------------------------------------------------------

    def best(self, fair: Fair) -> Fair:
        """Put another package, at times with all figures that belong to it."""
        if self.chance.random() < 0.3:
            return replace(fair, best=self.valued(fair.best))
        package = self.chance.choice(oracle.feasible_packages(self.problem))
        gains = oracle.gains(self.problem, package)
        reached = plain.figure(self.problem, fair.criterion, gains)
        bound = self.chance.choice((fair.bound, reached, max(reached, fair.bound)))
        return replace(fair, best=plain.valued(self.problem, package), objective=reached, bound=bound)

    def figures(self, fair: Fair) -> Fair:
        return replace(fair, objective=self.fraction(fair.objective))

    def bound(self, fair: Fair) -> Fair:
        return replace(fair, bound=self.fraction(fair.bound))

    def ideals(self, fair: Fair) -> Fair:
        return replace(fair, ideals=self.listed(fair.ideals, self.whole))

    def valued(self, valued: Valued) -> Valued:
        if self.chance.random() < 0.5:
            return replace(valued, utilities=self.listed(valued.utilities, self.whole))
        return replace(valued, package=self.package(valued.package))

    def package(self, package: tuple[Choice, ...]) -> tuple[Choice, ...]:
        if self.chance.random() < 0.3:
            return plain.choices(self.chance.choice(list(oracle.packages(self.problem))))
        return self.listed(package, self.choice)

    def choice(self, choice: Choice) -> Choice:
        issue = self.chance.choice(self.problem.issues)
        if self.chance.random() < 0.2:
            return Choice(issue.id, choice.alternative)
        return Choice(choice.bracket, choice.alternative + self.chance.choice((-1, 1, 1, 300)))

    def whole(self, number: int) -> int:
        return self.chance.choice((number + 1, number - 1, -number, number * 10, 0))

    def fraction(self, number: Fraction) -> Fraction:
        way = self.chance.randrange(6)
        if way == 0:
            return number * Fraction(self.chance.randint(1, 20), 10)
        if way == 1:
            return -number
        return (number + 1, number - 1, number + Fraction(1, 10**9), number - Fraction(1, 10**9))[way - 2]

    # --- conflicts ----------------------------------------------------------------------------------------

    def grounds_of(self, conflict: Conflict) -> Conflict:
        """Change the grounds, at times with the packages that spare them."""
        if self.chance.random() < 0.5:
            return replace(conflict, grounds=self.listed(conflict.grounds, self.ground))
        place = self.chance.randrange(len(conflict.grounds))
        if self.chance.random() < 0.5:
            grounds = conflict.grounds[:place] + conflict.grounds[place + 1 :]
            return replace(
                conflict, grounds=grounds, spared=conflict.spared[:place] + conflict.spared[place + 1 :]
            )
        more = self.ground(conflict.grounds[place])
        spared = (*conflict.spared, conflict.spared[place])
        return replace(conflict, grounds=(*conflict.grounds, more), spared=spared)

    def ground(self, _: Ground) -> Ground:
        nested = [Nested(one.id) for one in self.problem.issues if one.within]
        return self.chance.choice([*brute.grounds(self.problem), *nested])

    def spared(self, conflict: Conflict) -> Conflict:
        return replace(conflict, spared=self.listed(conflict.spared, self.package))

    def under(self, conflict: Conflict) -> Conflict:
        if conflict.under and self.chance.random() < 0.5:
            return replace(conflict, under=self.listed(conflict.under, self.choice))
        return replace(
            conflict, under=(*conflict.under, self.chance.choice(self.chance.choice(conflict.spared)))
        )

    def smaller(self, conflict: Conflict) -> Conflict:
        if self.chance.random() < 0.5:
            return replace(conflict, smallest=not conflict.smallest)
        return replace(conflict, witnesses=self.listed(conflict.witnesses, self.package))

    # --- proofs -------------------------------------------------------------------------------------------

    def proof_of(self, fair: Fair) -> Fair:
        return replace(fair, proof=self.proof(fair.proof))

    def refuted(self, conflict: Conflict) -> Conflict:
        return replace(conflict, refutation=self.proof(conflict.refutation))

    def proof(self, proof: Proof) -> Proof:
        return proof if isinstance(proof, Agreed | Claimed) else self.tree(proof)

    def tree(self, tree: Tree) -> Tree:
        """Go down the tree by chance, and change it somewhere."""
        match tree:
            case Branch(issue, parts):
                way = self.chance.random()
                if way < 0.1:
                    return self.leaf()
                if way < 0.2:
                    return Branch(self.chance.randrange(-1, len(self.problem.issues) + 1), parts)
                if way < 0.4:
                    return Branch(issue, self.listed(parts, self.part))
                place = self.chance.randrange(len(parts))
                below = (parts[place][0], self.tree(parts[place][1]))
                return Branch(issue, (*parts[:place], below, *parts[place + 1 :]))
            case Barred(clause):
                return (
                    Barred(clause + self.chance.choice((-1, 1)))
                    if self.chance.random() < 0.7
                    else self.leaf()
                )
            case Short(party):
                return (
                    Short(party + self.chance.choice((-1, 1))) if self.chance.random() < 0.7 else self.leaf()
                )
            case Weighed():
                return self.weighed(tree)

    def part(self, part: tuple[frozenset[int], Tree]) -> tuple[frozenset[int], Tree]:
        values = set(part[0])
        values ^= {self.chance.choice([*values, self.chance.randrange(6)])}
        return frozenset(values), part[1]

    def leaf(self) -> Tree:
        sides = sum(1 for one in self.problem.sides if one.worth)
        weights = tuple(Fraction(self.chance.randint(0, 3), 3) for _ in range(sides))
        return self.chance.choice(
            (Barred(self.chance.randrange(6)), Short(self.chance.randrange(3)), Weighed(weights))
        )

    def weighed(self, leaf: Weighed) -> Weighed:
        clause = (self.chance.randrange(-1, 6), Fraction(self.chance.randint(-1, 2)))
        party = (self.chance.randrange(-1, 4), Fraction(self.chance.randint(-1, 2)))
        return self.chance.choice(
            (
                replace(leaf, sides=self.listed(leaf.sides, self.fraction)),
                replace(leaf, clauses=(*leaf.clauses, clause)),
                replace(leaf, floors=(*leaf.floors, party)),
                replace(leaf, floors=leaf.floors[1:]),
                replace(leaf, clauses=leaf.clauses[1:]),
            )
        )
