"""A paper from its draft to two matching signatures, by two delegations that never meet."""

from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from goodoffices.talks.acts import (
    Answer,
    Capacity,
    ConveyanceApproved,
    ConveyancePrepared,
    Initialled,
    OutcomeTold,
    PaperConcluded,
    PaperGiven,
    PaperWithdrawn,
    PartAnswer,
    PrincipalsAnswered,
    Put,
    Signed,
    Stance,
    Way,
    Whole,
    Wish,
)
from goodoffices.talks.crossings import EMPTY, ClearPaper, Convey, carried_of
from goodoffices.talks.fold import Standing
from goodoffices.talks.holdings import differ, holdings, outcome_of, said_of
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import (
    AddArticle,
    Agree,
    Fill,
    MoveArticle,
    RemoveArticle,
    Reopen,
    SetArticle,
    Settle,
)
from goodoffices.talks.papers.model import Article, Choice, Paper, PaperKind, Wording, Words, article_of
from goodoffices.talks.papers.signing import statement
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.concluding import is_clean
from tests.carrying import prepare, refused
from tests.putting import answer, edit, held, lake_paper, open_paper, put_before
from tests.world import World, build, en

TODAY = date(2026, 3, 1)


@pytest.fixture
def world() -> World:
    return build()


def test_a_copy_has_paths_instead_of_ids_and_names_nobody(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A")
    copy = held(world, "A").paper
    assert [one.id for one in copy.articles] == ["1", "2", "3"]
    assert copy.articles[0].brackets[0].id == "1/1"
    assert copy.articles[0].brackets[0].alternatives[1].brackets[0].id == "1/1b1"
    assert copy.articles[1].brackets[0].alternatives[0].by == ()
    assert copy.next_id == 0


def test_fingerprints_of_one_text_differ_by_recipient_unless_it_is_a_common_text(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A")
    put_before(world, ref, "B")
    assert held(world, "A").paper == held(world, "B").paper
    assert held(world, "A").fingerprint != held(world, "B").fingerprint
    put_before(world, ref, "A", common_to=("A", "B"))
    put_before(world, ref, "B", common_to=("A", "B"))
    assert held(world, "A").fingerprint == held(world, "B").fingerprint


def test_who_holds_what_warns_where_two_hold_different_texts(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A")
    put_before(world, ref, "B")
    room = world.view("lead", "mediation")
    assert not differ(holdings(world.lead.view(), room, ref.number), TODAY)
    edit(world, ref, Settle("b3", 0))
    put_before(world, ref, "A")
    room = world.view("lead", "mediation")
    assert differ(holdings(world.lead.view(), room, ref.number), TODAY)


def test_an_answer_is_seen_by_who_sits_in_that_caucus_and_in_the_mediation(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A")
    parts = (
        PartAnswer("1/1", Stance.ACCEPT, 0),
        PartAnswer("2", Stance.REJECT, reason=en("no"), leave=Leave(May.NO)),
    )
    answer(world, "A", parts=parts, wish=Wish("2/1", en("exchange first")))
    view = world.lead.view()
    room = world.view("lead", "mediation")
    said = said_of(view, room, ref.number, room.papers[ref.number].paper)
    assert said["b2"]["A"].part.alternative == 0
    assert said["a5"]["A"].current
    edit(world, ref, RemoveArticle("a7", _digest(world, ref, "a7")), Settle("b6", 1))
    room = world.view("lead", "mediation")
    said = said_of(world.lead.view(), room, ref.number, room.papers[ref.number].paper)
    assert not said["a5"]["A"].current
    assert said["b2"]["A"].current


def _digest(world: World, ref, article: str) -> str:

    return article_digest(article_of(world.view("lead", "mediation").papers[ref.number].paper, article))


def test_a_co_mediator_without_the_caucus_sees_what_was_put_but_not_what_was_said(world: World) -> None:
    ref = open_paper(world, room="joint")
    view = world.view("lead", "joint")

    carried = carried_of(view, ref.number, ref.number, Put(EMPTY))
    deed = ConveyancePrepared(
        "A", world.rooms["caucus_a"], (en("Lake text"),), (ref,), paper="Lake text", carries=carried
    )
    done = world.act("lead", "joint", deed)
    for one in ("lead", "deputy"):
        world.act(one, "joint", ConveyanceApproved(done.number))
    world.act("lead", "joint", Convey(done.number))
    answer(world, "A", whole=Whole.ACCEPT)
    partner = world.partner.view()
    room = partner.room(world.rooms["joint"])
    found = holdings(partner, room, ref.number)
    assert [one.recipient for one in found] == ["A"]
    assert found[0].held is None
    assert said_of(partner, room, ref.number, room.papers[ref.number].paper) == {}


def test_an_answer_that_breaks_a_linkage_is_refused_with_the_linkage_named(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A")
    parts = (PartAnswer("2/1", Stance.ACCEPT, 0), PartAnswer("1/1", Stance.ACCEPT, 1))
    with pytest.raises(Refusal) as told:
        answer(world, "A", parts=parts)
    assert told.value.code == "linkage-broken"
    assert told.value.params["linkage"].of == ("Article 2 [1a]", "Article 1 [1a]")


def test_an_answer_to_a_text_that_was_replaced_says_so(world: World) -> None:
    ref = open_paper(world)
    first = put_before(world, ref, "A")
    old = held(world, "A")
    edit(world, ref, Settle("b6", 0))
    put_before(world, ref, "A", replaces=first.number)
    assert world.view("lead", "caucus_a").papers[old.number].standing(TODAY) is Standing.REPLACED
    late = Answer(old.number, old.fingerprint, Leave(May.ASK), whole=Whole.ACCEPT)
    with refused("paper-replaced"):
        world.act("head_a", "caucus_a", late)
    world.act("head_a", "caucus_a", replace(late, knowingly=True))
    with refused("fingerprint-differs"):
        world.act("head_a", "caucus_a", replace(late, knowingly=True, fingerprint="0" * 64))


def test_a_paper_lapses_only_on_a_date_put_in_by_hand(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A", until=date(2026, 4, 1))
    assert held(world, "A").standing(date(2026, 4, 1)) is Standing.STANDS
    assert held(world, "A").standing(date(2026, 4, 2)) is Standing.LAPSED


def test_sticking_to_an_earlier_paper_is_an_answer_and_withdrawing_ends_it(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "B")
    original = held(world, "B")
    bridging = open_paper(world, lake_paper(PaperKind.BRIDGING))
    put_before(world, bridging, "B")
    answer(world, "B", whole=Whole.STICK, sticks_to=original.number)
    with refused("sticks-to-what"):
        answer(world, "B", whole=Whole.STICK)
    world.act("lead", "caucus_b", PaperWithdrawn(original.number, en("overtaken")))
    assert world.view("lead", "caucus_b").papers[original.number].standing(TODAY) is Standing.WITHDRAWN


def test_a_mediators_proposal_is_taken_or_left_and_each_side_learns_only_the_outcome(world: World) -> None:
    ref = open_paper(world, lake_paper(PaperKind.MEDIATORS))
    with refused("proposal-not-clean"):
        put_before(world, ref, "A")
    edit(world, ref, Settle("b2", 0), Fill("n4", "42"), Settle("b6", 0))
    put_before(world, ref, "A")
    with refused("take-it-or-leave-it"):
        answer(world, "A", parts=(PartAnswer("1", Stance.REJECT),))
    answer(world, "A", whole=Whole.ACCEPT)
    with refused("answers-missing"):  # B was not asked yet
        world.act("lead", "caucus_a", OutcomeTold(held(world, "A").number, all_accepted=True))
    put_before(world, ref, "B")
    with refused("answers-missing"):
        world.act("lead", "caucus_a", OutcomeTold(held(world, "A").number, all_accepted=True))
    answer(world, "B", whole=Whole.REJECT)
    view = world.lead.view()
    assert outcome_of(view, world.view("lead", "mediation"), ref.number) is False
    with refused("outcome-differs"):
        world.act("lead", "caucus_a", OutcomeTold(held(world, "A").number, all_accepted=True))
    world.act("lead", "caucus_a", OutcomeTold(held(world, "A").number, all_accepted=False))
    assert held(world, "A").outcome is False
    with refused("outcome-told"):
        answer(world, "A", whole=Whole.REJECT)


def test_two_signatures_by_one_key_do_not_close_a_text(world: World) -> None:
    ref = open_paper(world)
    edit(world, ref, Settle("b2", 0), Fill("n4", "42"), Settle("b6", 0))
    for to in "AB":
        put_before(world, ref, to, common_to=("A", "B"))
        one = held(world, to)
        world.act(f"head_{to.lower()}", f"caucus_{to.lower()}", Initialled(one.number, one.fingerprint))
    of_a = _signed(world, "A")
    world.act("head_a", "caucus_a", of_a)
    world.act("head_b", "caucus_b", replace(of_a, number=held(world, "B").number, signatory="Head of B"))
    with refused("key-signs-twice"):
        world.act("lead", "mediation", PaperConcluded(ref.number, of_a.fingerprint))


def test_what_is_under_an_agreed_article_is_agreed_with_it(world: World) -> None:
    part = Article("p1", "(a)", (Wording("en", (Words("In three stages."),)),))
    whole = Article("p0", "Article 1", (Wording("en", (Words("The sides withdraw:"),)),), children=(part,))
    ref = open_paper(world, Paper(PaperKind.SINGLE_TEXT, (en("Text"),), (whole,), next_id=9))
    edit(world, ref, Agree("p0"))
    changed = replace(part, wordings=(Wording("en", (Words("In four."),)),))
    for one in (
        SetArticle(article_digest(part), changed),
        RemoveArticle("p1", article_digest(part)),
        AddArticle("p0", 0, replace(part, id="new")),
        MoveArticle("p1", "", 0),
    ):
        with refused("article-agreed"):
            edit(world, ref, one)


def test_the_guard_knows_values_and_titles_of_what_was_told_without_leave(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "B")
    parts = (PartAnswer("1/1a_1", Stance.ACCEPT, value="27"),)
    answer(world, "B", parts=parts, leave=Leave(May.NO))
    with refused("guard-overlap"):
        prepare(world, "A first batch could go home within 27 days of the visit", "A")
    secret = as_copy(
        replace(lake_paper(), title=(en("Concede the smokehouse island for winter pilots"),))
    ).paper
    world.act("head_b", "caucus_b", PaperGiven(Put(secret), Leave(May.NO)))
    with refused("guard-overlap"):
        prepare(world, "They might concede the smokehouse island for winter pilots", "A")


def test_ad_referendum_waits_for_each_of_the_principals(world: World) -> None:
    ref = open_paper(world)
    put_before(world, ref, "A")
    said = answer(world, "A", whole=Whole.AD_REFERENDUM, principals=("leadership abroad", "commanders"))
    world.act(
        "head_a",
        "caucus_a",
        PrincipalsAnswered(said.number, "commanders", "courier", TODAY, False, en("no"), Leave(May.NO)),
    )
    assert len(world.view("lead", "caucus_a").answers[said.number].principals) == 1
    with refused("whose-principals"):
        answer(world, "A", whole=Whole.AD_REFERENDUM)


def test_experts_draft_and_only_the_head_gives_the_paper_to_the_mediation(world: World) -> None:
    ref = open_paper(world, lake_paper(PaperKind.DEMANDS), who="expert_a", room="delegation_a")
    deed = ClearPaper(ref.number, ref.number, world.rooms["caucus_a"], Leave(May.ASK))
    with pytest.raises(Refusal):
        world.act("expert_a", "delegation_a", deed)
    world.act("head_a", "delegation_a", deed)
    given = held(world, "A")
    assert given.by_party
    assert given.paper.articles[0].id == "1"
    edit(world, ref, Settle("b6", 0), who="expert_a", room="delegation_a")
    with refused("draft-moved-on"):
        world.act("head_a", "delegation_a", deed)


def test_a_paper_told_without_leave_goes_nowhere(world: World) -> None:
    copy = as_copy(lake_paper(PaperKind.DEMANDS)).paper
    given = world.act("head_a", "caucus_a", PaperGiven(Put(copy), Leave(May.NO)))
    with refused("member-lacks-source"):
        open_paper(world, room="joint", sources=(given,))
    ref = open_paper(world, sources=(given,))
    with refused("leave-withheld"):
        put_before(world, ref, "B")


def test_an_edit_made_from_an_article_that_moved_on_is_listed_with_its_reason(world: World) -> None:
    ref = open_paper(world)
    was = _digest(world, ref, "a5")
    edit(world, ref, Settle("b6", 0))
    done = edit(world, ref, Settle("b3", 1), RemoveArticle("a5", was))
    version = world.view("lead", "mediation").papers[ref.number].version(done.number)
    assert [reason.code for _, reason in version.refused] == ["article-moved-on"]
    with refused("article-moved-on"):
        edit(world, ref, RemoveArticle("a5", was))


def test_agreed_provisionally_means_closed_until_it_is_reopened_with_a_reason(world: World) -> None:
    ref = open_paper(world)
    with refused("article-not-clean"):
        edit(world, ref, Agree("a5"))
    edit(world, ref, Agree("a7"))
    with refused("article-agreed"):
        edit(world, ref, RemoveArticle("a7", _digest(world, ref, "a7")))
    edit(world, ref, Reopen("a7", en("B asks for a later date")))
    edit(world, ref, RemoveArticle("a7", _digest(world, ref, "a7")))


def test_two_sides_sign_the_same_text_and_it_is_closed(world: World) -> None:
    ref = open_paper(world)
    edit(world, ref, Settle("b2", 0), Fill("n4", "42"), Settle("b6", 0))
    assert is_clean(world.view("lead", "mediation").papers[ref.number].paper)
    for to in "AB":
        put_before(world, ref, to, common_to=("A", "B"))
        one = held(world, to)
        with refused("not-initialled"):
            world.act(f"head_{to.lower()}", f"caucus_{to.lower()}", _signed(world, to))
        world.act(f"head_{to.lower()}", f"caucus_{to.lower()}", Initialled(one.number, one.fingerprint))
    common = held(world, "A").fingerprint
    world.act("head_a", "caucus_a", _signed(world, "A"))
    with refused("signatures-missing"):
        world.act("lead", "mediation", PaperConcluded(ref.number, common))
    world.act("head_b", "caucus_b", _signed(world, "B"))
    world.act("lead", "mediation", PaperConcluded(ref.number, common, "Guarantor"))
    with refused("paper-closed"):
        edit(world, ref, Agree("a7"))


def _signed(world: World, to: str) -> Signed:

    one = held(world, to)
    key = Ed25519PrivateKey.from_private_bytes(bytes([ord(to)] * 32))
    signature = key.sign(statement(one.fingerprint)).hex()
    public = key.public_key().public_bytes_raw().hex()
    return Signed(one.number, one.fingerprint, Capacity.PARTY, Way.KEY, f"Head of {to}", public, signature)


def test_a_linked_bracket_can_not_be_worded_away(world: World) -> None:
    ref = open_paper(world)
    with refused("bracket-in-linkage"):
        edit(world, ref, RemoveArticle("a5", _digest(world, ref, "a5")))
    edit(world, ref, Settle("b6", 0))
    left = world.view("lead", "mediation").papers[ref.number].paper.linkages
    assert [(one.kind.value, one.of) for one in left] == [("at-least-one", (Choice("b2", 0),))]
    with refused("linkage-broken"):
        edit(world, ref, Settle("b2", 1))
