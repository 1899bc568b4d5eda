"""Contradictions that may be: pairs of entries side by side with their sources, for a human to judge."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.discords import JudgePairForm
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import at_the_desk, enter_press, page_asked, press_tabs, press_url
from goodoffices.site.press_said.pairs import pair_shown
from goodoffices.site.press_said.quoting import Shown
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.keeping import Discord
from goodoffices.talks.pressroom.discords import Candidate, candidates
from goodoffices.words.labels import label

PAGE = 20
"""Pairs on one page; each shows two excerpts."""


@seated
def discords(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the pairs that wait for a judgement, and under them those that were judged, each list by pages."""
    here = enter_press(sitting, room)
    every = candidates(here)
    sort = request.GET.get("sort", "")
    fit = [one for one in every if sort not in set(Discord) or one.discord == sort]
    waiting = [one for one in fit if one.judged is None]
    judged = sorted((one for one in fit if one.judged), key=_judged_at, reverse=True)
    chosen, page = (judged, "judged") if request.GET.get("list") == "judged" else (waiting, "waiting")
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-discords"),
        "sorts": _sorts(sitting, every, sort),
        "lists": _lists(sort, page, len(waiting), len(judged)),
        "which": page,
        "any": bool(every),
        "desk_url": press_url(sitting, here),
        "judge_url": deed_url(sitting.seat.id, here.id, JudgePairForm.slug),
        **_paged(request, sitting, here, chosen, f"?sort={sort}&list={page}"),
    }
    return render(request, "press/discords.html", context)


def _judged_at(one: Candidate) -> int:
    return one.judged.number if one.judged else 0


def _paged(
    request: HttpRequest, sitting: Sitting, room: RoomView, every: list[Candidate], here: str
) -> Shown:
    pages = max(1, -(-len(every) // PAGE))
    page = min(page_asked(request), pages)
    shown = every[(page - 1) * PAGE : page * PAGE]
    return {
        "pairs": [_pair(sitting, room, one, place) for place, one in enumerate(shown, 1)],
        "page": page,
        "pages": pages,
        "earlier_url": f"{here}&page={page - 1}" if page > 1 else "",
        "later_url": f"{here}&page={page + 1}" if page < pages else "",
    }


def _pair(sitting: Sitting, room: RoomView, one: Candidate, place: int) -> Shown:
    """Give a pair with its form, whose ids are its own on the page."""
    form = None
    if at_the_desk(sitting, room):
        form = JudgePairForm(sitting=sitting, room=room, initial=JudgePairForm.asked_of(one))
        form.auto_id = f"pair-{place}-%s"
    return pair_shown(sitting, room, one) | {"place": place, "form": form}


def _sorts(sitting: Sitting, every: tuple[Candidate, ...], now: str) -> list[Shown]:
    """Give the ways to see pairs of one sort, with how many there are."""
    counted = [(one, sum(each.discord is one for each in every)) for one in Discord]
    found: list[Shown] = [
        {"url": "?", "label": _("All"), "count": len(every), "current": now not in set(Discord)}
    ]
    for one, count in counted:
        said = label(one, sitting.lang)
        found.append({"url": f"?sort={one.value}", "label": said, "count": count, "current": now == one})
    return found


def _lists(sort: str, now: str, waiting: int, judged: int) -> list[Shown]:
    return [
        {
            "url": f"?sort={sort}",
            "label": _("Waiting for a judgement"),
            "count": waiting,
            "current": now == "waiting",
        },
        {
            "url": f"?sort={sort}&list=judged",
            "label": _("Judged"),
            "count": judged,
            "current": now == "judged",
        },
    ]
