"""The files of folders, under names that can be kept and shown: what is no file there is named, and never opened."""

from collections.abc import Iterator
from pathlib import Path

from goodoffices.press.intake.taken import NotTaken
from goodoffices.talks.refusal import Refusal


def shown(file: str | Path) -> str:
    """Give a file's name in characters alone: bytes in it that are none, as \\xff."""
    return str(file).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def not_read(file: Path, problem: OSError) -> NotTaken:
    """Say why a file or a folder can't be read: `file-not-read`."""
    reason = problem.strerror or type(problem).__name__
    return NotTaken(shown(file), Refusal("file-not-read", path=shown(file), problem=reason))


def files_in(file: Path, out: Path, walked: set[Path] | None = None) -> Iterator[Path | NotTaken]:
    """Give a file, or those of a folder in the order of their names; nothing hidden, nothing below `out`.

    A folder that links lead to twice is walked once.  Not taken: `not-a-file`, for a pipe, a device or a socket in a
    folder, which could keep a reader waiting for ever; and `file-not-read`.
    """
    walked = set() if walked is None else walked
    if not file.is_dir():
        yield file
        return
    folder = file.resolve()
    if folder == out or folder in walked:
        return
    walked.add(folder)
    try:
        inside = sorted(one for one in file.iterdir() if not one.name.startswith("."))
    except OSError as problem:
        yield not_read(file, problem)
        return
    for one in inside:
        if one.is_fifo() or one.is_socket() or one.is_char_device() or one.is_block_device():
            yield NotTaken(shown(one), Refusal("not-a-file", part=shown(one)))
        else:
            yield from files_in(one, out, walked)


__all__ = ["files_in", "not_read", "shown"]
