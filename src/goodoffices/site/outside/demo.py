"""The demo's door: sit down as any of the invented people.  It exists in a demo only."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from goodoffices.site import door
from goodoffices.site.accounts import sign_in
from goodoffices.site.shown import party_by_id, seat_title
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal


def demo(request: HttpRequest) -> HttpResponse:
    """Show the invented people, or sit down as the one that was chosen."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        return _sit_down(request)
    chairs = Chair.objects.filter(person__invented=True).select_related("person")
    return render(request, "pages/demo.html", {"people": [one for c in chairs if (one := _shown(c))]})


def _sit_down(request: HttpRequest) -> HttpResponse:
    chair = Chair.objects.filter(seat=request.POST.get("seat", ""), person__invented=True).first()
    if chair is None:
        raise Http404
    logout(request)
    sign_in(request, Person.objects.get(pk=chair.person_id))
    return redirect("play", seat=chair.seat)


def does(role: Role) -> str:
    """Say in a sentence what to look at as somebody with this role."""
    return {
        Role.MEDIATOR: _("Hears both sides, each in its own room; alone decides what is carried across."),
        Role.CO_MEDIATOR: _("A partner: sits with one side only, and can't learn anything of the other."),
        Role.ANALYST: _("Keeps what is said in public, by whose account."),
        Role.SPOKESPERSON: _("Sees what may be said in public; sits in no caucus."),
        Role.TRANSLATOR: _("Sees the papers given for translation."),
        Role.HEAD: _("Speaks for a side: gives leave, reads back, clears what its people draft."),
        Role.EXPERT: _("Drafts for a side; what goes out is cleared by the head."),
        Role.GUARANTOR: _("Does what it undertook; is heard in a caucus of its own."),
        Role.INTERMEDIARY: _("Is heard in a caucus of its own."),
        Role.WITNESS: _("Is heard in a caucus of its own."),
        Role.OBSERVER: _("Reads the notices and what is told to it, nothing else."),
    }[role]


def _shown(chair: Chair) -> dict[str, object] | None:
    lang = get_language() or "en"
    try:
        view = door.desk().seat(chair.process, chair.seat).view()
    except Refusal:
        return None
    return {
        "seat": chair.seat,
        "process": view.title(lang).words,
        "title": seat_title(view, view.me, lang),
        "party": party_by_id(view, view.me.party, lang),
        "does": does(view.me.role),
    }
