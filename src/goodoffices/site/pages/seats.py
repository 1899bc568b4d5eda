"""Opening a room: its form, the preview that says who will hear it, and the opening itself."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.cards import card
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.opening import OpeningForm, kinds_for
from goodoffices.site.frame import room_name
from goodoffices.site.pages.deed import hearers, once, typed
from goodoffices.talks.acts import Opening
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import fold
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules import judge_opening
from goodoffices.talks.view import View
from goodoffices.words.filling import wrong_and_mend

NEW = "new"
"""Stands for the room's id while it has none."""


@seated
def open_room(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show the form, preview the room, or open it."""
    if not kinds_for(sitting.view):
        raise Refusal("no-such-room")
    around = sitting.view.notices
    if request.method != "POST":
        return _form(request, sitting, OpeningForm(sitting=sitting, room=around))
    form = OpeningForm(request.POST, sitting=sitting, room=around)
    step = request.POST.get("step")
    if step == "edit":
        form.calm = True
        return _form(request, sitting, form)
    if not form.is_valid():
        return _form(request, sitting, form, status=422)
    try:
        return _open(request, sitting, form) if step == "send" else _preview(request, sitting, form)
    except Refusal as refusal:
        return _form(request, sitting, form, refusal=refusal, status=422)


def _around(sitting: Sitting, form: OpeningForm) -> dict[str, object]:
    return {
        "form": form,
        "title": form.title,
        "lead": form.lead,
        "room_url": reverse("rooms", args=[sitting.seat.id]),
        "room_name": _("Rooms"),
    }


def _form(
    request: HttpRequest, sitting: Sitting, form: OpeningForm, *, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    context = _around(sitting, form)
    if refusal is not None:
        context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, sitting.lang)
    return render(request, form.template, context, status=status)


def _preview(request: HttpRequest, sitting: Sitting, form: OpeningForm) -> HttpResponse:
    opening = form.opening()
    judge_opening(sitting.view, opening)
    entry = Entry(NEW, 1, sitting.now, sitting.view.seat, opening)
    room = fold(NEW, 1, [entry])
    after = replace(sitting, view=View(sitting.view.seat, {**sitting.view.rooms, NEW: room}))
    heard = hearers(sitting, room)
    context = _around(sitting, form) | {
        "title": room_name(room, sitting.lang),
        "said": [{"to": heard, "card": card(after, room, entry), "own": True}],
        "typed": typed(form),
        "recipients": heard,
        "asks": True,
    }
    return render(request, "pages/preview.html", context)


def _open(request: HttpRequest, sitting: Sitting, form: OpeningForm) -> HttpResponse:
    receipt = sitting.seat.open(form.opening(), key=once(form))
    messages.success(request, _("The room is open."))
    sitting.look_again()
    act = sitting.view.room(receipt.room).entries[receipt.number].act
    known = {*form.cards, sitting.view.seat}
    present = act.present if isinstance(act, Opening) else ()
    new = next((one.seat for one in present if one.seat not in known), "")
    if new:
        return redirect(reverse("invite", args=[sitting.seat.id, receipt.room, new]))
    return redirect(reverse("room", args=[sitting.seat.id, receipt.room]))
