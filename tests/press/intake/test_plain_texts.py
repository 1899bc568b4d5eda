"""A pasted text is taken character for character, whatever encoding it came in."""

from datetime import date
from hashlib import sha256

import pytest

from goodoffices.press.intake import Sort, taken

ARABIC = "قال وزير الخارجية إن الوفد رفض المادة السابعة من الاتفاق يوم الثلاثاء."
HEBREW = "שר החוץ אמר ביום שלישי כי המשלחת דחתה את סעיף שבע של ההסכם."
FRENCH = "Le ministre a déclaré mardi que la délégation avait rejeté l’article sept « après réflexion »."


def only(data, name="pasted.txt"):
    (one,) = taken(data, name)
    return one


def test_its_characters_stay_as_they_are_header_line_ends_and_all():
    words = "date 2023-09-14\r\n\r\n  “We stay,” she said.\r\n"
    one = only(words.encode())
    assert (one.text, one.published, one.sort) == (words, date(2023, 9, 14), Sort.TEXT)
    assert one.digest == sha256(words.encode()).hexdigest()
    assert one.remarks == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("words", [ARABIC, HEBREW, FRENCH])
def test_an_encoding_with_its_mark_needs_no_guess(words, encoding):
    one = only(words.encode(encoding))
    assert (one.text, one.remarks) == (words, ())


@pytest.mark.parametrize(
    ("words", "encoding", "lang"),
    [(ARABIC, "cp1256", "ar"), (HEBREW, "cp1255", "he"), (FRENCH, "cp1252", "fr")],
)
def test_an_older_encoding_is_guessed_and_that_is_said(words, encoding, lang):
    one = only(words.encode(encoding))
    assert (one.text, one.lang) == (words, lang)
    assert [remark.code for remark in one.remarks] == ["encoding-guessed"]
    assert one.remarks[0].params["encoding"] == encoding.replace("cp", "windows-")


def test_utf_16_without_its_mark_is_noticed():
    assert only("The ferries run again.".encode("utf-16-le")).text == "The ferries run again."


def test_a_broken_character_costs_itself_only():
    one = only("“Sì”, è così, perché là c’è più".encode() + b"\xff")
    assert one.text.endswith("più\ufffd")
    assert [(remark.code, remark.params["count"]) for remark in one.remarks] == [("characters-lost", 1)]


def test_signs_that_nobody_sees_stay_and_are_counted():
    one = only("a\0b \u202eabc\u202c \u200f\x1b".encode())
    assert one.text == "a\0b \u202eabc\u202c \u200f\x1b"
    assert {r.code: r.params["count"] for r in one.remarks} == {"control-characters": 2, "direction-marks": 3}


def test_a_day_that_does_not_exist_is_none():
    assert only(b"date 2023-02-31\nHe said no.").published is None
