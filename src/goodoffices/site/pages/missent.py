"""What was mis-sent: what happened, who must know, what to do, and each step that was done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site.cards import card
from goodoffices.site.cards.steps import conveyance_steps
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.carrying import MissentStepForm
from goodoffices.site.forms.conveying import CorrectionForm
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import Missent, MissentStep
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal


@seated
def missent(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the matter and what was done about it."""
    here = sitting.enter(room)
    entry, matter = here.entries.get(number), here.matters.get(number)
    if entry is None or matter is None or not isinstance(entry.act, Missent):
        raise Refusal("no-such-room")
    wrong = here.conveyances.get(entry.act.number)
    context = {
        "number": number,
        "act": entry.act,
        "author": author_title(sitting.view, here, entry.author, sitting.lang),
        **when_shown(entry.at, sitting.now, sitting.lang),
        "closed": matter.closed,
        "wrong": card(sitting, here, here.entries[wrong.number]) if wrong else None,
        "steps": conveyance_steps(sitting, here, wrong) if wrong else [],
        "done": [_done(sitting, here, one) for one in _steps_of(here, number)],
        "step_url": _url(sitting, here, MissentStepForm, number),
        "correct_url": _url(sitting, here, CorrectionForm, wrong.number) if wrong else "",
        "room_url": reverse("conveyances", args=[sitting.seat.id, here.id]),
    }
    return render(request, "pages/missent.html", context)


def _steps_of(room: RoomView, number: int) -> list[Entry]:
    every = (entry for _, entry in sorted(room.entries.items()))
    return [entry for entry in every if isinstance(entry.act, MissentStep) and entry.act.number == number]


def _done(sitting: Sitting, room: RoomView, entry: Entry) -> dict[str, object]:
    return {
        **when_shown(entry.at, sitting.now, sitting.lang),
        "author": author_title(sitting.view, room, entry.author, sitting.lang),
        "text": entry.act.text if isinstance(entry.act, MissentStep) else None,
        "closes": isinstance(entry.act, MissentStep) and entry.act.closes,
    }


def _url(
    sitting: Sitting, room: RoomView, form: type[MissentStepForm] | type[CorrectionForm], number: int
) -> str:
    """Give the address of the form, where it is offered."""
    offered = form.offered(sitting.view, room, number)
    return deed_url(sitting.seat.id, room.id, form.slug, number) if offered else ""
