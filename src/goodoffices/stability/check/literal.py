"""Goes through what was found by the definitions as they are written: sets of states and sequences of moves."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodoffices.stability.check.states import Written, states_of, written
from goodoffices.talks.stability import Concept, Conflict, Deterred, Moved, Stable, StaysAt


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that was said and does not hold: at which state, for whom ("" for all), under which concept."""

    state: int
    maker: str
    concept: Concept | None


def faults(conflict: Conflict, found: Stable) -> tuple[Fault, ...]:
    """Give what does not hold; () where everything does.  Refuses what is too large, or has no complete preferences."""
    small = written(conflict)
    names = [one.id for one in conflict.makers]
    if tuple(states_of(conflict)) != found.states:
        return (Fault(0, "", None),)
    return (*_of_states(small, names, found), *_of_moves(small, names, found))


def _of_states(small: Written, names: Sequence[str], found: Stable) -> Iterator[Fault]:
    lasting = {concept: set(range(len(found.states))) for concept in Concept}
    said = {(one.concept, one.maker): set(one.states) for one in found.each}
    for concept in Concept:
        for maker, name in enumerate(names):
            holds = {at for at in range(len(found.states)) if stays(small, concept, maker, at)}
            lasting[concept] &= holds
            for at in holds ^ {state - 1 for state in said.get((concept, name), set())}:
                yield Fault(at + 1, name, concept)
        for at in lasting[concept] ^ {state - 1 for state in found.of(concept)}:
            yield Fault(at + 1, "", concept)


def stays(small: Written, concept: Concept, maker: int, at: int) -> bool:
    """Say whether the maker stays, by the concept's definition."""
    return all(
        any(_harms(small, concept, maker, at, end) for end in _answers(small, concept, maker, to))
        for to in small.reach[maker][at]
        if small.better(maker, at, to)
    )


def _harms(small: Written, concept: Concept, maker: int, at: int, end: int) -> bool:
    if small.better(maker, at, end):
        return False
    return concept is not Concept.SMR or not any(
        small.better(maker, at, back) for back in small.reach[maker][end]
    )


def _answers(small: Written, concept: Concept, maker: int, after: int) -> set[int]:
    """Give where the others can bring it; under SEQ each of their moves gains its mover something."""
    if concept is Concept.NASH:
        return set()
    others = [one for one in range(len(small.reach)) if one != maker]
    met: set[tuple[int, int]] = set()
    waiting: list[tuple[int, int | None]] = [(after, None)]
    while waiting:
        state, last = waiting.pop()
        for one in others:
            for to in small.reach[one][state] if one != last else ():
                gains = concept is not Concept.SEQ or small.better(one, state, to)
                if gains and (to, one) not in met:
                    met.add((to, one))
                    waiting.append((to, one))
    return {state for state, _ in met}


def _of_moves(small: Written, names: Sequence[str], found: Stable) -> Iterator[Fault]:
    """Go through each chain of moves that was given as a reason, and each joint move."""
    for why in found.reasons:
        maker = names.index(why.maker)
        open_ends = {
            to for to in small.reach[maker][why.state - 1] if small.better(maker, why.state - 1, to)
        }
        told = {each.move.to - 1 for each in why.deterred}
        if open_ends != told or not all(_deters(small, names, why, each) for each in why.deterred):
            yield Fault(why.state, why.maker, why.concept)
    for joint in found.joint:
        members = [names.index(one) for one in joint.makers]
        led = _leads(small, names, joint.moves, joint.at) == joint.to
        inside = all(one.maker in joint.makers for one in joint.moves)
        if not (led and inside and all(small.better(one, joint.at - 1, joint.to - 1) for one in members)):
            yield Fault(joint.at, "", None)
    for state in found.strong:
        if state not in found.of(Concept.NASH) or any(one.at == state for one in found.joint):
            yield Fault(state, "", Concept.NASH)


def _deters(small: Written, names: Sequence[str], why: StaysAt, one: Deterred) -> bool:
    maker = names.index(why.maker)
    if one.move.maker != why.maker or one.move.at != why.state:
        return False
    end = _leads(small, names, one.sanction, one.move.to)
    if not end or any(each.maker == why.maker for each in one.sanction):
        return False
    if why.concept is Concept.SEQ and not all(
        small.better(names.index(each.maker), each.at - 1, each.to - 1) for each in one.sanction
    ):
        return False
    return _harms(small, why.concept, maker, why.state - 1, end - 1)


def _leads(small: Written, names: Sequence[str], moves: Iterable[Moved], start: int) -> int:
    """Give where moves lead, each legal and nobody twice in a row; 0 where they don't."""
    at, last = start, ""
    for one in moves:
        legal = one.at == at and one.maker != last and one.to - 1 in small.reach[names.index(one.maker)][at - 1]
        if not legal:
            return 0
        at, last = one.to, one.maker
    return at if last else 0
