"""Options over paragraphs: "Option 1: …", "Option 2: …" are the alternatives of one bracket, where they end.

An option holds what follows it until the next option of its kind, a line that is indented less, or a number that goes
on where the numbers before the options stopped.  The last option of a group, where its text begins on the marker's own
line, ends with that paragraph unless brackets are still open, lists follow, or lines are indented more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from goodoffices.documents.reading.labels import Option, counted, option_marker
from goodoffices.documents.reading.lines import Line, LineKind
from goodoffices.talks.papers.soundness import DEEPEST


@dataclass(slots=True)
class Group:
    """Options that belong together, each a list of lines and of groups inside it; `level` is their indent."""

    level: int
    word: str
    last: int
    before: int = 0
    options: list[list[Line | Group]] = field(default_factory=list)
    inline: bool = False
    inner: int = 0
    depth: int = 0


Element = Line | Group


def grouped(lines: Sequence[Line]) -> list[Element]:
    """Put the options of an article's lines into groups, nested where they are."""
    found: list[Element] = []
    open_groups: list[Group] = []
    last_number = 0
    for at, line in enumerate(lines):
        marker = option_marker(line.text) if line.kind is LineKind.PARAGRAPH else None
        if marker and len(open_groups) < DEEPEST:
            _option(found, open_groups, line, marker, last_number)
            continue
        while open_groups and _ends(open_groups[-1], line, lines, at):
            open_groups.pop()
        if open_groups:
            _inside(open_groups[-1], line)
        else:
            if line.kind is LineKind.ITEM:
                last_number = counted(line.label)
            found.append(line)
    return found


def _option(
    found: list[Element], open_groups: list[Group], line: Line, marker: Option, last_number: int
) -> None:
    """Begin an option: the next of an open group, or the first of a new one inside or after it."""
    text = line.text[marker.end :]
    going_on = [one for one in open_groups if one.word == marker.word and one.last < marker.number]
    if marker.number > 1 and going_on:
        group = min(reversed(going_on), key=lambda one: abs(one.level - line.level))
        while open_groups[-1] is not group:
            open_groups.pop()
    else:
        while open_groups and open_groups[-1].level >= line.level - 1 and not _inner(open_groups[-1], marker):
            open_groups.pop()
        group = Group(line.level, marker.word, 0, last_number)
        (open_groups[-1].options[-1] if open_groups else found).append(group)
        open_groups.append(group)
    group.last, group.inline, group.inner, group.depth = marker.number, bool(text), 0, 0
    group.options.append([])
    if text:
        _inside(group, replace(line, text=text))


def _inner(group: Group, marker: Option) -> bool:
    """Say whether options of another kind, counted otherwise, begin inside this one's."""
    return group.word != marker.word


def _inside(group: Group, line: Line) -> None:
    if line.kind is LineKind.ITEM:
        group.inner = counted(line.label)
    group.depth += _depth(line.text)
    group.options[-1].append(line)


def _depth(text: str) -> int:
    return text.count("[") - text.count("]") - text.count("\\[") + text.count("\\]")


def _ends(group: Group, line: Line, lines: Sequence[Line], at: int) -> bool:
    """Say whether a line that is no option ends the group."""
    if line.kind is LineKind.HEADING or line.level < group.level - (line.kind is not LineKind.ITEM):
        return True
    if line.kind is LineKind.ITEM:
        number = counted(line.label)
        goes_on = group.before and number == group.before + 1 and line.level <= group.level
        return bool(goes_on and number != group.inner + 1)
    if line.level > group.level + 1 or line.kind is LineKind.BULLET or not group.inline or group.depth > 0:
        return False
    return not _another_follows(group, lines[at + 1 :])


def _another_follows(group: Group, rest: Sequence[Line]) -> bool:
    """Look ahead for the next option of the group."""
    for line in rest:
        marker = option_marker(line.text) if line.kind is LineKind.PARAGRAPH else None
        if marker and marker.word == group.word and abs(line.level - group.level) <= 3:
            return marker.number > group.last
        if line.kind is LineKind.HEADING:
            return False
        if not marker and line.level < group.level - (line.kind is not LineKind.ITEM):
            return False
    return False
