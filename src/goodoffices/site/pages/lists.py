"""A list of persons, for those who keep it: numbers first, then names; what may be one person; a person; batches."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.base import fresh_key
from goodoffices.site.forms.offers import FORMS, deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.lists.alike import in_order, pairs_of
from goodoffices.site.lists.places import PAGE, enter_list, heads_here, list_tabs, list_url, lists_here
from goodoffices.site.lists.shown import batch_shown, lacks_shown, numbers_shown, person_shown
from goodoffices.site.press.places import page_asked
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import PersonsCompared
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import PersonHeld
from goodoffices.talks.lists.letters import bare
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]
LONGEST_SEARCH = 120
PAIRS = 25
"""Pairs to be decided that are shown under the first; the page says how many more there are."""


def _around(sitting: Sitting, room: RoomView, current: str) -> Shown:
    return {
        "room_url": list_url(sitting, room, "room"),
        "room_name": room_name(room, sitting.lang),
        "tabs": list_tabs(sitting, room, current),
        "works": lists_here(sitting.view, room),
    }


@seated
def persons(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the numbers, then the persons, or those that are looked for.

    What is looked for is sent in the request's body, so that no name stands in an address or a server's log.
    """
    here = enter_list(sitting, room)
    asked = request.POST.get("find", "").strip()[:LONGEST_SEARCH] if request.method == "POST" else ""
    every = [one for one in here.persons.values() if not asked or _fits(one, bare(asked).split())]
    page = 1 if asked else page_asked(request)
    shown = every if asked else every[(page - 1) * PAGE : page * PAGE]
    waiting = len(pairs_of(here).open)
    context = _around(sitting, here, "list") | {
        "numbers": numbers_shown(sitting, here),
        "persons": [person_shown(sitting, here, one) | {"lacks": lacks_shown(sitting, one)} for one in shown],
        "any": bool(here.persons),
        "asked": asked,
        "found": len(every),
        "alike": waiting,
        "alike_url": list_url(sitting, here, "list-alike"),
        "earlier_url": f"?page={page - 1}" if page > 1 else "",
        "later_url": f"?page={page + 1}" if not asked and len(every) > page * PAGE else "",
        **_ways(sitting, here),
    }
    return render(request, "lists/list.html", context)


def _fits(held: PersonHeld, words: list[str]) -> bool:
    """Say whether every word looked for begins a word of the person's names, home or birth."""
    one = held.person
    said = bare(" ".join((*(name.words for name in one.names), one.home, one.born))).replace("-", " ").split()
    return all(any(part.startswith(word) for part in said) for word in words)


def _ways(sitting: Sitting, room: RoomView) -> Shown:
    """Give the forms that the page leads to."""
    wanted = {"add_url": "add-persons", "seen_url": "persons-seen", "batch_url": "make-batch"}
    wanted["tell_url"] = "tell-counts"
    return {
        name: deed_url(sitting.seat.id, room.id, slug) if FORMS[slug].offered(sitting.view, room) else ""
        for name, slug in wanted.items()
    }


@seated
def alike(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show two entries that may be one person, side by side; others that wait; and what was decided."""
    here = enter_list(sitting, room)
    pairs = pairs_of(here)
    decided = [
        _pair(sitting, here, *_shown_as(here, one.act), ())
        | {
            "same": one.act.same,
            "by": author_title(sitting.view, here, one.author, sitting.lang),
            **when_shown(one.at, sitting.now, sitting.lang),
        }
        for one in pairs.decided
    ]
    waiting = [
        _pair(sitting, here, one.one, one.other, [label(why, sitting.lang) for why in one.why])
        for one in pairs.open[: PAIRS + 1]
    ]
    context = _around(sitting, here, "list-alike") | {
        "first": waiting[0] if waiting else None,
        "rest": waiting[1:],
        "more": max(len(pairs.open) - PAIRS - 1, 0),
        "left": len(pairs.open),
        "decided": decided,
        "compare_url": deed_url(sitting.seat.id, here.id, "compare-persons"),
    }
    return render(request, "lists/alike.html", context)


def _shown_as(room: RoomView, act: PersonsCompared) -> tuple[str, str]:
    """Give a pair as it was decided if it is one person; else so that it can be decided that it is."""
    return (act.one, act.other) if act.same else in_order(room, act.one, act.other)


def _pair(sitting: Sitting, room: RoomView, one: str, other: str, why: Iterable[str]) -> Shown:
    found = [room.persons.get(each) for each in (one, other)]
    return {
        "one": one,
        "other": other,
        "why": list(why),
        "persons": [person_shown(sitting, room, held) for held in found if held is not None],
        "key": fresh_key(),
    }


@seated
def person(request: HttpRequest, sitting: Sitting, room: str, person: str) -> HttpResponse:
    """Show one entry: every name, what was done and when, what it lacks."""
    here = enter_list(sitting, room)
    held = here.persons.get(person)
    if held is None:
        raise Refusal("no-such-room")
    lang, works = sitting.lang, lists_here(sitting.view, here)
    context = _around(sitting, here, "") | {
        "one": person_shown(sitting, here, held),
        "remark": held.person.remark,
        "lacks": lacks_shown(sitting, held),
        "seen": [
            {"stage": label(act.stage, lang), "on": formats.plain_day(act.on, lang), "words": act.words}
            for _, act in held.seen
        ],
        "same_as": person_shown(sitting, here, here.persons[held.same_as])
        if held.same_as in here.persons
        else None,
        "amend_url": f"{deed_url(sitting.seat.id, here.id, 'amend-person')}?person={person}" if works else "",
        "seen_url": f"{deed_url(sitting.seat.id, here.id, 'persons-seen')}?persons={person}" if works else "",
    }
    return render(request, "lists/person.html", context)


@seated
def batches(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the batches: who goes, who has not consented, whose family was not told, what was handed over."""
    here = enter_list(sitting, room)
    every = [batch_shown(sitting, here, one) for _, one in sorted(here.batches.items(), reverse=True)]
    context = _around(sitting, here, "list-batches") | {
        "batches": every,
        "decides": heads_here(sitting.view, here),
        "alike_url": list_url(sitting, here, "list-alike"),
        **_ways(sitting, here),
    }
    return render(request, "lists/batches.html", context)


__all__ = ["alike", "batches", "person", "persons"]
