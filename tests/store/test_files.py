"""Files: kept by a room with the act that brings them, copied with the act that carries them, or not at all."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodoffices.desk.memory import MemoryLogs
from goodoffices.desk.ports import Batch, Effects, Logs, RoomMoved, Saying
from goodoffices.store import Store, open_store
from goodoffices.store.plan import ask
from goodoffices.talks.acts import Destroyed
from goodoffices.talks.entries import RULE
from goodoffices.talks.refusal import Refusal
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    MEDIATION,
    MEDIATOR,
    PROCESS,
    copy,
    digest,
    keep,
    key,
    note,
    open_talks,
    opening,
    whole,
    words,
)

MAP, ANNEX = b"a map of the lake", bytes(range(256)) * 40


def files(logs: Logs, *bodies: bytes) -> dict[str, list[bytes]]:
    """Which of these files each room keeps."""
    return {
        room: [body for body in bodies if logs.file(room, digest(body)) == body]
        for room in (MEDIATION, CAUCUS_A, CAUCUS_B)
    }


def forgetting(room: str, effects: Effects | None = None) -> Batch:
    """Let the room forget."""
    said = (Saying(room, RULE, note("all before this was destroyed")),)
    return Batch(PROCESS, RULE, key(), said, effects=effects or Effects(forgets=(room,)))


@pytest.mark.parametrize("body", [b"", b"\0", MAP + b"\0\0", ANNEX, b"m" * 4_088, b"m" * 4_089])
def test_a_file_comes_back_as_it_was_put(logs: Logs, body: bytes) -> None:
    open_talks(logs)
    name = keep(logs, HEAD_A, CAUCUS_A, body)
    assert logs.file(CAUCUS_A, name) == body
    assert logs.file(CAUCUS_B, name) is None
    assert logs.file("aroomthatisnotaa", name) is None


def test_a_copy_stands_in_the_other_room_and_the_file_stays(logs: Logs) -> None:
    open_talks(logs)
    names = [keep(logs, HEAD_A, CAUCUS_A, MAP), keep(logs, HEAD_A, CAUCUS_A, ANNEX)]
    copy(logs, MEDIATOR, CAUCUS_A, CAUCUS_B, *names)
    assert files(logs, MAP, ANNEX) == {MEDIATION: [], CAUCUS_A: [MAP, ANNEX], CAUCUS_B: [MAP, ANNEX]}


def test_what_is_brought_can_be_copied_at_once_and_on(logs: Logs) -> None:
    open_talks(logs)
    name = digest(MAP)
    said = tuple(Saying(room, MEDIATOR, note("to both")) for room in (MEDIATION, CAUCUS_A, CAUCUS_B))
    effects = Effects(
        keeps=((MEDIATION, name, MAP),), copies=((MEDIATION, CAUCUS_A, name), (CAUCUS_A, CAUCUS_B, name))
    )
    logs.append(Batch(PROCESS, MEDIATOR, key(), said, effects=effects))
    assert files(logs, MAP) == {MEDIATION: [MAP], CAUCUS_A: [MAP], CAUCUS_B: [MAP]}


def test_a_room_keeps_files_from_its_first_act(logs: Logs) -> None:
    open_talks(logs)
    batch = opening(("newroomaaaaaaaaa", (HEAD_A,)))
    name = digest(MAP)
    effects = Effects(batch.effects.opens, batch.effects.seats, keeps=(("newroomaaaaaaaaa", name, MAP),))
    logs.append(Batch(PROCESS, HEAD_A, key(), batch.sayings, effects=effects))
    assert logs.file("newroomaaaaaaaaa", name) == MAP


def test_a_copy_of_what_is_not_there_is_refused_and_nothing_is_said(logs: Logs) -> None:
    open_talks(logs)
    keep(logs, HEAD_B, CAUCUS_B, MAP)
    said = (Saying(CAUCUS_B, MEDIATOR, note("carried")),)
    effects = Effects(keeps=((CAUCUS_B, digest(ANNEX), ANNEX),), copies=((CAUCUS_A, CAUCUS_B, digest(MAP)),))
    with pytest.raises(Refusal) as refused:
        logs.append(Batch(PROCESS, MEDIATOR, "again", said, effects=effects))
    assert (refused.value.code, refused.value.params) == ("file-missing", {"sha256": digest(MAP)})
    assert len(whole(logs, CAUCUS_B)) == 2
    assert logs.file(CAUCUS_B, digest(ANNEX)) is None
    assert logs.already(PROCESS, MEDIATOR, "again") == ()


def test_nothing_is_kept_where_nothing_is_said(logs: Logs) -> None:
    open_talks(logs)
    name = keep(logs, MEDIATOR, MEDIATION, MAP)
    said = (Saying(MEDIATION, MEDIATOR, note("only here")),)
    for effects in (
        Effects(keeps=((CAUCUS_A, digest(ANNEX), ANNEX),)),
        Effects(copies=((MEDIATION, CAUCUS_A, name),)),
        Effects(keeps=(("aroomthatisnotaa", digest(ANNEX), ANNEX),)),
    ):
        with pytest.raises(Refusal, match="not-in-room"):
            logs.append(Batch(PROCESS, MEDIATOR, key(), said, effects=effects))
    assert files(logs, MAP, ANNEX) == {MEDIATION: [MAP], CAUCUS_A: [], CAUCUS_B: []}


@pytest.mark.parametrize("name", [digest(MAP), digest(ANNEX)], ids=["there", "not there"])
@pytest.mark.parametrize("source", [CAUCUS_B, "aroomthatisnotaa"])
def test_nobody_copies_out_of_a_room_of_others_or_learns_what_it_keeps(
    logs: Logs, source: str, name: str
) -> None:
    open_talks(logs)
    keep(logs, HEAD_B, CAUCUS_B, MAP)
    with pytest.raises(Refusal, match="not-in-room"):
        copy(logs, HEAD_A, source, CAUCUS_A, name)
    assert files(logs, MAP, ANNEX)[CAUCUS_A] == []


def test_a_room_of_another_process_is_a_room_of_others(logs: Logs) -> None:
    open_talks(logs)
    name = keep(logs, MEDIATOR, CAUCUS_A, MAP)
    logs.append(opening(("roomelsewhereaaa", (MEDIATOR,)), process="othertalksaaaaaa"))
    said = (Saying("roomelsewhereaaa", MEDIATOR, note("carried off")),)
    effects = Effects(copies=((CAUCUS_A, "roomelsewhereaaa", name),))
    with pytest.raises(Refusal, match="not-in-room"):
        logs.append(Batch("othertalksaaaaaa", MEDIATOR, key(), said, effects=effects))
    assert logs.file("roomelsewhereaaa", name) is None


def test_where_the_room_moved_nothing_is_kept(logs: Logs) -> None:
    open_talks(logs)
    said = (Saying(CAUCUS_A, HEAD_A, note("too late")),)
    effects = Effects(keeps=((CAUCUS_A, digest(MAP), MAP),))
    with pytest.raises(RoomMoved):
        logs.append(Batch(PROCESS, HEAD_A, key(), said, ((CAUCUS_A, 9),), effects))
    assert files(logs, MAP)[CAUCUS_A] == []


def test_said_again_under_its_key_a_batch_keeps_nothing_more(logs: Logs) -> None:
    open_talks(logs)
    said = (Saying(CAUCUS_A, HEAD_A, note("once")),)
    for body in (MAP, ANNEX):
        logs.append(
            Batch(PROCESS, HEAD_A, "once", said, effects=Effects(keeps=((CAUCUS_A, digest(body), body),)))
        )
    assert files(logs, MAP, ANNEX)[CAUCUS_A] == [MAP]


def test_the_same_file_twice_in_a_room_is_stored_once(store: Store) -> None:
    open_talks(store)
    name = keep(store, HEAD_A, CAUCUS_A, MAP)
    mark = store._keys.file(CAUCUS_A, name)
    first = store._base.file(CAUCUS_A, mark)
    keep(store, HEAD_A, CAUCUS_A, ANNEX, MAP)
    assert store._base.file(CAUCUS_A, mark)[1] == first[1]
    assert store.file(CAUCUS_A, name) == MAP


def test_what_a_room_forgets_goes_with_its_files(logs: Logs) -> None:
    open_talks(logs)
    keep(logs, HEAD_A, CAUCUS_A, MAP, ANNEX)
    copy(logs, MEDIATOR, CAUCUS_A, CAUCUS_B, digest(MAP))
    logs.append(forgetting(CAUCUS_A))
    assert files(logs, MAP, ANNEX) == {MEDIATION: [], CAUCUS_A: [], CAUCUS_B: [MAP]}
    keep(logs, HEAD_A, CAUCUS_A, MAP)
    assert files(logs, MAP, ANNEX)[CAUCUS_A] == [MAP]


def test_what_is_forgotten_cannot_be_carried_out_in_the_same_breath(logs: Logs) -> None:
    open_talks(logs)
    name = keep(logs, HEAD_A, CAUCUS_A, MAP)
    with pytest.raises(Refusal, match="file-missing"):
        logs.append(forgetting(CAUCUS_A, Effects(forgets=(CAUCUS_A,), copies=((CAUCUS_A, CAUCUS_A, name),))))
    assert logs.file(CAUCUS_A, name) == MAP


def test_an_act_that_is_destroyed_leaves_the_files_of_its_room(logs: Logs) -> None:
    open_talks(logs)
    name = keep(logs, HEAD_A, CAUCUS_A, MAP)
    said = (Saying(CAUCUS_A, RULE, Destroyed(2, "after 30 days")),)
    logs.append(Batch(PROCESS, RULE, key(), said, effects=Effects(destroys=((CAUCUS_A, 2),))))
    assert logs.file(CAUCUS_A, name) == MAP


def test_batches_of_one_turn_see_each_others_files(store: Store) -> None:
    """Kept, carried, forgotten and kept again in one transaction: what is said before a key goes, goes with it."""
    open_talks(store)
    name = digest(MAP)
    said = (Saying(CAUCUS_A, HEAD_A, note("first")),)
    kept = Batch(PROCESS, HEAD_A, key(), said, effects=Effects(keeps=((CAUCUS_A, name, MAP),)))
    annex = Batch(PROCESS, HEAD_A, key(), said, effects=Effects(keeps=((CAUCUS_A, digest(ANNEX), ANNEX),)))
    carried = Batch(
        PROCESS,
        MEDIATOR,
        key(),
        (Saying(CAUCUS_B, MEDIATOR, note("carried")),),
        effects=Effects(copies=((CAUCUS_A, CAUCUS_B, name),)),
    )
    again = Batch(PROCESS, HEAD_A, key(), said, effects=Effects(keeps=((CAUCUS_A, name, MAP),)))
    group = [ask(one, store._keys) for one in (kept, annex, carried, forgetting(CAUCUS_A), again)]
    assert not [one for one in store._turn(group) if isinstance(one, Exception)]
    assert files(store, MAP, ANNEX) == {MEDIATION: [], CAUCUS_A: [MAP], CAUCUS_B: [MAP]}
    assert words(whole(store, CAUCUS_A)) == ["all before this was destroyed", "first"]


ROOMS = st.sampled_from([MEDIATION, CAUCUS_A, CAUCUS_B])
SEATS = st.sampled_from([MEDIATOR, HEAD_A, HEAD_B])
BODIES = st.sampled_from([MAP, ANNEX, b""])
STEPS = st.one_of(
    st.tuples(st.just("keep"), SEATS, ROOMS, BODIES),
    st.tuples(st.just("copy"), SEATS, ROOMS, ROOMS, BODIES),
    st.tuples(st.just("forget"), ROOMS),
)


def take(logs: Logs, step: tuple[str, str, str, bytes]) -> str:
    """Take a step; give how it went."""
    try:
        match step:
            case ("keep", seat, room, body):
                keep(logs, seat, room, body)
            case ("copy", seat, source, to, body):
                copy(logs, seat, source, to, digest(body))
            case ("forget", room):
                logs.append(forgetting(room))
    except Refusal as refusal:
        return str(refusal)
    return "done"


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(STEPS, min_size=1, max_size=10))
def test_whatever_is_done_a_store_keeps_what_lists_would(steps: list[tuple[str, str, str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "talks.db") as store:
        lists = MemoryLogs()
        for logs in (store, lists):
            open_talks(logs)
        for step in steps:
            assert take(store, step) == take(lists, step)
            assert files(store, MAP, ANNEX, b"") == files(lists, MAP, ANNEX, b"")
