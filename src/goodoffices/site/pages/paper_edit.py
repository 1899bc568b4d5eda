"""Wording one article in one language, with what it will read beside it and the other languages in sight."""

from hashlib import sha256
from itertools import pairwise

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.drafting import is_open_draft
from goodoffices.site.forms.sources import read_ref
from goodoffices.site.forms.wording import WordingForm
from goodoffices.site.pages import drafts
from goodoffices.site.pages.deed import hearers, once
from goodoffices.site.papers.article import article_shown, name_in
from goodoffices.site.papers.heads import enter_with_papers, frame_of, held_in, language_asked, paper_url
from goodoffices.site.papers.read_shown import flaw_said
from goodoffices.site.papers.runs import part_id
from goodoffices.site.papers.taking_over import body_so, counters
from goodoffices.site.papers.work import work_on_article
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.comparing import article_change
from goodoffices.talks.papers.model import Article, article_of
from goodoffices.talks.papers.notation.draft import Fault
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules import judge
from goodoffices.words import formats
from goodoffices.words.direction import direction
from goodoffices.words.filling import wrong_and_mend

AROUND = 40
"""Characters shown on either side of a sign that doesn't fit."""


@seated
def paper_edit(request: HttpRequest, sitting: Sitting, room: str, number: int, article: str) -> HttpResponse:
    """Show an article to be worded, preview it, or write it into the draft."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    drafted = here.charter is not None and here.charter.kind in (RoomKind.MEDIATION, RoomKind.DELEGATION)
    if not drafted or not is_open_draft(here, number) or article_of(held.paper, article) is None:
        raise Refusal("no-such-room")
    if request.method != "POST":
        return _first(request, sitting, here, held, article)
    data = request.POST.copy()
    data["article"] = article
    form = WordingForm(data, sitting=sitting, room=here, number=number)
    place = _place(form)
    if request.POST.get("step") == "forget":
        sitting.drop_draft(place)
        return redirect(f"{request.path}?lang={form.tongue}")
    if request.POST.get("step") == "draft":
        drafts.keep(request, sitting, place)
        messages.success(request, _("Kept as a draft. Only you can see it."))
    if request.POST.get("step") != "save":
        form.calm = True
        return _show(request, sitting, form, step=request.POST.get("step") or "look")
    return _save(request, sitting, form, place)


def _place(form: WordingForm) -> str:
    return drafts.place_of(form.room.id, _slug(form), form.number)


def _slug(form: WordingForm) -> str:
    return f"word-{sha256(form.one.id.encode()).hexdigest()[:12]}-{form.tongue}"


def _first(
    request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld, article: str
) -> HttpResponse:
    used = sitting.view.procedure.languages
    asked = request.GET.get("lang", "")
    tongue = asked if asked in used else language_asked(request, sitting, held.paper)
    about = {"article": article, "wording_in": tongue}
    form = WordingForm(sitting=sitting, room=room, number=held.number, initial=about)
    if "answer" in request.GET:
        given = _taken_over(request, form)
        form = WordingForm(sitting=sitting, room=room, number=held.number, initial=about | given)
        return _show(request, sitting, form, kept_url=_kept_url(request, form))
    kept = drafts.kept(sitting, _place(form))
    known = {
        name: values if name == "sources" else values[-1]
        for name, values in kept.items()
        if name in form.fields and values and name not in about
    }
    form = WordingForm(sitting=sitting, room=room, number=held.number, initial=about | known)
    return _show(request, sitting, form, from_draft=bool(known))


def _taken_over(request: HttpRequest, form: WordingForm) -> dict[str, object]:
    """Give what a side wants instead as first values, its answer as the source; refuse what this seat doesn't hear."""
    ref, path = read_ref(request.GET["answer"]), request.GET.get("path", "")
    for one in counters(form.sitting.view, form.room, form.number):
        if one.ref == ref and one.said.path == path and one.said.wording:
            body = body_so(form.one, one)
            return {"body": body, "sources": [request.GET["answer"]], "wording_in": one.said.wording.lang}
    raise Refusal("no-such-room")


def _kept_url(request: HttpRequest, form: WordingForm) -> str:
    """Give where another draft of this wording is found, which this one would take the place of; empty for none."""
    return f"{request.path}?lang={form.tongue}" if drafts.kept(form.sitting, _place(form)) else ""


def _save(request: HttpRequest, sitting: Sitting, form: WordingForm, place: str) -> HttpResponse:
    if not form.is_valid():
        return _show(request, sitting, form, status=422)
    if form.moved_on:
        drafts.keep(request, sitting, place)
        return _show(request, sitting, form, status=422)
    try:
        receipt = sitting.seat.act(form.room.id, form.deed(), key=once(form))
    except Refusal as refusal:
        sitting.look_again()
        return _show(request, sitting, form, refusal=refusal, status=422)
    sitting.drop_draft(place)
    messages.success(
        request, _("Done: it stands as act %(number)s of this room.") % {"number": receipt.number}
    )
    url = paper_url(sitting, form.room, form.number)
    return redirect(f"{url}?lang={form.tongue}#{part_id(form.one.id)}")


def _show(
    request: HttpRequest,
    sitting: Sitting,
    form: WordingForm,
    *,
    step: str = "",
    refusal: Refusal | None = None,
    from_draft: bool = False,
    kept_url: str = "",
    status: int = 200,
) -> HttpResponse:
    lang, tongue, one = sitting.lang, form.tongue, form.one
    moved = _moved(form) if form.moved_on else None
    if moved:
        form.begin_anew()
    stands, problem = _stands(sitting, form)
    refusal = refusal or (problem if step in ("look", "preview") and not form.faults else None)
    others = tuple(each.lang for each in one.wordings if each.lang != tongue)
    where = [sitting.seat.id, form.room.id, _slug(form), form.number]
    context = frame_of(sitting, form.room, form.held) | {
        "form": form,
        "back_label": _("The paper"),
        "article_name": name_in(form.held.paper, one, tongue),
        "tongue": tongue,
        "language": formats.language_name(tongue, lang),
        "text_dir": direction(tongue),
        "languages": _languages(sitting, form),
        "stands": stands,
        "faults": [_fault(text, fault) for text, fault in form.faults],
        "change": article_change(one, form.worded(), tongue) if stands else None,
        "others": article_shown(one, others, lang) if others else None,
        "moved": moved,
        "agreed": one.agreed,
        "work": work_on_article(sitting, form.room, form.held, one),
        "draft_url": reverse("draft_answer", args=where),
        "from_draft": from_draft,
        "kept_url": kept_url,
        "left_out": form.left_out(),
        "recipients": hearers(sitting, form.room),
    }
    if refusal is not None:
        context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, lang)
    return render(request, "pages/paper_edit.html", context, status=status)


def _languages(sitting: Sitting, form: WordingForm) -> list[dict[str, object]]:
    url = paper_url(sitting, form.room, form.number, "paper-edit", form.one.id)
    return [
        {
            "name": formats.language_name(one, sitting.lang),
            "url": f"{url}?lang={one}",
            "current": one == form.tongue,
            "there": form.one.wording(one) is not None,
        }
        for one in sitting.view.procedure.languages
    ]


def _stands(sitting: Sitting, form: WordingForm) -> tuple[object, Refusal | None]:
    """Give the article as it will stand, and what would be refused of it."""
    try:
        made = form.worded()
    except (Refusal, ValueError) as problem:
        return None, problem if isinstance(problem, Refusal) else None
    shown = article_shown(
        made, (form.tongue,), sitting.lang, first=form.held.paper.articles[:1] == (form.one,)
    )
    if not form.is_bound or not form.is_valid():
        return shown, None
    try:
        judge(sitting.view, form.room.id, form.deed())
    except Refusal as refusal:
        return shown, None if refusal.code == "nothing-edited" else refusal
    return shown, None


def _moved(form: WordingForm) -> dict[str, object]:
    """Give what somebody changed in the article since this wording was begun."""
    then: Article | None = form.then
    return {
        "change": article_change(then, form.one, form.tongue) if then else None,
        "label": form.one.label,
        "place": _moved_by(form),
    }


def _moved_by(form: WordingForm) -> int:
    """Give the number of the act that last wrote the article anew."""
    versions, name = form.held.versions, form.one.id
    for later, earlier in pairwise(reversed(versions)):
        if article_of(later.paper, name) != article_of(earlier.paper, name):
            return later.number
    return versions[0].number


def _fault(text: str, fault: Fault) -> dict[str, str]:
    return {
        "said": flaw_said(fault.code),
        "sign": fault.sign,
        "before": text[max(0, fault.at - AROUND) : fault.at],
        "after": text[fault.at + len(fault.sign) : fault.at + AROUND],
    }


__all__ = ["paper_edit"]
