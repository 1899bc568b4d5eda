"""Files that a command writes: whole or not at all, readable by their owner only, never over another file."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from goodoffices.talks.refusal import Refusal


@contextmanager
def written(path: Path, *, over: bool = False) -> Iterator[BinaryIO]:
    """Write a file that appears under its name once it is whole and on disk; `over` an older one where meant."""
    if path.exists() and not over:
        raise Refusal("file-there", path=str(path))
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if over:
            fresh.replace(path)
        else:
            os.link(fresh, path)  # refuses where another file has appeared under the name meanwhile
    except FileExistsError as problem:
        raise Refusal("file-there", path=str(path)) from problem
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("file-not-written", path=str(path), problem=reason) from problem
    finally:
        fresh.unlink(missing_ok=True)


def text_of(path: Path) -> str:
    """Read a small text file."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("file-not-read", path=str(path), problem=reason) from problem
