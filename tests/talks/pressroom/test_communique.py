"""A draft communiqué is checked against every line of the view and against the contested names."""

import pytest

from goodoffices.talks.acts import NameRegistered
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.pressfile.keeping import LineItem, Saying
from goodoffices.talks.pressroom.communique import check_words
from goodoffices.talks.texts import Text
from tests.press_world import if_asked, may, press_world, unsaid
from tests.world import en

DRAFT = (
    en("The delegations met."),
    en("They spoke at length of the secret annexes, and will meet again in May."),
)

VERBS = "“Rejected”, “accepted”, “changed by”, or whose idea anything was."
ASKED = "We were never asked about the sluices"


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


def found(press, item, draft, lang="en"):
    press.line("press", "The talks", LineItem(Saying.NOT, Text(item, lang)))
    near = check_words(press.view("lead"), (en("All met."), Text(draft, lang))).near
    assert {one.part for one in near} <= {1}
    return [(one.kind, draft[slice(*one.span)]) for one in near]


@pytest.mark.parametrize(
    ("lang", "item", "draft", "words"),
    [
        ("en", VERBS, "The proposal was rejected by the Lower Shore.", "rejected"),
        ("en", VERBS, "It was changed by the Upper Shore.", "changed by"),
        ("en", VERBS, "The Upper Shore is ACCEPTING it.", "ACCEPTING"),
        (
            "en",
            "“Joint”, or what the depths may show of the accident.",
            "Joint soundings will begin.",
            "Joint",
        ),
        ("en", 'No word of a "secret annex".', "Secret annexes were read.", "Secret annexes"),
        ("fr", "« Rejeté », ou par qui.", "La proposition est rejetée.", "rejetée"),
        ("en", "„Rejected“, or by whom.", "The other side is rejecting it.", "rejecting"),
        ("ar", "«مشترك»، أو ما قد تبينه الأعماق.", "تبدأ أعمال السبر المشتركة غدا.", "المشتركة"),
        ("he", "״משותף״, או מה שהעומק יגלה על צה״ל.", "המדידות המשותפות יתחילו.", "המשותפות"),
        ("he", 'לא לומר "משותף" בשום אופן.', "המדידה המשותפת תתחיל.", "המשותפת"),
    ],
)
def test_words_that_an_item_quotes_are_found_by_themselves(press, lang, item, draft, words):
    assert found(press, item, draft, lang) == [("quoted", words)]


def test_every_place_of_a_quoted_word_is_given(press):
    draft = "It was rejected on Monday, and rejected again on Tuesday."
    assert found(press, VERBS, draft) == [("quoted", "rejected"), ("quoted", "rejected")]


@pytest.mark.parametrize(
    ("item", "draft", "words"),
    [
        (ASKED, "They were never asked about the sluices.", "were never asked about the sluices"),
        ("The pilots refused the fee.", "Nobody refuses the pilots.", "refuses the pilots"),
        (
            "The pilots refused the fee.",
            "The fee is one that pilots refuse.",
            "fee is one that pilots refuse",
        ),
    ],
)
def test_most_of_a_short_item_is_found_in_other_wording(press, item, draft, words):
    ((_, span),) = found(press, item, draft)
    assert span == words


@pytest.mark.parametrize(
    ("item", "draft"),
    [
        (ASKED, "The sluices will be open on Monday."),
        (ASKED, "They asked for water."),
        (VERBS, "The idea is older than the talks."),
        ("The Lower Shore refused it.", "The Lower Shore and the Upper Shore met."),
        ("It is for us and for them to say.", "It is for us and for you."),
        ("The fee was refused.", "The fee stands. " + "Boats came and went all week. " * 3 + "One refused."),
    ],
)  # fmt: skip
def test_an_everyday_word_or_a_name_is_no_finding(press, item, draft):
    assert found(press, item, draft) == []
