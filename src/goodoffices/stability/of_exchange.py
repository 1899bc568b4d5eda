"""Whether everybody goes on with an exchange, step by step: a small conflict after each step of a plan.

After so many steps each side can go on or *walk away*, for good.  While nobody does, a side has before it what it is
still due less what it still owes: the gain from stopping now (`talks.exchange`), with the sign turned.  Once one walks
away nothing more changes hands, so that nobody else is left to walk, and it forfeits what stands against its name.
Beside that, where given:

- a *guarantor* holds what is forfeited.  The walker loses it only where the guarantor releases it, in equal parts, to
  the others.  The guarantor would rather that nobody walks; where somebody did, it would rather release;
- a *reprisal*: a side can answer another's walk, at a cost to itself and a harm to the walker.

A side's own valuer speaks for it; what a veto player inside it would do is not looked at.  What a walk, a release and a
reprisal are worth is added up in the exchange's units; that is a reading of the numbers given, and no more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from goodoffices.stability.analysing import analysed, equilibria
from goodoffices.stability.asking import Answered, Tell, digest, unheard
from goodoffices.stability.chains import Reasoning
from goodoffices.stability.preferring import game_of
from goodoffices.talks.exchange import Exchange, Plan, Valuer, gains
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import (
    Concept,
    Conflict,
    ConflictOption,
    DecisionMaker,
    Moved,
    Ranked,
    StaysAt,
    StepsStand,
    StepStands,
    Turns,
)
from goodoffices.talks.stability_sound import MOST_MAKERS

WALKS, ANSWERS, RELEASES = "walks-away", "retaliates", "releases-deposit"


@dataclass(frozen=True, slots=True)
class Reprisal:
    """A side can answer a walk: what that costs it (below 0 where it gains by it), and how much it harms the walker."""

    side: str
    costs: int
    harms: int


@dataclass(frozen=True, slots=True)
class Setting:
    """An exchange and its plan, who guarantees it ("" for nobody), and who can retaliate."""

    exchange: Exchange
    plan: Plan
    guarantor: str = ""
    reprisals: tuple[Reprisal, ...] = ()


def of_exchange(setting: Setting, tell: Tell = unheard) -> Answered:
    """Say for each step of the plan, from before the first to before the last, whether everybody goes on, and why."""
    every = []
    for step in range(len(setting.plan)):
        every.append(step_stands(setting, step))
        tell("steps", (step + 1) / len(setting.plan))
    return Answered(StepsStand(tuple(every)), digest(setting))


def step_stands(setting: Setting, step: int) -> StepStands:
    """Say whether everybody goes on after so many steps, and which moves would answer it if somebody did not."""
    conflict = conflict_at(setting, step)
    game, names = game_of(conflict)
    reasoning, held = Reasoning(game, names), analysed(game)
    holds = tuple(one for one in Concept if equilibria(held, one)[0])
    concept = Concept.SEQ if Concept.SEQ in holds else None
    reasons = tuple(_reasons(reasoning, concept)) if concept else ()
    leaves = () if concept else tuple(_leaves(reasoning))
    return StepStands(step, holds, leaves, reasons)


def _reasons(reasoning: Reasoning, concept: Concept) -> Iterator[StaysAt]:
    for maker in range(reasoning.game.space.makers):
        why = reasoning.why(0, maker, concept)
        if why and why.deterred:
            yield why


def _leaves(reasoning: Reasoning) -> Iterator[Moved]:
    for maker in range(reasoning.game.space.makers):
        yield from reasoning.undeterred(0, maker, Concept.SEQ)


def conflict_at(setting: Setting, step: int) -> Conflict:
    """Give the conflict after so many steps; its first state is the one in which everybody goes on.

    Refuses a step that the plan doesn't have, a guarantor that is a side, and a reprisal of no side.
    """
    _require_setting(setting, step)
    sides = setting.exchange.sides
    answering = [one.side for one in setting.reprisals]
    options = [ConflictOption(f"{WALKS}:{side}", side, Turns.FORWARD) for side in sides]
    options += [ConflictOption(f"{ANSWERS}:{side}", side, Turns.FORWARD) for side in answering]
    if setting.guarantor:
        options.append(ConflictOption(f"{RELEASES}:{setting.guarantor}", setting.guarantor, Turns.FORWARD))
    states = tuple(_states(setting, options))
    makers = (*sides, *([setting.guarantor] if setting.guarantor else []))
    before = {side: -now[step] for side, now in zip(sides, _curves(setting), strict=True)}
    worth = [_worth(setting, before, state) for state in states]
    return Conflict(
        tuple(map(DecisionMaker, makers)),
        tuple(Ranked(maker, tuple(each[maker] for each in worth)) for maker in makers),
        tuple(options),
        states=states,
    )


def _require_setting(setting: Setting, step: int) -> None:
    sides = setting.exchange.sides
    if not 0 <= step < len(setting.plan):
        raise Refusal("stability-no-such-step", step=step, most=max(len(setting.plan) - 1, 0))
    if len(sides) < 2:
        raise Refusal("stability-makers", given=len(sides), least=2, most=MOST_MAKERS)
    if setting.guarantor in sides:
        raise Refusal("stability-guarantor-is-side", side=setting.guarantor)
    for one in setting.reprisals:
        if one.side not in sides:
            raise Refusal("stability-name-unknown", name=one.side, known=sides)


def _states(setting: Setting, options: Sequence[ConflictOption]) -> Iterator[str]:
    """Give the states that can be, everybody on first: one walker at most, and answers to another's walk only."""
    sides = setting.exchange.sides
    for signs in product("NY", repeat=len(options)):
        taken = {one.id for one, sign in zip(options, signs, strict=True) if sign == "Y"}
        walked = [side for side in sides if f"{WALKS}:{side}" in taken]
        answered = [one.side for one in setting.reprisals if f"{ANSWERS}:{one.side}" in taken]
        if len(walked) > 1 or any(side in walked or not walked for side in answered):
            continue
        if f"{RELEASES}:{setting.guarantor}" in taken and not walked:
            continue
        yield "".join(signs)


def _curves(setting: Setting) -> list[tuple[int, ...]]:
    """Give each side's own gain from stopping, after each step."""
    every = gains(setting.exchange, setting.plan)
    curves = dict(zip((one.id for one in setting.exchange.valuers), every, strict=True))
    return [curves[_own(setting.exchange, side).id] for side in setting.exchange.sides]


def _own(exchange: Exchange, side: str) -> Valuer:
    """Give the side's own valuer; the first of those inside it where it has none itself."""
    every = [one for one in exchange.valuers if one.side == side]
    return next((one for one in every if one.id == side), every[0])


def _worth(setting: Setting, before: dict[str, int], state: str) -> dict[str, int]:
    """Give what the state is worth to each maker, in units of the exchange times the number of the others."""
    sides, parts = setting.exchange.sides, len(setting.exchange.sides) - 1
    taken = {name for name, sign in zip(_names(setting), state, strict=True) if sign == "Y"}
    walker = next((side for side in sides if f"{WALKS}:{side}" in taken), None)
    if walker is None:
        return {**{side: parts * before[side] for side in sides}, setting.guarantor: 2}
    released = f"{RELEASES}:{setting.guarantor}" in taken
    lost = _own(setting.exchange, walker).forfeits
    found = dict.fromkeys(sides, lost if released else 0)
    found[walker] = -parts * lost if released or not setting.guarantor else 0
    for one in setting.reprisals:
        if f"{ANSWERS}:{one.side}" in taken:
            found[one.side] -= parts * one.costs
            found[walker] -= parts * one.harms
    return {**found, setting.guarantor: int(released)}


def _names(setting: Setting) -> list[str]:
    sides = setting.exchange.sides
    names = [f"{WALKS}:{side}" for side in sides] + [f"{ANSWERS}:{one.side}" for one in setting.reprisals]
    return [*names, f"{RELEASES}:{setting.guarantor}"] if setting.guarantor else names
