"""Contradictions: pairs side by side with their sources, judged by a human, and judged again."""

import re
from datetime import date

import pytest

from goodoffices.site.press.places import name_of
from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Discord, Judgement
from tests.pages.conftest import fields_of
from tests.pages.press_said import press_page, read_page, saved, seat_everybody
from tests.press_world import press_world


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def turned(world, press):
    """A was reported to accept a plan, hedged, and a week later to reject it."""
    number = press.keep("Harbour plan")
    one = press.file("Allegedly the Northern Shore accepts the Harbour plan.", date(2026, 3, 2))
    other = press.file("The Northern Shore rejects the Harbour plan.", date(2026, 3, 9), "Lake Wire")
    accepts = press.stance(
        one, "the Northern Shore", Polarity.ACCEPT, "accepts", "the Harbour plan", hedge="Allegedly"
    )
    rejects = press.stance(other, "The Northern Shore", Polarity.REJECT, "rejects", "the Harbour plan")
    return press.add(one, accepts, "A", instrument=number), press.add(other, rejects, "A", instrument=number)


@pytest.fixture
def counted(world, press):
    """Two offices count the boats held on one day, and differ."""
    words = "The harbour office counted 40 boats held. The ferry board counted 31 boats held."
    report = press.file(words, date(2026, 3, 4))
    day = date(2026, 3, 3)
    figures = (
        press.figure(report, "40", "40", what="boats held", by="The harbour office", on=day),
        press.figure(report, "31", "31", what="boats held", by="The ferry board", on=day),
    )
    return tuple(press.add(report, one, count="Boats held") for one in figures)


def test_a_pair_stands_side_by_side_with_its_words_and_sources(desk_of, turned):
    page = read_page(desk_of, "spokesperson", "contradictions")
    assert "<mark>The Northern Shore rejects the Harbour plan</mark>" in page.html
    for words in (
        "Shore Gazette",
        "Lake Wire",
        "Northern Shore is reported first to stand here, and later there.",
    ):
        assert words in page.words
    assert page.words.index("Shore Gazette") < page.words.index("Lake Wire")


def test_what_holds_an_entry_back_is_shown_in_the_reports_words(desk_of, turned):
    page = read_page(desk_of, "analyst", "contradictions")
    assert "Held back by: Allegedly" in page.words


def test_different_numbers_say_of_what_and_neither_is_called_right(desk_of, counted):
    words = read_page(desk_of, "analyst", "contradictions").words
    assert "Different numbers for “Boats held”, by different sources." in words


def test_pairs_of_one_sort_alone(desk_of, turned, counted):
    page = read_page(desk_of, "analyst", "contradictions", sort="values")
    assert "Different numbers for “Boats held”" in page.words
    assert "is reported first to stand here" not in page.words
    assert "All (2)" in page.words


def test_who_only_reads_gets_no_form(desk_of, turned):
    assert "judge-pair" not in read_page(desk_of, "spokesperson", "contradictions").html
    assert "judge-pair" in read_page(desk_of, "analyst", "contradictions").html


def test_nothing_to_judge_says_what_comes_next(desk_of, world):
    assert "Pairs appear here by themselves" in read_page(desk_of, "analyst", "contradictions").words


# --- judging


def judge(desk_of, who, pair, judgement, why="", discord="reversal"):
    one, other = (name_of(ref) for ref in pair)
    return saved(
        desk_of,
        who,
        "judge-pair",
        discord=discord,
        one=one,
        other=other,
        judgement=judgement,
        why=why,
        lang="en",
    )


def test_one_press_of_a_button_judges_the_pair_that_it_stands_under(desk_of, press, turned):
    at = desk_of("analyst")
    html = read_page(desk_of, "analyst", "contradictions").html
    url = re.search(r'action="([^"]*judge-pair[^"]*)"', html)[1]
    sent = fields_of(f"<main {html}</main>") | {"judgement": "contradict"}
    assert at.browser.post(url, sent).status_code == 302
    (held,) = press.room.discords.values()
    assert ({held.judged.one, held.judged.other}, held.judged.judgement) == (
        set(turned),
        Judgement.CONTRADICT,
    )


def test_a_judged_pair_moves_to_the_other_list_with_who_and_why(desk_of, turned):
    judge(desk_of, "analyst", turned, "contradict", "The second report names a later day.")
    assert "Nothing waits for a judgement here" in read_page(desk_of, "analyst", "contradictions").words
    words = read_page(desk_of, "spokesperson", "contradictions", list="judged").words
    assert "They contradict each other · Analyst" in words
    assert "The second report names a later day." in words


def test_it_can_be_judged_again_and_the_last_stands(desk_of, press, turned):
    judge(desk_of, "analyst", turned, "contradict")
    judge(desk_of, "second", turned, "unclear")
    words = read_page(desk_of, "analyst", "contradictions", list="judged").words
    assert "It can't be told · Second analyst" in words


def test_without_a_judgement_the_form_says_so_and_keeps_the_pair_and_the_reason(desk_of, press, turned):
    page = judge(desk_of, "analyst", turned, "", "They speak of two plans.")
    assert page.status_code == 422
    html = page.content.decode()
    assert "They speak of two plans.</textarea>" in html
    assert "Lake Wire" in html
    assert not press.room.discords


@pytest.mark.parametrize(
    ("one", "discord"), [("0-0", "reversal"), ("x", "reversal"), ("", "reversal"), ("1-1", "nonsense")]
)
def test_a_pair_that_is_not_there_is_refused_by_a_sentence(desk_of, turned, one, discord):
    at = desk_of("analyst")
    sent = {
        "key": "k",
        "discord": discord,
        "one": one,
        "other": name_of(turned[1]),
        "judgement": "agree",
        "lang": "en",
    }
    page = at.browser.post(at.url("press", "judge-pair"), sent | {"step": "save"})
    assert page.status_code == 422
    assert 'class="refusal"' in page.content.decode()


def test_the_spokesperson_judges_nothing(desk_of, press, turned):
    assert judge(desk_of, "spokesperson", turned, "contradict").status_code == 422
    assert not press.room.discords


def test_many_pairs_come_by_pages(desk_of, world, press):
    number = press.keep("Harbour plan")
    for day in range(1, 24):
        polarity, cue = ((Polarity.ACCEPT, "accepts"), (Polarity.REJECT, "rejects"))[day % 2]
        report = press.file(f"On day {day} the Northern Shore {cue} the Harbour plan.", date(2026, 3, day))
        press.add(report, press.stance(report, "the Northern Shore", polarity, cue), "A", instrument=number)
    first, second = (read_page(desk_of, "analyst", "contradictions", page=page) for page in (1, 2))
    assert (first.html.count("said-pair"), second.html.count("said-pair")) == (20, 2)
    assert "page 1 of 2" in first.words


@pytest.mark.parametrize(
    "asked", [{"page": "0"}, {"page": "x"}, {"page": "9" * 12}, {"sort": "nonsense", "list": "?"}]
)
def test_nonsense_in_the_address_shows_the_first_page(desk_of, turned, asked):
    assert (
        "Northern Shore is reported first" in read_page(desk_of, "analyst", "contradictions", **asked).words
    )


def test_it_is_nobodys_page_outside_the_press_room(desk_of, turned):
    assert press_page(desk_of, "head_a", "contradictions").status_code == 404


def test_a_pair_that_somebody_put_together_by_hand_is_among_the_judged(desk_of, press, turned, counted):
    press.side_by_side(Discord.DENIAL, turned[0], counted[0], Judgement.DIFFERENT_THINGS)
    words = read_page(desk_of, "analyst", "contradictions", list="judged").words
    assert "Somebody put them side by side." in words
