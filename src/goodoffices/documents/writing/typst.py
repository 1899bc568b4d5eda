"""Sets documents as PDF with typst, without a network, the system's fonts or a folder to read from.

What is set is data: it reaches the one fixed source, `setting.typ`, as JSON, and words in it are never markup.
Files are PDF/A-2a and PDF/UA-1, so that they can be read in many years, and aloud.
"""

import json
import re
import subprocess
import sys
from contextlib import ExitStack
from datetime import UTC, datetime, time
from importlib.resources import as_file, files
from tempfile import TemporaryDirectory
from typing import Any

from goodoffices.documents.writing.blocks import (
    Beside,
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Line,
    Note,
    Paragraph,
    Picture,
    Reading,
    Readings,
    Said,
    Spoken,
    Table,
    Title,
    ToFill,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.words import direction, gettext, show_controls

_HERE = files("goodoffices.documents")
_LONGEST_SECONDS = 120
_REFUSED = 3  # as `typesetter.py` says it, which only another process imports
_NO_LETTERS = "could not be displayed with"


def typeset(document: Document) -> bytes:
    """Set a document as a PDF, the same bytes for the same document.

    Refuses `pdf-no-letters` where no font has a letter of it, and `pdf-too-long` after two minutes.
    """
    with ExitStack() as opened, TemporaryDirectory() as empty:
        asked = {
            "source": str(opened.enter_context(as_file(_HERE.joinpath("writing", "setting.typ")))),
            "fonts": str(opened.enter_context(as_file(_HERE.joinpath("fonts")))),
            "paper": json.dumps(_document(document), ensure_ascii=False),
            "moment": int(datetime.combine(document.dated, time(), UTC).timestamp()),
        }
        typesetter = opened.enter_context(as_file(_HERE.joinpath("writing", "typesetter.py")))
        try:
            done = subprocess.run(  # noqa: S603 - our own file, run by our own interpreter
                [sys.executable, "-I", str(typesetter)],  # isolated: what stands beside it hides no library
                input=json.dumps(asked).encode(),
                capture_output=True,
                cwd=empty,
                env={},
                timeout=_LONGEST_SECONDS,
            )
        except subprocess.TimeoutExpired as fault:
            raise Refusal("pdf-too-long", longest=_LONGEST_SECONDS) from fault
    if done.returncode == 0:
        return done.stdout
    message = done.stderr.decode(errors="replace")
    if done.returncode == _REFUSED and _NO_LETTERS in message:
        raise Refusal("pdf-no-letters", shown=_letters(message))
    raise RuntimeError(f"typst ended with {done.returncode}: {message[-500:]}")


def _letters(message: str) -> str:
    """Take the words that no font has out of what typst says of them."""
    found = re.search(r'the text `"(.*?)"` could not', message)
    return found[1] if found else message


def _document(one: Document) -> dict[str, Any]:
    lang = one.title.lang
    title = _shown(one.title.words).strip() or gettext("Untitled", lang)
    return {
        "name": title,
        "lang": _code(lang),
        "way": _way(lang),
        "landscape": one.landscape,
        "header": _spoken(Spoken((Said(title),), lang)),
        "footer": _spoken(one.foot),
        "pages": _parts(gettext("page {page} of {pages}", lang)),
        "blocks": _blocks(one.blocks, title, [0]),
    }


def _blocks(blocks: tuple[Block, ...], title: str, level: list[int]) -> list[dict[str, Any]]:
    """Make blocks of what is to be set; an empty heading goes, an empty title gets words, no level is skipped.

    `level` holds the level of the last heading: PDF/UA wants that none is more than one below it.
    """
    found = []
    for block in blocks:
        match block:
            case Title(said):
                level[0] = 1
                shown = Spoken((Said(title),), said.lang) if _says_nothing(said.line) else said
                found.append({"block": "title", **_spoken(shown)})
            case Heading(said, wanted) if not _says_nothing(said.line):
                level[0] = min(wanted, level[0] + 1)
                found.append({"block": "heading", "level": level[0], **_spoken(said)})
            case Beside(columns):
                sides = [_blocks(column, title, level) for column in columns]
                found.append({"block": "beside", "columns": sides})
            case Paragraph() | Items() | Table() | Picture():
                found.append(_block(block))
    return found


def _says_nothing(line: Line) -> bool:
    return all(isinstance(piece, Said) and not piece.words.strip() for piece in line)


def _block(block: Paragraph | Items | Table | Picture) -> dict[str, Any]:
    match block:
        case Paragraph(said, depth):
            return {"block": "paragraph", "depth": depth, **_spoken(said)}
        case Items(items, lang):
            return {"block": "list", **_tongue(lang), "items": [_spoken(item) for item in items]}
        case Table(headers, rows, shares):
            return {
                "block": "table",
                "headers": [_cell(one) for one in headers],
                "rows": [[{"cell": _cell(one)} for one in row] for row in rows],
                "shares": shares or [1] * len(headers),
            }
        case Picture(svg, means, beside):
            return {"block": "picture", "picture": svg, "means": means, "beside": _cell(beside)}


def _cell(cell: Cell) -> list[dict[str, Any]]:
    return [_spoken(one) for one in cell]


def _spoken(one: Spoken) -> dict[str, Any]:
    return {**_tongue(one.lang), "run": _line(one.line)}


def _tongue(lang: str) -> dict[str, Any]:
    return {"lang": _code(lang), "way": _way(lang)}


def _line(line: Line) -> list[dict[str, Any]]:
    return [found for piece in line for found in _pieces(piece)]


def _pieces(piece: Said | Readings | ToFill | Note) -> list[dict[str, Any]]:
    match piece:
        case Said(words, mark):
            found: list[dict[str, Any]] = []
            for at, part in enumerate(words.split("\n")):
                found += [{"kind": "break"}] if at else []
                found += [{"kind": mark.value, "words": _shown(part)}] if part else []
            return found
        case Readings(alternatives):
            return [{"kind": "bracket", "alternatives": [_reading(one) for one in alternatives]}]
        case ToFill(words):
            return [{"kind": "blank", "words": _shown(words)}]
        case Note(words):
            return [{"kind": "note", "run": _pieces(Said(words))}]


def _reading(one: Reading) -> dict[str, Any]:
    return {
        "number": one.number,
        "letter": one.letter,
        "by": _shown(one.by),
        "run": _line(one.run),
        "lined": all(
            not isinstance(piece, Readings) for piece in one.run
        ),  # its brackets have lines of their own
    }


def _shown(words: str) -> str:
    """Show hidden controls as marks; tabs and line ends within a line are blanks."""
    return show_controls(words.replace("\t", " ").replace("\r", " ").replace("\n", " "))


def _parts(phrase: str) -> list[str]:
    """Split a phrase at its {names}, which stay as parts of their own."""
    parts = [""]
    for char in phrase:
        if char == "{":
            parts.append("")
        parts[-1] += char
        if char == "}":
            parts.append("")
    return [part for part in parts if part]


def _code(lang: str) -> str:
    """Give a tag's language, which is all that typst takes ("ar" of "ar-LB")."""
    return lang.replace("_", "-").partition("-")[0].lower()


def _way(lang: str) -> str:
    return "rtl" if direction(lang) == "rtl" else "ltr"


__all__ = ["typeset"]
