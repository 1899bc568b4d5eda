"""What each party holds on a draft as it now reads: given, answered, estimated; of changed words it is asked again."""

import pytest

from goodoffices.talks.acts import PartAnswer, Stance
from goodoffices.talks.confirming import estimated_before, given_before, voices_on
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import AddArticle, RemoveArticle, Settle, Unlink
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positioned import Basis, positioned
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions, WouldTake
from tests.papers_world import (
    answer_paper,
    brackets_of,
    carry_paper,
    edit_paper,
    labelled,
    open_paper,
    worded,
)
from tests.talks.bridging.saying import TODAY, estimates, gives, marked, whole
from tests.world import World, build

CANNOT, LIVE, ACCEPT = Position.CANNOT, Position.LIVE_WITH, Position.ACCEPT


@pytest.fixture
def world() -> World:
    """Put the lake paper before A and B."""
    world = build()
    world.paper = open_paper(world)
    world.a, world.b = (carry_paper(world, world.paper, side) for side in "ab")
    return world


def draft(world: World):
    return world.view("lead", "mediation").papers[world.paper.number].paper


def copy(world: World, side: str = "b", number: int = 0):
    return world.view("lead", f"caucus_{side}").papers[number or getattr(world, side)].paper


def stood(world: World, who: str = "lead", room: str = "mediation"):
    view = world.seats[who].view()
    return positioned(view, view.room(world.rooms[room]), world.paper.number, TODAY)


def reword(world: World) -> None:
    """Change how the first bracket of Article 1 reads: the one inside its first alternative is settled."""
    edit_paper(world, world.paper, Settle(brackets_of(draft(world), "Article 1")[1], 0))


def replacing(world: World) -> int:
    """Put the draft as it is now before B, in place of what stood there; give the new copy's number."""
    here = world.view("lead", "mediation")
    before = max(n for n, one in here.conveyances.items() if one.prepared.recipient == "B")
    return carry_paper(world, world.paper, "b", replaces=before)


# ---- given ------------------------------------------------------------------------------------------------------


def test_what_was_given_on_a_copy_is_held_on_the_draft(world: World) -> None:
    gives(world, "b", world.b, marked("Article 1", copy(world), CANNOT, ACCEPT))
    (one,) = stood(world)
    bracket = brackets_of(draft(world), "Article 1")[0]
    assert (one.party, one.voice, one.basis, one.again) == ("B", "", Basis.GIVEN, ())
    assert one.positions.marks == (
        PositionOn(Choice(bracket, 0), CANNOT),
        PositionOn(Choice(bracket, 1), ACCEPT),
    )


def test_voices_stand_side_by_side(world: World) -> None:
    gives(world, "b", world.b, marked("Article 1", copy(world), ACCEPT))
    gives(world, "b", world.b, marked("Article 1", copy(world), CANNOT), voice="The Shore Assembly")
    assert [(one.voice, one.positions.marks[0].position) for one in stood(world)] == [
        ("", ACCEPT),
        ("The Shore Assembly", CANNOT),
    ]


def test_of_changed_words_it_is_asked_again(world: World) -> None:
    both = Positions(
        (*marked("Article 1", copy(world), ACCEPT).marks, *marked("Article 3", copy(world), CANNOT).marks)
    )
    gives(world, "b", world.b, both)
    reword(world)
    (one,) = stood(world)
    assert [mark.choice.bracket for mark in one.positions.marks] == [
        labelled(draft(world), "Article 3").whole
    ]
    assert one.again == (brackets_of(draft(world), "Article 1")[0],)


def test_what_is_settled_is_asked_no_more(world: World) -> None:
    gives(world, "b", world.b, marked("Article 1", copy(world), ACCEPT))
    edit_paper(world, world.paper, Settle(brackets_of(draft(world), "Article 1")[0], 1))
    assert not any(one.positions or one.again for one in stood(world))


def test_who_does_not_sit_with_a_party_learns_nothing(world: World) -> None:
    gives(world, "a", world.a, marked("Article 1", copy(world, "a"), ACCEPT))
    joint = open_paper(world, room="joint")
    view = world.seats["partner"].view()
    assert positioned(view, view.room(world.rooms["joint"]), joint.number, TODAY) == ()


def test_the_last_given_on_any_copy_holds(world: World) -> None:
    gives(world, "b", world.b, marked("Article 1", copy(world), ACCEPT))
    edit_paper(world, world.paper, Settle(brackets_of(draft(world), "")[0], 0))
    number = replacing(world)
    gives(world, "b", number, marked("Article 1", copy(world, "b", number), LIVE))
    (one,) = stood(world)
    assert one.positions.marks[0].position is LIVE


# ---- answered, estimated ------------------------------------------------------------------------------------------


def test_answers_are_read_as_marks(world: World) -> None:
    first, second = brackets_of(copy(world), "Article 1")[:2]
    guarantees = labelled(copy(world), "Article 3").whole
    parts = (
        PartAnswer(first, Stance.ACCEPT_IF, 0, only_if=(Choice(guarantees, 0),)),
        PartAnswer(second, Stance.REJECT, 1),
    )
    answer_paper(world, "b", world.b, *parts)
    (one,) = stood(world)
    here = brackets_of(draft(world), "Article 1")
    whole_id = labelled(draft(world), "Article 3").whole
    assert one.basis is Basis.ANSWERED
    assert one.positions.marks == (
        PositionOn(Choice(here[0], 0), ACCEPT),
        PositionOn(Choice(here[1], 1), CANNOT),
    )
    assert one.positions.only_if == (OnlyIf(Choice(here[0], 0), (Choice(whole_id, 0),)),)


def test_given_before_answered_before_estimated(world: World) -> None:
    estimates(world, world.paper, marked("Article 1", draft(world), CANNOT), "B")
    answer_paper(world, "b", world.b, PartAnswer(brackets_of(copy(world), "Article 1")[0], Stance.ACCEPT, 1))
    gives(world, "b", world.b, marked("Article 1", copy(world), ACCEPT))
    assert [one.basis for one in stood(world)] == list(Basis)


def test_an_estimate_is_asked_again_too(world: World) -> None:
    estimates(world, world.paper, marked("Article 1", draft(world), CANNOT))
    reword(world)
    (one,) = stood(world)
    assert (one.positions, one.again) == (Positions(), (brackets_of(draft(world), "Article 1")[0],))
    here = world.view("lead", "mediation")
    held = here.papers[world.paper.number]
    before = estimated_before(here, held, held.paper, "A", "", TODAY)
    assert before is not None
    assert before.said.marks
    assert not before.holds.marks
    assert estimated_before(here, held, held.paper, "B", "", TODAY) is None
    assert estimated_before(here, held, held.paper, "A", "The Assembly", TODAY) is None


# ---- before it is given anew ---------------------------------------------------------------------------------------


def before(world: World, number: int, voice: str = ""):
    caucus = world.view("head_b", "caucus_b")
    return given_before(caucus, caucus.papers[number], voice, TODAY)


def test_nothing_stood_before_what_is_given_first(world: World) -> None:
    assert before(world, world.b) is None


def test_what_was_given_on_this_copy_stands_before_it(world: World) -> None:
    said = marked("Article 1", copy(world), ACCEPT)
    gives(world, "b", world.b, said)
    gives(world, "b", world.b, said, voice="The Shore Assembly")
    found = before(world, world.b)
    assert found is not None
    assert (found.said, found.holds, found.again, found.held.act.voice) == (said, said, (), "")
    assert [one.act.voice for one in voices_on(world.view("lead", "caucus_b"), world.b, TODAY)] == [
        "",
        "The Shore Assembly",
    ]


def test_what_was_given_on_the_copy_before_moves_to_where_its_words_are_now(world: World) -> None:
    old = copy(world)
    both = Positions((*marked("Article 1", old, ACCEPT).marks, *marked("Article 3", old, CANNOT).marks))
    gives(world, "b", world.b, both)
    reword(world)
    edit_paper(world, world.paper, AddArticle("", 0, worded("Article 0", ("", ""), ("New.", ""))))
    number = replacing(world)
    new = copy(world, "b", number)
    found = before(world, number)
    assert found is not None
    assert [one.choice.bracket for one in found.holds.marks] == [labelled(new, "Article 3").whole]
    assert found.again == (brackets_of(new, "Article 1")[0],)
    assert labelled(new, "Article 3").whole != labelled(old, "Article 3").whole


def test_what_was_said_of_an_article_that_is_gone_is_left_out(world: World) -> None:
    gives(world, "b", world.b, marked("Article 3", copy(world), CANNOT))
    gone = labelled(draft(world), "Article 3")
    edit_paper(
        world, world.paper, Unlink(draft(world).linkages[0].id), RemoveArticle(gone.id, article_digest(gone))
    )
    found = before(world, replacing(world))
    assert found is not None
    assert (found.said, found.holds, found.again) == (Positions(), Positions(), ())


def test_a_package_of_an_earlier_text_is_none_any_more(world: World) -> None:
    old = copy(world)
    gives(world, "b", world.b, Positions(favourite=whole(old), packages=(WouldTake(whole(old, 1), False),)))
    edit_paper(world, world.paper, AddArticle("", 0, worded("Article 0", ("", ""), ("[Here.][There.]", ""))))
    found = before(world, replacing(world))
    assert found is not None
    assert found.said.favourite is not None  # all its parts are there still, but it is no longer whole
    assert found.holds == Positions()
