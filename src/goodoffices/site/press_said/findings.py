"""What a check of words for the public found, for `press/findings.html`.

Of a side's own line only the topic and the way to it are given, never its wording: the findings of a draft may come
from several caucuses, and two sides' confidences never stand side by side.
"""

from collections.abc import Sequence

from goodoffices.site.door import Sitting
from goodoffices.site.press.places import press_url
from goodoffices.site.press_said.quoting import Shown, marked_in, whose
from goodoffices.site.shown import party_name
from goodoffices.talks.fold import RoomView
from goodoffices.talks.guard import NameFinding
from goodoffices.talks.pressroom.communique import check_words
from goodoffices.talks.pressroom.unsaid import Near, Silence
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text


def findings_shown(sitting: Sitting, texts: Sequence[Text]) -> Shown:
    """Check the words from this seat's own view, and show what was found."""
    found = check_words(sitting.view, texts)
    return {
        "clear": found.clear,
        "near": [_near(sitting, texts[one.part], one) for one in found.near],
        "names": [_name(sitting, texts[one.part], one) for one in found.names],
    }


def _near(sitting: Sitting, text: Text, one: Near) -> Shown:
    silence = one.silence
    return {
        "topic": silence.topic,
        "draft": marked_in(text, one.span),
        "item": marked_in(silence.item.text, one.there) if not silence.party else None,
        "party": whose(sitting, silence.party) if silence.party else None,
        "url": _line_url(sitting, silence),
    }


def _line_url(sitting: Sitting, silence: Silence) -> str:
    """Give where the line stands: ours on its page; a side's with that side opened, where a press room is heard."""
    room = sitting.view.room(silence.room) if not silence.party else _press_room(sitting)
    if room is None:
        return ""
    return press_url(sitting, room, "press-line") + (f"?beside={silence.party}" if silence.party else "")


def _press_room(sitting: Sitting) -> RoomView | None:
    return next(iter(sitting.view.sitting(RoomKind.PRESS)), None)


def _name(sitting: Sitting, text: Text, one: NameFinding) -> Shown:
    return {
        "thing": one.thing,
        "draft": marked_in(text, one.span),
        "found": one.found,
        "whose": party_name(sitting.view, one.party, sitting.lang),
        "instead": one.instead,
    }


__all__ = ["findings_shown"]
