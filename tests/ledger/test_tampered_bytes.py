"""There is no byte in a transcript that can be changed, taken out or put in without the check finding it."""

from io import BytesIO

import pytest

from goodoffices.ledger import Verdict, verify, write_transcript
from goodoffices.ledger.container import Container
from tests.ledger import tamper
from tests.ledger.talks import CAUCUS, COVER, KEY, NOTICES, PROCESS, Room, transcript


def small() -> bytes:
    """A transcript of two rooms, one heard in part, one with an act destroyed."""
    caucus, notices = Room.of(CAUCUS, 5), Room.of(NOTICES, 4)
    notices.destroy(3)
    out = BytesIO()
    write_transcript(out, COVER, [caucus.record(), notices.record(since=3)], KEY, readme="Read me.\n")
    return out.getvalue()


@pytest.fixture(scope="module")
def data() -> bytes:
    return small()


def check(data: bytes) -> Verdict:
    return verify(BytesIO(data), fingerprint=KEY.verifying.fingerprint)


def flipped(data: bytes, at: int) -> bytes:
    """Another byte at that place, another difference at each."""
    return data[:at] + bytes([data[at] ^ (at * 7 % 255 + 1)]) + data[at + 1 :]


def test_the_small_transcript_is_well(data: bytes) -> None:
    assert check(data).ok


def test_every_byte_of_the_file_counts(data: bytes) -> None:
    passed = [at for at in range(len(data)) if check(flipped(data, at)).ok]
    assert passed == []


def test_every_bit_of_the_key_and_of_the_signatures_counts(data: bytes) -> None:
    members = Container(BytesIO(data)).members
    for name in (f"rooms/{CAUCUS}/seal", "process.vkey", "manifest"):
        for at in range(max(members[name].start, members[name].end - 140), members[name].end):
            for bit in range(8):
                assert not check(data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]).ok


def test_every_byte_of_every_member_counts_in_a_sound_zip_file(data: bytes) -> None:
    members = tamper.unpack(data)
    for name, content in members.items():
        for at in range(len(content)):
            verdict = check(tamper.pack({**members, name: flipped(content, at)}))
            assert not verdict.ok, (name, at)


def test_a_byte_flipped_in_an_entry_names_its_act(data: bytes) -> None:
    members = tamper.unpack(data)
    name = f"rooms/{CAUCUS}/entries/000.p/5"
    at, number = 0, 1
    for body in tamper.acts(members, CAUCUS):
        for within in range(4 + len(body)):
            finding = check(tamper.pack({**members, name: flipped(members[name], at + within)})).findings[0]
            assert (finding.room, finding.number) == (CAUCUS, number)
        at, number = at + 4 + len(body), number + 1


def test_a_byte_taken_out_or_put_in_anywhere_is_found(data: bytes) -> None:
    for at in range(len(data)):
        assert not check(data[:at] + data[at + 1 :]).ok
        assert not check(data[:at] + b"\x00" + data[at:]).ok
    assert not check(data + b"\x00").ok


def test_members_taken_out_doubled_renamed_or_moved_are_found(data: bytes) -> None:
    members = tamper.unpack(data)
    for name in members:
        assert not check(tamper.pack({key: value for key, value in members.items() if key != name})).ok
        assert not check(tamper.pack({f"{key}x" if key == name else key: members[key] for key in members})).ok
    assert not check(tamper.pack({**members, "rooms/extra": b""})).ok
    for moved in tamper.neighbours(members):
        assert [finding.code for finding in check(tamper.pack(moved)).findings] == ["members-moved"]


def test_a_cut_file_is_refused_wherever_it_is_cut(data: bytes) -> None:
    for length in range(len(data)):
        assert not check(data[:length]).ok


def test_a_whole_room_taken_out_with_its_place_in_the_head_is_found() -> None:
    both = tamper.unpack(transcript([Room.of(CAUCUS, 3).record(), Room.of(NOTICES, 3).record()]))
    one = tamper.unpack(transcript([Room.of(CAUCUS, 3).record()]))
    assert not check(tamper.pack({**one, "manifest": both["manifest"]})).ok


def test_a_member_under_another_width_is_found_though_its_content_is_the_same(data: bytes) -> None:
    members = tamper.unpack(data)
    for width in ("4", "6"):
        renamed = {name.replace(".p/5", f".p/{width}"): content for name, content in members.items()}
        assert renamed.keys() != members.keys()
        assert not check(tamper.pack(renamed)).ok


def test_a_manifest_that_was_signed_with_too_little_or_too_much_in_it_is_found(data: bytes) -> None:
    members = tamper.unpack(data)
    for left_out in [*members][:-1]:
        fewer = tamper.signed({name: content for name, content in members.items() if name != left_out}, PROCESS, KEY)
        assert not check(tamper.pack({**members, "manifest": fewer["manifest"]})).ok
    more = tamper.signed({**members, "rooms/extra": b""}, PROCESS, KEY)
    assert not check(tamper.pack({**members, "manifest": more["manifest"]})).ok
    assert not check(tamper.pack({**members, "manifest": tamper.signed({}, PROCESS, KEY)["manifest"]})).ok
