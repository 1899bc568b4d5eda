"""Who is meant: the fullest name that the report itself gives, and the words themselves where that isn't clear."""

import pytest

from goodoffices.press.cast import actor
from goodoffices.press.document import document

REPORT = (
    "Interior Minister Piet Arnem met the Northern Front's chief negotiator, Lena Orr, on Monday. "
    "Arnem left early. The minister was tired. He said so. "
    "Majed al-Dorn arrived later. But Dorn said nothing. "
    "A spokeswoman, Ines Corv, answered. She smiled. Mr Arnem came back. "
    "The Front waited. United mediators said they were ready. They had waited for days."
)

MEANT = {
    "Arnem left": "Piet Arnem",
    "The minister was": "Piet Arnem",
    "He said": "Piet Arnem",
    "Dorn said": "Majed al-Dorn",
    "She smiled": "Ines Corv",
    "Mr Arnem came": "Piet Arnem",
    "The Front waited": "Northern Front",
    "They had": "United mediators",
}


@pytest.mark.parametrize("words", MEANT)
def test_short_words_stand_for_a_full_name(words: str) -> None:
    start = REPORT.index(words)
    held = actor(document(REPORT, "en"), start, start + len(words.rsplit(" ", 1)[0]))
    assert (held.span.text, held.name) == (words.rsplit(" ", 1)[0], MEANT[words])


def _name(text: str, words: str) -> str:
    start = text.rindex(words)
    return actor(document(text, "en"), start, start + len(words)).name


def test_an_office_beside_a_name_is_not_part_of_it() -> None:
    text = "The Front's chief negotiator, Lena Orr, spoke."
    assert _name(text, "The Front's chief negotiator, Lena Orr") == "Lena Orr"


def test_two_of_one_name_are_told_apart_by_nobody() -> None:
    assert _name("Minister Piet Arnem met General Karl Arnem. Arnem left.", "Arnem") == "Arnem"


def test_the_other_pronoun_is_somebody_else() -> None:
    text = "President Karl Voss met the spokeswoman Ines Corv. He left."
    assert _name(text, "He") == "Karl Voss"


def test_a_pronoun_before_any_name_is_the_word_itself() -> None:
    assert _name("He left.", "He") == "He"


def test_who_is_the_name_before_it() -> None:
    assert _name("Minister Piet Arnem, who left, is back.", "who") == "Piet Arnem"


OTHERS = {
    "Foreign Minister Lena Orr said she would go. The boats left, he added.": ("he", "he"),
    "Minister Jon Rusk said his boats had left. Nobody came, she added.": ("she", "she"),
    "Minister Jon Rusk spoke first. He left. Minister Lena Orr said she would go. It was late, he added.": (
        "he",
        "Jon Rusk",
    ),
    "Minister Jon Rusk met envoy Lena Orr. Mrs. Orr waited. It was late, he added.": ("he", "Jon Rusk"),
    "Envoy Lena Orr met Minister Jon Rusk. Mr Rusk waited. It was late, she added.": ("she", "Lena Orr"),
}


@pytest.mark.parametrize("text", OTHERS)
def test_he_is_nobody_whom_the_report_calls_she(text: str) -> None:
    words, name = OTHERS[text]
    assert actor(document(text, "en"), text.rindex(f"{words} added"), text.rindex(" added")).name == name
