"""What was found about an exchange, as a person reads it: steps, what each would gain by stopping, what is proven."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.cli.exchange_dated import UNDATED, Dates
from goodoffices.cli.tables import table
from goodoffices.cli.voice import Voice
from goodoffices.exchange.altered import at_worst
from goodoffices.exchange.calendar import runs
from goodoffices.exchange.check.steps import gains_of
from goodoffices.exchange.files.results import Result
from goodoffices.talks.exchange import (
    Deliverable,
    Deposits,
    Escrowed,
    Exchange,
    Part,
    Plan,
    Proven,
    Ranged,
    Sequenced,
    Swap,
    Valuer,
)
from goodoffices.words.catalogue import phrase
from goodoffices.words.formats import joined, number, plain_day

PROVEN = {
    Proven.CHECKED: phrase(
        "No order leaves less; “goodoffices exchange check” goes through the proof without any solver."
    ),
    Proven.AGREED: phrase("No order leaves less: two independent methods came to the same."),
}
PROVEN_IN_ROUNDS = {
    Proven.CHECKED: phrase(
        "No plan in so many rounds leaves less; “goodoffices exchange check” goes through the proof without any "
        "solver."
    ),
    Proven.AGREED: phrase("No plan in so many rounds leaves less: two independent methods came to the same."),
}


def told(voice: Voice, exchange: Exchange, result: Result, dates: Dates = UNDATED) -> None:
    """Tell a result to a person."""
    if voice.as_json:
        return
    if result.plan:
        tell_plan(voice, exchange, result.plan, dates)
    if result.deposits:
        _tell_deposits(voice, exchange, result.deposits)
    if result.escrowed:
        _tell_escrow(voice, exchange, result.escrowed)
    if result.ranged:
        _tell_ranged(voice, exchange, result.ranged)


def tell_plan(voice: Voice, exchange: Exchange, found: Sequenced, dates: Dates = UNDATED) -> None:
    """Tell the steps, who would gain by stopping and when, and whether less can be had."""
    rows = list(rows_of(exchange, found.plan, dates))
    heads = [phrase("Step"), phrase("Gives"), phrase("What")]
    shown = [voice.filled(head) for head in heads] + ([voice.filled(phrase("Day"))] if dates.every else [])
    shown += [voice.filled(phrase("{name} gains by stopping"), name=one.id) for one in exchange.valuers]
    voice.line(table(shown, [_row(voice, exchange, one, dates) for one in rows]))
    voice.line()
    _tell_gaps(voice, exchange, rows)
    voice.line(proof_said(voice, found))


@dataclass(frozen=True, slots=True)
class Row:
    """What one side gives without the other giving in between, and the gains once it is given; 0 is the beginning."""

    number: int
    step: Swap
    gains: tuple[int, ...]
    day: date | None = None


def rows_of(exchange: Exchange, plan: Plan, dates: Dates = UNDATED) -> Iterator[Row]:
    """Give the plan as it is told."""
    stretches = runs(exchange, plan)
    gains = zip(*gains_of(exchange, [one.step for one in stretches]), strict=True)
    yield Row(0, Swap(()), next(gains))
    for place, (run, here) in enumerate(zip(stretches, gains, strict=True)):
        yield Row(place + 1, run.step, here, dates.every[place].day if dates.every else None)


def _row(voice: Voice, exchange: Exchange, run: Row, dates: Dates) -> list[str]:
    gains = [number(gain, voice.lang) for gain in run.gains]
    day = [plain_day(run.day, voice.lang) if run.day else ""] if dates.every else []
    if not run.number:
        return [number(0, voice.lang), "", voice.filled(phrase("before the first step")), *day, *gains]
    return [number(run.number, voice.lang), _givers(voice, exchange, run), _what(exchange, run, voice), *day, *gains]


def _givers(voice: Voice, exchange: Exchange, run: Row) -> str:
    names = tuple(dict.fromkeys(exchange.item(part.item).giver for part in run.step.parts))
    said = joined([flat(name) for name in names], voice.lang)
    return voice.filled(phrase("{sides}, by the guarantor"), sides=said) if run.step.escrow else said


def _what(exchange: Exchange, run: Row, voice: Voice) -> str:
    return joined([named(exchange, part, voice) for part in run.step.parts], voice.lang)


def named(exchange: Exchange, part: Part, voice: Voice) -> str:
    """Call so many units of an item."""
    item = exchange.item(part.item)
    name = item_said(voice, item)
    return name if item.count == 1 else f"{number(part.units, voice.lang)} × {name}"


def item_said(voice: Voice, item: Deliverable) -> str:
    """Call an item; one that a file names by its place in a list is called "item 3"."""
    if item.what or not item.id.isdecimal():
        return flat(item.what or item.id)
    return voice.filled(phrase("item {place}"), place=item.id)


def _tell_gaps(voice: Voice, exchange: Exchange, rows: Sequence[Row]) -> None:
    """Say for each valuer when it would gain most by stopping, what it forfeits taken off; or that nobody would."""
    gaps = list(_gaps(exchange, rows))
    for valuer, gain, run in gaps:
        voice.say(_gap(valuer, run), name=flat(valuer.id), gain=gain, step=run.number, lost=valuer.forfeits)
    if not gaps and all(gain <= 0 for run in rows for gain in run.gains):
        voice.say(phrase("In this order nobody ever gains by stopping."))
    elif not gaps:
        voice.say(phrase("In this order nobody ever gains by stopping, since it would forfeit as much or more."))


def _gap(valuer: Valuer, run: Row) -> str:
    """Give the phrase for somebody who gains by stopping at a moment."""
    if not run.number and valuer.forfeits:
        return phrase(
            "Before the first step, {name} would gain {gain} by stopping, beyond the {lost} that it forfeits: the "
            "exchange as a whole costs it more than it brings."
        )
    if not run.number:
        return phrase(
            "Before the first step, {name} would gain {gain} by stopping: the exchange as a whole costs it more than "
            "it brings."
        )
    if valuer.forfeits:
        return phrase("After step {step}, {name} would gain {gain} by stopping, beyond the {lost} that it forfeits.")
    return phrase("After step {step}, {name} would gain {gain} by stopping.")


def _gaps(exchange: Exchange, rows: Sequence[Row]) -> Iterator[tuple[Valuer, int, Row]]:
    for place, valuer in enumerate(exchange.valuers):
        worst = max(rows, key=lambda run: run.gains[place])
        gain = worst.gains[place] - valuer.forfeits
        if gain > 0:
            yield valuer, gain, worst


def proof_said(voice: Voice, found: Sequenced) -> str:
    """Say whether less can be had, and how that is known."""
    if found.how is Proven.OPEN or found.bound < found.theta:
        said = phrase(
            "Whether another order leaves less than {theta} is not known; none leaves less than {bound}."
        )
        return voice.filled(said, theta=found.theta, bound=found.bound)
    return voice.filled((PROVEN if found.rounds is None else PROVEN_IN_ROUNDS)[found.how])


def _tell_deposits(voice: Voice, exchange: Exchange, found: Deposits) -> None:
    voice.line()
    if not found.equal:
        voice.say(phrase("No deposit is needed."))
        return
    voice.say(
        phrase("With a deposit of {units} from each side, nobody gains by stopping."), units=found.equal
    )
    voice.say(phrase("Deposits that differ, each with an order of its own:"))
    for way in found.ways:
        voice.line()
        heads = [flat(side) for side, _ in way.deposits]
        voice.line(table(heads, [[number(units, voice.lang) for _, units in way.deposits]]))
        voice.line(f"  {order_said(voice, exchange, way.plan)}")


def _tell_escrow(voice: Voice, exchange: Exchange, found: Escrowed) -> None:
    voice.line()
    swaps = [step for step in found.with_one.plan if step.escrow]
    if not swaps or found.with_one.theta >= found.without.theta:
        voice.say(phrase("No swap in a guarantor's hands was found that leaves less to gain by stopping."))
        return
    for step in swaps:
        what = joined([named(exchange, part, voice) for part in step.parts], voice.lang)
        voice.say(phrase("A guarantor helps most where it holds and releases together: {what}."), what=what)
    said = phrase("The most that anybody gains by stopping then falls from {before} to {after}.")
    voice.say(said, before=found.without.theta, after=found.with_one.theta)
    voice.line()
    tell_plan(voice, exchange, found.with_one)


def _tell_ranged(voice: Voice, exchange: Exchange, found: Ranged) -> None:
    voice.line()
    said = phrase("At the worst values this order leaves {worst}, at the best {best}.")
    voice.say(said, worst=found.worst, best=found.best)
    if found.guarded.theta < found.worst:
        said = phrase("An order that guards against the worst leaves {theta} there:")
        voice.say(said, theta=found.guarded.theta)
        tell_plan(voice, at_worst(exchange), found.guarded)
    else:
        voice.say(phrase("At the worst values no other order was found that leaves less."))
    for name, units in found.weighs:
        item = exchange.item(name)
        said = phrase("Knowing the worth of {item} exactly would take {units} off the worst.")
        voice.say(said, item=item_said(voice, item), units=units)


def order_said(voice: Voice, exchange: Exchange, plan: Plan) -> str:
    """Say an order on one line."""
    return " → ".join(_what(exchange, run, voice) for run in rows_of(exchange, plan) if run.number)


def flat(words: str) -> str:
    """Give words on one line, without the signs by which a file could steer the terminal."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())
