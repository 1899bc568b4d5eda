"""A Word file as a bag of parts, taken apart only as far as is safe, and refused by name where it isn't.

Whoever sends a file may mean harm: everything is bounded before it is read (bytes, members, what they unpack to,
elements, depth), nothing is fetched, and a part is parsed only after it is known to declare no entities.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote

from lxml import etree

from goodoffices.talks.refusal import Refusal

LONGEST = 25_000_000
"""Bytes of a file."""
UNPACKED = 100_000_000
"""Bytes that all its parts may come to."""
MEMBERS = 2_000
RATIO = 200
"""How many times its packed size a file may come to, where it comes to more than SMALL bytes."""
SMALL = 5_000_000
TEXT_PART = 50_000_000
"""Bytes of one part that is parsed."""
ELEMENTS = 1_500_000
DEPTH = 200

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 1 << 16
_ENTRY = b"PK\x01\x02"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DOCUMENTS = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct:",
}

Element: TypeAlias = Any
"""An element of lxml, which carries no types."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship of a part: its id, the last word of its type ("image"), and what it points to."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file by name; `document` names the one that holds the text."""

    parts: dict[str, bytes]
    document: str

    def tree(self, name: str) -> Element | None:
        """Parse a part; None where there is none.  Refuses "docx-broken", "docx-too-deep", "docx-zip-bomb"."""
        body = self.parts.get(name)
        return None if body is None else parsed(name, body)

    def ties(self, name: str) -> tuple[Tie, ...]:
        """Give the relationships of a part, in their order."""
        root = self.tree(ties_of(name))
        return (
            () if root is None else tuple(_tie(one, name) for one in root if named(one) == "rel:Relationship")
        )

    def tied(self, name: str, kind: str) -> Element | None:
        """Parse the first part inside the file that a part is tied to by that kind ("styles", "footnotes")."""
        found = (one.target for one in self.ties(name) if one.kind == kind and not one.external)
        return next((tree for target in found if (tree := self.tree(target)) is not None), None)


def opened(data: bytes) -> Package:
    """Check a file and give its parts; raise a Refusal, whose code begins with "docx-", for one that is not safe."""
    if len(data) > LONGEST:
        raise Refusal("docx-too-large", longest=LONGEST // 1_000_000)
    if data.startswith(_OLE):
        raise Refusal("docx-encrypted")
    if (
        data.count(_ENTRY) > MEMBERS
    ):  # asked before the list of members is read: that list could be huge itself
        raise Refusal("docx-zip-bomb")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            _check_members(held)
            parts = _unpacked(held, len(data))
    except zipfile.BadZipFile:
        raise Refusal("docx-not-a-zip") from None
    return Package(parts, _document_of(parts))


def parsed(name: str, body: bytes) -> Element:
    """Parse one part within bounds; raise a Refusal where it is broken, too deep or too large."""
    if len(body) > TEXT_PART:
        raise Refusal("docx-zip-bomb")
    steps = etree.iterparse(
        io.BytesIO(body),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        _bounded(steps)
    except etree.XMLSyntaxError as fault:
        if "depth" in str(fault):
            raise Refusal("docx-too-deep", part=name) from None
        raise Refusal("docx-broken", part=name) from None
    except _Deep:
        raise Refusal("docx-too-deep", part=name) from None
    root: Element = steps.root
    if root.getroottree().docinfo.doctype:
        raise Refusal("docx-has-entities", part=name)
    return root


def named(one: Element) -> str:
    """Give an element's name as "w:p", whichever edition of the format its file keeps; other names in full."""
    return _short(one.tag)


def attribute(one: Element | None, name: str) -> str:
    """Give an attribute of the element's own vocabulary ("val" for w:val), or "" where it has none."""
    if one is None:
        return ""
    space = etree.QName(one).namespace
    return str(one.get(f"{{{space}}}{name}") or one.get(name) or "")


def tie_attribute(one: Element, name: str) -> str:
    """Give an attribute that names a relationship ("id" for r:id), or ""."""
    return next((str(held) for key, held in one.attrib.items() if _short(key) == f"r:{name}"), "")


def child(one: Element | None, *path: str) -> Element | None:
    """Go down by names, "w:pPr" then "w:numPr"; None where a step is missing."""
    for step in path:
        if one is None:
            return None
        one = next((inner for inner in one if named(inner) == step), None)
    return one


def ties_of(name: str) -> str:
    """Name the part that holds a part's relationships; "" is the file itself."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


class _Deep(Exception):
    pass


def _bounded(steps: Iterator[tuple[str, Element]]) -> None:
    depth = elements = 0
    for event, _ in steps:
        if event == "end":
            depth -= 1
            continue
        depth += 1
        elements += 1
        if depth > DEPTH:
            raise _Deep
        if elements > ELEMENTS:
            raise Refusal("docx-zip-bomb")


def _short(tag: object) -> str:
    space, _, local = str(tag).rpartition("}")
    return f"{_PREFIXES.get(space.lstrip('{'), space + '}' if space else '')}{local}"


def _check_members(held: zipfile.ZipFile) -> None:
    members = held.infolist()
    if len(members) > MEMBERS or sum(one.file_size for one in members) > UNPACKED:
        raise Refusal("docx-zip-bomb")
    seen: set[str] = set()
    for one in members:
        if one.flag_bits & 1:
            raise Refusal("docx-encrypted")
        if _unsafe(one.orig_filename) or one.filename.lower() in seen:
            raise Refusal("docx-names-unsafe", name=one.filename[:80])
        if one.compress_type not in _PACKINGS:  # others can ask for gigabytes of memory to unpack
            raise Refusal("docx-broken", part=one.filename)
        seen.add(one.filename.lower())
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in seen):
        raise Refusal("docx-has-macros")


def _unsafe(name: str) -> bool:
    steps = name.split("/")
    return name.startswith("/") or ".." in steps or any(sign in name for sign in "\\:\0")


def _unpacked(held: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    """Unpack what may be parsed, and run through the rest, so that nothing is larger than it says."""
    parts: dict[str, bytes] = {}
    total = 0
    for one in held.infolist():
        if one.is_dir():
            continue
        kept = bytearray()
        is_text = one.filename.lower().endswith((".xml", ".rels"))
        for chunk in _chunks(held, one):
            total += len(chunk)
            if total > UNPACKED or (total > SMALL and total > packed * RATIO):
                raise Refusal("docx-zip-bomb")
            if is_text:
                kept += chunk
        body = bytes(kept)
        if is_text and _declares(body):
            raise Refusal("docx-has-entities", part=one.filename)
        parts[one.filename] = body
    return parts


def _chunks(held: zipfile.ZipFile, one: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with held.open(one) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise Refusal("docx-broken", part=one.filename) from None


def _declares(body: bytes) -> bool:
    """Say whether a part declares a document type or an entity, in UTF-8 or UTF-16."""
    bare = body.replace(b"\0", b"")
    return b"<!DOCTYPE" in bare or b"<!ENTITY" in bare


def _document_of(parts: dict[str, bytes]) -> str:
    kinds = parts.get("[Content_Types].xml")
    if kinds is None:
        raise Refusal("docx-no-document")
    bare = kinds.replace(b"\0", b"").lower()
    if b"macroenabled" in bare or b"vbaproject" in bare:
        raise Refusal("docx-has-macros")
    package = Package(parts, "")
    for one in package.ties(""):
        if (
            one.kind == "officeDocument"
            and one.target in parts
            and not one.external
            and _is_word(kinds, one.target)
        ):
            return one.target
    raise Refusal("docx-no-document")


def _is_word(kinds: bytes, name: str) -> bool:
    for one in parsed("[Content_Types].xml", kinds):
        if named(one) == "ct:Override" and str(one.get("PartName", "")).lstrip("/") == name:
            return str(one.get("ContentType", "")).endswith(_DOCUMENTS)
    return False


def _tie(one: Element, of: str) -> Tie:
    target, external = str(one.get("Target", "")), str(one.get("TargetMode", "")) == "External"
    if not external:
        place = posixpath.normpath(posixpath.join("/", posixpath.dirname(of), unquote(target)))
        target = place.lstrip("/")
    return Tie(str(one.get("Id", "")), str(one.get("Type", "")).rpartition("/")[2], target, external)
