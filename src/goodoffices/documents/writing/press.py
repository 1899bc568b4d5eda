"""What stands in the press file as a table: who is reported to have said or done what, with the words and the source.

Public matter only.  Every function here and in `press_json`, `press_feed` and `press_digest` takes the press room
alone, so that nothing from another room can be in a file.  What ties an entry to the talks (papers, their articles,
seats), the reasons that analysts gave each other, and the line stay in the room.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date

from goodoffices.documents.writing.press_said import denied, with_not
from goodoffices.documents.writing.table import csv_of
from goodoffices.talks.fold import EntryHeld, ReportHeld, RoomView
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Dated,
    Entry,
    Event,
    Figure,
    Named,
    Span,
    Stance,
    spans_of,
)
from goodoffices.talks.pressfile.keeping import EntryRef
from goodoffices.talks.texts import Text
from goodoffices.words.labels import label

SORTS: dict[type[Entry], str] = {
    Claim: "claim",
    Figure: "figure",
    Stance: "stance",
    Event: "event",
    Named: "instrument",
}
"""The sorts of entries by their names in files."""

COLUMNS = (
    "id", "sort", "parties", "words", "who", "cue", "what", "hedges", "negated", "by_account_of", "manner", "polarity",
    "condition", "happening", "deed", "value", "upto", "comparator", "unit", "counted", "of_whom", "where", "first_day",
    "last_day", "instrument", "count", "population", "report", "title", "outlet", "url", "published", "lang", "digest",
    "start", "end", "read_by", "rule", "confidence_percent", "verdict", "judged_by", "checked",
)  # fmt: skip
"""The table's columns; their names stay the same in every language, since programs read them."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An entry that stands, with the report that it was read in (None where this seat did not hear it filed)."""

    held: EntryHeld
    report: ReportHeld | None

    @property
    def day(self) -> date:
        """Give the day that its report was published, else the day in UTC on which it was filed or last judged."""
        if self.report is None:
            return self.held.at.astimezone(UTC).date()
        return self.report.report.published or self.report.at.astimezone(UTC).date()

    @property
    def lang(self) -> str:
        """Give the language of its words."""
        return self.report.report.text.lang if self.report else ""

    @property
    def outlet(self) -> str:
        """Give who published its report, "" where that is not known."""
        return self.report.report.outlet if self.report else ""

    @property
    def stretch(self) -> tuple[int, int]:
        """Give the characters of the report from the entry's first word to its last."""
        spans = spans_of(self.held.entry)
        return min(one.start for one in spans), max(one.end for one in spans)

    @property
    def words(self) -> Text:
        """Give the report's words from the entry's first to its last, else those of its spans one by one."""
        if self.report is None:
            return Text(" … ".join(one.text for one in spans_of(self.held.entry)), "")
        start, end = self.stretch
        return Text(self.report.report.text.words[start:end], self.lang)


def cited(room: RoomView) -> list[Cited]:
    """Give the entries that stand, by report and then by place in it."""
    found = [Cited(held, room.reports.get(held.report)) for held in room.press.values() if held.stands]
    return sorted(
        found, key=lambda one: (one.held.report, one.stretch, one.held.ref.number, one.held.ref.index)
    )


def entry_id(ref: EntryRef) -> str:
    """Name an entry in a file: its act and its place in it."""
    return f"{ref.number}-{ref.index}"


def title_in(room: RoomView, seat: str) -> str:
    """Give the title under which a seat sits in the press room, "" for one that this seat never met there."""
    card = room.known.get(seat)
    return (card.title.words or label(card.role, card.title.lang)) if card else ""


def press_csv(room: RoomView) -> bytes:
    """Write every entry that stands, a row each, with where it was read and who judged it; UTF-8.

    Days are ISO 8601, numbers decimal digits as the report gives them, several values divided by semicolons; `start`
    and `end` are characters of the report's text, whose SHA-256 `digest` is.
    """
    return csv_of(COLUMNS, [_row(room, one) for one in cited(room)])


def _row(room: RoomView, one: Cited) -> list[str]:
    cells = dict(_of_entry(one.held.entry)) | dict(_of_report(one)) | dict(_of_judging(room, one.held))
    return [cells.get(name, "") for name in COLUMNS]


def _of_entry(entry: Entry) -> Iterator[tuple[str, str]]:
    """Give what the entry itself says, by column."""
    yield "sort", SORTS[type(entry)]
    yield "rule", entry.rule
    yield "confidence_percent", str(entry.confidence)
    if not isinstance(entry, Named):
        yield "hedges", _spans(entry.hedges)
    match entry:
        case Claim():
            yield from _claim(entry)
        case Figure():
            yield from _figure(entry)
        case Stance():
            yield from _stance(entry)
        case Event():
            yield from _event(entry)
        case Named():
            yield from (("who", _actor(entry.issuer)), ("what", entry.span.text), *_days(entry.dated))


def _claim(one: Claim) -> Iterator[tuple[str, str]]:
    yield "who", _actor(one.source)
    yield "cue", _span(one.cue)
    yield "what", " … ".join(span.text for span in (one.content, *one.more))
    yield "negated", _yes(denied(one))
    yield "by_account_of", "; ".join(actor.name for actor in one.relay)
    yield "manner", one.manner.value


def _figure(one: Figure) -> Iterator[tuple[str, str]]:
    yield "who", _actor(one.by)
    yield "what", one.span.text
    yield from (("value", one.value), ("upto", one.upto), ("comparator", _bound(one.comparator)))
    yield from (("unit", one.unit), ("counted", _span(one.what)), ("of_whom", _span(one.whom)))
    yield "where", _span(one.where)
    yield from _days(one.as_of)


def _bound(one: Comparator) -> str:
    """Name how a number bounds by a word ("at-least"): a cell with a sign alone could be taken for a formula."""
    return one.name.lower().replace("_", "-")


def _stance(one: Stance) -> Iterator[tuple[str, str]]:
    yield from (("who", _actor(one.actor)), ("cue", one.cue.text), ("what", _span(one.target)))
    yield from (
        ("polarity", one.polarity.value),
        ("negated", _yes(with_not(one.polarity, negated=one.negated))),
    )
    yield from (("condition", _span(one.condition)), ("by_account_of", _actor(one.per)))


def _event(one: Event) -> Iterator[tuple[str, str]]:
    yield from (("who", _actor(one.actor)), ("cue", one.cue.text), ("of_whom", _actor(one.whom)))
    yield from (("happening", one.happening.value), ("deed", one.deed), ("negated", _yes(one.negated)))
    yield from (("where", _span(one.where)), ("by_account_of", _actor(one.per)), *_days(one.when))


def _of_report(one: Cited) -> Iterator[tuple[str, str]]:
    yield "words", one.words.words
    yield "report", str(one.held.report)
    start, end = one.stretch
    yield from (("start", str(start)), ("end", str(end)))
    if one.report is not None:
        report = one.report.report
        yield from (("title", report.title), ("outlet", report.outlet), ("url", report.url))
        yield "published", report.published.isoformat() if report.published else ""
        yield from (("lang", report.text.lang), ("digest", report.digest))


def _of_judging(room: RoomView, held: EntryHeld) -> Iterator[tuple[str, str]]:
    instrument = room.instruments.get(held.links.instrument or 0)
    yield "id", entry_id(held.ref)
    yield "parties", "; ".join(held.links.parties)
    yield "instrument", instrument.instrument.called[0].words if instrument else ""
    yield from (("count", held.links.count), ("population", held.links.population), ("read_by", held.reader))
    yield "verdict", held.verdict.value if held.verdict else ""
    yield "judged_by", title_in(room, held.by)
    yield "checked", "; ".join(_check(room, one.by, agrees=one.agrees) for one in held.checks)


def _check(room: RoomView, by: str, *, agrees: bool) -> str:
    return f"{title_in(room, by)}: {'agrees' if agrees else 'disagrees'}"


def _actor(one: Actor | None) -> str:
    return one.name if one else ""


def _span(one: Span | None) -> str:
    return one.text if one else ""


def _spans(every: tuple[Span, ...]) -> str:
    return "; ".join(one.text for one in every)


def _yes(value: bool) -> str:
    return "yes" if value else ""


def _days(one: Dated | None) -> Iterator[tuple[str, str]]:
    if one is not None:
        yield from (("first_day", one.first.isoformat()), ("last_day", one.last.isoformat()))


__all__ = ["COLUMNS", "SORTS", "Cited", "cited", "entry_id", "press_csv", "title_in"]
