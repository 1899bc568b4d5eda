"""The line: what may be said on each topic, what each side agreed in its caucus, and where the two part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.talks.fold import LineHeld, RoomView
from goodoffices.talks.guard.folding import split
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.pressfile.keeping import LineItem
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class SideLine:
    """A line that stands in a caucus of this view: with which party, in which room."""

    party: str
    room: str
    line: LineHeld


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it was first written, our lines on it that stand, and those put to sides whose caucus we hear."""

    topic: str
    ours: tuple[LineHeld, ...]
    theirs: tuple[SideLine, ...]


@dataclass(frozen=True, slots=True)
class Deviation:
    """Where our line and a side's part, on one topic.

    `code` is "only-ours" (not in the side's), "only-theirs" (not in ours), "classed-differently" (both hold the
    wording, as may, if asked, or not to be said), "not-answered" (the side has not said whether it agrees), "refused"
    (its last word was that it doesn't), or "other-language" (the item stands in a language that the other line
    has no item in, so nobody compared them).
    """

    code: str
    topic: str
    side: SideLine
    ours: LineItem | None = None
    theirs: LineItem | None = None


def standing_lines(room: RoomView) -> tuple[LineHeld, ...]:
    """Give the lines of a room that no later one took the place of, in the order in which they were set."""
    return tuple(one for _, one in sorted(room.lines.items()) if one.replaced_by is None)


def side_lines(view: View) -> tuple[SideLine, ...]:
    """Give the lines that stand in the caucuses of this view, by party."""
    found = [
        SideLine(room.party.id, room.id, line)
        for room in view.sitting(RoomKind.CAUCUS)
        if room.party is not None
        for line in standing_lines(room)
    ]
    return tuple(sorted(found, key=lambda one: (one.party, one.room, one.line.number)))


def topics(view: View, room: RoomView) -> tuple[Topic, ...]:
    """Give every topic with a line that stands, in this press room or in a caucus of this view, by its name.

    Topics are one whatever their case, marks and punctuation.
    """
    written: dict[str, str] = {}
    ours: dict[str, list[LineHeld]] = {}
    theirs: dict[str, list[SideLine]] = {}
    for line in standing_lines(room):
        ours.setdefault(_same(line.topic, written), []).append(line)
    for one in side_lines(view):
        theirs.setdefault(_same(one.line.topic, written), []).append(one)
    found = [
        Topic(topic, tuple(ours.get(key, ())), tuple(theirs.get(key, ()))) for key, topic in written.items()
    ]
    return tuple(sorted(found, key=lambda one: folded(one.topic)))


def _same(topic: str, written: dict[str, str]) -> str:
    key = folded(topic)
    written.setdefault(key, topic)
    return key


def folded(words: str) -> str:
    """Give words as they are compared: without case, marks and punctuation (as they stand where nothing is left)."""
    return " ".join(split(words)) or words


def deviations(view: View, room: RoomView) -> tuple[Deviation, ...]:
    """Give where our line and the sides' part, topic by topic and item by item."""
    return tuple(
        one for topic in topics(view, room) for side in topic.theirs for one in _between(topic, side)
    )


def _between(topic: Topic, side: SideLine) -> Iterator[Deviation]:
    if not side.line.agreed:
        yield Deviation("refused" if side.line.said else "not-answered", topic.topic, side)
    ours = _by_wording(item for line in topic.ours for item in line.items)
    theirs = _by_wording(side.line.items)
    for key, item in ours.items():
        other = theirs.get(key)
        if other is None:
            code = _alone("only-ours", key, theirs)
            yield Deviation(code, topic.topic, side, ours=item)
        elif other.saying is not item.saying:
            yield Deviation("classed-differently", topic.topic, side, item, other)
    for key, item in theirs.items():
        if key not in ours:
            yield Deviation(_alone("only-theirs", key, ours), topic.topic, side, theirs=item)


Wording = tuple[str, str]


def _by_wording(items: Iterable[LineItem]) -> dict[Wording, LineItem]:
    """Give the items by language and folded words; of one wording that stands twice, the last."""
    return {(base(one.text.lang), folded(one.text.words)): one for one in items}


def _alone(code: str, key: Wording, others: dict[Wording, LineItem]) -> str:
    """Say that an item stands alone, or that the other line has nothing in its language to compare it with."""
    return "other-language" if others and all(key[0] != lang for lang, _ in others) else code


__all__ = ["Deviation", "SideLine", "Topic", "deviations", "folded", "side_lines", "standing_lines", "topics"]
