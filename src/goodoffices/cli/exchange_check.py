"""`goodoffices exchange check`: goes through a result again, offline and with no solver, by the exchange's own words.

The status is 0 where all that was claimed and can be checked holds, 1 where something does not.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

import click

from goodoffices.cli.bridge_asked import bad_input
from goodoffices.cli.exchange_dated import Dates
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.exchange.check import Checked, Left, Looked, Shown
from goodoffices.exchange.check import check as checked_of
from goodoffices.exchange.files.opened import opened_result
from goodoffices.exchange.files.reading import read_exchange
from goodoffices.exchange.files.results import curves
from goodoffices.exchange.files.results_in import Claimed, instance_in, result_in
from goodoffices.exchange.files.source import Source
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase

LOOKED: Mapping[StrEnum, str] = {
    Looked.STEPS: phrase("Each step, and whether all of them deliver everything once, in an order that is allowed."),
    Looked.GAINS: phrase("What each would gain by stopping, at each moment of a plan."),
    Looked.TAILS: phrase(
        "Whatever can be left of the exchange with less to gain by stopping, from its end on, case by case."
    ),
    Looked.ROOM: phrase("How much of what one side owes can be made up for, at most, by what it is due meanwhile."),
    Looked.DEPOSITS: phrase("Each plan with its deposits, and with one unit less from each side."),
    Looked.RANGE: phrase("The plan at the worst values and at the best."),
}
SHOWN: Mapping[StrEnum, str] = {
    Shown.WHOLE: phrase("The plans deliver everything once, and nothing before what must come before it."),
    Shown.GREATEST: phrase("Nobody's gain from stopping is ever greater than is said."),
    Shown.LEAST: phrase("No other order leaves less; where rounds were asked for, none in so many rounds."),
    Shown.BOUNDED: phrase("No order comes below the bound that is given."),
    Shown.COVERED: phrase("With these deposits nobody gains by stopping."),
    Shown.EQUAL: phrase("No smaller deposit that is the same for each side would do."),
    Shown.SPLITS: phrase("In each way, no side could lay down less beside what the others do."),
    Shown.RANGED: phrase("At the worst values and the best, the plan leaves what is said."),
}
LEFT: Mapping[StrEnum, str] = {
    Left.AGREED: phrase("That no plan leaves less rests on two methods that came to the same."),
    Left.CLAIMED: phrase(
        "That nothing comes below the bound rests on one method: to go through it takes more than this check does."
    ),
    Left.GAP: phrase("Whether an order between the bound and what the plan leaves exists is not known."),
    Left.SPLITS: phrase("That no side could lay down less beside the others' deposits."),
    Left.ESCROWED: phrase("That no other swap in a guarantor's hands helps more."),
}


@click.command("check", help="Go through a result (of exchange plan --json) again, with no solver.")
@click.argument("result", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@for_programs
@spoken
def check(voice: Voice, result: Path, file: Path) -> None:
    """Say what was checked, what it proves and what it leaves open; a claim that fails is refused, with status 1."""
    with bad_input(voice):
        source, claimed = _read(result, file)
    _require_curves(source, claimed)
    every = [checked_of(source.exchange, one) for one in claimed.result.every]
    _require_days(source, claimed)
    _tell(voice, every)


def _read(result: Path, file: Path) -> tuple[Source, Claimed]:
    """Read the exchange that the result is of, then the result by the exchange's names."""
    at = opened_result(result)
    source = read_exchange(file, instance_in(at))
    return source, result_in(at, source)


def _require_curves(source: Source, claimed: Claimed) -> None:
    """Refuse curves that are not those of the plan."""
    plan = claimed.result.plan
    if plan is None:
        return
    names = {one.id for one in source.exchange.items}
    if not all(part.item in names for step in plan.plan for part in step.parts):
        raise Refusal("certificate-step-unknown", place=1)
    if claimed.curves != curves(source.exchange, plan.plan):
        raise Refusal("certificate-curves")


def _require_days(source: Source, claimed: Claimed) -> None:
    """Refuse days that are not those of the plan."""
    dated = claimed.calendar
    if dated is None:
        return
    dates = Dates.of(source.exchange, claimed.result.plan, dated.start, dated.pace)
    if dates.out() != {"calendar": dated.held}:
        raise Refusal("certificate-days")


def _tell(voice: Voice, every: list[Checked]) -> None:
    looked = _said(voice, LOOKED, (code for one in every for code in one.looked_at))
    shows = _said(voice, SHOWN, (code for one in every for code in one.shows))
    leaves = _said(voice, LEFT, (code for one in every for code in one.leaves))
    voice.answer({"ok": True, "checked": looked, "proves": shows, "leaves_open": leaves})
    for heading, said in (
        (phrase("What was checked"), looked),
        (phrase("What it proves"), shows),
        (phrase("What it leaves open"), leaves),
    ):
        if said:
            voice.say(heading)
            for one in said:
                voice.line(f"  {one}")
            voice.line()


def _said(voice: Voice, phrases: Mapping[StrEnum, str], codes: Iterable[StrEnum]) -> list[str]:
    """Say each code once, in the order in which they come."""
    return [voice.filled(phrases[code]) for code in dict.fromkeys(codes)]
