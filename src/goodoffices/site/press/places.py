"""Where the pages of the press room are: their addresses, their tabs, and who works at its desk."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.talks.fold import ReportHeld, RoomView
from goodoffices.talks.pressfile.keeping import EntryRef
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.pressing import AT_THE_DESK

PAGE = 50
"""Cards, or reports, on one page; the rest are a link away."""


def enter_press(sitting: Sitting, room: str) -> RoomView:
    """Go into a press room; any other room is answered as one that isn't there."""
    here = sitting.enter(room)
    if here.charter is None or here.charter.kind is not RoomKind.PRESS:
        raise Refusal("no-such-room")
    return here


def report_in(room: RoomView, number: int) -> ReportHeld:
    """Give the report of that number; one that isn't there is answered as a room that isn't there."""
    held = room.reports.get(number)
    if held is None:
        raise Refusal("no-such-room")
    return held


def at_the_desk(sitting: Sitting, room: RoomView) -> bool:
    """Say whether this seat files and judges here; others read."""
    card = room.members.get(sitting.view.seat)
    return card is not None and card.role in AT_THE_DESK


def press_url(sitting: Sitting, room: RoomView, name: str = "press", *more: object) -> str:
    """Give the address of a page of the press room."""
    return reverse(name, args=[sitting.seat.id, room.id, *more])


def report_url(sitting: Sitting, room: RoomView, number: int) -> str:
    """Give the address of a report's page."""
    return press_url(sitting, room, "press-report", number)


def entry_url(sitting: Sitting, room: RoomView, ref: EntryRef) -> str:
    """Give the address of an entry's card, on the page of its report where it stands; "" for one that isn't there."""
    held = room.press.get(ref)
    if held is None:
        return ""
    return f"{report_url(sitting, room, held.report)}?entry={name_of(ref)}#{card_id(ref)}"


def name_of(ref: EntryRef) -> str:
    """Name an entry in an address or a form: "12-3", its act and its place in it."""
    return f"{ref.number}-{ref.index}"


def card_id(ref: EntryRef) -> str:
    """Give the id that an entry's card has on its page."""
    return f"entry-{name_of(ref)}"


def ref_named(name: str) -> EntryRef | None:
    """Read such a name; None for anything else."""
    number, dash, index = name.partition("-")
    if dash and all(one.isascii() and one.isdecimal() and len(one) < 12 for one in (number, index)):
        return EntryRef(int(number), int(index))
    return None


def page_asked(request: HttpRequest) -> int:
    """Give the page asked for, 1 the first; nonsense asks for the first."""
    asked = request.GET.get("page", "")
    return max(1, int(asked)) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1


def press_tabs(sitting: Sitting, room: RoomView, current: str) -> list[dict[str, object]]:
    """Give the pages of the press room for `press/tabs.html`; those that this installation has."""
    return [
        {"url": url, "label": label, "current": name == current}
        for name, label in _pages()
        if (url := _address(sitting, room, name))
    ]


def _pages() -> Iterator[tuple[str, str]]:
    yield "press", _("Desk")
    yield "press-who", _("Who says what")
    yield "press-figures", _("Figures")
    yield "press-discords", _("Contradictions")
    yield "press-instruments", _("Instruments")
    yield "press-line", _("The line")
    yield "press-communique", _("Check a communiqué")
    yield "press-timeline", _("Timeline")
    yield "press-out", _("Export")


def _address(sitting: Sitting, room: RoomView, name: str) -> str:
    try:
        return press_url(sitting, room, name)
    except NoReverseMatch:
        return ""
