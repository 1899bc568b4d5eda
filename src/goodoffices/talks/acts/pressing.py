"""Acts of the press room: reports, what was read in them, what analysts judge, instruments, the line."""

from dataclasses import dataclass

from goodoffices.talks.pressfile.entries import Entry
from goodoffices.talks.pressfile.keeping import (
    NO_LINKS,
    Discord,
    EntryRef,
    Instrument,
    Judgement,
    LineItem,
    Links,
    Report,
    Verdict,
)
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class ReportFiled:
    """A report is put into the press file; `copy_of` is the number of an earlier one that it repeats."""

    report: Report
    copy_of: int | None = None


@dataclass(frozen=True, slots=True)
class ReportRead:
    """What `reader` (a back end with its version) read in the report of that number: suggestions, nothing more.

    It is a derived act: `digest` is that of the text it was made from, `thrown` counts what the back end gave whose
    words were not in the text.
    """

    report: int
    reader: str
    digest: str
    entries: tuple[Entry, ...]
    thrown: int = 0


@dataclass(frozen=True, slots=True)
class EntryAdded:
    """An analyst marks what no reading suggested."""

    report: int
    entry: Entry
    links: Links = NO_LINKS


@dataclass(frozen=True, slots=True)
class EntryJudged:
    """An analyst confirms, amends (with `amended` in its place) or rejects an entry; the last one stands."""

    ref: EntryRef
    verdict: Verdict
    amended: Entry | None = None
    links: Links = NO_LINKS
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class EntryChecked:
    """A second analyst, not the one who judged it last, agrees with the judgement or not."""

    ref: EntryRef
    agrees: bool
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class InstrumentKept:
    """An instrument enters the press file, or what it keeps under `number` is put right."""

    instrument: Instrument
    number: int | None = None


@dataclass(frozen=True, slots=True)
class LineSet:
    """The line on a topic; in a caucus, the line as that side agreed it.  `replaces` is an earlier one's number."""

    topic: str
    items: tuple[LineItem, ...]
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class LineAgreed:
    """The side says whether it agrees to the line of that number in its caucus."""

    number: int
    agrees: bool
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class DiscordJudged:
    """A human says what two entries, put side by side, are to each other."""

    discord: Discord
    one: EntryRef
    other: EntryRef
    judgement: Judgement
    why: Text | None = None
