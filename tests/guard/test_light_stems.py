"""Words of one family fall together under the stemmers, and others stay apart."""

import pytest

from goodoffices.talks.guard.folding import split
from goodoffices.talks.guard.stems import Content, stem

FAMILIES = [
    ("en", "release releases released releasing"),
    ("en", "withdraw withdrawal withdrawn withdrew withdrawing"),
    ("en", "agree agreed agreement agreements"),
    ("en", "family families"),
    ("en", "stop stopped stopping"),
    ("en", "arrive arrival arrives"),
    ("en", "negotiate negotiation negotiators negotiating"),
    ("fr", "négocier négociation négociations négociateur"),
    ("fr", "libérer libération libéré libérés"),
    ("fr", "journal journaux"),
    ("ar", "معبر المعبر والمعبر بالمعبر للمعبر معبرهم"),
    ("ar", "مراقب المراقبون مراقبين للمراقبين"),
    ("ar", "مدينة المدينة مدينتهم ومدينة"),
    ("he", "שבוע שבועות השבוע ולשבועות"),
    ("he", "משפחה המשפחה משפחות ולמשפחות"),
    ("he", "אסיר אסירים האסירים לאסירים"),
]


@pytest.mark.parametrize(("lang", "family"), FAMILIES)
def test_a_family_has_one_stem(lang, family):
    assert len({stem(split(word)[0], lang) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "crossing cross road lake"), ("ar", "معبر مدينة وفد هدنة")]
)
def test_others_stay_apart(lang, words):
    assert len({stem(split(word)[0], lang) for word in words.split()[1:]}) == len(words.split()) - 1


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "the of would"), ("fr", "nous dès"), ("ar", "وفي بأن"), ("he", "שלא ועל")]
)
def test_function_words_have_none(lang, words):
    content = Content(lang)
    assert [content.stem(token) for token in split(words)] == [""] * len(words.split())


def test_a_number_is_its_value():
    content = Content("en")
    assert content.stem("6") == content.stem("six") == content.stem("006") == "#6"


def test_a_language_without_a_stemmer_keeps_its_words():
    assert stem("ceasefires", "sw") == "ceasefires"
