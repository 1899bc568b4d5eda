"""Acts about papers in a room's stream."""

import pytest

from goodoffices.talks.acts import (
    Mark,
    Measured,
    OutcomeTold,
    PaperWithdrawn,
    Remark,
    SourceRef,
    Whole,
)
from goodoffices.talks.papers.edits import Agree, Assign, Fill, Settle, Unlink
from goodoffices.talks.papers.model import PaperKind, every_blank
from tests.pages.reading import main_of, words_of
from tests.papers_world import (
    answer_paper,
    brackets_of,
    carry_paper,
    edit_paper,
    give_paper,
    labelled,
    lake,
    lake_paper,
    open_paper,
    settled_paper,
)
from tests.world import en


@pytest.fixture
def made(world):
    """Give the paper on its way: put to both, answered by B."""
    return lake(world)


def card(desk_of, who, room, number):
    """Give what the page of one act says."""
    return main_of(desk_of(who).get(room, "", number))


def test_a_paper_opened(desk_of, made):
    html = card(desk_of, "lead", "mediation", made.paper.number)
    assert "paper opened: a draft of this room" in html
    assert "Kind single negotiating text Still open brackets left: 5 · blanks open: 3" in words_of(html)
    assert f"papers/{made.paper.number}/" in html


def test_edits_are_said_in_words(desk_of, made):
    paper = made.draft().paper
    bracket = brackets_of(paper, "")[0]
    blank = next(one.id for one in every_blank(labelled(paper, "Article 2")))
    number = edit_paper(
        made.world,
        made.paper,
        Settle(bracket, 1),
        Fill(blank, "30:1"),
        Agree(labelled(paper, "1.1").id),
        Assign(labelled(paper, "Article 2").id, "Persons"),
        Unlink(paper.linkages[0].id),
        why="As both said.",
    ).number
    said = words_of(card(desk_of, "lead", "mediation", number))
    for each in (
        "As both said.",
        "Settled: Preamble, bracket 1, b: “in pursuit”",
        "Article 2, blank 1 is filled: 30:1",
        "1.1 is agreed provisionally",
        "Article 2 goes to the track Persons",
        "No longer tied: Article 1, bracket 1, a: “The Northern Shore",
        "What changed",
    ):
        assert each in said


def test_an_edit_that_could_not_be_made_stands_there_with_the_reason(desk_of, made):
    paper = made.draft().paper
    bracket = brackets_of(paper, "")[0]
    number = edit_paper(made.world, made.paper, Settle(bracket, 0), Settle(bracket, 1)).number
    said = words_of(card(desk_of, "lead", "mediation", number))
    assert "some edits could not be made" in said
    assert "Could not be made Settled: Preamble, bracket 1, b: “in pursuit” because" in said


def test_many_edits_are_counted_after_the_first_and_those_refused_all_named(desk_of, made):
    paper = made.draft().paper
    bracket = brackets_of(paper, "")[0]
    one = labelled(paper, "1.1").id
    edits = [Assign(one, f"T{number}") for number in range(10)]
    number = edit_paper(made.world, made.paper, *edits, *[Settle(bracket, 9)] * 9).number
    said = words_of(card(desk_of, "lead", "mediation", number))
    assert said.count("goes to the track") == 8
    assert "and 2 more" in said
    assert said.count("Could not be made") == 9


def test_a_remark_names_its_place(desk_of, made):
    bracket = brackets_of(made.draft().paper, "Article 1")[1]
    number = made.world.act("lead", "mediation", Remark(made.paper.number, bracket, en("Which?"))).number
    assert "Which? Place Article 1, bracket 2" in words_of(card(desk_of, "lead", "mediation", number))


def test_a_delivered_paper_has_its_fingerprint_and_its_text_is_a_step_away(desk_of, made):
    held = made.held("a")
    html = card(desk_of, "head_a", "caucus_a", held.number)
    assert "paper delivered" in html
    assert f"papers/{held.number}/" in html
    groups = " ".join(held.fingerprint[at : at + 4] for at in range(0, 64, 4))
    assert f'<span class="fingerprint" translate="no">{groups}</span>' in html


def test_a_prepared_conveyance_says_which_text_it_carries(desk_of, world):
    paper = open_paper(world)
    carry_paper(world, paper, "a", common_to=("A", "B"))
    first = max(world.view("lead", "mediation").conveyances)
    bracket = brackets_of(lake_paper(), "")[0]
    version = edit_paper(world, paper, Settle(bracket, 0)).number
    carry_paper(world, paper, "a", common_to=("A", "B"), replaces=first)
    number = max(world.view("lead", "mediation").conveyances)
    html = card(desk_of, "deputy", "mediation", number)
    said = words_of(html)
    assert "Version 2 of 2 Kind single negotiating text Still open brackets left: 4 · blanks open: 3" in said
    assert f"Replaces what act {first} carried" in said
    assert "Common text, held by Northern Shore and Southern Shore" in said
    assert f"papers/{paper.number}/?version={version}" in html


def test_an_answer_quotes_the_alternative_that_it_takes(desk_of, made):
    (number,) = made.world.view("lead", "caucus_b").answers
    said = words_of(card(desk_of, "head_b", "caucus_b", number))
    assert "Article 1, bracket 1 accept · alternative b: “Both Parties shall" in said
    assert "Article 2 reserve" in said


def test_a_given_paper_says_whose_it_is_and_who_carried_it(desk_of, world):
    number = give_paper(world, "a", lake_paper(), whose="P", carried_by="A courier", present=False).number
    said = words_of(card(desk_of, "lead", "caucus_a", number))
    assert "Whose Partner ministry Carried by A courier Was the mediation present No" in said


def test_a_paper_withdrawn(desk_of, made):
    number = made.held("a").number
    act = made.world.act("lead", "caucus_a", PaperWithdrawn(number, en("Too early."))).number
    said = words_of(card(desk_of, "head_a", "caucus_a", act))
    assert "paper withdrawn" in said
    assert "Lake agreement Why Too early." in said


def test_an_outcome_says_all_or_not_all_and_nothing_else(desk_of, world):
    paper = open_paper(world, settled_paper(PaperKind.MEDIATORS))
    numbers = {side: carry_paper(world, paper, side) for side in ("a", "b")}
    answer_paper(world, "a", numbers["a"], whole=Whole.ACCEPT)
    answer_paper(world, "b", numbers["b"], whole=Whole.REJECT)
    act = world.act("lead", "caucus_a", OutcomeTold(numbers["a"], False)).number
    html = card(desk_of, "head_a", "caucus_a", act)
    assert "Outcome not all accepted" in words_of(html)
    assert "Southern" not in html


def test_a_response_measured_names_each_demand(desk_of, world):
    demands = give_paper(world, "a", lake_paper(PaperKind.DEMANDS))
    response = open_paper(world)
    marks = (("2", Mark.IN_PART, "Half of it."), ("3", Mark.NOT_ADDRESSED, ""))
    measured = Measured(SourceRef(demands.room, demands.number), response, marks)
    number = world.act("lead", "mediation", measured).number
    said = words_of(card(desk_of, "lead", "mediation", number))
    assert "Article 1 met in part · Half of it. Article 2 not addressed" in said


def test_a_preview_leads_nowhere_yet(desk_of, made):
    preview = desk_of("lead").fill("mediation", "remark", made.paper.number, words="Soon.", place="")
    assert preview.status_code == 200
    assert "Read the paper" not in preview.content.decode()
