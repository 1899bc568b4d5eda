"""A text runs the way of its own language, and nothing invisible in it goes unseen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.words import direction, isolate, refuse_controls, show_controls, text_direction
from goodoffices.words.direction import is_control

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("lang", "runs"),
    [
        *[(lang, "ltr") for lang in ("en", "fr", "ru")],
        *[(lang, "rtl") for lang in ("ar", "he", "ar-LB", "fa", "ckb", "az-Arab")],
        *[(lang, "auto") for lang in ("", "xx", "not a language")],
    ],
)
def test_a_language_has_a_direction(lang, runs):
    assert direction(lang) == runs
    assert text_direction(Text("…", lang)) == runs


@pytest.mark.parametrize(
    "char", [*BIDI, "\u200b", "\u200d", "\u00ad", "\ufeff", "\u0007", "\n", "\u2028", "\U000e0041"]
)
def test_a_name_with_a_hidden_character_is_refused(char):
    with pytest.raises(Refusal) as refusal:
        refuse_controls(f"Head of{char} delegation")
    assert refusal.value.code == "name-has-controls"
    assert char not in refusal.value.params["shown"]
    assert "⟦" in refusal.value.params["shown"]


@pytest.mark.parametrize(
    "name", ["Head of delegation", "رئيس الوفد", "ראש המשלחת", "Chef de délégation", "۝ 5", ""]
)
def test_a_plain_name_stays_as_it_is(name):
    assert refuse_controls(name) == name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("carry to \u202eB", "carry to ⟦RLO⟧B"),
        ("a\u2067b\u2069", "a⟦RLI⟧b⟦PDI⟧"),
        ("six\u200bweeks", "six⟦ZWSP⟧weeks"),
        ("\u0007", "⟦U+0007⟧"),
        ("\U000e0041", "⟦U+E0041⟧"),
        ("line\r\n\tline", "line\r\n\tline"),
        ("line\u2028line", "line⟦U+2028⟧line"),
    ],
)
def test_controls_are_shown(text, shown):
    assert show_controls(text) == shown


@pytest.mark.parametrize("text", ["می\u200cخواهد", "ه\u200d", "क्\u200dष", "👩\u200d⚕️", "الوفد", "שלום"])
def test_joiners_stay_where_a_script_needs_them(text):
    assert show_controls(text) == text


@pytest.mark.parametrize(
    "text", ["wee\u200dks", "\u200cweeks", "6 \u200dweeks", "نص\u200b\u200d", "нед\u200cели"]
)
def test_joiners_are_shown_where_they_only_hide(text):
    assert "⟦ZW" in show_controls(text)


def test_a_value_is_isolated_only_where_it_could_reorder():
    assert isolate("delegation", "en") == "delegation"
    assert isolate("الوفد", "ar") == "الوفد"
    assert isolate("الوفد", "en") == "\u2068الوفد\u2069"
    assert isolate("A", "ar") == "\u2068A\u2069"


@given(st.text())
def test_nothing_that_steers_direction_is_left(text):
    shown = show_controls(text)
    assert not set(shown) & set(BIDI)
    assert show_controls(shown) == shown


@given(st.text(), st.sampled_from(["en", "ar", "he", "fr"]))
def test_what_is_isolated_is_closed(text, lang):
    said = isolate(text, lang)
    assert said.count("\u2068") == said.count("\u2069") <= 1
    assert set(said) & set(BIDI) <= {"\u2068", "\u2069"}


@given(st.text())
def test_a_name_is_kept_exactly_or_refused(name):
    if not any(is_control(char) for char in name):
        assert refuse_controls(name) == name
        return
    with pytest.raises(Refusal) as refusal:
        refuse_controls(name)
    assert not any(is_control(char) for char in str(refusal.value.params["shown"]))


@given(st.characters(categories=["Cc", "Cf"]))
def test_only_what_is_drawn_is_no_control(char):
    assert is_control(char) or unicodedata.name(char).startswith(("ARABIC", "SYRIAC"))
    assert is_control(char) or unicodedata.bidirectional(char) in {"AN", "AL"}
