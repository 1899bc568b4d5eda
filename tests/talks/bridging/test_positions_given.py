"""Positions are given in a caucus: by the head, or recorded by the mediation, on the very text that stands there."""

from dataclasses import replace

import pytest

from goodoffices.talks.acts import PositionsGiven, SourceRef
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.edits import Settle
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import (
    NO_POSITIONS,
    OnlyIf,
    Position,
    PositionOn,
    Positions,
    RangeOn,
    WouldChange,
    WouldRather,
    WouldTake,
    packages_of,
    places_of,
    renamed,
)
from goodoffices.talks.procedure import Item
from goodoffices.talks.rules import seating_of
from tests.carrying import refused
from tests.papers_world import (
    brackets_of,
    carry_paper,
    edit_paper,
    give_paper,
    labelled,
    lake_paper,
    open_paper,
)
from tests.talks.bridging.saying import NO, TODAY, gives, marked, whole
from tests.world import World, build, card, en

CANNOT, LIVE, ACCEPT = Position.CANNOT, Position.LIVE_WITH, Position.ACCEPT


@pytest.fixture
def world() -> World:
    """Put the lake paper before A and B."""
    world = build()
    world.paper = open_paper(world)
    world.a, world.b = (carry_paper(world, world.paper, side) for side in "ab")
    return world


def copy(world: World, side: str = "b"):
    return world.view("lead", f"caucus_{side}").papers[getattr(world, side)].paper


def some(world: World) -> Positions:
    return marked("Article 1", copy(world), CANNOT, ACCEPT)


# ---- who --------------------------------------------------------------------------------------------------------


def test_a_head_gives_them_with_leave_no(world: World) -> None:
    ref = gives(world, "b", world.b, some(world))
    room = world.view("lead", "caucus_b")
    assert room.positions[ref.number].act.positions == some(world)
    told = room.told[ref]
    assert (told.item, told.leave.may, told.by_mediation) == (Item.POSITIONS, May.NO, False)
    assert world.seats["lead"].view().procedure.leave_for(Item.POSITIONS) is May.NO


def test_the_mediation_records_them_as_heard(world: World) -> None:
    ref = gives(world, "b", world.b, some(world), "deputy")
    assert world.view("lead", "caucus_b").told[ref].by_mediation


def test_a_partner_that_mediates_there_records_them_too(world: World) -> None:
    gives(world, "b", world.b, some(world), "partner")


def test_an_expert_does_not_speak_for_the_party(world: World) -> None:
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    with refused("for-the-head"):
        gives(world, "a", world.a, marked("Article 1", copy(world, "a"), ACCEPT), "expert_a")


def test_nobody_else_can_learn_that_there_is_such_a_room(world: World) -> None:
    with refused("no-such-room"):
        gives(world, "b", world.b, some(world), "head_a")


@pytest.mark.parametrize(("who", "room"), [("lead", "mediation"), ("head_a", "delegation_a")])
def test_they_are_given_in_a_caucus_only(world: World, who: str, room: str) -> None:
    with refused("wrong-room"):
        world.act(who, room, PositionsGiven(2, "", some(world), NO))


# ---- on what ----------------------------------------------------------------------------------------------------


def test_on_a_paper_that_stands_before_them(world: World) -> None:
    ours = give_paper(world, "b", lake_paper())
    with refused("paper-is-ours"):
        gives(world, "b", ours.number, some(world))
    with refused("no-such-paper"):
        world.act("head_b", "caucus_b", PositionsGiven(99, "", some(world), NO))


def test_on_the_text_that_was_read(world: World) -> None:
    with refused("fingerprint-differs"):
        gives(world, "b", world.b, some(world), fingerprint="0" * 64)


def test_on_the_latest_text(world: World) -> None:
    prepared = max(world.view("lead", "mediation").conveyances)
    edit_paper(world, world.paper, Settle(brackets_of(world_draft(world), "")[0], 0))
    carry_paper(world, world.paper, "b", replaces=prepared)
    with refused("paper-replaced"):
        gives(world, "b", world.b, some(world))


def world_draft(world: World):
    return world.view("lead", "mediation").papers[world.paper.number].paper


# ---- what fits --------------------------------------------------------------------------------------------------


def one(world: World, place: int = 0) -> str:
    return brackets_of(copy(world), "Article 1")[place]


def days(world: World) -> str:
    first = labelled(copy(world), "Article 1").brackets[0].alternatives[0]
    return first.brackets[0].alternatives[0].blanks[0].id


def ratio(world: World) -> str:
    return labelled(copy(world), "Article 2").blanks[0].id


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("no-positions", lambda w: NO_POSITIONS),
        ("no-such-alternative", lambda w: Positions((PositionOn(Choice(one(w), 2), ACCEPT),))),
        ("no-such-alternative", lambda w: Positions((PositionOn(Choice("9/9", 0), ACCEPT),))),
        ("marked-twice", lambda w: Positions(tuple(PositionOn(Choice(one(w), 0), p) for p in (ACCEPT, LIVE)))),
        ("tied-to-itself", lambda w: Positions(only_if=(OnlyIf(Choice(one(w), 0), (Choice(one(w), 1),)),))),
        ("tied-to-itself", lambda w: Positions(only_if=(OnlyIf(Choice(one(w), 0), ()),))),
        ("no-such-part", lambda w: Positions(order=("9/9",))),
        ("ordered-twice", lambda w: Positions(order=(one(w), one(w)))),
        ("ordered-twice", lambda w: Positions(points=((one(w), 3), (one(w), 4)))),
        ("points-too-many", lambda w: Positions(points=((one(w), 60), (one(w, 1), 41)))),
        ("points-too-many", lambda w: Positions(points=((one(w), -1),))),
        ("no-such-part", lambda w: Positions(ranges=(RangeOn("9/_9", "1"),))),
        ("no-positions", lambda w: Positions(ranges=(RangeOn(days(w)),))),
        ("value-out-of-range", lambda w: Positions(ranges=(RangeOn(days(w), "5"),))),
        ("value-unreadable", lambda w: Positions(ranges=(RangeOn(ratio(w), "many"),))),
        ("range-unfit", lambda w: Positions(ranges=(RangeOn(days(w), "40", "20"),))),
        ("range-unfit", lambda w: Positions(ranges=(RangeOn(days(w), "20", "40", "30", "50"),))),
        ("marked-twice", lambda w: Positions(ranges=(RangeOn(days(w), "20"), RangeOn(days(w), "30")))),
        ("bracket-left-open", lambda w: Positions(favourite=Package((Choice(one(w), 0),)))),
        ("linkage-broken", lambda w: Positions(favourite=broken(w))),
        ("no-such-alternative", lambda w: Positions(favourite=nested_where_nothing_stands(w))),
        ("no-such-part", lambda w: Positions(favourite=replace(whole(copy(w)), values=(("9/_9", "1"),)))),
        ("value-out-of-range", lambda w: Positions(favourite=replace(whole(copy(w)), values=((days(w), "5"),)))),
        ("packages-too-many", lambda w: Positions(packages=(WouldTake(whole(copy(w)), True),) * 201)),
        ("no-such-alternative", lambda w: Positions(wanted=(WouldChange(whole(copy(w)), Choice("9/9", 0)),))),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_text_is_refused(world: World, code: str, said) -> None:
    with refused(code):
        gives(world, "b", world.b, said(world))
    assert not world.view("lead", "caucus_b").positions


def broken(world: World) -> Package:
    """Take the withdrawal and leave the guarantees out, which the text ties."""
    package = whole(copy(world))
    guarantees = labelled(copy(world), "Article 3").whole
    return Package(tuple(Choice(c.bracket, 1) if c.bracket == guarantees else c for c in package.choices))


def nested_where_nothing_stands(world: World) -> Package:
    """Choose inside an alternative that is not taken itself."""
    package = whole(copy(world), 1)
    return Package((*package.choices, Choice(one(world, 1), 0)))


def test_a_blank_without_measure_has_no_range(world: World) -> None:
    from goodoffices.talks.papers.applying import apply
    from goodoffices.talks.papers.edits import AddArticle
    from tests.papers_world import worded

    added = worded("Article 4", ("", ""), ("The seat is at {words}.", ""))
    paper = open_paper(world, apply(lake_paper(), AddArticle("", 4, added)))
    number = carry_paper(world, paper, "b")
    blank = labelled(world.view("lead", "caucus_b").papers[number].paper, "Article 4").blanks[0].id
    with refused("blank-without-measure|value-unreadable"):
        gives(world, "b", number, Positions(ranges=(RangeOn(blank, "the lake"),)))


@pytest.mark.parametrize(
    ("code", "voice"),
    [("name-too-long", "a" * 121), ("name-empty", "  "), ("name-has-controls", "The\u200fassembly")],
)
def test_a_voice_has_a_name(world: World, code: str, voice: str) -> None:
    with refused(code):
        gives(world, "b", world.b, some(world), voice=voice)


def test_leave_names_participants_that_are_known(world: World) -> None:
    with refused("no-such-participant"):
        gives(world, "b", world.b, some(world), leave=Leave(May.OWN, ("Z",)))


# ---- in whose place ---------------------------------------------------------------------------------------------


def test_later_ones_take_the_place_of_earlier_ones_of_the_same_voice(world: World) -> None:
    first = gives(world, "b", world.b, some(world))
    other = gives(world, "b", world.b, some(world), voice="The Shore Assembly")
    later = gives(world, "b", world.b, marked("Article 1", copy(world), LIVE))
    held = world.view("lead", "caucus_b").positions
    assert held[first.number].replaced == later.number
    assert [n for n, one in held.items() if one.counts(TODAY)] == [other.number, later.number]


def test_all_of_it_goes_through_and_names_what_it_speaks_of(world: World) -> None:
    paper = copy(world)
    package, other = whole(paper), whole(paper, 1)
    said = Positions(
        (PositionOn(Choice(one(world), 0), LIVE),),
        (RangeOn(ratio(world), "10:1", "30:1", "5:1"),),
        (one(world), one(world, 1)),
        ((one(world), 100),),
        (OnlyIf(Choice(one(world), 0), (Choice(labelled(paper, "Article 3").whole, 0),)),),
        package,
        (WouldTake(other, False),),
        (WouldRather(package, other),),
        (WouldChange(package, Choice(one(world), 1)),),
    )
    ref: SourceRef = gives(world, "b", world.b, said, words=en("For advice."))
    assert world.view("head_b", "caucus_b").positions[ref.number].act.positions == said
    assert set(places_of(said)) >= {one(world), ratio(world), labelled(paper, "Article 3").whole}
    assert len(list(packages_of(said))) == 5
    assert renamed(said, lambda name: name) == said
    assert renamed(said, lambda name: None) == NO_POSITIONS
