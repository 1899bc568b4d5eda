"""From the signed text to a commitment: it is laid, its words are marked, one click fills in the form, it is drawn."""

import re
from datetime import date

import pytest

from goodoffices.talks.acts import CommitmentWaived
from goodoffices.talks.exchange import Sort
from tests.commission_world import bank, boats, draw, lay_text, open_commission, phase, set_phases, sign_text
from tests.pages.commission_desk import commission_page, read_commission
from tests.pages.conftest import fields_of
from tests.pages.reading import words_of
from tests.world import en


@pytest.fixture
def signed(world):
    """A commission, and a text that was signed and closed."""
    open_commission(world)
    return sign_text(world)


@pytest.fixture
def laid(world, signed):
    """The text laid before the commission; its number there."""
    return lay_text(world, signed)


def room(world, who="lead"):
    return world.view(who, "commission")


# ---- the text -----------------------------------------------------------------------------------------------------


def test_a_mediator_lays_the_text_that_was_closed(world, desk_of, signed):
    at = desk_of("lead")
    assert "Lake agreement (closed on" in words_of(at.get("commission", "lay-text").content.decode())
    done = at.say("commission", "lay-text", signed_on="2031-03-01")
    (number,) = room(world).papers
    assert done.url.endswith(f"/commitments/draw/?paper={number}")
    assert "The text that every party signed" in desk_of("guarantor").browser.get(
        f"{desk_of('guarantor').url('commission')}papers/{number}/"
    ).content.decode()


def test_it_stands_among_the_papers_and_can_be_taken_away(world, desk_of, laid):
    at = desk_of("observer")
    papers = at.browser.get(f"{at.url('commission')}papers/").content.decode()
    assert "Lake agreement" in papers.partition("Earlier papers")[0]
    assert "signed" in words_of(papers)
    taken = at.browser.get(f"{at.url('commission')}papers/{laid}/out/clean.docx")
    assert taken.status_code == 200
    assert taken.content[:2] == b"PK"


@pytest.mark.parametrize("who", ["head_a", "guarantor", "observer"])
def test_only_a_mediator_is_offered_to_lay_and_to_draw(desk_of, signed, who):
    html = desk_of(who).get("commission").content.decode()
    assert "say/lay-text/" not in html
    assert "say/draw-commitment/" not in html
    assert commission_page(desk_of, who, "commitments/draw/").status_code == 404


# ---- suggestions --------------------------------------------------------------------------------------------------


def test_the_words_of_each_part_are_marked(desk_of, laid):
    html = read_commission(desk_of, "lead", "commitments/draw/").html
    article = html[html.index('id="article-2"') : html.index('id="article-3"')]
    marks = re.findall(r'<mark data-part="([a-z-]+)"[^>]*>(.*?)<span', article)
    assert ("who", "The Northern Shore") in marks
    assert ("amount", "600 fishing boats") in marks
    assert ("to", "the Southern Shore") in marks
    assert ("within", "within 42 days") in marks
    assert ("verifier", "the Guarantor") in marks


def test_one_click_fills_in_the_form(world, desk_of, laid):
    html = read_commission(desk_of, "lead", "commitments/draw/").html
    article = html[html.index('id="article-2"') : html.index('id="article-3"')]
    (url,) = re.findall(r'class="button small" href="([^"]*)"', article)
    assert "boats" not in url
    typed = fields_of(desk_of("lead").browser.get(url).content.decode())
    first = {name: values[0] for name, values in typed.items()}
    assert first["quote"].startswith("The Northern Shore shall return 600 fishing boats")
    assert (first["who"], first["to"], first["verifier"]) == ("A", "B", "G")
    assert (first["amount"], first["unit"], first["within"]) == ("600", "fishing boats", "42")
    assert first["upon"] == "signature"
    assert first["article"] == f"{laid}/2"


def test_sent_as_it_is_it_is_drawn_and_said_to_be(world, desk_of, laid):
    at = desk_of("lead")
    html = read_commission(desk_of, "lead", "commitments/draw/").html
    url = re.search(r'class="button small" href="([^"]*suggestion=\d+/2/[^"]*)"', html)[1]
    typed = fields_of(at.browser.get(url).content.decode())
    where = url.partition("?")[0]
    preview = at.browser.post(where, {**typed, "step": "preview"})
    assert preview.status_code == 200
    assert "600 fishing boats" in preview.content.decode()
    done = at.browser.post(where, {**fields_of(preview.content.decode()), "step": "send"})
    assert done.status_code == 302
    assert done.url.endswith("#article-2")
    (held,) = room(world).commitments.values()
    assert held.commitment.sort is Sort.THING
    assert held.commitment.drawn.quote.words.startswith("The Northern Shore shall return")
    assert "drawn already" in read_commission(desk_of, "lead", "commitments/draw/").words


def test_an_article_can_be_quoted_by_hand(desk_of, laid):
    html = read_commission(desk_of, "lead", "commitments/draw/", lang="ar").html
    url = re.search(rf'href="([^"]*suggestion={laid}/3/ar/)"', html)[1]
    typed = fields_of(desk_of("lead").browser.get(url).content.decode())
    assert typed["quote"][0].startswith("ينسحب الشاطئ الجنوبي")
    assert typed["quote_lang"] == ["ar"]


@pytest.mark.parametrize("name", ["x", "1/2", "1/2/en/99", "999/1/en/0", "1/2/en/-1", "١/2/en/0", ""])
def test_a_suggestion_that_is_not_there_leaves_the_form_empty(desk_of, laid, name):
    at = desk_of("lead")
    page = at.browser.get(f"{at.url('commission', 'draw-commitment')}", {"suggestion": name})
    assert page.status_code == 200
    assert fields_of(page.content.decode())["quote"] == [""]


def test_before_a_text_is_laid_it_says_what_to_do(desk_of, signed):
    page = read_commission(desk_of, "lead", "commitments/draw/")
    assert "No text has been laid here yet" in page.words
    assert "say/lay-text/" in page.html


def test_a_paper_that_is_no_laid_text_is_no_page(desk_of, laid):
    assert commission_page(desk_of, "lead", "commitments/draw/", paper=laid + 40).status_code == 404


# ---- the form -----------------------------------------------------------------------------------------------------


def test_a_commitment_is_drawn_by_hand(world, desk_of, laid):
    set_phases(world, phase("1"))
    first = draw(world, boats())
    typed = {
        "who": "B", "to": "A", "what__en": "Withdraw", "sort": "area", "amount": "40", "unit": "hectares", "phase": "1",
        "by": "2031-04-30", "verifier": "G", "after_these": [str(first)], "within": "7", "article": "", "quote": "",
    }  # fmt: skip
    done = desk_of("lead").say("commission", "draw-commitment", **typed)
    number = max(room(world).commitments)
    assert done.url.endswith(f"/commitments/{number}/")
    one = room(world, "head_b").commitments[number].commitment
    assert (one.who, one.to, one.amount, one.unit, one.phase) == ("B", "A", 40, "hectares", "1")
    assert (one.by, one.after, one.within, one.verifier) == (date(2031, 4, 30), (first,), 7, "G")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"verifier": "A"}, "Nobody verifies what it does itself."),
        ({"starts": "2031-03-02", "by": "2031-03-01"}, "It ends before it begins."),
        ({"quote": "shall return"}, "Say which article these words stand in"),
        ({"within": "7"}, "Days are counted from something"),
        ({"each_day": "on"}, "What is owed each day needs a day"),
        ({"amount": "0"}, "greater than or equal to 1"),
    ],
)
def test_what_is_wrong_is_said(world, desk_of, laid, typed, said):
    full = {"who": "A", "what__en": "Return boats", "amount": "600", "unit": "boats", "verifier": "G"}
    page = desk_of("lead").fill("commission", "draw-commitment", **(full | typed))
    assert page.status_code == 422
    assert said in words_of(page.content.decode())
    assert not room(world).commitments


def test_amended_it_begins_with_what_it_reads_and_asks_why(world, desk_of, laid):
    number = draw(world, boats(upon=en("upon signature"), by=date(2031, 4, 11)))
    at = desk_of("lead")
    typed = fields_of(at.get("commission", "amend-commitment", number).content.decode())
    first = {name: values[0] for name, values in typed.items()}
    assert (first["amount"], first["upon"], first["by"]) == ("600", "upon signature", "2031-04-11")
    assert first["what-ar"] == "إعادة قوارب الصيد"
    at.say("commission", "amend-commitment", number, amount="580", why="Twenty were sunk.")
    held = room(world).commitments[number]
    assert held.commitment == boats(upon=en("upon signature"), by=date(2031, 4, 11), amount=580)
    assert held.readings[-1].why == en("Twenty were sunk.")


def test_only_whom_it_is_owed_to_is_offered_to_waive_it(world, desk_of, laid):
    number = draw(world, boats())
    for who in ("head_b", "head_a", "lead", "expert_a", "observer"):
        html = commission_page(desk_of, who, f"commitments/{number}/").content.decode()
        assert ("waive-commitment" in html) is (who == "head_b"), who
    desk_of("head_b").say("commission", "waive-commitment", number, amount="20", words="Twenty were sunk.")
    assert room(world).commitments[number].waivers[0].amount == 20


def test_nothing_left_is_offered_to_nobody(world, desk_of, laid):
    number = draw(world, boats())
    world.act("head_b", "commission", CommitmentWaived(number, en("We need no more.")))
    assert "waive-commitment" not in commission_page(desk_of, "head_b", f"commitments/{number}/").content.decode()


# ---- phases and gates ---------------------------------------------------------------------------------------------


def test_phases_are_set_row_by_row(world, desk_of, laid):
    number = draw(world, boats())
    typed = {
        "mark-1": "1", "called-en-1": "Truce", "called-ar-1": "الهدنة", "starts-1": "2031-03-01",
        "ends-1": "2031-04-11", "talks-1": "on", "mark-2": "2", "called-en-2": "Withdrawal",
        "gate-2": "All boats are back.", "first-2": f"{number}",
    }  # fmt: skip
    desk_of("lead").say("commission", "set-phases", **typed)
    held = room(world, "head_b").phases
    assert held["1"].phase.while_talks
    assert [text.lang for text in held["1"].phase.name] == ["en", "ar"]
    assert held["2"].phase.after == (number,)
    assert held["2"].phase.gate == en("All boats are back.")


def test_phases_set_again_begin_with_those_that_stand(world, desk_of, laid):
    set_phases(world, phase("1", gate=en("Signed.")), phase("2"))
    first = fields_of(desk_of("lead").get("commission", "set-phases").content.decode())
    assert first["mark-1"] == ["1"]
    assert first["gate-1"] == ["Signed."]
    assert first["called-en-2"] == ["Phase 2"]
    desk_of("lead").say("commission", "set-phases", **{"ends-2": "2031-06-01"})
    assert room(world).phases["2"].phase.ends == date(2031, 6, 1)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"called-en-1": "Truce"}, "Give this phase a mark"),
        ({"mark-1": "1"}, "Give this phase a name."),
        ({"mark-1": "1", "called-en-1": "Truce", "first-1": "all"}, "Write numbers of commitments"),
        ({"mark-1": "1", "called-en-1": "Truce", "first-1": "77"}, "There is no commitment 77"),
        ({"mark-1": "1", "called-en-1": "Truce", "starts-1": "2031-03-02", "ends-1": "2031-03-01"}, "It ends before"),
    ],
)
def test_a_row_that_does_not_fit_is_said(desk_of, laid, typed, said):
    page = desk_of("lead").fill("commission", "set-phases", **typed)
    assert page.status_code == 422
    assert said in words_of(page.content.decode())


def test_a_gate_is_passed_early_and_that_is_said_plainly(world, desk_of, laid):
    number = draw(world, bank())
    set_phases(world, phase("1"), phase("2", after=(number,)))
    at = desk_of("lead")
    form = words_of(at.get("commission", "pass-gate").content.decode())
    assert "Not fulfilled yet: Withdraw from the east bank" in form
    preview = at.fill("commission", "pass-gate", phase="2", words="Both heads agreed to go on.")
    said = words_of(preview.content.decode())
    assert "passed early" in said
    assert "Not fulfilled when it was passed Withdraw from the east bank" in said
    at.say("commission", "pass-gate", phase="2", words="Both heads agreed to go on.")
    assert room(world).phases["2"].passed


def test_what_was_open_when_a_gate_was_passed_stays_said(world, desk_of, laid):
    number = draw(world, bank())
    set_phases(world, phase("1"), phase("2", after=(number,)))
    desk_of("lead").say("commission", "pass-gate", phase="2", words="Both heads agreed.")
    world.act("head_a", "commission", CommitmentWaived(number, en("We need no more.")))
    assert "Not fulfilled when it was passed" in words_of(desk_of("head_b").get("commission").content.decode())


# ---- the room -----------------------------------------------------------------------------------------------------


def test_a_mediator_opens_a_commission_with_those_it_names(world, desk_of):
    at = desk_of("lead")
    url = at.url("mediation").rpartition("rooms/")[0] + "rooms/open/"
    first = at.browser.get(url).content.decode()
    assert "Those who carry out what was signed" in first
    members = re.findall(r'name="members" value="([^"]*)"', first)
    sent = {**fields_of(first), "kind": "commission", "title-en": "Joint commission", "members": members}
    preview = at.browser.post(url, {**sent, "step": "preview"})
    assert preview.status_code == 200, preview.content.decode()
    done = at.browser.post(url, {**fields_of(preview.content.decode()), "members": members, "step": "send"})
    assert done.status_code == 302
    opened = [one for one in world.seats["head_b"].view().rooms.values() if one.charter.kind.value == "commission"]
    assert len(opened) == 1


def test_a_mediator_seats_somebody_new_of_a_side(world, desk_of):
    open_commission(world, ("lead", "head_a", "head_b"))
    typed = {"known": "", "name_of_seat": "Engineer of B", "role": "expert", "party": "B"}
    done = desk_of("lead").say("commission", "seat", **typed)
    assert done.status_code == 302
    (engineer,) = [one for one in room(world).members.values() if one.title.words == "Engineer of B"]
    assert engineer.party == "B"


def test_the_rules_ask_how_long_a_commission_is_kept(world, desk_of):
    desk_of("lead").say("mediation", "rules", days_commission="400")
    assert dict(world.seats["head_b"].view().procedure.retention)["commission"] == 400
