"""The approver's own look at what was prepared, and the one step by which it leaves."""

import re

from goodoffices.site import clock
from goodoffices.site.door import Sitting
from goodoffices.site.pages.conveyance import to_be_carried
from goodoffices.talks.leave import May
from tests.carrying import approve, prepare
from tests.pages.test_conveyance import CLOSE, SECRET, WORDS, page
from tests.world import seat_id


def test_the_approver_sees_what_will_arrive_and_approves(world, desk_of):
    ref = prepare(world, WORDS)
    shown = page(desk_of("deputy").get("mediation", "approve", ref.number))
    assert "As Head of B will see it" in shown
    assert "Your check found nothing" in shown
    assert "0 of 2 approvals" in shown
    done = desk_of("deputy").fill("mediation", "approve", ref.number, step="send")
    assert done.status_code == 302
    assert world.view("lead", "mediation").conveyances[ref.number].approvals == ((seat_id("deputy"), ""),)


def test_what_its_own_check_finds_needs_its_own_reason(world, desk_of):
    world.tell("head_a", SECRET, May.NO)
    ref = prepare(world, CLOSE, reason="They said so.")
    at = desk_of("deputy")
    assert "Close to something told without leave" in page(at.get("mediation", "approve", ref.number))
    page(at.fill("mediation", "approve", ref.number, step="send"), 422)
    assert at.fill("mediation", "approve", ref.number, step="send", reason="I know.").status_code == 302


def test_the_check_shows_nothing_of_rooms_in_which_the_approver_does_not_sit(desk_of, world, monkeypatch):
    """The partner, who sits with B only, gets the same page whether A told the very words or not."""
    at_noon = clock.now().replace(hour=12)
    monkeypatch.setattr(clock, "now", lambda: at_noon)
    ref = prepare(world, CLOSE, who="partner", room="joint")
    at = desk_of("partner")
    before = body(page(at.get("joint", "approve", ref.number)))
    world.tell("head_a", SECRET, May.NO)
    assert body(page(at.get("joint", "approve", ref.number))) == before
    assert "northern causeway" in before
    assert "Caucus a" not in before


def body(html: str) -> str:
    html = re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"', "", html)
    return html[html.index("<main") : html.index("</main>")]


def test_who_does_not_hear_the_recipient_sees_the_words_and_not_the_room(world, desk_of):
    """The partner in the joint room approves what goes to A, whose caucus it doesn't sit in."""
    ref = prepare(world, WORDS, to="A", room="joint")
    shown = page(desk_of("partner").get("joint", "approve", ref.number))
    assert WORDS in shown
    assert "As Northern Shore will see it" in shown
    assert world.rooms["caucus_a"] not in shown
    assert "Head of A" not in shown
    assert seat_id("head_a") not in shown


def test_it_is_refused_with_a_reason(world, desk_of):
    ref = prepare(world, WORDS)
    at = desk_of("deputy")
    page(at.fill("mediation", "refuse", ref.number), 422)
    at.say("mediation", "refuse", ref.number, reason="Too early.")
    assert world.view("lead", "mediation").conveyances[ref.number].refused == (seat_id("deputy"), "Too early.")


def test_carrying_shows_what_leaves_and_names_the_recipient(world, desk_of):
    ref = prepare(world, WORDS)
    approve(world, ref, "lead", "deputy")
    at = desk_of("lead")
    shown = page(at.get("mediation", "carry", ref.number))
    assert "Deliver to Head of B" in shown
    assert "Once delivered it cannot be recalled, only corrected by another." in shown
    assert "data-leaves" in shown
    assert not world.view("lead", "caucus_b").delivered
    at.say("mediation", "carry", ref.number)
    assert [one.delivery.texts[0].words for one in world.view("head_b", "caucus_b").delivered.values()] == [WORDS]


def test_it_is_not_offered_before_it_is_approved_nor_to_a_partner(world, desk_of):
    early, ready = prepare(world, WORDS, room="joint"), prepare(world, WORDS, room="joint")
    approve(world, ready, "lead", "deputy", room="joint")
    lead, partner = page(desk_of("lead").get("joint")), page(desk_of("partner").get("joint"))
    assert f"acts/{ready.number}/carry/" in lead
    assert f"acts/{early.number}/carry/" not in lead
    assert f"acts/{ready.number}/carry/" not in partner
    page(desk_of("partner").get("joint", "carry", ready.number), 422)


def test_early_carrying_is_refused(world, desk_of):
    ref = prepare(world, WORDS)
    assert "approvals still missing" in page(desk_of("lead").get("mediation", "carry", ref.number), 422)


def test_what_is_over_is_refused_and_not_broken(world, desk_of):
    ref = prepare(world, WORDS)
    desk_of("lead").say("mediation", "refuse", ref.number, reason="No.")
    page(desk_of("deputy").get("mediation", "approve", ref.number), 422)
    assert not world.view("lead", "mediation").conveyances[ref.number].approvals


def test_on_the_desk_no_word_of_it_stands(world, desk_of):
    prepare(world, WORDS)
    block = to_be_carried(Sitting(world.lead, world.lead.view(), "en", clock.now()))
    assert WORDS not in repr(block)
    assert [row["party"]["letter"] for row in block["rows"]] == ["B"]
