"""A list's names end: after the days of the rule no act that held one can be read any more, nor the salt."""

import pytest

from goodoffices.desk.ports import Hearing
from goodoffices.ledger import verify
from goodoffices.store import Store
from goodoffices.store.retention import destroy_due
from goodoffices.talks.acts import BatchMade, Gone, PastOpened, PersonAmended, Retold
from goodoffices.talks.crossings import TellCounts
from goodoffices.talks.retention import STAY
from tests.lists_world import DAYS, PERSONS, give, person, with_list
from tests.store.talking import SetClock
from tests.store.test_retention import RULES, Cover, write_transcript
from tests.world import World, build, en

SALT = "0123456789abcdef" * 2
DAY = 24 * 60 * 60
WORDS = {word for one in PERSONS for name in one.names for word in name.words.split()} | {"Sindibad", SALT}


@pytest.fixture
def world(store: Store) -> World:
    world = with_list(build(store, RULES))
    given = give(world)
    world.act("expert_a", "lists_a", PersonAmended(person("1-6", "Dalal Sindibad"), en("As she says herself")))
    world.act("head_a", "lists_a", BatchMade("Sindibad's", ("1-1",)))
    world.act("head_a", "lists_a", TellCounts(world.rooms["commission"], SALT))
    entry = world.view("head_a", "lists_a").entries[given.number]
    world.act("head_a", "lists_a", PastOpened((Retold(entry.number, entry.at, entry.author, entry.act),)))
    return world


def readable(store: Store, world: World) -> set[str]:
    """Give which of the words can still be read in the list's room, with every key that the store has."""
    said = repr(store.read([Hearing(world.rooms["lists_a"], 1)])[0])
    return {word for word in WORDS if word in said}


def test_names_and_salt_can_be_read_until_then_and_not_after(
    store: Store, world: World, clock: SetClock
) -> None:
    clock.move(DAYS * DAY - 60)
    destroy_due(store, world.process, clock.now())
    assert readable(store, world) == WORDS
    clock.move(DAY)
    destroy_due(store, world.process, clock.now())
    assert readable(store, world) == set()


def test_what_is_left_is_who_sat_there(store: Store, world: World, clock: SetClock) -> None:
    clock.move((DAYS + 1) * DAY)
    destroy_due(store, world.process, clock.now())
    here = world.view("head_a", "lists_a")
    assert all(isinstance(one.act, (Gone, *STAY)) for one in here.entries.values())
    assert not here.persons
    assert not here.batches
    assert [one.title.words for one in here.members.values()]
    assert world.view("lead", "commission").counts["A"].told.fingerprint


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_a_members_transcript_taken_afterwards_holds_no_name_and_verifies(
    store: Store, world: World, clock: SetClock, tmp_path
) -> None:
    clock.move((DAYS + 1) * DAY)
    destroy_due(store, world.process, clock.now())
    out = tmp_path / "transcript.zip"
    cover = Cover(world.process, "Lake talks", "Head of A", clock.now())
    seat = world.head_a.id
    records = store.records(world.process, seat, {world.rooms["lists_a"]: "Persons, A"})
    with out.open("wb") as file:
        write_transcript(file, cover, records, store.signing_key(world.process))
    assert verify(out).findings == ()
    raw = out.read_bytes()
    assert [word for word in WORDS if word.encode() in raw] == []
