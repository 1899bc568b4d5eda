"""The text of one Word paragraph, read as if each tracked change were accepted, and what is told of it beside that.

A tracked change, a comment, a picture, hidden or struck words: each becomes a `Report`, so that whoever takes a file
in sees it and says yes; none is kept or dropped in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from goodoffices.documents.reading.package import Element, Tie, attribute, child, named, tie_attribute
from goodoffices.documents.reading.reports import Report
from goodoffices.documents.reading.styles import switch

LETTER_STYLE = "AlternativeLetter"
"""The style of the small letters that our own drafts set before alternatives; they are not part of the wording."""

_LETTER = re.compile(r"[a-z]{1,3}")
_NOTATION = re.compile(r"([\[\]{}¦\\^_#])")
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "",
}
_BOXES = {
    "F06F": "☐",
    "F0A8": "☐",
    "F052": "☑",
    "F053": "☒",
    "F0FE": "☑",
    "F0FD": "☒",
    "F078": "☒",
    "F0FC": "✓",
}
_PLAIN_FIELDS = {
    "PAGE", "NUMPAGES", "REF", "PAGEREF", "NOTEREF", "TOC", "HYPERLINK", "SEQ", "STYLEREF", "DATE", "TIME", "TITLE",
    "SECTION", "SECTIONPAGES", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "LISTNUM", "AUTONUM", "SYMBOL",
}  # fmt: skip
_CHANGES = {"w:ins": "insertion", "w:moveTo": "moved-here", "w:del": "deletion", "w:moveFrom": "moved-away"}
_GONE = ("w:del", "w:moveFrom")
_FORMAT_CHANGES = ("w:rPrChange", "w:pPrChange", "w:numberingChange")
_OBJECTS = {
    "w:object": "object",
    "w:drawing": "image",
    "w:pict": "image",
    "w:control": "object",
    "w:contentPart": "object",
}
_SILENT = ("w:pPr", "w:rPr", "w:delText", "w:delInstrText", "w:sdtPr", "w:sdtEndPr", "w:fldData", "w:rubyPr")


@dataclass(slots=True)
class Notes:
    """What the paragraphs of one file refer to, and the reports gathered from them."""

    footnotes: Mapping[str, Element] = field(default_factory=dict)
    endnotes: Mapping[str, Element] = field(default_factory=dict)
    comments: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    ties: Mapping[str, Tie] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)
    line: int = 1
    open_fields: list[str] = field(default_factory=list)

    def report(self, kind: str, words: str = "", who: str = "") -> None:
        """Keep a report at the line being read; the same one is not said twice in a row."""
        made = Report(kind, self.line, " ".join(words.split()), who)
        if made not in self.reports[-3:]:
            self.reports.append(made)


def text_of(one: Element, notes: Notes) -> str:
    """Give the wording of a paragraph, with footnotes as "^[words]" at their places, reporting what else it holds."""
    return _inner(one, notes)


def all_words(one: Element | None) -> str:
    """Give every word inside an element, deleted ones too, for showing in a report; a paragraph ends with a blank."""
    if one is None:
        return ""
    said = []
    for inner in one.iter():
        if named(inner) in ("w:t", "w:delText", "m:t"):
            said.append(inner.text or "")
        elif named(inner) == "w:p":
            said.append(" ")
    return " ".join("".join(said).split())


def escaped(words: str) -> str:
    """Set a backslash before each sign that the notation of papers would read as its own."""
    return _NOTATION.sub(r"\\\1", words)


def chosen(one: Element) -> Element | None:
    """Give the one reading of an mc:AlternateContent: the first choice, else the fallback."""
    return child(one, "mc:Choice") if child(one, "mc:Choice") is not None else child(one, "mc:Fallback")


def _inner(one: Element, notes: Notes) -> str:
    return "".join(_said(inner, notes) for inner in one)


def _said(one: Element, notes: Notes) -> str:
    name = named(one)
    if name in _SILENT:
        if child(one, "w:rPrChange") is not None or child(one, "w:pPrChange") is not None:
            notes.report("format-change", all_words(one.getparent()))
        return ""
    if name in _CHANGES:
        if words := all_words(one):
            notes.report(_CHANGES[name], words, attribute(one, "author"))
        return "" if name in _GONE else _inner(one, notes)
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _OBJECTS:
        return _object(one, notes, _OBJECTS[name])
    reader = _READERS.get(name)
    return reader(one, notes) if reader else _inner(one, notes)


def _run(one: Element, notes: Notes) -> str:
    properties = child(one, "w:rPr")
    said = _inner(one, notes)
    if properties is None:
        return said
    if switch(child(properties, "w:vanish")) == "on":
        if said.strip():
            notes.report("hidden", said)
        return ""
    style = attribute(child(properties, "w:rStyle"), "val").lower()  # LibreOffice keeps no capitals
    if style == LETTER_STYLE.lower() and _LETTER.fullmatch(said.strip()):
        return ""
    if said.strip() and "on" in (
        switch(child(properties, "w:strike")),
        switch(child(properties, "w:dstrike")),
    ):
        notes.report("struck", said)
    return said


def _text(one: Element, notes: Notes) -> str:
    in_code = bool(notes.open_fields) and notes.open_fields[-1] != ""
    return "" if in_code else (one.text or "")


def _symbol(one: Element, notes: Notes) -> str:
    code = attribute(one, "char").upper()
    if code in _BOXES:
        return _BOXES[code]
    notes.report("symbol", f"{attribute(one, 'font')} {code}")
    return "\ufffd"


def _note(held: Callable[[Notes], Mapping[str, Element]]) -> Callable[[Element, Notes], str]:
    def read(one: Element, notes: Notes) -> str:
        note = held(notes).get(attribute(one, "id"))
        if note is None:
            return ""
        paragraphs = [_inner(inner, notes).strip() for inner in note if named(inner) == "w:p"]
        return f"^[{escaped(words)}]" if (words := "\n".join(paragraphs).strip()) else ""

    return read


def _comment(one: Element, notes: Notes) -> str:
    words, who = notes.comments.get(attribute(one, "id"), ("", ""))
    notes.report("comment", words, who)
    return ""


def _equation(one: Element, notes: Notes) -> str:
    words = "".join(inner.text or "" for inner in one.iter() if named(inner) == "m:t")
    notes.report("equation", words)
    return words


def _object(one: Element, notes: Notes, kind: str) -> str:
    boxes = [inner for inner in one.iter() if named(inner) == "w:txbxContent"]
    for box in boxes:
        notes.report("text-box", all_words(box))
    if not boxes:
        notes.report(kind, _description(one))
    return ""


def _description(one: Element) -> str:
    return next((said for inner in one.iter() if (said := inner.get("descr") or inner.get("title"))), "")


def _alternate(one: Element, notes: Notes) -> str:
    held = chosen(one)
    return "" if held is None else _inner(held, notes)


def _link(one: Element, notes: Notes) -> str:
    said = _inner(one, notes)
    tie = notes.ties.get(tie_attribute(one, "id"))
    if tie is not None and tie.external:
        notes.report("link", f"{said} {tie.target}")
    return said


def _field_mark(one: Element, notes: Notes) -> str:
    """Follow a field from its code to its result; what stands in the code is no wording."""
    match attribute(one, "fldCharType"):
        case "begin":
            notes.open_fields.append(" ")
        case "separate" if notes.open_fields:
            _report_field(notes.open_fields[-1], notes)
            notes.open_fields[-1] = ""
        case "end" if notes.open_fields:
            _report_field(notes.open_fields.pop(), notes)
    return ""


def _field_code(one: Element, notes: Notes) -> str:
    if notes.open_fields and notes.open_fields[-1]:
        notes.open_fields[-1] += one.text or ""
    return ""


def _simple_field(one: Element, notes: Notes) -> str:
    _report_field(attribute(one, "instr"), notes)
    return _inner(one, notes)


def _report_field(code: str, notes: Notes) -> None:
    if code.split() and code.split()[0].upper() not in _PLAIN_FIELDS:
        notes.report("field", code)


_READERS: dict[str, Callable[[Element, Notes], str]] = {
    "w:r": _run,
    "w:t": _text,
    "w:sym": _symbol,
    "w:footnoteReference": _note(lambda notes: notes.footnotes),
    "w:endnoteReference": _note(lambda notes: notes.endnotes),
    "w:commentReference": _comment,
    "w:hyperlink": _link,
    "w:fldChar": _field_mark,
    "w:instrText": _field_code,
    "w:fldSimple": _simple_field,
    "m:oMath": _equation,
    "mc:AlternateContent": _alternate,
}
