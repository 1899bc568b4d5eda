"""The zip file is refused, with a sentence, wherever it is not as it was written: bombs, paths, hidden bytes."""

import io
import struct
import zipfile
import zlib

import pytest

from goodoffices.ledger import LedgerError, Verdict, verify
from goodoffices.ledger.container import Container, ContainerWriter
from tests.ledger.talks import CAUCUS, Room, transcript
from tests.ledger.tamper import pack, unpack


@pytest.fixture(scope="module")
def data() -> bytes:
    return transcript([Room.of(CAUCUS, 5).record()])


def check(data: bytes) -> Verdict:
    return verify(io.BytesIO(data))


def only(verdict: Verdict) -> str:
    assert len(verdict.findings) == 1
    return verdict.findings[0].code


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("junk", [b"", b"\x00", b"PK", b"PK\x03\x04", b"%PDF-1.7 and so on and so on", bytes(4096)])
def test_what_is_no_zip_file_is_no_transcript(junk: bytes) -> None:
    assert only(check(junk)) in {"not-a-transcript", "file-end"}


def test_a_file_packed_again_by_another_program_is_refused_with_the_reason(data: bytes) -> None:
    assert only(check(zipped(unpack(data)))) == "container-altered"
    assert only(check(zipped(unpack(data), zipfile.ZIP_DEFLATED))) == "member-compressed"


def test_a_zip_bomb_is_refused_before_anything_is_unpacked(data: bytes) -> None:
    bomb = zipped({**unpack(data), "rooms/bomb": bytes(50_000_000)}, zipfile.ZIP_DEFLATED)
    assert len(bomb) < 200_000
    assert only(check(bomb)) == "member-compressed"


def test_a_size_that_the_file_does_not_have_is_refused(data: bytes) -> None:
    at = data.rindex(b"manifest") - 46
    claimed = data[: at + 20] + struct.pack("<2I", 2**31, 2**31) + data[at + 28 :]
    assert only(check(claimed)) == "member-too-large"
    claimed = data[: at + 20] + struct.pack("<2I", 2**20, 2**20) + data[at + 28 :]
    assert only(check(claimed)) == "container-altered"


@pytest.mark.parametrize(
    "name",
    ["../up", "/etc/passwd", "a/../b", "a//b", "a\\b", "C:a", "a/", ".a", "a/.b", "a b", "a\x00", "ä", "", "x" * 256],
)
def test_a_name_that_could_lead_somewhere_is_not_written(name: str) -> None:
    with pytest.raises(LedgerError) as refused:
        pack({name: b"evil"})
    assert refused.value.code == "member-path"


def crafted(*names: bytes) -> bytes:
    """A zip file written by hand, with names as given."""
    out, directory = b"", b""
    for name in names:
        fields = (zlib.crc32(b"evil"), 4, 4, len(name), 0)
        fixed = struct.pack("<5H3I2H", 10, 0, 0, 0, 33, *fields)
        directory += b"PK\x01\x02" + struct.pack("<H", 10) + fixed + struct.pack("<3H2I", 0, 0, 0, 0, len(out)) + name
        out += b"PK\x03\x04" + fixed + name + b"evil"
    end = struct.pack("<4H2IH", 0, 0, len(names), len(names), len(directory), len(out), 0)
    return out + directory + b"PK\x05\x06" + end


def test_a_file_written_by_hand_is_as_good_as_ours() -> None:
    assert Container(io.BytesIO(crafted(b"a", b"b"))).read("b") == (b"evil", True)


@pytest.mark.parametrize("name", [b"../up", b"/etc/passwd", b"a\\b", b"a/../b", b"\xff", b"a\x00b", b"a//b", b"a/"])
def test_such_a_name_is_not_read_either(name: bytes) -> None:
    with pytest.raises(LedgerError) as refused:
        Container(io.BytesIO(crafted(b"a", name)))
    assert refused.value.code == "member-path"


def test_a_member_given_twice_is_refused() -> None:
    with pytest.raises(LedgerError) as refused:
        Container(io.BytesIO(crafted(b"a", b"a")))
    assert refused.value.code == "member-twice"


@pytest.mark.parametrize("where", ["before", "between", "after"])
def test_nothing_can_hide_outside_the_members(data: bytes, where: str) -> None:
    second = data.index(b"PK\x03\x04", 4)
    at = {"before": 0, "between": second, "after": len(data)}[where]
    assert only(check(data[:at] + b"hidden" + data[at:])) in {"container-altered", "file-end"}


def test_a_comment_in_the_end_record_is_refused(data: bytes) -> None:
    assert only(check(data[:-2] + b"\x06\x00hidden")) == "file-end"


def test_two_zip_files_in_one_are_refused(data: bytes) -> None:
    assert only(check(data + data)) == "file-end"


def test_entries_of_the_directory_that_share_bytes_are_refused(data: bytes) -> None:
    at = data.rindex(b"process.vkey") - 4
    assert only(check(data[:at] + bytes(4) + data[at + 4 :])) == "container-altered"


def test_a_checksum_changed_in_both_of_its_places_is_found(data: bytes) -> None:
    checksum = struct.pack("<I", zlib.crc32(unpack(data)["README.txt"]))
    assert data.count(checksum) == 2
    assert only(check(data.replace(checksum, bytes(4)))) == "member-altered"


def test_a_part_that_is_too_large_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goodoffices.ledger.container.MEMBER_LIMIT", 10)
    with pytest.raises(LedgerError) as refused:
        ContainerWriter(io.BytesIO()).add("a", bytes(11))
    assert refused.value.code == "member-too-large"


def test_a_file_beyond_what_the_format_holds_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goodoffices.ledger.container._MOST_MEMBERS", 3)
    with pytest.raises(LedgerError) as refused:
        pack({str(number): b"" for number in range(4)})
    assert refused.value.code == "transcript-too-large"
