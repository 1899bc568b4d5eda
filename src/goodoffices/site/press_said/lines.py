"""The line, for its page: what may be said on each topic, and what one side agreed, refused or said against it."""

from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.documents.writing.press_said import claim_line, denied
from goodoffices.site.door import Sitting
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.press_said.quoting import Shown, marked_in, source_shown, whose
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.fold import LineHeld, RoomView
from goodoffices.talks.pressfile.entries import Claim
from goodoffices.talks.pressfile.keeping import LineItem, Saying
from goodoffices.talks.pressroom.against import Against
from goodoffices.talks.pressroom.line import Deviation, SideLine, Topic
from goodoffices.words import formats
from goodoffices.words.labels import label

GLYPHS = {Saying.MAY: "✓", Saying.IF_ASKED: "?", Saying.NOT: "✕"}


def languages_of(topics: Iterable[Topic]) -> list[str]:
    """Give the languages in which our lines have wordings, in order of their codes."""
    return sorted({item.text.lang for one in topics for line in one.ours for item in line.items})


def topic_shown(sitting: Sitting, room: RoomView, topic: Topic, lang: str) -> Shown:
    """Give a topic with its three lists in that language, or in all where it has no wording in it."""
    items = [item for line in topic.ours for item in line.items]
    here = [item for item in items if item.text.lang == lang]
    return {
        "topic": topic.topic,
        "lists": lists_of(here or items, sitting.lang),
        "elsewhere": bool(items) and not here,
        "set": [_line(sitting, room, line) for line in topic.ours],
    }


def lists_of(items: Iterable[LineItem], lang: str) -> list[Shown]:
    """Give the wordings under what the line says of them."""
    every = list(items)
    return [
        {
            "saying": saying.value,
            "glyph": glyph,
            "label": label(saying, lang),
            "items": [one.text for one in every if one.saying is saying],
        }
        for saying, glyph in GLYPHS.items()
    ]


def _line(sitting: Sitting, room: RoomView, line: LineHeld) -> Shown:
    mends = mediates(sitting.view, room)
    return {
        "number": line.number,
        "url": reverse("act", args=[sitting.seat.id, room.id, line.number]),
        "again_url": deed_url(sitting.seat.id, room.id, "line-again", line.number) if mends else "",
        "by": author_title(sitting.view, room, line.author, sitting.lang),
        **when_shown(line.at, sitting.now, sitting.lang),
    }


def side_shown(sitting: Sitting, side: SideLine) -> Shown:
    """Give a line as it was put to a side, and what the side said of it."""
    room = sitting.view.room(side.room)
    return _line(sitting, room, side.line) | {
        "topic": side.line.topic,
        "lists": lists_of(side.line.items, sitting.lang),
        "standing": _standing(side.line),
        "answers": [_answer(sitting, room, number, author) for number, author, _act in side.line.said],
        "words": [act.words for _number, _author, act in side.line.said if act.words],
    }


def _standing(line: LineHeld) -> str:
    if not line.said:
        return _("not answered yet")
    return _("agreed") if line.agreed else _("not agreed")


def _answer(sitting: Sitting, room: RoomView, number: int, author: str) -> Shown:
    return {
        "number": number,
        "by": author_title(sitting.view, room, author, sitting.lang),
        "url": reverse("act", args=[sitting.seat.id, room.id, number]),
    }


def put_ways(sitting: Sitting, topics: Iterable[Topic], room: RoomView, party: str) -> Iterator[Shown]:
    """Give the forms that put a line before the side: one for each line of ours, and one for any other."""
    for caucus in sitting.view.rooms.values():
        if caucus.party is not None and caucus.party.id == party and mediates(sitting.view, caucus):
            url = deed_url(sitting.seat.id, caucus.id, "line-for-agreement")
            for topic in topics:
                for line in topic.ours:
                    yield {"url": f"{url}?of={room.id}:{line.number}", "topic": topic.topic}
            yield {"url": url, "topic": ""}


def deviation_shown(sitting: Sitting, one: Deviation) -> Shown:
    """Say where our line and the side's part."""
    item = one.ours or one.theirs
    return {
        "topic": one.topic,
        "says": _parting(one, sitting.lang),
        "text": item.text if item else None,
        "language": formats.language_name(item.text.lang, sitting.lang) if item else "",
    }


def _parting(one: Deviation, lang: str) -> str:
    ours = label(one.ours.saying, lang) if one.ours else ""
    theirs = label(one.theirs.saying, lang) if one.theirs else ""
    match one.code:
        case "only-ours":
            return _("Only in our line: %(saying)s") % {"saying": ours}
        case "only-theirs":
            return _("Only in theirs: %(saying)s") % {"saying": theirs}
        case "classed-differently":
            return _("In our line: %(ours)s. In theirs: %(theirs)s") % {"ours": ours, "theirs": theirs}
        case "refused":
            return _("They do not agree to this line.")
        case "other-language":
            return _("Nobody compared this: the other line has nothing in this language.")
        case _:
            return _("They have not said yet whether they agree.")


def against_shown(sitting: Sitting, room: RoomView, one: Against) -> Shown:
    """Give what a party is reported to have said beside the wording that is not to be said."""
    silence, held = one.near.silence, room.press.get(one.read.ref)
    entry = held.entry if held else None
    return {
        "denial": claim_line(entry, sitting.lang, "…") if isinstance(entry, Claim) and denied(entry) else "",
        "parties": [whose(sitting, party) for party in one.parties],
        "topic": silence.topic,
        "said": marked_in(one.words, one.near.span),
        "item": marked_in(silence.item.text, one.near.there),
        "source": source_shown(sitting, room, one.read),
    }


__all__ = [
    "against_shown",
    "deviation_shown",
    "languages_of",
    "lists_of",
    "put_ways",
    "side_shown",
    "topic_shown",
]
