"""No hedge and no denial is lost between a report and its claims."""

import pytest

from tests.press.reading_claims import found

HEDGED = {
    "The Front claimed that drones struck a clinic at Sel.": "claimed",
    "The ministry accused the Front of breaking the truce.": "accused",
    "The Front reportedly suspended its part in the committee.": "reportedly",
    "Two diplomats said on condition of anonymity that the draft was dead.": "on condition of anonymity",
    "Citing a letter, the paper wrote that the demand had been dropped.": "Citing a letter",
    "The police said the alleged shooter had left the harbour.": "alleged",
}


@pytest.mark.parametrize("sentence", HEDGED)
def test_a_hedge_stays_with_its_claim(sentence: str) -> None:
    assert HEDGED[sentence] in [hedge.text for one in found(sentence) for hedge in one.hedges]


def test_a_speaker_s_own_hedge_is_no_hedge_of_the_report() -> None:
    assert [one.hedges for one in found('"This alleged attack never happened," the envoy said.')] == [()]


def test_a_denied_cue_is_marked() -> None:
    (one,) = found("The ministry has not confirmed that the order was signed.")
    assert (one.negated, one.content.text) == (True, "that the order was signed")


def test_a_denial_inside_what_was_said_stays_inside() -> None:
    (one,) = found("The ministry said that it had not signed the order.")
    assert (one.negated, one.content.text) == (False, "that it had not signed the order")
