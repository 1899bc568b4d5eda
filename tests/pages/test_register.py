"""The step register: each step with all that was said of it, what it comes to, and the forms at hand."""

import re

import pytest

from tests.pages.reading import words_of
from tests.pages.register_desk import close, page_of, read, seat_register, some_weeks
from tests.register_world import may


@pytest.fixture
def world(db, monkeypatch):
    return seat_register(monkeypatch)


def card(html, number):
    start = html.index(f'id="step-{number}"')
    return html[start : html.index("</article>", start)]


def test_before_anything_was_reported_it_says_what_to_do(desk_of, world):
    assert "Report what was delivered" in read(desk_of, "head_a", "register/").words
    assert "say/report-step" not in read(desk_of, "observer", "register/").html


def test_each_step_stands_with_all_that_was_said_of_it(desk_of, world):
    steps = some_weeks(world)
    html = read(desk_of, "observer", "register/").html
    disputed = words_of(card(html, steps["disputed"]))
    assert "3 pumps · Hand over pumps" in disputed
    assert "≠ disputed" in disputed
    assert "Reported: 3 pumps on 8 May 2026 · Water expert of A" in disputed
    assert "One has no motor." in disputed
    gone = words_of(card(html, steps["gone"]))
    assert "taken back" in gone
    assert "Reported: 4 lorries on 7 May 2026" in gone
    assert "It was counted twice." in gone


def test_a_closed_dispute_stays_to_be_read(desk_of, world):
    steps = some_weeks(world)
    close(world, steps["disputed"], 2)
    shown = words_of(card(read(desk_of, "head_b", "register/").html, steps["disputed"]))
    assert "verified in part" in shown
    assert "One has no motor." in shown
    assert "Dispute closed: 2 pumps found" in shown


def counts(desk_of, what):
    html = read(desk_of, "observer", "register/").html
    row = next(one for one in re.findall(r'<tr role="row">.*?</tr>', html, re.DOTALL) if what in one)
    return [words_of(one) for one in re.findall(r'<td role="cell" class="units"[^>]*>(.*?)</td>', row, re.DOTALL)]


def test_the_table_counts_each_unit_once(desk_of, world):
    some_weeks(world)
    assert counts(desk_of, "Hand over pumps") == ["10", "7", "4", "3", "0"]
    assert counts(desk_of, "Let lorries with aid pass") == ["28", "12", "10", "0", "0"]
    assert counts(desk_of, "Hold fire along the shore") == ["7", "7", "6", "0", "0"]


def test_what_is_late_says_so(desk_of, world):
    some_weeks(world)
    html = read(desk_of, "observer", "register/").html
    row = next(one for one in re.findall(r'<tr role="row">.*?</tr>', html, re.DOTALL) if "lorries" in one)
    assert "! late" in words_of(row)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"state": "disputed"}, {"disputed"}),
        ({"state": "in-part"}, {"aid"}),
        ({"side": "A"}, {"first", "disputed"}),
        ({"phase": "two"}, set()),
        ({"kind": "thing"}, {"first", "disputed", "aid", "gone"}),
    ],
)
def test_only_the_steps_that_were_asked_for_are_shown(desk_of, world, asked, shown):
    steps = some_weeks(world)
    html = read(desk_of, "observer", "register/", **asked).html
    assert {name for name, number in steps.items() if f'id="step-{number}"' in html} == shown


def offers(desk_of, who, step):
    return set(re.findall(r"acts/\d+/([a-z-]+-(?:step|dispute))/", card(read(desk_of, who, "register/").html, step)))


def test_each_reads_the_forms_that_are_theirs(desk_of, world):
    steps = some_weeks(world)
    assert offers(desk_of, "observer", steps["disputed"]) == set()
    assert offers(desk_of, "guarantor", steps["disputed"]) == {"close-dispute"}
    assert offers(desk_of, "head_a", steps["disputed"]) == {"correct-step"}
    assert offers(desk_of, "guarantor", steps["first"]) == {"verify-step"}
    assert offers(desk_of, "head_b", steps["first"]) == {"dispute-step"}
    assert offers(desk_of, "head_a", steps["first"]) == {"correct-step", "dispute-step"}


def test_a_step_is_reported_with_three_answers(desk_of, world):
    at = desk_of("head_a")
    done = at.say("commission", "report-step", commitment=str(world.pumps), amount="2")
    (step,) = world.room.steps.values()
    assert done.url.endswith(f"/register/#step-{step.number}")
    assert (step.commitment, step.reported, step.on) == (world.pumps, 2, may(10))


def test_a_day_ahead_is_marked_beside_its_field(desk_of, world):
    page = desk_of("head_a").fill("commission", "report-step", commitment=str(world.pumps), amount="2", on="2026-05-11")
    assert page.status_code == 422
    assert "This day lies ahead." in words_of(page.content.decode())


def test_too_many_are_refused_with_what_is_left(desk_of, world):
    page = desk_of("head_a").fill("commission", "report-step", commitment=str(world.pumps), amount="11")
    assert page.status_code == 422
    assert "No more than 10 are left" in words_of(page.content.decode())


def test_it_is_verified_disputed_closed_and_corrected_on_the_page(desk_of, world):
    number = world.report("head_a", world.pumps, 3, may(9))
    desk_of("guarantor").say("commission", "verify-step", number, amount="3")
    desk_of("head_b").say("commission", "dispute-step", number, words="One has no motor.")
    desk_of("guarantor").say("commission", "close-dispute", number, amount="2", words="So it is.")
    step = world.room.steps[number]
    assert (step.verified, step.disputed) == (2, False)
    desk_of("head_a").say("commission", "correct-step", number, amount="2", why="The third comes later.")
    assert world.room.steps[number].reported == 2


def test_nobody_else_comes_to_it(desk_of, world):
    assert page_of(desk_of, "partner", "register/").status_code == 404


def test_numbers_and_days_are_said_in_the_readers_language(desk_of, world):
    some_weeks(world)
    assert "8 mai 2026" in read(desk_of, "head_a", "register/", "fr").words
