"""The press file as JSON for programs: reports without their texts, entries that stand, instruments, judged pairs.

The shape, version 1.  Days are ISO 8601, moments too and in UTC; what is not known is null, or "" for words.

- `format` "goodoffices press file", `version` 1.
- `reports`: `number`, `title`, `outlet`, `byline`, `url`, `published`, `filed`, `lang`, `digest` (SHA-256 of the text's
  UTF-8), `length` (characters), `copy_of` (a report's number).
- `entries`: `id`, `report` (a number), `entry` (as `goodoffices press read --json` prints it), `denied` (whether it is
  a claim that its source is reported to deny, or not to have said), `suggested` (an entry, where an analyst amended
  it), `read_by`, `verdict`, `parties` (ids), `instrument` (a number), `count`, `population`, `judged` ({`by` a title,
  `at`}), `checks` (of `by`, `agrees`).
- `instruments`: `number`, `called` and `disputed` (words with `lang`), `sort`, `issuer`, `mark`, `dated`, `since`,
  `until`, `orders` (of `what`, `party`, `addressee`, `until`), `sources` (entries' ids).
- `discords`: pairs that a human judged: `discord`, `one`, `other` (entries' ids), `judgement`, `by`.
"""

import json
from datetime import date
from typing import Any

from goodoffices.documents.writing.press import Cited, cited, entry_id, title_in
from goodoffices.documents.writing.press_said import denied
from goodoffices.press.lines import as_json
from goodoffices.talks.fold import DiscordHeld, InstrumentHeld, ReportHeld, RoomView
from goodoffices.talks.pressfile.entries import Claim, Entry
from goodoffices.talks.pressfile.keeping import EntryRef, Ordered, Verdict
from goodoffices.talks.texts import Text

FORMAT = "goodoffices press file"
VERSION = 1


def press_json(room: RoomView) -> bytes:
    """Write what stands in the press file as JSON, UTF-8; the same file for the same room."""
    every = cited(room)
    known = {one.held.ref for one in every}
    content = {
        "format": FORMAT,
        "version": VERSION,
        "reports": [_report(one) for _, one in sorted(room.reports.items())],
        "entries": [_entry(room, one) for one in every],
        "instruments": [_instrument(one, known) for _, one in sorted(room.instruments.items())],
        "discords": [
            _discord(room, one)
            for one in sorted(room.discords.values(), key=lambda one: one.number)
            if {one.judged.one, one.judged.other} <= known
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _report(one: ReportHeld) -> dict[str, Any]:
    report = one.report
    return {
        "number": one.number,
        "title": report.title,
        "outlet": report.outlet,
        "byline": report.byline,
        "url": report.url,
        "published": _day(report.published),
        "filed": one.at.isoformat(),
        "lang": report.text.lang,
        "digest": report.digest,
        "length": len(report.text.words),
        "copy_of": one.copy_of,
    }


def _entry(room: RoomView, one: Cited) -> dict[str, Any]:
    held = one.held
    suggested: Entry | None = held.first if held.verdict is Verdict.AMENDED else None
    return {
        "id": entry_id(held.ref),
        "report": held.report,
        "entry": as_json(held.entry),
        "denied": isinstance(held.entry, Claim) and denied(held.entry),
        "suggested": as_json(suggested) if suggested else None,
        "read_by": held.reader,
        "verdict": held.verdict.value if held.verdict else None,
        "parties": list(held.links.parties),
        "instrument": held.links.instrument,
        "count": held.links.count,
        "population": held.links.population,
        "judged": {"by": title_in(room, held.by), "at": held.at.isoformat()},
        "checks": [{"by": title_in(room, check.by), "agrees": check.agrees} for check in held.checks],
    }


def _instrument(held: InstrumentHeld, known: set[EntryRef]) -> dict[str, Any]:
    one = held.instrument
    return {
        "number": held.number,
        "called": [_text(text) for text in one.called],
        "sort": one.sort.value,
        "issuer": one.issuer,
        "mark": one.mark,
        "dated": _day(one.dated),
        "since": _day(one.since),
        "until": _day(one.until),
        "disputed": _text(one.disputed) if one.disputed else None,
        "orders": [_order(order) for order in one.orders],
        "sources": [entry_id(ref) for ref in one.sources if ref in known],
    }


def _order(one: Ordered) -> dict[str, Any]:
    return {
        "what": _text(one.what),
        "party": one.party,
        "addressee": one.addressee,
        "until": _day(one.until),
    }


def _discord(room: RoomView, one: DiscordHeld) -> dict[str, Any]:
    return {
        "discord": one.judged.discord.value,
        "one": entry_id(one.judged.one),
        "other": entry_id(one.judged.other),
        "judgement": one.judged.judgement.value,
        "by": title_in(room, one.author),
    }


def _text(text: Text) -> dict[str, str]:
    return {"words": text.words, "lang": text.lang}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


__all__ = ["FORMAT", "VERSION", "press_json"]
