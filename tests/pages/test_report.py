"""The periodic report: how commitments stood at the period's end as known then, on a page and as files."""

import io
import re

import pytest
from docx import Document

from goodoffices.talks.acts import StepVerified
from tests.pages.reading import words_of
from tests.pages.register_desk import close, page_of, read, seat_register, some_weeks
from tests.register_world import may


@pytest.fixture
def world(db, monkeypatch):
    return seat_register(monkeypatch)


def part(html, name):
    start = html.index(f'<section id="{name}"')
    return words_of(html[start : html.index("</section>", start)])


WEEK = {"from": "2026-05-04", "to": "2026-05-10"}


def test_it_says_how_commitments_stood_then_and_now(desk_of, world):
    some_weeks(world)
    said = part(read(desk_of, "guarantor", "report/", **WEEK).html, "commitments")
    assert "Hand over pumps for the intake Northern Shore not begun minimum 4 of 10 pumps verified" in said
    assert "held on 6 of 7 days" in said


def test_it_says_what_was_known_then(desk_of, world):
    steps = some_weeks(world)
    world.clock.to(may(14))
    close(world, steps["disputed"], 2)
    last_week = read(desk_of, "head_a", "report/", **WEEK).html
    assert "One has no motor." in part(last_week, "disputes")
    assert "4 of 10 pumps" in part(last_week, "commitments")
    this_week = read(desk_of, "head_a", "report/", **{"from": "2026-05-11", "to": "2026-05-14"}).html
    assert "No dispute is open." in part(this_week, "disputes")
    assert "6 of 10 pumps" in part(this_week, "commitments")


def test_each_change_of_status_has_its_day(desk_of, world):
    some_weeks(world)
    said = part(read(desk_of, "head_b", "report/", **WEEK).html, "changes")
    assert "6 May 2026 Hand over pumps for the intake not begun minimum" in said


def test_alleged_and_found_are_counted_apart(desk_of, world):
    some_weeks(world)
    said = part(read(desk_of, "observer", "report/", **WEEK).html, "incidents")
    assert "Reported in the period, as allegations: 1" in said
    assert "Of these not looked into yet: 0" in said
    assert "assessed as: a breach 1" in said


def test_what_lies_behind_the_period_is_left_out(desk_of, world):
    some_weeks(world)
    html = read(desk_of, "observer", "report/", **{"from": "2026-05-09", "to": "2026-05-10"}).html
    assert "No step was reported in this period." in part(html, "steps")
    assert "No incident was reported in this period." in part(html, "incidents")


def test_the_chart_says_in_words_what_it_draws(desk_of, world):
    some_weeks(world)
    html = read(desk_of, "observer", "report/", **WEEK).html
    assert 'role="img" aria-label="not begun → minimum"' in html


def test_it_is_the_last_week_where_nothing_was_asked(desk_of, world):
    assert "from 4 May 2026 to 10 May 2026" in read(desk_of, "lead", "report/").words


@pytest.mark.parametrize("days", [{"from": "nonsense", "to": "2026-02-31"}, {"to": "2027-01-01"}])
def test_nonsense_and_days_ahead_give_the_last_week(desk_of, world, days):
    assert "from 4 May 2026 to 10 May 2026" in read(desk_of, "lead", "report/", **days).words


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"from": "2026-05-09", "to": "2026-05-05"}, "The first day comes after the last one."),
        ({"from": "2026-06-01", "to": "2026-06-07"}, "Days that lie ahead can't be reported."),
    ],
)
def test_where_it_is_of_another_period_than_was_asked_for_it_says_so(desk_of, world, days, said):
    assert said in read(desk_of, "lead", "report/", **days).words
    assert "another period" not in read(desk_of, "lead", "report/", **WEEK).words


def test_a_period_that_is_too_long_is_refused(desk_of, world):
    page = page_of(desk_of, "lead", "report/", **{"from": "2020-01-01"})
    assert page.status_code == 422
    assert "366 days at most" in words_of(page.content.decode())


@pytest.mark.parametrize(("lang", "day"), [("fr", "6 mai 2026"), ("ar", "6 أيار/مايو 2026"), ("he", "6 במאי 2026")])
def test_it_is_made_in_each_language_whatever_the_page_is_in(desk_of, world, lang, day):
    some_weeks(world)
    html = read(desk_of, "head_a", "report/", lang=lang, **WEEK).html
    report = html[html.index('<article class="report"') :]
    assert f'lang="{lang}" dir="{"ltr" if lang == "fr" else "rtl"}"' in report[:80]
    assert day in words_of(report)
    assert "Take it away as PDF" in words_of(html)


@pytest.mark.parametrize("lang", ["en", "ar", "he", "fr"])
def test_it_can_be_taken_away_as_pdf(desk_of, world, lang):
    some_weeks(world)
    page = page_of(desk_of, "guarantor", "report/report.pdf", lang=lang, **WEEK)
    assert page.content.startswith(b"%PDF")
    assert f"report-2026-05-04-2026-05-10-{lang}.pdf" in page["Content-Disposition"]


@pytest.mark.parametrize("lang", ["en", "ar", "he", "fr"])
def test_it_can_be_taken_away_as_docx(desk_of, world, lang):
    some_weeks(world)
    page = page_of(desk_of, "guarantor", "report/report.docx", lang=lang, **WEEK)
    made = Document(io.BytesIO(page.content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert "Hand over pumps for the intake" in cells


@pytest.mark.parametrize("name", ["report.pdf", "report.docx"])
def test_the_same_report_is_the_same_bytes(desk_of, world, name):
    some_weeks(world)
    first, again = (page_of(desk_of, "head_a", f"report/{name}", **WEEK).content for _time in range(2))
    assert first == again


def test_everybody_gets_what_their_own_seat_hears(desk_of, world):
    some_weeks(world)
    assert "Made for" not in read(desk_of, "guarantor", "report/", **WEEK).html
    assert page_of(desk_of, "partner", "report/").status_code == 404
    assert page_of(desk_of, "partner", "report/report.pdf").status_code == 404
    assert page_of(desk_of, "head_a", "report/report.odt").status_code == 404


def test_a_step_looked_at_later_stays_as_it_was_in_an_earlier_report(desk_of, world):
    number = world.report("head_a", world.pumps, 5, may(9))
    world.clock.to(may(20))
    world.act("guarantor", "commission", StepVerified(number, 5))
    said = part(read(desk_of, "head_a", "report/", **WEEK).html, "steps")
    assert re.search(r"5 pumps – reported, not looked at yet Head of A", said)
