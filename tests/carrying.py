"""How the cast of the tests carries something, in a line each."""

import pytest

from goodoffices.talks.acts import ConveyanceApproved, ConveyancePrepared, SourceRef
from goodoffices.talks.crossings import Convey
from goodoffices.talks.refusal import Refusal
from tests.world import World, en


def prepared(world: World, words, to: str = "B", sources: tuple[SourceRef, ...] = (), **more) -> ConveyancePrepared:
    """Make a conveyance of these words to that party's caucus."""
    texts = words if isinstance(words, tuple) else (en(words),)
    return ConveyancePrepared(to, world.rooms[f"caucus_{to.lower()}"], texts, sources, **more)


def prepare(world: World, words, to: str = "B", *, who: str = "lead", room: str = "mediation", **more) -> SourceRef:
    """Prepare it."""
    return world.act(who, room, prepared(world, words, to, **more))


def approve(world: World, ref: SourceRef, *who: str, room: str = "mediation", reason: str = "") -> None:
    """Let each of them approve."""
    for one in who:
        world.act(one, room, ConveyanceApproved(ref.number, reason))


def carry(world: World, words, to: str = "B", *, reason: str = "", **more) -> SourceRef:
    """Prepare, approve twice and carry; give the reference of what was prepared."""
    ref = prepare(world, words, to, reason=reason, **more)
    approve(world, ref, "lead", "deputy", reason=reason)
    world.act("lead", "mediation", Convey(ref.number))
    return ref


def delivered(world: World, to: str = "B"):
    """Give the latest delivery in a party's caucus."""
    found = world.view("lead", f"caucus_{to.lower()}").delivered
    return found[max(found)]


def refused(code: str):
    """Expect a refusal with that code."""
    return pytest.raises(Refusal, match=rf"^{code}( |$)")
