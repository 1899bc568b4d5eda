"""A draft communiqué is checked against every line of the view and against the contested names."""

import pytest

from goodoffices.talks.acts import NameRegistered
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.pressroom.communique import check_words
from tests.press_world import if_asked, may, press_world, unsaid
from tests.world import en

DRAFT = (
    en("The delegations met."),
    en("They spoke at length of the secret annexes, and will meet again in May."),
)


@pytest.fixture
def press():
    return press_world()


def test_words_that_nobody_ruled_out_are_no_finding(press):
    press.line("press", "Meetings", may("The delegations met."), if_asked("They will meet again in May."))
    assert check_words(press.view("lead"), DRAFT).clear


def test_an_item_not_to_be_said_is_found_in_its_place(press):
    number = press.line("press", "Papers", unsaid("There is a secret annex."))
    (one,) = check_words(press.view("spokesperson"), DRAFT).near
    assert (one.part, DRAFT[1].words[slice(*one.span)]) == (1, "secret annexes")
    assert (one.silence.topic, one.silence.number, one.silence.party) == ("Papers", number, "")


def test_a_side_s_line_binds_too_where_we_hear_it(press):
    press.line("caucus_b", "Papers", unsaid("A secret annex"))
    (one,) = check_words(press.view("lead"), DRAFT).near
    assert one.silence.party == "B"
    assert check_words(press.view("spokesperson"), DRAFT).clear


def test_an_item_of_one_word_is_known_by_that_very_word(press):
    press.line("press", "Papers", unsaid("Annexes"))
    (one,) = check_words(press.view("lead"), DRAFT).near
    assert DRAFT[1].words[slice(*one.span)] == "annexes"


def test_two_items_that_the_same_words_come_close_to_are_both_found(press):
    press.line(
        "press",
        "Papers",
        unsaid("A secret annex"),
        unsaid("They spoke at length of secret annexes to be signed."),
    )
    found = check_words(press.view("lead"), DRAFT).near
    assert {one.silence.item.text.words for one in found} == {
        "A secret annex",
        "They spoke at length of secret annexes to be signed.",
    }


def test_a_side_s_name_for_a_contested_thing(press):
    name = ContestedName(
        "weir", (en("the weir"),), (("A", en("the Great Dam")), ("B", en("the Broken Wall")))
    )
    press.world.act("lead", "mediation", NameRegistered(name))
    (one,) = check_words(press.view("lead"), (en("Work at the Great Dam goes on."),)).names
    assert (one.party, one.found, one.instead.words) == ("A", "Great Dam", "the weir")


def test_a_name_that_both_use_is_no_finding(press):
    press.line("press", "Visits", unsaid("Envoy Brandtstein is on the northern pier."))
    assert check_words(press.view("lead"), (en("All thanked Envoy Brandtstein for lunch."),)).clear
