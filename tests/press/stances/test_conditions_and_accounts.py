"""A stance keeps its condition, its denial, its hedges, and by whose account it is told."""

import pytest

from goodoffices.press import stances
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import Polarity


def only(text):
    (found,) = stances.find(document(text, "en"))
    return found


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Veldora will not return to the talks unless the blockade is lifted.",
            "unless the blockade is lifted",
        ),
        ("The Front accepts the draft provided the raids stop.", "provided the raids stop"),
        ("If the raids stop, the Front will accept the draft.", "If the raids stop"),
        ("The envoys accepted the text ad referendum.", "ad referendum"),
        ('The government accepted the draft "in principle".', "in principle"),
        ("The Front accepted the draft until 20 May.", None),
    ],
)
def test_its_condition_is_kept(text, condition):
    found = only(text)
    assert (found.condition.text if found.condition else None) == condition


def test_a_denied_cue_is_turned_and_says_so():
    found = only("The Front did not accept the draft.")
    assert (found.polarity, found.negated) == (Polarity.REJECT, True)
    assert found.cue.text == "not accept"


def test_vowing_not_to_sign_is_to_reject():
    found = only("President Malik vowed not to sign the paper.")
    assert (found.polarity, found.cue.text, found.target.text) == (
        Polarity.REJECT,
        "not to sign",
        "the paper",
    )


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The Daily Straits wrote that Sarrat had dropped its demand.", "the daily straits"),
        ("Sarrat agreed to extend the truce, a diplomat said.", "a diplomat"),
        ("Sarrat has accepted the map, according to a senior official.", "a senior official"),
        ("Sarrat said it had accepted the map.", ""),
        ("Sarrat has accepted the map.", ""),
    ],
)
def test_the_account_is_somebodys_unless_it_is_its_own(text, per):
    found = only(text)
    assert (found.per.name.lower() if found.per else "") == per


def test_they_are_whoever_says_so():
    assert only("Rebels say they want a clear signal.").actor.name == "Rebels"


@pytest.mark.parametrize("word", ["reportedly", "allegedly", "apparently"])
def test_a_hedge_is_kept(word):
    assert [one.text for one in only(f"The Front {word} rejected the draft.").hedges] == [word]


def test_what_is_only_claimed_is_hedged_by_the_claim():
    assert [one.text for one in only("The army claimed that the Front had rejected the draft.").hedges] == [
        "claimed"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Meridian welcomed the resolution but said it would not implement paragraph 4 unless the raids stop.",
        "Meridian welcomed the resolution, but will reject paragraph 4 unless the raids stop.",
    ],
)
def test_a_condition_hangs_on_the_refusal_and_not_on_the_welcome_before(text):
    welcome, refusal = stances.find(document(text, "en"))
    assert (welcome.polarity, welcome.target.text, welcome.condition) == (
        Polarity.WELCOME,
        "the resolution",
        None,
    )
    assert (refusal.actor.name, refusal.polarity, refusal.target.text, refusal.condition.text) == (
        "Meridian",
        Polarity.REJECT,
        "paragraph 4",
        "unless the raids stop",
    )


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The Front rejected the proposal a day later.", "the proposal"),
        ("The Front rejected it two weeks after the raid.", "it"),
        ("The Front rejected the same day the text of the envoys.", "the text of the envoys"),
        ("The Front refused hours later.", None),
        ("The Front agreed the next morning.", None),
        ("The Front rejected a three-day truce.", "a three-day truce"),
        ("The Front rejected two weeks of talks.", "two weeks of talks"),
    ],
)
def test_a_phrase_of_time_is_no_target(text, target):
    found = only(text)
    assert (found.target.text if found.target else None) == target
