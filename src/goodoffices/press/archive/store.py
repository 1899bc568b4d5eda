"""The folder that an archive is read into: numbered Parquet files, each whole or not there, and the terms of reading.

    terms.json            who read, and by which names
    entries/000001.parquet
    reports/000001.parquet

A part counts once its reports are there, which are written last; what a killed run left without them is written over.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import util
from pathlib import Path
from typing import Any

from goodoffices.press.archive.columns import ENTRIES, REPORTS
from goodoffices.talks.refusal import Refusal

TABLES = {"entries": ENTRIES, "reports": REPORTS}


class Folder:
    """An archive's folder; `rows` are the reports that stand in it."""

    def __init__(self, path: Path, terms: dict[str, Any]) -> None:
        """Open or make it; refuses `archive-not-installed` and `archive-other-terms`."""
        if not util.find_spec("pyarrow"):
            raise Refusal("archive-not-installed")
        self.path, self.terms = path, terms
        for name in TABLES:
            (path / name).mkdir(parents=True, exist_ok=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep others from writing in it meanwhile; refuses `archive-busy` where somebody does, and other terms."""
        with (self.path / ".lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as problem:
                raise Refusal("archive-busy", path=str(self.path)) from problem
            self._agree()
            yield

    def _agree(self) -> None:
        """Keep the terms, or compare with those that were kept."""
        file = self.path / "terms.json"
        words = json.dumps(self.terms, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        if not file.exists():
            _whole(file, words.encode())
        elif file.read_text(encoding="utf-8") != words:
            raise Refusal("archive-other-terms", path=str(self.path))

    def reports(self, columns: list[str]) -> Iterator[dict[str, Any]]:
        """Give these columns of every report that stands there."""
        from pyarrow import parquet  # type: ignore[import-untyped]

        for number in self._numbers():
            yield from parquet.read_table(self._file("reports", number), columns=columns).to_pylist()

    def write(self, reports: list[dict[str, Any]], entries: list[dict[str, Any]]) -> None:
        """Write the next part, its entries first."""
        number = max(self._numbers(), default=0) + 1
        for name, rows in (("entries", entries), ("reports", reports)):
            _whole(self._file(name, number), _parquet(rows, TABLES[name]))

    def _numbers(self) -> list[int]:
        return sorted(int(file.stem) for file in (self.path / "reports").glob("[0-9]*.parquet"))

    def _file(self, name: str, number: int) -> Path:
        return self.path / name / f"{number:06}.parquet"


def _parquet(rows: list[dict[str, Any]], columns: dict[str, str]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([(name, _type(pyarrow, kind)) for name, kind in columns.items()])
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(
        pyarrow.Table.from_pylist([_whole_words(row) for row in rows], schema=schema),
        sink,
        compression="zstd",
    )
    return bytes(sink.getvalue())


def _whole_words(row: dict[str, Any]) -> dict[str, Any]:
    """Put a question mark for half a surrogate, which no Parquet file can hold; characters count the same then."""
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in row.items()
    }


def _type(pyarrow: Any, kind: str) -> Any:
    if kind.startswith("list<"):
        return pyarrow.list_(_type(pyarrow, kind[5:-1]))
    return pyarrow.type_for_alias(kind)


def _whole(file: Path, data: bytes) -> None:
    """Write a file that appears under its name once it is whole and on disk."""
    fresh = file.with_name(f".{file.name}.new")
    with fresh.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)
