"""Who waits for whom over one paper, as far as the reader hears it."""

from goodoffices.site.door import Sitting
from goodoffices.site.pages.waits import said
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.site.shown import when_shown
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import holdings
from goodoffices.talks.standing import Waiting, waiting


def waits_over(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[dict[str, object]]:
    """Give what waits over a paper: here, and in the caucuses where this seat hears what became of a draft."""
    acts = _acts_of(sitting, room, held)
    return [
        _shown(sitting, one)
        for one in waiting(sitting.view, sitting.now.date())
        if one.number in acts.get(one.room, ())
    ]


def _acts_of(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, set[int]]:
    """Give, by room, the acts that brought the paper there and those that answer it."""
    acts = {room.id: {held.number, *held.answers}}
    if held.is_draft:
        for one in holdings(sitting.view, room, held.number):
            acts[room.id].add(one.conveyance.number)
            if one.held is not None:
                acts.setdefault(one.caucus, set()).update((one.held.number, *one.held.answers))
    return acts


def _shown(sitting: Sitting, one: Waiting) -> dict[str, object]:
    return {
        "what": said(one.code),
        "party": party_shown_of(sitting, one.party) if one.party else None,
        "mine": one.mine,
        **when_shown(one.at, sitting.now, sitting.lang),
    }
