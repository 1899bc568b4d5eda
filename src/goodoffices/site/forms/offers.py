"""Every form of a deed by its slug, and which of them are offered where."""

from django.urls import reverse

from goodoffices.site.door import Sitting
from goodoffices.site.forms import (
    announcing,
    answering,
    arranging,
    attaching,
    batches,
    candidate,
    carrying,
    clearing,
    committing,
    concluding,
    conveying,
    course,
    derived,
    discords,
    estimates,
    exchanges,
    incidents,
    instruments,
    laying,
    leave,
    lines,
    linking,
    listing,
    measuring,
    phasing,
    plan_keeping,
    positions,
    procedure,
    putting,
    receiving,
    register,
    remarking,
    scheduling,
    seating,
    settling,
    signing,
    stances,
    taking_over,
    taking_up,
    telling,
    waiving,
)
from goodoffices.site.forms.base import DeedForm, Group
from goodoffices.site.papers.lapsed import lapse_of
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView

MODULES = (
    telling,
    answering,
    conveying,
    carrying,
    receiving,
    clearing,
    putting,
    taking_up,
    concluding,
    signing,
    measuring,
    remarking,
    leave,
    derived,
    course,
    announcing,
    procedure,
    seating,
    settling,
    arranging,
    linking,
    attaching,
    taking_over,
    lines,
    instruments,
    stances,
    discords,
    positions,
    estimates,
    candidate,
    exchanges,
    plan_keeping,
    laying,
    committing,
    waiving,
    phasing,
    incidents,
    register,
    scheduling,
    listing,
    batches,
)

FORMS: dict[str, type[DeedForm]] = {
    form.slug: form
    for module in MODULES
    for form in vars(module).values()
    if isinstance(form, type) and issubclass(form, DeedForm) and "slug" in vars(form)
}


WHILE_IT_STANDS = frozenset({"answer-paper", "initial-paper", "sign-paper", "sign-in-ink"})
"""What is done with a paper only until its day is over."""


def offered_in(sitting: Sitting, room: RoomView, *groups: Group) -> list[dict[str, object]]:
    """Give the forms that a room's page offers, of these groups or of all."""
    kind = room.charter.kind if room.charter else None
    here = [form for form in FORMS.values() if kind in form.kinds and not form.about_act]
    fit = [form for form in here if (not groups or form.group in groups)]
    return [_offer(sitting, room, form, 0) for form in fit if form.offered(sitting.view, room)]


def offered_on(
    sitting: Sitting, room: RoomView, entry: Entry, *, alone: bool = False
) -> list[dict[str, object]]:
    """Give the forms that an act's card offers; where it stands `alone`, those too that the stream leaves out."""
    kind = room.charter.kind if room.charter else None
    here = [form for form in FORMS.values() if kind in form.kinds and form.about_act]
    fit = [form for form in here if alone or not form.quietly]
    fit = [form for form in fit if form.offered(sitting.view, room, entry.number)]
    over = lapse_of(sitting, room.papers.get(entry.number)) is not None
    return [
        _offer(sitting, room, form, entry.number)
        for form in fit
        if not (over and form.slug in WHILE_IT_STANDS)
    ]


def _offer(sitting: Sitting, room: RoomView, form: type[DeedForm], number: int) -> dict[str, object]:
    return {
        "url": deed_url(sitting.seat.id, room.id, form.slug, number),
        "label": form.title,
        "at_hand": form.at_hand,
        "slug": form.slug,
    }


def deed_url(seat: str, room: str, slug: str, number: int = 0) -> str:
    """Give the address of a form in a room, about an act if there is a number."""
    if number:
        return reverse("answer", args=[seat, room, number, slug])
    return reverse("deed", args=[seat, room, slug])
