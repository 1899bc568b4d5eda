"""The two tables of an archive: reports, one a part that was looked at, and entries, one a row with typed columns.

Both have `digest`, the SHA-256 of a report's text.  What an entry has beyond these columns is in its `json`.
"""

from typing import Any

from goodoffices.press.archive.work import Outcome
from goodoffices.press.lines import NAMES, line
from goodoffices.talks.pressfile.entries import Actor, Claim, Dated, Entry, Event, Figure, Named, Span, Stance

REPORTS = {
    "key": "string",
    "state": "string",
    "part": "string",
    "url": "string",
    "title": "string",
    "why": "string",
    "digest": "string",
    "published": "date32",
    "lang": "string",
    "outlet": "string",
    "byline": "string",
    "reader": "string",
    "thrown": "int32",
    "copy_of": "string",
    "likeness": "float64",
    "text": "string",
    "sketch": "list<uint64>",
}
ENTRIES = {
    "digest": "string",
    "number": "int32",
    "kind": "string",
    "rule": "string",
    "confidence": "float64",
    "start": "int32",
    "end": "int32",
    "text": "string",
    "who": "string",
    "who_start": "int32",
    "who_end": "int32",
    "cue": "string",
    "manner": "string",
    "polarity": "string",
    "happening": "string",
    "sort": "string",
    "target": "string",
    "value": "float64",
    "upto": "float64",
    "comparator": "string",
    "unit": "string",
    "first_day": "date32",
    "last_day": "date32",
    "negated": "bool",
    "within": "bool",
    "hedges": "list<string>",
    "relay": "list<string>",
    "per": "string",
    "json": "string",
}


def report_row(one: Outcome, copy_of: str | None, likeness: float | None) -> dict[str, Any]:
    """Give the row of a report; of one that was not read, what is known."""
    row: dict[str, Any] = {"key": one.key, "state": str(one.state), "part": one.part}
    row |= {"url": one.url, "title": one.title, "why": str(one.why) if one.why else None}
    if one.taken and one.reading:
        row |= {"digest": one.taken.digest, "published": one.reading.published, "lang": one.taken.lang}
        row |= {"outlet": one.taken.outlet, "byline": one.taken.byline, "text": one.taken.text}
        row |= {"reader": one.reading.reader, "thrown": one.reading.thrown, "sketch": sorted(one.sketch)}
        row |= {"copy_of": copy_of, "likeness": likeness}
    return row


def entry_row(digest: str, number: int, entry: Entry) -> dict[str, Any]:
    """Give the row of an entry, the `number`th of the report."""
    row: dict[str, Any] = {"digest": digest, "number": number, "kind": NAMES[type(entry)], "rule": entry.rule}
    row |= {"confidence": entry.confidence / 100, "json": line(entry)}
    return row | _marks(entry) | _own(entry)


def _own(entry: Entry) -> dict[str, Any]:
    """Give the columns of the entry's kind."""
    match entry:
        case Claim():
            row = (
                _at(entry.content)
                | _who(entry.source)
                | {"manner": str(entry.manner), "within": entry.within}
            )
            return row | {"cue": _words(entry.cue), "relay": [one.name for one in entry.relay]}
        case Figure():
            row = _at(entry.span) | _who(entry.by) | _days(entry.as_of) | {"target": _words(entry.what)}
            row |= {"value": float(entry.value), "upto": float(entry.upto) if entry.upto else None}
            return row | {"comparator": str(entry.comparator), "unit": entry.unit}
        case Stance():
            row = (
                _at(entry.cue) | _who(entry.actor) | {"polarity": str(entry.polarity), "cue": entry.cue.text}
            )
            return row | {"target": _words(entry.target), "per": _name(entry.per)}
        case Event():
            row = _at(entry.cue) | _who(entry.actor) | _days(entry.when) | {"happening": str(entry.happening)}
            return row | {"cue": entry.cue.text, "target": _name(entry.whom), "per": _name(entry.per)}
        case Named():
            return _at(entry.span) | _who(entry.issuer) | _days(entry.dated) | {"sort": str(entry.sort)}


def _marks(entry: Entry) -> dict[str, Any]:
    """Give what must never be lost from an entry: its hedges, and whether it is denied."""
    row: dict[str, Any] = {} if isinstance(entry, Named) else {"hedges": [one.text for one in entry.hedges]}
    return row | ({"negated": entry.negated} if isinstance(entry, Claim | Stance | Event) else {})


def _at(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _who(actor: Actor | None) -> dict[str, Any]:
    if actor is None:
        return {}
    return {"who": actor.name, "who_start": actor.span.start, "who_end": actor.span.end}


def _days(dated: Dated | None) -> dict[str, Any]:
    return {"first_day": dated.first, "last_day": dated.last} if dated else {}


def _words(span: Span | None) -> str | None:
    return span.text if span else None


def _name(actor: Actor | None) -> str | None:
    return actor.name if actor else None
