"""What waits at the press desk and for whom: suggestions, second checks, candidates, lines to be agreed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.pressroom.discords import candidates, unjudged
from goodoffices.talks.pressroom.line import side_lines
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.rules.pressing import AT_THE_DESK
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class PressWait:
    """`count` things that wait in `room`.

    `code` is "judge" (suggestions of the report `number`), "check" (judgements of it that no second analyst looked at),
    "disagreed" (judgements of it that a second analyst did not agree with), "discords" (candidates that nobody judged;
    `number` is 0), or "agree-line" (the line `number`, which the side `party` has not answered).  `mine` says whether
    the seat that looks may do it.
    """

    code: str
    room: str
    number: int
    count: int
    mine: bool
    party: str = ""


def waiting(view: View) -> tuple[PressWait, ...]:
    """Give all that waits, in this view's press rooms and, for lines, in its caucuses."""
    at_desks = [one for room in view.sitting(RoomKind.PRESS) for one in _in_press(view, room)]
    return (*at_desks, *lines_to_agree(view))


def _in_press(view: View, room: RoomView) -> Iterator[PressWait]:
    yield from entries_waiting(view, room)
    left = len(unjudged(candidates(room)))
    if left:
        yield PressWait("discords", room.id, 0, left, at_the_desk(view, room))


def entries_waiting(view: View, room: RoomView) -> tuple[PressWait, ...]:
    """Give, by report in the order of their numbers, how many entries wait to be judged and to be checked.

    A judgement waits to be checked by a seat that did not make it: where this seat made it, the wait is not its own.
    Rejected entries show nowhere and need no second look.
    """
    desk = at_the_desk(view, room)
    found = Counter(
        (held.report, code, desk and (code != "check" or held.by != view.seat))
        for held in room.press.values()
        if (code := _waits_for(held))
    )
    return tuple(
        PressWait(code, room.id, report, count, mine)
        for (report, code, mine), count in sorted(found.items(), key=lambda pair: pair[0])
    )


def _waits_for(held: EntryHeld) -> str:
    """Say what an entry waits for, "" where it waits for nothing."""
    if held.open:
        return "judge"
    if not held.stands or held.agreed:
        return ""
    return "disagreed" if held.checks else "check"


def at_the_desk(view: View, room: RoomView) -> bool:
    """Say whether this seat works at the desk of that press room."""
    card = room.members.get(view.seat)
    return card is not None and card.role in AT_THE_DESK


def lines_to_agree(view: View) -> tuple[PressWait, ...]:
    """Give the lines that a side has not answered: they wait for its head, or, where it has no seat, for a mediator."""
    return tuple(
        PressWait("agree-line", one.room, one.line.number, 1, _answers(view, view.rooms[one.room]), one.party)
        for one in side_lines(view)
        if not one.line.said
    )


def _answers(view: View, room: RoomView) -> bool:
    card = room.members.get(view.seat)
    if card is None:
        return False
    if room.of_party(view.seat):
        return is_head(card)
    return not room.party_sits and card.role in (Role.MEDIATOR, Role.CO_MEDIATOR)


__all__ = ["PressWait", "at_the_desk", "entries_waiting", "lines_to_agree", "waiting"]
