"""Reads a result that was written as JSON, of an exchange that is at hand; what it claims is for `exchange.check`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from goodoffices.exchange.files.at import At
from goodoffices.exchange.files.own import MOST_UNITS
from goodoffices.exchange.files.own_out import digest
from goodoffices.exchange.files.results import Curves, Result
from goodoffices.exchange.files.source import Form, Source
from goodoffices.talks.exchange import (
    Deposits,
    Escrowed,
    InRounds,
    Laid,
    Part,
    Plan,
    Proven,
    Ranged,
    Sequenced,
    Swap,
)
from goodoffices.talks.refusal import Refusal

HEAD = ("exchange", "instance")
PLAN = ("theta", "lower_bound", "proven", "order", "curves")
ROUNDS = ("theta", "lower_bound", "proven", "limit", "rounds", "curves")
MORE = ("by_rounds", "deposits", "escrow", "intervals", "calendar")
MOST_PACE = 3650
SEQUENCED = ("theta", "lower_bound", "proven", "steps")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A result as it was read, and the curves and the calendar that it gives of its plan, None where it has none."""

    result: Result
    curves: Curves | None
    calendar: "Calendar | None"


@dataclass(frozen=True, slots=True)
class Calendar:
    """From which day on a plan was laid out, at which pace, and what came of it, as it stands there."""

    start: date
    pace: int
    held: object


def instance_in(at: At) -> int | None:
    """Read which instance of a set a result is of."""
    number = at.need("instance")
    return None if number.held is None else number.whole(1)


def result_in(at: At, source: Source) -> Claimed:
    """Read a result; refuses what is none (`exchange-result-unfit`), and one of another exchange, by its digest."""
    if at.need("exchange").held != digest(source.exchange):
        raise Refusal("exchange-result-of-another", path=at.path)
    keys = set(at.table()) - set(HEAD) - set(MORE)
    if keys not in (set(), set(PLAN), set(ROUNDS)) or len(at.table()) <= len(HEAD):
        raise Refusal("exchange-result-unfit", **at.where)
    result = Result(
        _plan(at, source) if keys else None,
        _in_rounds(found) if (found := at.get("by_rounds")) else None,
        _deposits(found) if (found := at.get("deposits")) else None,
        _escrowed(found) if (found := at.get("escrow")) else None,
        _ranged(found) if (found := at.get("intervals")) else None,
    )
    dated = at.get("calendar")
    if dated and not keys:
        raise Refusal("exchange-result-unfit", **dated.where)
    return Claimed(
        result, _curves(at.need("curves"), source) if keys else None, _calendar(dated) if dated else None
    )


def _calendar(at: At) -> Calendar:
    _exactly(at, ("start", "pace", "days"))
    return Calendar(at.need("start").day(), at.need("pace").whole(0, MOST_PACE), at.held)


def _plan(at: At, source: Source) -> Sequenced:
    limit = at.get("limit")
    if limit is None:
        steps = tuple(_step(one, source.form) for one in at.need("order").entries())
        return _ordered(at, steps, None)
    rounds = tuple(_round(one, source.form) for one in at.need("rounds").entries())
    return _ordered(at, rounds, limit.whole(0, MOST_UNITS))


def _ordered(at: At, steps: Plan, limit: int | None) -> Sequenced:
    proven = at.need("proven").one_of(tuple(map(str, Proven)))
    return Sequenced(steps, at.need("theta").whole(), at.need("lower_bound").whole(), Proven(proven), limit)


def _round(at: At, form: Form) -> Swap:
    """Read what one side gives in one round."""
    steps = [_step(one, form) for one in at.entries()]
    if any(step.escrow for step in steps):
        raise Refusal("exchange-result-unfit", **at.where)
    return Swap(tuple(part for step in steps for part in step.parts))


def _step(at: At, form: Form) -> Swap:
    match form:
        case Form.OWN:
            return _named(at)
        case Form.ITEMS:
            return Swap((Part(str(at.whole(0, MOST_UNITS)), 1),))
        case Form.CLASSES:
            _exactly(at, ("class", "units"))
            return Swap((Part(str(at.need("class").whole(0)), at.need("units").whole(1, MOST_UNITS)),))


def _named(at: At) -> Swap:
    escrow = at.get("escrow")
    _exactly(at, ("deliver", "escrow") if escrow else ("deliver",))
    parts = tuple(Part(name, one.whole(1, MOST_UNITS)) for name, one in at.need("deliver").items())
    return Swap(parts, escrow.flag() if escrow else False)


def _steps(at: At) -> Plan:
    return tuple(_named(one) for one in at.need("steps").entries())


def _sequenced(at: At, *, limited: bool = False) -> Sequenced:
    _exactly(at, (*SEQUENCED, "limit") if limited else SEQUENCED)
    return _ordered(at, _steps(at), at.need("limit").whole(0, MOST_UNITS) if limited else None)


def _in_rounds(at: At) -> InRounds:
    return InRounds(tuple(_sequenced(one, limited=True) for one in at.entries()))


def _deposits(at: At) -> Deposits:
    _exactly(at, ("without", "equal", "ways"))
    ways = tuple(_way(one) for one in at.need("ways").entries())
    return Deposits(_sequenced(at.need("without")), at.need("equal").whole(0), ways)


def _way(at: At) -> Laid:
    _exactly(at, ("deposits", "steps"))
    return Laid(tuple((side, one.whole(0)) for side, one in at.need("deposits").items()), _steps(at))


def _escrowed(at: At) -> Escrowed:
    _exactly(at, ("without", "with"))
    return Escrowed(_sequenced(at.need("without")), _sequenced(at.need("with")))


def _ranged(at: At) -> Ranged:
    _exactly(at, ("stated", "worst", "best", "guarded", "weighs"))
    return Ranged(
        _sequenced(at.need("stated")),
        at.need("worst").whole(),
        at.need("best").whole(),
        _sequenced(at.need("guarded")),
        tuple((name, one.whole()) for name, one in at.need("weighs").items()),
    )


def _curves(at: At, source: Source) -> Curves:
    """Read both curves of exactly the exchange's valuers."""
    _exactly(at, ("temptation", "exposure"))
    return {kind: dict(_curve(one, source)) for kind, one in at.items()}


def _curve(at: At, source: Source) -> Iterator[tuple[str, list[int]]]:
    _exactly(at, tuple(one.id for one in source.exchange.valuers))
    for name, one in at.items():
        yield name, [each.whole() for each in one.entries()]


def _exactly(at: At, keys: tuple[str, ...]) -> Mapping[str, object]:
    table = at.table(keys)
    for key in keys:
        at.need(key)
    return table
