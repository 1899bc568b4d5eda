"""What a party is reported to have said that comes close to what is not to be said."""

from datetime import date

import pytest

from goodoffices.talks.pressroom.against import said_against
from tests.press_world import may, press_world, unsaid

WORDS = "The envoy said that forty boats would be released before the spring market, and the lake was calm."
CLOSE = "forty boats would be released before the spring market"


@pytest.fixture
def press():
    return press_world()


def said(press, content=CLOSE, *parties, negated=False):
    report = press.file(WORDS, date(2026, 3, 2))
    claim = press.claim(report, "The envoy", "said", content, negated=negated)
    return press.add(report, claim, *parties)


def found(press, who="lead"):
    return said_against(press.view(who), press.room)


def test_a_party_s_claim_close_to_an_item(press):
    press.line("press", "Boats", unsaid("Forty boats are to be released before the spring market."))
    ref = said(press, CLOSE, "A")
    (one, *_) = found(press)
    assert (one.read.ref, one.parties, one.near.silence.topic, one.near.silence.party) == (
        ref,
        ("A",),
        "Boats",
        "",
    )
    assert one.near.kind == "whole"


def test_a_claim_that_only_shares_a_number_with_an_item(press):
    press.line("press", "Boats", unsaid("There is a list of forty boats."))
    said(press, CLOSE, "A")
    (one,) = found(press)
    assert (one.near.kind, one.words.words[slice(*one.near.span)]) == ("number", "forty boats")


def test_what_may_be_said_is_no_item(press):
    press.line("press", "Boats", may("Forty boats are to be released before the spring market."))
    said(press, CLOSE, "A")
    assert found(press) == ()


def test_a_claim_of_no_party_and_one_that_was_not_made_are_left_out(press):
    press.line("press", "Boats", unsaid("Forty boats are to be released before the spring market."))
    said(press, CLOSE)
    report = press.file(WORDS + " Later.", date(2026, 3, 2))
    press.add(report, press.claim(report, "The envoy", "said", CLOSE, negated=True), "A")
    assert found(press) == ()


def test_a_short_item_is_found_whole(press):
    press.line("press", "Boats", unsaid("The released boat"))
    report = press.file("The envoy spoke of released boats.", date(2026, 3, 2))
    press.add(report, press.claim(report, "The envoy", "spoke of", "released boats"), "B")
    (one,) = found(press)
    assert (one.near.kind, one.words.words[slice(*one.near.span)]) == ("whole", "released boats")


def test_a_side_s_own_item_shows_only_to_who_hears_its_caucus(press):
    press.line("caucus_a", "Boats", unsaid("Forty boats are to be released before the spring market."))
    said(press, CLOSE, "A")
    assert {one.near.silence.party for one in found(press)} == {"A"}
    assert found(press, "analyst") == ()
