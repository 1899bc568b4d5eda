"""A side's word for a contested thing is found in what goes to another, in every form that it can take."""

import pytest

from goodoffices.talks.guard import ContestedName, contested
from goodoffices.talks.texts import Text
from tests.guard.comparing import shown, told


def text(words, lang="en"):
    return Text(words, lang)


LAKE = ContestedName(
    "the lake",
    (
        text("the northern lake"),
        text("البحيرة الشمالية", "ar"),
        text("le lac du nord", "fr"),
        text("האגם הצפוני", "he"),
    ),
    (
        ("A", text("Lake of Hope")),
        ("A", text("بحيرة الأمل", "ar")),
        ("A", text("lac de l'Espoir", "fr")),
        ("A", text("אגם התקווה", "he")),
        ("B", text("the Basin")),
        ("B", text("الحوض", "ar")),
    ),
)
WALL = ContestedName(
    "the wall",
    (text("the barrier"),),
    (("A", text("wall")), ("A", text("الجدار", "ar")), ("A", text("החומה", "he"))),
)


def found(words, lang="en", recipient="B", names=(LAKE, WALL)):
    return [(one.kind, one.party, one.found) for one in contested([text(words, lang)], names, recipient)]


def test_it_says_whose_word_it_is_where_and_what_the_mediation_writes():
    (one,) = contested([text("Nothing."), text("Boats on the Lake of Hope stay.")], [LAKE], "B")
    assert (one.kind, one.thing, one.party, one.term) == ("other-term", "the lake", "A", text("Lake of Hope"))
    assert (one.part, one.span, one.found) == (1, (13, 25), "Lake of Hope")
    assert one.instead == text("the northern lake")


def test_the_mediations_word_is_given_in_the_language_of_the_text():
    (one,) = contested([text("قوارب بحيرة الأمل", "ar")], [LAKE], "B")
    assert one.instead == text("البحيرة الشمالية", "ar")
    (other,) = contested([text("Boote auf dem Lake of Hope", "de")], [LAKE], "B")
    assert other.instead is None


def test_the_recipients_own_word_weighs_less():
    assert found("The Basin is full.") == [("own-term", "B", "Basin")]
    assert found("The Basin is full.", recipient="A") == [("other-term", "B", "Basin")]


def test_a_word_that_both_use_is_the_recipients_own():
    shared = ContestedName("the town", (), (("A", text("Orin")), ("B", text("Orin"))))
    assert found("in Orin", names=[shared]) == [("own-term", "B", "Orin")]


def test_a_word_of_two_others_is_found_for_each():
    shared = ContestedName("the town", (), (("A", text("Orin")), ("C", text("Orin"))))
    assert found("in Orin", names=[shared]) == [("other-term", "A", "Orin"), ("other-term", "C", "Orin")]


@pytest.mark.parametrize(
    ("words", "lang", "there"),
    [
        ("LAKE OF HOPE", "en", "LAKE OF HOPE"),
        ("the Lake of Hope’s shore", "en", "Lake of Hope"),
        ("both walls fell", "en", "walls"),
        ("la rive du lac de l’Espoir", "fr", "lac de l’Espoir"),
        ("les lacs de l'espoir", "fr", "lacs de l'espoir"),
        ("وببحيرة الأمل", "ar", "وببحيرة الأمل"),
        ("في بُحَيْرَةِ الأَمَلِ", "ar", "بُحَيْرَةِ الأَمَلِ"),
        ("خلف الجدار", "ar", "الجدار"),
        ("وللجدار باب", "ar", "وللجدار"),
        ("بجدارهم", "ar", "بجدارهم"),
        ("الجدران", "ar", None),
        ("באגם התקווה", "he", "באגם התקווה"),
        ("ולאגם התקווה", "he", "ולאגם התקווה"),
        ("מאחורי החומות", "he", "החומות"),
        ("חומת האבן", "he", "חומת"),
        ("כשבחומה", "he", "כשבחומה"),
        ("Lаke оf Hоpe", "en", "Lаke оf Hоpe"),
        ("Lake\u200b of\nHope", "en", "Lake\u200b of\nHope"),
    ],
)
def test_it_is_found_inflected_and_with_what_is_written_onto_it(words, lang, there):
    assert [one for _, _, one in found(words, lang)] == ([there] if there else [])


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("a lakeside of hope", "en"),
        ("wallpaper and a wallet", "en"),
        ("hope of lake", "en"),
        ("the lake, of course, and hope", "en"),
        ("חום גדול", "he"),
        ("جدرانية", "ar"),
    ],
)
def test_a_word_that_only_looks_like_it_is_not(words, lang):
    assert found(words, lang) == []


def test_a_word_within_the_mediations_own_is_not_found():
    lake = ContestedName("the lake", (text("the northern lake"),), (("A", text("lake")),))
    assert found("The northern lake is calm.", names=[lake]) == []
    assert found("The lake is calm.", names=[lake]) == [("other-term", "A", "lake")]


def test_the_longer_of_two_words_is_found():
    gate = ContestedName("the gate", (), (("A", text("gate")), ("C", text("gate of tears"))))
    assert found("the gate of tears", names=[gate]) == [("other-term", "C", "gate of tears")]


def test_a_name_of_no_word_at_all_is_never_found():
    empty = ContestedName("nothing", (text("…"),), (("A", text(" ")),))
    assert found("… and nothing else", names=[empty]) == []


def test_the_guard_shows_it_beside_something_told_in_any_language():
    assert shown("Boats on the Lake of Hope.", told("قوارب في بحيرة الأمل", "ar"), names=[LAKE]) == [
        ("contested", "Lake of Hope", "بحيرة الأمل")
    ]


def test_the_guard_does_not_show_a_word_that_the_recipient_used():
    said = told("قوارب في بحيرة الأمل", "ar")
    assert shown("Boats on the Lake of Hope.", said, names=[LAKE], known=["what you call Lake of Hope"]) == []


def test_a_possessive_within_the_word_is_passed_over():
    rock = ContestedName("the rock", (), (("A", text("Lions Rock")),))
    assert found("below Lion’s Rock", names=[rock]) == [("other-term", "A", "Lion’s Rock")]
