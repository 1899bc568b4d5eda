"""Whose words an actor's name lets the desk suggest: the party itself and who speaks for it, nobody else."""

import re

import pytest

from goodoffices.site.press.naming import names_party
from goodoffices.talks.pressfile.entries import Actor, Claim, Manner, Span
from tests.pages.press_desk import PressDesk, report, seat
from tests.pages.reading import main_of

CALLED = ("Northern Shore", "الشاطئ الشمالي", "La Rive haute", "החוף הצפוני")


@pytest.mark.parametrize(
    "actor",
    [
        "The Northern Shore",
        "the delegation of the Northern Shore",
        "the Northern Shore’s government",
        "Northern Shore council",
        "a spokesman for the government of the Northern Shore",
        "spokesperson Northern Shore",
        "Northern Shore spokeswoman Ida Brandt",
        "Ida Brandt, a spokeswoman for the Northern Shore",
        "المتحدث باسم وفد الشاطئ الشمالي",
        "le porte-parole de la délégation de la Rive haute",
        "ממשלת החוף הצפוני",
    ],
)
def test_the_party_its_bodies_and_who_speaks_for_it_name_it(actor):
    assert names_party(actor, CALLED)


@pytest.mark.parametrize(
    "actor",
    [
        "the Northern Shore Gazette",
        "Radio Northern Shore",
        "a resident of the Northern Shore",
        "an analyst in the Northern Shore",
        "spokesman for the Northern Shore Gazette",
        "Northern Shore News Agency spokesman",
        "the army of the Northern Shore",
        "the Northern Shore and the Southern Shore",
        "the Northern Shores",
        "صحيفة الشاطئ الشمالي",
        "a spokesman Ida Brandt",
        "",
    ],
)
def test_nobody_else_of_its_place_does(actor):
    assert not names_party(actor, CALLED)


@pytest.mark.parametrize(
    ("actor", "ticked"), [("A spokesman for the Northern Shore", True), ("The Northern Shore Gazette", False)]
)
def test_the_card_ticks_a_party_for_its_own_words_alone(world, client_of, actor, ticked):
    seat(world, "analyst")
    desk = PressDesk(world, client_of)
    words = f"{actor} said that the sluices stay shut."
    at = words.index("that")
    claim = Claim(
        Span(at, len(words) - 1, words[at:-1]), Actor(Span(0, len(actor), actor), actor), None, Manner.INDIRECT, "r", 90
    )  # fmt: skip
    html = main_of(desk.get(f"{desk.file(report(words), (claim,))}/"))
    assert ("suggested by the name" in html) is ticked
    assert bool(re.search(r'value="A"[^>]* checked', html)) is ticked
