"""Packages to consider: side by side in no order, how each stands, and how one becomes a draft of this room."""

import pytest

from goodoffices.talks.acts import SourceRef
from goodoffices.talks.leave import May
from goodoffices.talks.papers.model import every_article, every_bracket
from goodoffices.talks.positions import Position, PositionOn, Positions
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Candidate, Candidates, Question
from tests.pages.bridging_found import Bridged, bridged, deadlock, regards, two_to_consider
from tests.pages.reading import main_of, words_of
from tests.pages.test_bridging_why import run_page
from tests.papers_world import carry_paper, lake


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it."""
    return bridged(world)


def page(desk_of, made, found=None, question=Question.CANDIDATES):
    """Open the page of packages to consider."""
    number = made.find(found or two_to_consider(made), question)
    return main_of(run_page(desk_of, made, number))


def rows_of(html):
    """Give the table's rows, each as its cells' words."""
    inside = html[html.index("<tbody") : html.index("</tbody>")]
    return [[words_of("<" + cell) for cell in row.split("<t")[1:]] for row in inside.split("<tr ")[1:]]


def test_parts_in_which_they_differ_stand_side_by_side(desk_of, made):
    html = page(desk_of, made)
    *differing, _stands = rows_of(html)
    assert [row[0] for row in differing] == [
        "Article 1, bracket 1",
        "Article 1, bracket 2",
        "Article 1, blank 1",
        "Article 1, bracket 3",
    ]
    first = differing[0]
    assert first[1] == "a The Northern Shore shall withdraw within 30 days of signature from the east bank."
    assert first[2] == "b Both Parties shall gradually withdraw from the banks of the lake."
    assert differing[1][2] == "does not stand under this package"


def test_what_they_share_is_folded(desk_of, made):
    said = words_of(page(desk_of, made))
    assert (
        "2 parts that all of them share Preamble, bracket 1 a in furtherance Article 3 (in the text)" in said
    )


def test_under_each_it_says_how_it_stands_with_each_party(desk_of, made):
    _part, first, second = rows_of(page(desk_of, made))[-1]
    assert "A Northern Shore ● accepts: 2 ◐ could live with: 1 – not spoken of: 2 ↻ confirm again: 1" in first
    assert "73 of 100 on its own scale, somewhere in 63–83" in first
    assert "Nothing is fairer by" in first
    assert "Nothing is fairer by" not in second


def test_a_red_line_that_a_package_crosses_is_counted(desk_of, made):
    crossing = Candidate(made.package(swap=False), regards(1, 2))
    assert "red lines" not in rows_of(page(desk_of, made, Candidates((crossing,))))[-1][1]
    more = Candidate(made.package(swap=True), regards(1, 2))  # five parts, of which four are spoken of or not
    assert "○ red lines: 1" in rows_of(page(desk_of, made, Candidates((more,))))[-1][1]


def test_what_is_believed_is_said_in_words_with_the_number_in_the_details(desk_of, made):
    every = [Candidate(made.package(swap=True), regards(1, 2, chance=chance)) for chance in (80, 50, 10)]
    html = page(desk_of, made, Candidates(tuple(every)))
    cells = rows_of(html)[-1][1:]
    for cell, said in zip(cells, ("likely", "unsure", "unlikely"), strict=True):
        assert f"Northern Shore {said} " in cell
    assert "accepts it 80 times in 100" in cells[0]
    assert "times in 100" not in rows_of(page(desk_of, made))[-1][1]


def test_what_one_more_concession_would_buy_is_said_of_each_on_its_own_scale(desk_of, made):
    said = words_of(page(desk_of, made).partition('id="concessions"')[2])
    assert "A Northern Shore rules out Article 1, bracket 1, b" in said
    assert "A Northern Shore 73, as now B Southern Shore 26 now, 40 then" in said


@pytest.mark.parametrize(
    ("enough", "said"),
    [(True, "Asking more would teach nothing"), (False, "would still teach something"), (None, "")],
)
def test_whether_asking_more_would_teach_anything(desk_of, made, enough, said):
    shown = words_of(page(desk_of, made, Candidates(two_to_consider(made).every, enough=enough)))
    assert said in shown
    assert ("teach" in shown) is (enough is not None)


def test_one_that_is_merely_possible_says_so(desk_of, made):
    found = Candidates((Candidate(made.package(swap=True), regards(1, 2)),))
    said = words_of(page(desk_of, made, found, Question.WHY_NOT))
    assert "There is a package" in said
    assert "Packages to consider" not in said


def test_whose_leave_carrying_would_need_is_listed(desk_of, made):
    said = words_of(page(desk_of, made).partition('id="leave"')[2])
    assert f"Caucus a, act {made.given.number}" in said
    assert "not to be carried" in said


def test_what_may_be_carried_to_anybody_is_not_listed(desk_of, world):
    made = Bridged(lake(world))
    made.given = made.give(Positions((PositionOn(made.both, Position.CANNOT),)), may=May.OWN)
    said = words_of(page(desk_of, made).partition('id="leave"')[2])
    assert "nothing behind it is held back by a leave" in said


# ---- a draft of this room --------------------------------------------------------------------------------------------


def test_a_package_becomes_a_draft_of_this_room_with_the_run_as_its_source(desk_of, made):
    number = made.find(two_to_consider(made), Question.CANDIDATES)
    done = desk_of("lead").say("mediation", "open-package", number, package="2", title__en="A way across")
    paper = made.world.view("lead", "mediation").papers[max(made.world.view("lead", "mediation").papers)]
    assert done["Location"].endswith(f"/papers/{paper.number}/")
    assert paper.paper.title[0].words == "A way across"
    assert not [one for article in every_article(paper.paper) for one in every_bracket(article)]
    words = [wording.run[0].words for wording in paper.paper.articles[1].wordings]
    assert words[0] == "Both Parties shall gradually withdraw from the banks of the lake."
    derived = made.world.view("lead", "mediation").derived[paper.number]
    assert SourceRef(made.world.rooms["mediation"], number) in derived
    assert made.given in made.world.lead.view().origins(derived)


def test_such_a_draft_is_stopped_where_a_position_behind_it_was_told_without_leave(desk_of, made):
    number = made.find(two_to_consider(made), Question.CANDIDATES)
    desk_of("lead").say("mediation", "open-package", number, package="1")
    opened = max(made.world.view("lead", "mediation").papers)
    with pytest.raises(Refusal) as refused:
        carry_paper(made.world, SourceRef(made.world.rooms["mediation"], opened), "b")
    assert refused.value.code == "leave-withheld"


def test_the_preview_shows_the_paper_and_nothing_is_opened_yet(desk_of, made):
    number = made.find(two_to_consider(made), Question.CANDIDATES)
    before = set(made.world.view("lead", "mediation").papers)
    preview = desk_of("lead").fill("mediation", "open-package", number, package="1")
    assert preview.status_code == 200
    assert "Lake agreement" in preview.content.decode()
    assert set(made.world.view("lead", "mediation").papers) == before


def test_the_form_shows_the_package_and_whose_leave_it_needs(desk_of, made):
    number = made.find(deadlock(made))
    at = desk_of("lead")
    page = at.browser.get(f"{at.url('mediation', 'open-package', number)}?package=2")
    said = words_of(main_of(page))
    assert "Both Parties shall gradually withdraw" in said
    assert f"Caucus a, act {made.given.number}" in said
    assert "Nothing is carried to anybody by that." in said


def test_who_is_no_run_has_no_package(desk_of, made):
    assert desk_of("lead").get("mediation", "open-package", made.number).status_code == 404
    beyond = made.find(two_to_consider(made), Question.CANDIDATES)
    refused = desk_of("lead").fill("mediation", "open-package", beyond, package="3")
    assert refused.status_code == 422
