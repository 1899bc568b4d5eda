"""Edits of a draft by their forms: settling, filling, arranging, tying; each is the draft's next version."""

import re
from html import unescape

import pytest

from goodoffices.talks.acts import PartAnswer, SourceRef, Stance
from goodoffices.talks.papers.edits import Settle
from goodoffices.talks.papers.model import LinkageKind, every_article, every_blank, plain
from tests.pages.conftest import fields_of
from tests.pages.paper_desk import said
from tests.papers_world import answer_paper, brackets_of, edit_paper, labelled, lake, open_paper
from tests.world import en


@pytest.fixture
def draft(world):
    """Give the number of a draft in the mediation."""
    return open_paper(world).number


def labels(paper) -> list[str]:
    """Give the labels of all articles in reading order."""
    return [one.label for one in every_article(paper)]


class TestSettling:
    """A bracket becomes one of its alternatives."""

    def test_the_alternatives_are_offered_with_their_words_and_the_ties_named(self, writing, draft):
        desk = writing()
        first = brackets_of(desk.paper(draft), "Article 1")[0]
        shown = said(desk.form(draft, "settle", part=first))
        assert "a · The Northern Shore shall withdraw" in shown
        assert "b · Both Parties shall" in shown
        assert "Ties that this touches" in shown
        assert "only if" in shown

    def test_the_chosen_alternative_becomes_the_text_in_every_language(self, writing, draft):
        desk = writing()
        first = brackets_of(desk.paper(draft), "")[0]
        done = desk.do(draft, "settle", {"part": first}, alternative="1", why="They said so.")
        assert f"/papers/{draft}/#part-" in done.url
        preamble = desk.paper(draft).articles[0]
        assert not preamble.brackets
        assert "in pursuit of peace" in plain(preamble.wording("en").run)
        assert "سعيا للسلام" in plain(preamble.wording("ar").run)
        assert desk.papers[draft].versions[-1].why == en("They said so.")

    def test_a_settlement_that_breaks_a_tie_is_refused_with_the_tie_named(self, writing, draft, world):
        desk = writing()
        paper = desk.paper(draft)
        desk.do(draft, "settle", {"part": brackets_of(paper, "Article 1")[0]}, alternative="0")
        answer = desk.fill(draft, "settle", {"part": brackets_of(paper, "Article 3")[0]}, alternative="1")
        assert answer.status_code == 422
        assert "This breaks a linkage of the text" in said(answer)

    def test_what_changed_since_it_was_looked_at_is_not_settled_unseen(self, writing, draft, world):
        desk = writing()
        _first, second, third, *_rest = brackets_of(desk.paper(draft), "Article 1")
        page = desk.form(draft, "settle", part=second)
        edit_paper(world, SourceRef(world.rooms["mediation"], draft), Settle(third, 0))
        if second == third:
            pytest.fail("the article has several brackets")
        answer = desk.send(page, step="preview", alternative="0")
        assert answer.status_code == 422
        assert "was changed since you began" in said(answer)
        assert desk.send(answer, step="preview").status_code == 200

    def test_how_it_would_stand_is_shown_before(self, writing, draft):
        desk = writing()
        first = brackets_of(desk.paper(draft), "")[0]
        shown = said(desk.fill(draft, "settle", {"part": first}, step="look", alternative="0"))
        assert "As it would stand" in shown
        assert "The Parties, in furtherance of peace" in shown


class TestFilling:
    """A blank gets a value of its kind, inside its range."""

    def test_a_value_is_filled_and_opened_again(self, writing, draft):
        desk = writing()
        (blank,) = every_blank(labelled(desk.paper(draft), "Article 2"))
        desk.do(draft, "fill", {"part": blank.id}, value="30:1")
        assert next(every_blank(labelled(desk.paper(draft), "Article 2"))).value == "30:1"
        desk.do(draft, "fill", {"part": blank.id}, value="")
        assert next(every_blank(labelled(desk.paper(draft), "Article 2"))).value == ""

    @pytest.mark.parametrize(
        ("value", "said_so"), [("often", "can't be read as a"), ("99", "outside the range")]
    )
    def test_what_the_blank_does_not_take_is_said_beside_the_field(self, writing, draft, value, said_so):
        desk = writing()
        days = next(every_blank(labelled(desk.paper(draft), "Article 1")))
        answer = desk.fill(draft, "fill", {"part": days.id}, value=value)
        assert answer.status_code == 422
        assert said_so in said(answer).replace("&#x27;", "'")


class TestAgreeing:
    """Provisional agreement, reopened with a reason."""

    def test_agreed_then_reopened_with_a_reason(self, writing, draft):
        desk = writing()
        child = labelled(desk.paper(draft), "1.1").id
        desk.do(draft, "agree-article", {"part": child})
        assert labelled(desk.paper(draft), "1.1").agreed
        assert desk.fill(draft, "reopen-article", {"part": child}, why="").status_code == 422
        desk.do(draft, "reopen-article", {"part": child}, why="New facts.")
        assert not labelled(desk.paper(draft), "1.1").agreed

    def test_an_article_with_brackets_is_not_agreed(self, writing, draft):
        desk = writing()
        answer = desk.fill(draft, "agree-article", {"part": labelled(desk.paper(draft), "Article 1").id})
        assert answer.status_code == 422
        assert "still has brackets or open blanks" in said(answer)


class TestArranging:
    """Articles are added, moved, taken out, numbered anew; places are chosen by label."""

    def test_an_article_is_added_after_another(self, writing, draft):
        desk = writing()
        after = labelled(desk.paper(draft), "Article 1").id
        typed = {"label_of": "Article 1bis", "body": "Boats [stay][go].", "wording_in": "en"}
        desk.do(draft, "add-article", {"part": after}, **typed)
        assert labels(desk.paper(draft))[1:4] == ["Article 1", "1.1", "Article 1bis"]
        assert len(labelled(desk.paper(draft), "Article 1bis").brackets) == 1

    def test_an_article_in_brackets_as_a_whole(self, writing, draft):
        desk = writing()
        desk.do(draft, "add-article", label_of="Article 4", body="Boats.", whole="on")
        assert labelled(desk.paper(draft), "Article 4").whole

    def test_an_unbalanced_wording_is_marked_beside_it(self, writing, draft):
        answer = writing().fill(draft, "add-article", label_of="Article 4", body="Boats [stay.")
        assert answer.status_code == 422
        assert "A bracket doesn" in said(answer)

    @pytest.mark.parametrize(
        ("moved", "to", "then"),
        [
            ("Article 2", "first", ["Article 2", "", "Article 1", "1.1", "Article 3"]),
            ("Article 3", "after:1.1", ["", "Article 1", "1.1", "Article 3", "Article 2"]),
            ("Article 1", "after:Article 2", ["", "Article 2", "Article 1", "1.1", "Article 3"]),
            ("Article 3", "under:Article 2", ["", "Article 1", "1.1", "Article 2", "Article 3"]),
        ],
    )
    def test_an_article_moves_to_the_place_chosen_by_label(self, writing, draft, moved, to, then):
        desk = writing()
        how, colon, anchor = to.partition(":")
        place = f"{how}:{labelled(desk.paper(draft), anchor).id}" if colon else how
        desk.do(draft, "move-article", {"part": labelled(desk.paper(draft), moved).id}, to=place)
        assert labels(desk.paper(draft)) == then

    def test_an_article_is_never_offered_a_place_inside_itself(self, writing, draft):
        desk = writing()
        page = desk.form(
            draft, "move-article", part=labelled(desk.paper(draft), "Article 1").id
        ).content.decode()
        offered = page.partition('name="to"')[2].partition("</select>")[0]
        assert labelled(desk.paper(draft), "1.1").id not in offered.replace("&quot;", "").split(":")
        assert "After 1.1" not in offered
        assert "After Article 2" in offered

    def test_taking_an_article_out_says_which_tie_holds_it(self, writing, draft):
        desk = writing()
        answer = desk.fill(draft, "remove-article", {"part": labelled(desk.paper(draft), "Article 3").id})
        assert answer.status_code == 422
        assert "is tied by a linkage" in said(answer)
        desk.do(draft, "remove-article", {"part": labelled(desk.paper(draft), "Article 2").id})
        assert "Article 2" not in labels(desk.paper(draft))

    def test_numbering_anew_shows_old_and_new_and_keeps_2bis_unless_asked(self, writing, draft):
        desk = writing()
        after = labelled(desk.paper(draft), "Article 2").id
        desk.do(draft, "add-article", {"part": after}, label_of="Article 2bis", body="Boats.")
        desk.do(draft, "add-article", {"part": after}, label_of="Article 7", body="Docks.")
        shown = said(desk.form(draft, "renumber"))
        assert "Article 7 Article 3" in shown
        assert "Article 3 Article 4" in shown
        assert "Article 2bis Article" not in shown
        look = desk.fill(draft, "renumber", step="look", between="on")
        assert "Article 2bis Article 4" in said(look)
        desk.do(draft, "renumber")
        assert labels(desk.paper(draft)) == [
            "", "Article 1", "1.1", "Article 2", "Article 3", "Article 2bis", "Article 4",
        ]  # fmt: skip

    def test_the_title_changes_in_each_language(self, writing, draft):
        desk = writing()
        desk.do(draft, "retitle", **{"title-en": "Lake accord", "title-ar": "اتفاق"})
        assert [text.words for text in desk.paper(draft).title] == ["Lake accord", "اتفاق"]


class TestTying:
    """Alternatives are tied, in a sentence, and untied."""

    def test_a_tie_is_said_as_a_sentence_before_it_stands(self, writing, draft):
        desk = writing()
        preamble, (whole,) = (
            brackets_of(desk.paper(draft), "")[0],
            brackets_of(desk.paper(draft), "Article 3"),
        )
        typed = {"kind": "only-if", "first": f"{preamble}.1", "of": [f"{whole}.0"]}
        look = said(desk.fill(draft, "link", step="look", **typed))
        assert "Preamble, bracket 1, b: “in pursuit” only if Article 3 stays" in look
        desk.do(draft, "link", **typed)
        tie = desk.paper(draft).linkages[-1]
        assert tie.kind is LinkageKind.ONLY_IF
        assert [(one.bracket, one.alternative) for one in tie.of] == [(preamble, 1), (whole, 0)]

    def test_too_few_alternatives_are_marked(self, writing, draft):
        answer = writing().fill(draft, "link", kind="all-or-none")
        assert answer.status_code == 422
        assert "Tick at least two alternatives" in said(answer)

    def test_a_tie_is_taken_out(self, writing, draft):
        desk = writing()
        assert "only if" in said(desk.form(draft, "unlink"))
        desk.do(draft, "unlink")
        assert not desk.paper(draft).linkages


class TestTakingOver:
    """What a side wants instead comes into the draft, with its answer as the source."""

    @pytest.fixture
    def answered(self, world):
        """Let A want other words in two places, and a value in a third."""
        made = lake(world)
        copy = made.held("a").paper
        bracket = brackets_of(copy, "Article 1")[0]
        (ratio,) = every_blank(labelled(copy, "Article 2"))
        child = labelled(copy, "1.1").id
        ref = answer_paper(
            world,
            "a",
            made.held("a").number,
            PartAnswer(bracket, Stance.COUNTER, wording=en("Nobody shall withdraw before {date}.")),
            PartAnswer(child, Stance.COUNTER, wording=en("Monitors of [both][all] sides shall be present.")),
            PartAnswer(ratio.id, Stance.COUNTER, value="10:1"),
        )
        return made, ref

    def test_all_of_an_answer_is_taken_over_together(self, writing, answered):
        made, ref = answered
        desk = writing()
        number = made.paper.number
        desk.do(number, "take-over", {"answer": f"{ref.room}:{ref.number}"})
        paper = desk.paper(number)
        first = labelled(paper, "Article 1").brackets[0]
        assert [one.by for one in first.alternatives] == [("A",), ("B",), ("A",)]
        assert "Nobody shall withdraw before ____." in plain(labelled(paper, "Article 1").wording("en").run)
        assert (
            plain(labelled(paper, "1.1").wording("en").run)
            == "Monitors of [both][all] sides shall be present."
        )
        assert next(every_blank(labelled(paper, "Article 2"))).value == "10:1"

    def test_the_answer_becomes_a_source_of_the_draft(self, writing, answered, world):
        made, ref = answered
        writing().do(made.paper.number, "take-over", {"answer": f"{ref.room}:{ref.number}"})
        assert ref in world.view("lead", "mediation").derived[made.paper.number]

    def test_what_cannot_be_taken_in_is_listed_with_the_reason(self, writing, answered, world):
        made, ref = answered
        bracket = brackets_of(made.draft().paper, "Article 1")[0]
        edit_paper(world, made.paper, Settle(bracket, 1))
        desk = writing()
        look = said(
            desk.fill(made.paper.number, "take-over", {"answer": f"{ref.room}:{ref.number}"}, step="look")
        )
        assert "What can't be done" in look.replace("&#x27;", "'")
        assert "Nobody shall withdraw before {date}." in look
        desk.do(made.paper.number, "take-over", {"answer": f"{ref.room}:{ref.number}"})
        assert "Monitors of" in plain(labelled(desk.paper(made.paper.number), "1.1").wording("en").run)

    def test_one_side_stands_there_at_a_time(self, writing, answered):
        made, _ref = answered
        assert "Nobody shall withdraw" not in said(writing().form(made.paper.number, "take-over"))

    def test_it_can_be_taken_over_by_hand_on_the_page_of_the_article(self, writing, answered):
        made, ref = answered
        child = labelled(made.draft().paper, "1.1").id
        path = labelled(made.held("a").paper, "1.1").id
        desk = writing()
        page = desk.get(made.paper.number, "edit", child, answer=f"{ref.room}:{ref.number}", path=path)
        asked = fields_of(page.content.decode())
        assert asked["body"] == ["Monitors of [both][all] sides shall be present."]
        assert asked["sources"] == [f"{ref.room}:{ref.number}"]
        assert "You keep another draft" not in said(page)
        desk.send(desk.get(made.paper.number, "edit", child, lang="en"), step="draft", body="Half a thought")
        again = desk.get(made.paper.number, "edit", child, answer=f"{ref.room}:{ref.number}", path=path)
        assert "You keep another draft" in said(again)

    def test_the_text_leads_there_from_what_a_side_said(self, writing, answered):
        made, _ref = answered
        desk = writing()
        page = desk.get(made.paper.number).content.decode()
        links = [unescape(one) for one in re.findall(r'class="part-way" href="([^"]*)"', page)]
        over = [one for one in links if "answer=" in one]
        assert len(over) == 2
        for one in links:
            assert desk.browser.get(one).status_code == 200, one
        copy = writing("head_a", "caucus_a").get(made.held("a").number).content.decode()
        assert "part-way" not in copy
        assert "Work on the text" not in copy

    def test_an_answer_that_this_seat_does_not_hear_is_not_there(self, writing, answered):
        made, ref = answered
        child = labelled(made.draft().paper, "1.1").id
        page = writing().get(made.paper.number, "edit", child, answer=f"{ref.room}:999", path="2.1")
        assert page.status_code == 404


@pytest.mark.parametrize(
    "slug", ["settle", "fill", "agree-article", "reopen-article", "assign-track", "add-article", "move-article",
             "remove-article", "renumber", "retitle", "link", "unlink", "attach", "detach"],
)  # fmt: skip
def test_a_copy_has_no_such_forms(writing, world, slug):
    made = lake(world)
    assert writing("head_a", "caucus_a").form(made.held("a").number, slug).status_code == 404
    assert writing().form(1, slug).status_code == 404
