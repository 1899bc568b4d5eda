"""The line as the spokesperson reads it, first and large; under it what goes against it, and one side's own line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import enter_press, press_tabs, press_url
from goodoffices.site.press_said.beside import chosen, ways_beside
from goodoffices.site.press_said.lines import (
    against_shown,
    deviation_shown,
    languages_of,
    put_ways,
    side_shown,
    topic_shown,
)
from goodoffices.site.press_said.quoting import Shown, whose
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressroom.against import Against, said_against
from goodoffices.talks.pressroom.line import Topic, deviations, topics
from goodoffices.words import formats


@seated
def line(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show what may be said, what if asked and what not; and one side's own line where this seat hears its caucus."""
    here = enter_press(sitting, room)
    every = topics(sitting.view, here)
    ours = [one for one in every if one.ours]
    languages = languages_of(ours)
    lang = _language(request, sitting, languages)
    party = chosen(sitting, request.GET.get("beside", ""))
    against = said_against(sitting.view, here)
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-line"),
        "topics": [topic_shown(sitting, here, one, lang) for one in ours],
        "language": formats.language_name(lang, sitting.lang),
        "languages": [_way(one, lang, party, sitting.lang) for one in languages]
        if len(languages) > 1
        else [],
        "set_url": deed_url(sitting.seat.id, here.id, "set-line") if mediates(sitting.view, here) else "",
        "check_url": press_url(sitting, here, "press-communique"),
        "against": _against(sitting, here, against, ""),
        "sides": ways_beside(sitting, party, "side"),
        "side": _side(sitting, here, every, against, party) if party else None,
    }
    return render(request, "press/line.html", context)


def _language(request: HttpRequest, sitting: Sitting, languages: list[str]) -> str:
    """Give the language that is asked for, else the reader's, else the first in which there is a wording."""
    wanted = (request.GET.get("words", ""), sitting.lang, *languages)
    return next((one for one in wanted if one in languages), sitting.lang)


def _way(lang: str, now: str, party: str, reader: str) -> Shown:
    beside = f"&beside={party}" if party else ""
    return {
        "lang": lang,
        "label": formats.language_name(lang, reader),
        "url": f"?words={lang}{beside}",
        "current": lang == now,
    }


def _side(
    sitting: Sitting, room: RoomView, every: tuple[Topic, ...], against: tuple[Against, ...], party: str
) -> Shown:
    """Give everything of one side; of no other side a word."""
    return {
        "party": whose(sitting, party),
        "lines": [side_shown(sitting, one) for each in every for one in each.theirs if one.party == party],
        "deviations": [
            deviation_shown(sitting, one) for one in deviations(sitting.view, room) if one.side.party == party
        ],
        "against": _against(sitting, room, against, party),
        "ways": list(put_ways(sitting, every, room, party)),
    }


def _against(sitting: Sitting, room: RoomView, every: tuple[Against, ...], party: str) -> list[Shown]:
    """Give what was said against our line, or against the line of that party."""
    return [against_shown(sitting, room, one) for one in every if one.near.silence.party == party]
