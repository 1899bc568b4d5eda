"""An entry is one line of JSON, and that line is the entry again."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.press.lines import Malformed, entry, line
from goodoffices.talks.pressfile import entries as model
from goodoffices.talks.pressfile.entries import Actor, Claim, Dated, Figure, Manner, Span

SPAN = Span(0, 3, "the")
WHO = Actor(SPAN, "the Council")


def entries():
    spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6), st.text(max_size=9))
    digits = st.from_regex(r"(0|[1-9][0-9]{0,14})", fullmatch=True) | st.sampled_from(["0.5", "17.25"])
    st.register_type_strategy(Span, spans)
    st.register_type_strategy(date, st.dates())
    shared = {"confidence": st.integers(0, 100)}
    figures = st.builds(Figure, **shared, value=digits, upto=st.just("") | digits)
    kinds = (Claim, model.Stance, model.Event, model.Named)
    return st.one_of(figures, *(st.builds(kind, **shared) for kind in kinds))


@given(entries())
def test_it_comes_back_as_it_was(one):
    assert entry(line(one)) == one
    assert "\n" not in line(one)


def test_a_claim_is_written_as_programs_expect_it():
    written = json.loads(line(Claim(SPAN, WHO, None, Manner.DIRECT, "quoted", 93)))
    assert written["kind"] == "claim"
    assert written["source"] == {"start": 0, "end": 3, "text": "the", "name": "the Council"}
    assert (written["cue"], written["hedges"], written["confidence"]) == (None, [], 0.93)


def test_a_figures_value_is_a_number():
    day = Dated(SPAN, date(2024, 3, 11), date(2024, 4, 9), "hijri")
    figure = Figure(SPAN, "17", model.Comparator.OVER, "day", "counted", 80, upto="20.5", as_of=day)
    written = json.loads(line(figure))
    assert (written["value"], written["upto"], written["comparator"]) == (17, 20.5, ">")
    assert written["as_of"]["first"] == "2024-03-11"


def test_what_may_be_left_out_has_its_usual_value():
    claim = entry('{"kind": "claim", "content": {"start": 0, "end": 4, "text": "“no”"}, "confidence": 0.5}')
    assert (claim.source, claim.manner, claim.rule) == (None, Manner.DIRECT, "model")
    claim = entry('{"kind": "claim", "content": {"start": 0, "end": 2, "text": "no"}, "confidence": 1}')
    assert (claim.manner, claim.confidence) == (Manner.INDIRECT, 100)


CLAIM = '{"kind": "claim", "content": {"start": 0, "end": 2, "text": "no"}, "confidence": 0.5%s}'


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", '"kind" is none of'),
        ('{"kind": "rumour"}', '"kind" is none of'),
        ('{"kind": "claim", "confidence": 1}', 'missing: "content"'),
        (CLAIM % ', "hedge": []', 'nothing has the name "hedge"'),
        (CLAIM % ', "hedges": "all"', '"hedges" is no list'),
        (CLAIM % ', "negated": 1', '"negated" is of the wrong type'),
        (CLAIM % ', "manner": "sung"', '"manner" can\'t be'),
        (CLAIM % ', "source": {"start": 0, "end": "2", "text": "no"}', '"end" is of the wrong type'),
        (CLAIM.replace("0.5", "1.5") % "", '"confidence" is not between'),
        (CLAIM.replace("0.5", "NaN") % "", "not JSON"),
        (CLAIM.replace("0.5", "1e999999") % "", '"confidence" is no number'),
    ],
)
def test_what_is_no_entry_is_said(words, why):
    with pytest.raises(Malformed) as caught:
        entry(words)
    assert why in str(caught.value)
