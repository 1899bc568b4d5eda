"""`goodoffices stability`: which states of a conflict last, for whom, and by which moves; needs no server.

The status is 0 whatever lasts, and 2 where the file is not in order.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import click
import numpy as np
from rich.console import Console

from goodoffices.cli.bridge_asked import bad_input
from goodoffices.cli.stability_told import told, told_in_short
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.stability.analysing import equilibria
from goodoffices.stability.asking import MOST_ON_RECORD, Tell, found, held_of, numbered
from goodoffices.stability.files.reading import read_conflict
from goodoffices.stability.space import space_of
from goodoffices.talks.stability import Concept, Conflict, HoldsForAll, JointMove, Stable
from goodoffices.words.formats import per_cent


@click.command(
    "stability",
    help="Say which states of a conflict last. FILE: .toml or .json of our own form, or the JSON of published ones.",
)
@click.argument("file", type=click.Path(path_type=Path))
@for_programs
@spoken
def stability(voice: Voice, file: Path) -> None:
    """Show the equilibria, each with its chains of moves."""
    with bad_input(voice):
        conflict = read_conflict(file)
        if space_of(conflict).count > MOST_ON_RECORD:
            _large(voice, conflict)
            return
        with _progress(voice) as tell:
            stable = found(conflict, tell)
    voice.answer(facts(stable))
    told(voice, conflict, stable)


def _large(voice: Voice, conflict: Conflict) -> None:
    """Answer on a conflict whose states are too many to be listed with their reasons."""
    names, held = held_of(conflict)
    every = tuple(HoldsForAll(concept, numbered(equilibria(held, concept))) for concept in Concept)
    voice.answer(
        {
            "equilibria": _equilibria(every),
            "each": {
                str(concept): {
                    one.id: int(np.count_nonzero(held[concept, place]))
                    for place, one in enumerate(conflict.makers)
                }
                for concept in Concept
            },
        }
    )
    told_in_short(voice, names, every)


def facts(stable: Stable) -> dict[str, object]:
    """Give what was found as a program reads it; states are counted from 1."""
    found: dict[str, object] = {
        "equilibria": _equilibria(stable.equilibria),
        "each": {
            str(concept): {one.maker: list(one.states) for one in stable.each if one.concept is concept}
            for concept in Concept
        },
        "states": list(stable.states),
    }
    if stable.shares:
        orders = stable.orders
        found["orders"] = {"looked_at": orders.looked_at, "all": orders.all, "seed": orders.seed}
        found["shares"] = {
            str(concept): {str(one.state): str(one.share) for one in stable.shares if one.concept is concept}
            for concept in Concept
        }
    else:
        found["strong"] = list(stable.strong)
        found["coalitions"] = [_joint(one) for one in stable.joint]
    return found


def _equilibria(every: tuple[HoldsForAll, ...]) -> dict[str, list[int]]:
    return {str(one.concept): list(one.states) for one in every}


def _joint(one: JointMove) -> dict[str, object]:
    path = [{"maker": each.maker, "from": each.at, "to": each.to} for each in one.moves]
    return {"makers": list(one.makers), "from": one.at, "to": one.to, "moves": path}


@contextmanager
def _progress(voice: Voice) -> Iterator[Tell]:
    """Show on a terminal how far the engine is, and nothing elsewhere."""
    with Console(stderr=True).status("") as status:

        def tell(_stage: str, share: float) -> None:
            status.update(per_cent(Decimal(round(100 * share)), voice.lang))

        yield tell
