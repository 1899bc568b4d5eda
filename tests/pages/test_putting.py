"""How a paper is put, given, cleared, taken up, taken back and measured, on the pages for it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.talks.acts import Mark, Measured, PaperGiven, PaperWithdrawn, PartAnswer, SourceRef, Stance
from goodoffices.talks.leave import May
from goodoffices.talks.papers.model import PaperKind, every_article
from tests.carrying import approve
from tests.pages.conftest import fields_of
from tests.papers_world import (
    answer_paper,
    brackets_of,
    carry_paper,
    give_paper,
    labelled,
    lake_paper,
    open_paper,
)
from tests.world import en

TEXT = "Article 1\nBoth shall [withdraw][leave] within ____ days.\n\nArticle 2\nThe gauges stay open."


def page(answer, status: int = 200) -> str:
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def test_a_paper_is_put_with_its_title_for_words(world, desk_of):
    paper = open_paper(world)
    at = desk_of("lead")
    url = f"{at.url('mediation', 'convey-something')}?carries={paper.number}.{paper.number}"
    shown = page(at.browser.get(url))
    assert f'value="{paper.number}.{paper.number}" selected' in shown
    typed = {
        "to": world.rooms["caucus_b"],
        "carries": f"{paper.number}.{paper.number}",
        "until": "2027-03-01",
    }
    looked = page(at.fill("mediation", "convey-something", step="look", **typed))
    assert "The text as they will read it" in looked
    assert "persons held" in looked.lower()
    at.say("mediation", "convey-something", **typed)
    (one,) = world.view("lead", "mediation").conveyances.values()
    carried = one.prepared.carries
    assert (carried.number, carried.version, str(carried.put.until)) == (
        paper.number,
        paper.number,
        "2027-03-01",
    )
    assert one.prepared.texts[0] == en("Lake agreement")
    assert one.prepared.sources == (paper,)
    approve(world, SourceRef(paper.room, one.number), "lead", "deputy")
    at.say("mediation", "carry", one.number)
    papers = world.view("head_b", "caucus_b").papers
    assert papers[max(papers)].paper.articles


def test_who_proposed_what_goes_along_only_if_ticked(world, desk_of):
    paper = open_paper(world)
    typed = {"to": world.rooms["caucus_b"], "carries": f"{paper.number}.{paper.number}"}
    at = desk_of("lead")
    at.say("mediation", "convey-something", **typed)
    at.say("mediation", "convey-something", attributed="on", **typed)
    plain, named = (
        one.prepared.carries.put.copy for one in world.view("lead", "mediation").conveyances.values()
    )
    assert [each.by for each in labelled(plain, "Article 1").brackets[0].alternatives] == [(), ()]
    assert [each.by for each in labelled(named, "Article 1").brackets[0].alternatives] == [("A",), ("B",)]


def test_a_common_text_names_nobody_and_reaches_who_is_ticked(world, desk_of):
    paper = open_paper(world)
    typed = {"carries": f"{paper.number}.{paper.number}", "common_to": ["A", "B"]}
    at = desk_of("lead")
    refused = at.fill("mediation", "convey-something", to=world.rooms["caucus_b"], attributed="on", **typed)
    assert "A common text names nobody" in page(refused, 422)
    for side in ("a", "b"):
        at.say("mediation", "convey-something", to=world.rooms[f"caucus_{side}"], **typed)
    puts = [one.prepared.carries.put for one in world.view("lead", "mediation").conveyances.values()]
    assert puts[0] == puts[1]


@pytest.mark.parametrize("carries", ["9.9", "x", "1.99999999999999", "1.1"])
def test_made_up_versions_are_refused_and_break_nothing(world, desk_of, carries):
    open_paper(world)
    typed = {"to": world.rooms["caucus_b"], "carries": carries, "words-en": "Read this."}
    page(desk_of("lead").fill("mediation", "convey-something", step="look", **typed))
    page(desk_of("lead").fill("mediation", "convey-something", **typed), 422)


def test_a_side_gives_a_paper_it_typed(world, desk_of):
    at = desk_of("head_b")
    at.say("caucus_b", "give-paper", kind="demands", name="Our demands", body=TEXT, may="own-idea")
    papers = world.view("lead", "caucus_b").papers
    (held,) = papers.values()
    assert held.by_party
    assert held.paper.kind is PaperKind.DEMANDS
    assert [one.label for one in every_article(held.paper)] == ["Article 1", "Article 2"]


def test_the_mediation_records_one_from_a_file_and_says_how_it_came(world, desk_of):
    at = desk_of("lead")
    url = at.url("caucus_b", "give-paper")
    asked = fields_of(page(at.browser.get(url)))
    asked |= {
        "whose": "P",
        "carried_by": "The partner's envoy",
        "present": "no",
        "name": "Partner's paper",
        "may": "no",
    }
    looked = page(
        at.browser.post(url, {**asked, "step": "look", "file": SimpleUploadedFile("t.txt", TEXT.encode())})
    )
    assert "What was found" in looked
    sent = fields_of(looked)
    assert "The gauges stay open." in sent["body"][0]
    preview = page(at.browser.post(url, {**sent, "step": "preview"}))
    at.browser.post(url, {**fields_of(preview), "step": "send"})
    acts = [entry.act for entry in world.view("lead", "caucus_b").entries.values()]
    (act,) = [act for act in acts if isinstance(act, PaperGiven)]
    assert (act.whose, act.carried_by, act.present, act.leave.may) == (
        "P",
        "The partner's envoy",
        False,
        May.NO,
    )


def test_an_unbalanced_text_is_said(world, desk_of):
    at = desk_of("head_b")
    typed = {"kind": "demands", "name": "Ours", "may": "ask"}
    assert "matches nothing" in page(
        at.fill("caucus_b", "give-paper", body="Article 1\nBoth [leave.", **typed), 422
    )
    assert not world.view("lead", "caucus_b").papers


def test_a_strange_file_is_said(world, desk_of):
    at = desk_of("head_b")
    typed = {"kind": "demands", "name": "Ours", "may": "ask"}
    url = at.url("caucus_b", "give-paper")
    asked = {**fields_of(page(at.browser.get(url))), **typed, "step": "preview"}
    strange = at.browser.post(url, {**asked, "file": SimpleUploadedFile("a.exe", b"MZ")})
    assert "a.exe" in page(strange, 422)
    assert not world.view("lead", "caucus_b").papers


def test_the_head_clears_a_paper_of_the_delegation(world, desk_of):
    ref = open_paper(world, lake_paper(PaperKind.POSITION), who="expert_a", room="delegation_a")
    assert "clear-paper" not in page(desk_of("expert_a").get("delegation_a", "", ref.number))
    desk_of("head_a").say("delegation_a", "clear-paper", ref.number, may="ask", until="2027-01-01")
    assert "clear-paper" not in page(desk_of("head_a").get("delegation_a", "", ref.number))
    (held,) = world.view("lead", "caucus_a").papers.values()
    assert held.by_party
    assert str(held.put.until) == "2027-01-01"


def test_a_paper_that_was_given_is_taken_up_with_its_source(world, desk_of):
    given = give_paper(world, "a", lake_paper(PaperKind.DEMANDS))
    desk_of("lead").say(
        "mediation", "take-up-paper", paper=f"{given.room}.{given.number}", kind="bridging-proposal"
    )
    (held,) = world.view("lead", "mediation").papers.values()
    assert held.is_draft
    assert held.whose == "A"
    assert held.paper.kind is PaperKind.BRIDGING
    assert given in world.view("lead", "mediation").derived[held.number]


def test_who_put_it_takes_it_back(world, desk_of):
    given = give_paper(world, "a", lake_paper())
    desk_of("head_a").say("caucus_a", "withdraw-paper", given.number, why="It is out of date.")
    acts = [entry.act for entry in world.view("lead", "caucus_a").entries.values()]
    assert PaperWithdrawn(given.number, en("It is out of date.")) in acts
    put = carry_paper(world, open_paper(world), "a")
    assert desk_of("head_a").fill("caucus_a", "withdraw-paper", put, why="No.").status_code == 422


def test_a_response_is_measured_beginning_with_the_answers(world, desk_of):
    number = carry_paper(world, open_paper(world, lake_paper(PaperKind.DEMANDS)), "b")
    given = give_paper(world, "a", lake_paper(PaperKind.DEMANDS))
    copy = world.view("lead", "caucus_b").papers[number].paper
    answered = answer_paper(
        world, "b", number,
        PartAnswer(labelled(copy, "Article 2").id, Stance.ACCEPT),
        PartAnswer(labelled(copy, "Article 3").id, Stance.REJECT),
        PartAnswer(brackets_of(copy, "Article 1")[0], Stance.ACCEPT, 1),
    )  # fmt: skip
    at = desk_of("lead")
    typed = {"demands": f"{given.room}.{given.number}", "response": f"{answered.room}.{answered.number}"}
    looked = page(at.fill("mediation", "measure-response", step="look", **typed))
    first = fields_of(looked)
    assert first["mark:3"] == ["met"]
    assert first["mark:4"] == ["not-met"]
    assert first["mark:1"] == ["not-addressed"]
    assert first["mark:2"] == ["met-in-part"]  # one of its brackets, and not all of it
    url = at.url("mediation", "measure-response")
    preview = page(at.browser.post(url, {**first, "why:3": "As we read it.", "step": "preview"}))
    at.browser.post(url, {**fields_of(preview), "step": "send"})
    acts = [entry.act for entry in world.view("lead", "mediation").entries.values()]
    (act,) = [act for act in acts if isinstance(act, Measured)]
    assert ("3", Mark.MET, "As we read it.") in act.marks
    assert (act.demands, act.response) == (given, answered)
