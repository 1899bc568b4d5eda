"""Positions as statements that beliefs are built from."""

from collections.abc import Iterator

from goodoffices.bridging.framing import Framed, Held, position_on
from goodoffices.bridging.stated import Favourite, Marked, Pointed, Ranked, Rather, Statement, Wants, Would
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package as Chosen


def statements_of(framed: Framed, held: Held) -> tuple[Statement, ...]:
    """Give all that a voice holds, one thing a statement."""
    return tuple(_statements(framed, held))


def _statements(framed: Framed, held: Held) -> Iterator[Statement]:
    said = held.positions
    for issue in framed.bare.issues:
        for place in range(len(issue.options)):
            position = position_on(said, issue.id, place, framed.grades)
            if position is not None:
                yield Marked(Choice(issue.id, place), position)
    names = {one.id for one in framed.bare.issues}
    if ordered := tuple(one for one in said.order if one in names):
        yield Ranked(ordered)
    if points := tuple((place, given) for place, given in said.points if place in names):
        yield Pointed(points)
    if said.favourite is not None and (best := _choices(framed, said.favourite, held.party)):
        yield Favourite(best)
    for whole in said.packages:
        if choices := _choices(framed, whole.package, held.party):
            yield Would(choices, whole.accepts)
    for rather in said.rather:
        better, worse = (_choices(framed, one, held.party) for one in (rather.better, rather.worse))
        if better and worse:
            yield Rather(better, worse)
    for wanted in said.wanted:
        if choices := _choices(framed, wanted.package, held.party):
            yield Wants(choices, wanted.to)


def _choices(framed: Framed, package: Chosen, by: str) -> tuple[Choice, ...]:
    """Give a package as the engine's choices; () where it is none of the problem's."""
    found = framed.package(package, by)
    return tuple(Choice(name, at) for name, at in (found or {}).items())
