"""The elements of WordprocessingML that our files are made of, and files packed so that they tell nothing else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

FIXED = (1980, 1, 1, 0, 0, 0)
"""The time that every part of every file bears: the earliest that a zip file can say."""

_MEMBERS = (
    ("[Content_Types].xml", "content_types.xml"),
    ("_rels/.rels", "package.rels.xml"),
    ("docProps/core.xml", "core.xml"),
    ("word/document.xml", "document.xml"),
    ("word/_rels/document.xml.rels", "document.rels.xml"),
    ("word/styles.xml", "styles.xml"),
    ("word/settings.xml", "settings.xml"),
    ("word/footnotes.xml", "footnotes.xml"),
)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGNS = re.compile("[\t\n\r]|[^\t\n\r]+")


def made(name: str, **attributes: str) -> Any:
    """Make an element ("w:ind") with attributes of its own vocabulary."""
    one = OxmlElement(name)
    for key, value in attributes.items():
        one.set(qn(f"w:{key}"), value)
    return one


def clean(words: str) -> str:
    """Show a sign that XML can't hold as U+FFFD."""
    return _NO_XML.sub("\ufffd", words)


def run(words: str, style: str, rtl: bool) -> Any:
    """Make a run of words; a line break in them stays one inside the paragraph."""
    one = OxmlElement("w:r")
    if style or rtl:
        properties = OxmlElement("w:rPr")
        if style:
            properties.append(made("w:rStyle", val=style))
        if rtl:
            properties.append(OxmlElement("w:rtl"))
        one.append(properties)
    for said in _SIGNS.findall(clean(words)):
        one.append(_sign(said))
    return one


def paragraph(style: str, rtl: bool, indent: int = 0) -> Any:
    """Make an empty paragraph; Word reads "start" as right where the paragraph runs from the right."""
    one = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    if style:
        properties.append(made("w:pStyle", val=style))
    if rtl:
        properties.append(OxmlElement("w:bidi"))
    if indent:
        properties.append(made("w:ind", start=str(indent)))
    if rtl:
        mark = OxmlElement("w:rPr")
        mark.append(OxmlElement("w:rtl"))
        properties.append(mark)
    one.append(properties)
    return one


def page_number(rtl: bool) -> Iterator[Any]:
    """Make the runs that Word replaces by the number of the page."""
    for kind in ("begin", "code", "separate", "1", "end"):
        one = run("1" if kind == "1" else "", "", rtl)
        if kind == "code":
            code = OxmlElement("w:instrText")
            code.text = "PAGE"
            one.append(code)
        elif kind != "1":
            one.append(made("w:fldChar", fldCharType=kind))
        yield one


def table(style: str, widths: list[int], rtl: bool) -> Any:
    """Make a table without rows; its widths are in twips."""
    one = OxmlElement("w:tbl")
    properties = OxmlElement("w:tblPr")
    properties.append(made("w:tblStyle", val=style))
    if rtl:
        properties.append(OxmlElement("w:bidiVisual"))
    properties.append(made("w:tblW", w=str(sum(widths)), type="dxa"))
    properties.append(made("w:tblLayout", type="fixed"))
    grid = OxmlElement("w:tblGrid")
    for width in widths:
        grid.append(made("w:gridCol", w=str(width)))
    one.append(properties)
    one.append(grid)
    return one


def row(*, heads: bool) -> Any:
    """Make a row; one of heads stands again on each page."""
    one = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if heads:
        properties.append(OxmlElement("w:tblHeader"))
    one.append(properties)
    return one


def cell(width: int, *, shaded: bool) -> Any:
    """Make a cell; a shaded one is a head."""
    one = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    properties.append(made("w:tcW", w=str(width), type="dxa"))
    if shaded:
        properties.append(made("w:shd", val="clear", color="auto", fill="ECE9E1"))
    one.append(properties)
    return one


@cache
def template() -> bytes:
    """Give the empty file that each new one begins as."""
    folder = files("goodoffices.documents.writing") / "word_template"
    return _zipped((name, (folder / file).read_bytes()) for name, file in _MEMBERS)


def repacked(data: bytes) -> bytes:
    """Pack a file's parts again, in the order of their names, all at the fixed time."""
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        names = sorted(held.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        return _zipped((name, held.read(name)) for name in names)


def _zipped(members: Iterator[tuple[str, bytes]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as held:
        for name, body in members:
            member = zipfile.ZipInfo(name, FIXED)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            held.writestr(member, body)
    return packed.getvalue()


def _sign(said: str) -> Any:
    if said == "\t":
        return OxmlElement("w:tab")
    if said in "\n\r":
        return OxmlElement("w:br")
    one = OxmlElement("w:t")
    one.text = said
    one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return one
