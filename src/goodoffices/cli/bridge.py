"""`goodoffices bridge`: looks for a fair package in files, without a server, and proves it or says why there is none.

The status is 0 where a package was found, 3 where there is none, 2 where the files or what was asked are not in order.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import click
from rich.console import Console

from goodoffices.bridging.answers import Fair, Frontier, Relaxation
from goodoffices.bridging.files.reading import read_problem
from goodoffices.bridging.files.results import Result, result_out, weighed
from goodoffices.bridging.files.source import Reserves, Source
from goodoffices.bridging.problem import Problem
from goodoffices.cli.bridge_asked import FILES, bad_input, given_reserves, remarked
from goodoffices.cli.bridge_told import told
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from goodoffices.words.filling import sentence
from goodoffices.words.formats import per_cent

NO_PACKAGE = 3


@click.command(
    "find",
    help="Find a fair package. FILE: .toml or .json of our own form, a folder of negmas or GENIUS, or its files.",
)
@FILES
@click.option(
    "--criterion",
    type=click.Choice([str(one) for one in Criterion]),
    default=str(Criterion.NASH),
    help="What is fair: the product of gains (nash, the default), the least gain (maxmin), equal shares (kalai).",
)
@click.option(
    "--frontier", is_flag=True, help="Also every package that nobody could better without another's loss."
)
@click.option(
    "--reservation",
    "reservations",
    multiple=True,
    metavar="A=0.4,B=0.5",
    help="What a party has without agreement, in place of the files' reserve.",
)
@for_programs
@spoken
def find(
    voice: Voice, files: tuple[Path, ...], criterion: str, frontier: bool, reservations: tuple[str, ...]
) -> None:
    """Show the package with utilities and proof, or why there is none."""
    with bad_input(voice):
        source = read_problem(files, Reserves(given_reserves(reservations)))
        remarked(voice, source)
        with _progress(voice) as tell:
            result = found(source, Criterion(criterion), tell)
            if frontier and result.fair:
                result = replace(result, frontier=_frontier(voice, source.problem, tell))
    voice.answer(result_out(source.problem, result))
    told(voice, source.problem, result)
    if result.possible is None:
        sys.exit(NO_PACKAGE)


Tell = Callable[[str, float], None]


def found(source: Source, criterion: Criterion, tell: Tell) -> Result:
    """Ask the engine; a refusal that is not about there being no package goes on to the caller."""
    from goodoffices.bridging.conflict import any_package

    possible = any_package(source.problem, tell)
    if possible is None:
        return _none(source, criterion, tell)
    if not weighed(source.problem):
        return Result(criterion, relaxations=(Relaxation((), possible),), reserves=source.reserves)
    return Result(criterion, _fair(source.problem, criterion, tell), reserves=source.reserves)


def _fair(problem: Problem, criterion: Criterion, tell: Tell) -> Fair:
    from goodoffices.bridging.fair import fairest

    return fairest(problem, criterion, tell)


def _frontier(voice: Voice, problem: Problem, tell: Tell) -> Frontier | None:
    """Give the whole frontier; say why on the error output where it can't be found, and go on without it."""
    from goodoffices.bridging.frontier import pareto

    try:
        return pareto(problem, tell, prove=True).answer()
    except Refusal as refusal:
        if not refusal.code.startswith("frontier-"):
            raise
        click.echo(sentence(refusal.code, refusal.params, voice.lang), err=True)
        return None


def _none(source: Source, criterion: Criterion, tell: Tell) -> Result:
    from goodoffices.bridging.conflict import relaxations, why_not
    from goodoffices.bridging.opening import opening_fairest

    conflict, ways = why_not(source.problem, tell), relaxations(source.problem, tell=tell)
    ways = opening_fairest(source.problem, ways, criterion)
    return Result(criterion, conflict=conflict, relaxations=ways, reserves=source.reserves)


@contextmanager
def _progress(voice: Voice) -> Iterator[Tell]:
    """Show on a terminal how far the engine is, and nothing elsewhere."""
    with Console(stderr=True).status("") as status:

        def tell(_stage: str, share: float) -> None:
            status.update(per_cent(Decimal(round(100 * share)), voice.lang))

        yield tell
