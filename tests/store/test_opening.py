"""Opening a store: what is refused before anything could be lost, each with its own code."""

import threading
from collections.abc import Callable
from pathlib import Path

import psycopg
import pysqlite3
import pytest

from goodoffices.desk.hub import Hub
from goodoffices.store import Store, open_store, postgres
from goodoffices.store.keys import VARIABLE
from goodoffices.store.sqlite import Sqlite, check_library
from goodoffices.talks.refusal import Refusal
from tests.store.talking import CAUCUS_A, HEAD_A, open_talks, say, whole, words


@pytest.fixture
def kept(where: str, opened: Callable[..., Store]) -> str:
    """Where a store stands that somebody used and closed."""
    with opened(where) as store:
        open_talks(store)
        say(store, HEAD_A, CAUCUS_A, "kept")
    return where


def refusal(opening: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as refused:
        opening()
    return refused.value


def test_what_was_said_is_there_when_it_opens_again(kept: str, opened: Callable[..., Store]) -> None:
    assert words(whole(opened(kept), CAUCUS_A)) == ["kept"]


def test_a_new_store_makes_a_key_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    assert (tmp_path / "master.key").stat().st_mode & 0o777 == 0o600
    assert len(bytes.fromhex((tmp_path / "master.key").read_text())) == 32


def test_without_its_key_it_does_not_open(kept: str, opened: Callable[..., Store], tmp_path: Path) -> None:
    (tmp_path / "master.key").unlink()
    assert refusal(lambda: opened(kept)).code == "master-key-missing"
    assert not (tmp_path / "master.key").exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_refused(
    kept: str, opened: Callable[..., Store], tmp_path: Path, mode: int
) -> None:
    (tmp_path / "master.key").chmod(mode)
    refused = refusal(lambda: opened(kept))
    assert (refused.code, refused.params["mode"]) == ("master-key-readable", f"{mode:o}")


def test_another_key_is_refused(kept: str, opened: Callable[..., Store], tmp_path: Path) -> None:
    (tmp_path / "master.key").write_text("00" * 32)
    assert refusal(lambda: opened(kept)).code == "master-key-wrong"


@pytest.mark.parametrize("text", ["", "00" * 31, "a key", "zz" * 32])
def test_what_is_no_key_is_refused(kept: str, opened: Callable[..., Store], tmp_path: Path, text: str) -> None:
    (tmp_path / "master.key").write_text(text)
    assert refusal(lambda: opened(kept)).code == "master-key-malformed"


def test_the_key_may_stand_in_the_environment(
    where: str, opened: Callable[..., Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "5c" * 32)
    with opened(where) as store:
        open_talks(store)
    assert not (tmp_path / "master.key").exists()
    monkeypatch.setenv(VARIABLE, "5d" * 32)
    assert refusal(lambda: opened(where)).code == "master-key-wrong"


def test_a_store_of_a_newer_form_is_refused(kept: str, opened: Callable[..., Store]) -> None:
    connect = psycopg.connect if kept.startswith("postgres") else pysqlite3.connect
    connection = connect(kept)
    newer = "'\\x3939'" if kept.startswith("postgres") else "x'3939'"
    connection.execute(f"UPDATE meta SET value = {newer} WHERE name = 'format'")
    connection.commit()
    connection.close()
    refused = refusal(lambda: opened(kept))
    assert (refused.code, refused.params) == ("store-newer", {"found": "99", "wanted": "2"})


def test_an_old_sqlite_is_refused() -> None:
    check_library()
    for version in ((3, 51, 2), (3, 40, 1)):
        assert refusal(lambda version=version: check_library(version)).code == "sqlite-too-old"


def test_a_second_server_is_refused(opened: Callable[..., Store], tmp_path: Path) -> None:
    where = str(tmp_path / "talks.db")
    with opened(where):
        assert refusal(lambda: opened(where)).code == "second-server"
    opened(where)


def test_beside_the_server_one_may_read(opened: Callable[..., Store], tmp_path: Path) -> None:
    where = str(tmp_path / "talks.db")
    assert refusal(lambda: opened(where, reading=True)).code == "store-missing"
    server = opened(where)
    open_talks(server)
    reader = opened(where, reading=True)
    say(server, HEAD_A, CAUCUS_A, "while you read")
    assert words(whole(reader, CAUCUS_A)) == ["while you read"]
    assert refusal(lambda: say(reader, HEAD_A, CAUCUS_A, "no")).code == "store-read-only"


def test_every_sqlite_connection_syncs_fully(tmp_path: Path, opened: Callable[..., Store]) -> None:
    opened(str(tmp_path / "talks.db")).close()
    base = Sqlite(tmp_path / "talks.db", Hub())
    with base._readers.take() as reader:
        for connection in (reader, base._writer):
            assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    base.close()


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_an_old_postgres_is_refused(
    where: str, opened: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "OLDEST", 990_000)
    assert refusal(lambda: opened(where)).code == "postgres-too-old"


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_every_postgres_connection_commits_to_disk(where: str, opened: Callable[..., Store]) -> None:
    store = opened(where + "%20-csynchronous_commit%3Doff")
    with store._base._readers.take() as reader:
        for connection in (reader, store._base._writer):
            assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_workers_that_start_together_found_one_store(where: str, tmp_path: Path) -> None:
    stores: list[Store] = []

    def start() -> None:
        stores.append(open_store(where, key_file=tmp_path / "master.key"))

    workers = [threading.Thread(target=start) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    open_talks(stores[0])
    say(stores[3], HEAD_A, CAUCUS_A, "heard by all")
    assert [words(whole(store, CAUCUS_A)) for store in stores] == [["heard by all"]] * 4
    for store in stores:
        store.close()
