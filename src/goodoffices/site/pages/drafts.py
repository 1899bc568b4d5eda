"""Drafts: what a seat has begun to write, kept for itself alone until it is said."""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from goodoffices.site.door import Sitting, seated
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind

LEFT_OUT = frozenset({"csrfmiddlewaretoken", "key", "step"})


def place_of(room: str, slug: str, number: int = 0) -> str:
    """Name the place where the draft of a form is kept."""
    return f"{room}/{slug}/{number}"


@require_POST
@seated
def draft(request: HttpRequest, sitting: Sitting, room: str, slug: str, number: int = 0) -> HttpResponse:
    """Keep what stands in the form now."""
    here = sitting.enter(room)
    if here.charter is not None and here.charter.kind is RoomKind.LISTS:
        raise Refusal("no-such-room")  # a draft would outlast the rule that destroys names
    keep(request, sitting, place_of(room, slug, number))
    return HttpResponse(status=204)


def keep(request: HttpRequest, sitting: Sitting, place: str) -> None:
    """Keep a form's fields as the draft of that place."""
    fields = {name: request.POST.getlist(name) for name in request.POST if name not in LEFT_OUT}
    sitting.keep_draft(place, json.dumps(fields, ensure_ascii=False))


def kept(sitting: Sitting, place: str) -> dict[str, list[str]]:
    """Give the fields that were kept at that place."""
    body = sitting.draft(place)
    return {str(name): [str(one) for one in values] for name, values in json.loads(body).items()} if body else {}
