"""An answer drafted for the head is to a paper that its author has before it, and one that the caucus would take."""

from dataclasses import replace

import pytest

from goodoffices.talks.acts import (
    Answer,
    DraftPut,
    Intent,
    PaperWithdrawn,
    PartAnswer,
    Stance,
    Whole,
)
from goodoffices.talks.crossings import Clear
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.rules import seating_of
from tests.carrying import refused
from tests.putting import held, open_paper, put_before
from tests.world import World, build, card, en

ASK = Leave(May.ASK)


@pytest.fixture
def world() -> World:
    """Put a paper before both sides, and seat A's expert in A's caucus."""
    world = build()
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    world.ref = open_paper(world)
    for side in "AB":
        put_before(world, world.ref, side)
    return world


def answering(world: World, to: str = "A", **what: object) -> Answer:
    """Make an answer to the paper before a side."""
    what.setdefault("whole", Whole.ACCEPT)
    one = held(world, to)
    return Answer(one.number, one.fingerprint, ASK, **what)


def draft(world: World, answer: Answer, who: str = "expert_a") -> int:
    """Put the answer to the head of A."""
    return world.act(who, "delegation_a", DraftPut(Intent.REPLY, en("Take it."), ASK, answer)).number


def test_a_good_one_waits_for_the_head_and_then_stands_in_the_caucus(world: World) -> None:
    answer = answering(world, whole=None, parts=(PartAnswer("1/1", Stance.ACCEPT, 0),))
    number = draft(world, answer)
    world.act("head_a", "delegation_a", Clear(number, world.rooms["caucus_a"], ASK))
    stands = held(world, "A")
    assert world.view("lead", "caucus_a").answers[stands.answers[-1]].answer == answer


def test_one_to_another_text_than_stands_there(world: World) -> None:
    with refused("no-such-paper"):
        draft(world, replace(answering(world), fingerprint="0" * 64))


def test_one_by_somebody_who_was_handed_the_paper_is_judged_when_it_is_cleared() -> None:
    world = build()
    put_before(world, open_paper(world), "A")
    unknown = replace(answering(world), number=99)
    good, bad = draft(world, answering(world)), draft(world, unknown)
    world.act("head_a", "delegation_a", Clear(good, world.rooms["caucus_a"], ASK))
    with refused("no-such-paper"):
        world.act("head_a", "delegation_a", Clear(bad, world.rooms["caucus_a"], ASK))


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("no-such-part", {"parts": (PartAnswer("9", Stance.ACCEPT),)}),
        ("which-alternative", {"parts": (PartAnswer("1/1", Stance.ACCEPT, 7),)}),
        ("nothing-answered", {"whole": None}),
    ],
)
def test_one_that_the_caucus_would_refuse_is_refused_alike(world: World, code: str, what: dict) -> None:
    before = world.view("head_a", "delegation_a").last
    with refused(code):
        draft(world, answering(world, **what))
    assert world.view("head_a", "delegation_a").last == before


def test_one_to_a_paper_that_was_withdrawn(world: World) -> None:
    one = held(world, "A")
    world.act("lead", "caucus_a", PaperWithdrawn(one.number, en("It is overtaken.")))
    with refused("paper-not-standing"):
        draft(world, answering(world))
