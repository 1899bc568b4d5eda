"""Texts made to be slow are read to their end, and what is read in any text stands there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.press import events, instruments, stances
from goodoffices.press.clauses import LONGEST_SENTENCE, sentences
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import stands_in

FINDERS = (stances.find, events.find, instruments.find)
PIECES = st.sampled_from(
    [
        *(
            "the",
            "The",
            "Front",
            "government",
            "said",
            "that",
            "rejected",
            "accept",
            "accepted",
            "not",
            "to",
            "will",
        ),
        *(
            "must",
            ",",
            ".",
            '"',
            "“",
            "”",
            "and",
            "if",
            "unless",
            "on",
            "Monday",
            "draft",
            "Article",
            "7",
            "resolution",
        ),
        *(
            "2728",
            "of",
            "by",
            "agreed",
            "accusing",
            "was",
            "killed",
            "(",
            ")",
            "it",
            "'s",
            "Accord",
            "order",
            "tells",
        ),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        "(" * 50_000,
        "the rebels said they reject the draft and " * 1_000,
        "must " * 5_000,
        "said that " * 5_000,
        "reject if " * 5_000,
        "on Monday " * 5_000,
        "Accord of the " * 4_000,
        "Article 7" + ", 7" * 20_000,
        "a" * 100_000,
    ],
    ids=lambda text: text[:12],
)
def test_it_is_read_to_its_end(text):
    assert all(stands_in(one, text) for find in FINDERS for one in find(document(text, "en")))


def test_a_sentence_without_end_is_read_in_pieces_and_wholly():
    text = "the rebels reject the draft and " * LONGEST_SENTENCE
    found = list(stances.find(document(text, "en")))
    assert len(found) >= LONGEST_SENTENCE - 10
    assert all(len(one.words) <= LONGEST_SENTENCE for one in sentences(document(text, "en")))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["en", "fr", "ar", "he"]))
def test_what_is_read_stands_in_the_text(pieces, lang):
    text = " ".join(pieces)
    for find in FINDERS:
        for one in find(document(text, lang)):
            assert stands_in(one, text)
