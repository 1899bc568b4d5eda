"""Blanks on paper: what is to be filled in and within which bounds, or the value as the language writes it."""

import pytest

from goodoffices.documents.writing.filling import blank_words
from goodoffices.talks.papers.model import Blank, BlankKind
from goodoffices.talks.texts import Text

K = BlankKind
PERSONS = (Text("persons", "en"), Text("personnes", "fr"))
COLOURS = ((Text("red", "en"), Text("rouge", "fr")), (Text("green", "en"), Text("vert", "fr")))


@pytest.mark.parametrize(
    ("blank", "english", "french"),
    [
        (
            Blank("1", K.NUMBER, PERSONS, "1", "5000"),
            "____ persons (1–5,000)",
            "____ personnes (1–5\u202f000)",
        ),
        (Blank("1", K.NUMBER, value="12345.67891"), "12,345.67891", "12\u202f345,67891"),
        (Blank("1", K.NUMBER, PERSONS, value="7"), "7 persons", "7 personnes"),
        (Blank("1", K.SHARE, low="0", high="40"), "____ % (0%–40%)", "____ % (0\u202f%–40\u202f%)"),
        (Blank("1", K.SHARE, value="2.5"), "2.5%", "2,5\u202f%"),
        (Blank("1", K.DATE, value="2031-03-04"), "4 March 2031", "4 mars 2031"),
        (Blank("1", K.RATIO), "____:____", "____:____"),
        (Blank("1", K.RATIO, value="30:1"), "30:1", "30:1"),
        (Blank("1", K.LIST, choices=COLOURS), "____ (red / green)", "____ (rouge / vert)"),
        (Blank("1", K.LIST, choices=COLOURS, value="2"), "green", "vert"),
        (Blank("1", K.WORDS), "____", "____"),
        (Blank("1", K.WORDS, value="the pier"), "the pier", "the pier"),
    ],
)
def test_a_blank_reads_as_its_language_writes_it(blank: Blank, english: str, french: str) -> None:
    assert blank_words(blank, "en") == english
    assert blank_words(blank, "fr").replace("\u00a0", "\u202f") == french


def test_days_are_counted_in_words() -> None:
    assert blank_words(Blank("1", K.DAYS, low="10", high="60"), "en") == "____ days (10–60)"
    assert blank_words(Blank("1", K.DAYS, value="1"), "en") == "1 day"
    assert blank_words(Blank("1", K.DAYS, value="1500"), "en") == "1,500 days"


def test_one_bound_alone_is_said_in_words() -> None:
    assert blank_words(Blank("1", K.DATE, low="2031-03-01"), "en") == "____ (1 March 2031 or later)"
    assert blank_words(Blank("1", K.DATE, high="2031-03-01"), "en") == "____ (1 March 2031 or earlier)"
    assert blank_words(Blank("1", K.NUMBER, high="9"), "en") == "____ (9 at most)"
    assert blank_words(Blank("1", K.NUMBER, low="9"), "en") == "____ (9 or more)"


@pytest.mark.parametrize("lang", ["en", "ar", "he", "fr"])
def test_no_hidden_mark_stands_in_a_blank(lang: str) -> None:
    for blank in (
        Blank("1", K.SHARE, value="-2.5"),
        Blank("1", K.NUMBER, value="-3"),
        Blank("1", K.DAYS, value="3"),
    ):
        assert not {"\u200e", "\u200f", "\u061c", "\u2068", "\u2069"} & set(blank_words(blank, lang))


@pytest.mark.parametrize("kind", [K.NUMBER, K.DAYS, K.DATE, K.SHARE, K.LIST, K.RATIO])
def test_a_value_of_another_kind_is_shown_as_it_is(kind: BlankKind) -> None:
    assert blank_words(Blank("1", kind, value="x{0}", low="?"), "en") == "x{0}"
    assert blank_words(Blank("1", K.LIST, choices=COLOURS, value="9"), "en") == "9"
