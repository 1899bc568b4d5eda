"""Web archives (WARC, also gzipped): the pages that its servers answered with, one after the other from a stream."""

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from goodoffices.press.intake.inflating import GZIP, Blocks, blocks, inflated_blocks
from goodoffices.press.intake.taken import LARGEST, NotTaken, Piece, Sort
from goodoffices.talks.refusal import Refusal

WANTED = WarcRecordType.response | WarcRecordType.resource
PAGES = ("text/html", "application/xhtml+xml")


def pages_in(stream: BinaryIO, part: str, head: bytes) -> Iterator[Piece | NotTaken]:
    """Give an archive's pages; where it is cut or damaged, say so after all that could be read.

    Not taken: `archive-cut`, `archive-damaged`, `report-too-large`.
    """
    inflated = Blocks(inflated_blocks(stream) if head.startswith(GZIP) else blocks(stream))
    number, cut = 0, False
    try:
        for record in ArchiveIterator(inflated, record_types=WANTED, parse_http=False, fsspec_args=False):
            number += 1
            for one in _page(record, f"{part}, {number}"):
                cut = isinstance(one, NotTaken) and one.why.code == "archive-cut"
                yield one
    except (OSError, zlib.error):
        yield NotTaken(part, Refusal("archive-damaged", part=part, number=number))
    if inflated.cut and not cut:
        yield NotTaken(part, Refusal("archive-cut", part=part))


def _page(record: Any, part: str) -> Iterator[Piece | NotTaken]:
    """Give a record's page; a record of anything else is none, and is passed over."""
    if record.content_length > LARGEST:
        yield NotTaken(part, Refusal("report-too-large", part=part, longest=LARGEST // 1_000_000))
        return
    raw = record.reader.read(record.content_length)
    if len(raw) < record.content_length or not raw:
        yield NotTaken(part, Refusal("archive-cut", part=part))
        return
    record.set_bytes_content(raw)
    if record.is_http:
        record.parse_http(auto_decode="all")
    if _wanted(record):
        yield _answered(record, part)


def _wanted(record: Any) -> bool:
    if record.http_headers is None:
        return str(record.headers.get("Content-Type", "")).startswith(PAGES)
    return record.http_headers.status_code == 200 and (record.http_content_type or "") in PAGES


def _answered(record: Any, part: str) -> Piece | NotTaken:
    body = record.reader.read(LARGEST + 1)
    if len(body) > LARGEST:
        return NotTaken(part, Refusal("report-too-large", part=part, longest=LARGEST // 1_000_000))
    when = record.record_date
    return Piece(
        Sort.PAGE,
        part,
        body,
        charset=record.http_charset or "",
        url=str(record.headers.get("WARC-Target-URI", "")),
        seen=when.date() if when else None,
    )
