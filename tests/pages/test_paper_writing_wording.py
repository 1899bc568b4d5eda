"""An article is worded in place: seen as it will stand, kept as a private draft, merged by hand where it moved on."""

import pytest

from goodoffices.talks.papers.edits import Agree, SetArticle, Settle
from goodoffices.talks.papers.model import State, plain
from tests.pages.conftest import fields_of
from tests.pages.paper_desk import said
from tests.papers_world import Lake, brackets_of, edit_paper, labelled, lake, open_paper

BODY = "Persons held shall be released [at once][in stages] at a ratio of {ratio}."


@pytest.fixture
def made(world):
    """Open the draft in the mediation."""
    return Lake(world, open_paper(world))


def article(made, label="Article 2"):
    """Give the id of an article of the draft."""
    return labelled(made.draft().paper, label).id


class TestWording:
    """The wording of one language; the others keep theirs."""

    def test_it_begins_with_what_stands_in_that_language(self, writing, made):
        page = writing().get(made.paper.number, "edit", article(made), lang="ar")
        assert fields_of(page.content.decode())["body"] == ["يفرج عن المحتجزين بنسبة {ratio}."]
        assert 'lang="ar" dir="rtl"' in page.content.decode()
        assert "Persons held shall be released" in said(page)

    def test_it_becomes_the_next_version(self, writing, made):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="en")
        done = desk.send(page, step="save", body=BODY, why="As both asked.", state="original")
        assert done.status_code == 302
        one = labelled(made.draft().paper, "Article 2")
        assert len(one.brackets) == 1
        assert plain(one.wording("ar").run) == "يفرج عن المحتجزين بنسبة ____."
        version = made.draft().versions[-1]
        assert version.why.words == "As both asked."
        assert isinstance(version.edits[0], SetArticle)

    def test_it_is_seen_as_it_will_stand_before_it_is_written(self, writing, made):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="en")
        look = desk.send(page, step="look", body=BODY)
        assert "[ a at once ] [ b in stages ]" in said(look)
        assert len(made.draft().versions) == 1

    def test_a_bracket_that_does_not_fit_is_shown_where_it_stands(self, writing, made):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="en")
        for step, status in (("look", 200), ("save", 422)):
            look = desk.send(page, step=step, body="Persons [held shall go.")
            assert look.status_code == status
            assert "This bracket is never closed." in said(look)
            assert 'Persons <mark class="flaw-sign">[</mark>held' in look.content.decode()
        assert len(made.draft().versions) == 1

    def test_a_language_that_is_new_to_the_article(self, writing, made):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="fr")
        assert fields_of(page.content.decode())["body"] == [""]
        desk.send(page, step="save", body="Les détenus seront libérés : {ratio}.", state="translated")
        assert labelled(made.draft().paper, "Article 2").wording("fr").state is State.TRANSLATED

    def test_nothing_changed_is_said(self, writing, made):
        desk = writing()
        answer = desk.send(desk.get(made.paper.number, "edit", article(made), lang="en"), step="save")
        assert answer.status_code == 422
        assert "Nothing was changed" in said(answer)

    def test_an_agreed_article_is_reopened_first(self, writing, made, world):
        edit_paper(world, made.paper, Agree(article(made, "1.1")))
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made, "1.1"), lang="en")
        assert "reopen it with a reason" in said(page)
        answer = desk.send(page, step="save", body="Monitors may be present.")
        assert answer.status_code == 422
        assert len(made.draft().versions) == 2

    def test_it_leads_on_to_what_else_can_be_done_with_the_article(self, writing, made):
        page = said(writing().get(made.paper.number, "edit", article(made, "Article 1"), lang="en"))
        for way in (
            "Settle: Article 1, bracket 2",
            "Fill: Article 1, blank 1",
            "Move an article",
            "Tie alternatives",
        ):
            assert way in page


class TestMovedOn:
    """Somebody else wrote the article anew meanwhile: nothing of either is lost."""

    @pytest.fixture
    def answer(self, writing, made, world):
        """Begin, let the deputy write it anew, and try to save."""
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="en")
        other = writing("deputy")
        theirs = other.get(made.paper.number, "edit", article(made), lang="en")
        other.send(theirs, step="save", body="Persons held shall promptly be released at a ratio of {ratio}.")
        return desk.send(page, step="save", body=BODY)

    def test_what_changed_is_shown_beside_what_was_typed(self, made, answer):
        assert answer.status_code == 422
        assert "The article was changed since you began" in said(answer)
        assert '<ins class="added">promptly' in answer.content.decode()
        assert fields_of(answer.content.decode())["body"] == [BODY]
        assert len(made.draft().versions) == 2

    def test_merged_by_hand_it_is_written(self, writing, made, answer):
        merged = "Persons held shall promptly be released [at once][in stages] at a ratio of {ratio}."
        assert writing().send(answer, step="save", body=merged).status_code == 302
        one = labelled(made.draft().paper, "Article 2")
        assert plain(one.wording("en").run).startswith("Persons held shall promptly be released [at once]")

    def test_a_kept_draft_says_so_when_it_is_opened_again(self, writing, made, answer):
        page = writing().get(made.paper.number, "edit", article(made), lang="en")
        assert "The article was changed since you began" in said(page)
        assert fields_of(page.content.decode())["body"] == [BODY]

    def test_a_settled_bracket_counts_as_moved_on(self, writing, made, world):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made, ""), lang="en")
        edit_paper(world, made.paper, Settle(brackets_of(made.draft().paper, "")[0], 0))
        answer = desk.send(page, step="save", body="The Parties, [in furtherance][in search] of peace,")
        assert answer.status_code == 422
        assert "The article was changed since you began" in said(answer)


class TestDrafts:
    """What is typed is kept for its author alone."""

    def keep(self, desk, page, **typed):
        url = page.content.decode().partition('data-draft-url="')[2].partition('"')[0]
        sent = fields_of(page.content.decode()) | typed
        assert desk.browser.post(url, sent).status_code == 204

    def test_it_comes_back_to_its_author_and_nobody_else(self, writing, made):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="en")
        self.keep(desk, page, body="Half a thought")
        again = desk.get(made.paper.number, "edit", article(made), lang="en")
        assert fields_of(again.content.decode())["body"] == ["Half a thought"]
        others = writing("deputy").get(made.paper.number, "edit", article(made), lang="en")
        assert "Half a thought" not in others.content.decode()

    def test_each_language_and_article_has_its_own(self, writing, made):
        desk = writing()
        self.keep(desk, desk.get(made.paper.number, "edit", article(made), lang="en"), body="Half a thought")
        for label, lang in (("Article 2", "ar"), ("1.1", "en")):
            page = desk.get(made.paper.number, "edit", article(made, label), lang=lang)
            assert "Half a thought" not in page.content.decode()

    def test_it_is_gone_once_written_or_let_go(self, writing, made):
        desk = writing()
        page = desk.get(made.paper.number, "edit", article(made), lang="en")
        self.keep(desk, page, body="Half a thought")
        desk.send(page, step="forget")
        again = desk.get(made.paper.number, "edit", article(made), lang="en")
        assert "Half a thought" not in again.content.decode()


class TestWhere:
    """Only where the draft is worked on."""

    def test_a_copy_is_not_worded(self, writing, world):
        made = lake(world)
        copy = made.held("a")
        for who in ("head_a", "lead"):
            desk = writing(who, "caucus_a")
            assert desk.get(copy.number, "edit", copy.paper.articles[0].id).status_code == 404

    def test_who_does_not_sit_there_finds_nothing(self, writing, made):
        assert writing("head_a").get(made.paper.number, "edit", article(made)).status_code == 404
        assert writing("deputy").get(made.paper.number, "edit", article(made)).status_code == 200

    def test_a_delegation_words_its_own_draft(self, writing, world):
        ref = open_paper(world, who="expert_a", room="delegation_a")
        desk = writing("expert_a", "delegation_a")
        one = labelled(desk.paper(ref.number), "1.1")
        page = desk.get(ref.number, "edit", one.id, lang="en")
        assert desk.send(page, step="save", body="Monitors stay.").status_code == 302
        assert plain(labelled(desk.paper(ref.number), "1.1").wording("en").run) == "Monitors stay."
