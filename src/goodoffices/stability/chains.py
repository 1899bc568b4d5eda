"""The moves behind a stability, as data: who would move where, who would answer how, and what that leaves the mover."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from goodoffices.stability.space import Game, Names
from goodoffices.talks.stability import Concept, Deterred, Moved, StaysAt

Step = tuple[int, int, int]
"""Maker, from, to: places counted from 0."""
Node = tuple[int, int]
"""A state, and who moved there."""


@dataclass(frozen=True)
class Reasoning:
    """A game whose moves can be named."""

    game: Game
    names: Names

    def moved(self, step: Step) -> Moved:
        """Name a move."""
        maker, at, to = step
        name = self.names.conflict.makers[maker].id
        return Moved(name, at + 1, to + 1, self.names.changes(at, to))

    def why(self, state: int, maker: int, concept: Concept) -> StaysAt | None:
        """Say why a maker stays: for each improvement the shortest sanction; None where one of them is not deterred."""
        deterred = []
        for to in self.game.improvements(maker, state):
            one = self._deterred(state, maker, to, concept)
            if one is None:
                return None
            deterred.append(one)
        name = self.names.conflict.makers[maker].id
        return StaysAt(state + 1, name, concept, tuple(deterred))

    def undeterred(self, state: int, maker: int, concept: Concept) -> tuple[Moved, ...]:
        """Give the improvements that nothing deters."""
        return tuple(
            self.moved((maker, state, to))
            for to in self.game.improvements(maker, state)
            if self._deterred(state, maker, to, concept) is None
        )

    def _deterred(self, state: int, maker: int, to: int, concept: Concept) -> Deterred | None:
        if concept is Concept.NASH:
            return None
        others = [one for one in range(self.game.space.makers) if one != maker]
        step = self._improve if concept is Concept.SEQ else self.game.space.reach

        def harmed(end: int) -> bool:
            if self.game.gains(maker, state, end):
                return False
            best = self._best(maker, end) if concept is Concept.SMR else None
            return best is None or not self.game.gains(maker, state, best)

        path = sequence(others, to, step, harmed)
        if path is None:
            return None
        best = self._best(maker, path[-1][2]) if concept is Concept.SMR else None
        escape = None if best is None else self.moved((maker, path[-1][2], best))
        return Deterred(self.moved((maker, state, to)), tuple(map(self.moved, path)), escape)

    def _improve(self, maker: int, state: int) -> Iterable[int]:
        return self.game.improvements(maker, state)

    def _best(self, maker: int, state: int) -> int | None:
        """Give the best state to which the maker can go by itself; None where it can't move."""
        ends = self.game.space.reach(maker, state)
        return max(ends, key=lambda end: int(self.game.ranks[maker, end])) if ends else None


def sequence(
    makers: Sequence[int],
    start: int,
    step: Callable[[int, int], Iterable[int]],
    wanted: Callable[[int], bool],
) -> list[Step] | None:
    """Give a shortest sequence of moves, at least one and nobody twice in a row, to a state that is wanted."""
    nodes = _met(makers, start, step)
    came: dict[Node, tuple[Node | None, Step]] = {}
    for node, before, move in nodes:
        came[node] = (before, move)
        if wanted(node[0]):
            return _path(node, came)
    return None


def ends(
    makers: Sequence[int], start: int, step: Callable[[int, int], Iterable[int]]
) -> dict[int, list[Step]]:
    """Give every state where a sequence of moves can end, with a shortest one."""
    came: dict[Node, tuple[Node | None, Step]] = {}
    found: dict[int, list[Step]] = {}
    for node, before, move in _met(makers, start, step):
        came[node] = (before, move)
        if node[0] not in found:
            found[node[0]] = _path(node, came)
    return found


def _met(
    makers: Sequence[int], start: int, step: Callable[[int, int], Iterable[int]]
) -> Iterable[tuple[Node, Node | None, Step]]:
    """Go through states and who moved there last, nearest first; each with what was before and the move."""
    waiting: deque[Node | None] = deque([None])
    met: set[Node] = set()
    while waiting:
        before = waiting.popleft()
        at, last = (start, None) if before is None else before
        for maker in makers:
            for to in step(maker, at) if maker != last else ():
                node = (to, maker)
                if node not in met:
                    met.add(node)
                    waiting.append(node)
                    yield node, before, (maker, at, to)


def _path(node: Node, came: dict[Node, tuple[Node | None, Step]]) -> list[Step]:
    path: list[Step] = []
    at: Node | None = node
    while at is not None:
        at, move = came[at]
        path.append(move)
    return path[::-1]
