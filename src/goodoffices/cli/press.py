"""`goodoffices press`: reads reports from files, without a server, and lists what is said in them and by whom.

What can't be read is named on the error output, the rest is read all the same, and the status is 1 then.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

from goodoffices.cli.press_archive import archive
from goodoffices.cli.press_listing import listing
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.press.backends import Backend, backend
from goodoffices.press.intake import NotTaken, Piece, Sort, Taken, ToFetch, pieces, taken_from
from goodoffices.press.intake.files import shown
from goodoffices.press.lines import line
from goodoffices.press.reading import Reading
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import phrase
from goodoffices.words.filling import sentence

STANDARD_INPUT = "-"


@click.command(
    "read", help="Read reports (.txt, .html, .rss, .atom, .warc, .gz) and list what is said in them."
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--backend",
    "asked",
    default="rules",
    metavar="rules|parser|COMMAND",
    help="Who reads: rules alone (the default), rules over a parse of English, or a command of your own.",
)
@for_programs
@spoken
def read(voice: Voice, files: tuple[str, ...], asked: str) -> bool:
    """Show each report's entries: one a line of JSON for a program, a list for a person."""
    reader, well = backend(asked), True
    for file in files:
        for one in _in_file(file):
            well = _shown(voice, one, reader, alone=len(files) == 1) and well
    return well


def _in_file(file: str) -> Iterator[Taken | ToFetch | NotTaken]:
    with opened(file) as stream:
        for one in pieces(stream, shown(file), seen=date.today()):
            yield taken_from(one) if isinstance(one, Piece) else one


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for "-"; refuses `file-not-read`."""
    if file == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as stream:
            yield stream
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("file-not-read", path=shown(file), problem=reason) from problem


def _shown(voice: Voice, one: Taken | ToFetch | NotTaken, reader: Backend, *, alone: bool) -> bool:
    match one:
        case NotTaken(why=why):
            click.echo(sentence(why.code, why.params, voice.lang), err=True)
            return False
        case ToFetch():
            _to_fetch(voice, one)
        case Taken():
            for remark in one.remarks:
                click.echo(sentence(remark.code, remark.params, voice.lang), err=True)
            reading = reader.read(one.text, one.lang, one.published)
            if voice.as_json:
                _as_json(one, reading, alone=alone)
            voice.line(listing(voice, one, reading))
    return True


def _to_fetch(voice: Voice, one: ToFetch) -> None:
    if voice.as_json:
        click.echo(json.dumps({"kind": "to-fetch", "url": one.url, "title": one.title}, ensure_ascii=False))
    voice.say(
        phrase("To be opened and saved by hand, since nothing is fetched here: {title}"), title=one.title
    )
    voice.line(one.url)


def _as_json(one: Taken, reading: Reading, *, alone: bool) -> None:
    """Print a line an entry; a line of the report first, unless a text file is all, whose characters are known."""
    if one.sort is not Sort.TEXT or not alone:
        click.echo(json.dumps(report(one, reading), ensure_ascii=False))
    for entry in reading.entries:
        click.echo(line(entry))


def report(one: Taken, reading: Reading) -> dict[str, object]:
    """Give what a program is told of a report: where it is from, and the text that spans count in."""
    return {
        "kind": "report",
        "part": one.part,
        "title": one.title,
        "outlet": one.outlet,
        "byline": one.byline,
        "url": one.url,
        "published": reading.published.isoformat() if reading.published else None,
        "lang": one.lang,
        "digest": one.digest,
        "reader": reading.reader,
        "thrown": reading.thrown,
        "text": one.text,
    }


__all__ = ["archive", "read"]
