"""The rules: whether a deed is in order, judged from its author's own view and from nothing else."""

from goodoffices.talks.crossings import Deed
from goodoffices.talks.rules import (
    answering,
    bridging,
    carrying,
    committing,
    concluding,
    course,
    exchanging,
    incidents,
    listing,
    papers,
    phasing,
    pressing,
    register,
    seating,
    telling,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.seating import agreement_of, judge_opening, seating_of
from goodoffices.talks.view import View

__all__ = [
    "agreement_of",
    "answering",
    "bridging",
    "carrying",
    "committing",
    "concluding",
    "course",
    "exchanging",
    "incidents",
    "judge",
    "judge_opening",
    "listing",
    "papers",
    "phasing",
    "pressing",
    "register",
    "seating",
    "seating_of",
    "telling",
]


def judge(view: View, room: str, deed: Deed) -> None:
    """Raise a `Refusal` unless the seat may do the deed in the room, as far as it can see."""
    judge_in(deed, view, view.room(room))
