"""Destroying keys: the act's place stays, what was said there can't be read again, the tree stays as it was."""

import pytest

from goodoffices.desk.memory import NEVER
from goodoffices.desk.ports import Batch, Effects, Hearing, Logs, Saying
from goodoffices.ledger.merkle import Frontier
from goodoffices.store import Store
from goodoffices.talks.acts import Destroyed, Gone
from goodoffices.talks.entries import RULE
from goodoffices.talks.refusal import Refusal
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    PROCESS,
    SetClock,
    key,
    note,
    numbers_follow,
    open_talks,
    say,
    whole,
    words,
)


def destroying(*numbers: int) -> Batch:
    """Destroy acts of A's caucus, and say so there."""
    said = tuple(Saying(CAUCUS_A, RULE, Destroyed(number, "after 30 days")) for number in numbers)
    effects = Effects(destroys=tuple((CAUCUS_A, number) for number in numbers))
    return Batch(PROCESS, RULE, key(), said, effects=effects)


def forgetting() -> Batch:
    """Destroy the key of A's caucus, and say so under its new one."""
    said = (Saying(CAUCUS_A, RULE, note("all before this was destroyed")),)
    return Batch(PROCESS, RULE, key(), said, effects=Effects(forgets=(CAUCUS_A,)))


def test_a_destroyed_act_leaves_its_place(logs: Logs) -> None:
    open_talks(logs)
    say(logs, HEAD_A, CAUCUS_A, "two", "three", "four")
    logs.append(destroying(3))
    entries = whole(logs, CAUCUS_A)
    assert numbers_follow(entries)
    gone = entries[2]
    assert (gone.act, gone.author, gone.at) == (Gone(), "", NEVER)
    assert words(entries) == ["two", "four"]
    assert entries[-1].act == Destroyed(3, "after 30 days")


def test_a_room_that_forgets_begins_again_under_a_new_key(logs: Logs) -> None:
    open_talks(logs)
    say(logs, HEAD_A, CAUCUS_A, "two", "three")
    logs.append(forgetting())
    say(logs, HEAD_A, CAUCUS_A, "five")
    entries = whole(logs, CAUCUS_A)
    assert numbers_follow(entries)
    assert [entry.act for entry in entries[:3]] == [Gone()] * 3
    assert words(entries) == ["all before this was destroyed", "five"]
    assert len(logs.read([Hearing(CAUCUS_B, 1)])[0]) == 1


def test_time_goes_on_from_an_act_that_was_destroyed(logs: Logs, clock: SetClock) -> None:
    open_talks(logs)
    clock.move(60)
    (last,) = say(logs, HEAD_A, CAUCUS_A, "at one past")
    logs.append(destroying(last.number))
    clock.move(-30)
    say(logs, HEAD_A, CAUCUS_A, "after the clock was set back")
    assert whole(logs, CAUCUS_A)[-1].at == whole(logs, CAUCUS_A)[-2].at > clock.at


def test_only_what_was_said_can_be_destroyed(logs: Logs) -> None:
    open_talks(logs)
    with pytest.raises(ValueError, match="that was said"):
        logs.append(destroying(9))
    elsewhere = Effects(destroys=(("aroomthatisnotaa", 1),))
    with pytest.raises(Refusal, match="not-in-room"):
        logs.append(Batch(PROCESS, RULE, key(), (Saying(CAUCUS_A, RULE, note("?")),), effects=elsewhere))


@pytest.mark.parametrize("batch", [destroying(2), forgetting()], ids=["an act", "a room"])
def test_the_tree_stays_as_it_was(store: Store, batch: Batch) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "two", "three")
    before = Frontier().extend(store._base.leaves(CAUCUS_A, 3))
    store.append(batch)
    assert Frontier().extend(store._base.leaves(CAUCUS_A, 3)) == before
    assert store.seal(PROCESS, CAUCUS_A).splitlines()[1] == "4"


def test_destroying_twice_changes_nothing(store: Store) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "two")
    store.append(destroying(2))
    store.append(destroying(2))
    assert words(whole(store, CAUCUS_A)) == []
