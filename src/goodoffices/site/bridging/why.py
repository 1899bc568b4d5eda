"""Why there is no package, as its page shows it: what rules each other out in sentences, and the ways out as cards."""

from goodoffices.site.bridging.barriers import Barriers
from goodoffices.site.bridging.places import opening_url
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.door import Sitting
from goodoffices.talks.fold import RoomView, RunHeld
from goodoffices.talks.runs import Barrier, NoPackage, WayOut

Shown = dict[str, object]


def no_package(
    sitting: Sitting, room: RoomView, one: RunHeld, found: NoPackage, quoting: Quoting, barriers: Barriers
) -> Shown:
    """Give what stands in the way, and what would have to give way for which package."""
    near = _touched(quoting, found.barriers)
    return {
        "barriers": barriers.shown(found.barriers),
        "ways_out": [
            _way(way, near, quoting, barriers)
            | {"number": place, "url": opening_url(sitting, room, one.number, place)}
            for place, way in enumerate(found.ways, 1)
        ],
    }


def _way(way: WayOut, near: set[str], quoting: Quoting, barriers: Barriers) -> Shown:
    """Give one way out: what the package it opens has where things stand in the way, and then the rest of it."""
    rows = quoting.package(way.opens)
    return {
        "gives": barriers.shown(way.gives_way),
        "near": [row for row in rows if row.part in near],
        "rest": [row for row in rows if row.part not in near],
    }


def _touched(quoting: Quoting, every: tuple[Barrier, ...]) -> set[str]:
    linkages = {one.id: one for one in quoting.paper.linkages}
    tied = [linkages[one.linkage].of for one in every if one.linkage in linkages]
    choices = [choice for ties in (*tied, *(one.ties for one in every)) for choice in ties]
    return {choice.bracket for choice in choices} | {one.blank for one in every if one.blank}


__all__ = ["no_package"]
