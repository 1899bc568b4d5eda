"""What one report says is so and another denies is put side by side, for a human to judge."""

from datetime import date

import pytest

from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Discord
from goodoffices.talks.pressroom.denials import denials
from goodoffices.talks.pressroom.sayings import sayings
from tests.press_world import press_world

SAYS = "B said that patrol boats of the north crossed the buoys at night."
CROSSED = "patrol boats of the north crossed the buoys at night"


@pytest.fixture
def press():
    return press_world()


def says(press, *parties, words=SAYS, content=CROSSED, outlet="Lake Radio", day=3, cue="said", **more):
    report = press.file(words, date(2026, 3, day), outlet)
    return press.add(report, press.claim(report, words.split()[0], cue, content, **more), *parties)


def denies(press, words="A denied that its patrol boats crossed the buoys.", day=4, **more):
    report = press.file(words, date(2026, 3, day))
    content = words.partition("that ")[2].rstrip(".")
    return press.add(report, press.claim(report, "A", "denied", content, **more), "A")


def pairs(press):
    return [(one.one, one.other, one.code) for one in denials(press.room)]


def test_a_denied_claim_stands_beside_its_denial_the_earlier_first(press):
    denial, claim = denies(press), says(press, "B")
    (one,) = denials(press.room)
    assert (one.discord, one.one, one.other, one.code) == (Discord.DENIAL, claim, denial, "denied")
    assert dict(one.values) == {"shared": "4", "of": "4", "more": "0"}
    assert one.judged is None


def test_a_stance_that_denies_names_what_it_denies(press):
    report = press.file("A denies any crossing of the buoys by patrol boats.", date(2026, 3, 4))
    target = "any crossing of the buoys by patrol boats"
    ref = press.add(report, press.stance(report, "A", Polarity.DENY, "denies", target), "A")
    assert pairs(press) == []
    assert pairs_with(press, says(press, "B")) == [ref]


def pairs_with(press, ref):
    return [other if one == ref else one for one, other, _ in pairs(press) if ref in (one, other)]


def test_too_few_words_in_common_is_no_pair(press):
    says(press, "B")
    denies(press, "A denied that its fishing boats carry weapons.")
    assert pairs(press) == []


def test_to_deny_that_it_was_not_so_agrees_with_what_was(press):
    says(press, "B")
    denies(press, "A denied that patrol boats never crossed the buoys.")
    assert pairs(press) == []


def test_who_did_not_deny_said_nothing_either_way(press):
    says(press, "B")
    report = press.file("A did not deny that its patrol boats crossed the buoys.", date(2026, 3, 4))
    claim = press.claim(report, "A", "did not deny", "its patrol boats crossed the buoys", negated=True)
    press.add(report, claim, "A")
    assert pairs(press) == []


def test_a_claim_to_the_contrary(press):
    claim = says(press, "B")
    contrary = says(
        press, "A", words="A said that patrol boats of the north did not cross the buoys at night.", day=5,
        content="patrol boats of the north did not cross the buoys at night",
    )  # fmt: skip
    assert pairs(press) == [(claim, contrary, "negated")]


def test_of_one_speaker_that_it_said_so_and_that_it_did_not_say_so(press):
    claim = says(press, "B")
    words = "B never said that patrol boats of the north crossed the buoys at night."
    unsaid = says(press, "B", words=words, day=5, negated=True)
    assert pairs(press) == [(claim, unsaid, "not-said")]


def test_that_one_did_not_say_what_another_did_is_no_contradiction(press):
    says(press, "B")
    words = "A never said that patrol boats of the north crossed the buoys at night."
    says(press, "A", words=words, day=5, negated=True)
    assert pairs(press) == []


def test_what_is_denied_in_a_sentence_nobody_says_there(press):
    words = "A denied that B said that patrol boats crossed the buoys."
    report = press.file(words, date(2026, 3, 4))
    inner = "patrol boats crossed the buoys"
    press.add(report, press.claim(report, "A", "denied", "B said that " + inner), "A")
    press.add(report, press.claim(report, "", "said", inner))
    assert pairs(press) == []


def test_what_another_party_is_denied_to_have_said_rightly_is_a_pair(press):
    words = "A denied the charge by B that patrol boats crossed the buoys."
    report = press.file(words, date(2026, 3, 4))
    inner = "patrol boats crossed the buoys"
    denial = press.add(report, press.claim(report, "A", "denied", inner), "A")
    charge = press.add(report, press.claim(report, "B", "charge", inner), "B")
    assert pairs(press) == [(denial, charge, "denied")]


def test_a_deed_that_is_denied(press):
    report = press.file("On Monday A's patrol rammed the ferry.", date(2026, 3, 2))
    deed = press.add(report, press.event(report, "A's patrol", "rammed", whom="the ferry"), "A")
    denial = denies(press, "A denied that it rammed the ferry.")
    assert pairs(press) == [(deed, denial, "denied")]


def test_many_who_say_the_same_make_one_pair_that_counts_them(press):
    first = says(press, "B")
    for number in range(3):
        says(press, "B", words=f"{SAYS} Again, {number}.", outlet=f"Outlet {number}")
    denial = denies(press)
    (one,) = denials(press.room)
    assert ({one.one, one.other}, dict(one.values)["more"]) == ({first, denial}, "3")


def test_arabic_denials_are_known(press):
    said = press.file("قال ب إن زوارق الدورية عبرت العوامات ليلا.", date(2026, 3, 3), lang="ar")
    press.add(said, press.claim(said, "ب", "قال", "زوارق الدورية عبرت العوامات ليلا"), "B")
    report = press.file("نفى أ أن زوارق الدورية عبرت العوامات.", date(2026, 3, 4), lang="ar")
    press.add(report, press.claim(report, "أ", "نفى", "زوارق الدورية عبرت العوامات"), "A")
    assert [code for *_, code in pairs(press)] == ["denied"]


def test_everyday_words_of_the_room_put_nothing_side_by_side(press):
    for number in range(9):
        words = f"B said that the truce proposal covers pier{number}."
        says(press, "B", words=words, content=f"the truce proposal covers pier{number}")
    denies(press, "A denied that a truce proposal was made.")
    assert pairs(press) == []
    other = denies(press, "A denied that a truce proposal covers pier3.", day=5)
    assert [denial for _, denial, _ in pairs(press)] == [other]


@pytest.mark.parametrize(
    ("polarity", "target", "negated", "sign"),
    [
        (Polarity.ACCEPT, "the ferry line", False, True),
        (Polarity.ACCEPT, "the ferry line", True, False),
        (Polarity.ACCEPT, "no ferry line", False, False),
        (Polarity.DENY, "the ferry line", False, False),
        (Polarity.DENY, "no ferry line", False, True),
        (Polarity.DENY, "the ferry line", True, None),
    ],
)
def test_the_sign_of_a_stance(press, polarity, target, negated, sign):
    report = press.file(f"A moved on {target}.", date(2026, 3, 4))
    press.add(report, press.stance(report, "A", polarity, "moved", target, negated=negated), "A")
    assert [one.holds for one in sayings(press.room)] == ([] if sign is None else [sign])


def test_a_deed_that_is_said_not_to_have_been_done_agrees_with_its_denial(press):
    report = press.file("A's patrol rammed no ferry.", date(2026, 3, 2))
    press.add(report, press.event(report, "A's patrol", "rammed", whom="ferry", negated=True), "A")
    denies(press, "A denied that it rammed the ferry.")
    assert pairs(press) == []
