"""What the engine adds to the gap map: each party's marks in an article, and whether the article bars every package."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.site.bridging.known import GLYPHS
from goodoffices.site.bridging.past import changed, latest_why_not
from goodoffices.site.bridging.places import run_url
from goodoffices.site.door import Sitting
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Article, Choice, every_blank, every_bracket
from goodoffices.talks.positioned import Basis, Stood, positioned
from goodoffices.talks.positions import Position
from goodoffices.talks.runs import Barrier, NoPackage

ORDER = (Position.CANNOT, Position.LIVE_WITH, Position.ACCEPT)


@dataclass(frozen=True, slots=True)
class Marked:
    """How many alternatives of an article a party marked so; `estimated` says that some are the mediation's guess."""

    counts: tuple[tuple[str, str, int], ...]
    estimated: bool


@dataclass(frozen=True, slots=True)
class EngineView:
    """What is marked by party and alternative (given before estimated), and the parts that bar every package.

    `url` is the page of the run that said so last ("" where none did), `stale` whether something changed since.
    """

    marks: dict[str, dict[tuple[str, Choice], tuple[Position, Basis]]]
    barring: frozenset[str] = frozenset()
    url: str = ""
    stale: bool = False

    def marked(self, party: str, article: Article) -> Marked | None:
        """Give a party's marks in an article, red lines first; None where it marked nothing there."""
        inside = {one.id for one in every_bracket(article)}
        there = [said for (_voice, one), said in self.marks.get(party, {}).items() if one.bracket in inside]
        counted = Counter(position for position, _basis in there)
        if not counted:
            return None
        counts = tuple((one.value, GLYPHS[one], counted[one]) for one in ORDER if counted[one])
        return Marked(counts, any(basis is Basis.ESTIMATED for _position, basis in there))

    def bars(self, article: Article) -> bool:
        """Say whether the last run names something in the article among what stands in the way."""
        brackets, blanks = every_bracket(article), every_blank(article)
        return not self.barring.isdisjoint([*(one.id for one in brackets), *(one.id for one in blanks)])


def engine_view(sitting: Sitting, room: RoomView, held: PaperHeld) -> EngineView:
    """Read it off the positions that stand and the last run; what is merely answered stands in the map already."""
    marks: dict[str, dict[tuple[str, Choice], tuple[Position, Basis]]] = {}
    for one in positioned(sitting.view, room, held.number, sitting.now.date()):
        if one.basis is not Basis.ANSWERED:
            for choice, position in _said(one):
                marks.setdefault(one.party, {}).setdefault((one.voice, choice), (position, one.basis))
    last = latest_why_not(sitting, room, held)
    if last is None or not isinstance(last.run.found, NoPackage):
        return EngineView(marks)
    linkages = {one.id: one.of for one in held.version(last.run.version).paper.linkages}
    barring = {part for one in last.run.found.barriers for part in _parts(one, linkages)}
    stale = bool(changed(sitting, room, held, last))
    return EngineView(marks, frozenset(barring), run_url(sitting, room, last.number), stale)


def _said(one: Stood) -> Iterator[tuple[Choice, Position]]:
    yield from ((mark.choice, mark.position) for mark in one.positions.marks)


def _parts(one: Barrier, linkages: dict[str, tuple[Choice, ...]]) -> Iterator[str]:
    yield from (choice.bracket for choice in (*one.ties, *linkages.get(one.linkage, ())))
    if one.blank:
        yield one.blank


__all__ = ["EngineView", "Marked", "engine_view"]
