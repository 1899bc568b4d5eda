"""The press file as one room holds it: reports, entries with their verdicts, instruments, lines, judged pairs."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.talks.acts import DiscordJudged, LineAgreed
from goodoffices.talks.pressfile.entries import Entry as Found
from goodoffices.talks.pressfile.keeping import (
    NO_LINKS,
    EntryRef,
    Instrument,
    LineItem,
    Links,
    Report,
    Verdict,
)
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class ReportHeld:
    """A report, filed by whom and when; `copy_of` an earlier one it repeats; `readings` are numbers of acts."""

    number: int
    at: datetime
    author: str
    report: Report
    copy_of: int | None = None
    readings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a second analyst said of a judgement."""

    number: int
    by: str
    agrees: bool
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class EntryHeld:
    """An entry as it stands now: `first` as it was suggested or added, `entry` as the last judgement has it.

    `reader` is the back end that suggested it, "" where an analyst added it.  `judged` is the number of the act of the
    last judgement, by the seat `by` at `at`; `checks` are those of that judgement alone.
    """

    ref: EntryRef
    report: int
    at: datetime
    first: Found
    entry: Found
    reader: str = ""
    verdict: Verdict | None = None
    links: Links = NO_LINKS
    judged: int | None = None
    by: str = ""
    why: Text | None = None
    checks: tuple[Checked, ...] = ()

    @property
    def open(self) -> bool:
        """Say whether no analyst has judged it yet."""
        return self.verdict is None

    @property
    def stands(self) -> bool:
        """Say whether an analyst confirmed it, as suggested or amended."""
        return self.verdict in (Verdict.CONFIRMED, Verdict.AMENDED)

    @property
    def agreed(self) -> bool:
        """Say whether a second analyst agreed and none disagreed."""
        return bool(self.checks) and all(one.agrees for one in self.checks)


@dataclass(frozen=True, slots=True)
class InstrumentHeld:
    """An instrument under the number of the act that brought it in; `versions` are the acts that put it right."""

    number: int
    at: datetime
    author: str
    instrument: Instrument
    versions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LineHeld:
    """A line on a topic; `said` what the side answered to it, with the number of that act and its author."""

    number: int
    at: datetime
    author: str
    topic: str
    items: tuple[LineItem, ...]
    replaced_by: int | None = None
    said: tuple[tuple[int, str, LineAgreed], ...] = ()

    @property
    def agreed(self) -> bool:
        """Say whether the side's last word on it was that it agrees."""
        return bool(self.said) and self.said[-1][2].agrees


@dataclass(frozen=True, slots=True)
class DiscordHeld:
    """What a human said of a pair of entries, when, and who."""

    number: int
    at: datetime
    author: str
    judged: DiscordJudged
