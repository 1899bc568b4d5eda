"""The commission's commitments: by article and phase with what each has come to, and each with its whole history."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.commission.matrix import columns_of, groups_of, phases_shown, sides_of
from goodoffices.site.commission.places import commission_tabs, commission_url, enter_commission
from goodoffices.site.commission.saying import (
    GLYPHS,
    called,
    drawn_from,
    facts_of,
    progress_said,
    status_shown,
)
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.committing import DrawForm
from goodoffices.site.forms.laying import LayForm
from goodoffices.site.forms.offers import deed_url, offered_on
from goodoffices.site.forms.phasing import GateForm, PhasesForm
from goodoffices.site.frame import room_name
from goodoffices.site.pages.room import answerable
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.runs import part_id
from goodoffices.site.shown import author_title, party_by_id, text_in, when_shown
from goodoffices.talks.commission.status import Status, standing, steps_of
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import CommitmentHeld
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]


@seated
def commitments(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show what was undertaken, article by article, over the phases, with what each has come to by today."""
    here = enter_commission(sitting, room)
    today = local_day(sitting.now)
    sides = sides_of(sitting, here, today)
    side = next(
        (one for one in request.GET.getlist("side") if any(each["letter"] == one for each in sides)), ""
    )
    columns = columns_of(sitting, here)
    context = frame(sitting, here, "commitments") | {
        "any": bool(here.commitments),
        "texts": [_text_shown(sitting, here, number) for number in sorted(_laid(here))],
        "phases": phases_shown(sitting, here, today),
        "columns": columns,
        "groups": groups_of(sitting, here, columns, side, today),
        "sides": sides,
        "side": side,
        "legend": [status_of_code(one, sitting.lang) for one in Status],
        "actions": list(_actions(sitting, here)),
        "today": formats.day(today, sitting.lang),
    }
    return render(request, "pages/commitments.html", context)


def frame(sitting: Sitting, room: RoomView, current: str) -> Shown:
    """Give what the head of each page of the commission shows."""
    return {
        "room_url": commission_url(sitting, room, "room"),
        "room_name": room_name(room, sitting.lang),
        "tabs": commission_tabs(sitting, room, current),
    }


def status_of_code(code: Status, lang: str) -> dict[str, str]:
    """Give a status for the legend."""
    return {"code": code.value, "glyph": GLYPHS[code], "label": label(code, lang)}


def _laid(room: RoomView) -> list[int]:
    return [number for number, held in room.papers.items() if held.concluded is not None]


def _text_shown(sitting: Sitting, room: RoomView, number: int) -> Shown:
    return {
        "title": text_in(room.papers[number].paper.title, sitting.lang),
        "url": paper_url(sitting, room, number),
        "draw_url": f"{commission_url(sitting, room, 'commission-draw')}?paper={number}",
    }


def _actions(sitting: Sitting, room: RoomView) -> Iterator[Shown]:
    """Give what this seat can do on the page: what comes next first."""
    view, seat = sitting.view, sitting.seat.id
    if LayForm.offered(view, room):
        yield {
            "url": deed_url(seat, room.id, LayForm.slug),
            "label": LayForm.title,
            "quiet": bool(_laid(room)),
        }
    if DrawForm.offered(view, room):
        if _laid(room):
            url = commission_url(sitting, room, "commission-draw")
            yield {"url": url, "label": _("Draw commitments from the text")}
        yield {"url": deed_url(seat, room.id, DrawForm.slug), "label": _("Draw one by hand"), "quiet": True}
    for form in (PhasesForm, GateForm):
        if form.offered(view, room):
            yield {"url": deed_url(seat, room.id, form.slug), "label": form.title, "quiet": True}


# ---- one commitment -----------------------------------------------------------------------------------------------


@seated
def commitment(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show a commitment as it reads now, what it has come to, and everything that was said of it."""
    here = enter_commission(sitting, room)
    held = here.commitments.get(number)
    if held is None:
        raise Refusal("no-such-room")
    one, today = held.commitment, local_day(sitting.now)
    context = frame(sitting, here, "") | {
        "number": number,
        "title": called(here, number, sitting.lang),
        "others": [text for text in one.what if text != called(here, number, sitting.lang)],
        "who": party_by_id(sitting.view, one.who, sitting.lang),
        "commitments_url": commission_url(sitting, here),
        "facts": facts_of(sitting, here, one),
        "upon": one.upon,
        "drawn": _drawn(sitting, here, held),
        "far": _far(sitting, here, held, today),
        "offers": offered_on(sitting, here, here.entries[number], alone=True),
        "readings": _readings(sitting, here, held),
        "history": [answerable(sitting, here, here.entries[each]) for each in history(here, number)],
        "today": formats.day(today, sitting.lang),
    }
    return render(request, "pages/commitment.html", context)


def _drawn(sitting: Sitting, room: RoomView, held: CommitmentHeld) -> Shown | None:
    drawn = held.commitment.drawn
    if drawn is None:
        return None
    there = drawn.paper in room.papers
    url = (
        f"{paper_url(sitting, room, drawn.paper)}?lang={drawn.quote.lang}#{part_id(drawn.article)}"
        if there
        else ""
    )
    return {"name": drawn_from(room, drawn, sitting.lang), "url": url, "quote": drawn.quote}


def _far(sitting: Sitting, room: RoomView, held: CommitmentHeld, today: date) -> Shown:
    """Give how far it is: the status, the counts and the next day on which something is due."""
    far, lang = standing(room, held.number, today), sitting.lang
    counts = [
        (_("Owed up to today"), far.owed),
        (_("Units reported"), far.reported),
        (_("Verified"), far.verified),
        (_("Waived"), far.waived),
        (_("Disputed"), far.disputed),
    ]
    return {
        "status": status_shown(far, lang),
        "said": progress_said(held.commitment, far, lang),
        "counts": [(name, formats.number(units, lang)) for name, units in counts],
        "late": far.late,
        "due": formats.day(far.next_due, lang) if far.next_due else "",
    }


def _readings(sitting: Sitting, room: RoomView, held: CommitmentHeld) -> list[Shown]:
    """Give how it read from when to when, where it was amended: the latest first."""
    if len(held.readings) < 2:
        return []
    every = [facts_of(sitting, room, one.commitment) for one in held.readings]
    alike = set.intersection(
        *(set(facts) for facts in every)
    )  # what read the same all along says nothing here
    return [
        {
            "author": author_title(sitting.view, room, one.author, sitting.lang),
            "what": text_in(one.commitment.what, sitting.lang),
            "facts": [pair for pair in facts_of(sitting, room, one.commitment) if pair not in alike],
            "why": one.why,
            "number": one.number,
            **when_shown(one.at, sitting.now, sitting.lang),
        }
        for one in reversed(held.readings)
    ]


def history(room: RoomView, number: int) -> list[int]:
    """Give the acts that bear on a commitment, as far as they are still here, the latest first."""
    held = room.commitments[number]
    acts = {one.number for one in held.readings} | {one.number for one in held.waivers}
    for step in steps_of(room, number):
        acts |= {one.number for one in step.told} | {one.number for one in step.findings}
        acts |= {one.number for one in step.disputes}
    for incident in room.incidents.values():
        if number in incident.reported.bears_on:
            acts |= {incident.number} | {one.number for one in incident.classed}
            acts |= {one.number for one in incident.answered}
    return sorted(acts & room.entries.keys(), reverse=True)


__all__ = ["commitment", "commitments", "history"]
