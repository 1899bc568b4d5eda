"""Where the engine's pages are: in mediation rooms alone, about a draft of the room or about a run on it."""

from django.urls import reverse

from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import held_in, require_mediation
from goodoffices.talks.acts import EngineRun
from goodoffices.talks.fold import PaperHeld, RoomView, RunHeld
from goodoffices.talks.refusal import Refusal

OPENS = "open-package"
"""The slug of the form that makes a package a draft."""


def enter_on_draft(sitting: Sitting, room: str, number: int) -> tuple[RoomView, PaperHeld]:
    """Go into a mediation room, to a draft of its own; anything else is answered as a page that isn't there."""
    here = sitting.enter(room)
    held = held_in(here, number)
    require_mediation(here, held)
    return here, held


def enter_on_run(sitting: Sitting, room: str, number: int) -> tuple[RoomView, PaperHeld, RunHeld]:
    """Go into a mediation room, to what an engine found there about a draft; the rest as above."""
    here = sitting.enter(room)
    run = here.runs.get(number)
    if run is None:
        raise Refusal("no-such-room")
    held = held_in(here, run.run.number)
    require_mediation(here, held)
    return here, held, run


def believes(room: RoomView) -> bool:
    """Say whether this is a room for beliefs."""
    return room.charter is not None and room.charter.beliefs


def is_over(sitting: Sitting, run: EngineRun) -> bool:
    """Say whether the day is past until which what was found counts."""
    return run.until is not None and sitting.now.date() > run.until


def run_url(sitting: Sitting, room: RoomView, number: int, name: str = "bridging-run", *more: object) -> str:
    """Give the address of what the engine found in the act of that number."""
    return reverse(name, args=[sitting.seat.id, room.id, number, *more])


def opening_url(sitting: Sitting, room: RoomView, number: int, package: int) -> str:
    """Give the address where a package of the run of that number (1 the first) is made a draft; "" for who may not."""
    if sitting.view.seat not in room.members:
        return ""
    return reverse("answer", args=[sitting.seat.id, room.id, number, OPENS]) + f"?package={package}"


def act_url(sitting: Sitting, room: str, number: int) -> str:
    """Give the address of an act."""
    return reverse("act", args=[sitting.seat.id, room, number])


__all__ = [
    "OPENS",
    "act_url",
    "believes",
    "enter_on_draft",
    "enter_on_run",
    "is_over",
    "opening_url",
    "run_url",
]
