"""What the engine found about an exchange, a page for each answer: what it says, the ways it compares, one laid out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.documents.writing.wording import grouped
from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.answers import answer_shown
from goodoffices.site.exchange.laid import lay_out
from goodoffices.site.exchange.places import KEEPS, enter_on_plan_run, exchange_url
from goodoffices.site.exchange.shelf import past_answer
from goodoffices.site.exchange.today import today
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.pages.exchange import curve_asked, frame_of
from goodoffices.site.papers.heads import number_asked
from goodoffices.site.shown import Fingerprint
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import PlanRunHeld


@seated
def run(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show an answer, with the way that was asked for laid out."""
    here, held, one = enter_on_plan_run(sitting, room, number)
    about = one.run.rest or held.drawn.exchange
    shown = answer_shown(sitting, about, one.run.found)
    asked = number_asked(request, "way") if "way" in request.GET else shown.chosen
    chosen = asked if asked < len(shown.ways) else shown.chosen
    way = shown.ways[chosen]
    may = mediates(sitting.view, here) and held.replaced is None
    outdated = today(sitting, here, held, about, way.plan) is not None
    context = frame_of(sitting, here, held) | {
        "answer": shown,
        "run": past_answer(sitting, here, one),
        "chosen": chosen,
        "way": way,
        "laid": lay_out(sitting, way.on, way.plan, curve_asked(request), outdated=outdated),
        "of_rest": one.run.rest is not None,
        "facts": _facts(sitting, here, one),
        "actions": _actions(sitting, here, one, chosen) if may else [],
    }
    return render(request, "pages/plan_run.html", context)


def _facts(sitting: Sitting, here: RoomView, one: PlanRunHeld) -> list[tuple[str, object]]:
    """Say where the answer comes from."""
    past = past_answer(sitting, here, one)
    return [
        (_("Asked"), past.asked),
        (_("Asked by"), past.author),
        (_("When"), past.at["when"]),
        (_("Engine"), one.run.engine),
        (_("Digest of what went in"), Fingerprint(grouped(one.run.digest))),
    ]


def _actions(sitting: Sitting, here: RoomView, one: PlanRunHeld, chosen: int) -> list[dict[str, object]]:
    keep = deed_url(sitting.seat.id, here.id, KEEPS, one.run.number)
    attempt = exchange_url(sitting, here, one.run.number, "exchange-try")
    named = f"?run={one.number}&way={chosen}"
    return [
        {"url": keep + named, "label": _("Keep this order")},
        {"url": attempt + named, "label": _("Try another order"), "quiet": True},
    ]


__all__ = ["run"]
