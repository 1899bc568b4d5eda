"""Reports as they are listed: newest first, copies under what they repeat, with what is left to do in each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.press.counting import Left
from goodoffices.site.press.places import report_url
from goodoffices.site.shown import when_shown
from goodoffices.talks.fold import ReportHeld, RoomView
from goodoffices.words import formats
from goodoffices.words.direction import direction

TO_JUDGE, TO_CHECK = "judge", "check"


@dataclass(frozen=True, slots=True)
class Sought:
    """Which reports somebody wants listed: of one outlet, in one language, with something left; "" for any."""

    outlet: str = ""
    lang: str = ""
    left: str = ""

    @property
    def any(self) -> bool:
        """Say whether the list is narrowed."""
        return bool(self.outlet or self.lang or self.left)

    def fits(self, held: ReportHeld, left: Left) -> bool:
        """Say whether a report is one of them."""
        asked = {TO_JUDGE: left.to_judge, TO_CHECK: left.to_check}.get(self.left, True)
        same = self.outlet in ("", held.report.outlet) and self.lang in ("", held.report.text.lang)
        return same and bool(asked)


def sought(request: HttpRequest) -> Sought:
    """Read from the address which reports are wanted."""
    asked = {name: request.GET.get(name, "") for name in ("outlet", "lang", "left")}
    return Sought(**asked)


def filters_shown(sitting: Sitting, room: RoomView, wanted: Sought) -> dict[str, object]:
    """Give what the list can be narrowed to."""
    outlets = sorted({one.report.outlet for one in room.reports.values() if one.report.outlet})
    langs = sorted({one.report.text.lang for one in room.reports.values()})
    return {
        "outlets": outlets,
        "langs": [(one, formats.language_name(one, sitting.lang)) for one in langs],
        "lefts": [(TO_JUDGE, _("something to judge")), (TO_CHECK, _("something to check"))],
        "wanted": wanted,
    }


def day_of(held: ReportHeld) -> date:
    """Give the day that a report is of: the one it was published on, else the one it was filed on."""
    return held.report.published or local_day(held.at)


def in_order(reports: Iterable[ReportHeld]) -> list[ReportHeld]:
    """Put reports in order, the newest first."""
    return sorted(reports, key=lambda one: (day_of(one), one.number), reverse=True)


def families(room: RoomView, wanted: Sought, left: dict[int, Left]) -> list[list[ReportHeld]]:
    """Give the reports wanted, each first one with its copies after it; a family stands where its newest would."""
    found: defaultdict[int, list[ReportHeld]] = defaultdict(list)
    for held in in_order(room.reports.values()):
        if wanted.fits(held, left[held.number]):
            found[held.copy_of or held.number].append(held)
    return [sorted(every, key=lambda one: one.copy_of is not None) for every in found.values()]


def row(sitting: Sitting, room: RoomView, held: ReportHeld, left: Left) -> dict[str, object]:
    """Give what a list shows of a report."""
    report, lang = held.report, sitting.lang
    return {
        "number": held.number,
        "url": report_url(sitting, room, held.number),
        "title": report.title,
        "lang": report.text.lang,
        "dir": direction(report.text.lang),
        "outlet": report.outlet,
        "language": formats.language_name(report.text.lang, lang),
        "day": formats.plain_day(report.published, lang) if report.published else "",
        "read": bool(held.readings),
        "left": left,
        "copy_of": held.copy_of,
        **when_shown(held.at, sitting.now, lang),
    }
