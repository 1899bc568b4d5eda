"""The gap map with the engine's view: each party's marks in an article, and which articles bar every package."""

import pytest

from goodoffices.talks.positions import Position, PositionOn, Positions
from goodoffices.talks.runs import Question
from tests.pages.bridging_found import Bridged, bridged, deadlock, room_found, two_to_consider
from tests.pages.reading import main_of, paper_page, words_of
from tests.pages.test_paper_sides import row_of
from tests.papers_world import lake, settle


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it."""
    return bridged(world)


def gaps(desk_of, made):
    """Open the gap map."""
    return main_of(paper_page(desk_of, made.world, "lead", "mediation", made.number, "gaps/"))


def row(html, article):
    """Give an article's cells as words, without its note."""
    found = html.replace(f'<span class="hide"> · {article}</span>', "")
    return row_of(found.replace("bars every package", ""), article)


def test_a_cell_counts_a_partys_marks_the_red_lines_first(desk_of, made):
    a, b = row(gaps(desk_of, made), "Article 1")
    assert a.endswith("[ red lines: ○ 1 accepts: ● 1]")
    assert "[" not in b  # what it answered stands there already


def test_what_is_estimated_is_marked_as_such(desk_of, made):
    a, b = row(gaps(desk_of, made), "Article 3")
    assert a.endswith("[ could live with: ◐ 1]")
    assert b.endswith("[ red lines: ○ 1] in part estimated")


def test_what_was_given_stands_before_what_is_estimated(desk_of, made):
    made.estimate("A", Positions((PositionOn(made.without, Position.CANNOT),)))
    assert row(gaps(desk_of, made), "Article 3")[0].endswith("[ could live with: ◐ 1]")


def test_articles_that_bar_every_package_are_marked(desk_of, made):
    assert "bars every package" not in gaps(desk_of, made)
    number = made.find(deadlock(made))
    html = gaps(desk_of, made)
    assert html.count("bars every package") == 2
    assert f"/bridging/{number}/" in html
    made.find(room_found(made), Question.AGREEMENT)  # asked of other positions, it does not unsay that
    assert gaps(desk_of, made).count("bars every package") == 2
    made.find(two_to_consider(made), Question.WHY_NOT)
    assert "bars every package" not in gaps(desk_of, made)


def test_what_barred_before_something_changed_is_marked_as_out_of_date(desk_of, made):
    made.find(deadlock(made))
    assert "(out of date)" not in gaps(desk_of, made)
    settle(made.lake, "", 0, 0)
    assert gaps(desk_of, made).count("bars every package (out of date)") == 2


def test_without_positions_it_is_the_map_that_it_was(desk_of, world):
    bare = Bridged(lake(world))
    said = words_of(gaps(desk_of, bare))
    assert "In brackets:" not in said
    assert "Where is room for agreement?" in said
