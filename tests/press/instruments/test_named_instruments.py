"""What counts as an instrument: its sort, number, issuer and day, and what is only spoken of again or hoped for."""

from datetime import date

import pytest

from goodoffices.press import instruments
from goodoffices.press.document import document

TODAY = date(2031, 3, 26)


def found(text):
    return list(instruments.find(document(text, "en", TODAY)))


@pytest.mark.parametrize(
    ("text", "span", "sort"),
    [
        ("They saw a fourth draft of the Lake Corridor Accord.", "a fourth draft of the Lake Corridor Accord", "draft"),
        ("The Front rejects Article 7.", "Article 7", "article"),
        ("Everybody knows Security Council resolution 2728.", "Security Council resolution 2728", "resolution"),
        ("It rests on S/RES/2728 (2024).", "S/RES/2728 (2024)", "resolution"),
        ("The sides signed a memorandum of understanding.", "a memorandum of understanding", "agreement"),
        ("They studied the proposed pact.", "the proposed pact", "proposal"),
        ("They issued a joint statement.", "a joint statement", "statement"),
        ("The army obeys an interim order.", "an interim order", "ruling"),
        ("The assembly passed the Harbour Act.", "the Harbour Act", "law"),
        ("They recalled previous agreements.", "previous agreements", "agreement"),
    ],
)  # fmt: skip
def test_it_is_found_whole_and_of_its_sort(text, span, sort):
    (one,) = found(text)
    assert (one.span.text, one.sort.value) == (span, sort)


@pytest.mark.parametrize(
    "text",
    [
        "Any deal must include the bodies.",
        "This must stop before a peace accord can be reached.",
        "The shop took an order for bread.",
        "She made a statement to the police.",
        "They plan a great deal of work.",
    ],
)
def test_what_names_no_instrument_is_left(text):
    assert found(text) == []


def test_one_that_is_spoken_of_again_is_not_new():
    every = found(
        "Mediators tabled a new draft. The Front rejected the draft. The government accepted the draft."
    )
    assert [one.span.text for one in every] == ["a new draft"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The Security Council adopted resolution 2728.", "The Security Council"),
        ("The Karsa Court's ruling was welcomed.", "The Karsa Court"),
        ("They weighed a new offer from the Sarrat authorities on prisoners.", "the Sarrat authorities"),
        (
            "The Regional Court, in an interim order, told Meridian to reopen the crossing.",
            "The Regional Court",
        ),
    ],
)
def test_its_issuer_is_named(text, issuer):
    assert found(text)[0].issuer.name == issuer


def test_its_number_and_its_day():
    (one,) = found("They cited resolution 2728 of 25 March 2031.")
    assert (one.number, one.dated.first) == ("2728", date(2031, 3, 25))


def test_until_when_it_holds():
    (one,) = found("The Lake Corridor Accord is in force until 30 April.")
    assert one.until.first == date(2031, 4, 30)
