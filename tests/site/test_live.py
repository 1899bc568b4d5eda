"""A seat's stream says when to look again, beats at fixed times, ends with the seat, and tells nothing else."""

import asyncio

import pytest

from goodoffices.site.live import beats
from goodoffices.talks.acts import Note, Unseating
from tests.world import build, en, seat_id


async def heard(stream, count):
    """Give the names of the next events of a stream."""
    found = []
    async for chunk in stream:
        found += [line[7:] for line in chunk.decode().splitlines() if line.startswith("event: ")]
        assert chunk.decode().replace("retry: 3000\n\n", "").split("\n")[1] == "data:"
        if len(found) >= count:
            break
    return found


@pytest.fixture
def world():
    """Open the talks."""
    return build()


def run(world, who, deeds, count, every=30.0):
    """Follow a seat's stream while deeds are done; give the names of its first events."""

    async def follow():
        stream = beats(world.seats[who], every)
        reading = asyncio.ensure_future(heard(stream, count))
        await asyncio.sleep(0.05)
        for deed in deeds:
            await asyncio.to_thread(deed)
            await asyncio.sleep(0.05)
        try:
            return await asyncio.wait_for(reading, 5)
        finally:
            await stream.aclose()

    return asyncio.run(follow())


def test_a_beat_comes_first(world):
    assert run(world, "head_b", [], 1) == ["beat"]


def test_an_act_in_ones_room_pokes(world):
    assert run(world, "head_a", [lambda: world.tell("head_a", "a word")], 2) == ["beat", "poke"]


def test_an_act_elsewhere_does_not_poke(world):
    hidden = [lambda: world.tell("head_a", "a word"), lambda: world.act("lead", "mediation", Note(en("a note")))]
    seen = [lambda: world.tell("head_b", "another")]
    assert run(world, "head_b", [*hidden, *seen], 2) == ["beat", "poke"]


def test_beats_come_whatever_is_said_elsewhere(world):
    assert run(world, "head_b", [lambda: world.tell("head_a", "a word")], 3, every=0.1) == ["beat"] * 3


def test_the_stream_ends_with_the_seat(world):
    def leaves():
        world.act("observer", "caucus_o", Unseating(seat_id("observer")))

    assert run(world, "observer", [leaves], 3)[-1] == "end"


def test_the_stream_ends_after_its_beats_so_that_the_session_is_asked_again(world):
    async def whole():
        return [chunk async for chunk in beats(world.seats["head_b"], 0.01, 3)]

    assert len(asyncio.run(whole())) == 4
