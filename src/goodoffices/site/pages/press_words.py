"""The page on which an entry is amended, or marked by hand where none was suggested: words chosen in the text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.amending import WordsForm
from goodoffices.site.forms.judging import once
from goodoffices.site.frame import room_name
from goodoffices.site.press.marking import marked, marks_of
from goodoffices.site.press.parts import LETTERS
from goodoffices.site.press.places import (
    at_the_desk,
    card_id,
    enter_press,
    entry_url,
    press_tabs,
    press_url,
    ref_named,
    report_in,
    report_url,
)
from goodoffices.site.press.saying import SORTS, sort_called
from goodoffices.site.press.tying import suggested, ties_in
from goodoffices.talks.acts import EntryAdded, EntryJudged
from goodoffices.talks.fold import EntryHeld, ReportHeld, RoomView
from goodoffices.talks.pressfile.keeping import NO_LINKS, EntryRef, Verdict
from goodoffices.talks.refusal import Refusal
from goodoffices.words.direction import direction
from goodoffices.words.filling import wrong_and_mend


@seated
def amend(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Amend the entry that the address names: other words, other values, other links."""
    here = enter_press(sitting, room)
    held = report_in(here, number)
    ref = ref_named(request.GET.get("entry", ""))
    entry = here.press.get(ref) if ref else None
    if entry is None or entry.report != number or not at_the_desk(sitting, here):
        raise Refusal("no-such-room")
    form = WordsForm(
        request.POST if request.method == "POST" else None,
        kind=type(entry.first),
        text=held.report.text.words,
        first=entry.entry,
        sitting=sitting,
        ties=ties_in(sitting, here),
        links=suggested(sitting, here, entry),
        name="words",
    )
    return _answered(request, sitting, here, held, form, entry)


@seated
def add(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Mark an entry of the sort that the address names by hand."""
    here = enter_press(sitting, room)
    held = report_in(here, number)
    if not at_the_desk(sitting, here):
        raise Refusal("no-such-room")
    form = WordsForm(
        request.POST if request.method == "POST" else None,
        kind=SORTS.get(request.GET.get("sort", ""), SORTS["claim"]),
        text=held.report.text.words,
        sitting=sitting,
        ties=ties_in(sitting, here),
        links=NO_LINKS,
        name="words",
    )
    del form.fields["why"]  # what is marked is not yet disputed
    return _answered(request, sitting, here, held, form, None)


def _answered(
    request: HttpRequest,
    sitting: Sitting,
    here: RoomView,
    held: ReportHeld,
    form: WordsForm,
    entry: EntryHeld | None,
) -> HttpResponse:
    """Show the form, or do what it says and go on to the entry's card."""
    if request.method != "POST":
        return _shown(request, sitting, here, held, form, entry)
    if request.POST.get("step") == "more":
        form.calm = True
        return _shown(request, sitting, here, held, form, entry)
    if not form.is_valid():
        return _shown(request, sitting, here, held, form, entry, status=422)
    deed = _deed(form, held, entry)
    try:
        receipt = sitting.seat.act(here.id, deed, key=once(form.cleaned_data["key"], deed))
    except Refusal as refusal:
        return _shown(request, sitting, here, held, form, entry, refusal=refusal, status=422)
    sitting.look_again()
    ref = entry.ref if entry else EntryRef(receipt.number)
    return redirect(entry_url(sitting, sitting.here or here, ref))


def _deed(form: WordsForm, held: ReportHeld, entry: EntryHeld | None) -> EntryJudged | EntryAdded:
    if entry is None:
        return EntryAdded(held.number, form.entry(), form.links())
    return form.judged(entry.ref, Verdict.AMENDED, form.entry())


def _shown(
    request: HttpRequest,
    sitting: Sitting,
    here: RoomView,
    held: ReportHeld,
    form: WordsForm,
    entry: EntryHeld | None,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    text, kind = held.report.text, sort_called(_sort(form))
    title = _("Amend: %(sort)s") if entry else _("Mark by hand: %(sort)s")
    context = {
        "form": form,
        "title": title % {"sort": kind},
        "lead": _lead(entry),
        "name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press"),
        "back_url": entry_url(sitting, here, entry.ref) if entry else report_url(sitting, here, held.number),
        "text_lang": text.lang,
        "text_dir": direction(text.lang),
        "text_html": marked(text, marks_of(entry, 1) if entry else ()),
        "legend": LETTERS,
        "report": held.report,
        "sorts": [] if entry else _sorts(sitting, here, held, kind),
        "words_id": card_id(entry.ref) if entry else "words",
        "panes": [
            {"id": "text", "label": _("The report")},
            {"id": card_id(entry.ref) if entry else "words", "label": _("The entry"), "first": True},
        ],
    }
    if refusal is not None:
        context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, sitting.lang)
    return render(request, "pages/press_words.html", context, status=status)


def _lead(entry: EntryHeld | None) -> str:
    if entry is None:
        return _("An entry that you mark stands as confirmed by you; somebody else can check it.")
    return _("What was suggested stays in the record; your wording stands in its place.")


def _sort(form: WordsForm) -> str:
    return next(name for name, kind in SORTS.items() if kind is form.kind)


def _sorts(sitting: Sitting, here: RoomView, held: ReportHeld, current: str) -> list[dict[str, object]]:
    url = press_url(sitting, here, "press-add", held.number)
    named = ((sort, sort_called(sort)) for sort in SORTS)
    return [
        {"url": f"{url}?sort={sort}", "label": label, "current": label == current} for sort, label in named
    ]


__all__ = ["add", "amend"]
