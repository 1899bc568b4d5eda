"""The chart of a report: a strip a commitment, its status from day to day, drawn by height as well as colour."""

from datetime import date

from django.utils.translation import gettext as _

from goodoffices.site.commission.saying import GLYPHS, called
from goodoffices.site.door import Sitting
from goodoffices.site.evening.section import Plot
from goodoffices.site.shown import party_by_id
from goodoffices.talks.commission.gates import FULFILLED
from goodoffices.talks.commission.over_time import Stretch
from goodoffices.talks.commission.status import Status
from goodoffices.talks.fold import RoomView
from goodoffices.words import formats
from goodoffices.words.labels import label

HIGH = {Status.NOT_BEGUN: 2, Status.MINIMUM: 4, Status.PARTIAL: 7, Status.FULL: 10, Status.WAIVED: 5}
"""How high each status stands in a strip ten high: the fuller, the higher; waived is hollow."""


def chart_of(
    sitting: Sitting, room: RoomView, stretches: dict[int, tuple[Stretch, ...]], last: date
) -> dict[str, object]:
    """Give the strips in the order of the commitments, with the legend; days run from the first of the period on."""
    lang = sitting.lang
    first = min((every[0].first for every in stretches.values()), default=last)
    strips = [
        {
            "what": called(room, number, lang),
            "who": party_by_id(sitting.view, room.commitments[number].commitment.who, lang),
            "runs": [_run(one, first) for one in every if one.status is not None],
            "says": _says(every, lang),
        }
        for number, every in stretches.items()
    ]
    return {
        "strips": strips,
        "wide": (last - first).days + 1,
        "first": formats.plain_day(first, lang),
        "last": formats.plain_day(last, lang),
        "legend": [(one.value, GLYPHS[one], label(one, lang)) for one in Status],
    }


def _run(one: Stretch, first: date) -> dict[str, object]:
    high = HIGH[one.status] if one.status else 0
    return {
        "code": one.status.value if one.status else "",
        "x": (one.first - first).days,
        "wide": one.days,
        "y": 10 - high,
        "high": high,
    }


def _says(every: tuple[Stretch, ...], lang: str) -> str:
    """Say the stretches in words: "not begun, partial, full"."""
    return " → ".join(label(one.status, lang) for one in every if one.status is not None)


def fulfilled_plot(stretches: dict[int, tuple[Stretch, ...]], first: date, last: date) -> Plot:
    """Draw how many commitments were fulfilled or waived at the end of each day, 100 wide and 30 high."""
    days = (last - first).days + 1
    counts = [0] * days
    for every in stretches.values():
        for one in every:
            if one.status in FULFILLED:
                for place in range((one.first - first).days, (one.last - first).days + 1):
                    counts[place] += 1
    most = max(1, len(stretches))
    step = 100 / days
    path = "".join(
        f"{'L' if place else 'M'}{place * step:.1f} {28 - 26 * many / most:.1f}H{(place + 1) * step:.1f}"
        for place, many in enumerate(counts)
    )
    told = {"first": counts[0], "last": counts[-1], "all": len(stretches)}
    return Plot(path, _("Commitments fulfilled or waived: %(first)s of %(all)s at first, %(last)s at the end") % told)


__all__ = ["chart_of", "fulfilled_plot"]
