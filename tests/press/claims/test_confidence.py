"""A claim's percent: within bounds, higher for a plain report of speech than for what only looks like one."""

from goodoffices.press.claims.weighing import SUREST, percent, score, weights
from tests.press.reading_claims import found


def test_even_odds_are_fifty_percent_and_nothing_is_certain() -> None:
    assert (percent(0.0), percent(100.0), percent(-100.0)) == (50, SUREST, 1)


def test_a_trait_that_was_never_seen_adds_nothing() -> None:
    held = weights("rules")
    assert score(held, ["rule:never-seen"]) == held["bias"]


def test_plain_speech_is_surer_than_a_deed_that_may_be_words() -> None:
    (speech,) = found("The envoy said that the talks would resume on Sunday.")
    (deed,) = found("The envoy criticized the delay on Sunday.") or (None,)
    assert deed is None or speech.confidence > deed.confidence


def test_each_back_end_has_its_own_weights() -> None:
    assert weights("rules") != weights("parser")
