"""The room for agreement: the picture, the table that says the same, and what is not known behind both."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.site.bridging.plot import room_plot
from goodoffices.talks.runs import Agreement, Question, Regard, Spot
from tests.pages.bridging_found import Bridged, bridged, regards, room_found
from tests.pages.reading import main_of, words_of
from tests.pages.test_bridging_why import run_page

WHEN = datetime(2026, 3, 4, 9, tzinfo=UTC)


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it."""
    return bridged(world)


def page(desk_of, made, found, lang="en", **asked):
    """Open the page of a room for agreement."""
    number = made.find(found, Question.AGREEMENT)
    return main_of(run_page(desk_of, made, number, lang=lang, **asked))


def table_of(html):
    """Give the table's rows as words."""
    inside = html[html.index("<tbody") : html.index("</tbody>")]
    return [words_of(row) for row in inside.split("<tr ")[1:]]


def offers(made):
    """Give a paper that was put and a package that A named, the later first."""
    put = Spot(
        made.package(swap=False),
        regards(200, 500),
        efficient=False,
        offered=WHEN + timedelta(1),
        paper=made.number,
    )
    named = Spot(made.package(swap=True), regards(1000, 50), efficient=False, offered=WHEN, by="A")
    return put, named


def test_the_table_has_each_sides_number_on_its_own_scale(desk_of, made):
    html = page(desk_of, made, room_found(made))
    first, fair, _last = table_of(html)
    assert "90 (80–100)" in first
    assert "20 (10–30)" in first
    assert "60 (50–70) 61 (51–71)" in fair
    assert "Nothing compares one side's numbers with another's." in words_of(html)


def test_what_is_fairest_by_each_criterion_is_marked_by_a_shape_and_in_words(desk_of, made):
    html = page(desk_of, made, room_found(made))
    assert len(re.findall(r'class="best" data-by=', html)) == 3
    assert "Nothing is fairer by: the product of the gains as great as can be" in table_of(html)[1]


def test_what_was_put_or_named_is_numbered_in_order_of_time(desk_of, made):
    html = page(desk_of, made, room_found(made, *offers(made)))
    *_rest, put, named = table_of(html)
    assert f"2 put as the paper of act {made.number}" in put
    assert "Wednesday, 4 March 2026" in named
    assert "1 named by Northern Shore as its favourite" in named
    assert "Make this a draft paper here" not in put
    assert "Make this a draft paper here" in named
    assert re.findall(r'<text class="order"[^>]*>([^<]*)</text>', html) == ["1", "2"]


def test_a_package_that_a_party_would_or_would_not_take_says_so(desk_of, made):
    spots = [
        Spot(made.package(swap=True), regards(1, 2), efficient=False, offered=WHEN, by="B", accepted=taken)
        for taken in (True, False)
    ]
    *_rest, takes, refuses = table_of(page(desk_of, made, room_found(made, *spots)))
    assert "Southern Shore would accept it as a whole" in takes
    assert "Southern Shore would not accept it as a whole" in refuses


def test_what_is_left_out_is_counted(desk_of, made):
    assert "9 more packages lie between these." in words_of(page(desk_of, made, room_found(made)))


def test_what_is_not_known_of_a_side_is_said(desk_of, made):
    said = words_of(page(desk_of, made, room_found(made)))
    assert "Northern Shore: nothing is known of 3 of 5 brackets." in said
    assert "Southern Shore: nothing is known of 4 of 5 brackets." in said


def test_of_three_sides_two_are_chosen(desk_of, made):
    third = Regard("P", "", 1, 0, 0, 0, 480, 480, 480)
    found = Agreement(tuple(Spot(one.package, (*one.regards, third), True) for one in room_found(made).spots))
    html = page(desk_of, made, found, across="P", up="A")
    assert '<option value="P" selected>' in html
    assert "what Partner ministry gains (across) and what Northern Shore gains (up)" in html
    assert "what Northern Shore gains (across)" in page(desk_of, made, found, across="P", up="P")
    assert "what Northern Shore gains (across)" in page(desk_of, made, found, across="Z", up="A")


def test_numbers_of_one_side_alone_are_not_drawn(desk_of, made):
    found = Agreement((Spot(made.package(swap=True), regards(500, 1)[:1], efficient=True),))
    html = page(desk_of, made, found)
    assert "There is nothing to draw" in words_of(html)
    assert "<svg" not in html


def test_it_is_read_in_arabic_with_the_same_digits(desk_of, made):
    html = page(desk_of, made, room_found(made), lang="ar")
    assert "90 " in table_of(html)[0]
    assert 'dir="ltr"><svg' in html


# ---- the picture by itself ------------------------------------------------------------------------------------------


def spots_at(*gains, spread=0):
    """Make efficient packages with these gains of A and B."""
    return [Spot(None, regards(a, b, spread=spread), efficient=True) for a, b in gains]


def test_each_axis_goes_from_0_to_100():
    plot = room_plot(spots_at((0, 1000), (1000, 0)), "A", "B")
    assert [(one.x, one.y) for one in plot.points] == [(plot.left, plot.top), (plot.right, plot.base)]


def test_an_area_goes_from_the_least_to_the_most_of_both():
    plot = room_plot(spots_at((500, 500), spread=100), "A", "B")
    (area,) = plot.areas
    assert (area.width, area.height) == (plot.side / 5, plot.side / 5)
    assert area.x + area.width / 2 == plot.left + plot.side / 2


def test_the_frontier_of_two_of_three_sides_leaves_out_what_is_only_good_for_the_third():
    plot = room_plot(spots_at((900, 100), (500, 500), (400, 400), (100, 900)), "A", "B")
    assert plot.frontier.count("L") == 2
    assert len(plot.points) == 4


def test_two_offers_at_one_place_share_a_label():
    here = [Spot(None, regards(500, 500), False, offered=WHEN + timedelta(n), by="A") for n in range(2)]
    plot = room_plot([*here, *spots_at((900, 100))], "A", "B")
    assert [one.words for one in plot.labels] == ["1, 2"]
