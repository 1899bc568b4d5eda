"""The first page: the processes in which one has a seat, or how to come by one."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from goodoffices.site import clock, door
from goodoffices.site.door import Sitting
from goodoffices.site.shown import seat_title
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.standing import waiting


def home(request: HttpRequest) -> HttpResponse:
    """Show the seats that the person holds; to a stranger, the sign-in (or, in the demo, who to sit down as)."""
    person = request.user
    if not isinstance(person, Person):
        return redirect("demo" if settings.DEMO else "account_login")
    chairs = [shown for chair in person.chairs.all() if (shown := _shown(chair))]
    return render(request, "pages/home.html", {"chairs": chairs, "may_open": person.may_open})


def _shown(chair: Chair) -> dict[str, object] | None:
    """Give a seat's process, title and what waits for it; nothing for a seat that sits nowhere any more."""
    lang = get_language() or "en"
    seat = door.desk().seat(chair.process, chair.seat)
    try:
        view = seat.view()
    except Refusal:
        return None
    sitting = Sitting(seat, view, lang, clock.now())
    return {
        "seat": chair.seat,
        "process": view.title(lang).words,
        "title": seat_title(view, view.me, lang),
        "role": view.me.role,
        "waits": sum(1 for one in waiting(sitting.view, sitting.now.date()) if one.mine),
    }


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Show the account: its name, its password, and signing out everywhere."""
    return render(request, "pages/account.html", {"person": request.user})


@login_required
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End every session of this person, this one too."""
    if request.method == "POST":
        if isinstance(request.user, Person):
            request.user.sign_out_everywhere()
        request.session.flush()
        return redirect("home")
    return redirect("account")
