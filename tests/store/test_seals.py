"""Seals and transcripts out of the store: what a seat takes home, it can check alone."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.ledger.seals import open_seal
from goodoffices.ledger.transcript import Cover, write_transcript
from goodoffices.ledger.verify import verify
from goodoffices.store import Store
from goodoffices.talks.acts import Destroyed
from goodoffices.talks.entries import RULE
from goodoffices.talks.refusal import Refusal
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    NOTICES,
    PROCESS,
    key,
    note,
    open_talks,
    opening,
    say,
    seating,
)

EXPERT = "expertofsideaaaa"


def transcript(store: Store, seat: str, *rooms: str) -> bytes:
    """What the seat takes home."""
    out = io.BytesIO()
    cover = Cover(PROCESS, "Lake talks", "A seat", datetime(2026, 1, 6, tzinfo=UTC))
    records = store.records(PROCESS, seat, {room: room for room in rooms})
    write_transcript(out, cover, records, store.signing_key(PROCESS))
    return out.getvalue()


def test_a_seal_is_signed_by_its_process_and_stays_the_same_until_more_is_said(store: Store) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "two", "three")
    seal = store.seal(PROCESS, CAUCUS_A)
    read = open_seal(seal, store.verifying_key(PROCESS))
    assert (read.size, read.origin) == (3, f"goodoffices/{PROCESS}/{CAUCUS_A}")
    say(store, HEAD_B, CAUCUS_B, "elsewhere")
    assert store.seal(PROCESS, CAUCUS_A) == seal
    say(store, HEAD_A, CAUCUS_A, "four")
    assert store.seal(PROCESS, CAUCUS_A) != seal


def test_each_process_has_its_own_key_and_keeps_it(where: str, opened: Callable[..., Store]) -> None:
    with opened(where) as store:
        open_talks(store)
        store.append(opening(("elsewhereaaaaaaa", (HEAD_A,)), process="othertalksaaaaaa"))
        keys = [store.verifying_key(process) for process in (PROCESS, "othertalksaaaaaa")]
    assert keys[0].public != keys[1].public
    assert opened(where).verifying_key(PROCESS) == keys[0]


def test_a_transcript_from_the_store_verifies(store: Store, tmp_path: Path) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, *(f"word {number}" for number in range(300)))
    store.append(seating(CAUCUS_A, HEAD_A, EXPERT))
    say(store, HEAD_A, CAUCUS_A, "welcome", "this will be destroyed")
    gone = Effects(destroys=((CAUCUS_A, 304),))
    store.append(Batch(PROCESS, RULE, key(), (Saying(CAUCUS_A, RULE, Destroyed(304, "at once")),), effects=gone))
    for seat in (HEAD_A, EXPERT):
        file = tmp_path / f"{seat}.zip"
        file.write_bytes(transcript(store, seat, CAUCUS_A, NOTICES))
        verdict = verify(file, since=None, fingerprint=store.verifying_key(PROCESS).fingerprint)
        assert verdict.ok, verdict


def test_the_same_record_makes_the_same_bytes(store: Store) -> None:
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "two")
    assert transcript(store, HEAD_A, CAUCUS_A) == transcript(store, HEAD_A, CAUCUS_A)


def test_nobody_takes_home_a_room_they_do_not_sit_in(store: Store) -> None:
    open_talks(store)
    for room in (CAUCUS_B, "aroomthatisnotaa"):
        with pytest.raises(Refusal, match="not-in-room"):
            store.records(PROCESS, HEAD_A, {CAUCUS_A: "", room: ""})


def test_a_long_room_is_sealed_and_read_in_parts(store: Store) -> None:
    open_talks(store)
    said = tuple(Saying(CAUCUS_A, HEAD_A, note(str(number))) for number in range(1_000))
    for _ in range(5):
        store.append(Batch(PROCESS, HEAD_A, key(), said))
    (record,) = store.records(PROCESS, HEAD_A, {CAUCUS_A: ""})
    assert [number for number, _, _ in record.entries] == list(range(1, 5_002))
    assert len(list(record.leaves)) == 5_001
