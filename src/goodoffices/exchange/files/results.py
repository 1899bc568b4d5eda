"""Results as plain values, ready for JSON: orders and rounds as the file has its items, curves, what else was asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.exchange.check.steps import gains_of
from goodoffices.exchange.files.own_out import digest
from goodoffices.exchange.files.source import Form, Source
from goodoffices.talks.exchange import (
    Deposits,
    Escrowed,
    Exchange,
    InRounds,
    Plan,
    PlanFound,
    Ranged,
    Sequenced,
    Swap,
)

Curves = dict[str, dict[str, list[int]]]
"""By kind, "temptation" and "exposure", and by valuer: the number before the first step and after each."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was found about an exchange: the plan, alone or in rounds, and whatever else was asked."""

    plan: Sequenced | None = None
    in_rounds: InRounds | None = None
    deposits: Deposits | None = None
    escrowed: Escrowed | None = None
    ranged: Ranged | None = None

    @property
    def every(self) -> tuple[PlanFound, ...]:
        """Give all that was found, one after another."""
        found = (self.plan, self.in_rounds, self.deposits, self.escrowed, self.ranged)
        return tuple(one for one in found if one is not None)


def result_of(found: PlanFound) -> Result:
    """Give a result of the one thing that was asked."""
    match found:
        case Sequenced():
            return Result(plan=found)
        case InRounds():
            return Result(in_rounds=found)
        case Deposits():
            return Result(deposits=found)
        case Escrowed():
            return Result(escrowed=found)
        case Ranged():
            return Result(ranged=found)


def result_out(source: Source, result: Result) -> dict[str, object]:
    """Give a result as plain values; `exchange` is the digest of what it is about."""
    found: dict[str, object] = {"exchange": digest(source.exchange), "instance": source.instance}
    if result.plan:
        found |= _plan(source, result.plan)
    if result.in_rounds:
        found["by_rounds"] = [sequenced_out(one) for one in result.in_rounds.every]
    if result.deposits:
        found["deposits"] = _deposits(result.deposits)
    if result.escrowed:
        one = result.escrowed
        found["escrow"] = {"without": sequenced_out(one.without), "with": sequenced_out(one.with_one)}
    if result.ranged:
        found["intervals"] = _ranged(result.ranged)
    return found


def _plan(source: Source, one: Sequenced) -> dict[str, object]:
    """Give the plan that was asked for, step by step as the file counts its items, with its curves."""
    found: dict[str, object] = {"theta": one.theta, "lower_bound": one.bound, "proven": str(one.how)}
    steps = one.plan
    if one.rounds is not None:
        found["limit"] = one.rounds
        found["rounds"] = [list(_parts(source.form, step)) for step in steps]
    else:
        steps = singly(source, steps)
        found["order"] = [part for step in steps for part in _parts(source.form, step)]
    return found | {"curves": curves(source.exchange, steps)}


def singly(source: Source, steps: Plan) -> Plan:
    """Give the steps as the file's form has them: where items stand in a list, one after another."""
    if source.form is Form.OWN:
        return steps
    return tuple(Swap((part,)) for step in steps for part in step.parts)


def _parts(form: Form, step: Swap) -> Iterator[object]:
    match form:
        case Form.OWN:
            yield step_out(step)
        case Form.ITEMS:
            yield from (int(part.item) for part in step.parts)
        case Form.CLASSES:
            yield from ({"class": int(part.item), "units": part.units} for part in step.parts)


def step_out(step: Swap) -> dict[str, object]:
    """Give a step by the names of its items."""
    found: dict[str, object] = {"deliver": {part.item: part.units for part in step.parts}}
    return found | {"escrow": True} if step.escrow else found


def sequenced_out(one: Sequenced) -> dict[str, object]:
    """Give an order by the names of its items, with its bound."""
    found: dict[str, object] = {"theta": one.theta, "lower_bound": one.bound, "proven": str(one.how)}
    found |= {"steps": [step_out(step) for step in one.plan]}
    return found if one.rounds is None else found | {"limit": one.rounds}


def curves(exchange: Exchange, steps: Sequence[Swap]) -> Curves:
    """Give each valuer's gain from stopping and its exposure, before the first step and after each."""
    gains = gains_of(exchange, steps)
    named = [(one.id, list(curve)) for one, curve in zip(exchange.valuers, gains, strict=True)]
    return {
        "temptation": dict(named),
        "exposure": {name: [curve[0] - now for now in curve] for name, curve in named},
    }


def _deposits(found: Deposits) -> dict[str, object]:
    ways = [
        {"deposits": dict(way.deposits), "steps": [step_out(step) for step in way.plan]} for way in found.ways
    ]
    return {"without": sequenced_out(found.without), "equal": found.equal, "ways": ways}


def _ranged(found: Ranged) -> dict[str, object]:
    return {
        "stated": sequenced_out(found.stated),
        "worst": found.worst,
        "best": found.best,
        "guarded": sequenced_out(found.guarded),
        "weighs": dict(found.weighs),
    }
