"""What waits, in words: for the reader, for each party, for the mediation."""

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.shown import party_by_id, party_shown, when_shown
from goodoffices.talks.fold import RoomView
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
        "clear-paper": _("A paper of the delegation waits for the head to give it to the mediation"),
        "answer": _("A paper waits to be answered"),
        "initial": _("A clean common text waits to be initialled"),
        "sign": _("An initialled text waits to be signed"),
        "principals": _("Agreed ad referendum: principals have still to answer"),
        "outcome": _("All have answered a proposal: tell them whether all accepted"),
    }[code]


def waits_shown(sitting: Sitting) -> list[dict[str, object]]:
    """Give what waits for the reader over all its rooms, the longest waiting first.

    The words themselves are shown to a party's seat, which hears one side only; a mediator reads them in their
    room, so that two sides' confidences never stand side by side on one screen.
    """
    words = bool(sitting.view.me.party)
    return [_shown(sitting, one, words) for one in waiting(sitting.view, sitting.now.date()) if one.mine]


def _shown(sitting: Sitting, one: Waiting, words: bool) -> dict[str, object]:
    here = sitting.view.room(one.room)
    about = show_controls(one.about.words) if one.about and words else ""
    return {
        "what": said(one.code),
        "why": about if len(about) <= EXCERPT else f"{about[:EXCERPT]}…",
        "lang": one.about.lang if one.about else "",
        "party": _about_whom(sitting, here, one),
        "room": room_name(here, sitting.lang),
        "url": reverse("act", args=[sitting.seat.id, one.room, one.number]),
        **when_shown(one.at, sitting.now, sitting.lang),
    }


def _about_whom(sitting: Sitting, here: RoomView, one: Waiting) -> dict[str, object] | None:
    """Give the party of the room, or the recipient of a conveyance that waits."""
    if conveyance := here.conveyances.get(one.number):
        return party_by_id(sitting.view, conveyance.prepared.recipient, sitting.lang)
    return party_shown(here.party, sitting.lang) if here.party else None


def counts(sitting: Sitting, party: str) -> tuple[int, int]:
    """Count what waits between the mediation and a party, as far as the reader sees: for its side, for the other.

    In the eyes of a party's seat, "us" is the party; in the mediation's, the mediation.
    """
    view = sitting.view
    every = [one for one in waiting(view, sitting.now.date()) if _with(sitting, one, party)]
    for_party = sum(1 for one in every if one.party == party)
    for_mediation = len(every) - for_party
    return (for_party, for_mediation) if view.me.party == party else (for_mediation, for_party)


def _with(sitting: Sitting, one: Waiting, party: str) -> bool:
    here = sitting.view.room(one.room)
    return here.party is not None and here.party.id == party
