"""A seal saved earlier, or an earlier transcript, shows whether the server tells the same story now."""

from io import BytesIO

import pytest

from goodoffices.ledger import Seal, Verdict, origin, sign_seal, verify
from tests.ledger.talks import CAUCUS, KEY, NOTICES, OTHER_KEY, Room, entry, transcript
from tests.ledger.tamper import pack, unpack

SIZE = 600


def check(room: Room, since: str | None = None, earlier: bytes | None = None) -> Verdict:
    return verify(BytesIO(transcript([room.record()])), since, earlier=BytesIO(earlier) if earlier else None)


def rewritten(number: int) -> Room:
    """The room's record as the server would tell it after changing one act and sealing all anew."""
    room = Room.of(CAUCUS, SIZE)
    act: dict[str, object] = {"kind": "Message", "words": "Eight weeks."}
    room.plaintexts[number - 1] = entry(CAUCUS, number, act)
    return room


@pytest.fixture(scope="module")
def room() -> Room:
    return Room.of(CAUCUS, SIZE)


@pytest.mark.parametrize("size", [0, 1, 2, 255, 256, 257, 511, 512, 513, 599, 600])
def test_a_record_that_only_grew_agrees_with_every_seal_of_its_past(room: Room, size: int) -> None:
    verdict = check(room, room.seal(size))
    assert verdict.ok
    assert verdict.proves[-1].code == "proves-saved"


@pytest.mark.parametrize(("number", "size"), [(1, 1), (1, 600), (256, 256), (256, 300), (257, 300), (600, 600)])
def test_a_rewritten_past_is_found(room: Room, number: int, size: int) -> None:
    finding = check(rewritten(number), room.seal(size)).findings[0]
    assert finding.code in {"forked", "forked-at"}
    assert finding.number is not None
    assert finding.number <= number <= int(str(finding.params["last"]))


def test_what_was_said_after_the_saved_seal_is_not_its_matter(room: Room) -> None:
    assert check(rewritten(301), room.seal(300)).ok


def test_several_saved_seals_narrow_it_down(room: Room) -> None:
    saved = "".join(room.seal(size) for size in (400, 100, 299, 300))
    finding = check(rewritten(300), saved).findings[0]
    assert (finding.code, finding.number, finding.params["saved"]) == ("forked-at", 300, 300)
    finding = check(rewritten(150), saved).findings[0]
    assert (finding.code, finding.number, finding.params["last"]) == ("forked", 101, 299)


@pytest.mark.parametrize("number", [1, 2, 255, 256, 257, 300])
def test_an_earlier_transcript_names_the_act(room: Room, number: int) -> None:
    earlier = transcript([room.record(since=290, size=300)])
    finding = check(rewritten(number), earlier=earlier).findings[0]
    assert (finding.code, finding.number) == ("forked-at", number)


def test_an_earlier_transcript_of_the_same_record_agrees(room: Room) -> None:
    verdict = check(room, earlier=transcript([room.record(size=300)]))
    assert verdict.ok
    assert verdict.checked[-1].params["seals"] == 1


def test_a_record_shorter_than_the_saved_seal_is_told(room: Room) -> None:
    finding = check(Room.of(CAUCUS, 500), room.seal()).findings[0]
    assert (finding.code, finding.number, finding.params["saved"]) == ("shorter-than-saved", 501, 600)


def test_two_stories_of_the_same_length(room: Room) -> None:
    finding = check(room, rewritten(600).seal()).findings[0]
    assert (finding.code, finding.number, finding.params["last"]) == ("forked", 1, 600)


def test_a_room_of_the_saved_seal_that_is_gone_is_told(room: Room) -> None:
    finding = check(room, Room.of(NOTICES, 4).seal()).findings[0]
    assert (finding.code, finding.room) == ("saved-room-missing", NOTICES)


def test_a_seal_of_other_talks_is_told(room: Room) -> None:
    foreign = sign_seal(Seal(origin("otherotherothero", CAUCUS), 1, bytes(32)), KEY)
    assert check(room, foreign).findings[0].code == "saved-foreign"


def test_a_seal_by_another_key_is_told(room: Room) -> None:
    assert check(room, room.seal(key=OTHER_KEY)).findings[0].code == "saved-unsigned"


@pytest.mark.parametrize("text", ["", "my notes", "— a\n", "x\n" * 2000])
def test_what_is_no_seal_is_told(room: Room, text: str) -> None:
    assert check(room, text).findings[0].code == "saved-malformed"


def test_a_file_that_is_no_earlier_transcript_is_told(room: Room) -> None:
    assert check(room, earlier=b"PK nothing").findings[0].code == "earlier-malformed"


def test_two_saved_seals_that_contradict_each_other_name_acts_that_exist(room: Room) -> None:
    finding = check(room, room.seal(300) + room.seal(100) + rewritten(200).seal(300)).findings[0]
    assert (finding.number, finding.params["last"]) == (101, 300)


def test_an_earlier_transcript_that_was_itself_changed_is_not_relied_on(room: Room) -> None:
    members = unpack(transcript([room.record(size=300)]))
    members["manifest"] = members["manifest"].replace(b"README", b"readme")
    assert check(room, earlier=pack(members)).findings[0].code == "earlier-malformed"
