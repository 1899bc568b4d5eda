"""Where is room for agreement: of one draft, what is known, what can be asked, and what was found before."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.bridging.known import KnownOf, known
from goodoffices.site.bridging.past import past_runs
from goodoffices.site.bridging.places import believes, enter_on_draft
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.asking import questions
from goodoffices.site.forms.conveying import ConveyanceForm
from goodoffices.site.forms.estimates import EstimateForm
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.papers.heads import frame_of, left_said, paper_url
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import holdings
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.words.labels import label


@seated
def bridging(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show what is known of each side's positions on a draft, what can be asked, and what was found."""
    here, held = enter_on_draft(sitting, room, number)
    quoting = Quoting(sitting, here, held)
    every = known(sitting, here, held, quoting)
    asks = mediates(sitting.view, here)
    context = frame_of(sitting, here, held) | {
        "known": every,
        "brackets": len(quoting.brackets),
        "left": left_said(brackets_left(held.paper)),
        "empty": not any(one.stood for one in every),
        "to_know": _to_know(sitting, here, held, every) if asks else [],
        "asks": _questions(sitting, here, held) if asks and quoting.brackets else [],
        "runs": past_runs(sitting, here, held),
        "beliefs": believes(here),
        "linkages": len(held.paper.linkages),
        "panes": [
            {"id": "asked", "label": _("Ask"), "first": True},
            {"id": "known", "label": _("What is known")},
        ],
    }
    return render(request, "pages/bridging.html", context)


def _questions(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[dict[str, str]]:
    """Give what can be asked here, each with what it answers and the address where it is asked."""
    url = paper_url(sitting, room, held.number, "bridging-ask")
    return [
        {"label": label(one, sitting.lang), "hint": str(hint), "url": f"{url}?question={one.value}"}
        for one, hint in questions(room)
    ]


def _to_know(sitting: Sitting, room: RoomView, held: PaperHeld, every: list[KnownOf]) -> list[dict[str, str]]:
    """Give what can be done to know more of those who gave or answered nothing: ask them, or estimate."""
    holds = {one.recipient: one.caucus for one in holdings(sitting.view, room, held.number) if one.held}
    estimate = deed_url(sitting.seat.id, room.id, EstimateForm.slug, held.number)
    found = []
    for one in every:
        if any(not each.estimated for each in one.stood):
            continue
        party, name = str(one.party["letter"]), str(one.party["name"])
        if party in holds:
            says = _(
                "Ask %(party)s for its positions: it gives them in its caucus, on the copy that it holds."
            )
            url = reverse("room", args=[sitting.seat.id, holds[party]])
        else:
            says = _("Put this draft before %(party)s: it can then give its positions in its caucus.")
            carry = deed_url(sitting.seat.id, room.id, ConveyanceForm.slug)
            url = f"{carry}?carries={held.number}.{held.versions[-1].number}"
        found.append(
            {
                "says": says % {"party": name},
                "url": url,
                "estimate_url": f"{estimate}?party={party}",
                "party": name,
            }
        )
    return found


__all__ = ["bridging"]
