"""Two entries side by side that may contradict each other: their exact words, why they are here, what a human said."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.door import Sitting
from goodoffices.site.press.parts import place_of
from goodoffices.site.press.saying import line_of, sort_called, sort_of, tags_of
from goodoffices.site.press_said.quoting import Shown, marked_in, source_shown, whose
from goodoffices.site.shown import author_title, party_name, when_shown
from goodoffices.talks.fold import DiscordHeld, EntryHeld, RoomView
from goodoffices.talks.pressfile.entries import Claim, Event, Figure, Span, Stance, spans_of
from goodoffices.talks.pressfile.keeping import EntryRef
from goodoffices.talks.pressroom.candidates import Candidate
from goodoffices.talks.pressroom.reported import reported
from goodoffices.talks.texts import Text
from goodoffices.words.labels import label


def pair_shown(sitting: Sitting, room: RoomView, one: Candidate) -> Shown:
    """Give a pair, the one reported earlier first."""
    return {
        "sort": label(one.discord, sitting.lang),
        "sides": [entry_shown(sitting, room, room.press[ref]) for ref in (one.one, one.other)],
        "why": list(_why(sitting, one)),
        "judged": judged_shown(sitting, room, one.judged) if one.judged else None,
    }


def sides_shown(sitting: Sitting, room: RoomView, refs: Iterable[EntryRef]) -> list[Shown]:
    """Give the entries of those names that this room has."""
    return [entry_shown(sitting, room, room.press[ref]) for ref in refs if ref in room.press]


def entry_shown(sitting: Sitting, room: RoomView, held: EntryHeld) -> Shown:
    """Give an entry with the words of its report around it, its own marked."""
    entry = held.entry
    return {
        "sort": sort_called(sort_of(entry)),
        "line": line_of(entry, sitting.lang),
        "parties": [whose(sitting, party) for party in held.links.parties],
        "tags": list(tags_of(entry)),
        "hedges": _hedges(held),
        "words": _words(room, held),
        "source": source_shown(sitting, room, reported(room, held)),
    }


def _hedges(held: EntryHeld) -> list[str]:
    """Give the report's own words that hold an entry back."""
    match held.entry:
        case Claim(hedges=spans) | Figure(hedges=spans) | Stance(hedges=spans) | Event(hedges=spans):
            return [span.text for span in spans]
        case _:
            return []


def _words(room: RoomView, held: EntryHeld) -> Shown:
    """Give the report's words from the first to the last of the entry's, marked; or these alone without a report."""
    report = room.reports.get(held.report)
    if report is None:
        return {"runs": [{"words": " … ".join(_apart(spans_of(held.entry))), "marked": True}], "lang": ""}
    text = report.report.text
    start, end = place_of(held.entry)
    return marked_in(Text(text.words, text.lang), (start, end))


def _apart(spans: Iterable[Span]) -> Iterator[str]:
    return (span.text for span in sorted(set(spans), key=lambda one: (one.start, one.end)))


def _why(sitting: Sitting, one: Candidate) -> Iterator[str]:
    """Say why the two stand side by side."""
    told = dict(one.values)
    yield _reason(sitting, one.code, told)
    if "shared" in told:
        yield _("They share %(shared)s of %(of)s words of content.") % {
            "shared": told["shared"],
            "of": told["of"],
        }
    if more := int(told.get("more", "0")):
        said = ngettext(
            "%(number)s more entry says the same as one of them.",
            "%(number)s more entries say the same as one of them.",
            more,
        )
        yield said % {"number": more}


def _reason(sitting: Sitting, code: str, told: dict[str, str]) -> str:
    match code:
        case "denied":
            return _("One is reported to deny what the other is reported to say.")
        case "not-said":
            return _("One report says that it was said, the other that it was not.")
        case "negated":
            return _("One says so, the other says not so.")
        case "values":
            return _("Different numbers for “%(count)s”, by different sources.") % {"count": told["count"]}
        case "turned" | "same-day":
            party = party_name(sitting.view, told["party"], sitting.lang)
            said = (
                _("%(party)s is reported first to stand here, and later there.")
                if code == "turned"
                else _("%(party)s is reported to stand here and there on one day.")
            )
            return said % {"party": party}
        case _:
            return _("Somebody put them side by side.")


def judged_shown(sitting: Sitting, room: RoomView, held: DiscordHeld) -> Shown:
    """Give what a human said of a pair, who, and when."""
    return {
        "says": label(held.judged.judgement, sitting.lang),
        "why": held.judged.why,
        "by": author_title(sitting.view, room, held.author, sitting.lang),
        **when_shown(held.at, sitting.now, sitting.lang),
    }


__all__ = ["entry_shown", "judged_shown", "pair_shown", "sides_shown"]
