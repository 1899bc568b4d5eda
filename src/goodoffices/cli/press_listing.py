"""What was read in a report, as a list for a terminal: who is said to have said, done or wanted what, and how sure."""

from collections.abc import Iterator

from goodoffices.cli.voice import Voice
from goodoffices.press.intake import Taken
from goodoffices.press.reading import Reading
from goodoffices.talks.pressfile.entries import Actor, Claim, Entry, Event, Figure, Named, Span, Stance
from goodoffices.words.catalogue import phrase
from goodoffices.words.formats import day

HEADS: dict[type[Entry], str] = {
    Claim: phrase("Said"),
    Figure: phrase("Figures"),
    Stance: phrase("Stances"),
    Event: phrase("Events"),
    Named: phrase("Instruments"),
}


def listing(voice: Voice, taken: Taken, reading: Reading) -> str:
    """Give a report's entries by kind, each with its confidence first, under what is known of the report."""
    published = [day(reading.published, voice.lang)] if reading.published else []
    known = [taken.title, taken.outlet, taken.byline, taken.url, *published, taken.lang, reading.reader]
    lines = [_flat(taken.part), "  " + " · ".join(_flat(one) for one in known if one)]
    for kind, head in HEADS.items():
        entries = [entry for entry in reading.entries if isinstance(entry, kind)]
        lines += ["", voice.filled(head), *(_row(entry) for entry in entries)] if entries else []
    if not reading.entries:
        lines += ["", voice.filled(phrase("Nothing was found in this report."))]
    if reading.thrown:
        lines += [
            "",
            voice.filled(
                phrase("Thrown away, for their words are not in the text: {count}"), count=reading.thrown
            ),
        ]
    return "\n".join([*lines, ""])


def _row(entry: Entry) -> str:
    parts = (part for part in _parts(entry) if part)
    return f"  {entry.confidence:3d} %  " + " | ".join(_flat(part) for part in parts)


def _parts(entry: Entry) -> Iterator[str]:
    """Give an entry's parts as the report words them, between them the code of what they are."""
    match entry:
        case Claim():
            cue = _words(entry.cue)
            yield from (_name(entry.source), f"not: {cue}" if entry.negated else cue, entry.content.text)
            yield from (one.text for one in entry.more)
            yield from (f"← {one.name}" for one in entry.relay)
        case Figure():
            value = f"{entry.value}–{entry.upto}" if entry.upto else entry.value
            yield from (f"{entry.comparator} {value} {entry.unit}", entry.span.text, _words(entry.what))
            yield from (_words(entry.whom), _words(entry.where), entry.by.name if entry.by else "")
        case Stance():
            polarity = f"not: {entry.polarity}" if entry.negated else str(entry.polarity)
            yield from (
                _name(entry.actor),
                polarity,
                entry.cue.text,
                _words(entry.target),
                _words(entry.condition),
            )
            yield f"← {entry.per.name}" if entry.per else ""
        case Event():
            happening = f"not: {entry.happening}" if entry.negated else str(entry.happening)
            yield from (_name(entry.actor), happening, entry.cue.text, _name(entry.whom), _words(entry.where))
            yield f"← {entry.per.name}" if entry.per else ""
        case Named():
            yield from (str(entry.sort), entry.span.text, entry.number, _name(entry.issuer))
            yield from (one.what.text for one in entry.orders)
    if not isinstance(entry, Named) and entry.hedges:
        yield "~ " + ", ".join(one.text for one in entry.hedges)


def _words(span: Span | None) -> str:
    return span.text if span else ""


def _name(actor: Actor | None) -> str:
    return actor.name if actor else "?"


def _flat(words: str) -> str:
    """Give words on one line, without the signs by which a report could steer the terminal."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())
