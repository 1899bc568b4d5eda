"""The public page of a process: what was published, for anyone, without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from goodoffices.site import clock, door
from goodoffices.site.shown import when_shown
from goodoffices.talks.acts import Publication
from goodoffices.talks.people import said_in


def public(request: HttpRequest, process: str) -> HttpResponse:
    """Show the communiqués, the latest first, each in all its languages."""
    lang = get_language() or "en"
    room = door.desk().public(process)
    published = [
        {
            "number": number,
            "title": said_in(act.title, lang),
            "texts": sorted(act.texts, key=lambda text: text.lang != lang),
            **when_shown(room.entries[number].at, clock.now(), lang),
        }
        for number, act in sorted(room.to_all.items(), reverse=True)
        if isinstance(act, Publication)
    ]
    title = said_in(room.charter.title, lang) if room.charter else None
    return render(request, "pages/public.html", {"published": published, "title": title})
