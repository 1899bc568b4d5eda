"""The field's words have one term each in each language, and the catalogues keep to them."""

import tomllib
from pathlib import Path

import polib
import pytest

from goodoffices import words
from goodoffices.words.build import po_path

TERMS = tomllib.loads((Path(words.__file__).parent / "glossary.toml").read_text(encoding="utf-8"))["term"]
FIELD = """process, party, principals, delegation, seat, room, act, caucus, contact note, round, track, paper,
article, bracket, alternative, clean text, package, linkage, position, red line, leave, conveyance, delivery,
read-back, acknowledgement, clearance, ad referendum, suspension, return, line, press file, claim, figure,
instrument, contested name, commitment, phase, gate, ratio, step, incident, verification, transcript, seal,
temptation, exposure"""


def test_every_word_of_the_field_is_there_once():
    given = [term["en"] for term in TERMS]
    assert len(given) == len(set(given))
    assert {" ".join(word.split()) for word in FIELD.split(",")} <= set(given)


def test_every_word_is_explained_and_said_in_each_language():
    for term in TERMS:
        assert set(term) == {"en", "means", "ar", "he", "fr"}
        assert term["means"].endswith(".")
        assert all(said.strip() == said and said for said in term.values())


@pytest.mark.parametrize("lang", ["ar", "he", "fr"])
def test_no_two_words_share_a_term(lang):
    said = [term[lang] for term in TERMS]
    assert sorted(said) == sorted(set(said))


@pytest.mark.parametrize("lang", ["ar", "he", "fr"])
def test_a_label_that_is_a_word_of_the_field_is_its_term(lang):
    catalogue = {entry.msgid: entry.msgstr for entry in polib.pofile(str(po_path(lang))) if not entry.msgctxt}
    labels = {term["en"]: catalogue[term["en"]] for term in TERMS if catalogue.get(term["en"])}
    assert {"caucus", "contact note", "notices", "head of delegation"} <= labels.keys()
    assert labels == {term["en"]: term[lang] for term in TERMS if term["en"] in labels}
