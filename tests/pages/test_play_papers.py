"""What stands, on the state of play: papers by how they stand today, each a step from its text."""

from datetime import date

from goodoffices.talks.acts import PaperWithdrawn
from goodoffices.talks.papers.edits import Retitle
from tests.pages.reading import main_of, words_of
from tests.pages.test_concluding import clean, held, keyed
from tests.papers_world import carry_paper, edit_paper, open_paper
from tests.world import en, seat_id


def standing(desk_of, who="head_a"):
    """Give the list of what stands as HTML."""
    html = main_of(desk_of(who).browser.get(f"/s/{seat_id(who)}/"))
    return html[html.index('aria-labelledby="papers"') : html.index('aria-labelledby="course"')]


def test_what_stands_leads_to_its_text_and_says_how(desk_of, world):
    number = carry_paper(world, open_paper(world), "a", until=date(2099, 1, 1))
    shown = standing(desk_of)
    assert f"/papers/{number}/" in shown
    assert "Lake agreement · stands (until Thursday, 1 January 2099)" in words_of(shown)


def test_what_was_replaced_withdrawn_or_has_lapsed_does_not_stand(desk_of, world):
    paper = open_paper(world)
    first = carry_paper(world, paper, "a")
    put = max(world.view("lead", "mediation").conveyances)
    edit_paper(world, paper, Retitle((en("Lake agreement, again"),)))
    second = carry_paper(world, paper, "a", replaces=put)
    shown = standing(desk_of)
    assert f"/papers/{first}/" not in shown
    assert f"/papers/{second}/" in shown
    world.act("lead", "caucus_a", PaperWithdrawn(second, en("Too early.")))
    assert "No paper has been put in your rooms." in standing(desk_of)
    carry_paper(world, paper, "a", until=date(2020, 1, 1))
    assert "No paper has been put in your rooms." in standing(desk_of)


def test_a_signed_text_is_listed_as_signed(desk_of, world):
    number = carry_paper(world, open_paper(world, clean()), "a", common_to=("A", "B"))
    desk_of("head_a").say("caucus_a", "initial-paper", number)
    assert "Lake agreement · initialled" in words_of(standing(desk_of, "lead"))
    signed = keyed(held(world, "a", number).fingerprint)
    desk_of("head_a").say("caucus_a", "sign-paper", number, signatory="Head of A", **signed)
    assert "Lake agreement · signed" in words_of(standing(desk_of))
