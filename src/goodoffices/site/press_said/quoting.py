"""Words shown with some of them marked, and where an entry was read: its outlet, its day, its place in the report."""

from goodoffices.site.door import Sitting
from goodoffices.site.press.places import entry_url
from goodoffices.site.shown import party_by_id
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressroom.reported import Reported
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.direction import show_controls

AROUND = 240
"""Characters shown on either side of what is marked in something long."""

Shown = dict[str, object]


def marked_in(text: Text, span: tuple[int, int]) -> Shown:
    """Give the words for `parts/runs.html`: the span marked, and no more than a few lines around it."""
    start, end = span
    begin, finish = max(start - AROUND, 0), min(end + AROUND, len(text.words))
    runs = [
        (("… " if begin else "") + show_controls(text.words[begin:start]), False),
        (show_controls(text.words[start:end]), True),
        (show_controls(text.words[end:finish]) + (" …" if finish < len(text.words) else ""), False),
    ]
    return {"runs": [{"words": words, "marked": on} for words, on in runs if words], "lang": text.lang}


def unmarked(text: Text) -> Shown:
    """Give the whole of the words for `parts/runs.html`, nothing marked."""
    return {"runs": [{"words": show_controls(text.words), "marked": False}], "lang": text.lang}


def source_shown(sitting: Sitting, room: RoomView, read: Reported) -> Shown:
    """Give where an entry was read, for `press/source.html`."""
    return {
        "outlet": read.outlet,
        "iso": read.day.isoformat(),
        "day": formats.brief_day(read.day, sitting.lang),
        "full_day": formats.day(read.day, sitting.lang),
        "published": read.published,
        "checked": read.checked,
        "url": entry_url(sitting, room, read.ref),
    }


def whose(sitting: Sitting, party: str) -> Shown:
    """Give a party for `parts/party.html`; one that this seat doesn't know of by its id."""
    return party_by_id(sitting.view, party, sitting.lang) or {"letter": party, "mark": 8, "name": party}


__all__ = ["AROUND", "Shown", "marked_in", "source_shown", "unmarked", "whose"]
