"""The check says in plain words what was checked, what that proves and what it leaves open."""

from io import BytesIO
from pathlib import Path

import pytest

from goodoffices.ledger import Verdict, sentence, verify
from goodoffices.ledger.layout import bundle_record
from tests.ledger import tamper
from tests.ledger.talks import CAUCUS, KEY, MADE, NOTICES, OTHER_KEY, PROCESS, Room, entry, salt, transcript


def check(data: bytes, **kept: str) -> Verdict:
    return verify(BytesIO(data), **kept)


def codes(statements: object) -> list[str]:
    return [statement.code for statement in statements]  # type: ignore[attr-defined]


@pytest.fixture
def data() -> bytes:
    return transcript([Room.of(CAUCUS, 300).record(since=20), Room.of(NOTICES, 5).record()])


def test_a_good_transcript(data: bytes) -> None:
    verdict = check(data)
    assert verdict.ok
    assert (verdict.process, verdict.title, verdict.seat, verdict.made) == (
        PROCESS,
        "Lake talks",
        "Head of delegation",
        MADE,
    )
    assert [(room.title, room.size, room.since, room.read) for room in verdict.rooms] == [
        ("A · caucus", 300, 20, 281),
        ("Notices", 5, 1, 5),
    ]


def test_what_was_checked_is_counted(data: bytes) -> None:
    said = check(data).checked[0]
    assert sentence(said.code, said.params) == (
        "Checked: every act that Head of delegation heard and every byte of the file made on 6 May 2031, 09:30 UTC. "
        "Acts: 286, in rooms: 2."
    )


def test_without_fingerprint_and_saved_seal_it_says_what_stays_open(data: bytes) -> None:
    verdict = check(data)
    assert codes(verdict.proves) == ["proves-sealed"]
    assert codes(verdict.leaves_open) == ["opens-truth", "opens-key", "opens-saved", "opens-before"]


def test_with_both_it_says_that_they_were_compared(data: bytes) -> None:
    verdict = check(data, fingerprint=KEY.verifying.fingerprint, since=Room.of(NOTICES, 5).seal(3))
    assert codes(verdict.checked) == ["checked", "checked-key", "checked-saved"]
    assert codes(verdict.proves) == ["proves-sealed", "proves-key", "proves-saved"]
    assert codes(verdict.leaves_open) == ["opens-truth", "opens-before"]


def test_a_file_that_fails_proves_nothing(data: bytes) -> None:
    assert codes(check(data + b" ").proves) == ["proves-nothing"]
    members = tamper.unpack(data)
    assert codes(check(tamper.pack({**members, "README.txt": b"Trust me."})).proves) == ["proves-nothing"]


def test_the_seals_to_save_are_those_of_a_good_file_only(data: bytes) -> None:
    good = check(data)
    assert check(data, since=good.seals).ok
    assert good.seals == Room.of(CAUCUS, 300).seal() + Room.of(NOTICES, 5).seal()
    members = tamper.unpack(data)
    assert check(tamper.pack({**members, "README.txt": b"Trust me."})).seals == ""


def test_a_file_made_with_another_key_is_told_by_the_fingerprint() -> None:
    room = Room.of(CAUCUS, 3)
    forged = transcript([room.record(key=OTHER_KEY)], OTHER_KEY)
    assert check(forged).ok
    verdict = check(forged, fingerprint=KEY.verifying.fingerprint)
    assert codes(verdict.findings) == ["wrong-key"]
    assert verdict.findings[0].params["found"] == OTHER_KEY.verifying.fingerprint


def test_a_file_made_with_another_key_is_told_by_a_saved_seal() -> None:
    room = Room.of(CAUCUS, 3)
    forged = transcript([room.record(key=OTHER_KEY)], OTHER_KEY)
    assert codes(check(forged, since=room.seal()).findings) == ["saved-unsigned"]


def test_another_key_laid_into_the_file_fits_no_seal(data: bytes) -> None:
    members = {**tamper.unpack(data), "process.vkey": f"{OTHER_KEY.verifying.vkey}\n".encode()}
    assert codes(check(tamper.pack(members)).findings)[0] == "manifest-unsigned"
    resigned = tamper.signed(members, PROCESS, OTHER_KEY)
    assert codes(check(tamper.pack(resigned)).findings) == ["seal-unsigned", "seal-unsigned"]


def test_a_fingerprint_with_a_digit_missing_is_not_compared_but_told(data: bytes) -> None:
    verdict = check(data, fingerprint=KEY.verifying.fingerprint[:-1])
    assert codes(verdict.findings) == ["fingerprint-malformed"]
    assert "checked-key" not in codes(verdict.checked)


def test_a_seal_of_another_room_in_its_place_is_told(data: bytes) -> None:
    members = tamper.unpack(data)
    members[f"rooms/{CAUCUS}/seal"] = members[f"rooms/{NOTICES}/seal"]
    assert codes(check(tamper.pack(members)).findings) == ["seal-elsewhere"]


def test_a_seal_of_another_size_is_told_even_when_the_manifest_was_signed_with_it(data: bytes) -> None:
    members = tamper.unpack(data)
    members[f"rooms/{CAUCUS}/seal"] = Room.of(CAUCUS, 300).seal(299).encode()
    found = check(tamper.pack(tamper.signed(members, PROCESS, KEY))).findings
    assert [(one.code, one.params["size"], one.params["told"]) for one in found] == [("seal-size", 299, 300)]


def test_a_manifest_with_a_second_signature_line_is_not_the_one_that_was_written(data: bytes) -> None:
    members = tamper.unpack(data)
    line = Room.of(CAUCUS, 3).seal(key=OTHER_KEY).split("\n\n")[1].encode()
    members["manifest"] += line.replace(PROCESS.encode(), b"a-witness")
    assert codes(check(tamper.pack(members)).findings) == ["manifest-malformed"]


def test_a_server_that_seals_what_is_no_act_is_found_out() -> None:
    room = Room.of(CAUCUS, 4)
    good = room.plaintexts[2]
    for said in (b"", b"{}", b"no", b"[1]", b'{"room":1}', b"\xff", b"[" * 100_000, b"NaN", good + b" ", good + b"{}"):
        room.plaintexts[2] = said
        finding = check(transcript([room.record()])).findings[0]
        assert (finding.code, finding.number) == ("act-unreadable", 3)


def test_a_server_that_seals_what_readers_understand_differently_is_found_out() -> None:
    room = Room.of(CAUCUS, 4)
    room.plaintexts[2] = room.plaintexts[2].replace(b'{"act"', b'{"number":9,"act"')
    finding = check(transcript([room.record()])).findings[0]
    assert (finding.code, finding.number) == ("act-unreadable", 3)


def test_a_server_that_seals_an_act_twice_is_found_out() -> None:
    room = Room.of(CAUCUS, 4)
    room.plaintexts[2] = room.plaintexts[1]
    finding = check(transcript([room.record()])).findings[0]
    assert (finding.code, finding.number, finding.params["found"]) == ("act-misplaced", 3, 2)


def test_a_newer_format_is_told_as_such(data: bytes) -> None:
    members = tamper.unpack(data)
    members["transcript.json"] = members["transcript.json"].replace(b"transcript 1", b"transcript 2")
    finding = check(tamper.pack(members)).findings[0]
    assert (finding.code, finding.params["format"]) == ("other-format", "goodoffices transcript 2")


def test_a_head_that_was_altered_is_not_gone_by(data: bytes) -> None:
    members = tamper.unpack(data)
    members["transcript.json"] = members["transcript.json"].replace(b'"since": 20', b'"since": 19')
    found = check(tamper.pack(members)).findings
    assert [(one.code, one.params["member"]) for one in found] == [("member-altered", "transcript.json")]


def test_a_head_that_readers_could_understand_differently_is_refused_even_when_signed(data: bytes) -> None:
    members = tamper.unpack(data)
    twice, more = b'"since": 1, "since": 20', b'"more": 1, "seat"'
    for one, other in ((b'"since": 20', twice), (b"\n ", b"\n  "), (b'"seat"', more)):
        changed = {**members, "transcript.json": members["transcript.json"].replace(one, other)}
        assert codes(check(tamper.pack(tamper.signed(changed, PROCESS, KEY))).findings) == ["head-malformed"]


def test_an_act_laid_behind_the_last_of_its_256_is_told(data: bytes) -> None:
    members = tamper.unpack(data)
    name = f"rooms/{CAUCUS}/entries/000"
    members[name] += bundle_record(salt(CAUCUS, 257), entry(CAUCUS, 257))
    finding = check(tamper.pack(members)).findings[0]
    assert (finding.code, finding.number) == ("act-added", 257)


def test_a_head_that_claims_more_acts_than_the_file_could_hold_is_refused_at_once(data: bytes) -> None:
    members = tamper.unpack(data)
    members["transcript.json"] = members["transcript.json"].replace(b'"size": 300', b'"size": 300000000000')
    verdict = check(tamper.pack(tamper.signed(members, PROCESS, KEY)))
    assert codes(verdict.findings) == ["head-malformed"]


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    finding = verify(tmp_path / "nowhere.zip").findings[0]
    assert sentence(finding.code, finding.params) == "The file can't be opened: No such file or directory."


def test_every_finding_and_statement_has_its_sentence(data: bytes) -> None:
    members = tamper.unpack(data)
    for name in members:
        for verdict in (check(data), check(tamper.pack({**members, name: members[name][:-1] + b"?"}))):
            for one in (*verdict.findings, *verdict.checked, *verdict.proves, *verdict.leaves_open):
                assert "{" not in sentence(one.code, one.params)
