"""A transcript is an ordinary zip file that public tools can read, the same bytes each time, written as it streams."""

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from goodoffices.ledger import Cover, LedgerError, SigningKey, verify, write_transcript
from tests.ledger.talks import CAUCUS, COVER, KEY, MADE, NOTICES, OTHER_KEY, PROCESS, Room, salt, transcript
from tests.ledger.tamper import acts, unpack


def test_what_stands_in_it_and_where() -> None:
    names = list(unpack(transcript([Room.of(CAUCUS, 300).record(), Room.of(NOTICES, 258).record(since=257)])))
    assert names == [
        "README.txt",
        "process.vkey",
        "transcript.json",
        f"rooms/{CAUCUS}/seal",
        f"rooms/{CAUCUS}/tile/0/000",
        f"rooms/{CAUCUS}/entries/000",
        f"rooms/{CAUCUS}/tile/0/001.p/44",
        f"rooms/{CAUCUS}/entries/001.p/44",
        f"rooms/{CAUCUS}/tile/1/000.p/1",
        f"rooms/{CAUCUS}/marks",
        f"rooms/{NOTICES}/seal",
        f"rooms/{NOTICES}/tile/0/000",
        f"rooms/{NOTICES}/tile/0/001.p/2",
        f"rooms/{NOTICES}/entries/001.p/2",
        f"rooms/{NOTICES}/tile/1/000.p/1",
        f"rooms/{NOTICES}/marks",
        "manifest",
    ]


def test_the_head_says_whose_it_is_and_from_where_each_room_is_heard() -> None:
    head = json.loads(unpack(transcript([Room.of(CAUCUS, 4).record(since=3)]))["transcript.json"])
    assert head == {
        "format": "goodoffices transcript 1",
        "made": "2031-05-06T09:30:00Z",
        "process": PROCESS,
        "rooms": [{"room": CAUCUS, "since": 3, "size": 4, "title": "A · caucus"}],
        "seat": "Head of delegation",
        "title": "Lake talks",
    }


def test_only_what_the_seat_heard_is_in_it() -> None:
    room = Room.of(CAUCUS, 300)
    data = transcript([room.record(since=299)])
    assert acts(unpack(data), CAUCUS) == [salt(CAUCUS, at) + room.plaintexts[at - 1] for at in (299, 300)]
    assert room.plaintexts[297] not in data
    assert salt(CAUCUS, 298) not in data


def test_equal_records_make_equal_bytes() -> None:
    assert transcript([Room.of(CAUCUS, 300).record()]) == transcript([Room.of(CAUCUS, 300).record()])


def test_any_zip_program_can_read_it() -> None:
    data = transcript([Room.of(CAUCUS, 300).record()])
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == unpack(data)


def test_the_manifest_is_what_sha256sum_reads() -> None:
    members = unpack(transcript([Room.of(CAUCUS, 300).record()]))
    lines = members["manifest"].decode().split("\n\n")[0].split("\n")
    assert lines[:2] == [f"goodoffices/{PROCESS}", "goodoffices transcript 1"]
    sums = [line.split("  ") for line in lines[2:]]
    assert [name for _, name in sums] == [name for name in members if name != "manifest"]
    assert all(hashlib.sha256(members[name]).hexdigest() == digest for digest, name in sums)


def test_nothing_tells_when_or_where_the_file_was_written() -> None:
    with zipfile.ZipFile(io.BytesIO(transcript([Room.of(CAUCUS, 3).record()]))) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(info.create_system, info.external_attr, info.comment) for info in file.infolist()} == {(0, 0, b"")}


def test_it_goes_through_a_pipe(tmp_path: Path) -> None:
    source, sink = os.pipe()
    with os.fdopen(sink, "wb") as out:
        write_transcript(out, COVER, [Room.of(CAUCUS, 5).record()], KEY)
    with os.fdopen(source, "rb") as file:
        (tmp_path / "transcript.zip").write_bytes(file.read())
    assert verify(tmp_path / "transcript.zip").ok


def test_no_more_than_256_acts_are_read_between_two_writes() -> None:
    record = Room.of(CAUCUS, 2000).record()
    read = 0
    at_writes = [0]

    def counted() -> Iterator[tuple[int, bytes, bytes | None]]:
        nonlocal read
        for spoken in record.entries:
            read += 1
            yield spoken

    class Out(io.BytesIO):
        def write(self, data: bytes) -> int:
            at_writes.append(read)
            return super().write(data)

    write_transcript(Out(), COVER, [replace(record, entries=counted())], KEY)
    assert read == 2000
    assert max(later - before for before, later in pairwise(at_writes)) <= 256


def test_an_empty_room_and_a_room_of_which_nothing_was_heard_yet() -> None:
    data = transcript([Room.of(CAUCUS, 0).record(), Room.of(NOTICES, 3).record(since=4)])
    verdict = verify(io.BytesIO(data))
    assert verdict.ok
    assert [(room.size, room.read) for room in verdict.rooms] == [(0, 0), (3, 0)]


def test_a_log_that_grew_while_the_transcript_was_made_is_taken_as_it_was_sealed() -> None:
    verdict = verify(io.BytesIO(transcript([Room.of(CAUCUS, 300).record(size=280)])))
    assert verdict.ok
    assert verdict.rooms[0].read == 280


def test_no_room_at_all() -> None:
    assert verify(io.BytesIO(transcript([]))).ok


def refusal(*records: object, key: SigningKey = KEY, cover: Cover = COVER) -> str:
    with pytest.raises(LedgerError) as refused:
        transcript(records, key, cover)  # type: ignore[arg-type]
    return refused.value.code


def test_a_record_that_does_not_hold_together_is_not_handed_out() -> None:
    room = Room.of(CAUCUS, 300)
    spoken = list(room.record().entries)
    leaves = room.leaves()
    wrong = (7, spoken[6][1], b"other words")
    assert refusal(replace(room.record(), leaves=leaves[:-1])) == "leaves-differ"
    assert refusal(replace(room.record(), leaves=[*leaves[:-1], bytes(32)], since=301, entries=[])) == "leaves-differ"
    assert refusal(replace(room.record(), leaves=[*leaves[:-1], b"short"])) == "leaves-differ"
    assert refusal(replace(room.record(), entries=[*spoken[:6], wrong, *spoken[7:]])) == "entry-differs"
    assert refusal(replace(room.record(), entries=[*spoken[:6], *spoken[7:]])) == "entry-differs"
    assert refusal(replace(room.record(), entries=spoken[:-1])) == "entry-differs"


def test_a_seal_of_another_room_or_key_is_not_handed_out() -> None:
    room, other = Room.of(CAUCUS, 3), Room.of(NOTICES, 3)
    assert refusal(replace(room.record(), seal=other.seal())) == "seal-elsewhere"
    assert refusal(replace(room.record(), seal=room.seal(key=OTHER_KEY))) == "note-unsigned"


@pytest.mark.parametrize("room", ["../up", "a/b", "", "UPPER", "a b", "ä", "x" * 65])
def test_a_room_whose_id_could_lead_out_of_the_file_is_refused(room: str) -> None:
    assert refusal(Room.of(room, 1).record()) in {"head-malformed", "seal-elsewhere", "seal-malformed"}


def test_a_room_given_twice_or_heard_from_nowhere_is_refused() -> None:
    assert refusal(Room.of(CAUCUS, 3).record(), Room.of(CAUCUS, 3).record()) == "head-malformed"
    assert refusal(Room.of(CAUCUS, 3).record(since=5)) == "head-malformed"
    assert refusal(replace(Room.of(CAUCUS, 3).record(), since=0)) == "head-malformed"


def test_a_key_of_another_process_signs_nothing_here() -> None:
    stranger = SigningKey("goodoffices/otherotherothero", KEY.seed)
    assert refusal(cover=Cover(PROCESS, "", "", MADE), key=stranger) == "key-elsewhere"
