"""Where a paper goes from its page: put before somebody, taken up by the mediation, answered in a draft."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.answering import DraftAnswerForm
from goodoffices.site.forms.answering_fields import can_be_answered
from goodoffices.site.forms.conveying import ConveyanceForm, mediates
from goodoffices.site.forms.leave import heads
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.taking_up import TakeUpForm
from goodoffices.site.frame import room_name
from goodoffices.site.papers.lapsed import lapse_of
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.concluding import is_clean


def onward(
    sitting: Sitting, room: RoomView, held: PaperHeld, version: int = 0
) -> Iterator[dict[str, object]]:
    """Give the buttons that lead from a paper to other rooms; `version` is the one looked at (0: the latest)."""
    match room.charter.kind if room.charter else None:
        case RoomKind.MEDIATION if held.is_draft and mediates(sitting.view, room):
            yield from _from_mediation(sitting, room, held, version)
        case RoomKind.CAUCUS if held.by_party and mediates(sitting.view, room):
            yield from _taken_up(sitting, room, held)
        case RoomKind.CAUCUS if (
            can_be_answered(held) and lapse_of(sitting, held) is None and room.of_party(sitting.view.seat)
        ):
            yield from _drafted(sitting, room, held)


def _from_mediation(
    sitting: Sitting, room: RoomView, held: PaperHeld, version: int
) -> Iterator[dict[str, object]]:
    if held.concluded is None:
        named = f"{held.number}.{version or held.versions[-1].number}"
        yield _way(sitting, room, ConveyanceForm.slug, {"carries": named}, _("Put before somebody"))
    if is_clean(held.paper):
        url = reverse("paper-sign", args=[sitting.seat.id, room.id, held.number])
        yield {"url": url, "label": _("Signatures")}


def _taken_up(sitting: Sitting, caucus: RoomView, held: PaperHeld) -> Iterator[dict[str, object]]:
    fit = [
        one
        for one in sitting.view.sitting(RoomKind.MEDIATION)
        if mediates(sitting.view, one) and set(one.members) <= set(caucus.members)
    ]
    for one in fit:
        label = _("Take it up in %(room)s") % {"room": room_name(one, sitting.lang)}
        yield _way(sitting, one, TakeUpForm.slug, {"paper": f"{caucus.id}.{held.number}"}, label)


def _drafted(sitting: Sitting, caucus: RoomView, held: PaperHeld) -> Iterator[dict[str, object]]:
    party = caucus.party.id if caucus.party else ""
    for one in sitting.view.sitting(RoomKind.DELEGATION):
        if one.party is not None and one.party.id == party and not heads(sitting.view, one):
            asked = {"paper": f"{caucus.id}.{held.number}"}
            yield _way(sitting, one, DraftAnswerForm.slug, asked, _("Draft an answer for the head"))


def _way(sitting: Sitting, room: RoomView, slug: str, asked: dict[str, str], label: str) -> dict[str, object]:
    return {"url": f"{deed_url(sitting.seat.id, room.id, slug)}?{urlencode(asked)}", "label": label}
