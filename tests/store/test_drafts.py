"""Drafts: kept for their author alone, at a place it names, until it lets them go."""

from collections.abc import Callable

from goodoffices.store import Store
from tests.store.talking import HEAD_A, HEAD_B


def test_a_draft_is_kept_and_kept_over_and_let_go(store: Store) -> None:
    assert store.draft(HEAD_A, "answer to 7") is None
    store.keep_draft(HEAD_A, "answer to 7", "ستة")
    store.keep_draft(HEAD_A, "answer to 7", "ستة أسابيع")
    assert store.draft(HEAD_A, "answer to 7") == "ستة أسابيع"
    store.drop_draft(HEAD_A, "answer to 7")
    store.drop_draft(HEAD_A, "answer to 7")
    assert store.draft(HEAD_A, "answer to 7") is None


def test_each_seat_and_place_has_its_own(store: Store) -> None:
    store.keep_draft(HEAD_A, "here", "a")
    store.keep_draft(HEAD_A, "there", "b")
    store.keep_draft(HEAD_B, "here", "c")
    places = [(HEAD_A, "here"), (HEAD_A, "there"), (HEAD_B, "here"), (HEAD_B, "there")]
    assert [store.draft(*place) for place in places] == ["a", "b", "c", None]


def test_a_draft_outlives_the_server(where: str, opened: Callable[..., Store]) -> None:
    with opened(where) as store:
        store.keep_draft(HEAD_A, "here", "not yet")
    assert opened(where).draft(HEAD_A, "here") == "not yet"
