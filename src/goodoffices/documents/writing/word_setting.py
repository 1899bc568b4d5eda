"""Blocks of a page set as a Word file: the same pages that typst sets as PDF."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.documents.writing.blocks import (
    Beside,
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Line,
    Mark,
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
from goodoffices.documents.writing.word import Set, Sheet, Span

BRACKET, LETTER, BLANK = "Bracket", "AlternativeLetter", "Blank"

_STYLES = {
    Mark.PLAIN: "",
    Mark.STRONG: "Strong",
    Mark.SMALL: "SmallWords",
    Mark.CODE: "Code",
    Mark.ADDED: "Added",
    Mark.REMOVED: "Removed",
}
_BULLET = "•\u2002"


def worded(document: Document) -> bytes:
    """Set a document as a Word file; a picture is left to what stands beside it, which says the same in words."""
    sheet = Sheet(document.title.lang, landscape=document.landscape)
    sheet.name(document.title.words)
    sheet.running(document.title.words, plain_words(document.foot))
    for block in document.blocks:
        _set(sheet, block)
    return sheet.data()


def spans(line: Line) -> Iterator[Span]:
    """Give a line as spans: brackets bold, each alternative after its letter."""
    for piece in line:
        match piece:
            case Said(words, mark):
                yield Span(words, _STYLES[mark])
            case ToFill(words):
                yield Span(words, BLANK)
            case Note(words):
                yield Span(words, note=True)
            case Readings(alternatives):
                for one in alternatives:
                    yield from _reading(one)


def _reading(one: Reading) -> Iterator[Span]:
    yield Span("[", BRACKET)
    yield Span(one.letter, LETTER)
    if one.by:
        yield Span(f"{one.by}: ", "SmallWords")
    yield from spans(one.run)
    yield Span("]", BRACKET)


def _set(sheet: Sheet, block: Block) -> None:
    match block:
        case Table(headers, rows, shares):
            grid = sheet.table(shares or (1,) * len(headers))
            grid.row(*(_cell(cell) for cell in headers), heads=True)
            for row in rows:
                grid.row(*(_cell(cell) for cell in row))
            sheet.add(Set(style="Small"))  # two tables that touch would become one
        case Beside(columns):
            grid = sheet.table((1,) * len(columns), style="Beside")
            grid.row(*(tuple(one for inner in column for one in _paragraphs(inner)) for column in columns))
        case Picture(_, _, beside):
            sheet.add(*_cell(beside))
        case _:
            sheet.add(*_paragraphs(block))


def _paragraphs(block: Block) -> Iterator[Set]:
    match block:
        case Title(said):
            yield _made(said, "Title")
        case Heading(said, level):
            yield _made(said, f"Heading{min(max(level - 1, 1), 3)}")
        case Paragraph(said, depth):
            yield _made(said, "Normal", depth)
        case Items(items, _):
            for item in items:
                yield Set((Span(_BULLET), *spans(item.line)), "Normal", item.lang, 1)
        case Table() | Beside() | Picture():
            raise ValueError("a table, columns or a picture stand on the page itself, not inside a column")


def _cell(cell: Cell) -> tuple[Set, ...]:
    return tuple(_made(said, "") for said in cell)


def _made(said: Spoken, style: str, indent: int = 0) -> Set:
    return Set(tuple(spans(said.line)), style, said.lang, indent)


def plain_words(said: Spoken) -> str:
    """Give a line's words without their marks."""
    return "".join(span.words for span in spans(said.line))


__all__ = ["BLANK", "BRACKET", "LETTER", "plain_words", "spans", "worded"]
