"""The commitments' pages: by article and phase with marks and words, filtered by side, each with its whole history."""

import re
from datetime import UTC, date, datetime

import pytest

from goodoffices.site import clock
from goodoffices.talks.acts import (
    CommitmentAmended,
    CommitmentWaived,
    GatePassed,
    IncidentReported,
    Location,
    StepReported,
    StepVerified,
)
from goodoffices.talks.undertakings import Drawn
from tests.commission_world import bank, boats, draw, lay_text, open_commission, phase, set_phases, sign_text
from tests.pages.commission_desk import commission_page, read_commission
from tests.world import en


@pytest.fixture
def commission(world):
    """The text laid, two phases, two commitments: the boats (phase 1) and the bank (phase 2, after the boats)."""
    open_commission(world)
    paper = lay_text(world, sign_text(world))
    set_phases(world, phase("1"), phase("2"))
    quote = en("shall return 600 fishing boats to the Southern Shore")
    first = draw(world, boats(phase="1", drawn=Drawn(paper, "2", quote)))
    second = draw(world, bank(phase="2", after=(first,), drawn=Drawn(paper, "3", en("withdraw from 40 hectares"))))
    set_phases(world, phase("1"), phase("2", after=(first,), gate=en("All boats are back.")))
    return paper, first, second


def today(world):
    return clock.local_day(clock.now())


def test_what_is_there_before_anything_is_drawn(world, desk_of):
    open_commission(world)
    assert "No commitment has been drawn yet" in read_commission(desk_of, "head_a").words
    assert "Lay the text that every party signed here first" in read_commission(desk_of, "lead").words


def test_rows_stand_by_article_and_columns_by_phase(desk_of, commission):
    html = read_commission(desk_of, "head_b").html
    assert re.findall(r'class="matrix-article"><th[^>]*><bdi>(.*?)</bdi>', html) == ["Article 2", "Article 3"]
    heads = re.findall(r'<th scope="col" role="columnheader">(?:<bdi>)?(.*?)(?:</bdi>)?</th>', html)
    assert heads == ["Commitment", "1 · Phase 1", "2 · Phase 2"]
    rows = html.split('<tr role="row" data-side="')[1:]
    assert [row.count("data-empty") for row in rows] == [1, 1]
    assert [row.index("data-empty") < row.index("matrix-cell") for row in rows] == [False, True]


def test_each_status_is_said_by_a_shape_and_in_words(world, desk_of, commission):
    _paper, first, _second = commission
    step = world.act("head_a", "commission", StepReported(first, 400, today(world)))
    world.act("guarantor", "commission", StepVerified(step.number, 400))
    page = read_commission(desk_of, "observer")
    glyph = '<span class="glyph" aria-hidden="true">(.)</span> ([a-z ]+)'
    cells = re.findall(rf'data-status="([a-z-]+)" href="[^"]*">{glyph}', page.html)
    assert cells == [("partial", "◑", "partial"), ("not-begun", "○", "not begun")]
    assert "400 of 600 boats verified" in page.words


def test_only_what_one_side_undertook(desk_of, commission):
    page = read_commission(desk_of, "lead", side="B")
    assert "Withdraw from the east bank" in page.html[page.html.index("<tbody") :]
    assert "Article 2" not in page.words
    assert "Article 2" in read_commission(desk_of, "lead", side="nonsense").words


def test_a_cell_leads_to_the_commitment(world, desk_of, commission):
    _paper, first, _second = commission
    html = read_commission(desk_of, "head_a").html
    url = re.search(r'class="matrix-cell"[^>]* href="([^"]*)"', html)[1]
    assert url.endswith(f"/commitments/{first}/")
    assert desk_of("head_a").browser.get(url).status_code == 200


def test_a_gate_says_what_is_not_fulfilled_before_it(world, desk_of, commission):
    assert "Not fulfilled yet of what comes before it: Return fishing boats" in read_commission(desk_of, "head_b").words
    world.act("lead", "commission", GatePassed("2", en("Both heads agreed to go on.")))
    words = read_commission(desk_of, "head_b").words
    assert "Gate passed on" in words
    assert "It was to come before the gate, and is not fulfilled: Return fishing boats" in words


def test_a_commitment_shows_all_that_was_said_of_it(world, desk_of, commission):
    _paper, first, second = commission
    day = today(world)
    world.act("lead", "commission", CommitmentAmended(first, boats(phase="1", amount=580), en("Twenty were sunk.")))
    step = world.act("head_a", "commission", StepReported(first, 300, day, en("At the north pier.")))
    world.act("guarantor", "commission", StepVerified(step.number, 290))
    world.act("head_b", "commission", CommitmentWaived(first, en("We need no more."), 80))
    when = datetime(day.year, day.month, day.day, tzinfo=UTC)
    incident = IncidentReported(when, Location("North pier"), en("A boat was held back."), bears_on=(first,))
    other = IncidentReported(when, Location("East bank"), en("Posts were seen."), bears_on=(second,))
    world.act("head_b", "commission", incident)
    world.act("head_a", "commission", other)
    words = read_commission(desk_of, "observer", f"commitments/{first}/").words
    for said in (
        "Return fishing boats", "إعادة قوارب الصيد", "580 boats", "Twenty were sunk.", "At the north pier.",
        "300 boats", "290 boats", "We need no more.", "80 boats", "A boat was held back.", "290 of 580 boats verified",
        "shall return 600 fishing boats", "600 boats",
    ):  # fmt: skip
        assert said in words, said
    assert "Posts were seen." not in words


def test_its_words_lead_to_the_article(desk_of, commission):
    paper, first, _second = commission
    page = read_commission(desk_of, "head_a", f"commitments/{first}/")
    assert "shall return 600 fishing boats to the Southern Shore" in page.words
    assert f"/papers/{paper}/?lang=en#" in page.html


@pytest.mark.parametrize("name", ["commitments/999/", "commitments/1/"])
def test_no_such_commitment_is_no_page(desk_of, commission, name):
    assert commission_page(desk_of, "head_a", name).status_code == 404


@pytest.mark.parametrize("who", ["partner", "spokesperson"])
def test_who_does_not_sit_there_finds_no_page(world, desk_of, commission, who):
    _paper, first, _second = commission
    for name in ("commitments/", f"commitments/{first}/", "commitments/draw/"):
        assert commission_page(desk_of, who, name).status_code == 404


def test_no_other_room_has_these_pages(desk_of, commission):
    at = desk_of("lead")
    assert at.browser.get(f"{at.url('mediation')}commitments/").status_code == 404
    assert at.browser.get(f"{at.url('caucus_a')}commitments/").status_code == 404


def test_the_rooms_page_leads_there_and_says_what_the_room_is(desk_of, commission):
    html = desk_of("head_a").get("commission").content.decode()
    assert "/commitments/" in html
    assert "Those who carry out what was signed" in html


def test_a_duty_of_days_counts_days(world, desk_of, monkeypatch):
    open_commission(world)
    truce = boats(what=(en("Hold the truce"),), amount=1, unit="", each_day=True, starts=date(2031, 3, 1), to="")
    draw(world, truce)
    monkeypatch.setattr(clock, "now", lambda: datetime(2031, 3, 11, 12, tzinfo=UTC))
    assert "held on 10 of 10 days" in read_commission(desk_of, "head_b").words


@pytest.mark.parametrize("lang", ["ar", "he", "fr"])
def test_the_pages_are_read_in_each_language(desk_of, commission, lang):
    _paper, first, _second = commission
    for name in ("commitments/", f"commitments/{first}/"):
        html = commission_page(desk_of, "lead", name, lang).content.decode()
        assert f'lang="{lang}"' in html


@pytest.mark.parametrize("who", ["lead", "deputy", "head_a", "expert_a", "head_b", "guarantor", "observer"])
def test_every_form_that_is_offered_there_opens(world, desk_of, commission, who):
    _paper, first, _second = commission
    browser = desk_of(who).browser
    base = desk_of(who).url("commission")
    pages = [browser.get(f"{base}{name}").content.decode() for name in ("", f"commitments/{first}/")]
    offers = {url for page in pages for url in re.findall(rf'href="({base}(?:say|acts)/[^"#]*)"', page)}
    for url in sorted(offers):
        assert browser.get(url).status_code in (200, 422), url
