"""Whose leave binds what is made from a run: every position it rests on was told under one."""

from dataclasses import dataclass

from goodoffices.site.bridging.places import act_url
from goodoffices.site.door import Sitting
from goodoffices.site.forms.checking import leave_shown
from goodoffices.site.frame import room_name
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import Told
from goodoffices.talks.leave import ORDER, May


@dataclass(frozen=True, slots=True)
class Bound:
    """Something told whose leave does not let it go to everybody: whose it is, where it stands, the leave as shown."""

    party: dict[str, object] | None
    room: str
    number: int
    url: str
    leave: dict[str, object]


def bound_by(sitting: Sitting, sources: tuple[SourceRef, ...]) -> list[Bound]:
    """Give what those acts were made from that may not go to just anybody, each act by the least of its leave now."""
    view = sitting.view
    least: dict[tuple[str, int], Told] = {}
    for told in (one for ref in view.origins(sources) for one in view.told_by(ref)):
        act = (told.ref.room, told.ref.number)
        if act not in least or ORDER.index(told.leave.may) < ORDER.index(least[act].leave.may):
            least[act] = told
    held_back = [one for one in least.values() if one.leave.may not in (May.OWN, May.OURS) or one.leave.to]
    return [_bound(sitting, one) for one in held_back]


def _bound(sitting: Sitting, told: Told) -> Bound:
    room = sitting.view.rooms[told.ref.room]
    return Bound(
        party_shown_of(sitting, room.party.id) if room.party else None,
        room_name(room, sitting.lang),
        told.ref.number,
        act_url(sitting, told.ref.room, told.ref.number),
        leave_shown(sitting, told),
    )


__all__ = ["Bound", "bound_by"]
