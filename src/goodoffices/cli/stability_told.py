"""What lasts in a conflict, as a person reads it: Nash, SEQ and joint moves first, each with its moves in words."""

from collections.abc import Iterable, Sequence

from goodoffices.cli.voice import Voice
from goodoffices.stability.space import Names
from goodoffices.talks.stability import (
    Concept,
    Conflict,
    Deterred,
    HoldsForAll,
    JointMove,
    Moved,
    Stable,
    StaysAt,
)
from goodoffices.words.catalogue import phrase
from goodoffices.words.formats import joined

SHOWN = 20
"""Equilibria of one concept that a person is shown of a conflict too large for reasons; the rest are counted."""

HEADS = {
    Concept.NASH: phrase("Nobody can do better by moving alone (Nash):"),
    Concept.SEQ: phrase("Whoever moved would be answered by moves that the others gain by (SEQ):"),
    Concept.SMR: phrase(
        "Whoever moved could be answered, if need be at the others' own cost, with no way out (SMR):"
    ),
    Concept.GMR: phrase("Whoever moved could be answered, if need be at the others' own cost (GMR):"),
}
ORDER = (Concept.NASH, Concept.SEQ, Concept.SMR, Concept.GMR)


def told(voice: Voice, conflict: Conflict, stable: Stable) -> None:
    """Tell what was found to a person."""
    if voice.as_json:
        return
    if stable.shares:
        _tell_orders(voice, conflict, stable)
        return
    met: set[int] = set()
    for concept in ORDER:
        fresh = [state for state in stable.of(concept) if state not in met]
        met.update(fresh)
        if concept in (Concept.NASH, Concept.SEQ) or fresh:
            _tell_concept(voice, conflict, stable, concept, fresh)
        if concept is Concept.SEQ:
            _tell_joint(voice, conflict, stable)
    if stable.unreasoned:
        voice.say(
            phrase("Moves are given for some states only; {count} more last without their moves being shown."),
            count=stable.unreasoned,
        )


def _tell_concept(
    voice: Voice, conflict: Conflict, stable: Stable, concept: Concept, states: Sequence[int]
) -> None:
    voice.say(HEADS[concept])
    for state in states:
        voice.line(f"  {_state(voice, conflict, stable.states[state - 1], state)}")
        if state in stable.strong:
            voice.line("    " + voice.filled(phrase("Nor could any of them together.")))
        for why in stable.reasons:
            if why.state == state and why.concept is concept:
                _tell_reason(voice, conflict, why)
    if not states:
        voice.line("  " + voice.filled(phrase("No state.") if concept is Concept.NASH else phrase("No further state.")))
    voice.line()


def _tell_reason(voice: Voice, conflict: Conflict, why: StaysAt) -> None:
    for one in why.deterred:
        voice.line(f"    – {_deterred(voice, conflict, one)}")


def _deterred(voice: Voice, conflict: Conflict, one: Deterred) -> str:
    said = phrase("If {move}, then {answers}: {maker} would be no better off.")
    answers = _in_turn(voice, one.sanction)
    values = {"move": moved_said(voice, one.move), "answers": answers, "maker": one.move.maker}
    if one.escape is None:
        return voice.filled(said, **values)
    more = voice.filled(phrase("Nor if {move} after that."), move=moved_said(voice, one.escape))
    return f"{voice.filled(said, **values)} {more}"


def _tell_joint(voice: Voice, conflict: Conflict, stable: Stable) -> None:
    states = set(stable.of(Concept.NASH)) | set(stable.of(Concept.SEQ))
    leaving = [one for one in stable.joint if one.at in states]
    if not leaving:
        return
    voice.say(phrase("Together, some could do better than by staying in one of these:"))
    for one in leaving:
        voice.line(f"  – {_joint(voice, conflict, stable, one)}")
    voice.line()


def _joint(voice: Voice, conflict: Conflict, stable: Stable, one: JointMove) -> str:
    moves = _in_turn(voice, one.moves)
    said = phrase("From state {number}: {moves}. Each of {makers} prefers what comes of it: {state}")
    there = _state(voice, conflict, stable.states[one.to - 1], one.to)
    return voice.filled(said, number=one.at, moves=moves, makers=one.makers, state=there)


def _in_turn(voice: Voice, moves: Sequence[Moved]) -> str:
    """Say moves one after the other."""
    said = moved_said(voice, moves[0])
    for each in moves[1:]:
        said = voice.filled(phrase("{moves}, then {move}"), moves=said, move=moved_said(voice, each))
    return said


def moved_said(voice: Voice, move: Moved) -> str:
    """Say a move: who takes up and gives up what, or goes to which state, and the state's number."""
    taken = [name for name, on in move.changes if on]
    given = [name for name, on in move.changes if not on]
    values = {"maker": move.maker, "taken": taken, "given": given, "number": move.to}
    match bool(taken), bool(given):
        case True, True:
            said = phrase("{maker} takes up {taken} and gives up {given} (to {number})")
        case True, False:
            said = phrase("{maker} takes up {taken} (to {number})")
        case False, True:
            said = phrase("{maker} gives up {given} (to {number})")
        case _:
            said = phrase("{maker} goes to {number}")
    return voice.filled(said, **values)


def _state(voice: Voice, conflict: Conflict, state: str, number: int) -> str:
    """Name a state: its number, how it is written, and the options that are taken up in it."""
    if not conflict.options:
        return f"{number}  {state}"
    taken = [one.id for one, sign in zip(conflict.options, state, strict=True) if sign == "Y"]
    nothing = voice.filled(phrase("nothing is taken up"))
    return f"{number}  {state}  {joined(taken, voice.lang) if taken else nothing}"


def _tell_orders(voice: Voice, conflict: Conflict, stable: Stable) -> None:
    """Tell under how many of the orders that the preferences admit each state lasts."""
    orders = stable.orders
    if orders.all:
        voice.say(phrase("The preferences admit {count} orders. All of them were looked at."), count=orders.looked_at)
    else:
        voice.say(
            phrase("The preferences admit too many orders to look at all; {count} were drawn (seed {number})."),
            count=orders.looked_at,
            number=orders.seed or 0,
        )
    for concept in ORDER:
        voice.say(HEADS[concept])
        for one in stable.shares:
            if one.concept is concept:
                said = voice.filled(phrase("under {held} of {of}"), held=one.held, of=one.of)
                voice.line(f"  {_state(voice, conflict, stable.states[one.state - 1], one.state)}  {said}")
        voice.line()


def told_in_short(voice: Voice, names: Names, every: Iterable[HoldsForAll]) -> None:
    """Tell of a large conflict how many states last, and the first of them."""
    by_concept = {one.concept: one.states for one in every}
    for concept in ORDER:
        voice.say(HEADS[concept])
        states = by_concept[concept]
        for state in states[:SHOWN]:
            voice.line(f"  {_state(voice, names.conflict, names.state(state - 1), state)}")
        if len(states) > SHOWN:
            more = phrase("and {count} more; --json gives them all")
            voice.line("  " + voice.filled(more, count=len(states) - SHOWN))
        if not states:
            voice.line("  " + voice.filled(phrase("No state.")))
        voice.line()
