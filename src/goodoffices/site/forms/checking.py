"""What a check of a conveyance found, as plain values for `parts/check.html`; nothing but the checker's own view."""

from django.urls import reverse

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import ConveyancePrepared, SourceRef
from goodoffices.talks.check import check
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.guard import Finding, NameFinding
from goodoffices.talks.guard import Told as Guarded
from goodoffices.talks.rules.carrying import all_hear
from goodoffices.talks.texts import Text
from goodoffices.words import formats

ASK = "ask-leave"
"""The slug of the form that asks for leave."""

AROUND = 240
"""Characters shown on either side of what was found in something long."""

Found = dict[str, object]


def checked(sitting: Sitting, room: RoomView, prepared: ConveyancePrepared) -> Found:
    """Check it from the seat's own view, and show what was found."""
    found = check(sitting.view, prepared)
    names = [_name(sitting, found.outgoing, one) for one in found.names]
    return {
        "withheld": [_withheld(sitting, told) for told in found.withheld],
        "unconfirmed": party_name(sitting.view, prepared.in_name_of, sitting.lang)
        if found.unconfirmed
        else "",
        "overlaps": [_overlap(sitting, found.outgoing, one) for one in found.overlaps],
        "names": [one for one in names if one["kind"] != "own-term"],
        "hints": [one for one in names if one["kind"] == "own-term"],
        "resembles": found.resembles,
        "elsewhere": found.resembles and not all_hear(room, found, sitting.view),
        "stops": bool(found.withheld) or found.unconfirmed,
        "clear": not (found.withheld or found.unconfirmed or found.resembles),
    }


def leave_shown(sitting: Sitting, told: Told) -> Found:
    """Give a leave as `parts/leave.html` shows it."""
    to = [party_name(sitting.view, one, sitting.lang) for one in told.leave.to]
    return {
        "leave": told.leave.may.value,
        "leave_to": formats.joined(to, sitting.lang) if to else "",
        "leave_changed": told.narrowed is not None,
    }


def _withheld(sitting: Sitting, told: Told) -> Found:
    room = sitting.view.room(told.ref.room)
    here = [sitting.seat.id, told.ref.room, told.ref.number]
    return {
        "room": room_name(room, sitting.lang),
        "number": told.ref.number,
        "url": reverse("act", args=here),
        "ask_url": reverse("answer", args=[*here, ASK]),
        **leave_shown(sitting, told),
    }


def _overlap(sitting: Sitting, outgoing: tuple[Text, ...], one: Finding) -> Found:
    told = _told(sitting, one.told)
    return {
        "kind": one.kind,
        "left": _side(outgoing[one.part], one.outgoing),
        "right": _side(one.told.text, one.span)
        | {
            "label": _place(sitting, one.told),
            "leave": told.leave.may.value if told else "",
        },
        "also": formats.joined([_place(sitting, other) for other in one.also], sitting.lang)
        if one.also
        else "",
        "instead": "",
    }


def _told(sitting: Sitting, guarded: Guarded) -> Told | None:
    room = sitting.view.room(guarded.room)
    every = sitting.view.told_by(SourceRef(guarded.room, guarded.number))
    return next((one for one in (*every, *room.told.values()) if one.text == guarded.text), None)


def _place(sitting: Sitting, guarded: Guarded) -> str:
    return f"{room_name(sitting.view.room(guarded.room), sitting.lang)} · {guarded.number}"


def _name(sitting: Sitting, outgoing: tuple[Text, ...], one: NameFinding) -> Found:
    term = {"runs": [{"words": one.term.words, "marked": True}], "lang": one.term.lang}
    return {
        "kind": "own-term" if one.kind == "own-term" else "contested",
        "left": _side(outgoing[one.part], one.span),
        "right": term | {"label": f"{one.thing} · {party_name(sitting.view, one.party, sitting.lang)}"},
        "also": "",
        "instead": one.instead.words if one.instead else "",
    }


def _side(text: Text, span: tuple[int, int]) -> Found:
    """Give the words with the span marked, and no more than a few lines around it."""
    start, end = span
    begin, finish = max(start - AROUND, 0), min(end + AROUND, len(text.words))
    runs = [
        {"words": ("… " if begin else "") + text.words[begin:start], "marked": False},
        {"words": text.words[start:end], "marked": True},
        {"words": text.words[end:finish] + (" …" if finish < len(text.words) else ""), "marked": False},
    ]
    return {"runs": [run for run in runs if run["words"]], "lang": text.lang, "label": ""}
