"""What one party told us in its caucus, beside what it says in public: one party at a time, and never for an export."""

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.press_said.quoting import Shown, marked_in, unmarked, whose
from goodoffices.site.shown import when_shown
from goodoffices.talks.acts import Scope, Whole
from goodoffices.talks.pressfile.keeping import Instrument
from goodoffices.talks.pressroom.beside import Beside, beside, caucuses
from goodoffices.talks.procedure import Item
from goodoffices.words.labels import label


def parties_heard(sitting: Sitting) -> list[str]:
    """Give the parties with whom this seat sits in a caucus, in the order of the talks."""
    return [party for party in sitting.view.participants if caucuses(sitting.view, party)]


def chosen(sitting: Sitting, asked: str) -> str:
    """Give the party whose words are asked for, if this seat hears its caucus; else nobody."""
    return asked if asked in parties_heard(sitting) else ""


def ways_beside(sitting: Sitting, open_now: str, anchor: str) -> list[Shown]:
    """Give, for each party that is heard, the link that opens its words, or closes them where they are open."""
    return [
        {
            "party": whose(sitting, party),
            "open": party == open_now,
            "url": f"?beside={party}#{anchor}" if party != open_now else f"?#{anchor}",
        }
        for party in parties_heard(sitting)
    ]


def beside_shown(sitting: Sitting, instrument: Instrument, party: str) -> Shown:
    """Give what the party told us about the instrument, for `press/beside.html`."""
    return {
        "party": whose(sitting, party),
        "items": [_item(sitting, one) for one in reversed(beside(sitting.view, instrument, party))],
    }


def _item(sitting: Sitting, one: Beside) -> Shown:
    words = one.words
    shown = (marked_in(words, one.span) if one.span else unmarked(words)) if words else None
    return {
        "what": _said(one, sitting.lang),
        "words": shown,
        "as_heard": one.as_heard,
        "room": room_name(sitting.view.room(one.room), sitting.lang),
        "number": one.number,
        "url": reverse("act", args=[sitting.seat.id, one.room, one.number]),
        **when_shown(one.at, sitting.now, sitting.lang),
    }


def _said(one: Beside, lang: str) -> str:
    match one.code:
        case "answer" if one.value:
            return _("Answer to the paper: %(answer)s") % {"answer": label(Whole(one.value), lang)}
        case "answer":
            return _("Answer to parts of the paper")
        case "principals":
            accepts = one.value == "accept"
            return _("Its principals accept") if accepts else _("Its principals do not accept")
        case "suspension":
            return _("It suspended its part: %(who)s") % {"who": label(Scope(one.value), lang)}
        case "return":
            return _("It returned")
        case _:
            said = label(Item(one.value), lang)
            return f"{said[:1].upper()}{said[1:]}"


__all__ = ["beside_shown", "chosen", "parties_heard", "ways_beside"]
