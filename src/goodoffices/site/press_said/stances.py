"""Who says what, for its page: each instrument and paper with the public stances on it, the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from goodoffices.documents.writing.press_said import with_not
from goodoffices.site.door import Sitting
from goodoffices.site.press_said.quoting import Shown, source_shown, whose
from goodoffices.site.shown import text_in
from goodoffices.talks.fold import InstrumentHeld, RoomView
from goodoffices.talks.pressfile.entries import InstrumentSort, Stance
from goodoffices.talks.pressfile.keeping import EntryRef, Instrument, PaperRef
from goodoffices.talks.pressroom.reported import lang_of
from goodoffices.talks.pressroom.stances import (
    PublicStance,
    Turn,
    latest,
    on_instruments,
    on_papers,
    turns,
)
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class Subject:
    """What stances are about: an instrument kept, or a paper; `id` names it on its page."""

    id: str
    instrument: Instrument
    rows: tuple[PublicStance, ...]
    number: int = 0

    @property
    def last(self) -> tuple[date, int]:
        """Give what subjects are ordered by: the day of the latest stance, then the number."""
        return (self.rows[-1].read.day if self.rows else date.min), self.number


def subjects(sitting: Sitting, room: RoomView) -> list[Subject]:
    """Give every instrument kept and every paper that a stance is tied to, what was spoken of last first."""
    kept = on_instruments(room)
    found = [
        Subject(f"instrument-{number}", room.instruments[number].instrument, rows, number)
        for number, rows in kept.items()
        if number in room.instruments
    ]
    found += [
        Subject(f"paper-{ref.number}", about, rows)
        for ref, rows in on_papers(room).items()
        if (about := _of_paper(sitting, ref)) is not None
    ]
    return sorted(found, key=lambda one: one.last, reverse=True)


def _of_paper(sitting: Sitting, ref: PaperRef) -> Instrument | None:
    """Give a paper in the shape of an instrument; None where this seat doesn't hold it."""
    other = sitting.view.rooms.get(ref.room)
    held = other.papers.get(ref.number) if other else None
    return Instrument(held.paper.title, InstrumentSort.DRAFT, "", paper=ref) if held else None


def subject_shown(sitting: Sitting, room: RoomView, subject: Subject) -> Shown:
    """Give a subject with where each party was last reported to stand, and every stance under it."""
    turned = {turn.after: turn for turn in turns(subject.rows)}
    return {
        "id": subject.id,
        "title": text_in(subject.instrument.called, sitting.lang),
        "facts": list(_facts(subject.instrument, sitting.lang)),
        "now": [
            {"party": whose(sitting, party), "said": [_row(sitting, room, one, turned) for one in theirs]}
            for party, theirs in latest(subject.rows).items()
        ],
        "rows": [_row(sitting, room, one, turned) for one in reversed(subject.rows)],
    }


def _facts(instrument: Instrument, lang: str) -> Iterator[str]:
    if instrument.issuer:
        yield label(instrument.sort, lang)
        yield instrument.issuer
    if instrument.mark:
        yield instrument.mark
    if instrument.dated:
        yield formats.plain_day(instrument.dated, lang)


def _row(sitting: Sitting, room: RoomView, one: PublicStance, turned: dict[PublicStance, Turn]) -> Shown:
    return {
        "party": whose(sitting, one.party),
        "says": label(one.polarity, sitting.lang),
        "tags": list(_tags(one)),
        "condition": Text(one.condition, _lang(room, one.read.ref)),
        "per": one.per,
        "words": words_of(room, one.read.ref),
        "turned": _turned(turned[one], sitting.lang) if one in turned else "",
        "source": source_shown(sitting, room, one.read),
    }


def _tags(one: PublicStance) -> Iterator[str]:
    if with_not(one.polarity, negated=one.negated):
        yield _("reported with “not”")
    if one.hedged:
        yield pgettext("of a reported entry", "hedged")


def _turned(turn: Turn, lang: str) -> str:
    """Say from what a stance turned."""
    before = turn.before
    said = label(before.polarity, lang)
    if with_not(before.polarity, negated=before.negated):
        said = _("not: %(stance)s") % {"stance": said}
    if turn.same_day:
        return _("also reported on the same day: %(stance)s") % {"stance": said}
    day = formats.brief_day(before.read.day, lang)
    return _("turned from: %(stance)s (%(day)s)") % {"stance": said, "day": day}


def words_of(room: RoomView, ref: EntryRef) -> Text:
    """Give the report's own words of a stance: what says so, and of what; nothing where it is no stance."""
    held = room.press.get(ref)
    entry = held.entry if held else None
    if not isinstance(entry, Stance):
        return Text("", "en")
    spans = sorted((one for one in (entry.cue, entry.target) if one), key=lambda one: one.start)
    return Text(" … ".join(one.text for one in spans), _lang(room, ref))


def _lang(room: RoomView, ref: EntryRef) -> str:
    held = room.press.get(ref)
    return lang_of(room, held) if held else ""


def called(held: InstrumentHeld, lang: str) -> str:
    """Give what an instrument is called in a list."""
    return text_in(held.instrument.called, lang).words


__all__ = ["Subject", "called", "subject_shown", "subjects", "words_of"]
