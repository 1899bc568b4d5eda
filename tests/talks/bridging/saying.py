"""What the cast says of positions on the lake paper, in a line each."""

from datetime import date

from goodoffices.talks.acts import PositionsEstimated, PositionsGiven, SourceRef, Sureness
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.model import Choice, Paper, every_article, every_bracket
from goodoffices.talks.papers.packages import Package, open_under
from goodoffices.talks.positions import Position, PositionOn, Positions
from tests.papers_world import brackets_of
from tests.world import World

NO = Leave(May.NO)
TODAY = date(2030, 1, 1)


def marked(label: str, paper: Paper, *positions: Position) -> Positions:
    """Mark the alternatives of an article's first bracket, in their order."""
    bracket = brackets_of(paper, label)[0]
    return Positions(tuple(PositionOn(Choice(bracket, at), one) for at, one in enumerate(positions)))


def whole(paper: Paper, alternative: int = 0) -> Package:
    """Choose that alternative of every bracket that is open under the others."""
    chosen: dict[str, int] = {}
    for _ in list(every_bracket_of(paper)):
        brackets, _blanks = open_under(paper, chosen)
        chosen |= {one.id: alternative for one in brackets}
    brackets, _blanks = open_under(paper, chosen)
    return Package(tuple(Choice(one.id, alternative) for one in brackets))


def every_bracket_of(paper: Paper) -> list[str]:
    """Give the ids of all brackets."""
    return [bracket.id for one in every_article(paper) for bracket in every_bracket(one)]


def gives(
    world: World, side: str, number: int, positions: Positions, who: str = "", **more: object
) -> SourceRef:
    """Let a side give positions on the paper of that number in its caucus."""
    caucus = f"caucus_{side}"
    held = world.view("lead", caucus).papers[number]
    fingerprint = str(more.pop("fingerprint", held.fingerprint))
    deed = PositionsGiven(number, fingerprint, positions, more.pop("leave", NO), **more)  # type: ignore[arg-type]
    return world.act(who or f"head_{side}", caucus, deed)


def estimates(
    world: World, draft: SourceRef, positions: Positions, party: str = "A", *, who: str = "lead",
    room: str = "mediation", **more: object,
) -> SourceRef:  # fmt: skip
    """Let the mediation estimate a party's positions on the latest version of a draft."""
    held = world.view(who, room).papers[draft.number]
    version = more.pop("version", held.versions[-1].number)
    sure = more.pop("sure", Sureness.LIKELY)
    return world.act(who, room, PositionsEstimated(draft.number, version, party, positions, sure, **more))  # type: ignore[arg-type]
