"""What is not to be said: every such item of the lines in a view, and where other words come close to one.

The leak guard finds what shares a run, an order of stems, a date or a number with an item.  Items are often shorter
than anything that it looks for ("secret annex"), so a text that holds a whole item, inflected or not, is found too,
and so is one that holds words which the item puts in quotation marks, or most of a short item's words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.talks.guard import Told, overlaps
from goodoffices.talks.guard.folding import read, split
from goodoffices.talks.pressfile.keeping import LineItem, Saying
from goodoffices.talks.pressroom.likeness import Words
from goodoffices.talks.pressroom.line import side_lines, standing_lines
from goodoffices.talks.pressroom.wording import alike, quoted
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

KINDS = ("whole", "run", "stems", "date", "number")
"""Signs that words come close to an item; a name that both use is none, for the talks' names stand everywhere."""

LEAST = 2
"""Words of content from which an item is known by their stems in its order; a shorter one by its very words."""


@dataclass(frozen=True, slots=True)
class Silence:
    """An item not to be said: on which topic, in the line `number` of `room`, with which party ("" for our own)."""

    item: LineItem
    topic: str
    room: str
    number: int
    party: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """Words that come close to an item not to be said.

    `kind` is "whole" (the item itself), "quoted" (words that the item puts in quotation marks) or the leak guard's
    ("run", "stems", "date", "number"), `span` are characters of the text `part` that was looked at, `there` those of
    the item's words.
    """

    kind: str
    part: int
    span: tuple[int, int]
    silence: Silence
    there: tuple[int, int]


def silences(view: View) -> tuple[Silence, ...]:
    """Give every item not to be said in a line that stands, agreed or not, in this view's press rooms and caucuses."""
    ours = [
        Silence(item, line.topic, room.id, line.number)
        for room in view.sitting(RoomKind.PRESS)
        for line in standing_lines(room)
        for item in line.items
        if item.saying is Saying.NOT
    ]
    theirs = [
        Silence(item, one.line.topic, one.room, one.line.number, one.party)
        for one in side_lines(view)
        for item in one.line.items
        if item.saying is Saying.NOT
    ]
    return (*ours, *theirs)


def near(texts: Sequence[Text], kept: Sequence[Silence]) -> tuple[Near, ...]:
    """Give where the texts come close to one of the items, in reading order.

    Each item is looked for by itself, so that none hides behind another that the same words come close to.
    """
    found = [one for silence in kept for one in _near(texts, silence)]
    return tuple(
        sorted(found, key=lambda one: (one.part, one.span, one.silence.room, one.silence.number, one.there))
    )


def _near(texts: Sequence[Text], silence: Silence) -> Iterator[Near]:
    """Go through what is found, the surest sign first; words that it touches aren't given again for a weaker one."""
    given: list[Near] = []
    for sign in (_whole, _quoted, _guarded, _alike):
        new = [one for one in sign(texts, silence) if not any(_touch(one, other) for other in given)]
        given += new
    yield from given


def _touch(one: Near, other: Near) -> bool:
    return one.part == other.part and one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _guarded(texts: Sequence[Text], silence: Silence) -> Iterator[Near]:
    """Go through what the leak guard finds."""
    told = Told(silence.item.text, silence.room, silence.number)
    for one in overlaps(texts, (told,)):
        if one.kind in KINDS:
            yield Near(one.kind, one.part, one.outgoing, silence, one.span)


def _quoted(texts: Sequence[Text], silence: Silence) -> Iterator[Near]:
    """Go through the places where a text holds words that the item puts in quotation marks."""
    for part, text in enumerate(texts):
        for span, there in quoted(text, silence.item.text):
            yield Near("quoted", part, span, silence, there)


def _alike(texts: Sequence[Text], silence: Silence) -> Iterator[Near]:
    """Go through the places where a text holds most of a short item."""
    for part, text in enumerate(texts):
        for kind, span, there in alike(text, silence.item.text):
            yield Near(kind, part, span, silence, there)


def _whole(texts: Sequence[Text], silence: Silence) -> Iterator[Near]:
    """Go through the places where a text holds the whole item."""
    for part, text in enumerate(texts):
        yield from _whole_in(part, text, silence)


def _whole_in(part: int, text: Text, silence: Silence) -> Iterator[Near]:
    item, words = silence.item.text, Words()
    wanted = words.stems_in_order(item)
    reading = read(text.words)
    said = list(words.places(text, reading.tokens))
    if len(wanted) < LEAST:
        wanted, said = tuple(split(item.words)), [(token, at) for at, token in enumerate(reading.tokens)]
    for first, last in _runs_of(wanted, said):
        yield Near("whole", part, reading.span(first, last), silence, (0, len(item.words)))


def _runs_of(wanted: tuple[str, ...], said: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """Give the first and last word of each place where what is wanted stands, nothing of its kind between."""
    there = tuple(word for word, _ in said)
    for at in range(len(there) - len(wanted) + 1 if wanted else 0):
        if there[at : at + len(wanted)] == wanted:
            yield said[at][1], said[at + len(wanted) - 1][1]


__all__ = ["KINDS", "LEAST", "Near", "Silence", "near", "silences"]
