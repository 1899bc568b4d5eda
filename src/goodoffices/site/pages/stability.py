"""Whether everybody would go on with an exchange: asking about the order in hand, and the answer step by step."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.documents.writing.wording import grouped
from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.places import enter_on_exchange, enter_with_exchanges, exchange_url
from goodoffices.site.exchange.standing import steps_shown
from goodoffices.site.exchange.today import today
from goodoffices.site.exchange.voices import party_of
from goodoffices.site.forms.judging import once
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.stability_asking import AskStabilityForm
from goodoffices.site.pages.deed import hearers
from goodoffices.site.pages.exchange import frame_of, in_hand
from goodoffices.site.pages.work import begin_work
from goodoffices.site.shown import Fingerprint, author_title, when_shown
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import StabilityHeld
from goodoffices.talks.planned import kept_on
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats


@seated
def ask(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the form, or have the engine asked about the order that is kept, else the best that is known."""
    here, held = enter_on_exchange(sitting, room, number)
    about, plan = in_hand(sitting, here, held)
    if not mediates(sitting.view, here) or held.replaced is not None or not plan:
        raise Refusal("no-such-room")
    sent = request.POST if request.method == "POST" else None
    form = AskStabilityForm(sent, sitting=sitting, about=about)
    if sent is not None and form.is_valid():
        asks = form.asks(number, plan)
        back = exchange_url(sitting, here, number, "stability-ask")
        return begin_work(request, sitting, here, asks, key=once(form.cleaned_data["key"], asks), back=back)
    context = frame_of(sitting, here, held) | {
        "form": form,
        "of_kept": kept_on(here, number) is not None,
        "recipients": hearers(sitting, here),
        "wrong": _("Something below is missing or does not fit.") if form.errors else "",
        "mend": _("It is marked beside each field; nothing you wrote is lost."),
    }
    return render(request, "pages/stability_ask.html", context, status=422 if form.errors else 200)


@seated
def run(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show an answer: after each step whether everybody goes on, with the moves that make it so."""
    here = enter_with_exchanges(sitting, room)
    one = here.stability_runs.get(number)
    held = here.exchanges.get(one.run.number) if one else None
    if one is None or held is None:
        raise Refusal("no-such-room")
    steps = steps_shown(sitting, one.run)
    context = frame_of(sitting, here, held) | {
        "steps": steps,
        "now": today(sitting, here, held, one.run.rest or held.drawn.exchange, one.run.plan),
        "may": mediates(sitting.view, here) and held.replaced is None,
        "breaks": [step for step in steps if not step.goes_on],
        "facts": _facts(sitting, here, one),
    }
    return render(request, "pages/stability.html", context)


def _facts(sitting: Sitting, here: RoomView, one: StabilityHeld) -> list[tuple[str, object]]:
    """Say what was asked, by whom, and from what."""
    names = [str(party_of(sitting, side)["name"]) for side, _costs, _harms in one.run.reprisals]
    guarantor = one.run.guarantor
    return [
        (_("Holds what is forfeited"), party_of(sitting, guarantor)["name"] if guarantor else _("nobody")),
        (_("Could retaliate"), formats.joined(names, sitting.lang) if names else _("nobody")),
        (_("Asked by"), author_title(sitting.view, here, one.author, sitting.lang)),
        (_("When"), when_shown(one.at, sitting.now, sitting.lang)["when"]),
        (_("Engine"), one.run.engine),
        (_("Digest of what went in"), Fingerprint(grouped(one.run.digest))),
    ]


__all__ = ["ask", "run"]
