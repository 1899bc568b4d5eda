"""Files on the disk: neither name, content nor length tells; two rooms share no bytes; what is forgotten is gone."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pysqlite3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.store import Chance, Damage, Store
from goodoffices.store.crypt import lock_file, unlock_file
from goodoffices.talks.entries import RULE
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    MEDIATOR,
    PROCESS,
    copy,
    keep,
    key,
    note,
    open_talks,
    say,
)

MAP = b"eucalyptus " * 500
KEY = bytes(32)


def directly(where: str, statement: str) -> list[tuple[str, bytes, bytes]]:
    """Run a statement as somebody could who owns the disk."""
    connect = psycopg.connect if where.startswith("postgres") else pysqlite3.connect
    connection = connect(where)
    try:
        done = connection.execute(statement)
        found = (
            [(str(room), bytes(name), bytes(body)) for room, name, body in done] if done.description else []
        )
        connection.commit()
    finally:
        connection.close()
    return found


def at_rest(where: str) -> list[tuple[str, bytes, bytes]]:
    """The rows of the table of files."""
    return directly(where, "SELECT room, name, body FROM file")


def test_a_row_tells_neither_name_nor_content_nor_length(store: Store, where: str) -> None:
    open_talks(store)
    name = keep(store, HEAD_A, CAUCUS_A, MAP)
    ((room, mark, body),) = at_rest(where)
    assert room == CAUCUS_A
    assert bytes.fromhex(name) not in mark + body
    assert name.encode() not in mark + body
    assert b"eucalyptus" not in body
    assert len(body) - 28 == 8_192  # with its nonce and its tag


def test_two_rooms_that_keep_the_same_share_no_bytes(store: Store, where: str) -> None:
    open_talks(store)
    copy(store, MEDIATOR, CAUCUS_A, CAUCUS_B, keep(store, HEAD_A, CAUCUS_A, MAP))
    (_, mark, body), (_, other, copied) = at_rest(where)
    parts = {body[at : at + 16] for at in range(0, len(body) - 16, 16)}
    assert mark != other
    assert not [at for at in range(0, len(copied) - 16, 16) if copied[at : at + 16] in parts]


def test_another_store_gives_the_same_file_another_name(opened: Callable[..., Store], tmp_path: Path) -> None:
    names = []
    for one in ("here", "there"):
        (tmp_path / one).mkdir()
        where = str(tmp_path / one / "talks.db")
        store = opened(where, key_file=tmp_path / one / "master.key")
        open_talks(store)
        keep(store, HEAD_A, CAUCUS_A, MAP)
        names.append(at_rest(where)[0][1])
    assert names[0] != names[1]


@pytest.mark.parametrize("moved", ["body", "name"])
def test_a_file_moved_to_another_place_does_not_open(store: Store, where: str, moved: str) -> None:
    open_talks(store)
    name, other = keep(store, HEAD_A, CAUCUS_A, MAP), keep(store, HEAD_A, CAUCUS_A, b"another")
    marks = {one: store._keys.file(CAUCUS_A, one).hex() for one in (name, other)}
    value = "decode('{}', 'hex')" if where.startswith("postgres") else "x'{}'"
    here, there = (value.format(marks[one]) for one in (name, other))
    if moved == "body":
        directly(
            where, f"UPDATE file SET body = (SELECT body FROM file WHERE name = {there}) WHERE name = {here}"
        )
    else:
        directly(where, f"DELETE FROM file WHERE name = {here}")
        directly(where, f"UPDATE file SET name = {here} WHERE name = {there}")
    with pytest.raises(Damage, match=CAUCUS_A):
        store.file(CAUCUS_A, name)
    with pytest.raises(Damage, match=CAUCUS_A):
        copy(store, MEDIATOR, CAUCUS_A, CAUCUS_B, name)
    assert say(store, HEAD_B, CAUCUS_B, "and the others go on")


def test_a_forgotten_file_leaves_no_bytes(opened: Callable[..., Store], tmp_path: Path) -> None:
    where = str(tmp_path / "talks.db")
    store = opened(where)
    open_talks(store)
    keep(store, HEAD_A, CAUCUS_A, MAP)
    ((_, mark, body),) = at_rest(where)

    def raw() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.name.startswith("talks.db"))

    assert mark in raw()
    assert body[-64:] in raw()
    said = (Saying(CAUCUS_A, RULE, note("all before this was destroyed")),)
    store.append(Batch(PROCESS, RULE, key(), said, effects=Effects(forgets=(CAUCUS_A,))))
    assert mark not in raw()
    assert body[-64:] not in raw()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=9_000), st.binary(max_size=9_000))
def test_lengths_show_only_as_powers_of_two(one: bytes, other: bytes) -> None:
    sealed = [lock_file(KEY, body, Chance(), "place") for body in (one, other)]
    assert [unlock_file(KEY, body, "place") for body in sealed] == [one, other]
    sizes = [len(body) - 28 for body in sealed]
    assert all(size >= 4_096 and size & (size - 1) == 0 for size in sizes)
    for size, body in zip(sizes, (one, other), strict=True):
        assert size == 4_096 or size < 2 * (len(body) + 8)
    with pytest.raises(Damage):
        unlock_file(KEY, sealed[0], "another place")
