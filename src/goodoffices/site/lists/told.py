"""What a commission was told of the parties' lists: numbers by heading and a fingerprint, never a name."""

from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_by_id, when_shown
from goodoffices.talks.fold import RoomView
from goodoffices.words import formats

Shown = dict[str, object]


def counts_told(sitting: Sitting, room: RoomView) -> list[Shown]:
    """Give what was last told of each list, in the order of the parties today; nothing where nothing was told."""
    order = [one.id for one in sitting.view.sides_on(local_day(sitting.now))]
    known = sorted(room.counts, key=lambda party: (order.index(party) if party in order else len(order), party))
    return [_told(sitting, room, party) for party in known]


def _told(sitting: Sitting, room: RoomView, party: str) -> Shown:
    held, lang = room.counts[party], sitting.lang
    return {
        "party": party_by_id(sitting.view, party, lang),
        "counts": [(of, formats.number(count, lang)) for of, count in held.told.counts],
        "handed_over": formats.number(held.told.handed_over, lang),
        "fingerprint": held.told.fingerprint,
        **when_shown(held.at, sitting.now, lang),
    }
