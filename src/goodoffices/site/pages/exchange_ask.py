"""Asking the engine about an exchange: the question, the rounds, the whole of it or what is left today."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.places import enter_on_exchange, exchange_url
from goodoffices.site.forms.judging import once
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.plan_asking import AskPlanForm
from goodoffices.site.pages.deed import hearers
from goodoffices.site.pages.exchange import frame_of
from goodoffices.site.pages.work import begin_work
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld
from goodoffices.talks.refusal import Refusal

FROM_ADDRESS = ("asked", "rounds", "rest")
"""Fields that a link to this page may fill in."""


@seated
def ask(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the form, or have the engine asked; what it found then stands in this room."""
    here, held = enter_on_exchange(sitting, room, number)
    if not mediates(sitting.view, here) or held.replaced is not None:
        raise Refusal("no-such-room")
    given = {name: request.GET[name] for name in FROM_ADDRESS if name in request.GET}
    sent = request.POST if request.method == "POST" else None
    form = AskPlanForm(sent, sitting=sitting, held=held, initial=given)
    if sent is not None and form.is_valid():
        return _asked(request, sitting, here, held, form)
    context = frame_of(sitting, here, held) | {
        "form": form,
        "recipients": hearers(sitting, here),
        "wrong": _("Something below is missing or does not fit.") if form.errors else "",
        "mend": _("It is marked beside each field; nothing you wrote is lost."),
    }
    return render(request, "pages/exchange_ask.html", context, status=422 if form.errors else 200)


def _asked(
    request: HttpRequest, sitting: Sitting, here: RoomView, held: ExchangeHeld, form: AskPlanForm
) -> HttpResponse:
    """Have it asked, once for each form that was sent; what was asked stays in the address of the way back."""
    asks = form.asks(held.number)
    asked = {name: form.data[name] for name in FROM_ADDRESS if form.data.get(name)}
    return begin_work(
        request,
        sitting,
        here,
        asks,
        key=once(form.cleaned_data["key"], asks),
        back=f"{exchange_url(sitting, here, held.number, 'exchange-ask')}?{urlencode(asked)}",
    )


__all__ = ["ask"]
