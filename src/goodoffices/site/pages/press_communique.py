"""A draft communiqué, checked before anybody announces it: what is not to be said, and whose names it uses."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.announcing import PublicationForm
from goodoffices.site.forms.communique import CommuniqueForm
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.pages import drafts
from goodoffices.site.press.places import enter_press, press_tabs, press_url
from goodoffices.site.press_said.findings import findings_shown
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.grounds import require_text
from goodoffices.words.filling import wrong_and_mend


@seated
def communique(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Take a draft in each language, show what a check finds, and hand the words on to the form that publishes."""
    here = enter_press(sitting, room)
    kept = drafts.kept(sitting, _place(here))
    if request.method != "POST":
        return _show(request, sitting, here, CommuniqueForm(sitting=sitting, kept=kept))
    form = CommuniqueForm(request.POST, sitting=sitting, kept=kept)
    if not form.is_valid():
        return _show(request, sitting, here, form, status=422)
    try:
        for text in form.texts():
            require_text(sitting.view, text)
    except Refusal as refusal:
        return _show(request, sitting, here, form, refusal=refusal, status=422)
    if request.POST.get("step") == "take" and _publishes(sitting, here):
        sitting.keep_draft(_place(here), json.dumps(kept | form.as_draft(), ensure_ascii=False))
        return redirect(deed_url(sitting.seat.id, here.id, PublicationForm.slug))
    return _show(request, sitting, here, form)


def _place(room: RoomView) -> str:
    """Name the place of the publication's draft in this room: the check and the form hold one draft."""
    return drafts.place_of(room.id, PublicationForm.slug)


def _publishes(sitting: Sitting, room: RoomView) -> bool:
    return PublicationForm.offered(sitting.view, room)


def _show(
    request: HttpRequest,
    sitting: Sitting,
    room: RoomView,
    form: CommuniqueForm,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    checks = form.is_bound and form.is_valid() and refusal is None
    context = {
        "room_url": press_url(sitting, room, "room"),
        "room_name": room_name(room, sitting.lang),
        "tabs": press_tabs(sitting, room, "press-communique"),
        "line_url": press_url(sitting, room, "press-line"),
        "form": form,
        "findings": findings_shown(sitting, form.texts()) if checks else None,
        "publishes": _publishes(sitting, room),
    }
    if refusal is not None:
        context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, sitting.lang)
    return render(request, "press/communique.html", context, status=status)
