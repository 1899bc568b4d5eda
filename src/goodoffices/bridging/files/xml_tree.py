"""XML within bounds: no declared entities, nothing fetched, so many elements and so deep, and no more."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from lxml import etree

from goodoffices.bridging.files.at import At, Plain
from goodoffices.bridging.files.opened import DEEPEST, bytes_of
from goodoffices.talks.refusal import Refusal

ELEMENTS = 200_000

Element: TypeAlias = Any
"""An element of lxml, which carries no types."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An XML file and its root."""

    path: str
    root: Element


def parsed(path: Path) -> Parsed:
    """Parse a file; refuses `bridging-file-unsafe`, `-deep`, `-parts` and `-broken`."""
    steps = etree.iterparse(
        io.BytesIO(bytes_of(path)),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        _bounded(steps, str(path))
    except etree.XMLSyntaxError as fault:
        if "depth" in str(fault):
            raise Refusal("bridging-file-deep", path=str(path), most=DEEPEST) from None
        said = " ".join(str(fault).split())[:200]
        raise Refusal("bridging-file-broken", path=str(path), problem=said) from None
    return Parsed(str(path), steps.root)


def _bounded(steps: Any, path: str) -> None:
    depth = count = 0
    for event, one in steps:
        depth += 1 if event == "start" else -1
        count += event == "start"
        if count == 1 and one.getroottree().docinfo.doctype:
            raise Refusal("bridging-file-unsafe", path=path, found="<!DOCTYPE>")
        if depth > DEEPEST:
            raise Refusal("bridging-file-deep", path=path, most=DEEPEST)
        if count > ELEMENTS:
            raise Refusal("bridging-file-parts", path=path, most=ELEMENTS)


def attributes(path: str, one: Element, *above: str) -> At:
    """Give an element's attributes as a table; its place is named by its line in the file."""
    held = {str(key): Plain(value) for key, value in one.attrib.items()}
    return At(path, held, (*above, f"<{one.tag}> ({one.sourceline})"))
