"""How many pages a second one core reads, from HTML to entries, beside trafilatura alone on the same pages.

    ./dev bench press_reading FOLDER [--every N] [--parser]

FOLDER holds HTML files: the evaluation pages of trafilatura (tests/eval of its repository), or any others; every Nth
of them is read.  Seconds are of the processor, in one process, after the first pages have warmed it up.  trafilatura
is run twice: as it comes (`extract`), and as it is called here (`fast`); neither looks for the day of a page.
"""

import argparse
import importlib.metadata
import os
import platform
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import trafilatura

from goodoffices.press.backends import Backend, backend
from goodoffices.press.intake import Taken, taken

WARM = 5


def pages(folder: Path, every: int) -> dict[str, bytes]:
    """Read the pages; the process's own files are no part of what is timed."""
    return {file.name: file.read_bytes() for file in sorted(folder.rglob("*.htm*"))[::every]}


def rate(read: Callable[[str, bytes], None], given: dict[str, bytes]) -> float:
    """Give pages a second of the processor."""
    for name, data in list(given.items())[:WARM]:
        read(name, data)
    began = time.process_time()
    for name, data in given.items():
        read(name, data)
    return len(given) / (time.process_time() - began)


def reading(reader: Backend | None, seen: Counter[str]) -> Callable[[str, bytes], None]:
    """Take a page in and, where somebody reads, read it; count what came of it."""

    def read(name: str, data: bytes) -> None:
        for one in taken(data, name):
            if not isinstance(one, Taken):
                seen["not taken"] += 1
                continue
            seen["characters"] += len(one.text)
            if reader:
                seen["entries"] += len(reader.read(one.text, one.lang, one.published).entries)

    return read


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("--every", type=int, default=8)
    asked.add_argument("--parser", action="store_true", help="read over a parse too (the extra `parser`)")
    given = asked.parse_args()
    found = pages(given.folder, given.every)
    if not found:
        asked.error(f"no HTML files in {given.folder}")
    size = sum(map(len, found.values())) / len(found) / 1_000
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ("trafilatura", "htmldate", "lxml")
    )
    print(f"{len(found)} pages, {size:.0f} kB each; Python {platform.python_version()}, {versions}")
    peer = rate(lambda name, data: trafilatura.extract(data), found)
    rows = [("trafilatura alone", peer)]
    rows.append(
        ("trafilatura alone, fast", rate(lambda name, data: trafilatura.extract(data, fast=True), found))
    )
    readers = {"taken in, not read": None, "read by rules": backend("rules")}
    if given.parser:
        readers["read over a parse"] = backend("parser")
    for label, reader in readers.items():
        seen = Counter[str]()
        pace = rate(reading(reader, seen), found)
        rows.append((f"{label} ({dict(seen)})", pace))
    for label, pace in rows:
        print(f"{pace:6.1f} pages/s  {pace / peer:5.2f} of trafilatura  {label}")


if __name__ == "__main__":
    main()
