"""Every code that is raised has a sentence, every sentence is raised, and each is given what it names."""

from string import Formatter

import pytest

from goodoffices.words import LANGUAGES, REFUSALS, gettext
from tests.words.refusals import refusals


def places(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_refusal_has_a_sentence():
    lacking = [f"{raised.where}: {code}" for raised in refusals() for code in raised.codes - REFUSALS.keys()]
    assert not lacking, "write these in words/…_sentences.py:\n" + "\n".join(lacking)


def test_every_sentence_is_the_sentence_of_a_refusal():
    raised = {code for raised in refusals() for code in raised.codes}
    assert not sorted(REFUSALS.keys() - raised), "nothing raises these any more"


def test_every_refusal_brings_what_its_sentence_names():
    lacking = [
        f"{raised.where}: {code} lacks {sorted(places(REFUSALS[code]) - raised.params)}"
        for raised in refusals()
        if raised.params is not None
        for code in raised.codes & REFUSALS.keys()
        if places(REFUSALS[code]) - raised.params
    ]
    assert not lacking, "\n".join(lacking)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_says_what_is_wrong_and_then_how_to_mend_it(lang):
    for code, english in REFUSALS.items():
        wrong, _, mend = gettext(english, lang).partition(". ")
        assert wrong, code
        assert mend.endswith("."), f"{code}: say what is wrong, then how to mend it"
