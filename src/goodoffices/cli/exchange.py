"""`goodoffices exchange plan`: puts an exchange in its best order, without a server, and proves it where it can.

The status is 0 where there is an answer, 2 where the file or what was asked is not in order.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import click
from rich.console import Console

from goodoffices.cli.bridge_asked import bad_input
from goodoffices.cli.exchange_dated import Dates
from goodoffices.cli.exchange_told import told
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.exchange.files.reading import read_exchange
from goodoffices.exchange.files.results import Result, result_out
from goodoffices.exchange.files.results_in import MOST_PACE
from goodoffices.exchange.files.source import Source
from goodoffices.words.formats import per_cent

Tell = Callable[[str, float], None]


@click.command("plan", help="Find the order that leaves the least to gain by stopping. FILE: .toml or .json.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--rounds", type=click.IntRange(1, 1000), help="Sides take turns, in so many rounds at most.")
@click.option("--deposits", is_flag=True, help="Also the deposits with which nobody gains by stopping.")
@click.option("--escrow", is_flag=True, help="Also where a swap in a guarantor's hands helps most.")
@click.option("--intervals", is_flag=True, help="Also what changes where worth is known as intervals.")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The first day: give each step its day.")
@click.option(
    "--pace", type=click.IntRange(0, MOST_PACE), default=0, help="Days between two steps of one side, at least."
)
@click.option("--instance", type=int, help="Which of several instances in one file, from 1.")
@for_programs
@spoken
def plan(
    voice: Voice,
    file: Path,
    rounds: int | None,
    deposits: bool,
    escrow: bool,
    intervals: bool,
    start: date | None,
    pace: int,
    instance: int | None,
) -> None:
    """Show the steps with both sides' gains from stopping, what is proven, and what else was asked."""
    with bad_input(voice):
        source = read_exchange(file, instance)
        with _progress(voice) as tell:
            result = _plan(source, rounds, tell)
            result = _more(source, result, tell, deposits=deposits, escrow=escrow, intervals=intervals)
        dates = Dates.of(source.exchange, result.plan, start, pace)
    voice.answer(result_out(source, result) | dates.out())
    told(voice, source.exchange, result, dates)


def _plan(source: Source, rounds: int | None, tell: Tell) -> Result:
    from goodoffices.exchange.order import in_rounds, order

    if rounds is None:
        return Result(plan=order(source.exchange, tell))
    return Result(plan=in_rounds(source.exchange, (rounds,), tell).every[0])


def _more(
    source: Source, result: Result, tell: Tell, *, deposits: bool, escrow: bool, intervals: bool
) -> Result:
    """Add what else was asked."""
    from goodoffices.exchange.deposits import deposits as find_deposits
    from goodoffices.exchange.escrow import escrow as find_escrow
    from goodoffices.exchange.intervals import intervals as find_intervals

    return replace(
        result,
        deposits=find_deposits(source.exchange, tell) if deposits else None,
        escrowed=find_escrow(source.exchange, tell) if escrow else None,
        ranged=find_intervals(source.exchange, tell) if intervals else None,
    )


@contextmanager
def _progress(voice: Voice) -> Iterator[Tell]:
    """Show on a terminal how far the engine is, and nothing elsewhere."""
    with Console(stderr=True).status("") as status:

        def tell(_stage: str, share: float) -> None:
            status.update(per_cent(Decimal(round(100 * share)), voice.lang))

        yield tell
