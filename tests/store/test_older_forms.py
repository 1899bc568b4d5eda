"""What an earlier version made: brought up to date when it is opened, with everything that stands in it."""

from collections.abc import Callable

import psycopg
import pysqlite3
import pytest

from goodoffices.store import Store
from goodoffices.talks.refusal import Refusal
from tests.store.talking import CAUCUS_A, HEAD_A, digest, keep, open_talks, say, whole, words

MAP = b"a map of the lake"


def directly(where: str, statement: str) -> list[tuple[object, ...]]:
    """Run a statement past the store."""
    connect = psycopg.connect if where.startswith("postgres") else pysqlite3.connect
    connection = connect(where)
    done = connection.execute(statement)
    found = done.fetchall() if done.description else []
    connection.commit()
    connection.close()
    return found


@pytest.fixture
def first_form(where: str, opened: Callable[..., Store]) -> str:
    """Where a store stands as it was before rooms kept files."""
    with opened(where) as store:
        open_talks(store)
        say(store, HEAD_A, CAUCUS_A, "kept")
    one = "'\\x31'" if where.startswith("postgres") else "x'31'"
    directly(where, "DROP TABLE file")
    directly(where, f"UPDATE meta SET value = {one} WHERE name = 'format'")
    return where


def test_it_opens_with_all_that_was_said_and_keeps_files_from_now_on(
    first_form: str, opened: Callable[..., Store]
) -> None:
    with opened(first_form) as store:
        assert words(whole(store, CAUCUS_A)) == ["kept"]
        name = keep(store, HEAD_A, CAUCUS_A, MAP)
    ((form,),) = directly(first_form, "SELECT value FROM meta WHERE name = 'format'")
    assert bytes(form) == b"2"
    again = opened(first_form)
    assert again.file(CAUCUS_A, name) == MAP
    assert words(whole(again, CAUCUS_A)) == ["kept", "with a file"]


def test_a_wrong_key_changes_nothing(first_form: str, opened: Callable[..., Store], tmp_path) -> None:
    other = tmp_path / "other.key"
    other.write_text("5c" * 32)
    other.chmod(0o600)
    with pytest.raises(Refusal, match="master-key-wrong"):
        opened(first_form, key_file=other)
    ((form,),) = directly(first_form, "SELECT value FROM meta WHERE name = 'format'")
    assert bytes(form) == b"1"


def test_who_only_reads_does_not_change_it(first_form: str, opened: Callable[..., Store]) -> None:
    with pytest.raises(Refusal, match="store-older"):
        opened(first_form, reading=True)
    opened(first_form).close()
    assert opened(first_form, reading=True).file(CAUCUS_A, digest(MAP)) is None
