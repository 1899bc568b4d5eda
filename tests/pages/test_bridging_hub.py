"""Where is room for agreement: what is known of each side on a draft, what can be asked, what was asked before."""

import pytest

from goodoffices.talks.acts import PaperOpened
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import AddArticle
from goodoffices.talks.papers.model import Paper, PaperKind
from goodoffices.talks.positions import Position, PositionOn, Positions
from goodoffices.talks.runs import Question
from goodoffices.words.formats import brief_day
from tests.pages.bridging_found import Bridged, bridged, deadlock, room_found
from tests.pages.reading import main_of, paper_page, words_of
from tests.pages.test_bridging_why import an_hour_later
from tests.papers_world import MONITORS, carry_paper, lake, open_paper, settle
from tests.world import en, seat_id


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it."""
    return bridged(world)


def hub(desk_of, world, number, who="lead", room="mediation", lang="en"):
    """Open the page."""
    return paper_page(desk_of, world, who, room, number, "bridging/", lang)


def known_of(html, party):
    """Give what is known of a party as words."""
    every = html.split('<section class="card known-of">')[1:]
    return next(said for one in every if (said := words_of(one.partition("</section>")[0])).startswith(party))


def cannot(made):
    """Rule out that both withdraw, and say nothing else."""
    return Positions((PositionOn(made.both, Position.CANNOT),))


def test_what_is_known_is_said_by_party_with_what_it_rests_on(desk_of, made):
    html = main_of(hub(desk_of, made.world, made.number))
    a, b = known_of(html, "A Northern Shore"), known_of(html, "B Southern Shore")
    assert f"As it told us: act {made.given.number} of Caucus a" in a
    assert "spoke of 2 of 5 brackets" in a
    assert "● accepts: 1 ◐ could live with: 1 ○ red lines: 1 ranges of values: 1 ties of its own: 1" in a
    assert "As its answer says: act" in b
    assert "By the mediation's estimate (a guess): act" in b


def test_what_has_to_be_confirmed_again_is_named(desk_of, made):
    settle(made.lake, "Article 1", 1, 0)
    said = known_of(main_of(hub(desk_of, made.world, made.number)), "A Northern Shore")
    assert "confirm again : Article 1, bracket 1" in said


def test_positions_inside_a_party_stand_by_themselves(desk_of, made):
    made.give(cannot(made), voice="The assembly")
    said = known_of(main_of(hub(desk_of, made.world, made.number)), "A Northern Shore")
    assert "The assembly, inside it As it told us" in said


def test_with_no_positions_it_says_what_works_all_the_same_and_what_to_do(desk_of, world):
    number = open_paper(world).number
    html = main_of(hub(desk_of, world, number))
    said = words_of(html)
    assert "No side's positions are known yet The first question works all the same" in said
    assert "Put this draft before Northern Shore: it can then give its positions in its caucus." in said
    assert f"/say/convey-something/?carries={number}.{number}" in html
    assert f"/acts/{number}/estimate-positions/?party=A" in html


def test_who_holds_the_draft_is_to_be_asked_in_its_caucus(desk_of, world):
    paper = open_paper(world)
    carry_paper(world, paper, "a")
    html = main_of(hub(desk_of, world, paper.number))
    assert "Ask Northern Shore for its positions" in words_of(html)
    assert f'/rooms/{world.rooms["caucus_a"]}/"' in html
    assert "Put this draft before Southern Shore" in words_of(html)


def test_who_gave_or_answered_is_not_to_be_asked(desk_of, made):
    assert "To know more" not in words_of(main_of(hub(desk_of, made.world, made.number)))


def test_each_question_is_offered_with_what_it_answers(desk_of, made):
    html = main_of(hub(desk_of, made.world, made.number))
    for question in (Question.WHY_NOT, Question.AGREEMENT, Question.CANDIDATES):
        assert f"/bridging/ask/?question={question.value}" in html
    assert "question=beliefs" not in html


def test_nothing_is_asked_of_a_text_without_brackets(desk_of, world):
    paper = apply(Paper(PaperKind.SINGLE_TEXT, (en("Lake"),)), AddArticle("", 0, MONITORS))
    number = world.act("lead", "mediation", PaperOpened(paper)).number
    html = main_of(hub(desk_of, world, number))
    assert "Nothing is left open in this draft" in words_of(html)
    assert "/bridging/ask/" not in html


def test_what_was_asked_before_stands_in_a_list_the_latest_first(desk_of, made):
    made.find(deadlock(made))
    made.find(room_found(made), Question.AGREEMENT)
    html = main_of(hub(desk_of, made.world, made.number))
    runs = [words_of(one) for one in html[html.index("past-runs") :].partition("</ol>")[0].split("<li ")[1:]]
    assert (
        "Where is room for agreement? 3 packages that nobody could better without another's loss" in runs[0]
    )
    assert "no package: 3 things stand in the way together" in runs[1]
    assert "out of date" not in runs[0]


def test_a_run_says_whose_positions_of_which_day_it_used(desk_of, made):
    made.find(deadlock(made))
    said = words_of(main_of(hub(desk_of, made.world, made.number)).partition('id="known"')[0])
    entry = made.world.view("lead", "caucus_a").entries[made.given.number]
    day = brief_day(entry.at.date(), "en")
    assert f"From: Northern Shore, given {day} ; Southern Shore, estimated {day}" in said


def test_a_run_without_positions_says_that_it_used_none(desk_of, world):
    made = Bridged(lake(world))
    made.find(deadlock(made))
    assert "From: no positions, the text alone" in words_of(main_of(hub(desk_of, world, made.number)))


def test_a_run_is_out_of_date_once_something_changed(desk_of, made):
    made.find(deadlock(made))
    an_hour_later(made)
    made.give(cannot(made))
    said = words_of(main_of(hub(desk_of, made.world, made.number)))
    assert "out of date: a position that it used no longer stands; a position was given since" in said


def test_the_ways_of_the_process_stand_on_every_page(desk_of, made):
    number = made.find(deadlock(made))
    run = f"/s/{seat_id('lead')}/rooms/{made.world.rooms['mediation']}/bridging/{number}/"
    for page in (hub(desk_of, made.world, made.number), desk_of("lead").browser.get(run)):
        assert "Rules of procedure" in words_of(page.content.decode().partition("<main")[0])


def test_the_papers_page_leads_there(desk_of, made):
    html = main_of(paper_page(desk_of, made.world, "lead", "mediation", made.number))
    assert f'/papers/{made.number}/bridging/"' in html


def test_it_is_for_those_who_sit_in_the_mediations_room(desk_of, made):
    world, copy = made.world, made.lake.held("a").number
    assert hub(desk_of, world, copy, "head_a", "caucus_a").status_code == 404
    assert hub(desk_of, world, copy, "lead", "caucus_a").status_code == 404
    assert hub(desk_of, world, made.number, "head_a").status_code == 404
    assert hub(desk_of, world, made.number + 1).status_code == 404


def test_a_partner_sees_nothing_of_a_caucus_it_does_not_hear(desk_of, made):
    world = made.world
    number = open_paper(world, made.paper, room="joint").number
    html = main_of(hub(desk_of, world, number, "partner", "joint"))
    assert "As it told us" not in html
