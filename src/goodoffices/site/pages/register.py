"""The step register: what was reported, found, disputed and taken back, step by step, and what it all comes to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_tabs, commission_url, enter_commission
from goodoffices.site.commission.register import Shown, commitments_shown, picks_of, step_shown
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.register import ReportStepForm
from goodoffices.site.frame import room_name
from goodoffices.talks.commission.steps import Chosen
from goodoffices.talks.fold import RoomView

PAGE = 40
"""Steps on one page; the others are a link away."""


@seated
def register(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the steps that were asked for, the latest delivered first, under what their commitments come to."""
    here = enter_commission(sitting, room)
    today, chosen = local_day(sitting.now), _chosen(request)
    steps = chosen.steps(here)
    first = _first(request, len(steps))
    context = commission_frame(sitting, here, "register") | {
        "any": bool(here.steps),
        "drawn": bool(here.commitments),
        "chosen": chosen,
        "chosen_commitment": str(chosen.commitment) if chosen.commitment else "",
        "picks": picks_of(sitting, here, today),
        "commitments": list(commitments_shown(sitting, here, chosen.commitments(here), today)),
        "steps": [step_shown(sitting, here, one) for one in steps[first : first + PAGE]],
        "found": len(steps),
        "later_url": _page(request, first - PAGE) if first else "",
        "earlier_url": _page(request, first + PAGE) if first + PAGE < len(steps) else "",
        "report_url": report_url(sitting, here),
        "commitments_url": commission_url(sitting, here),
    }
    return render(request, "pages/register.html", context)


def commission_frame(sitting: Sitting, here: RoomView, current: str) -> Shown:
    """Give what each page of the commission has around it."""
    return {
        "room_url": commission_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": commission_tabs(sitting, here, current),
    }


def report_url(sitting: Sitting, here: RoomView) -> str:
    """Give the way to report a step, "" where this seat reports none."""
    offered = ReportStepForm.offered(sitting.view, here)
    return deed_url(sitting.seat.id, here.id, ReportStepForm.slug) if offered else ""


def _chosen(request: HttpRequest) -> Chosen:
    asked = request.GET
    number = asked.get("commitment", "")
    return Chosen(
        asked.get("phase", ""),
        asked.get("side", ""),
        asked.get("kind", ""),
        asked.get("state", ""),
        int(number) if number.isascii() and number.isdecimal() and len(number) < 12 else 0,
    )


def _first(request: HttpRequest, many: int) -> int:
    """Give the place of the first step on the page asked for; nonsense asks for the first page."""
    asked = request.GET.get("from", "")
    at = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 0
    return at // PAGE * PAGE if at < many else 0


def _page(request: HttpRequest, first: int) -> str:
    asked = request.GET.copy()
    asked["from"] = str(max(0, first))
    return f"?{asked.urlencode()}"


__all__ = ["commission_frame", "register", "report_url"]
