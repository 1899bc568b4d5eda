"""Where the pages of a commission are: their addresses and their tabs."""

from collections.abc import Iterator

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind


def enter_commission(sitting: Sitting, room: str) -> RoomView:
    """Go into a commission; any other room is answered as one that isn't there."""
    here = sitting.enter(room)
    if here.charter is None or here.charter.kind is not RoomKind.COMMISSION:
        raise Refusal("no-such-room")
    return here


def commission_url(sitting: Sitting, room: RoomView, name: str = "commitments", *more: object) -> str:
    """Give the address of a page of the commission."""
    return reverse(name, args=[sitting.seat.id, room.id, *more])


def commission_tabs(sitting: Sitting, room: RoomView, current: str) -> list[dict[str, object]]:
    """Give the commission's pages for a row of tabs; those that this installation has."""
    return [
        {"url": url, "label": label, "current": name == current}
        for name, label in _pages()
        if (url := _address(sitting, room, name))
    ]


def _pages() -> Iterator[tuple[str, str]]:
    yield "commitments", _("Commitments")
    yield "register", _("Steps")
    yield "schedule", _("Schedule")
    yield "incidents", _("Incidents")
    yield "protected", _("Protected places")
    yield "due", _("Calendar")
    yield "report", _("Report")


def _address(sitting: Sitting, room: RoomView, name: str) -> str:
    try:
        return commission_url(sitting, room, name)
    except NoReverseMatch:
        return ""


__all__ = ["commission_tabs", "commission_url", "enter_commission"]
