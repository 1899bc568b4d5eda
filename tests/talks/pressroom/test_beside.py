"""What a party told us in its caucus stands beside its public stance only for a seat that sits in both rooms."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.talks.acts import Intent, Message, Return, Said, Scope, Suspension, Whole
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.pressfile.keeping import PaperRef
from goodoffices.talks.pressroom.beside import beside, caucuses
from tests.papers_world import answer_paper, carry_paper, open_paper
from tests.press_world import press_world
from tests.world import en

NO = Leave(May.NO)


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def plan(press):
    number = press.keep("the Heron plan", "خطة البلشون")
    return press.room.instruments[number].instrument


def test_told_items_that_name_it_are_beside_it(press, plan):
    ref = press.world.tell("head_a", "Between us, the HERON  plan's second page worries us.", May.NO)
    press.world.tell("head_a", "The harbour is calm.")
    (one,) = beside(press.view("lead"), plan, "A")
    assert (one.code, one.value, one.number) == ("told", "statement", ref.number)
    assert one.words.words[slice(*one.span)] == "HERON  plan"


def test_an_arabic_name_is_found_with_what_is_written_onto_it(press):
    number = press.keep("خطة البلشون")
    plan = press.room.instruments[number].instrument
    press.world.act("head_a", "caucus_a", Message(Intent.STATEMENT, en("لن نقبل بخطة البلشون الآن."), NO))
    assert [one.code for one in beside(press.view("lead"), plan, "A")] == ["told"]


def test_nothing_is_beside_it_for_a_seat_without_the_caucus(press, plan):
    press.world.tell("head_a", "We will take the Heron plan.")
    for who in ("analyst", "spokesperson", "partner"):
        assert caucuses(press.view(who), "A") == ()
        assert beside(press.view(who), plan, "A") == ()


def test_one_side_s_words_never_stand_under_another(press, plan):
    press.world.tell("head_a", "We will take the Heron plan.")
    assert beside(press.view("lead"), plan, "B") == ()


def test_suspensions_and_returns_are_beside_it_in_any_case(press, plan):
    stop = Suspension(
        "A", Scope.HEADS, date(2026, 3, 10), Said.TO_US, en("Over the Heron plan."), "", en(""),
        en("The Heron plan first."), NO, NO,
    )  # fmt: skip
    ref = press.world.act("head_a", "caucus_a", stop)
    back = press.world.act("head_a", "caucus_a", Return(ref.number, date(2026, 3, 12), en(""), NO))
    found = beside(press.view("lead"), plan, "A")
    assert [(one.code, one.number, one.value, one.part) for one in found] == [
        ("suspension", ref.number, "heads", ""),
        ("told", ref.number, "conditions", "conditions"),
        ("return", back.number, "", ""),
    ]


def test_answers_to_the_paper_it_bears_on_are_beside_it(press):
    draft = open_paper(press.world)
    number = carry_paper(press.world, draft, "b")
    said = answer_paper(press.world, "b", number, whole=Whole.REJECT, words=en("Not these words."))
    bridge = press.keep("the Reed bridge")
    bare = press.room.instruments[bridge].instrument
    (one,) = beside(press.view("lead"), replace(bare, paper=PaperRef(draft.room, draft.number)), "B")
    assert (one.code, one.value, one.number) == ("answer", "reject", said.number)
    assert one.words == en("Not these words.")
    assert beside(press.view("lead"), bare, "B") == ()


def test_a_paper_titled_by_its_name_is_that_paper(press):
    number = carry_paper(press.world, open_paper(press.world), "b")
    answer_paper(press.world, "b", number, whole=Whole.ACCEPT)
    agreement = press.keep("The Lake Agreement")
    named = press.room.instruments[agreement].instrument
    assert [(one.code, one.value) for one in beside(press.view("lead"), named, "B")] == [("answer", "accept")]


def test_a_paper_of_that_number_in_another_caucus_is_another_paper(press):
    first, second = open_paper(press.world), open_paper(press.world)
    numbers = carry_paper(press.world, first, "b"), carry_paper(press.world, second, "a")
    assert numbers[0] == numbers[1]
    answer_paper(press.world, "a", numbers[1], whole=Whole.ACCEPT)
    bridge = press.keep("the Reed bridge")
    tied = replace(press.room.instruments[bridge].instrument, paper=PaperRef(first.room, first.number))
    assert beside(press.view("lead"), tied, "A") == ()
