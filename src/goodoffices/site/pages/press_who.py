"""Who says what: each party's public stance on each instrument and paper; beside it what one party told us."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.stances import TieStanceForm
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import (
    PAGE,
    at_the_desk,
    enter_press,
    name_of,
    page_asked,
    press_tabs,
    press_url,
)
from goodoffices.site.press.saying import line_of
from goodoffices.site.press_said.beside import beside_shown, chosen, ways_beside
from goodoffices.site.press_said.quoting import Shown, source_shown
from goodoffices.site.press_said.stances import Subject, subject_shown, subjects, words_of
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressroom.stances import Untied, untied


@seated
def who(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show who says what, and one party's own words where this seat hears its caucus and asks for them."""
    here = enter_press(sitting, room)
    party = chosen(sitting, request.GET.get("beside", ""))
    loose, page = untied(here), page_asked(request)
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-who"),
        "subjects": [_subject(sitting, here, one, party) for one in subjects(sitting, here)],
        "desk_url": press_url(sitting, here),
        "works": at_the_desk(sitting, here),
        "add_url": deed_url(sitting.seat.id, here.id, "keep-instrument"),
        "untied": [_untied(sitting, here, one) for one in loose[(page - 1) * PAGE : page * PAGE]],
        "untied_count": len(loose),
        "page": page,
        "earlier_url": f"?page={page - 1}#untied" if page > 1 else "",
        "later_url": f"?page={page + 1}#untied" if len(loose) > page * PAGE else "",
    }
    return render(request, "press/who.html", context)


def _subject(sitting: Sitting, room: RoomView, one: Subject, party: str) -> Shown:
    about = beside_shown(sitting, one.instrument, party) if party else None
    again = at_the_desk(sitting, room) and one.number
    return subject_shown(sitting, room, one) | {
        "beside": about,
        "ways": ways_beside(sitting, party, one.id),
        "again_url": deed_url(sitting.seat.id, room.id, "instrument-again", one.number) if again else "",
    }


def _untied(sitting: Sitting, room: RoomView, one: Untied) -> Shown:
    name = name_of(one.read.ref)
    return {
        "line": line_of(one.stance, sitting.lang),
        "words": words_of(room, one.read.ref),
        "lacks_party": "party" in one.lacks,
        "lacks_subject": "subject" in one.lacks,
        "source": source_shown(sitting, room, one.read),
        "tie_url": f"{deed_url(sitting.seat.id, room.id, TieStanceForm.slug)}?entry={name}",
    }
