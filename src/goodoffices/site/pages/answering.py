"""A paper is answered: the form, and the Word form on which a delegation without a login answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.documents.reading.answer_form import read_answer_form
from goodoffices.documents.writing.answer_form import answer_form_docx
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.answering import AnswerForm
from goodoffices.site.forms.answering_fields import can_be_answered
from goodoffices.site.frame import room_name
from goodoffices.site.pages import deed
from goodoffices.site.papers.answer_about import facts
from goodoffices.site.papers.offline import first_of
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.words.filling import wrong_and_mend

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LARGEST = 10_000_000
"""The most bytes that a filled form may have."""


@seated
def answer(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Answer a paper: the page of the deed, at the paper's own address."""
    return deed.show_or_say(request, sitting, sitting.enter(room), AnswerForm.slug, number)


def _answered_here(sitting: Sitting, room: str, number: int) -> tuple[RoomView, PaperHeld]:
    """Give the paper that can be answered in a caucus, or refuse as if there were none."""
    here = sitting.enter(room)
    held = here.papers.get(number)
    caucus = here.charter is not None and here.charter.kind is RoomKind.CAUCUS
    if not caucus or held is None or not can_be_answered(held):
        raise Refusal("no-such-room")
    return here, held


@seated
def answer_form(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Give the paper as a Word form, in the reader's language where it is worded in it."""
    _here, held = _answered_here(sitting, room, number)
    asked = request.GET.get("lang", sitting.lang)
    lang = asked if asked in held.paper.languages else next(iter(held.paper.languages), sitting.lang)
    body = answer_form_docx(held.paper, lang, held.fingerprint)
    response = HttpResponse(body, content_type=WORD)
    response.headers["Content-Disposition"] = f'attachment; filename="answer-form-{number}-{lang}.docx"'
    return response


@seated
def take_in(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Take a filled form in: what it says fills the form of the answer, which is then looked at and sent."""
    here, held = _answered_here(sitting, room, number)
    if not AnswerForm.offered(sitting.view, here, number):
        raise Refusal("no-such-room")
    if request.method != "POST":
        return _asked(request, sitting, here, held)
    upload = request.FILES.get("file")
    try:
        if upload is None:
            raise Refusal("file-not-chosen")
        if (upload.size or 0) > LARGEST:
            raise Refusal("file-too-large", longest=LARGEST // 1_000_000)
        filled = read_answer_form(upload.read())
        meant = _meant(here, held, filled.fingerprint)
    except Refusal as refusal:
        return _asked(request, sitting, here, held, refusal)
    first, unread = first_of(filled, meant.paper, sitting.lang)
    form = AnswerForm(sitting=sitting, room=here, number=meant.number)
    form.start_from(first)
    form.unread = (*filled.unread, *unread)
    form.action = reverse("paper-answer", args=[sitting.seat.id, here.id, meant.number])
    form.lead = _("This is what the form says. Look it over, mend what is not right, and send it.")
    return deed.show_form(request, sitting, form)


def _meant(room: RoomView, held: PaperHeld, fingerprint: str) -> PaperHeld:
    """Give the paper of this room whose fingerprint the form bears; refuse a form of any other text."""
    bare = "".join(fingerprint.split()).lower()
    for one in (held, *room.papers.values()):
        if one.fingerprint == bare and can_be_answered(one):
            return one
    raise Refusal("form-of-another-text", number=held.number)


def _asked(
    request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld, refusal: Refusal | None = None
) -> HttpResponse:
    """Show where the form is fetched and put in."""
    context = {
        "paper": facts(sitting, room, held),
        "name": room_name(room, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, room.id]),
    }
    if refusal is not None:
        context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, sitting.lang)
    return render(request, "pages/take_in.html", context, status=422 if refusal else 200)


__all__ = ["answer", "answer_form", "take_in"]
