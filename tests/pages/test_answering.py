"""How a paper is answered on its page: part by part or at once, by a head, as heard, drafted, knowingly, offline."""

import pytest

from goodoffices.talks.acts import DraftPut, PartAnswer, Stance, Whole
from goodoffices.talks.leave import May
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import AddArticle, Settle
from goodoffices.talks.papers.model import Paper, PaperKind
from goodoffices.talks.rules import seating_of
from tests.pages.conftest import fields_of
from tests.papers_world import (
    answer_paper,
    brackets_of,
    carry_paper,
    edit_paper,
    labelled,
    open_paper,
    settled_paper,
    worded,
)
from tests.world import card, en, seat_id


def page(answer, status: int = 200) -> str:
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


@pytest.fixture
def seated(world):
    """Let the expert of A sit in A's caucus too."""
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))


@pytest.fixture
def put(world):
    """Put the lake paper before B; give its number in B's caucus."""
    return carry_paper(world, open_paper(world), "b")


def copy_of(world, number):
    return world.view("lead", "caucus_b").papers[number]


def last_answer(world):
    answers = world.view("lead", "caucus_b").answers
    return answers[max(answers)].answer


def test_article_by_article(world, desk_of, put):
    paper = copy_of(world, put).paper
    first, second = brackets_of(paper, "Article 1")[:2]
    whole = brackets_of(paper, "Article 3")[0]
    release = labelled(paper, "Article 2")
    blank = release.blanks[0].id
    at = desk_of("head_b")
    typed = {
        f"{first}:stance": "accept-if",
        f"{first}:alternative": "1",
        f"{first}:only_if": f"{whole}a",
        f"{second}:alternative": "0",  # no stance ticked: an alternative says enough
        f"{release.id}:stance": "counter",
        f"{release.id}:wording": "Persons held shall be released [at once][in stages].",
        f"{release.id}:reason": "Families wait.",
        f"{release.id}:may": "own-idea",
        f"{blank}:value": "30:1",
        "wish_at": f"{whole}:0",
        "wish_words": "Keep the guarantor.",
        "may": "ask",
    }
    preview = page(at.fill("caucus_b", "answer-paper", put, **typed))
    assert "Article 2" in preview
    assert "Families wait." in preview
    at.say("caucus_b", "answer-paper", put, **typed)
    answer = last_answer(world)
    said = {part.path: part for part in answer.parts}
    assert (said[first].stance, said[first].alternative) == (Stance.ACCEPT_IF, 1)
    assert [(one.bracket, one.alternative) for one in said[first].only_if] == [(whole, 0)]
    assert (said[second].stance, said[second].alternative) == (Stance.ACCEPT, 0)
    assert said[release.id].wording.words.endswith("[at once][in stages].")
    assert said[release.id].leave.may is May.OWN
    assert said[blank].value == "30:1"
    assert answer.wish.path == whole
    assert answer.fingerprint == copy_of(world, put).fingerprint


def test_all_at_once_takes_two_clicks(world, desk_of, put):
    at = desk_of("head_b")
    shown = page(at.get("caucus_b", "answer-paper", put))
    assert "Accept all of it" in shown
    quick = {
        "whole": "accept",
        "may": "ask",
        "lang": "en",
        "fingerprint": copy_of(world, put).fingerprint,
        "key": "k" * 20,
    }
    preview = at.browser.post(at.url("caucus_b", "answer-paper", put), quick)
    sent = {**fields_of(page(preview)), "step": "send"}
    assert at.browser.post(at.url("caucus_b", "answer-paper", put), sent).status_code == 302
    assert last_answer(world).whole is Whole.ACCEPT


def test_the_papers_own_address_is_the_same_page(world, desk_of, put):
    at = desk_of("head_b")
    url = f"{at.url('caucus_b')}papers/{put}/answer/"
    assert "Article by article" in page(at.browser.get(url))
    preview = page(at.browser.post(url, {"whole": "reject", "may": "no", "lang": "en",
                                         "fingerprint": copy_of(world, put).fingerprint, "key": "k" * 20}))  # fmt: skip
    assert "rejected as a whole" in preview
    assert at.browser.get(f"{at.url('caucus_b')}papers/99/answer/").status_code == 404
    assert at.browser.get(f"{at.url('caucus_b')}papers/1/answer/").status_code == 404


def test_the_mediation_records_as_heard(world, desk_of, put):
    desk_of("lead").say("caucus_b", "answer-paper", put, whole="reject", may="no")
    room = world.view("head_b", "caucus_b")
    shown = page(desk_of("head_b").get("caucus_b", "", max(room.answers)))
    assert "as heard by" in shown


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"{first}:stance": "accept"}, "Choose the alternative that you accept"),
        ({"{first}:stance": "accept-if", "{first}:alternative": "0"}, "Say on which condition"),
        ({"2:stance": "counter"}, "Write the words that you want instead"),
        ({"2:wording": "Both [shall withdraw."}, "[shall withdraw."),
        ({"{first}:alternative": "0", "{first}:only_if": "9/9z"}, "No other alternative is called"),
        ({"2:reason": "Because."}, "Say what you answer"),
        ({"whole": "stick-to-earlier"}, "Choose the earlier paper"),
        ({"whole": "ad-referendum"}, "Say whose principals"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(world, desk_of, put, typed, said):
    first = brackets_of(copy_of(world, put).paper, "Article 1")[0]
    sent = {name.format(first=first): value for name, value in typed.items()}
    shown = page(desk_of("head_b").fill("caucus_b", "answer-paper", put, may="ask", **sent), 422)
    assert said in shown
    assert not world.view("lead", "caucus_b").answers


def test_what_still_reads_the_same_carries_over_and_the_rest_is_confirmed_again(world, desk_of):
    paper = open_paper(world)
    old = carry_paper(world, paper, "b")
    copy = copy_of(world, old).paper
    first = brackets_of(copy, "Article 1")[0]
    answer_paper(
        world, "b", old,
        PartAnswer(first, Stance.ACCEPT, 1),
        PartAnswer(labelled(copy, "Article 2").id, Stance.RESERVE),
    )  # fmt: skip
    draft = world.view("lead", "mediation").papers[paper.number].paper
    edit_paper(world, paper, Settle(brackets_of(draft, "Article 1")[1], 0))
    conveyance = max(world.view("lead", "mediation").conveyances)
    new = carry_paper(world, paper, "b", replaces=conveyance)
    shown = page(desk_of("head_b").get("caucus_b", "answer-paper", new))
    assert "carries over" in shown  # Article 2 is as it was
    assert "confirm again" in shown  # the first bracket of Article 1 reads differently now
    asked = fields_of(shown)
    assert asked["3:stance"] == ["reserve"]
    assert asked[f"{first}:alternative"] == [""]
    stale = page(desk_of("head_b").get("caucus_b", "answer-paper", old))
    assert "This text was replaced" in stale
    assert "<del>" in stale or "<ins>" in stale
    refused = page(desk_of("head_b").fill("caucus_b", "answer-paper", old, whole="accept", may="ask"), 422)
    assert "A later text stands" in refused
    desk_of("head_b").say("caucus_b", "answer-paper", old, whole="accept", may="ask", knowingly="on")
    assert last_answer(world).knowingly


def test_a_mediators_proposal_is_taken_or_left(world, desk_of):
    number = carry_paper(world, open_paper(world, settled_paper(PaperKind.MEDIATORS)), "b")
    shown = page(desk_of("head_b").get("caucus_b", "answer-paper", number))
    assert "Article by article" not in shown
    page(desk_of("head_b").fill("caucus_b", "answer-paper", number, may="ask"), 422)
    desk_of("head_b").say("caucus_b", "answer-paper", number, may="ask", whole="reject", words="Not this.")
    assert last_answer(world).whole is Whole.REJECT


def test_an_expert_drafts_and_the_head_clears(world, desk_of, seated):
    number = carry_paper(world, open_paper(world), "a")
    at = desk_of("expert_a")
    url = at.url("delegation_a", "draft-answer")
    asked = f"{world.rooms['caucus_a']}.{number}"
    shown = page(at.browser.get(f"{url}?paper={asked}"))
    assert "Article by article" in shown
    sent = {
        **fields_of(shown),
        "2:stance": "accept",
        "may": "ask",
        "note": "I would take it.",
        "step": "preview",
    }
    preview = page(at.browser.post(url, sent))
    assert "I would take it." in preview
    at.browser.post(url, {**fields_of(preview), "step": "send"})
    room = world.view("head_a", "delegation_a")
    (draft,) = room.drafts.values()
    assert isinstance(draft.put, DraftPut)
    assert draft.put.answer.number == number
    assert not world.view("lead", "caucus_a").answers
    desk_of("head_a").say("delegation_a", "clear", draft.number, may="own-idea")
    (answered,) = world.view("lead", "caucus_a").answers.values()
    assert answered.answer.leave.may is May.OWN
    assert answered.author == seat_id("head_a")


def test_a_draft_without_a_paper_asks_which(world, desk_of, seated):
    at = desk_of("expert_a")
    carry_paper(world, open_paper(world), "a")
    shown = page(at.get("delegation_a", "draft-answer"))
    assert "Show this paper" in shown
    assert "Lake agreement" in shown


def test_who_does_not_hear_the_caucus_is_told_whom_to_ask(world, desk_of):
    carry_paper(world, open_paper(world), "a")
    at = desk_of("expert_a")
    assert "draft-answer" not in page(at.get("delegation_a"))
    assert "ask the head to seat you there" in page(at.get("delegation_a", "draft-answer"))
    listed = page(at.browser.get(f"{at.url('delegation_a')}papers/"))
    assert "ask the head to have you seated there" in listed


def test_a_head_is_not_offered_to_draft_for_the_head(world, desk_of, seated):
    number = carry_paper(world, open_paper(world), "a")
    for who, offered in (("expert_a", True), ("head_a", False)):
        at = desk_of(who)
        assert ("draft-answer" in page(at.get("delegation_a"))) is offered
        assert ("draft-answer" in page(at.browser.get(f"{at.url('caucus_a')}papers/{number}/"))) is offered


def test_experts_and_the_other_side_are_not_offered_it(world, desk_of, put, seated):
    assert desk_of("head_a").get("caucus_b", "answer-paper", put).status_code == 404
    number = carry_paper(world, open_paper(world), "a")
    assert "answer-paper" not in page(desk_of("expert_a").get("caucus_a", "", number))


def test_it_holds_in_arabic(world, desk_of, put):
    shown = page(desk_of("head_b", "ar").get("caucus_b", "answer-paper", put))
    assert 'dir="rtl"' in shown
    assert "تعزيزا" in shown


def test_nothing_typed_or_drafted_becomes_markup(world, desk_of):
    hostile = '<b onclick="x">'
    one = worded("Article <i>1</i>", ("", ""), (f"Both [{hostile}leave][stay].", "[ا][ب]"))
    paper = apply(Paper(PaperKind.SINGLE_TEXT, (en("A <u>paper</u>"),)), AddArticle("", 0, one))
    number = carry_paper(world, open_paper(world, paper), "b")
    typed = {"1:condition": f'"{hostile}', "1/1:wording": f"</textarea>{hostile}[", "1/1:only_if": hostile}
    shown = page(desk_of("head_b").fill("caucus_b", "answer-paper", number, may="ask", **typed), 422)
    inside = shown[shown.index("<main") : shown.index("</main>")]
    for raw in (hostile, "<i>1</i>", "<u>paper</u>"):
        assert raw not in inside
    assert inside.count("&lt;b onclick=&quot;x&quot;&gt;") >= 4
