"""The periodic report of a commission: its page, and the same as PDF and DOCX, in each language of the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import override

from goodoffices.documents.writing.blocks import Block, Paragraph, Said, Spoken
from goodoffices.documents.writing.docx import pages_docx
from goodoffices.documents.writing.pdf import pages_pdf
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url, enter_commission
from goodoffices.site.commission.report import Period, Report, report_of
from goodoffices.site.door import Sitting, seated
from goodoffices.site.evening.pack import section_blocks
from goodoffices.site.pages.register import commission_frame
from goodoffices.talks.commission.over_time import end_of
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.direction import direction

LONGEST = 366
"""The most days of one report: its chart counts every day by itself."""

KINDS = {
    "pdf": ("application/pdf", pages_pdf),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", pages_docx),
}


@seated
def report(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the report of the period asked for, the last week's where none is, in the language asked for."""
    here = enter_commission(sitting, room)
    period, lang = _period(request, sitting), _language(request, sitting)
    asked = urlencode({"from": period.first.isoformat(), "to": period.last.isoformat(), "lang": lang})
    made = _made(sitting, here, period, lang)
    context = commission_frame(sitting, here, "report") | {
        "otherwise": _otherwise(request, sitting),
        "report": made,
        "period": period,
        "lang": lang,
        "direction": direction(lang),
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in _languages(sitting)],
        "files": [(kind.upper(), f"{_file_url(sitting, here, kind)}?{asked}") for kind in KINDS],
        "drawn": bool(here.commitments),
        "commitments_url": commission_url(sitting, here),
    }
    return render(request, "pages/report.html", context)


def _file_url(sitting: Sitting, here: RoomView, kind: str) -> str:
    return commission_url(sitting, here, "report-file", f"report.{kind}")


@seated
def report_file(request: HttpRequest, sitting: Sitting, room: str, name: str) -> HttpResponse:
    """Hand out the same report as a file, made now from what this seat hears."""
    here = enter_commission(sitting, room)
    kind = name.removeprefix("report.")
    if kind not in KINDS or not name.startswith("report."):
        raise Refusal("no-such-room")
    period, lang = _period(request, sitting), _language(request, sitting)
    content_type, write = KINDS[kind]
    made = _made(sitting, here, period, lang)
    with override(lang):
        data = write(Text(made.title, lang), _blocks(made), dated=period.last)
    called = f"report-{period.first.isoformat()}-{period.last.isoformat()}-{lang}.{kind}"
    headers = {"Content-Disposition": content_disposition_header(True, called) or "attachment"}
    return HttpResponse(data, content_type=content_type, headers=headers)


@contextmanager
def _reading(sitting: Sitting, lang: str) -> Iterator[Sitting]:
    """Read as one who reads that language."""
    with override(lang):
        yield replace(sitting, lang=lang)


def _made(sitting: Sitting, here: RoomView, period: Period, lang: str) -> Report:
    with _reading(sitting, lang) as reader:
        return report_of(reader, here, period)


def _blocks(made: Report) -> list[Block]:
    told = _("Made for %(reader)s, from what this seat hears of the commission.") % {"reader": made.reader}
    blocks: list[Block] = [Paragraph(Spoken((Said(told),), made.lang))]
    for one in made.sections:
        blocks += section_blocks(one, made.lang)
    return blocks


def _languages(sitting: Sitting) -> tuple[str, ...]:
    """Give the languages of the process, and the reader's own."""
    return tuple(dict.fromkeys((*sitting.view.procedure.languages, sitting.lang)))


def _language(request: HttpRequest, sitting: Sitting) -> str:
    asked = request.GET.get("lang", "")
    return asked if asked in _languages(sitting) else sitting.lang


def _period(request: HttpRequest, sitting: Sitting) -> Period:
    """Give the period asked for: no day ahead, and its days in order; the last week where nothing else was asked."""
    today = local_day(sitting.now)
    last = min(_day(request, "to") or today, today)
    first = min(_day(request, "from") or last - timedelta(days=6), last)
    days = (last - first).days + 1
    if days > LONGEST:
        raise Refusal("period-too-long", most=LONGEST, days=days)
    return Period(first, last, end_of(last, today))


def _otherwise(request: HttpRequest, sitting: Sitting) -> str:
    """Say why the report is of another period than was asked for; empty where it isn't."""
    today, first, last = local_day(sitting.now), _day(request, "from"), _day(request, "to")
    if first and last and first > last:
        return _("The first day comes after the last one. This is the report of another period, named below.")
    if (first and first > today) or (last and last > today):
        return _("Days that lie ahead can't be reported. This is the report of another period, named below.")
    return ""


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


__all__ = ["report", "report_file"]
