"""Asking the engine about a draft: the question, what is meant by fair, which positions are used."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.bridging.known import KnownOf, StoodShown, barred, known
from goodoffices.site.bridging.places import believes, enter_on_draft
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.asking import AskForm, source_named
from goodoffices.site.forms.judging import once
from goodoffices.site.forms.leave import mediates
from goodoffices.site.pages.deed import hearers
from goodoffices.site.pages.work import begin_work
from goodoffices.site.papers.heads import frame_of, paper_url
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.refusal import Refusal

FROM_ADDRESS = ("question", "criterion", "until")
"""Fields that a link to this page may fill in; it may name sources, too."""


@seated
def ask(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the form, or have the engine asked; what it found then stands in this room."""
    here, held = enter_on_draft(sitting, room, number)
    if not mediates(sitting.view, here):
        raise Refusal("no-such-room")
    sources = list(_sources(sitting, here, held))
    usable = [(ref, name, line) for ref, name, line, why in sources if not why]
    sent = request.POST if request.method == "POST" else None
    form = AskForm(sent, sitting=sitting, room=here, usable=usable, initial=_given(request))
    if sent is not None and form.is_valid():
        return _asked(request, sitting, here, held, form)
    out = [{"name": name, "line": line, "why": why} for _ref, name, line, why in sources if why]
    return _shown(request, sitting, here, held, form, out)


def _given(request: HttpRequest) -> dict[str, object]:
    given: dict[str, object] = {name: request.GET[name] for name in FROM_ADDRESS if name in request.GET}
    return given | ({"sources": request.GET.getlist("sources")} if "sources" in request.GET else {})


def _asked(
    request: HttpRequest, sitting: Sitting, here: RoomView, held: PaperHeld, form: AskForm
) -> HttpResponse:
    """Have it asked, once for each form that was sent; what was asked stays in the address of the way back."""
    asks = form.asks(held.number)
    asked = {
        name: form.cleaned_data[name] for name in (*FROM_ADDRESS, "sources") if form.cleaned_data.get(name)
    }
    return begin_work(
        request,
        sitting,
        here,
        asks,
        key=once(form.cleaned_data["key"], asks),
        back=f"{paper_url(sitting, here, held.number, 'bridging-ask')}?{urlencode(asked, doseq=True)}",
    )


def _shown(
    request: HttpRequest,
    sitting: Sitting,
    here: RoomView,
    held: PaperHeld,
    form: AskForm,
    out: list[dict[str, str]],
) -> HttpResponse:
    context = frame_of(sitting, here, held) | {
        "form": form,
        "out": out,
        "recipients": hearers(sitting, here),
        "bridging_url": paper_url(sitting, here, held.number, "bridging"),
        "beliefs": believes(here),
        "wrong": _("Something below is missing or does not fit.") if form.errors else "",
        "mend": _("It is marked beside each field; nothing you wrote is lost."),
    }
    return render(request, "pages/bridging_ask.html", context, status=422 if form.errors else 200)


def _sources(sitting: Sitting, here: RoomView, held: PaperHeld) -> Iterator[tuple[SourceRef, str, str, str]]:
    """Give each act that holds positions: whose they are, a line on it, and why it can't be used here, if it can't."""
    by_ref: dict[SourceRef, list[tuple[KnownOf, StoodShown]]] = {}
    for one in known(sitting, here, held, Quoting(sitting, here, held)):
        for stood in one.stood:
            by_ref.setdefault(stood.ref, []).append((one, stood))
    for ref, told in by_ref.items():
        names = dict.fromkeys(source_named(one, stood.voice) for one, stood in told)
        yield ref, ", ".join(names), told[0][1].rests, barred(sitting, here, ref)


__all__ = ["ask"]
