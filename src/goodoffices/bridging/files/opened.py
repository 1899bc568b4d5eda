"""Files that hold problems, read as bytes or text within bounds; whoever made one may mean harm."""

import os
import stat
from pathlib import Path

from goodoffices.talks.refusal import Refusal

DEEPEST = 20
"""How deep lists, tables and elements may stand in each other."""
LARGEST = 8_000_000
"""Bytes of one file; a problem of the greatest size that the engine takes needs about half of it."""


def bytes_of(path: Path, largest: int = LARGEST) -> bytes:
    """Read a file of so many bytes at most; refuses `file-not-read`, `not-a-file`, `bridging-file-too-large`."""
    try:
        with open(path, "rb", opener=_at_once) as held:
            if not stat.S_ISREG(os.fstat(held.fileno()).st_mode):
                raise Refusal("not-a-file", part=str(path))
            found = held.read(largest + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        raise Refusal("file-not-read", path=str(path), problem=reason) from problem
    if len(found) > largest:
        raise Refusal("bridging-file-too-large", path=str(path), most=largest // 1_000_000)
    return found


def text_of(path: Path, largest: int = LARGEST) -> str:
    """Read a file as text in UTF-8, with or without its mark; refuses `bridging-file-encoding` besides."""
    try:
        return bytes_of(path, largest).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Refusal("bridging-file-encoding", path=str(path), byte=problem.start + 1) from problem


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write, as a named pipe would have it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
