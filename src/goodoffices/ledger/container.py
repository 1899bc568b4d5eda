"""The zip file of a transcript: ordinary to every zip program, and with no byte in it that is free.

Members are stored, not compressed, one after another; every header field follows from the member's name,
size and CRC-32, and the reader compares each header with the one that the writer would have written.  So
nothing can hide between, before or behind the members, equal members make equal files on every machine, a
file can't unpack to more than its own size (there is no zip bomb to make), and nothing is ever written to
disk under a member's name.  Fields are named as in PKWARE's APPNOTE.TXT, sections 4.3.7 to 4.3.16.
"""

import os
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from goodoffices.ledger.errors import LedgerError

MEMBER_LIMIT = 512 * 1024 * 1024
"""A member is read at once, so it may not be larger than a laptop's memory bears."""

_MOST_MEMBERS = 0xFFFE
_MOST_BYTES = 0xFFFF_FFFE
"""Where a zip file would need its 64-bit form, which we don't write: at some eight million acts."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9][A-Za-z0-9_-]*)*", re.ASCII)
_NAME_BYTES = 255

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 10  # 1.0: plain stored files
_STORED = 0
_TIME, _DATE = 0, 0x0021  # midnight on 1 January 1980, the zero of zip's calendar: no reading time is kept


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside: its name, the CRC-32 and size of its content, where its header begins."""

    name: str
    crc: int
    size: int
    offset: int

    @property
    def local(self) -> bytes:
        """The header that stands before the content."""
        name = self.name.encode("ascii")
        fixed = (_VERSION, 0, _STORED, _TIME, _DATE, self.crc, self.size, self.size, len(name), 0)
        return _LOCAL.pack(_LOCAL_MARK, *fixed) + name

    @property
    def central(self) -> bytes:
        """The entry in the directory at the end of the file."""
        name = self.name.encode("ascii")
        fixed = (_VERSION, _VERSION, 0, _STORED, _TIME, _DATE, self.crc, self.size, self.size, len(name))
        return _CENTRAL.pack(_CENTRAL_MARK, *fixed, 0, 0, 0, 0, 0, self.offset) + name

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.offset + _LOCAL.size + len(self.name)

    @property
    def end(self) -> int:
        """Where the content ends and the next header begins."""
        return self.start + self.size


class ContainerWriter:
    """Writes members to a stream that need not be seekable; holds only their names."""

    def __init__(self, out: BinaryIO) -> None:
        """Begin an empty file."""
        self._out = out
        self._members: list[Member] = []
        self._at = 0

    def add(self, name: str, content: bytes) -> None:
        """Write one member."""
        check_name(name)
        if len(content) > MEMBER_LIMIT:
            raise LedgerError("member-too-large", member=name, limit=MEMBER_LIMIT)
        member = Member(name, zlib.crc32(content), len(content), self._at)
        if len(self._members) >= _MOST_MEMBERS or member.end > _MOST_BYTES:
            raise LedgerError("transcript-too-large")
        self._out.write(member.local)
        self._out.write(content)
        self._members.append(member)
        self._at = member.end

    def close(self) -> None:
        """Write the directory; the stream itself stays open."""
        directory = b"".join(member.central for member in self._members)
        if self._at + len(directory) > _MOST_BYTES:
            raise LedgerError("transcript-too-large")
        self._out.write(directory + _end_record(len(self._members), len(directory), self._at))


class Container:
    """A file whose form has been checked whole; contents are read, and their CRC-32 checked, one by one."""

    def __init__(self, file: BinaryIO) -> None:
        """Check the form; LedgerError at the first byte that is not as the writer would have written it."""
        self._file = file
        self.members: dict[str, Member] = {}
        self.length = file.seek(0, os.SEEK_END)
        at = 0
        for member in _directory(file):
            if member.name in self.members:
                raise LedgerError("member-twice", member=member.name)
            if member.size > MEMBER_LIMIT:
                raise LedgerError("member-too-large", member=member.name, limit=MEMBER_LIMIT)
            file.seek(at)
            if member.offset != at or file.read(member.start - at) != member.local:
                raise LedgerError("container-altered", member=member.name, offset=at)
            self.members[member.name] = member
            at = member.end
        self._whole(at)

    def read(self, name: str) -> tuple[bytes, bool]:
        """Return a member's content and whether its CRC-32 agrees; KeyError if there is none of that name."""
        member = self.members[name]
        self._file.seek(member.start)
        content = self._file.read(member.size)
        return content, zlib.crc32(content) == member.crc

    def _whole(self, contents_end: int) -> None:
        """Check that the directory follows the last content at once and nothing follows the end record."""
        self._file.seek(contents_end)
        directory = b"".join(member.central for member in self.members.values())
        rest = directory + _end_record(len(self.members), len(directory), contents_end)
        if self._file.read(len(rest) + 1) != rest:
            raise LedgerError("container-altered", member="(directory)", offset=contents_end)


def check_name(name: str) -> None:
    """Refuse a member name that could lead out of a folder or read differently elsewhere."""
    if len(name) > _NAME_BYTES or not _NAME.fullmatch(name):
        raise LedgerError("member-path", member=name)


def _end_record(count: int, length: int, offset: int) -> bytes:
    return _END.pack(_END_MARK, 0, 0, count, count, length, offset, 0)


def _directory(file: BinaryIO) -> Iterator[Member]:
    """Yield what the directory at the end of the file lists, in its order."""
    length = file.seek(0, os.SEEK_END)
    file.seek(max(length - _END.size, 0))
    end = file.read(_END.size)
    if len(end) < _END.size or not end.startswith(_END_MARK):
        file.seek(0)
        raise LedgerError("file-end" if file.read(4) == _LOCAL_MARK else "not-a-transcript")
    _, _, _, _, count, size, offset, _ = _END.unpack(end)
    if offset + size + _END.size != length:
        raise LedgerError("file-end")
    file.seek(offset)
    listed, at = file.read(size), 0
    for _ in range(count):
        member, at = _listed(listed, at)
        yield member


def _listed(directory: bytes, at: int) -> tuple[Member, int]:
    """Read one entry of the directory and say where the next begins."""
    if len(directory) - at < _CENTRAL.size or not directory.startswith(_CENTRAL_MARK, at):
        raise LedgerError("container-altered", member="(directory)", offset=at)
    fields = _CENTRAL.unpack_from(directory, at)
    method, crc, size, name_length, extra, comment, offset = (fields[i] for i in (4, 7, 9, 10, 11, 12, 16))
    start = at + _CENTRAL.size
    name = directory[start : start + name_length].decode("ascii", "backslashreplace")
    check_name(name)
    if method != _STORED:
        raise LedgerError("member-compressed", member=name)
    return Member(name, crc, size, offset), start + name_length + extra + comment
