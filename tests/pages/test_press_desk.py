"""The press desk: its reports, what is left in them, and who finds nothing there."""

import pytest

from goodoffices.talks.acts import ReportFiled
from tests.pages.press_desk import WORDS, PressDesk, report, seat
from tests.pages.reading import main_of, words_of


@pytest.fixture
def desk(world, client_of) -> PressDesk:
    """Seat an analyst beside the lead mediator."""
    seat(world, "analyst")
    return PressDesk(world, client_of)


def test_an_empty_desk_says_what_to_do_next(desk):
    html = main_of(desk.get())
    assert "No report has been filed yet" in html
    assert desk.url("new/") in html


def test_the_spokesperson_reads_and_is_offered_nothing_to_do(desk):
    number = desk.file()
    assert desk.url("new/", "spokesperson") not in main_of(desk.get(who="spokesperson"))
    page = main_of(desk.get(f"{number}/", "spokesperson"))
    assert "is reported to have said" in page
    assert 'name="verdict"' not in page
    assert desk.get("new/", "spokesperson").status_code == 404
    assert desk.get(f"{number}/add/", "spokesperson").status_code == 404


def test_reports_stand_newest_first_with_what_is_left(desk):
    older = desk.world.act("lead", "press", ReportFiled(report("Nothing new.", title="A quiet day"))).number
    number = desk.file()
    desk.judge(number)
    html = main_of(desk.get(who="analyst"))
    assert html.index(f"press/{number}/") < html.index(f"press/{older}/")
    said = words_of(html)
    assert "2 to judge · 1 to check" in said
    assert "not read yet" in said


def test_one_does_not_check_ones_own_judgement(desk):
    desk.judge(desk.file())
    assert "to check" not in words_of(main_of(desk.get())).partition("Title")[2]


def test_copies_stand_under_their_first(desk):
    first = desk.file()
    between = desk.file(report("Something else.", title="Else"), ())
    copy = desk.file(report(WORDS, "Shore Radio", "Shut, says envoy"), copy_of=first)
    html = main_of(desk.get())
    places = [html.index(f"press/{number}/") for number in (first, copy, between)]
    assert places[0] < places[1]
    assert not places[0] < places[2] < places[1]
    assert f"copy of report {first}" in html


def test_the_list_is_narrowed_and_says_when_nothing_fits(desk):
    number = desk.file()
    other = desk.file(report("Rien de neuf.", "Télé Rives", "Calme", "fr"), ())
    html = main_of(desk.get(lang="en", outlet="Télé Rives"))
    assert f"press/{other}/" in html
    assert f"press/{number}/" not in html
    assert "No report fits" in main_of(desk.get(left="check"))


def test_another_room_has_no_press_desk(desk):
    number = desk.file()
    for tail in ("", "new/", f"{number}/", f"{number}/amend/"):
        assert desk.get(tail, room="mediation").status_code == 404
        assert desk.client_of("head_a").get(desk.url(tail, "head_a")).status_code == 404
