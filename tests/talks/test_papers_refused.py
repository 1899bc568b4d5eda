"""What is out of order with papers is refused by name, and nothing is said."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.talks.acts import (
    Answer,
    Capacity,
    ConveyancePrepared,
    Initialled,
    Mark,
    Measured,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PaperWithdrawn,
    PartAnswer,
    PrincipalsAnswered,
    Put,
    Remark,
    Signed,
    SourceRef,
    Stance,
    Way,
    Whole,
    Wish,
)
from goodoffices.talks.crossings import EMPTY, carried_of
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import (
    AddArticle,
    Agree,
    Attach,
    Detach,
    Fill,
    Link,
    MoveArticle,
    Reopen,
    Settle,
    Unlink,
)
from goodoffices.talks.papers.model import (
    Attachment,
    Choice,
    LinkageKind,
    Paper,
    PaperKind,
    Wording,
    Words,
)
from goodoffices.talks.papers.packages import Package, require_package
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from tests.carrying import refused
from tests.putting import answer, edit, held, lake_paper, open_paper, put_before
from tests.world import World, build, en

ASK = Leave(May.ASK)


@pytest.fixture
def world() -> World:
    return build()


@pytest.fixture
def put(world: World) -> World:
    world.ref = open_paper(world)
    put_before(world, world.ref, "A")
    return world


def changed(**what) -> Paper:
    return replace(lake_paper(), **what)


BROKEN = replace(lake_paper().articles[0], brackets=())
GERMAN = replace(lake_paper().articles[2], wordings=(Wording("de", (Words("Gilt sofort."),)),))
MAP = Attachment("map.pdf", 10, "ab" * 32)


@pytest.mark.parametrize(
    ("code", "paper"),
    [
        ("paper-unsound", changed(articles=(BROKEN,))),
        ("paper-unsound", changed(articles=lake_paper().articles * 2)),
        ("paper-untitled", changed(title=())),
        ("name-empty", changed(title=(en(" "),))),
        ("language-not-used", changed(articles=(GERMAN,), linkages=())),
        ("language-not-used", changed(title=(Text("See", "de"),))),
        ("paper-empty", changed(articles=(), linkages=())),
        (
            "attachments-too-many",
            changed(attachments=tuple(replace(MAP, name=f"{n}.pdf") for n in range(51))),
        ),
        ("file-name-unfit", changed(attachments=(replace(MAP, name="../map.pdf"),))),
        ("file-too-large", changed(attachments=(replace(MAP, size=10_000_001),))),
        ("file-digest-unfit", changed(attachments=(replace(MAP, sha256="AB" * 32),))),
        ("file-missing", changed(attachments=(MAP,))),
    ],
)
def test_a_paper_that_can_not_be_put(world: World, code: str, paper: Paper) -> None:
    with refused(code):
        open_paper(world, paper)


def test_only_a_mediation_or_a_delegation_drafts(world: World) -> None:
    with refused("wrong-room"):
        open_paper(world, room="caucus_a", who="head_a")
    with refused("not-in-room|no-such-room"):
        open_paper(world, who="head_b")


@pytest.mark.parametrize(
    ("code", "edit_"),
    [
        ("no-such-article", Agree("a99")),
        ("article-not-agreed", Reopen("a1", en("why"))),
        ("article-into-itself", MoveArticle("a1", "a1", 0)),
        ("no-such-place", MoveArticle("a1", "", 9)),
        ("no-such-place", AddArticle("", 9, GERMAN)),
        ("no-such-bracket", Settle("b99", 0)),
        ("no-such-alternative", Settle("b2", 2)),
        ("no-such-blank", Fill("n99", "1")),
        ("value-out-of-range", Fill("n4", "61")),
        ("value-unreadable", Fill("n4", "many")),
        ("no-such-linkage", Unlink("l99")),
        ("paper-unsound", Link(LinkageKind.ALL_OR_NONE, (Choice("b2", 0),))),
        ("paper-unsound", Link(LinkageKind.ALL_OR_NONE, (Choice("b2", 0), Choice("b99", 0)))),
        ("no-such-attachment", Detach("map.pdf")),
        ("file-missing", Attach(MAP)),
    ],
)
def test_an_edit_that_can_not_be_made(world: World, code: str, edit_: object) -> None:
    ref = open_paper(world)
    before = world.view("lead", "mediation").last
    with refused(code):
        edit(world, ref, edit_)
    assert world.view("lead", "mediation").last == before


def test_nothing_edited_and_a_copy_edited(put: World) -> None:
    with refused("nothing-edited"):
        edit(put, put.ref)
    with refused("no-such-paper"):
        put.act("lead", "mediation", PaperEdited(99, (Agree("a1"),)))
    with refused("no-such-paper"):
        put.act("lead", "mediation", Remark(99, "", en("?")))
    with refused("no-such-article"):
        put.act("lead", "mediation", Remark(put.ref.number, "a99", en("?")))


def conveyance(world: World, ref: SourceRef, carried, sources=None) -> ConveyancePrepared:
    title = carried.put.copy.title
    sources = (ref,) if sources is None else sources
    return ConveyancePrepared(
        "A", world.rooms["caucus_a"], title, sources, paper="Lake text", carries=carried
    )


def test_a_conveyance_of_a_paper_is_of_what_stands_in_this_room(world: World) -> None:
    ref = open_paper(world)
    room = world.view("lead", "mediation")
    right = carried_of(room, ref.number, ref.number, Put(EMPTY))
    other = replace(right, put=replace(right.put, copy=as_copy(lake_paper(PaperKind.DEMANDS)).paper))
    for code, carried, sources in (
        ("copy-differs", other, None),
        ("paper-not-a-source", right, ()),
        ("no-such-paper", replace(right, number=99), None),
        ("no-such-version", replace(right, version=99), None),
        ("nothing-to-replace", replace(right, put=replace(right.put, replaces=1)), None),
        ("common-to-whom", replace(right, put=replace(right.put, common_to=("B", "G"))), None),
        ("common-to-whom", replace(right, put=replace(right.put, common_to=("A",))), None),
        ("no-such-participant", replace(right, put=replace(right.put, common_to=("A", "Z"))), None),
    ):
        with refused(code):
            world.act("lead", "mediation", conveyance(world, ref, carried, sources))
    named = carried_of(room, ref.number, ref.number, Put(EMPTY, common_to=("A", "B")), attributed=True)
    with refused("common-text-names-nobody"):
        world.act("lead", "mediation", conveyance(world, ref, named))


PART = PartAnswer("1/1", Stance.ACCEPT, 0)


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("nothing-answered", {}),
        ("answered-twice", {"parts": (PART, PART)}),
        ("no-such-part", {"parts": (replace(PART, path="9"),)}),
        ("no-such-part", {"wish": Wish("9", en("x"))}),
        ("which-alternative", {"parts": (PartAnswer("1/1", Stance.ACCEPT),)}),
        ("which-alternative", {"parts": (PartAnswer("1/1", Stance.ACCEPT, 2),)}),
        ("which-alternative", {"parts": (PartAnswer("1", Stance.ACCEPT, 0),)}),
        ("accept-if-what", {"parts": (PartAnswer("1/1", Stance.ACCEPT_IF, 0),)}),
        ("accept-if-what", {"parts": (replace(PART, condition=en("if so")),)}),
        ("counter-with-what", {"parts": (PartAnswer("1/1", Stance.COUNTER),)}),
        ("text-unbalanced", {"parts": (PartAnswer("1/1", Stance.COUNTER, wording=en("[open")),)}),
        ("value-out-of-range", {"parts": (PartAnswer("1/1a_1", Stance.ACCEPT, value="5"),)}),
        ("no-such-part", {"parts": (PartAnswer("1/1", Stance.ACCEPT, 0, value="5"),)}),
        (
            "no-such-alternative",
            {"parts": (replace(PART, stance=Stance.ACCEPT_IF, only_if=(Choice("1/1", 0),)),)},
        ),
        ("leave-missing", {"parts": (replace(PART, reason=en("because")),)}),
        ("sticks-to-what", {"whole": Whole.ACCEPT, "sticks_to": 1}),
        ("whose-principals", {"whole": Whole.ACCEPT, "principals": ("x",)}),
        (
            "linkage-broken",
            {"parts": (PartAnswer("2/1", Stance.ACCEPT, 0), PartAnswer("1/1", Stance.ACCEPT, 1))},
        ),
    ],
)
def test_an_answer_that_can_not_be_meant(put: World, code: str, what: dict) -> None:
    before = put.view("lead", "caucus_a").last
    with refused(code):
        answer(put, "A", **what)
    assert put.view("lead", "caucus_a").last == before


def test_an_expert_does_not_answer_and_nobody_answers_its_own_paper(put: World) -> None:
    given = put.act("head_a", "caucus_a", PaperGiven(Put(as_copy(lake_paper()).paper), ASK))
    one = put.view("lead", "caucus_a").papers[given.number]
    with refused("paper-is-ours"):
        put.act("head_a", "caucus_a", Answer(one.number, one.fingerprint, ASK, Whole.ACCEPT))
    with refused("nothing-to-replace"):
        wrong = PaperGiven(Put(as_copy(lake_paper()).paper, replaces=2), ASK)
        put.act("head_a", "caucus_a", wrong)
    with refused("common-to-whom"):
        put.act("head_a", "caucus_a", PaperGiven(Put(as_copy(lake_paper()).paper, ("A", "B")), ASK))


def test_what_was_withdrawn_is_not_answered_and_not_withdrawn_again(put: World) -> None:
    one = held(put, "A")
    with refused("for-the-mediation"):
        put.act("head_a", "caucus_a", PaperWithdrawn(one.number, en("no")))
    put.act("lead", "caucus_a", PaperWithdrawn(one.number, en("overtaken")))
    for deed, who in (
        (Answer(one.number, one.fingerprint, ASK, Whole.ACCEPT), "head_a"),
        (PaperWithdrawn(one.number, en("again")), "lead"),
    ):
        with refused("paper-not-standing"):
            put.act(who, "caucus_a", deed)


def test_principals_answer_only_what_was_given_ad_referendum(put: World) -> None:
    said = answer(put, "A", whole=Whole.ACCEPT)
    with refused("not-ad-referendum"):
        put.act(
            "head_a",
            "caucus_a",
            PrincipalsAnswered(said.number, "x", "", date(2026, 3, 1), True, en(""), ASK),
        )


def test_a_measure_is_of_articles_that_the_demands_have(put: World) -> None:
    given = put.act("head_a", "caucus_a", PaperGiven(Put(as_copy(lake_paper(PaperKind.DEMANDS)).paper), ASK))
    said = answer_of_a(put)
    with refused("no-such-article"):
        put.act("lead", "mediation", Measured(given, said, (("9", Mark.MET, ""),)))
    with refused("no-such-paper"):
        put.act("lead", "mediation", Measured(said, given, (("1", Mark.MET, ""),)))
    with refused("nothing-said"):
        put.act("lead", "mediation", Measured(given, said, ()))
    put.act("lead", "mediation", Measured(given, said, (("1", Mark.IN_PART, "the days differ"),)))


def answer_of_a(world: World) -> SourceRef:
    one = next(p for p in world.view("lead", "caucus_a").papers.values() if not p.by_party)
    return world.act("head_a", "caucus_a", Answer(one.number, one.fingerprint, ASK, Whole.ACCEPT))


def common(world: World) -> World:
    """Put the clean text before both sides."""
    ref = open_paper(world)
    edit(world, ref, Settle("b2", 0), Fill("n4", "42"), Settle("b6", 0))
    for to in "AB":
        put_before(world, ref, to, common_to=("A", "B"))
    return world


def test_only_a_clean_common_text_is_initialled_and_signed(put: World) -> None:
    one = held(put, "A")
    with refused("not-a-common-text"):
        put.act("head_a", "caucus_a", Initialled(one.number, one.fingerprint))
    ref = open_paper(put)
    put_before(put, ref, "A", common_to=("A", "B"))
    one = held(put, "A")
    with refused("text-not-clean"):
        put.act("head_a", "caucus_a", Initialled(one.number, one.fingerprint))


def test_what_a_signature_must_be(world: World) -> None:
    common(world)
    one = held(world, "A")
    world.act("head_a", "caucus_a", Initialled(one.number, one.fingerprint))
    with refused("initialled-already"):
        world.act("head_a", "caucus_a", Initialled(one.number, one.fingerprint))
    keyed = Signed(one.number, one.fingerprint, Capacity.PARTY, Way.KEY, "Head of A", "0" * 64, "0" * 128)
    scan = Attachment("page.png", 10, "ab" * 32)
    for code, who, deed in (
        ("signs-as-what", "head_a", replace(keyed, capacity=Capacity.WITNESS)),
        ("signature-incomplete", "head_a", replace(keyed, signature="0")),
        ("signature-wrong", "head_a", keyed),
        ("fingerprint-differs", "head_a", replace(keyed, fingerprint="0" * 64)),
        ("key-signs-for-itself", "lead", keyed),
        ("scan-missing", "lead", replace(keyed, way=Way.INK)),
        ("file-missing", "lead", replace(keyed, way=Way.INK, public_key="", signature="", scan=scan)),
        ("name-empty", "head_a", replace(keyed, signatory="")),
    ):
        with refused(code):
            world.act(who, "caucus_a", deed)


def test_a_package_chooses_for_everything_that_it_leaves_open_and_nothing_else() -> None:
    paper = as_copy(lake_paper()).paper
    whole = Package((Choice("1/1", 0), Choice("2/1", 0)), (("1/1a_1", "42"),))
    require_package(paper, whole)
    for code, package in (
        ("bracket-left-open", Package((Choice("1/1", 0),), whole.values)),
        ("bracket-left-open", Package((Choice("1/1", 1), Choice("2/1", 1)))),
        ("blank-left-open", Package(whole.choices)),
        ("value-out-of-range", Package(whole.choices, (("1/1a_1", "5"),))),
        ("no-such-alternative", Package((*whole.choices, Choice("1/1b1", 0)), whole.values)),
        ("linkage-broken", Package((Choice("1/1", 1), Choice("1/1b1", 0), Choice("2/1", 0)))),
    ):
        with pytest.raises(Refusal, match=rf"^{code}( |$)"):
            require_package(paper, package)


def test_a_paper_of_nobody_known_is_refused(world: World) -> None:
    with refused("no-such-participant"):
        world.act("lead", "mediation", PaperOpened(lake_paper(), whose="Z"))
