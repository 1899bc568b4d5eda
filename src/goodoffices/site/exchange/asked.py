"""What an order is of: an exchange as it was drawn, what was left of it when an engine was asked, or is left today."""

from dataclasses import dataclass

from goodoffices.talks.exchange import Exchange
from goodoffices.talks.fold import RoomView
from goodoffices.talks.planned import rest_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.view import View

TODAY = "today"


@dataclass(frozen=True, slots=True)
class About:
    """The exchange that is meant; `rest` is the same where it is what was left; `name` is how a form says so."""

    exchange: Exchange
    rest: Exchange | None = None
    name: str = ""


def about_of(view: View, room: RoomView, number: int, name: str) -> About:
    """Give what a form's word means: "" the whole, "today" what is left today, a run's number what that was about."""
    held = room.exchanges.get(number)
    if held is None:
        raise Refusal("no-such-room")
    if name == TODAY:
        rest = rest_of(view, held)
        return About(rest, rest, name)
    run = room.plan_runs.get(int(name)) if name.isascii() and name.isdecimal() and len(name) < 12 else None
    if run is not None and run.run.number == number and run.run.rest is not None:
        return About(run.run.rest, run.run.rest, name)
    return About(held.drawn.exchange)


__all__ = ["TODAY", "About", "about_of"]
