"""`goodoffices bridge divide`: divides things between two parties by Adjusted Winner, in exact fractions."""

from fractions import Fraction
from pathlib import Path

import click

from goodoffices.bridging.dividing import Division, efficient, envy_free, equitable
from goodoffices.bridging.dividing import divide as divided
from goodoffices.bridging.files.division import Things, things_in
from goodoffices.bridging.files.plain import plain
from goodoffices.cli.bridge_asked import bad_input
from goodoffices.cli.tables import table
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.words.catalogue import phrase

PROMISES = {
    "envy_free": (envy_free, phrase("Neither would rather have what the other has.")),
    "equitable": (equitable, phrase("Both have as many points, each by its own.")),
    "efficient": (efficient, phrase("No other division is better for one and no worse for the other.")),
}


@click.command(
    "divide",
    help="Divide things between two parties (Adjusted Winner). FILE: .toml or .json of things and points.",
)
@click.argument("file", type=click.Path(path_type=Path))
@for_programs
@spoken
def divide(voice: Voice, file: Path) -> bool:
    """Show who gets what part of each thing; each promise is checked from points and shares alone."""
    with bad_input(voice):
        things = things_in(plain(file))
        division = divided(*things.points)
    kept = {name: holds(*things.points, division.shares) for name, (holds, _) in PROMISES.items()}
    voice.answer(_facts(things, division) | kept)
    _tell(voice, things, division)
    for name, (_, said) in PROMISES.items():
        if kept[name]:
            voice.say(said)
    return all(kept.values())


def _facts(things: Things, division: Division) -> dict[str, object]:
    first, second = things.parties
    return {
        "shares": {
            name: {first: str(share), second: str(1 - share)}
            for name, share in zip(things.names, division.shares, strict=True)
        },
        "points": {party: str(total) for party, total in zip(things.parties, division.totals, strict=True)},
        "split": None if division.split is None else things.names[division.split],
    }


def _tell(voice: Voice, things: Things, division: Division) -> None:
    rows = [
        (name, _part(share), _part(1 - share))
        for name, share in zip(things.names, division.shares, strict=True)
    ]
    totals = (voice.filled(phrase("Points")), *map(str, division.totals))
    voice.line(table([voice.filled(phrase("Thing")), *things.parties], [*rows, totals]))
    voice.line()


def _part(share: Fraction) -> str:
    return str(share) if share else "–"
