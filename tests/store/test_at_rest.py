"""What lies on the disk: nothing said, by whom, of which kind or when; and what was moved does not open."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pysqlite3
import pytest

from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.store import Damage, Store
from goodoffices.talks.acts import Destroyed
from goodoffices.talks.entries import RULE
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    MEDIATOR,
    PROCESS,
    key,
    open_talks,
    say,
    whole,
)

SAID = "eucalyptus"
NEVER_IN_PLAIN = (SAID, "ocarina", HEAD_A, MEDIATOR, "Note", "Opening", "2026-01-05", "drafts/answer", "my key")


def raw_sqlite(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.name.startswith("talks.db"))


def raw_postgres(address: str) -> bytes:
    """Every table's rows as they are, with the written-ahead pages not looked at."""
    tables = ("meta", "process", "room", "entry", "sitting", "said", "draft")
    rows = []
    with psycopg.connect(address) as connection:
        for table in tables:
            for row in connection.cursor(binary=True).execute(f"SELECT * FROM {table}".encode()):
                rows += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(rows)


def test_nothing_said_stands_in_plain(where: str, opened: Callable[..., Store], tmp_path: Path) -> None:
    store = opened(where)
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, f"{SAID} in spring", under="my key")
    store.keep_draft(HEAD_A, "drafts/answer", "ocarina for later")
    raw = raw_postgres(where) if where.startswith("postgres") else raw_sqlite(tmp_path)
    assert CAUCUS_A.encode() in raw
    assert [word for word in NEVER_IN_PLAIN if word.encode() in raw] == []


def test_what_is_remembered_of_a_batch_does_not_tell_its_rooms(store: Store, where: str) -> None:
    """Which rooms were spoken in together would tell what was carried."""
    open_talks(store)
    connect = psycopg.connect if where.startswith("postgres") else pysqlite3.connect
    connection = connect(where)
    ((receipts,),) = connection.execute("SELECT receipts FROM said").fetchall()
    connection.close()
    assert not [room for room in (CAUCUS_A, CAUCUS_B) if room.encode() in receipts]


def test_a_destroyed_act_leaves_no_bytes_of_its_key(opened: Callable[..., Store], tmp_path: Path) -> None:
    store = opened(str(tmp_path / "talks.db"))
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, SAID)
    with pysqlite3.connect(tmp_path / "talks.db") as looking:
        ((wrapped, body),) = looking.execute("SELECT key, body FROM entry WHERE room = ? AND number = 2", (CAUCUS_A,))
    looking.close()
    assert wrapped in raw_sqlite(tmp_path)
    gone = Batch(
        PROCESS,
        RULE,
        key(),
        (Saying(CAUCUS_A, RULE, Destroyed(2, "at once")),),
        effects=Effects(destroys=((CAUCUS_A, 2),)),
    )
    store.append(gone)
    assert wrapped not in raw_sqlite(tmp_path)
    assert body not in raw_sqlite(tmp_path)


def test_two_rooms_that_heard_the_same_look_different(store: Store) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "six weeks")
    say(store, HEAD_B, CAUCUS_B, "six weeks")
    (first,), (second,) = (store._base.rows(room, 2, 2) for room in (CAUCUS_A, CAUCUS_B))
    assert not set(first[1:]) & set(second[1:])
    assert list(store._base.leaves(CAUCUS_A, 2))[1] != list(store._base.leaves(CAUCUS_B, 2))[1]


def without_triggers(where: str, change: str) -> None:
    """Change a row as somebody could who owns the disk."""
    if where.startswith("postgres"):
        with psycopg.connect(where, autocommit=True) as connection:
            connection.execute("ALTER TABLE entry DISABLE TRIGGER ALL")
            connection.execute(change.encode())
        return
    connection = pysqlite3.connect(where, isolation_level=None)
    connection.execute("DROP TRIGGER entry_stays")
    connection.execute(change)
    connection.close()


OTHER = "(SELECT {0} FROM entry WHERE number = 3)"


@pytest.mark.parametrize("moved", [("key",), ("body",), ("key", "body")], ids="-".join)
def test_an_act_moved_to_another_place_does_not_open(store: Store, where: str, moved: tuple[str, ...]) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "two", "three")
    changes = ", ".join(f"{column} = {OTHER.format(column)}" for column in moved)
    without_triggers(where, f"UPDATE entry SET {changes} WHERE number = 2")
    with pytest.raises(Damage, match=CAUCUS_A):
        whole(store, CAUCUS_A)
