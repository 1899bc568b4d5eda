"""English reports by rules alone: who said what, whichever way the sentence puts it."""

import pytest

from tests.press.reading_claims import said

SENTENCES = {
    "The envoy said that the talks would resume on Sunday.": (
        "The envoy",
        "said",
        "that the talks would resume on Sunday",
    ),
    "Interior Minister Piet Arnem denied that his side had left the table.": (
        "Interior Minister Piet Arnem",
        "denied",
        "that his side had left the table",
    ),
    "The crossing will open before the harvest, the mediators said.": (
        "the mediators",
        "said",
        "The crossing will open before the harvest",
    ),
    '"Nobody has left the table," said Lena Orr, the delegation\'s spokeswoman.': (
        "Lena Orr, the delegation's spokeswoman",
        "said",
        '"Nobody has left the table,"',
    ),
    "The price of flour has doubled since May, according to traders in the port.": (
        "traders in the port",
        "according to",
        "The price of flour has doubled since May",
    ),
    "According to the mission, both sides broke the truce.": (
        "the mission",
        "According to",
        "both sides broke the truce",
    ),
    "Both sides accused each other of shelling the harbour.": (
        "Both sides",
        "accused",
        "each other of shelling the harbour",
    ),
    "The president vowed not to sign any paper.": ("The president", "vowed", "not to sign any paper"),
    "Norway urged both parties to sign it before winter.": (
        "Norway",
        "urged",
        "both parties to sign it before winter",
    ),
    "Its envoy, Sami Dorn, told reporters that no date had been fixed.": (
        "Its envoy, Sami Dorn",
        "told",
        "that no date had been fixed",
    ),
    "The mission said on Monday it had counted twelve violations.": (
        "The mission",
        "said",
        "it had counted twelve violations",
    ),
    'In a letter she wrote: "We will not return."': ("she", "wrote", '"We will not return."'),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_tells_who_said_what(sentence: str) -> None:
    assert SENTENCES[sentence] in said(sentence)


def test_another_speaker_in_the_sentence_ends_what_the_first_one_said() -> None:
    text = "The court said it had no power to rule, and the ministry insists that the order stands."
    assert [(one.who, one.what) for one in said(text)] == [
        ("The court", "it had no power to rule"),
        ("the ministry", "that the order stands"),
    ]


def test_what_is_added_is_the_same_speaker_s() -> None:
    text = (
        '"We are studying it," the spokeswoman told reporters, adding that any deal must name the prisoners.'
    )
    assert [(one.who, one.cue, one.what) for one in said(text)] == [
        ("the spokeswoman", "told", '"We are studying it,"'),
        ("the spokeswoman", "adding", "that any deal must name the prisoners"),
    ]


def test_a_noun_that_looks_like_a_verb_of_speech_says_nothing() -> None:
    assert said("The claims of both sides were filed in the report of the court.") == []


def test_silence_is_no_claim() -> None:
    assert said("The ministry did not respond to a request for comment.") == []
