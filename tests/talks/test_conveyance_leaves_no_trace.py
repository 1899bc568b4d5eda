"""A delivery holds the words and nothing of where they came from; the rooms around it stay as they were."""

from goodoffices.desk.wire import encode_act
from goodoffices.talks.acts import Delivery, DerivedNote
from goodoffices.talks.leave import May
from tests.carrying import carry, delivered, prepare, refused
from tests.world import build

WORDS = "Could the technical teams meet next week?"


def test_no_id_number_or_source_arrives():
    world = build()
    told = world.tell("head_a", "Let the experts talk", May.OWN)
    carry(world, WORDS, sources=(told,))
    arrived = delivered(world).delivery
    assert arrived == Delivery(arrived.texts)
    told_there = encode_act(arrived).decode()
    rooms = [id for name, id in world.rooms.items() if name != "caucus_b"]
    assert not [one for one in (*rooms, *(seat.id for seat in world.seats.values())) if one in told_there]


def test_two_ways_of_making_it_arrive_as_the_same():
    one, other = build(), build()
    carry(one, WORDS)
    told = other.tell("head_a", "Let the experts talk", May.OWN)
    carry(other, WORDS, sources=(told,), reason="Asked for.")
    assert delivered(one).delivery == delivered(other).delivery
    assert delivered(one).number == delivered(other).number


def test_the_source_hears_nothing_of_it():
    world = build()
    told = world.tell("head_a", "Let the experts talk", May.OWN)
    before = world.head_a.view()
    carry(world, WORDS, sources=(told,))
    assert world.head_a.view() == before


def test_a_refusal_does_not_depend_on_what_the_author_does_not_hear():
    """The partner's conveyance to B is judged alike whether A told the very words or not."""
    said = []
    for secret in ("", WORDS):
        world = build()
        if secret:
            world.tell("head_a", secret, May.NO)
        prepare(world, WORDS, who="partner", room="joint")
        with refused("no-such-room") as refusal:
            prepare(world, WORDS, to="A", who="partner", room="joint")
        said.append((str(refusal.value), world.view("partner", "joint").last))
    assert said[0] == said[1]


def test_all_origins_are_named_for_those_who_heard_less():
    world = build()
    told = world.tell("head_a", "Let the experts talk", May.OWN)
    note = world.act("lead", "mediation", DerivedNote(delivered_text(), (told,)))
    ref = prepare(world, WORDS, sources=(note,))
    assert world.view("lead", "mediation").conveyances[ref.number].prepared.sources == (note, told)


def delivered_text():
    from tests.world import en

    return en("The experts might talk")
