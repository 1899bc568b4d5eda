"""What waits, in words: for the reader, for each party, for the mediation."""

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.shown import party_shown, when_shown
from goodoffices.talks.standing import Waiting, waiting
from goodoffices.words.direction import show_controls

EXCERPT = 140


def said(code: str) -> str:
    """Say what waits."""
    return {
        "acknowledge": _("A delivery waits to be acknowledged"),
        "read-back": _("A delivery waits to be read back"),
        "confirm": _("A read-back waits to be confirmed or corrected"),
        "question": _("A question waits for a reply"),
        "leave": _("The mediation asks: may it carry this?"),
        "seating": _("Somebody new is proposed for this room"),
        "narrowed": _("Leave was narrowed for something already carried: tell them"),
        "approve": _("A conveyance waits for approval"),
        "convey": _("An approved conveyance waits to be carried"),
        "missent": _("Something mis-sent is not yet settled"),
        "draft": _("A draft waits to be cleared"),
    }[code]


def waits_shown(sitting: Sitting, *, room: str = "", mine: bool = True) -> list[dict[str, object]]:
    """Give what waits for the reader (or, with `mine` false, for others), the longest waiting first."""
    found = [one for one in waiting(sitting.view) if one.mine is mine and room in ("", one.room)]
    return [shown(sitting, one) for one in found]


def shown(sitting: Sitting, one: Waiting) -> dict[str, object]:
    """Give what waits for a template."""
    here = sitting.view.room(one.room)
    about = show_controls(one.about.words) if one.about else ""
    return {
        "what": said(one.code),
        "why": about if len(about) <= EXCERPT else f"{about[:EXCERPT]}…",
        "party": party_shown(here.party, sitting.lang) if here.party else None,
        "room": room_name(here, sitting.lang),
        "url": reverse("act", args=[sitting.seat.id, one.room, one.number]),
        "label": _("Go to it"),
        "for_party": one.party,
        **when_shown(one.at, sitting.now, sitting.lang),
    }


def counts(sitting: Sitting, party: str) -> tuple[int, int]:
    """Count what waits between the mediation and a party, as far as the reader sees: for the reader's side, for the other.

    In the eyes of a party's seat, "us" is the party; in the mediation's, the mediation.
    """
    view = sitting.view
    every = [one for one in waiting(view) if _with(sitting, one, party)]
    for_party = sum(1 for one in every if one.party == party)
    for_mediation = len(every) - for_party
    return (for_party, for_mediation) if view.me.party == party else (for_mediation, for_party)


def _with(sitting: Sitting, one: Waiting, party: str) -> bool:
    here = sitting.view.room(one.room)
    return here.party is not None and here.party.id == party
