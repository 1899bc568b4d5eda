"""What an engine found stands in a room only where the engine was asked: nobody can put a run there by hand."""

from typing import get_args, get_type_hints

import pytest

from goodoffices.desk import clerk
from goodoffices.talks.acts import EngineRun, ReportRead
from goodoffices.talks.commissions import ENGINES_OWN
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion, NoPackage, Question
from tests.papers_world import open_paper
from tests.world import build


@pytest.fixture
def world():
    return build()


def test_a_forged_run_is_refused_whoever_sends_it(world):
    number = open_paper(world).number
    run = EngineRun(
        number, number, Question.WHY_NOT, Criterion.NASH, (), "d" * 64, "engine 1", NoPackage((), ())
    )
    forged = (("lead", "mediation", run), ("lead", "mediation", ReportRead(number, "rules 1", "d" * 64, ())))
    for who, room, act in forged:
        with pytest.raises(Refusal) as refused:
            world.seats[who].act(world.rooms[room], act, key="forged")
        assert (refused.value.code, refused.value.params["kind"]) == ("not-said-by-hand", type(act).__name__)
    assert not world.view("lead", "mediation").runs


def test_whatever_the_clerk_says_is_the_engines_own():
    assert set(get_args(get_type_hints(clerk.done)["return"])) == set(ENGINES_OWN)


