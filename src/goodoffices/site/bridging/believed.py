"""What is believed of each side, as its page shows it: what each alternative may be worth, and how much is known."""

from collections.abc import Mapping

from django.urls import reverse

from goodoffices.site.bridging.numbers import hundredth, known_said, span
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.bridging.spoken import Spoken
from goodoffices.site.door import Sitting
from goodoffices.site.forms.leave import mediates
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.talks.fold import RoomView, RunHeld
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position
from goodoffices.talks.runs import Belief, Beliefs, Believed

Shown = dict[str, object]

ESTIMATES = "estimate-positions"
"""The slug of the form by which the mediation writes down what it thinks a party holds."""


def beliefs(
    sitting: Sitting,
    room: RoomView,
    one: RunHeld,
    found: Beliefs,
    quoting: Quoting,
    spoken: tuple[Spoken, ...],
) -> Shown:
    """Give each party's beliefs, its alternatives in reading order; one puts them right by an estimate.

    What it rules out is marked as such: a red line is no matter of worth.
    """
    order = {part: at for at, part in enumerate(quoting.articles)}
    edit = reverse("answer", args=[sitting.seat.id, room.id, one.run.number, ESTIMATES])
    may = mediates(sitting.view, room)
    return {
        "believed": [
            _believed(sitting, each, quoting, order, red_lines(spoken, each.party))
            | {"edit_url": f"{edit}?party={each.party}" if may else ""}
            for each in found.every
        ]
    }


def red_lines(spoken: tuple[Spoken, ...], party: str) -> frozenset[Choice]:
    """Give the alternatives that a party, or somebody inside it whose consent it needs, rules out."""
    marks = [mark for one in spoken if one.party == party for mark in one.positions.marks]
    return frozenset(mark.choice for mark in marks if mark.position is Position.CANNOT)


def _believed(
    sitting: Sitting, one: Believed, quoting: Quoting, order: Mapping[str, int], ruled_out: frozenset[Choice]
) -> Shown:
    low, middle, high = one.reserve
    ordered = sorted(
        one.beliefs, key=lambda each: (order.get(each.choice.bracket, len(order)), each.choice.alternative)
    )
    return {
        "party": party_shown_of(sitting, one.party),
        "known": known_said(one.known),
        "reserve": hundredth(middle, sitting.lang),
        "reserve_span": span(low, high, sitting.lang),
        "rows": [_row(sitting, each, quoting) | {"red_line": each.choice in ruled_out} for each in ordered],
    }


def _row(sitting: Sitting, one: Belief, quoting: Quoting) -> Shown:
    return {
        "quoted": quoting.choice(one.choice),
        "worth": hundredth(one.worth, sitting.lang),
        "span": span(one.low, one.high, sitting.lang),
        "left": one.low / 10,
        "width": max((one.high - one.low) / 10, 1),
        "mark": one.worth / 10,
    }


__all__ = ["beliefs"]
