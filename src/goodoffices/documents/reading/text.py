"""Plain text and Markdown in: paragraphs as lines, in the notation of brackets, without emphasis marks.

Of Markdown, front matter, tables of contents, link targets and HTML tags are left out (and listed); `[words](address)`
and `[words][reference]` are links and no brackets; `[^1]` becomes a footnote where its note is given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goodoffices.documents.reading.labels import BOLD_OPTION, article_head, item_label, option_marker
from goodoffices.documents.reading.lines import Line, LineKind

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_REFERENCE = re.compile(r" {0,3}\[([^\]^][^\]]*)\]:\s+\S+.*")
_NOTE = re.compile(r" {0,3}\[\^([^\]]+)\]:\s*(.*)")
_TABLE_OF_CONTENTS = re.compile(r"\s*(?:[*-] TOC|\{:[^}]*\})\s*")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_BULLET = re.compile(r"[-*+•]\s+(?=\S)")
_TAG = re.compile(r"</?(?:span|br|u|b|i|em|strong|sup|sub|p|div|a|font)\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:https?:|mailto:|/|#|\.)[^()\s]*\)")
_REFERRED = re.compile(r"\[([^\[\]]*)\]\[([^\[\]]+)\]")
_MARKED_NOTE = re.compile(r"\[\^([^\[\]]+)\]")
_SUPERSCRIPT = re.compile(r"\^(\w{1,4})\^")
_STARS = re.compile(r"(?<!\\)\*+")
_UNDERSCORED = re.compile(r"(?<![\w_\\])(_{1,2})(?=[^\s_])([^_\n]+?)(?<=[^\s_\\])\1(?![\w_])")


@dataclass(slots=True)
class _Block:
    """A paragraph as it is put together from the lines of a file."""

    line: Line
    parts: list[str] = field(default_factory=list)
    is_option: bool = False


@dataclass(slots=True)
class _Blocks:
    """Puts paragraphs together."""

    found: list[Line] = field(default_factory=list)
    open: _Block | None = None

    def end(self) -> None:
        """End the paragraph that is open."""
        if self.open:
            text = " ".join(part for part in self.open.parts if part)
            line = self.open.line
            self.found.append(Line(text, line.level, line.kind, line.label, line.row))
        self.open = None

    def begin(self, line: Line) -> None:
        """Begin a paragraph."""
        self.end()
        self.open = _Block(line, [line.text], option_marker(line.text) is not None)

    def go_on(self, text: str, indent: int, row: int) -> None:
        """Go on with the paragraph that is open, or begin one."""
        block = self.open
        left = block is not None and block.is_option and 0 < indent < block.line.level
        if block is None or left:
            self.begin(Line(text, indent, LineKind.PARAGRAPH, "", row))
        else:
            block.parts.append(text)


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Read plain text: paragraphs stand between empty lines, numbers and indents tell the order."""
    blocks = _Blocks()
    for row, raw in enumerate(_rows(text), 1):
        _take(blocks, raw, row, heading=None)
    blocks.end()
    return tuple(blocks.found)


def lines_of_markdown(text: str) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Read Markdown; gives its lines, and what was left out because it is no text of the paper."""
    text = "\n".join(_rows(text)) + "\n"
    dropped: list[str] = []
    if front := _FRONT.match(text):
        dropped.append(front[0].strip())
        text = "\n" * front[0].count("\n") + text[front.end() :]
    kept, notes, references = _set_apart(text.split("\n"), dropped)
    inline = _Inline(notes, references)
    blocks = _Blocks()
    for row, raw in enumerate(kept, 1):
        heading = _HEADING.fullmatch(raw)
        _take(
            blocks, inline.plain(raw.removesuffix("\\")), row, inline.plain(heading[0]) if heading else None
        )
    blocks.end()
    dropped += [f"[^{name}]: {note}" for name, note in notes.items() if name not in inline.used]
    return tuple(blocks.found), tuple(dropped)


def _rows(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")


def _take(blocks: _Blocks, raw: str, row: int, heading: str | None) -> None:
    """Take a line of the file into the paragraphs."""
    text = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    if not text:
        blocks.end()
        return
    if heading is not None:
        marks, _, words = heading.strip().partition(" ")
        blocks.begin(Line(words.strip(), len(marks), LineKind.HEADING, "", row))
        blocks.end()
        return
    label, end = item_label(text)
    if label:
        _item(blocks, text, label, end, indent, row)
    elif bullet := _BULLET.match(text):
        blocks.begin(Line(text[bullet.end() :], indent, LineKind.BULLET, "", row))
    elif option_marker(text):
        blocks.begin(Line(text, indent, LineKind.PARAGRAPH, "", row))
    elif blocks.open is None and article_head(text, heading=False):
        blocks.begin(Line(text, indent, LineKind.PARAGRAPH, "", row))
        blocks.end()
    else:
        blocks.go_on(text, indent, row)


def _item(blocks: _Blocks, text: str, label: str, end: int, indent: int, row: int) -> None:
    """Begin a numbered paragraph; an option that begins in it is a paragraph of its own."""
    rest = text[end:]
    if option_marker(rest):
        blocks.begin(Line("", indent, LineKind.ITEM, label, row))
        blocks.begin(Line(rest, indent + end, LineKind.PARAGRAPH, "", row))
    else:
        blocks.begin(Line(rest, indent, LineKind.ITEM, label, row))


def _set_apart(rows: list[str], dropped: list[str]) -> tuple[list[str], dict[str, str], set[str]]:
    """Take notes, link targets and tables of contents out; rows keep their numbers."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    references: set[str] = set()
    note = ""
    for raw in rows:
        found, target = _NOTE.fullmatch(raw), _REFERENCE.fullmatch(raw)
        if found:
            note = found[1]
            notes[note] = found[2].strip()
        elif note and raw.startswith("    ") and raw.strip():
            notes[note] += " " + raw.strip()
        else:
            note = note if not raw.strip() else ""
            if target or _TABLE_OF_CONTENTS.fullmatch(raw):
                references |= {target[1].lower()} if target else set()
                dropped.append(raw.strip())
            else:
                kept.append(raw)
                continue
        kept.append("")
    return kept, notes, references


class _Inline:
    """Takes emphasis, links and tags out of a line, and puts its notes in."""

    def __init__(self, notes: dict[str, str], references: set[str]) -> None:
        self.notes, self.references = notes, references
        self.used: set[str] = set()

    def plain(self, raw: str) -> str:
        """Give the line in the notation of brackets."""
        raw = _LINK.sub(r"\1", _TAG.sub("", raw))
        raw = _REFERRED.sub(lambda found: found[1] if found[2].lower() in self.references else found[0], raw)
        raw = BOLD_OPTION.sub(r"\1:", raw)
        bullet = re.match(r"\s*\*\s+(?=\S)", raw)
        start = bullet.end() if bullet else 0
        raw = raw[:start].replace("*", "-") + _emphasis_off(raw[start:])
        return _MARKED_NOTE.sub(self._note, _SUPERSCRIPT.sub(r"\1", raw))

    def _note(self, found: re.Match[str]) -> str:
        if found[1] not in self.notes:
            return f"\\[\\^{found[1]}\\]"
        self.used.add(found[1])
        words = _emphasis_off(_LINK.sub(r"\1", self.notes[found[1]]))
        return f"^[{_escaped(words)}]"


def _emphasis_off(words: str) -> str:
    words = _STARS.sub("", words).replace("\\*", "*")
    return _UNDERSCORED.sub(r"\2", words)


def _escaped(words: str) -> str:
    return re.sub(r"(?<!\\)([\[\]{}^¦])", r"\\\1", words)
