"""Inflates gzip within a bound, or as it goes: a small file must not become one that fills the memory."""

import gzip
import zlib
from collections.abc import Iterator
from io import BytesIO, RawIOBase
from typing import BinaryIO

from goodoffices.press.intake.taken import LARGEST
from goodoffices.talks.refusal import Refusal

GZIP = b"\x1f\x8b"
BLOCK = 65_536


def bounded(stream: BinaryIO | gzip.GzipFile, part: str) -> bytes:
    """Read all of a stream; refuses `report-too-large`."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refusal("report-too-large", part=part, longest=LARGEST // 1_000_000)
    return data


def inflated(data: bytes, part: str) -> bytes:
    """Inflate gzipped data, other data stay as they are; refuses `report-too-large` and `gzip-damaged`."""
    if not data.startswith(GZIP):
        return data
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            return bounded(stream, part)
    except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
        raise Refusal("gzip-damaged", part=part) from problem


def blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Give a stream's bytes as they come."""
    return iter(lambda: stream.read(BLOCK), b"")


def inflated_blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Inflate gzip, members one after the other, as they come; EOFError where it breaks off, zlib.error in disorder."""
    member, left = zlib.decompressobj(wbits=31), b""
    while left := left or stream.read(BLOCK):
        if member.eof:
            member = zlib.decompressobj(wbits=31)
        if given := member.decompress(left, BLOCK):
            yield given
        left = member.unused_data if member.eof else member.unconsumed_tail
    if not member.eof:
        raise EOFError("the gzip stream breaks off")


class Blocks(RawIOBase):
    """Blocks as a stream; where they break off it just ends, and `cut` says so once all has been read."""

    def __init__(self, given: Iterator[bytes]) -> None:
        """Read from blocks that are never empty."""
        self.cut = False
        self._blocks, self._held, self._at = given, b"", 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def tell(self) -> int:
        """Say how many bytes were read, which readers of archives ask of every stream, pipes too."""
        return self._at

    def read(self, size: int = -1) -> bytes:
        """Give some bytes, up to `size` of them; none at the end."""
        if not self._held:
            self._held = self._next()
        most = size if size >= 0 else len(self._held)
        given, self._held = self._held[:most], self._held[most:]
        self._at += len(given)
        return given

    def _next(self) -> bytes:
        try:
            return next(self._blocks, b"")
        except EOFError:
            self.cut, self._blocks = True, iter(())
            return b""
