"""The page of a report: its text with marked words, the cards of what was read in it, verdicts and checks on them."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.judging import CHECKS, VERDICTS, CheckForm, TyingForm, once
from goodoffices.site.frame import room_name
from goodoffices.site.pages.work import begin_work
from goodoffices.site.press.cards import Tried, entry_card, history_of
from goodoffices.site.press.places import (
    at_the_desk,
    card_id,
    enter_press,
    name_of,
    press_tabs,
    press_url,
    ref_named,
    report_in,
    report_url,
)
from goodoffices.site.press.readers import readers
from goodoffices.site.press.reports import in_order
from goodoffices.site.press.saying import SORTS, sort_called
from goodoffices.site.press.sheet import (
    Looking,
    counts,
    entries_of,
    looked_at,
    provenance,
    readings,
    sheet,
)
from goodoffices.site.press.tying import suggested, ties_in
from goodoffices.talks.acts import EntryChecked, EntryJudged
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.fold import EntryHeld, ReportHeld, RoomView
from goodoffices.talks.pressfile.keeping import EntryRef, Verdict
from goodoffices.talks.refusal import Refusal
from goodoffices.words.filling import wrong_and_mend


@seated
def report(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the report, with the entry that the address names in sight."""
    here = enter_press(sitting, room)
    return _shown(request, sitting, here, report_in(here, number), Looking.asked(request.GET.dict()))


def _shown(
    request: HttpRequest,
    sitting: Sitting,
    here: RoomView,
    held: ReportHeld,
    looking: Looking,
    tried: Tried | None = None,
) -> HttpResponse:
    asked = name_of(tried.ref) if tried else request.GET.get("entry", "")
    works = at_the_desk(sitting, here)
    context = sheet(sitting, here, held, looking, asked, tried) | {
        "name": room_name(here, sitting.lang),
        "press_url": press_url(sitting, here),
        "tabs": press_tabs(sitting, here, "press"),
        "report": held.report,
        "lead": _lead(sitting, here, held),
        "facts": provenance(sitting, here, held),
        "digest": held.report.digest,
        "readings": readings(sitting, here, held),
        "family": _family(sitting, here, held),
        "works": works,
        "readers": readers() if works else [],
        "reader": request.GET.get("reader", ""),
        "read_url": press_url(sitting, here, "press-read", held.number),
        "additions": _additions(sitting, here, held) if works else [],
        "panes": [
            {"id": "text", "label": _("The report")},
            {"id": "entries", "label": _("What was read"), "first": True, "waits": 0},
            {"id": "about", "label": _("About this report")},
        ],
    }
    return render(request, "pages/press_report.html", context, status=422 if tried else 200)


def _lead(sitting: Sitting, here: RoomView, held: ReportHeld) -> str:
    outlet = held.report.outlet or _("an outlet that is not known")
    return _("%(outlet)s, report %(number)s. What it says is said by it and by those whom it names.") % {
        "outlet": outlet,
        "number": held.number,
    }


def _family(sitting: Sitting, here: RoomView, held: ReportHeld) -> list[dict[str, object]]:
    """Give the other reports that repeat this one, or that it repeats."""
    first = held.copy_of or held.number
    others = (one for one in in_order(here.reports.values()) if first in (one.number, one.copy_of))
    return [
        {"url": report_url(sitting, here, one.number), "report": one.report, "first": one.number == first}
        for one in others
        if one.number != held.number
    ]


def _additions(sitting: Sitting, here: RoomView, held: ReportHeld) -> list[dict[str, object]]:
    url = press_url(sitting, here, "press-add", held.number)
    return [{"url": f"{url}?sort={sort}", "label": sort_called(sort)} for sort in SORTS]


# ---- a verdict, a check -------------------------------------------------------------------------------------------


@require_POST
@seated
def judge(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Judge or check an entry; the page, or the card alone for the script that asked, shows how it stands then."""
    here = enter_press(sitting, room)
    held, looking = report_in(here, number), Looking.asked(request.POST.dict())
    ref = ref_named(request.POST.get("entry", ""))
    if ref is None or ref not in here.press or here.press[ref].report != number:
        raise Refusal("no-such-entry")
    following = _following(sitting, here, number, looking, ref)
    tried = _tried(request.POST, sitting, here, here.press[ref])
    sitting.look_again()
    here = sitting.here or here
    if request.headers.get("X-Card-Alone"):
        return _card_alone(request, sitting, here, held, looking, ref, tried)
    if tried is not None:
        return _shown(request, sitting, here, held, looking, tried)
    return redirect(f"{report_url(sitting, here, number)}{looking.query()}#{card_id(following)}")


def _following(sitting: Sitting, here: RoomView, number: int, looking: Looking, ref: EntryRef) -> EntryRef:
    """Give the entry that comes after one among those looked at; itself if it is the last."""
    refs = [one.held.ref for one in looked_at(sitting, entries_of(here, number), looking)]
    return refs[refs.index(ref) + 1] if ref in refs[:-1] else ref


def _tried(sent: QueryDict, sitting: Sitting, here: RoomView, held: EntryHeld) -> Tried | None:
    """Do what was asked; give what was not in order of it."""
    check = CHECKS.get(sent.get("check", ""))
    form: TyingForm | CheckForm
    if check is not None:
        form = CheckForm(sent, auto_id=f"check-{name_of(held.ref)}-%s", label_suffix="")
    else:
        links = suggested(sitting, here, held)
        form = TyingForm(
            sent, sitting=sitting, ties=ties_in(sitting, here), links=links, name=name_of(held.ref)
        )
    if not form.is_valid():
        return Tried(held.ref, form)
    try:
        deed = _deed(form, sitting, held, sent, agrees=bool(check))
        sitting.seat.act(here.id, deed, key=once(form.cleaned_data["key"], deed))
    except Refusal as refusal:
        return Tried(held.ref, form, *wrong_and_mend(refusal.code, refusal.params, sitting.lang))
    return None


def _deed(
    form: TyingForm | CheckForm, sitting: Sitting, held: EntryHeld, sent: QueryDict, *, agrees: bool
) -> EntryJudged | EntryChecked:
    if isinstance(form, CheckForm):
        return form.checked(sitting, held.ref, agrees=agrees)
    asked = sent.get("verdict", "")
    if asked in VERDICTS:
        return form.judged(held.ref, VERDICTS[asked])
    if held.verdict is None:
        raise Refusal("entry-not-judged")
    amended = held.entry if held.verdict is Verdict.AMENDED else None
    return form.judged(held.ref, held.verdict, amended)


def _card_alone(
    request: HttpRequest,
    sitting: Sitting,
    here: RoomView,
    held: ReportHeld,
    looking: Looking,
    ref: EntryRef,
    tried: Tried | None,
) -> HttpResponse:
    """Give the entry's card and the counts, for the script to put in their places."""
    every = entries_of(here, held.number)
    one = next(one for one in every if one.held.ref == ref)
    shown = entry_card(
        sitting, here, one.held, one.number, ties_in(sitting, here), history_of(here, [ref]), tried
    )
    context = counts(sitting, here, held, every, looking) | {
        "card": shown,
        "looking": looking,
        "judge_url": press_url(sitting, here, "press-judge", held.number),
    }
    return render(request, "press/card_alone.html", context)


# ---- reading again ------------------------------------------------------------------------------------------------


@require_POST
@seated
def read(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Have the report read again, by the reader that was chosen."""
    here = enter_press(sitting, room)
    held = report_in(here, number)
    reader = request.POST.get("reader", "rules")
    deed = ReadReport(number, reader if reader in dict(readers()) else "rules")
    url = report_url(sitting, here, number)
    key = once(str(len(held.readings)), deed)
    return begin_work(
        request, sitting, here, deed, key=key, then=url, back=f"{url}?reader={deed.reader}#about"
    )


__all__ = ["judge", "read", "report"]
