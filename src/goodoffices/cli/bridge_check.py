"""`goodoffices bridge check`: goes through a result again, offline and with no solver, by the problem's own words.

The status is 0 where all that was claimed and can be checked holds, 1 where something does not.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import click

from goodoffices.bridging.answers import Conflict, Fair, Frontier, Relaxation
from goodoffices.bridging.check import check as checked_of
from goodoffices.bridging.check.checked import Checked, Left, Looked, Shown
from goodoffices.bridging.files.plain import json_file
from goodoffices.bridging.files.reading import read_problem
from goodoffices.bridging.files.results import Result
from goodoffices.bridging.files.results_in import LARGEST, reserves_in, result_in
from goodoffices.bridging.files.source import Reserves, Source
from goodoffices.cli.bridge_asked import FILES, bad_input, remarked
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.words.catalogue import phrase

LOOKED: Mapping[StrEnum, str] = {
    Looked.PACKAGES: phrase("Each package: whether it is whole, and meets what it must."),
    Looked.UTILITIES: phrase("What each package is worth to each party."),
    Looked.OBJECTIVE: phrase("The figure that the package reaches by the criterion."),
    Looked.IDEALS: phrase("The most that each side could gain, as it is given."),
    Looked.TREE: phrase("Every step of the proof, and that its steps leave nothing out."),
    Looked.DOMINANCE: phrase(
        "Whether a package of the list is worse than another for one side and better for none."
    ),
    Looked.FRONTIER: phrase(
        "All packages that nobody could better without another's loss, worked out once more in another way."
    ),
    Looked.GROUNDS: phrase("Whether what stands in the way is part of the problem."),
    Looked.WITNESSES: phrase("How many it takes to rule out every package."),
}
SHOWN: Mapping[StrEnum, str] = {
    Shown.FEASIBLE: phrase(
        "Every linkage and demand holds, no red line is crossed, nobody falls below its reserve."
    ),
    Shown.VALUED: phrase("The package is worth to each party what is said."),
    Shown.BEST: phrase("No package is better by the criterion."),
    Shown.BOUNDED: phrase("No package is above the bound, which is a little above the package's own figure."),
    Shown.NEAREST: phrase("No package differs from the given one in fewer issues."),
    Shown.UNDOMINATED: phrase(
        "No package of the list is as good as another for every side and worse for one."
    ),
    Shown.COMPLETE: phrase("Nothing is missing from the list."),
    Shown.IMPOSSIBLE: phrase("No package meets all of what stands in the way."),
    Shown.NEEDED: phrase("Without any one of these, some package meets the rest."),
    Shown.SMALLEST: phrase("No fewer than these rule each other out."),
    Shown.OPENS: phrase("Each way out opens the package that is given with it."),
}
LEFT: Mapping[StrEnum, str] = {
    Left.AGREED: phrase(
        "That nothing is better, missing or possible rests on two methods that came to the same."
    ),
    Left.CLAIMED: phrase("That nothing is better, missing or possible rests on one method."),
    Left.IDEALS: phrase("That each side could not gain more than is given as its most."),
    Left.NEXT_GAINS: phrase("That gains above the least could not be greater."),
    Left.COMPLETE: phrase(
        "That nothing is missing from the list: to work it out again takes more than this check does."
    ),
    Left.SMALLER: phrase("That no fewer rule each other out: this was not claimed."),
    Left.CHEAPER: phrase("That no other way out takes less."),
}


@click.command(
    "check", help="Go through a result (of bridge --json) again, with no solver. FILE: as for bridge find."
)
@click.argument("result", type=click.Path(path_type=Path))
@FILES
@for_programs
@spoken
def check(voice: Voice, result: Path, files: tuple[Path, ...]) -> None:
    """Say what was checked, what it proves and what it leaves open; a claim that fails is refused, with status 1."""
    with bad_input(voice):
        source, found = _read(result, files)
        remarked(voice, source)
    _tell(voice, [checked_of(source.problem, one) for one in _answers(found)])


def _read(result: Path, files: tuple[Path, ...]) -> tuple[Source, Result]:
    """Read the problem with the reserves that the result was made with, then the result by the problem's names."""
    at = json_file(result, LARGEST)
    source = read_problem(files, Reserves(reserves_in(at)))
    return source, result_in(at, source.problem)


def _answers(found: Result) -> Iterator[Fair | Frontier | Conflict | Relaxation]:
    yield from (one for one in (found.fair, found.frontier, found.conflict) if one is not None)
    yield from found.relaxations


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
