"""A sentence is filled in its reader's language, and nothing that is filled in can reorder or disguise it."""

import re
from datetime import UTC, date, datetime

import pytest

from goodoffices.ledger.sentences import FINDINGS, STATEMENTS
from goodoffices.talks.papers.model import LinkageKind
from goodoffices.talks.papers.naming import NamedLinkage
from goodoffices.talks.people import Role
from goodoffices.talks.texts import Text
from goodoffices.words import LANGUAGES, REFUSALS, filled, sentence, wrong_and_mend
from goodoffices.words.filling import SENTENCES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_what_is_wrong(lang):
    said = sentence("name-has-controls", {"shown": "Head⟦RLO⟧"}, lang)
    assert "Head⟦RLO⟧" in said
    assert (said == REFUSALS["name-has-controls"].replace("{shown}", "Head⟦RLO⟧")) == (lang == "en")


def test_a_language_without_a_catalogue_is_answered_in_english():
    assert sentence("name-has-controls", {"shown": "x"}, "de").startswith("Hidden characters in this name")


def test_a_code_without_a_sentence_is_an_error():
    with pytest.raises(KeyError):
        sentence("no-such-code", {}, "en")


def test_a_sentence_without_its_value_is_an_error():
    with pytest.raises(KeyError):
        sentence("name-has-controls", {}, "ar")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234, "1,234"),
        (date(2026, 3, 10), "Tuesday, 10 March 2026"),
        (datetime(2026, 3, 10, 14, 5, tzinfo=UTC), "Tuesday, 10 March 2026, 14:05 (UTC)"),
        (("A", "B", "C"), "A, B and C"),
        (frozenset({"B", "A"}), "A and B"),
        (Text("six weeks", "en"), "six weeks"),
        (Role.HEAD, "head of delegation"),
        ((Text("Lake room", "en"), Text("غرفة البحيرة", "ar")), "Lake room"),
        ("{shown}", "{shown}"),
        ("an‮evil", "an⟦RLO⟧evil"),
        ("وفد", "\u2068وفد\u2069"),
    ],
)
def test_each_kind_of_value_is_written_as_the_language_writes_it(value, shown):
    assert filled("{value}", {"value": value}, "en") == shown


def test_codes_known_by_their_name_are_called_by_their_names():
    said = sentence("wrong-room", {"kinds": ("mediation", "press")}, "en")
    assert said == "This can't be said in this room. It is said in: mediation room or press room."
    said = sentence("language-not-used", {"lang": "de", "languages": ("en", "ar")}, "fr")
    assert "allemand" in said
    assert "anglais et arabe" in said


def test_what_is_wrong_and_how_to_mend_it_are_the_sentence_in_two_parts():
    for lang in LANGUAGES:
        params = {"title": "Dr. A. Expert"}
        both = wrong_and_mend("sits-already", params, lang)
        assert " ".join(both) == sentence("sits-already", params, lang)
        assert "Dr. A. Expert" in both[0]


def test_the_number_of_an_act_is_its_name_and_is_not_grouped():
    assert sentence("no-such-item", {"number": 12345}, "fr").startswith("L’acte 12345 ")
    assert filled("{port}", {"port": 8000}, "en") == "8000"
    assert filled("{count}", {"count": 12345}, "en") == "12,345"


def test_no_code_has_two_sentences():
    assert len(SENTENCES) == len(REFUSALS) + len(FINDINGS) + len(STATEMENTS)


def test_what_a_check_finds_is_said_in_each_language():
    said = {sentence("acts-missing", {"where": "A", "number": 3, "last": 5}, lang) for lang in LANGUAGES}
    assert "A: the acts 3 to 5 are missing." in said
    assert len(said) == len(LANGUAGES)


def test_figures_are_isolated_in_a_sentence_that_runs_from_the_right():
    assert filled("{value}", {"value": "12–14"}, "he") == "\u206812–14\u2069"


@pytest.mark.parametrize(
    ("kind", "lang", "said"),
    [
        (LinkageKind.ONLY_IF, "en", "Article 1 [1a] only if Article 6 [2b]"),
        (LinkageKind.ONLY_IF, "ar", "المادة 1 [1a] فقط إذا المادة 6 [2b]"),
        (LinkageKind.NOT_TOGETHER, "en", "not together: Article 1 [1a] and Article 6 [2b]"),
    ],
)
def test_a_linkage_is_said_by_its_places_as_the_reader_knows_them(kind, lang, said):
    linkage = NamedLinkage(kind, ("Article 1 [1a]", "Article 6 [2b]"), ())
    shown = sentence("linkage-broken", {"linkage": linkage}, lang)
    assert said in re.sub("[\u2066-\u2069]", "", shown)


def test_a_truth_value_has_no_words():
    with pytest.raises(TypeError):
        filled("{value}", {"value": True}, "en")
