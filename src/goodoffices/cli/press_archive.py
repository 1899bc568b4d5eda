"""`goodoffices press archive`: reads folders, feeds and web archives into two Parquet tables, by several processes."""

import os
import sys
from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status

from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.press.archive import KNOWN, Outcome, State
from goodoffices.press.archive import archive as read_all
from goodoffices.press.archive.names import names
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase
from goodoffices.words.filling import sentence

COUNTED = {
    State.READ: phrase("Read: {count}"),
    State.SAME: phrase("Texts that were there already: {count}"),
    State.PASSED_OVER: phrase("Passed over, for they name nothing of the talks: {count}"),
    State.TO_FETCH: phrase("Addresses to open and save by hand: {count}"),
    State.NOT_TAKEN: phrase("Not taken in: {count}"),
    State.FAILED: phrase("Failed: {count}"),
    KNOWN: phrase("Known from before: {count}"),
}
EVERY = 200
"""Where no terminal shows progress, a line says how far it is after so many parts."""


@click.command("archive", help="Read many reports (folders, feeds, web archives) into Parquet tables.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--parties",
    required=True,
    type=click.Path(path_type=Path),
    help='Whom and what the talks are about: [[party]] id = "A" names = ["..."], [[subject]] names = ["..."].',
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The folder that the tables go to."
)
@click.option(
    "--processes", type=click.IntRange(min=1), default=os.cpu_count() or 1, help="How many processes read."
)
@click.option(
    "--backend",
    "asked",
    default="rules",
    metavar="rules|parser|COMMAND",
    help="Who reads, as for press read.",
)
@for_programs
@spoken
def archive(
    voice: Voice, files: tuple[Path, ...], parties: Path, out: Path, processes: int, asked: str
) -> bool:
    """Read an archive; the status is 1 where any part of it was not read."""
    talks = names(_bytes(parties), str(parties))
    with Console(stderr=True).status("") as status:
        counts = read_all(files, talks, out, processes, asked, _Progress(voice, status))
    voice.answer({str(state): counts[state] for state in COUNTED})
    for state, message in COUNTED.items():
        if counts[state]:
            voice.say(message, count=counts[state])
    return not (counts[State.NOT_TAKEN] or counts[State.FAILED])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("file-not-read", path=str(path), problem=reason) from problem


class _Progress:
    """Shows how far it is: on a terminal as it goes, elsewhere a line now and then; failures in any case."""

    def __init__(self, voice: Voice, status: Status) -> None:
        """Show it by this status line."""
        self.voice, self.status = voice, status

    def __call__(self, outcome: Outcome, counts: Counter[str]) -> None:
        """Hear of a part that is done."""
        if outcome.why:
            click.echo(sentence(outcome.why.code, outcome.why.params, self.voice.lang), err=True)
        done = sum(many for state, many in counts.items() if state != KNOWN)
        words = self.voice.filled(phrase("Parts done: {count}"), count=done)
        self.status.update(words)
        if done % EVERY == 0 and not sys.stderr.isatty():
            click.echo(words, err=True)
