"""What is asked of `goodoffices bridge`: files and reserves; what is not in order is a sentence and status 2."""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import click

from goodoffices.bridging.files.source import Source
from goodoffices.cli.voice import Voice
from goodoffices.talks.refusal import Refusal
from goodoffices.words.filling import sentence

BAD_INPUT = 2
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
_RESERVE = re.compile(r"\s*(?P<name>[^=]+?)\s*=\s*(?P<number>-?\d{1,12}(\.\d{1,12})?)\s*(,|$)", re.ASCII)


@contextmanager
def bad_input(voice: Voice) -> Iterator[None]:
    """Say a refusal, with the file that it is about where its sentence doesn't name it, and end with status 2."""
    try:
        yield
    except Refusal as refusal:
        path = str(refusal.params.get("path", ""))
        if path and path not in sentence(refusal.code, refusal.params, "en"):
            click.echo(f"{path}:", err=True)
        voice.refuse(refusal.code, refusal.params)
        sys.exit(BAD_INPUT)


def given_reserves(options: Sequence[str]) -> dict[str, Fraction]:
    """Read reserves, "A=0.4,B=0.5"; refuses `bridging-reservation-form`, and a party that is named twice."""
    found: dict[str, Fraction] = {}
    for option in options:
        at = 0
        while at < len(option):
            one = _RESERVE.match(option, at)
            if one is None:
                raise Refusal("bridging-reservation-form", given=option[:80])
            if one["name"] in found:
                raise Refusal("bridging-reservation-twice", name=one["name"])
            found[one["name"]] = Fraction(one["number"])
            at = one.end()
    return found


def remarked(voice: Voice, source: Source) -> None:
    """Say on the error output what somebody should know of how the files were read."""
    for one in source.remarks:
        click.echo(sentence(one.code, one.params, voice.lang), err=True)
