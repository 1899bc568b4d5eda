"""Candidates of reversal: stances of one party on one instrument or paper, the later opposed to the earlier."""

from collections.abc import Iterator

from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.keeping import Discord
from goodoffices.talks.pressroom.candidates import Candidate, in_time
from goodoffices.talks.pressroom.stances import PublicStance, Turn, on_instruments, on_papers, turns


def reversals(room: RoomView) -> Iterator[Candidate]:
    """Go through the turns of each party's stance.

    `code` is "turned", or "same-day" where both were reported on one day, so that which came first isn't known;
    `values` give the "party".
    """
    seen: set[Turn] = set()
    subjects: list[tuple[PublicStance, ...]] = [*on_instruments(room).values(), *on_papers(room).values()]
    for rows in subjects:
        for turn in turns(rows):
            if turn not in seen:
                seen.add(turn)  # a stance may be tied to an instrument and to a paper
                yield _candidate(room, turn)


def _candidate(room: RoomView, turn: Turn) -> Candidate:
    pair = room.press[turn.before.read.ref], room.press[turn.after.read.ref]
    code = "same-day" if turn.same_day else "turned"
    return in_time(room, Discord.REVERSAL, pair, code, (("party", turn.after.party),))


__all__ = ["reversals"]
