"""Reads many reports at once: folders, pages, feeds and web archives in, two Parquet tables out.

A run that is killed goes on where its last part was written, and one with nothing new writes nothing: parts are known
again by their bytes and address, texts by their SHA-256.  What could not be read is tried again by every run: it has
another row only where something else came of it, and then its last row counts.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from goodoffices.press.alike import Signatures
from goodoffices.press.archive.columns import entry_row, report_row
from goodoffices.press.archive.names import Names, names
from goodoffices.press.archive.pool import Pool
from goodoffices.press.archive.store import Folder
from goodoffices.press.archive.work import Outcome, State, Terms, key_of, worked
from goodoffices.press.backends import backend
from goodoffices.press.intake import NotTaken, Piece, ToFetch, pieces
from goodoffices.press.intake.files import files_in, not_read, shown

PART = 200
"""So many reports are written at once: as many are read again after a run was killed."""

KNOWN = "known"
"""What is counted beside the states: parts that an earlier run, or this one, has met."""

Told = Callable[[Outcome, Counter[str]], None]


def archive(
    files: Iterable[Path],
    talks: Names,
    out: Path,
    processes: int,
    asked: str = "rules",
    told: Told | None = None,
) -> Counter[str]:
    """Read all that the files and folders hold into `out`; give how many parts came to which state.

    `told` hears of each part as it is done, with the counts so far.  Refuses what `Folder` and `backend` do, and
    `file-not-read`.
    """
    terms = Terms(asked, talks)
    folder = Folder(out, {"reader": backend(asked).name, "names": list(talks.known)})
    with folder.alone(), Pool(partial(worked, terms=terms), processes) as pool:
        run = _Run(folder, told or (lambda outcome, counts: None))
        run.take(pool, _parts(files, out))
        return run.counts


def _parts(files: Iterable[Path], out: Path) -> Iterator[Piece | ToFetch | NotTaken]:
    for file in (one for given in files for one in files_in(given, out.resolve())):
        if isinstance(file, NotTaken):
            yield file
            continue
        try:
            with file.open("rb") as stream:
                yield from pieces(stream, shown(file), seen=date.today())
        except OSError as problem:
            yield not_read(file, problem)


@dataclass
class _Run:
    """One run: what is known already, and what waits to be written."""

    folder: Folder
    told: Told
    counts: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)
    digests: set[str] = field(default_factory=set)
    signatures: Signatures = field(default_factory=Signatures)
    reports: list[dict[str, Any]] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for row in self.folder.reports(["key", "state", "why", "digest", "sketch"]):
            if row["state"] in (State.NOT_TAKEN, State.FAILED):
                self.refused[row["key"]] = _code(row["why"])
                continue
            self.keys.add(row["key"])
            if row["state"] == State.READ:
                self._keep(row["digest"], frozenset(row["sketch"]))

    def take(self, pool: Pool, parts: Iterable[Piece | ToFetch | NotTaken]) -> None:
        """Have every new part worked on, and write what comes of it."""
        for outcome in pool.outcomes(self._new(parts)):
            self._add(outcome)
        self._write()

    def _new(self, parts: Iterable[Piece | ToFetch | NotTaken]) -> Iterator[Piece]:
        """Give reports that were not met yet; what is none is done with at once."""
        for part in parts:
            key = key_of(part)
            if key in self.keys:
                self.counts[KNOWN] += 1
                continue
            self.keys.add(key)
            match part:
                case Piece():
                    yield part
                case ToFetch():
                    self._add(Outcome(key, State.TO_FETCH, part.part, part.url, part.title))
                case NotTaken():
                    self._add(Outcome(key, State.NOT_TAKEN, part.part, why=part.why))

    def _add(self, outcome: Outcome) -> None:
        """Keep what became of a part; of a text that stands there already, only where else it was found."""
        if outcome.taken and outcome.taken.digest in self.digests:
            outcome = replace(outcome, state=State.SAME)
        if not (outcome.why and self.refused.get(outcome.key) == outcome.why.code):
            self._row(outcome)
        self.counts[outcome.state] += 1
        self.told(outcome, self.counts)
        if len(self.reports) >= PART:
            self._write()

    def _row(self, outcome: Outcome) -> None:
        copy_of, like = None, None
        if outcome.state is State.READ and outcome.taken and outcome.reading:
            digest = outcome.taken.digest
            copy_of, like = self.signatures.original(outcome.sketch) or (None, None)
            self._keep(digest, outcome.sketch)
            self.entries += (entry_row(digest, *one) for one in enumerate(outcome.reading.entries, 1))
        self.reports.append(report_row(outcome, str(copy_of) if copy_of else None, like))

    def _keep(self, digest: str, signature: frozenset[int]) -> None:
        self.digests.add(digest)
        self.signatures.add(digest, signature)

    def _write(self) -> None:
        if self.reports:
            self.folder.write(self.reports, self.entries)
            self.reports, self.entries = [], []


def _code(why: str) -> str:
    """Give the code of a refusal from how it was kept."""
    return why.partition(" ")[0]


__all__ = ["KNOWN", "Names", "Outcome", "State", "archive", "names"]
