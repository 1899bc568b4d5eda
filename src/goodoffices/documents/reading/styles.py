"""What the styles of a Word file say of a paragraph: heading or not, which list, how far in, from which side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from goodoffices.documents.reading.package import Element, attribute, child, named

_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
_DEEPEST = 20  # of styles based on styles; a ring of them ends here


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or list style: its name (Word keeps the English one of its own styles in each language)."""

    name: str
    based_on: str
    properties: Element | None


class Styles:
    """The styles of a file, asked for what a paragraph ends up with."""

    def __init__(self, tree: Element | None) -> None:
        """Read the styles part; a file without one has none."""
        self._held: dict[str, Style] = {}
        self.lists: dict[str, str] = {}
        self._default = ""
        for one in () if tree is None else tree:
            if named(one) != "w:style":
                continue
            name, kind = attribute(one, "styleId"), attribute(one, "type")
            properties = child(one, "w:pPr")
            based = attribute(child(one, "w:basedOn"), "val")
            self._held[name] = Style(attribute(child(one, "w:name"), "val"), based, properties)
            if kind == "paragraph" and attribute(one, "default") in ("1", "true", "on"):
                self._default = name
            if kind == "numbering" and (num := attribute(child(properties, "w:numPr", "w:numId"), "val")):
                self.lists[name] = num

    def style(self, paragraph: Element) -> str:
        """Give the id of a paragraph's style."""
        return attribute(child(paragraph, "w:pPr", "w:pStyle"), "val") or self._default

    def heading(self, paragraph: Element) -> int:
        """Give the level of a heading, 1 for the highest; 0 for what is none."""
        outline = self._first(paragraph, lambda held: attribute(child(held, "w:outlineLvl"), "val"))
        if outline.isdigit():
            return int(outline) + 1 if int(outline) < 9 else 0
        for style in self._chain(self.style(paragraph)):
            if found := _HEADING.fullmatch(style.name):
                return int(found[1])
        return 0

    def title(self, paragraph: Element) -> bool:
        """Say whether a paragraph is the document's title."""
        return any(style.name.lower() == "title" for style in self._chain(self.style(paragraph)))

    def list_of(self, paragraph: Element) -> tuple[str, int | None]:
        """Give the list that numbers a paragraph and the level it names; "" and "0" number nothing."""
        num = self._first(paragraph, lambda held: attribute(child(held, "w:numPr", "w:numId"), "val"))
        level = self._first(paragraph, lambda held: attribute(child(held, "w:numPr", "w:ilvl"), "val"))
        return num, int(level) if re.fullmatch("[0-8]", level) else None

    def indent(self, paragraph: Element) -> str:
        """Give how far a paragraph is set in, in twips as written; "" where nothing says."""
        return self._first(paragraph, _indent)

    def from_right(self, paragraph: Element) -> bool:
        """Say whether a paragraph runs from right to left."""
        said = self._first(paragraph, lambda held: switch(child(held, "w:bidi")))
        return said == "on"

    def _first(self, paragraph: Element, ask: Callable[[Element], str]) -> str:
        own = child(paragraph, "w:pPr")
        if own is not None and (said := ask(own)):
            return said
        for style in self._chain(self.style(paragraph)):
            if style.properties is not None and (said := ask(style.properties)):
                return said
        return ""

    def _chain(self, name: str) -> Iterator[Style]:
        for _ in range(_DEEPEST):
            style = self._held.get(name)
            if style is None:
                return
            yield style
            name = style.based_on


def switch(one: Element | None) -> str:
    """Give "on" or "off" for a property that is one or the other, "" where it isn't there."""
    if one is None:
        return ""
    return "off" if attribute(one, "val") in ("0", "false", "off") else "on"


def _indent(held: Element) -> str:
    indent = child(held, "w:ind")
    return attribute(indent, "left") or attribute(indent, "start")
