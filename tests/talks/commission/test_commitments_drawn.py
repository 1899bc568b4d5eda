"""What a commitment must be: who and to whom, how much, by when, after what, verified by whom, in which words."""

from datetime import date

import pytest

from goodoffices.talks.acts import CommitmentAmended, CommitmentDrawn
from goodoffices.talks.exchange import Sort
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Drawn
from tests.commission_world import bank, boats, draw, lay_text, open_commission, phase, set_phases, sign_text
from tests.world import build, en


@pytest.fixture(scope="module")
def laid():
    """A commission before which the text was laid; nothing that is refused changes it."""
    world = build()
    open_commission(world)
    number = lay_text(world, sign_text(world))
    set_phases(world, phase("1"), phase("2"))
    return world, number


@pytest.fixture
def world():
    made = build()
    open_commission(made)
    return made


def refused(world, act, who="lead") -> str:
    with pytest.raises(Refusal) as found:
        world.act(who, "commission", act)
    return found.value.code


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("no-such-participant", {"who": "Z"}),
        ("no-such-participant", {"to": "Z"}),
        ("no-such-participant", {"verifier": "Z"}),
        ("commitment-without-giver", {"who": ""}),
        ("owed-to-oneself", {"to": "A"}),
        ("verifies-itself", {"verifier": "A"}),
        ("nothing-said", {"what": ()}),
        ("language-twice", {"what": (en("one"), en("two"))}),
        ("language-not-used", {"what": (Text("eins", "de"),)}),
        ("amount-too-small", {"amount": 0}),
        ("amount-too-small", {"amount": 0, "sort": Sort.PERSONS}),
        ("amount-too-large", {"amount": 10**16}),
        ("ends-before-it-begins", {"starts": date(2031, 3, 2), "by": date(2031, 3, 1)}),
        ("year-unfit", {"by": date(9999, 12, 31)}),
        ("each-day-from-when", {"each_day": True}),
        ("no-such-phase", {"phase": "9"}),
        ("no-such-commitment", {"after": (999,)}),
        ("within-of-what", {"within": 7}),
        ("term-unfit", {"within": 0, "upon": en("upon signature")}),
        ("nothing-said", {"upon": en(" ")}),
    ],
)
def test_what_is_no_commitment(laid, code, changed):
    world, _number = laid
    assert refused(world, CommitmentDrawn(boats(**changed))) == code


def test_what_is_one():
    world = build()
    open_commission(world)
    set_phases(world, phase("1"))
    first = draw(world, boats())
    one = bank(phase="1", after=(first,), within=7, upon=en("the return"), by=date(2031, 4, 30))
    number = draw(world, one)
    assert world.view("head_b", "commission").commitments[number].commitment == one


def test_a_quotation_stands_in_its_article(laid):
    world, paper = laid
    quote = en("shall return 600 fishing boats to the Southern Shore")
    there = boats(drawn=Drawn(paper, "2", quote))
    number = draw(world, there)
    assert world.view("observer", "commission").commitments[number].commitment.drawn.quote == quote


@pytest.mark.parametrize(
    ("code", "article", "quote"),
    [
        ("quote-not-there", "1", en("shall return 600 fishing boats")),
        ("quote-not-there", "2", en("shall return 700 fishing boats")),
        ("quote-not-there", "2", Text("shall return 600 fishing boats", "ar")),
        ("no-such-article", "9", en("shall return")),
    ],
)
def test_a_quotation_that_does_not(laid, code, article, quote):
    world, paper = laid
    assert refused(world, CommitmentDrawn(boats(drawn=Drawn(paper, article, quote)))) == code


def test_a_quotation_may_be_in_any_of_its_languages_and_broken_otherwise(laid):
    world, paper = laid
    arabic = Text("يعيد الشاطئ الشمالي 600 قارب صيد", "ar")
    assert draw(world, boats(drawn=Drawn(paper, "2", arabic)))
    assert draw(world, boats(drawn=Drawn(paper, "2", en("The Northern Shore\nshall return 600"))))


def test_no_paper_of_another_room_is_quoted(laid):
    world, paper = laid
    assert refused(world, CommitmentDrawn(boats(drawn=Drawn(paper + 50, "2", en("shall"))))) == "no-such-paper"


@pytest.mark.parametrize("who", ["head_a", "expert_a", "guarantor"])
def test_the_mediation_draws(world, who):
    assert refused(world, CommitmentDrawn(boats()), who) == "for-the-mediation"


def test_an_observer_hears_only(world):
    assert refused(world, CommitmentDrawn(boats()), "observer") == "hears-only"


def test_amended_it_reads_otherwise_and_says_why_and_what_was_stays(world):
    number = draw(world, boats())
    world.act("deputy", "commission", CommitmentAmended(number, boats(amount=580), en("Twenty were sunk.")))
    held = world.view("head_b", "commission").commitments[number]
    assert held.commitment.amount == 580
    assert [one.commitment.amount for one in held.readings] == [600, 580]


def test_amended_needs_a_change_a_reason_and_a_commitment(world):
    number = draw(world, boats())
    assert refused(world, CommitmentAmended(number, boats(), en("Why not."))) == "nothing-amended"
    assert refused(world, CommitmentAmended(number, boats(amount=1), en(" "))) == "nothing-said"
    assert refused(world, CommitmentAmended(number + 9, boats(), en("Why."))) == "no-such-commitment"


def test_no_ring_of_what_comes_first(world):
    first = draw(world, boats())
    second = draw(world, bank(after=(first,)))
    third = draw(world, boats(amount=5, after=(second,)))
    assert refused(world, CommitmentAmended(first, boats(after=(first,)), en("Why."))) == "commitments-in-a-ring"
    with pytest.raises(Refusal) as found:
        world.act("lead", "commission", CommitmentAmended(first, boats(after=(third,)), en("Why.")))
    assert found.value.code == "commitments-in-a-ring"
    assert found.value.params["numbers"] == (str(first), str(third), str(second), str(first))
