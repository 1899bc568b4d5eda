"""Proper names and quoted terms are recognised; words that merely begin with a capital are not."""

import pytest

from tests.guard.comparing import kinds, shown, told

SAID = "The courier met Colonel Anna Brandt near Old Selim, not far from the bridge."


def test_a_name_is_shown():
    assert shown("We would ask for Brandt to attend.", SAID) == [("name", "Brandt", "Brandt")]


def test_a_name_of_several_words_is_shown_whole_and_in_small_letters_too():
    assert shown("a house in Old Selim", SAID) == [("name", "Old Selim", "Old Selim")]
    assert shown("a house in old selim", SAID) == [("name", "old selim", "Old Selim")]


def test_a_name_at_the_start_of_an_outgoing_sentence_is_shown():
    assert kinds(shown("Brandt could attend.", SAID)) == ["name"]


@pytest.mark.parametrize(
    "outgoing", ["The Courier waits.", "A Colonel waits.", "Not the Bridge.", "Near it."]
)
def test_capitals_alone_make_no_name(outgoing):
    assert shown(outgoing, SAID) == []


def test_a_word_that_begins_a_told_sentence_is_no_name():
    assert shown("He wants Water.", "Nothing works. Water is short.") == []


def test_a_word_that_is_written_small_elsewhere_is_no_name():
    said = "He went to the Council."
    assert kinds(shown("The Council met.", said)) == ["name"]
    assert shown("The Council met.", said, "any council will do") == []


def test_shouting_makes_no_names():
    loud = "THEY SAID THAT THE BRIDGE WILL NEVER EVER BE OPENED TO ANYBODY FROM THE OTHER SHORE"
    assert shown("The Bridge and the Shore.", loud) == []


def test_short_names_in_capitals_are_names():
    assert kinds(shown("What of the EU then?", "They trust the EU alone.")) == ["name"]


@pytest.mark.parametrize(
    ("lang", "said", "outgoing"),
    [
        ("en", "They call it “phased silence” among themselves.", "We suggest a phased silence."),
        ("fr", "Ils parlent de « silence progressif » entre eux.", "Nous proposons un silence progressif."),
        ("ar", "يسمونه «الصمت المتدرج» فيما بينهم", "نقترح الصمت المتدرج"),
        ("he", 'הם קוראים לזה "שקט מדורג" בינם לבין עצמם', "נציע שקט מדורג"),
    ],
)
def test_a_quoted_term_is_shown(lang, said, outgoing):
    assert kinds(shown(outgoing, said, lang=lang)) == ["name"]


def test_a_quoted_word_is_shown_only_where_it_is_quoted_too():
    said = "They only want “dignity” in it."
    assert shown("It gives dignity to all.", said) == []
    assert kinds(shown("It gives “dignity” to all.", said)) == ["name"]


def test_a_latin_name_in_arabic_is_a_name():
    assert kinds(shown("Send it to Brandt.", told("أرسلوها إلى Brandt اليوم", "ar"))) == ["name"]


def test_a_name_in_another_script_is_not_found_and_that_is_known():
    assert shown("Send it to Brandt.", told("أرسلوها إلى براندت اليوم", "ar")) == []
