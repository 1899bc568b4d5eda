"""For any talks: a transcript as written is well, a tampered one is not, and no file makes the check stumble."""

from io import BytesIO

from hypothesis import example, given, settings
from hypothesis import strategies as st

from goodoffices.ledger import LedgerError, Verdict, sentence, split_seals, verify
from goodoffices.ledger.keys import from_base64, parse_vkey
from goodoffices.ledger.layout import bundle_record, bundle_records
from goodoffices.ledger.notes import split_note
from tests.ledger import tamper
from tests.ledger.talks import CAUCUS, KEY, NOTICES, PROCESS, Room, entry, transcript

WORDS = st.text(max_size=60)
LENGTHS = st.integers(0, 30)


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    """A room in which anything was said, and some of it destroyed."""
    said = draw(st.lists(WORDS, min_size=1, max_size=8))
    count = draw(st.sampled_from([1, 2, 3, 255, 256, 257, 300, 520]))
    room = Room(CAUCUS, [])
    for number in range(1, count + 1):
        act: dict[str, object] = {"kind": "Message", "words": said[number % len(said)]}
        room.plaintexts.append(entry(CAUCUS, number, act))
    for number in sorted(draw(st.sets(st.integers(1, count), max_size=3))):
        room.destroy(number)
    return room


@given(rooms(), st.data())
@settings(deadline=None, max_examples=40)
def test_what_is_written_checks(room: Room, data: st.DataObject) -> None:
    size = len(room.plaintexts)
    since = data.draw(st.integers(1, size + 1))
    saved = data.draw(st.lists(st.integers(0, size), max_size=3))
    written = transcript([room.record(since), Room.of(NOTICES, 3).record()])
    told = "".join(room.seal(at) for at in saved) or None
    verdict = verify(BytesIO(written), told, KEY.verifying.fingerprint)
    assert verdict.ok, verdict.findings
    assert verdict.rooms[0].read == size - since + 1 - sum(number >= since for number in room.destroyed)


@given(rooms(), st.data())
@settings(deadline=None, max_examples=60)
def test_any_difference_between_two_files_of_the_same_key_is_found(room: Room, data: st.DataObject) -> None:
    written = transcript([room.record()])
    at = data.draw(st.integers(0, len(written) - 1))
    length = data.draw(st.integers(0, 40))
    piece = data.draw(st.binary(max_size=40))
    changed = written[:at] + piece + written[at + length :]
    if changed != written:
        assert not verify(BytesIO(changed)).ok


@given(rooms(), st.sampled_from(sorted(tamper.TAMPERINGS)), st.data())
@settings(deadline=None, max_examples=60)
def test_a_tampered_act_is_found_and_named(room: Room, kind: str, data: st.DataObject) -> None:
    room = Room.of(CAUCUS, max(len(room.plaintexts), 2))
    size = len(room.plaintexts)
    number = data.draw(st.integers(1, size))
    members = tamper.unpack(transcript([room.record()]))
    bodies = tamper.TAMPERINGS[kind](tamper.acts(members, CAUCUS), number)
    for change in (tamper.with_acts, tamper.rewritten):
        found = verify(BytesIO(tamper.pack(change(members, CAUCUS, bodies)))).findings
        assert found[0].number == tamper.first_failing(kind, size, number)


@given(rooms(), st.data())
@settings(deadline=None, max_examples=40)
def test_a_server_that_rewrites_the_past_contradicts_every_seal_over_it(room: Room, data: st.DataObject) -> None:
    room = Room.of(CAUCUS, max(len(room.plaintexts), 2))
    size = len(room.plaintexts)
    number = data.draw(st.integers(1, size))
    saved = data.draw(st.integers(number, size))
    told = room.seal(saved)
    earlier = transcript([room.record(size=saved)])
    room.plaintexts[number - 1] = entry(CAUCUS, number, {"kind": "Message", "words": "never said"})
    rewritten = BytesIO(transcript([room.record()]))
    finding = verify(rewritten, told).findings[0]
    assert 1 <= (finding.number or 0) <= number <= int(str(finding.params["last"])) == saved
    finding = verify(rewritten, earlier=BytesIO(earlier)).findings[0]
    assert (finding.code, finding.number) == ("forked-at", number)


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_whatever_stands_in_a_sound_file_signed_with_the_key_the_check_ends_in_sentences(
    data: st.DataObject,
) -> None:
    members = tamper.unpack(transcript([Room.of(CAUCUS, 3).record()]))
    for name in data.draw(st.sets(st.sampled_from(sorted(members)), min_size=1)):
        content = members[name]
        at = data.draw(st.integers(0, len(content)))
        members[name] = content[:at] + data.draw(st.binary(max_size=30)) + content[at + data.draw(LENGTHS) :]
    if data.draw(st.booleans()):
        members = tamper.signed(members, PROCESS, KEY)
    said(verify(BytesIO(tamper.pack(members)), data.draw(st.none() | st.text()), data.draw(st.none() | st.text())))


@given(st.binary(max_size=300))
@example(b"PK\x05\x06" + bytes(18))
def test_no_file_makes_the_check_stumble(junk: bytes) -> None:
    verdict = verify(BytesIO(junk))
    assert not verdict.ok
    said(verdict)


@given(st.text())
def test_no_text_makes_a_reader_of_notes_seals_or_keys_stumble(text: str) -> None:
    refused = []
    for read in (split_note, parse_vkey, lambda given: list(split_seals(given))):
        try:
            read(text)
        except LedgerError as error:
            refused.append(str(error))
    assert all(refused)


@given(st.text(alphabet="AB+/=zQ9\n ", max_size=12))
def test_base64_has_one_spelling(text: str) -> None:
    data = from_base64(text)
    others = {text + "=", text + "\n", text.rstrip("="), text.replace("A", "B")} - {text}
    assert data is None or data not in {from_base64(other) for other in others}


@given(st.lists(st.none() | st.binary(max_size=50)), st.binary(min_size=32, max_size=32))
def test_bundles_are_read_back(spoken: list[bytes | None], salt: bytes) -> None:
    bundle = b"".join(bundle_record(salt, words) for words in spoken)
    assert list(bundle_records(bundle)) == [b"" if words is None else salt + words for words in spoken]


def said(verdict: Verdict) -> None:
    """Every finding and statement can be said."""
    for one in (*verdict.findings, *verdict.checked, *verdict.proves, *verdict.leaves_open):
        assert sentence(one.code, one.params)
