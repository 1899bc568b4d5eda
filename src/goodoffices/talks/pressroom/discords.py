"""Contradictions that may be: pairs of entries for a human to judge, gathered from all that looks for them."""

from goodoffices.talks.fold import DiscordHeld, RoomView
from goodoffices.talks.pressfile.keeping import EntryRef
from goodoffices.talks.pressroom.candidates import Candidate, in_time
from goodoffices.talks.pressroom.denials import denials
from goodoffices.talks.pressroom.reported import reported
from goodoffices.talks.pressroom.reversals import reversals
from goodoffices.talks.pressroom.values_apart import values_apart


def candidates(room: RoomView) -> tuple[Candidate, ...]:
    """Give every pair that may contradict, the latest first; nothing here decides that one does.

    Only entries that stand are looked at.  A pair that a human judged without its being found here is among them, with
    `code` "by-hand", as long as both stand.  One that two reasons put side by side is there once for each.
    """
    found = [*denials(room), *values_apart(room), *reversals(room)]
    pairs = {frozenset((one.one, one.other)) for one in found}
    found += [one for held in room.discords.values() if (one := _by_hand(room, held, pairs))]
    return tuple(sorted(found, key=lambda one: _place(room, one), reverse=True))


def _by_hand(room: RoomView, held: DiscordHeld, pairs: set[frozenset[EntryRef]]) -> Candidate | None:
    one, other = room.press.get(held.judged.one), room.press.get(held.judged.other)
    if one is None or other is None or not (one.stands and other.stands):
        return None
    pair = frozenset((one.ref, other.ref))
    if pair in pairs:
        return None
    pairs.add(pair)
    return in_time(room, held.judged.discord, (one, other), "by-hand")


def _place(room: RoomView, one: Candidate) -> tuple[object, ...]:
    earlier, later = (reported(room, room.press[ref]).place for ref in (one.one, one.other))
    return later, earlier, one.discord.value, one.code, one.values


def unjudged(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Give those that no human judged yet."""
    return tuple(one for one in found if one.judged is None)


__all__ = ["Candidate", "candidates", "unjudged"]
