"""Who approves, carries or clears a paper sees the text that would go, as its recipient will read it."""

import re

from goodoffices.talks.acts import ConveyanceApproved, ConveyancePrepared, Put, SourceRef
from goodoffices.talks.crossings import EMPTY, carried_of
from goodoffices.talks.papers.model import PaperKind
from tests.carrying import prepare
from tests.pages.reading import main_of, words_of
from tests.papers_world import lake as lake_of
from tests.papers_world import lake_paper, open_paper, settle


def prepared(world, paper, version, side="b"):
    """Prepare that version of the draft for a side; give the act's number."""
    here = world.view("lead", "mediation")
    carried = carried_of(here, paper.number, version, Put(EMPTY))
    title = here.papers[paper.number].paper.title
    sources = (SourceRef(paper.room, paper.number),)
    act = ConveyancePrepared(
        side.upper(), world.rooms[f"caucus_{side}"], title, sources, paper=title[0].words, carries=carried
    )
    return world.act("lead", "mediation", act).number


def given_on(page):
    """Give the HTML of the folded text on a page."""
    html = main_of(page)
    found = re.search(r'<details class="more as-given">.*?</details>', html, re.DOTALL)
    assert found, words_of(html)
    return found[0]


def test_who_approves_and_who_carries_sees_the_text_of_that_version(world, desk_of):
    made = lake_of(world)
    number = prepared(world, made.paper, made.paper.number)
    settle(made, "Article 1", 0, 1)  # what stands now is not what goes
    shown = [given_on(desk_of("deputy").get("mediation", "approve", number))]
    for who in ("lead", "deputy"):
        world.act(who, "mediation", ConveyanceApproved(number))
    shown.append(given_on(desk_of("lead").get("mediation", "carry", number)))
    for html in shown:
        words = words_of(html)
        assert "The text as they will read it · Version 1" in words
        assert "The Northern Shore shall withdraw" in words
        assert "ينسحب الشاطئ الشمالي" in words
        assert "What is tied together" in words
        assert "no withdrawal without a guarantor" in words
        address = f"/papers/{made.paper.number}/?version={made.paper.number}"
        assert address in html
        assert "open" not in html.partition(">")[0]


def test_who_proposed_what_is_not_shown_where_it_does_not_go_along(world, desk_of):
    made = lake_of(world)
    html = given_on(
        desk_of("deputy").get("mediation", "approve", prepared(world, made.paper, made.paper.number))
    )
    assert 'class="by"' not in html


def test_who_clears_a_paper_sees_it_on_the_form_and_on_the_preview(world, desk_of):
    ref = open_paper(world, lake_paper(PaperKind.POSITION), who="expert_a", room="delegation_a")
    at = desk_of("head_a")
    for page in (
        at.get("delegation_a", "clear-paper", ref.number),
        at.fill("delegation_a", "clear-paper", ref.number, may="ask"),
    ):
        words = words_of(given_on(page))
        assert "Version 1" in words
        assert "Monitors shall be present." in words


def test_where_only_words_go_there_is_no_text(world, desk_of):
    ref = prepare(world, "We hear you.")
    assert "as-given" not in main_of(desk_of("deputy").get("mediation", "approve", ref.number))
