"""Draw commitments: the signed text with the words marked that seem to bind somebody, beside what is suggested."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.commission.drawing import marked, name_of, suggestion_shown, suggestions_of
from goodoffices.site.commission.places import commission_url, enter_commission
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.committing import DrawForm, mediates_here
from goodoffices.site.forms.laying import LayForm
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.pages.commitments import frame
from goodoffices.site.papers.heads import language_asked, number_asked
from goodoffices.site.papers.names import name_in
from goodoffices.site.shown import text_in
from goodoffices.talks.commission.quoting import reading_of, worded_articles
from goodoffices.talks.commission.suggesting import Part
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Article, plain
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.direction import direction
from goodoffices.words.labels import label

Shown = dict[str, object]


@seated
def draw(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the text laid here, article by article, with what can be drawn from each."""
    here = enter_commission(sitting, room)
    if not mediates_here(sitting.view, here):
        raise Refusal("no-such-room")
    laid = {number: held for number, held in sorted(here.papers.items()) if held.concluded is not None}
    number = number_asked(request, "paper") or max(laid, default=0)
    if number and number not in laid:
        raise Refusal("no-such-room")
    context = frame(sitting, here, "commitments") | {
        "commitments_url": commission_url(sitting, here),
        "lay_url": deed_url(sitting.seat.id, here.id, LayForm.slug)
        if LayForm.offered(sitting.view, here)
        else "",
        "hand_url": deed_url(sitting.seat.id, here.id, DrawForm.slug),
        "legend": [(part.value, label(part, sitting.lang)) for part in Part],
        **(_text(request, sitting, here, laid[number]) if number else {}),
        "texts": [(each, text_in(held.paper.title, sitting.lang).words) for each, held in laid.items()],
        "paper": number,
    }
    return render(request, "pages/commission_draw.html", context)


def _text(request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld) -> Shown:
    lang = language_asked(request, sitting, held.paper)
    return {
        "title": text_in(held.paper.title, sitting.lang),
        "lang": lang,
        "dir": direction(lang),
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in held.paper.languages],
        "articles": [
            _article(sitting, room, held, one, lang)
            for one in worded_articles(held.paper)
            if reading_of(one, lang)
        ],
    }


def _article(sitting: Sitting, room: RoomView, held: PaperHeld, one: Article, lang: str) -> Shown:
    words, wording = reading_of(one, lang), one.wording(lang)
    found = suggestions_of(sitting, one, lang)
    form = deed_url(sitting.seat.id, room.id, DrawForm.slug)
    return {
        "id": one.id,
        "name": name_in(held.paper, one, sitting.lang),
        "heading": plain(wording.heading).strip() if wording else "",
        "words": marked(words, found, sitting.lang),
        "suggestions": [
            suggestion_shown(
                sitting,
                room,
                each,
                place + 1,
                f"{form}?suggestion={name_of(held.number, one.id, lang, place)}",
            )
            for place, each in enumerate(found)
        ],
        "hand_url": f"{form}?suggestion={name_of(held.number, one.id, lang)}",
    }


__all__ = ["draw"]
