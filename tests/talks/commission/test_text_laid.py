"""The signed text is laid before the commission: only a closed one, as it was signed, by a mediator, and once."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from goodoffices.talks.acts import PaperOpened, SourceRef, TextLaid
from goodoffices.talks.fold import Standing
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.model import Attachment
from goodoffices.talks.refusal import Refusal
from tests.commission_world import common_of, copy_of, deal_text, lay_text, open_commission, sign_text
from tests.papers_world import open_paper
from tests.world import build, en


@pytest.fixture
def world():
    made = build()
    open_commission(made)
    return made


def refused(world, who, act) -> str:
    with pytest.raises(Refusal) as found:
        world.act(who, "commission", act)
    return found.value.code


def test_everybody_there_reads_the_text_that_was_signed(world):
    draft = sign_text(world)
    number = lay_text(world, draft)
    for who in ("lead", "head_a", "head_b", "guarantor", "observer"):
        held = world.view(who, "commission").papers[number]
        assert held.paper == copy_of(world, draft)
        assert held.fingerprint == common_of(world, draft)
        assert held.standing(date(2031, 3, 1)) is Standing.SIGNED


def test_who_holds_no_copy_learns_the_text_alone(world):
    """The guarantor sits in no caucus of a side: nothing of the room in which it was drafted comes along."""
    draft = sign_text(world)
    number = lay_text(world, draft)
    room = world.view("guarantor", "commission")
    assert draft.room not in world.guarantor.view().rooms
    assert draft.room not in repr(room.entries[number].act)
    assert not room.derived


def test_a_text_that_is_not_closed_is_not_laid(world):
    draft = open_paper(world, deal_text())
    copy = copy_of(world, draft)
    assert refused(world, "lead", TextLaid(copy, fingerprint(copy))) == "text-not-closed"


def test_another_wording_is_not_laid(world):
    draft = sign_text(world)
    copy = copy_of(world, draft)
    changed = replace(copy, title=(en("Another agreement"),))
    assert refused(world, "lead", TextLaid(changed, common_of(world, draft))) == "laid-text-differs"
    assert refused(world, "lead", TextLaid(changed, fingerprint(changed))) == "text-not-closed"


def test_it_is_laid_once(world):
    draft = sign_text(world)
    lay_text(world, draft)
    assert refused(world, "lead", TextLaid(copy_of(world, draft), common_of(world, draft))) == "text-laid-already"


@pytest.mark.parametrize("who", ["head_a", "guarantor", "observer"])
def test_only_a_mediator_lays_it(world, who):
    draft = sign_text(world)
    assert refused(world, who, TextLaid(copy_of(world, draft), common_of(world, draft))) == "for-the-mediator"


def test_its_files_come_along(world):
    """What was attached can be opened by who sits in the commission and held no copy before."""
    body = b"%PDF-1.7 a map that nobody parses"
    attached = Attachment("map.pdf", len(body), sha256(body).hexdigest())
    paper = replace(deal_text(), attachments=(attached,))
    kept = world.lead.act(world.rooms["mediation"], PaperOpened(paper), key="map", files={attached.sha256: body})
    draft = sign_text(world, SourceRef(kept.room, kept.number))
    lay_text(world, draft)
    assert world.guarantor.file(world.rooms["commission"], attached.sha256) == body


def test_a_file_of_another_text_does_not(world):
    body = b"%PDF-1.7 another map"
    other = Attachment("other.pdf", len(body), sha256(body).hexdigest())
    paper = replace(deal_text(), attachments=(other,))
    world.lead.act(world.rooms["mediation"], PaperOpened(paper), key="other", files={other.sha256: body})
    lay_text(world, sign_text(world))
    with pytest.raises(Refusal):
        world.guarantor.file(world.rooms["commission"], other.sha256)
