"""Promise 1, for the streams: a seat is poked for what it can hear and for nothing else, in two worlds alike."""

import asyncio

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from goodoffices.talks.leave import Leave, May
from tests.laws.stories import OBSERVERS, message, pairs
from tests.laws.walls import Standing, Story, in_order, standing

LAW = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
SETTLE = 0.02
"""Seconds that a poke gets to cross from the writer's thread; a later one would be counted at the next step."""


async def poked(stands: Standing, story: Story, observer: str) -> list[tuple[str, int]]:
    """Follow the observer's pulse through a story; give each step after which it was poked."""
    pulse = stands.world.seats[observer].pulse()
    waits = asyncio.ensure_future(anext(pulse))
    await asyncio.sleep(SETTLE)
    found = []
    for kind, place, do in in_order(stands, story):
        await asyncio.to_thread(do)
        await asyncio.sleep(SETTLE)
        if waits.done():
            found.append((kind, place))
        while waits.done():  # a poke may come twice
            waits.result()
            waits = asyncio.ensure_future(anext(pulse))
            await asyncio.sleep(SETTLE)
    waits.cancel()
    await asyncio.gather(waits, return_exceptions=True)
    return found


def pokes(story: Story, observer: str) -> list[tuple[str, int]]:
    """Raise a world, play the story in it and give the pokes."""
    with standing() as stands:
        return asyncio.run(poked(stands, story, observer))


@pytest.mark.parametrize("observer", OBSERVERS)
def test_pokes_tell_nothing_hidden(observer, db):
    @LAW
    @given(pairs(observer))
    def law(pair):
        one, other = (pokes(story, observer) for story in pair)
        assert one == other
        assert all(kind == "seen" for kind, _place in one)

    law()


def test_what_is_said_in_ones_room_pokes(db):
    """The law can fail: a step that the observer hears is seen to poke it."""
    heard = Story((message("head_b", "caucus_b", "a word", Leave(May.ASK), "k0"),), ((), ()))
    assert pokes(heard, "head_b") == [("seen", 0)]
