"""The engine is asked by those who mediate, about a draft with brackets, from positions that all of them heard."""

from datetime import date

import pytest

from goodoffices.talks.acts import EngineRun, SourceRef
from goodoffices.talks.commissions import AskEngine
from goodoffices.talks.crossings import lines
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.positions import Position
from goodoffices.talks.rules import judge
from goodoffices.talks.runs import Barrier, Barring, Criterion, NoPackage, Question
from tests.carrying import refused
from tests.papers_world import carry_paper, open_paper, settled_paper
from tests.talks.bridging.saying import estimates, gives, marked
from tests.talks.bridging.test_positions_estimated import GUESS, LATER, believed
from tests.talks.bridging.test_positions_estimated import world as with_beliefs
from tests.world import World

world = with_beliefs
NONE = NoPackage((Barrier(Barring.RED_LINE, "A"),), ())


def asks(world: World, deed: AskEngine, who: str = "lead", room: str = "mediation") -> None:
    """Judge the question, without having it answered."""
    judge(world.seats[who].view(), world.rooms[room], deed)


def ask(
    world: World, *sources: SourceRef, question: Question = Question.WHY_NOT, until: date | None = None
) -> AskEngine:
    return AskEngine(world.paper.number, question, sources, until=until)


def run(
    world: World, *sources: SourceRef, question: Question = Question.WHY_NOT, **more: object
) -> EngineRun:
    number = world.paper.number
    version = world.view("lead", "mediation").papers[number].versions[-1].number
    return EngineRun(number, version, question, Criterion.NASH, sources, "d" * 64, "engine 1", NONE, **more)  # type: ignore[arg-type]


def test_without_one_position(world: World) -> None:
    asks(world, ask(world))
    ref = world.act("lead", "mediation", run(world))
    held = world.view("deputy", "mediation")
    assert held.runs[ref.number].run.found == NONE
    assert held.derived[ref.number] == (world.paper,)


def test_in_a_mediation_room_only(world: World) -> None:
    number = carry_paper(world, world.paper, "b")
    with refused("wrong-room"):
        asks(world, AskEngine(number, Question.WHY_NOT, ()), "head_b", "caucus_b")
    with refused("wrong-room"):
        asks(world, AskEngine(number, Question.WHY_NOT, ()), "lead", "caucus_b")
    with refused("no-such-room"):
        asks(world, ask(world), "head_b")


def test_about_a_draft_in_which_something_is_open(world: World) -> None:
    clean = open_paper(world, settled_paper(PaperKind.SINGLE_TEXT))
    with refused("nothing-left-open"):
        asks(world, AskEngine(clean.number, Question.WHY_NOT, ()))
    with refused("no-such-paper"):
        asks(world, AskEngine(99, Question.WHY_NOT, ()))


def test_from_what_every_member_heard(world: World) -> None:
    number = carry_paper(world, world.paper, "a")
    copy = world.view("lead", "caucus_a").papers[number].paper
    given = gives(world, "a", number, marked("Article 1", copy, Position.ACCEPT))
    asks(world, ask(world, given))
    world.act("lead", "mediation", run(world, given))
    joint = open_paper(world, room="joint")
    with refused("member-lacks-source"):  # the partner does not sit with A
        asks(world, AskEngine(joint.number, Question.WHY_NOT, (given,)), room="joint")
    with refused("no-such-source"):
        asks(world, ask(world, SourceRef(world.rooms["caucus_a"], 99)))


def test_a_run_brings_the_sources_of_its_sources_along(world: World) -> None:
    told = world.tell("head_a", "Six weeks.")
    guess = estimates(world, world.paper, GUESS, sources=(told,))
    view = world.seats["lead"].view()
    ((_room, _author, said),) = lines(view, view.room(world.rooms["mediation"]), run(world, guess))
    assert set(said.sources) == {guess, told}


def test_what_is_believed_is_asked_in_its_room_and_has_a_day(world: World) -> None:
    believed(world)
    number = world.believed.number
    with refused("beliefs-have-their-room"):
        asks(world, ask(world, question=Question.BELIEFS))
    with refused("day-without-belief"):
        asks(world, ask(world, until=LATER))
    with refused("belief-without-day"):
        asks(world, AskEngine(number, Question.BELIEFS, ()), room="beliefs")
    asks(world, AskEngine(number, Question.BELIEFS, (), until=LATER), room="beliefs")


@pytest.mark.parametrize("what", [{"question": Question.BELIEFS}, {"until": LATER}])
def test_a_run_is_judged_as_the_question_is(world: World, what: dict[str, object]) -> None:
    with refused("beliefs-have-their-room|day-without-belief"):
        world.act("lead", "mediation", run(world, **what))  # type: ignore[arg-type]
