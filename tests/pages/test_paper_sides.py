"""For those who draft: who holds what, the columns, the gap map; and for nobody else."""

import re

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from goodoffices.site.papers.marks import GLYPHS
from goodoffices.talks.acts import Capacity, Initialled, PaperWithdrawn, PartAnswer, Signed, Stance, Way
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import AddArticle, SetArticle
from goodoffices.talks.papers.model import Paper, PaperKind
from goodoffices.talks.papers.notation import reworded
from goodoffices.talks.papers.signing import statement
from tests.pages.reading import main_of, paper_page, words_of
from tests.papers_world import (
    MONITORS,
    answer_paper,
    ar,
    brackets_of,
    carry_paper,
    edit_paper,
    labelled,
    lake,
    open_paper,
    settle,
)
from tests.world import en

PAGES = ("holders/", "columns/", "gaps/")


@pytest.fixture
def made(world):
    """Give the paper on its way: put to both, answered by B."""
    return lake(world)


def page(desk_of, made, name, who="lead", room="mediation", number=0, **asked):
    """Open a page about the paper and give its main part."""
    return main_of(paper_page(desk_of, made.world, who, room, number or made.paper.number, name, **asked))


def row_of(html, name):
    """Give the cells of a table's row as words."""
    for row in re.split(r"<tr[^>]*>", html):
        cells = [words_of(cell) for cell in re.split(r"<t[hd][^>]*>", row.partition("</tr>")[0])[1:]]
        if cells and cells[0] == name:
            return cells[1:]
    raise AssertionError(f"no row for {name}")


@pytest.mark.parametrize("name", PAGES)
def test_they_are_for_those_who_draft_it(desk_of, made, name):
    for who, room, number in (
        ("head_a", "caucus_a", made.held("a").number),
        ("lead", "caucus_b", made.held("b").number),
        ("head_a", "mediation", made.paper.number),
    ):
        assert paper_page(desk_of, made.world, who, room, number, name).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_a_paper_that_nobody_holds_has_its_pages_too(desk_of, world, name):
    number = open_paper(world).number
    assert paper_page(desk_of, world, "lead", "mediation", number, name).status_code == 200


def test_where_all_hold_the_same_text_nothing_is_warned_of(desk_of, made):
    html = page(desk_of, made, "holders/")
    assert "They hold different texts" not in html
    digests = re.findall(r'<span class="fingerprint">([0-9a-f]{4} [0-9a-f]{4})</span>', html)
    assert len(digests) == 2
    assert len(set(digests)) == 1


def test_where_two_hold_different_texts_it_is_warned_in_what(desk_of, made):
    settle(made, "", 0, 0)
    carry_paper(made.world, made.paper, "b")
    html = page(desk_of, made, "holders/")
    warned = words_of(html[html.index('role="alert"') : html.index("</div>", html.index('role="alert"'))])
    assert "They hold different texts" in warned
    assert "brackets, blanks and numbering" in warned
    assert "English" in warned
    assert row_of(html, "B Southern Shore")[1].endswith("holds this")
    assert row_of(html, "A Northern Shore")[1] == "–"


def test_a_copy_that_was_withdrawn_warns_of_nothing(desk_of, made):
    settle(made, "", 0, 0)
    number = carry_paper(made.world, made.paper, "b")
    made.world.act("lead", "caucus_b", PaperWithdrawn(number, en("Too early.")))
    html = page(desk_of, made, "holders/")
    assert "They hold different texts" not in html
    assert "withdrawn" in html


def test_a_common_text_says_so_and_has_one_fingerprint(desk_of, world):
    paper = open_paper(world)
    for side in ("a", "b"):
        carry_paper(world, paper, side, common_to=("A", "B"))
    html = main_of(paper_page(desk_of, world, "lead", "mediation", paper.number, "holders/"))
    assert "Common text, held by Northern Shore and Southern Shore" in words_of(html)
    prints = re.findall(r'<td><span class="fingerprint">((?:[0-9a-f]{4} ?){16})</span></td></tr>', html)
    assert len(prints) == 2
    assert len(set(prints)) == 1


def answer_as_b_did(made):
    """Let A accept what B accepted, and counter another bracket."""
    held = made.held("a")
    first, second, _ = brackets_of(held.paper, "Article 1")
    answer_paper(
        made.world,
        "a",
        held.number,
        PartAnswer(first, Stance.ACCEPT, 1),
        PartAnswer(second, Stance.COUNTER, wording=ar("قبل الشتاء"), reason=None),
    )


def test_there_is_a_column_for_each_side_and_two_more(desk_of, made):
    html = page(desk_of, made, "columns/")
    head = html[html.index("<thead") : html.index("</thead>")]
    named = [words_of(cell) for cell in re.split(r"<th [^>]*>", head)[2:]]
    assert named == [
        "A Northern Shore has not answered",
        "B Southern Shore",
        "The mediation's text",
        "Compromise",
    ]


def test_each_side_stands_in_its_own_column(desk_of, made):
    answer_as_b_did(made)
    a, b, text, _ = row_of(page(desk_of, made, "columns/"), "Article 1")
    assert "Bracket 2: ◇ counter" in a
    assert "قبل الشتاء" in a
    assert "قبل الشتاء" not in b
    assert "Bracket 1: ● b accept: b" in b
    assert "Withdrawal" in text


def test_what_all_sides_accept_is_the_compromise(desk_of, made):
    before = row_of(page(desk_of, made, "columns/"), "Article 1")[3]
    assert before == "nothing that all sides accept yet"
    answer_as_b_did(made)
    after = row_of(page(desk_of, made, "columns/"), "Article 1")[3]
    assert after.startswith("all sides accept Article 1, bracket 1: b")
    assert "Both Parties shall" in after
    assert "east bank" not in after


def test_what_was_accepted_of_other_words_is_no_compromise(desk_of, made):
    answer_as_b_did(made)
    settle(made, "Article 1", 2, 0)
    assert row_of(page(desk_of, made, "columns/"), "Article 1")[3] == "nothing that all sides accept yet"


def test_the_columns_are_read_in_any_language(desk_of, made):
    assert "الضامن" in row_of(page(desk_of, made, "columns/", lang="ar"), "المادة 3")[2]


def test_the_gap_map_shows_the_worst_that_is_open(desk_of, made):
    html = page(desk_of, made, "gaps/")
    assert row_of(html, "Article 1") == ["– nothing said · 3 parts open", "● accept · 1 part open"]
    assert row_of(html, "Article 1 · 1.1") == ["– nothing said", "– nothing said"]
    assert row_of(html, "Article 2") == ["– nothing said", "‖ reserve · 1 part open"]
    assert row_of(html, "Article 3") == ["– nothing said · 1 part open", "○ reject · 1 part open"]
    assert row_of(html, "Parts open in all") == ["5", "4"]
    answer_as_b_did(made)
    assert row_of(page(desk_of, made, "gaps/"), "Article 1")[0].startswith("◇ counter")


def test_a_bracket_of_which_sides_accept_different_alternatives_is_no_agreement(desk_of, made):
    first, _inner, last = brackets_of(made.held("a").paper, "Article 1")
    answer_paper(made.world, "a", made.held("a").number, PartAnswer(first, Stance.ACCEPT, 0))
    cells = row_of(page(desk_of, made, "gaps/"), "Article 1")
    assert [cell.partition(" · ")[0] for cell in cells] == ["≠ differ", "≠ differ"]
    assert "≠ differ: sides accept different alternatives" in words_of(page(desk_of, made, "gaps/"))
    parts = (PartAnswer(first, Stance.ACCEPT, 1), PartAnswer(last, Stance.ACCEPT, 0))
    answer_paper(made.world, "a", made.held("a").number, *parts)
    assert row_of(page(desk_of, made, "gaps/"), "Article 1") == ["● accept", "● accept · 1 part open"]


def test_where_sides_differ_in_one_bracket_and_one_rejects_another_the_rejection_stands_first(desk_of, made):
    first, inner, _last = brackets_of(made.held("a").paper, "Article 1")
    parts = (PartAnswer(first, Stance.ACCEPT, 0), PartAnswer(inner, Stance.REJECT))
    answer_paper(made.world, "a", made.held("a").number, *parts)
    a, b = row_of(page(desk_of, made, "gaps/"), "Article 1")
    assert a == "○ reject · 2 parts open · ≠ differ"
    assert b == "≠ differ · 2 parts open"


def test_what_was_accepted_of_other_words_is_open_again(desk_of, made):
    settle(made, "Article 1", 2, 0)
    cell = row_of(page(desk_of, made, "gaps/"), "Article 1")[1]
    assert cell == "● accept · 1 part open · confirm again"


def carried_again(made):
    """Settle the bracket that B accepted as it did, and put the next version before B in the place of the first."""
    first = max(
        one.number
        for one in made.world.view("lead", "mediation").conveyances.values()
        if one.prepared.recipient == "B"
    )
    settle(made, "Article 1", 0, 1)
    carry_paper(made.world, made.paper, "b", replaces=first)


def test_an_answer_to_an_earlier_version_is_marked_as_one(desk_of, made):
    carried_again(made)
    for name in ("columns/", "gaps/"):
        assert "has not answered this version" in words_of(page(desk_of, made, name))
    assert (
        row_of(page(desk_of, made, "gaps/"), "Article 2")[1]
        == "‖ reserve · 1 part open · of an earlier version"
    )
    assert "‖ reserve of an earlier version" in row_of(page(desk_of, made, "columns/"), "Article 2")[1]
    held = made.held("b")
    article = labelled(held.paper, "Article 2").id
    answer_paper(made.world, "b", held.number, PartAnswer(article, Stance.ACCEPT))
    assert row_of(page(desk_of, made, "gaps/"), "Article 2")[1] == "● accept"
    assert "has not answered this version" not in words_of(page(desk_of, made, "gaps/"))


def test_beside_the_version_that_was_answered_it_is_no_earlier_one(desk_of, made):
    carried_again(made)
    number = made.paper.number
    now, then = (
        main_of(paper_page(desk_of, made.world, "lead", "mediation", number, **asked))
        for asked in ({}, {"version": number})
    )
    assert "of an earlier version" in now
    assert "of an earlier version" not in then


def test_what_was_said_of_other_words_is_marked_as_both(desk_of, made):
    carried_again(made)
    held = made.held("b")
    second = brackets_of(held.paper, "Article 1")[0]
    answer_paper(made.world, "b", held.number, PartAnswer(second, Stance.ACCEPT, 0))
    settle(made, "", 0, 0)
    put = max(made.world.view("lead", "mediation").conveyances)
    edit_paper(made.world, made.paper, reworded_bracket(made))
    carry_paper(made.world, made.paper, "b", replaces=put)
    cell = row_of(page(desk_of, made, "gaps/"), "Article 1")[1]
    assert "● accept · 2 parts open · of an earlier version · confirm again" in cell


def reworded_bracket(made):
    """Word the bracket that is left in Article 1 anew."""
    article = labelled(made.draft().paper, "Article 1")
    words = "Both Parties shall [slowly ]withdraw from the banks of the lake."
    return SetArticle(article_digest(article), reworded(article, "en", words, "Withdrawal"))


def test_an_answer_to_a_bracket_that_is_settled_stands_in_the_articles_history(desk_of, made):
    carried_again(made)
    for name in ("columns/", "gaps/"):
        html = page(desk_of, made, name)
        found = re.search(r'href="([^"]*/history/[^"]*)#answers"', html)
        assert found, name
        assert "earlier answers" in row_of(html, "Article 1")[1]
        assert "earlier answers" not in row_of(html, "Article 1")[0]
    shown = words_of(main_of(desk_of("lead").browser.get(found[1])))
    told = shown[shown.index("Answers, the latest first") :]
    assert "● b accept: b Southern Shore: act 3" in told
    assert "Version 1 · Article 1, bracket 1 : Both Parties shall" in told
    assert "settled or gone since" in told
    assert "confirm again" not in told


def test_the_answers_stand_in_no_partys_history(desk_of, made):
    held = made.held("b")
    article = labelled(held.paper, "Article 1").id
    shown = paper_page(desk_of, made.world, "head_b", "caucus_b", held.number, f"history/{article}/")
    assert "Answers, the latest first" not in main_of(shown)


def test_each_stance_has_a_sign_of_its_own():
    assert len(set(GLYPHS.values())) == len(Stance)


def test_every_row_leads_to_its_article(desk_of, made):
    html = page(desk_of, made, "gaps/")
    article = labelled(made.draft().paper, "Article 2").id
    assert f'papers/{made.paper.number}/#part-{article}"' in html


def test_who_initialled_or_signed_has_not_failed_to_answer(desk_of, world):
    made = apply(Paper(PaperKind.SINGLE_TEXT, (en("Lake"),)), AddArticle("", 0, MONITORS))
    paper = open_paper(world, made)
    numbers = {side: carry_paper(world, paper, side, common_to=("A", "B")) for side in ("a", "b")}
    for side in ("a", "b"):
        print_of = world.view("lead", f"caucus_{side}").papers[numbers[side]].fingerprint
        world.act(f"head_{side}", f"caucus_{side}", Initialled(numbers[side], print_of))
    key = Ed25519PrivateKey.generate()
    public, made_by = key.public_key().public_bytes_raw().hex(), key.sign(statement(print_of)).hex()
    signed = Signed(numbers["b"], print_of, Capacity.PARTY, Way.KEY, "Head of B", public, made_by)
    world.act("head_b", "caucus_b", signed)
    for name in ("columns/", "gaps/"):
        html = main_of(paper_page(desk_of, world, "lead", "mediation", paper.number, name))
        head = words_of(html[html.index("<thead") : html.index("</thead>")])
        assert "A Northern Shore initialled B Southern Shore signed" in head
        assert "has not answered" not in head


def test_who_does_not_hear_a_side_is_told_so(desk_of, world):
    paper = open_paper(world, room="joint")
    for side in ("a", "b"):
        carry_paper(world, paper, side, room="joint")
    for name in ("columns/", "gaps/", "holders/"):
        html = main_of(paper_page(desk_of, world, "partner", "joint", paper.number, name))
        assert words_of(html).count("you do not hear this participant") == 1
