"""The rule of retention carried out: words go in every room it is for, each room says so, and all of it verifies."""

from datetime import UTC, datetime

import pytest

from goodoffices.desk.ports import Batch, Receipt
from goodoffices.ledger import verify
from goodoffices.ledger.transcript import Cover, write_transcript
from goodoffices.store import Store
from goodoffices.store.retention import destroy_due, due_now
from goodoffices.talks.acts import Destroyed, Gone
from goodoffices.talks.entries import RULE
from goodoffices.talks.leave import May
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from tests.store.talking import SetClock
from tests.world import A, B, World, build, seat_id

RULES = Procedure(languages=("en", "ar"), retention=(("caucus", 30),))
MONTH = 31 * 24 * 60 * 60


@pytest.fixture
def world(store: Store) -> World:
    return build(store, RULES)


def test_what_is_due_goes_and_its_room_says_so(store: Store, world: World, clock: SetClock) -> None:
    told = {world.tell(who, "Six weeks", May.OWN) for who in ("head_a", "head_b")}
    clock.move(MONTH)
    young = world.tell("head_a", "Five weeks")
    done = destroy_due(store, world.process, clock.now())
    assert {(one.room, one.numbers) for one in done} == {(ref.room, (ref.number,)) for ref in told}
    for ref in told:
        room = world.view("lead", "caucus_a" if ref.room == world.rooms["caucus_a"] else "caucus_b")
        assert isinstance(room.entries[ref.number].act, Gone)
        said = room.entries[room.last]
        assert (said.author, said.act) == (RULE, Destroyed(ref.number, "caucus, 30 days"))
    assert world.view("head_a", "caucus_a").told.keys() == {young}


def test_looking_changes_nothing_and_doing_it_twice_does_nothing_more(
    store: Store, world: World, clock: SetClock
) -> None:
    told = world.tell("head_a", "Six weeks")
    clock.move(MONTH)
    assert due_now(store, world.process, clock.now()) == due_now(store, world.process, clock.now())
    assert world.view("head_a", "caucus_a").last == told.number
    assert destroy_due(store, world.process, clock.now()) != ()
    last = world.view("head_a", "caucus_a").last
    clock.move(MONTH)
    assert destroy_due(store, world.process, clock.now()) == ()
    assert world.view("head_a", "caucus_a").last == last


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_more_than_fits_in_one_transaction_goes_in_several(
    store: Store, world: World, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goodoffices.store.retention.AT_ONCE", 2)
    batches, append = [], store.append
    monkeypatch.setattr(store, "append", lambda batch: batches.append(len(batch.sayings)) or append(batch))
    told = tuple(world.tell("head_a", f"Point {number}").number for number in range(5))
    batches.clear()
    clock.move(MONTH)
    (done,) = destroy_due(store, world.process, clock.now())
    assert (done.numbers, batches) == (told, [2, 2, 1])


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_a_room_that_moves_meanwhile_is_looked_at_again(
    store: Store, world: World, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = world.tell("head_a", "Six weeks")
    clock.move(MONTH)
    append = store.append

    def somebody_speaks_first(batch: Batch) -> tuple[Receipt, ...]:
        monkeypatch.setattr(store, "append", append)
        world.tell("head_a", "Five weeks")
        return append(batch)

    monkeypatch.setattr(store, "append", somebody_speaks_first)
    (done,) = destroy_due(store, world.process, clock.now())
    assert done.numbers == (told.number,)
    room = world.view("head_a", "caucus_a")
    assert [room.entries[room.last - back].author for back in (1, 0)] == [seat_id("head_a"), RULE]


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_a_transcript_taken_afterwards_verifies_and_says_when_and_under_which_rule(
    store: Store, world: World, clock: SetClock, tmp_path
) -> None:
    told = world.tell("head_a", "Six weeks in all")
    seal = store.seal(world.process, world.rooms["caucus_a"])
    clock.move(MONTH)
    destroy_due(store, world.process, clock.now())
    out = tmp_path / "transcript.zip"
    cover = Cover(world.process, "Lake talks", "Head of A", datetime(2026, 3, 10, 9, tzinfo=UTC))
    records = store.records(world.process, seat_id("head_a"), {world.rooms["caucus_a"]: "Caucus A"})
    with out.open("wb") as file:
        write_transcript(file, cover, records, store.signing_key(world.process))
    verdict = verify(out, since=seal)
    assert verdict.findings == ()
    ((gone,),) = [room.destroyed for room in verdict.rooms]
    assert (gone.number, gone.rule) == (told.number, "caucus, 30 days")
    assert gone.at.startswith(f"{clock.now():%Y-%m-%d}")
    assert b"Six weeks" not in out.read_bytes()


def test_an_unknown_process_is_refused(store: Store, world: World, clock: SetClock) -> None:
    with pytest.raises(Refusal, match="no-such-process"):
        destroy_due(store, "nosuchprocessaaa", clock.now())


def test_the_rules_of_one_process_destroy_nothing_in_another(store: Store, world: World, clock: SetClock) -> None:
    told = world.tell("head_a", "Six weeks")
    desk = world.desk
    other = desk.found(
        desk.seat(world.process, seat_id("lead")).view().notices.charter.title,
        world.view("lead", "mediation").members[seat_id("lead")],
        RULES,
        (A, B),
        key="another",
        process="anotherprocessaa",
    )
    clock.move(MONTH)
    assert destroy_due(store, other.process, clock.now()) == ()
    assert told in world.view("head_a", "caucus_a").told
    assert [id for id, _ in store.processes()] == sorted([other.process, world.process])
    assert dict(store.processes())[other.process] == 3
    assert set(store.rooms(other.process)).isdisjoint(store.rooms(world.process))
