"""What each side says of a text is read beside it by those who may, and by nobody else."""

import pytest

from goodoffices.talks.acts import PartAnswer, Stance, Whole
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import SetArticle
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.notation import reworded, written
from tests.pages.reading import article_of, main_of, paper_page, words_of
from tests.papers_world import (
    answer_paper,
    brackets_of,
    carry_paper,
    edit_paper,
    labelled,
    lake,
    open_paper,
    settle,
)
from tests.world import en


@pytest.fixture
def made(world):
    """Give the paper on its way: put to both, answered by B."""
    return lake(world)


def beside(desk_of, made, label, who="lead", room="mediation", number=0):
    """Give what is read beside an article."""
    html = main_of(paper_page(desk_of, made.world, who, room, number or made.paper.number))
    paper = made.world.view(who, room).papers[number or made.paper.number].paper
    article = article_of(html, labelled(paper, label).id)
    return words_of(article[article.index('class="beside"') :]) if 'class="beside"' in article else ""


def test_the_mediation_reads_what_was_answered_beside_each_part(desk_of, made):
    assert "Bracket 1 B ● b accept: b Southern Shore: act 3" in beside(desk_of, made, "Article 1")
    assert "The article B ‖ reserve Southern Shore: act 3" in beside(desk_of, made, "Article 2")
    assert "The article as a whole B ○ reject Southern Shore: act 3" in beside(desk_of, made, "Article 3")


def test_each_side_reads_its_own_answers_and_never_the_others(desk_of, made):
    a, b = made.held("a"), made.held("b")
    assert "Bracket 1 B ● b accept: b Southern Shore: act 3" in beside(
        desk_of, made, "Article 1", "head_b", "caucus_b", b.number
    )
    page = main_of(paper_page(desk_of, made.world, "head_a", "caucus_a", a.number))
    assert 'class="said-mark"' not in page
    assert "What the signs mean" not in page


def test_who_does_not_hear_a_caucus_reads_nothing_of_it_in_a_shared_room(desk_of, world):
    paper = open_paper(world, room="joint")
    for side, label in (("a", "Article 1"), ("b", "Article 2")):
        number = carry_paper(world, paper, side, room="joint")
        copy = world.view("lead", f"caucus_{side}").papers[number].paper
        answer_paper(world, side, number, PartAnswer(labelled(copy, label).id, Stance.REJECT))
    for who, heard in (("lead", True), ("partner", False)):
        html = main_of(paper_page(desk_of, world, who, "joint", paper.number))
        assert ("A ○ reject" in words_of(html)) is heard
        assert "B ○ reject" in words_of(html)


def test_an_answer_to_other_words_asks_to_be_confirmed_again(desk_of, made):
    article = labelled(made.draft().paper, "Article 2")
    assert "confirm again" not in beside(desk_of, made, "Article 2")
    anew = reworded(article, "en", f"{written(article, 'en')} At once.", "Release")
    edit_paper(made.world, made.paper, SetArticle(article_digest(article), anew))
    assert "‖ reserve confirm again" in beside(desk_of, made, "Article 2")
    assert "confirm again" not in beside(desk_of, made, "Article 1")


def test_what_was_said_with_a_stance_can_be_read(desk_of, made):
    held = made.held("a")
    first, second, _ = brackets_of(held.paper, "Article 1")
    whole = brackets_of(held.paper, "Article 3")[0]
    answer_paper(
        made.world,
        "a",
        held.number,
        PartAnswer(second, Stance.COUNTER, wording=en("before winter")),
        PartAnswer(first, Stance.ACCEPT_IF, 0, only_if=(Choice(whole, 0),)),
    )
    said = beside(desk_of, made, "Article 1")
    assert "A ◐ a accept if: a Northern Shore: act" in said
    assert "Only with: Article 3 stays" in said
    assert "Words wanted: before winter" in said


def test_an_answer_to_the_whole_stands_at_every_article(desk_of, made):
    held = made.held("a")
    answer_paper(made.world, "a", held.number, whole=Whole.REJECT)
    for label in ("", "Article 1", "Article 2", "Article 3"):
        assert "The article A ○ reject" in beside(desk_of, made, label)


def test_who_waits_for_whom_is_said(desk_of, made):
    html = main_of(paper_page(desk_of, made.world, "lead", "mediation", made.paper.number))
    waits = words_of(html[html.index('id="standing"') : html.index("</div>", html.index('id="standing"'))])
    assert "A A paper waits to be answered" in waits
    assert "B A paper waits to be answered" not in waits
    own = main_of(paper_page(desk_of, made.world, "head_a", "caucus_a", made.held("a").number))
    assert "A paper waits to be answered · for you" in words_of(own)


def replaced(made):
    """Let B hold a later version; give its number."""
    settle(made, "", 0, 0)
    room = made.world.view("lead", "mediation")
    earlier = next(n for n, one in room.conveyances.items() if one.prepared.recipient == "B")
    return carry_paper(made.world, made.paper, "b", replaces=earlier)


def test_a_side_reads_what_changed_since_it_last_answered(desk_of, made):
    old = made.held("b").number
    number = replaced(made)
    html = main_of(paper_page(desk_of, made.world, "head_b", "caucus_b", number))
    since = html[html.index('id="since"') : html.index("</section>", html.index('id="since"'))]
    assert "Changed since the last answer Preamble changed +0 −2 Compare word by word" in words_of(since)
    assert f"?a={old}&amp;b={number}" in since
    assert f"Replaces the paper of act {old}" in words_of(html)


def test_where_nothing_was_answered_nothing_changed_since(desk_of, made):
    assert 'id="since"' not in main_of(
        paper_page(desk_of, made.world, "head_a", "caucus_a", made.held("a").number)
    )


def test_a_replaced_copy_says_so_and_both_lead_to_each_other(desk_of, made):
    old = made.held("b").number
    number = replaced(made)
    html = main_of(paper_page(desk_of, made.world, "head_b", "caucus_b", old))
    assert f"replaced by the paper of act {number}" in words_of(html)
    later = main_of(paper_page(desk_of, made.world, "head_b", "caucus_b", number))
    assert f"papers/{old}/" in later
