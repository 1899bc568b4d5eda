"""The rules of procedure, as every seat may read them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.procedure import RulesForm
from goodoffices.talks.procedure import Item, Procedure
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import formats
from goodoffices.words.labels import label


@seated
def rules(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show the rules, and to a mediator the way to change them."""
    now, lang = sitting.view.procedure, sitting.lang
    context = {
        "facts": facts_of(now, lang),
        "leave": [{"label": label(item, lang), "may": now.leave_for(item).value} for item in Item],
        "change_url": _change_url(sitting),
    }
    return render(request, "pages/rules.html", context)


def _change_url(sitting: Sitting) -> str:
    rooms = sitting.view.sitting(RoomKind.MEDIATION)
    mine = next((room for room in rooms if RulesForm.offered(sitting.view, room)), None)
    return deed_url(sitting.seat.id, mine.id, RulesForm.slug) if mine else ""


def facts_of(procedure: Procedure, lang: str) -> list[dict[str, object]]:
    """Give the rules as pairs of a label and a value."""
    languages = [formats.language_name(one, lang) for one in procedure.languages]
    second = _("asked for") if procedure.second_on_overlap else _("not asked for")
    approvals = ngettext("%(count)s person", "%(count)s people", procedure.approvals)
    pairs = [
        (_("Languages"), formats.joined(languages, lang)),
        (_("Approvals before something is carried"), approvals % {"count": procedure.approvals}),
        (_("A second person where the leak guard was answered with a reason"), second),
        (_("Order of the parties"), label(procedure.order, lang)),
        (_("Seats show"), label(procedure.naming, lang)),
        (_("Public page"), _("yes") if procedure.public_page else _("no")),
        (_("Rooms for what the mediation believes of the parties"), _beliefs(procedure)),
        (_("Transcripts are taken by"), label(procedure.transcripts, lang)),
        (_("Retention"), _retention(procedure, lang)),
    ]
    return [{"label": name, "value": value} for name, value in pairs]


def _beliefs(procedure: Procedure) -> str:
    return _("allowed: dated, expiring, never exported") if procedure.beliefs else _("not allowed")


def _retention(procedure: Procedure, lang: str) -> str:
    if not procedure.retention:
        return _("everything is kept")
    said = [_days(kind, days, lang) for kind, days in procedure.retention]
    return formats.joined(said, lang)


def _days(kind: str, days: int, lang: str) -> str:
    after = ngettext("%(room)s: destroyed after %(days)s day", "%(room)s: destroyed after %(days)s days", days)
    return after % {"room": label(RoomKind(kind), lang), "days": days}
