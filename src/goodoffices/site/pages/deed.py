"""The page of any deed: its form, the preview as its hearers will see it, and the act itself."""

import hashlib
import json
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.cards import card
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.offers import FORMS
from goodoffices.site.frame import room_name
from goodoffices.site.pages import drafts
from goodoffices.site.shown import seat_title
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView, advance
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules import judge
from goodoffices.talks.view import View
from goodoffices.words import formats
from goodoffices.words.filling import wrong_and_mend


@seated
def deed(request: HttpRequest, sitting: Sitting, room: str, slug: str, number: int = 0) -> HttpResponse:
    """Show the form, preview what it would say, or say it."""
    return show_or_say(request, sitting, sitting.enter(room), slug, number)


def show_or_say(
    request: HttpRequest, sitting: Sitting, here: RoomView, slug: str, number: int
) -> HttpResponse:
    """Do the same for a seat that is in the room already."""
    kind = form_of(here, slug, number)
    if request.method != "POST":
        return _first(request, sitting, kind, here, number)
    form = kind(request.POST, sitting=sitting, room=here, number=number)
    form.take_files(request.FILES)
    step = request.POST.get("step")
    if step == "draft" and form.keeps_drafts:
        drafts.keep(request, sitting, _place(form))
        messages.success(request, _("Kept as a draft. Only you can see it."))
    if step in ("draft", "edit", "look") or form.work(step or ""):
        form.calm = True
        return show_form(request, sitting, form)
    if not form.is_valid():
        return show_form(request, sitting, form, status=422)
    try:
        if step == "send" or (step == "save" and form.at_once):
            return _say(request, sitting, form)
        return show_preview(request, sitting, form)
    except Refusal as refusal:
        return show_form(request, sitting, form, refusal=refusal, status=422)


def form_of(room: RoomView, slug: str, number: int) -> type[DeedForm]:
    """Find the form, or refuse as if there were no such address."""
    kind = FORMS.get(slug)
    fits = kind is not None and room.charter is not None and room.charter.kind in kind.kinds
    if kind is None or not fits or kind.about_act != bool(number) or (number and number not in room.entries):
        raise Refusal("no-such-room")
    return kind


def _place(form: DeedForm) -> str:
    return drafts.place_of(form.room.id, form.slug, form.number)


def _kept(sitting: Sitting, form: DeedForm) -> dict[str, object]:
    """Give the first values that a draft has for a form."""
    kept = drafts.kept(sitting, _place(form)) if form.visible_fields() and form.keeps_drafts else {}
    known = {name: values for name, values in kept.items() if name in form.fields and any(values)}
    return {name: values if _several(form, name) else values[-1] for name, values in known.items()}


def _several(form: DeedForm, name: str) -> bool:
    return bool(getattr(form.fields[name].widget, "allow_multiple_selected", False))


def _first(
    request: HttpRequest, sitting: Sitting, kind: type[DeedForm], room: RoomView, number: int
) -> HttpResponse:
    """Show the form; one that asks nothing begins with its preview, which asks to confirm."""
    given = {name: request.GET[name] for name in kind.from_address if name in request.GET}
    form = kind(sitting=sitting, room=room, number=number, initial=given)
    if form.visible_fields():
        kept = _kept(sitting, form)
        about = {name: kept[name] for name in kind.from_address if name in kept}
        if given and any(about[name] != given.get(name) for name in about):
            kept = {}  # the draft is about something else
        elif about and not given:
            form = kind(sitting=sitting, room=room, number=number, initial=about)
            kept = _kept(sitting, form)
        form.initial = kept | given
        return show_form(request, sitting, form, from_draft=bool(kept))
    bound = kind(
        {name: form[name].value() for name in form.fields}, sitting=sitting, room=room, number=number
    )
    try:
        if bound.is_valid():
            return show_preview(request, sitting, bound)
    except Refusal as refusal:
        return show_form(request, sitting, form, refusal=refusal, status=422)
    return show_form(request, sitting, form)


def show_form(
    request: HttpRequest,
    sitting: Sitting,
    form: DeedForm,
    *,
    refusal: Refusal | None = None,
    from_draft: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Show a form, with what was refused if something was."""
    context = _around(sitting, form) | {
        "draft_url": _draft_url(sitting, form),
        "from_draft": from_draft,
        "recipients": hearers(sitting, form.room),
    }
    if refusal is not None:
        context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, sitting.lang)
        context["refusal"] = refusal
    return render(request, form.template, context, status=status)


def _draft_url(sitting: Sitting, form: DeedForm) -> str:
    if not form.keeps_drafts:
        return ""
    where = [sitting.seat.id, form.room.id, form.slug]
    return (
        reverse("draft_answer", args=[*where, form.number]) if form.number else reverse("draft", args=where)
    )


def show_preview(request: HttpRequest, sitting: Sitting, form: DeedForm) -> HttpResponse:
    """Judge the deed and show what it would say where, with the button that says it."""
    judge(sitting.view, form.room.id, form.deed())
    said = form.said()
    after = _having_heard(sitting, said)
    shown = [
        _heard(after, after.view.room(room.id), entry, own=room.id == form.room.id) for room, entry in said
    ]
    told = next((room for room, _entry in said if room.id != form.room.id), form.room)
    context = _around(sitting, form) | {
        "said": sorted(shown, key=lambda one: bool(one["own"]) and len(said) > 1),
        "typed": typed(form),
        "recipients": hearers(sitting, after.view.room(told.id)),
        "every_seat": told.charter is not None and told.charter.kind is RoomKind.NOTICES,
        "everyone": told.charter is not None and told.charter.kind is RoomKind.PUBLIC,
        "to": addressed(sitting, told),
        "leaves": len(said) > 1,
        "asks": bool(form.visible_fields()),
    }
    return render(request, "pages/preview.html", context)


def _having_heard(sitting: Sitting, said: tuple[tuple[RoomView, Entry], ...]) -> Sitting:
    """Look at the rooms as they would be once it was said."""
    heard = {room.id: advance(room, [entry]) for room, entry in said}
    return replace(sitting, view=View(sitting.view.seat, {**sitting.view.rooms, **heard}))


def typed(form: DeedForm) -> list[tuple[str, str]]:
    """Give what was typed, to be sent again with the second step; what was left empty is left out."""
    data = form.data
    if hasattr(data, "getlist"):
        every = [(name, value) for name in form.fields for value in data.getlist(name)]
    else:
        every = [(name, str(data.get(name, ""))) for name in form.fields]
    return [(name, value) for name, value in every if value]


def _heard(sitting: Sitting, room: RoomView, entry: Entry, *, own: bool) -> dict[str, object]:
    """Show an act as those will see it whom it is for: in another room, as its party sees it."""
    reader = sitting
    party = [seat for seat in room.members if room.of_party(seat)] if not own else []
    if party:
        heads = [seat for seat in party if room.members[seat].role is Role.HEAD] or party
        shared = sitting.view.shared_with(heads[0])
        reader, room = replace(sitting, view=shared), shared.room(room.id)
    return {"to": hearers(sitting, room), "card": card(reader, room, entry, alone=True), "own": own}


def _say(request: HttpRequest, sitting: Sitting, form: DeedForm) -> HttpResponse:
    receipt = sitting.seat.act(form.room.id, form.deed(), key=once(form), files=form.kept_files())
    sitting.drop_draft(_place(form))
    messages.success(
        request, _("Done: it stands as act %(number)s of this room.") % {"number": receipt.number}
    )
    here = f"{reverse('room', args=[sitting.seat.id, form.room.id])}#act-{receipt.number}"
    return redirect(form.after(receipt) or here)


def once(form: DeedForm) -> str:
    """Give the key under which the deed is done once.

    It holds what was typed too: whoever goes back, changes the words and sends the page again says something else.
    """
    return hashlib.sha256(json.dumps(typed(form), ensure_ascii=True).encode()).hexdigest()


def _around(sitting: Sitting, form: DeedForm) -> dict[str, object]:
    entry = form.room.entries.get(form.number)
    return {
        "form": form,
        "title": form.page_title or form.title,
        "lead": form.lead,
        "about": card(sitting, form.room, entry) if entry else None,
        "crosses": form.crosses,
        "room_url": reverse("room", args=[sitting.seat.id, form.room.id]),
        "room_name": room_name(form.room, sitting.lang),
    }


def hearers(sitting: Sitting, room: RoomView) -> str:
    """Name all who hear a room."""
    match room.charter.kind if room.charter else None:
        case RoomKind.NOTICES:
            return _("all seats of this process")
        case RoomKind.PUBLIC:
            return _("anyone")
        case _:
            titles = [seat_title(sitting.view, one, sitting.lang) for one in room.members.values()]
            return formats.joined(titles, sitting.lang)


def addressed(sitting: Sitting, room: RoomView) -> str:
    """Name those whom something is said to, for a button: the others in the room, or the room when they are many."""
    if room.charter is None or room.charter.kind in (RoomKind.NOTICES, RoomKind.PUBLIC):
        return hearers(sitting, room)
    ours = room.of_party(sitting.view.seat)
    others = [one for one in room.members.values() if one.seat != sitting.view.seat]
    across = [one for one in others if room.of_party(one.seat) != ours] or others
    if not across or len(across) > 2:
        return room_name(room, sitting.lang)
    return formats.joined([seat_title(sitting.view, one, sitting.lang) for one in across], sitting.lang)
