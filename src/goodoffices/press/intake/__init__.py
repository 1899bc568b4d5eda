"""Takes reports in: pasted text, pages, lists of addresses, feeds and web archives, each within its bounds.

Two steps, so that many processes can share the work: `pieces` divides a file into reports without reading them, which
is quick; `taken_from` reads one.  Nothing is fetched, and nothing that can't be read keeps the rest from being read.
"""

from collections.abc import Iterator
from datetime import date
from io import BufferedReader, BytesIO
from typing import BinaryIO

from goodoffices.press.intake.taken import LARGEST, LONGEST, NotTaken, Piece, Sort, Taken, ToFetch
from goodoffices.talks.refusal import Refusal


def taken(data: bytes, name: str, seen: date | None = None) -> Iterator[Taken | ToFetch | NotTaken]:
    """Take every report in the data of a file of this name; `seen` is a day by which it was there."""
    for one in pieces(BytesIO(data), name, seen):
        yield taken_from(one) if isinstance(one, Piece) else one


def pieces(stream: BinaryIO, name: str, seen: date | None = None) -> Iterator[Piece | ToFetch | NotTaken]:
    """Divide a file into reports; a web archive, which may be of any size, is read as it goes."""
    from goodoffices.press.intake.inflating import GZIP, bounded, inflated
    from goodoffices.press.intake.sorts import HEAD, is_archive

    source = stream if isinstance(stream, BufferedReader) else BufferedReader(stream)  # type: ignore[type-var]
    head = source.peek(HEAD)
    if is_archive(_begins(head) if head.startswith(GZIP) else head):
        from goodoffices.press.intake.archives import pages_in

        yield from pages_in(source, name, head)
        return
    try:
        data = inflated(bounded(source, name), name)
    except Refusal as why:
        yield NotTaken(name, why)
        return
    yield from _in_file(data, name, seen)


def _begins(head: bytes) -> bytes:
    """Inflate the first bytes of gzip; none where it is damaged from its beginning."""
    import zlib

    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""


def _in_file(data: bytes, name: str, seen: date | None) -> Iterator[Piece | ToFetch | NotTaken]:
    from goodoffices.press.intake.decoding import decoded
    from goodoffices.press.intake.sorts import Kind, foreign, kind_of

    if kind := foreign(data):
        yield NotTaken(name, Refusal("report-of-no-kind", part=name, kind=kind))
        return
    match kind_of(data, name):
        case Kind.PAGE:
            yield Piece(Sort.PAGE, name, data, seen=seen)
        case Kind.FEED:
            from goodoffices.press.intake.feeds import items

            yield from items(data, name, seen)
        case _:
            from goodoffices.press.intake.plain import addresses

            listed = list(addresses(decoded(data).text, name))
            if not listed:
                yield Piece(Sort.TEXT, name, data, seen=seen)
            yield from listed


def taken_from(piece: Piece) -> Taken | NotTaken:
    """Read one report."""
    match piece.sort:
        case Sort.PAGE:
            from goodoffices.press.intake.pages import page

            return page(piece)
        case Sort.ITEM:
            from goodoffices.press.intake.feeds import item

            return item(piece)
        case Sort.TEXT:
            from goodoffices.press.intake.plain import text

            return text(piece)


__all__ = [
    "LARGEST",
    "LONGEST",
    "NotTaken",
    "Piece",
    "Sort",
    "Taken",
    "ToFetch",
    "pieces",
    "taken",
    "taken_from",
]
