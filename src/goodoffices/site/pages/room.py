"""A room's page: its stream, what waits in it, and what can be said there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.cards import card
from goodoffices.site.commission.places import commission_tabs
from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.places import exchanges_url, has_exchanges
from goodoffices.site.forms.base import Group
from goodoffices.site.forms.offers import offered_in, offered_on
from goodoffices.site.frame import pattern_of, room_name
from goodoffices.site.lists.places import is_list, list_tabs
from goodoffices.site.lists.told import counts_told
from goodoffices.site.pages.waits import said
from goodoffices.site.papers.heads import HOLDS, STILL, papers_url
from goodoffices.site.positions.beside import beside
from goodoffices.site.shown import party_shown, when_shown
from goodoffices.talks.acts import Round
from goodoffices.talks.beliefs import believing
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.standing import Waiting, waiting
from goodoffices.talks.texts import Text
from goodoffices.words.direction import show_controls

PAGE = 40
"""Acts on one page of a stream; the rest is a page earlier."""

EXCERPT = 120
"""Characters of an act that are shown where it only needs to be recognised."""

SETTLED_BY = {
    "acknowledge": frozenset({"acknowledge", "acknowledged-by-voice"}),
    "read-back": frozenset({"read-back", "read-back-by-voice"}),
    "clear-paper": frozenset({"clear-paper"}),
    "answer": frozenset({"answer-paper"}),
    "initial": frozenset({"initial-paper"}),
    "sign": frozenset({"sign-paper", "sign-in-ink"}),
    "principals": frozenset({"principals-answered"}),
    "outcome": frozenset({"tell-outcome"}),
}
"""The forms that settle what waits for a paper, by what waits."""


@seated
def room(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the room, the latest act first: what came last is what one looks for."""
    here = sitting.enter(room)
    waits = [
        _waits(sitting, one)
        for one in waiting(sitting.view, sitting.now.date())
        if one.room == here.id and one.mine
    ]
    to_say = offered_in(sitting, here, Group.SAY)
    context = _stream(request, sitting, here) | {
        "name": room_name(here, sitting.lang),
        "lead": _lead(sitting, here),
        "actions": [offer | {"quiet": place > 0} for place, offer in enumerate(_at_hand(to_say))],
        "groups": _groups(sitting, here, [offer for offer in to_say if not offer["at_hand"]]),
        "positions": beside(sitting, here),
        "lists_told": counts_told(sitting, here),
        "waits": waits,
        "rooms": rooms_shown(sitting),
        "empty_what": _("Nothing is lost: this seat hears what is said from here on."),
        "panes": [
            {"id": "stream", "label": room_name(here, sitting.lang), "first": True, "waits": len(waits)},
            {"id": "side", "label": _("Rooms and more")},
        ],
    }
    return render(request, "pages/room.html", context)


def _stream(request: HttpRequest, sitting: Sitting, here: RoomView) -> dict[str, object]:
    """Give one page of the stream: the latest acts, or those up to the number asked for."""
    numbers = sorted(here.entries)
    asked = request.GET.get("upto", "")
    upto = int(asked) if asked.isdecimal() and len(asked) < 12 else here.last
    shown = [number for number in numbers if number <= upto][-PAGE:]
    after = [number for number in numbers if number > upto]
    earlier = shown[0] - 1 if shown and shown[0] > numbers[0] else 0
    span = {"first": shown[0], "last": shown[-1]} if shown else {}
    return {
        "acts": [answerable(sitting, here, here.entries[number]) for number in reversed(shown)],
        "earlier_url": f"?upto={earlier}" if earlier else "",
        "later_url": f"?upto={after[:PAGE][-1]}" if after else "",
        "place": _("acts %(first)s to %(last)s") % span if (earlier or after) and shown else "",
    }


def _at_hand(offers: list[dict[str, object]]) -> list[dict[str, object]]:
    return [offer for offer in offers if offer["at_hand"]]


def _lead(sitting: Sitting, here: RoomView) -> str:
    """Say in one sentence what kind of room this is for the one who looks."""
    theirs = here.of_party(sitting.view.seat)
    match here.charter.kind if here.charter else None:
        case RoomKind.CAUCUS if theirs:
            return _("Between you and the mediation. What you tell here goes no further without your leave.")
        case RoomKind.CAUCUS if not here.party_sits:
            return _("Nobody of the party sits here: you write down what you heard.")
        case RoomKind.CAUCUS:
            return _(
                "Between this participant and the mediation. What is told here carries the leave they give."
            )
        case RoomKind.DELEGATION:
            return _("Your delegation alone: the mediation does not hear this room.")
        case RoomKind.COMMISSION:
            return _("Those who carry out what was signed. What stands here is heard by all who sit here.")
        case RoomKind.LISTS:
            return _("A list of persons: the party and the neutral intermediary alone. Names here end by rule.")
        case RoomKind.NOTICES:
            return _("What the mediation told every seat.")
        case RoomKind.PUBLIC:
            return _("What anyone can read.")
        case RoomKind.MEDIATION if believing(here):
            return _(
                "What the mediation believes of the parties: each with its day, after which it is gone; never exported."
            )
        case _:
            return ""


def _groups(sitting: Sitting, here: RoomView, rest: list[dict[str, object]]) -> list[dict[str, object]]:
    every: list[dict[str, object]] = [
        {"label": _("Press file"), "offers": _press(sitting, here)},
        {"label": _("Commission"), "offers": _commission(sitting, here)},
        {"label": _("List of persons"), "offers": _list(sitting, here)},
        {"label": _("Papers"), "offers": _papers(sitting, here)},
        {"label": _("Exchanges"), "offers": _exchanges(sitting, here)},
        {"label": _("More to write here"), "offers": rest},
        {"label": _("Tell all"), "offers": offered_in(sitting, here, Group.ALL)},
        {"label": _("Who sits here"), "offers": offered_in(sitting, here, Group.SEATS)},
    ]
    return [group for group in every if group["offers"]]


def _press(sitting: Sitting, here: RoomView) -> list[dict[str, object]]:
    """Give the way to the desk of a press room, and to the line that is kept there."""
    if here.charter is None or here.charter.kind is not RoomKind.PRESS:
        return []
    pages = ((_("Press desk"), "press"), (_("Who says what"), "press-who"), (_("The line"), "press-line"))
    return [{"url": reverse(name, args=[sitting.seat.id, here.id]), "label": label} for label, name in pages]


def _commission(sitting: Sitting, here: RoomView) -> list[dict[str, object]]:
    """Give the way to the pages of a commission."""
    commission = here.charter is not None and here.charter.kind is RoomKind.COMMISSION
    return commission_tabs(sitting, here, "") if commission else []


def _list(sitting: Sitting, here: RoomView) -> list[dict[str, object]]:
    """Give the way to the pages of a list of persons."""
    return list_tabs(sitting, here, "") if is_list(here) else []


def _papers(sitting: Sitting, here: RoomView) -> list[dict[str, object]]:
    """Give the way to the papers of a room in which papers can stand, and how many stand there now."""
    if here.charter is None or here.charter.kind not in HOLDS:
        return []
    today = sitting.now.date()
    count = sum(1 for one in here.papers.values() if one.standing(today) in STILL)
    said = (
        _("Papers of this room (%(number)s stand)") % {"number": count} if count else _("Papers of this room")
    )
    return [{"url": papers_url(sitting, here), "label": said}]


def _exchanges(sitting: Sitting, here: RoomView) -> list[dict[str, object]]:
    """Give the way to the exchanges of one of the mediation's own rooms."""
    url, said = exchanges_url(sitting, here), _("Exchanges and their plans")
    return [{"url": url, "label": said}] if has_exchanges(here) else []


def _waits(sitting: Sitting, one: Waiting) -> dict[str, object]:
    here = sitting.view.room(one.room)
    about = one.about or Text("", sitting.lang)
    return {
        "code": one.code,
        "number": one.number,
        "what": said(one.code),
        "about": Text(excerpt(about.words), about.lang),
        "url": reverse("act", args=[sitting.seat.id, one.room, one.number]),
        "answers": _answers_to(one.code, offered_on(sitting, here, here.entries[one.number])),
        **when_shown(one.at, sitting.now, sitting.lang),
    }


def _answers_to(code: str, offers: list[dict[str, object]]) -> list[dict[str, object]]:
    """Give the buttons of what waits: in full colour what settles it, or all where no one form does."""
    settling = SETTLED_BY.get(code, frozenset())
    fits = settling.intersection(str(one["slug"]) for one in offers)
    shown = [one | {"quiet": bool(fits) and one["slug"] not in fits} for one in offers]
    return sorted(shown, key=lambda one: bool(one["quiet"]))


def excerpt(words: str) -> str:
    """Give the beginning of something said, on one line."""
    line = " ".join(show_controls(words).split())
    return line if len(line) <= EXCERPT else f"{line[:EXCERPT].rsplit(' ', 1)[0]} …"


def answerable(sitting: Sitting, room: RoomView, entry: Entry) -> dict[str, object]:
    """Give the card of an act with the buttons of what it can be answered with."""
    return card(sitting, room, entry, offered_on(sitting, room, entry))


@seated
def act(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show one act by itself, with what was said on it since."""
    here = sitting.enter(room)
    if number not in here.entries:
        raise Refusal("no-such-room")
    entry = here.entries[number]
    since = [one for at, one in sorted(here.entries.items()) if at > number and _is_on(one.act, number)]
    context = {
        "one": card(sitting, here, entry, offered_on(sitting, here, entry, alone=True), alone=True),
        "answers_to_it": [answerable(sitting, here, later) for later in since],
        "name": room_name(here, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, here.id]),
    }
    return render(request, "pages/act.html", context)


def _is_on(act: object, number: int) -> bool:
    """Say whether an act answers that one: it names it as what it is about."""
    return not isinstance(act, Round) and number in (getattr(act, "re", None), getattr(act, "number", None))


@seated
def rooms(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show the rooms that the seat sits in."""
    me = sitting.view.me
    opens = me.role is Role.MEDIATOR or (is_head(me) and me.party)
    actions = (
        [{"url": reverse("open-room", args=[sitting.seat.id]), "label": _("Open a room")}] if opens else []
    )
    return render(request, "pages/rooms.html", {"rooms": rooms_shown(sitting), "actions": actions})


def rooms_shown(sitting: Sitting) -> list[dict[str, object]]:
    """Give the seat's rooms for a list, each with what waits for the reader there."""
    mine: dict[str, int] = {}
    for one in waiting(sitting.view, sitting.now.date()):
        if one.mine:
            mine[one.room] = mine.get(one.room, 0) + 1
    kinds = set(RoomKind) if sitting.view.procedure.public_page else set(RoomKind) - {RoomKind.PUBLIC}
    return [_row(sitting, one, mine.get(one.id, 0)) for one in sitting.view.sitting(*kinds)]


def _row(sitting: Sitting, room: RoomView, waits: int) -> dict[str, object]:
    return {
        "url": reverse("room", args=[sitting.seat.id, room.id]),
        "name": room_name(room, sitting.lang),
        "kind": pattern_of(room.charter),
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "waits": waits,
        "current": sitting.here is not None and sitting.here.id == room.id,
    }
