"""Where the pages of a room for lists are, their tabs, and who works there.

Addresses hold an entry's id, which tells nothing; never a name, nor what somebody looked for.
"""

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.talks.acts import Person
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.rules.listing import SPEAK
from goodoffices.talks.view import View
from goodoffices.words.direction import isolate

PAGE = 100
"""Persons on one page; the rest are a link away."""


def is_list(room: RoomView) -> bool:
    """Say whether a list of persons is kept there."""
    return room.charter is not None and room.charter.kind is RoomKind.LISTS


def enter_list(sitting: Sitting, room: str) -> RoomView:
    """Go into a room for lists; any other room is answered as one that isn't there."""
    here = sitting.enter(room)
    if not is_list(here):
        raise Refusal("no-such-room")
    return here


def lists_here(view: View, room: RoomView) -> bool:
    """Say whether the seat works on this room's list."""
    card = room.members.get(view.seat)
    return is_list(room) and card is not None and card.role in SPEAK


def heads_here(view: View, room: RoomView) -> bool:
    """Say whether the seat decides about batches and what a commission is told."""
    return lists_here(view, room) and is_head(room.members[view.seat])


def list_url(sitting: Sitting, room: RoomView, name: str = "list", *more: object) -> str:
    """Give the address of a page of the list."""
    return reverse(name, args=[sitting.seat.id, room.id, *more])


def names_in_line(person: Person, lang: str) -> str:
    """Give a person's names in one line of a page in `lang`, each in its own direction."""
    return " / ".join(isolate(name.words, lang) for name in person.names)


def list_tabs(sitting: Sitting, room: RoomView, current: str) -> list[dict[str, object]]:
    """Give the pages of the list, the one that is looked at marked."""
    pages = (
        ("list", _("The list")),
        ("list-alike", _("Perhaps one person")),
        ("list-batches", _("Batches")),
    )
    return [
        {"url": list_url(sitting, room, name), "label": label, "current": name == current} for name, label in pages
    ]
