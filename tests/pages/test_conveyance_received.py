"""In the recipient's caucus: what was delivered, received, read back, compared, corrected."""

from goodoffices.talks.acts import Acknowledgement, ReadBack
from tests.carrying import carry, delivered
from tests.pages.test_conveyance import WORDS, page
from tests.world import en

BACK = "You ask whether the experts can meet."


def number(world) -> int:
    return delivered(world).number


def test_the_head_acknowledges_and_reads_back(world, desk_of):
    carry(world, WORDS, read_back=True)
    at = desk_of("head_b")
    shown = page(at.get("caucus_b"))
    assert WORDS in shown
    assert f"acts/{number(world)}/acknowledge/" in shown
    assert f"acts/{number(world)}/acknowledged-by-voice/" not in shown
    at.say("caucus_b", "acknowledge", number(world))
    at.say("caucus_b", "read-back", number(world), words=BACK)
    assert delivered(world).read_back_words == en(BACK)


def test_the_recipient_sees_nothing_of_how_it_was_made(world, desk_of):
    told = world.tell("head_a", "Let the experts talk")
    ref = carry(world, WORDS, to="B", reason="Asked for twice.")
    shown = page(desk_of("head_b").get("caucus_b")) + page(desk_of("head_b").get("caucus_b", "", number(world)))
    hidden = (world.rooms["mediation"], world.rooms["caucus_a"], "Asked for twice", "approv", told.room, ref.room)
    assert not [one for one in hidden if one in shown]


def test_both_wordings_stand_side_by_side_for_the_mediation(world, desk_of):
    carry(world, WORDS, read_back=True)
    said = world.act("head_b", "caucus_b", ReadBack(number(world), en(BACK)))
    at = desk_of("lead")
    for slug in ("confirm-read-back", "correct-read-back"):
        shown = page(at.get("caucus_b", slug, said.number))
        assert WORDS in shown
        assert BACK in shown
    at.say("caucus_b", "correct-read-back", said.number, words="Only the hydrologists.")
    assert delivered(world).correction == en("Only the hydrologists.")
    assert "read back: differs" in page(at.get("caucus_b"))


def test_confirming_closes_it(world, desk_of):
    carry(world, WORDS, read_back=True)
    said = world.act("head_b", "caucus_b", ReadBack(number(world), en(BACK)))
    desk_of("deputy").say("caucus_b", "confirm-read-back", said.number)
    assert delivered(world).confirmed
    assert "confirm-read-back" not in page(desk_of("deputy").get("caucus_b"))


def test_what_was_heard_by_voice_says_who_heard_it(world, desk_of):
    carry(world, WORDS, read_back=True)
    desk_of("partner").say("caucus_b", "acknowledged-by-voice", number(world))
    desk_of("partner").say("caucus_b", "read-back-by-voice", number(world), words=BACK)
    assert page(desk_of("head_b").get("caucus_b")).count("as heard by Partner&#x27;s envoy") == 2


def test_once_received_it_is_not_offered_again(world, desk_of):
    carry(world, WORDS)
    world.act("head_b", "caucus_b", Acknowledgement(number(world)))
    assert "acknowledge/" not in page(desk_of("head_b").get("caucus_b"))


def test_a_correction_and_what_it_corrects_name_each_other(world, desk_of):
    first = carry(world, WORDS)
    wrong = number(world)
    carry(world, "The week after.", corrects=first.number)
    shown = page(desk_of("head_b").get("caucus_b"))
    assert f"corrected by act {number(world)}" in shown
    assert f"act {wrong}" in shown
