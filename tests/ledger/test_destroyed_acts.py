"""An act whose key was destroyed by rule leaves the record whole, and the record says when and under which rule."""

from io import BytesIO

from goodoffices.ledger import Destruction, Verdict, verify
from tests.ledger import tamper
from tests.ledger.talks import CAUCUS, KEY, PROCESS, Room, entry, transcript


def check(room: Room, since: int = 1) -> Verdict:
    return verify(BytesIO(transcript([room.record(since)])))


def test_it_is_told_when_and_under_which_rule() -> None:
    room = Room.of(CAUCUS, 9)
    room.destroy(4)
    room.destroy(7, rule="lists-90-days")
    verdict = check(room)
    assert verdict.ok
    assert verdict.rooms[0].destroyed == (
        Destruction(4, "2031-02-20T09:10:00Z", "persons-30-days"),
        Destruction(7, "2031-02-20T09:17:00Z", "lists-90-days"),
    )
    assert verdict.rooms[0].read == 9
    assert "opens-destroyed" in [statement.code for statement in verdict.leaves_open]


def test_nothing_of_its_words_or_salt_is_in_the_file() -> None:
    room = Room.of(CAUCUS, 9)
    words = room.plaintexts[3]
    salt = room.record().entries
    known = {number: value for number, value, _ in salt}
    room.destroy(4)
    data = transcript([room.record()])
    assert words not in data
    assert known[4] not in data


def test_an_act_marked_as_destroyed_of_which_no_later_act_tells_is_found() -> None:
    room = Room.of(CAUCUS, 9)
    room.destroyed.add(4)
    finding = check(room).findings[0]
    assert (finding.code, finding.number) == ("destroyed-untold", 4)


def test_an_earlier_act_can_not_tell_of_it() -> None:
    room = Room.of(CAUCUS, 9)
    room.plaintexts[1] = entry(CAUCUS, 2, {"kind": "Destroyed", "number": 4, "rule": "persons-30-days"})
    room.destroyed.add(4)
    assert check(room).findings[0].code == "destroyed-untold"


def test_somebody_who_blanks_an_act_and_signs_the_rest_of_the_file_again_is_found() -> None:
    members = tamper.unpack(transcript([Room.of(CAUCUS, 9).record()]))
    bodies = tamper.acts(members, CAUCUS)
    bodies[3] = b""
    blanked = tamper.signed(tamper.with_acts(members, CAUCUS, bodies), PROCESS, KEY)
    finding = verify(BytesIO(tamper.pack(blanked))).findings[0]
    assert (finding.code, finding.number) == ("destroyed-untold", 4)


def test_what_was_destroyed_before_the_seat_sat_down_is_not_its_matter() -> None:
    room = Room.of(CAUCUS, 9)
    room.destroy(4)
    verdict = check(room, since=6)
    assert verdict.ok
    assert verdict.rooms[0].destroyed == ()


def test_words_that_are_still_here_though_said_to_be_destroyed_are_told() -> None:
    room = Room.of(CAUCUS, 9)
    room.destroy(4)
    room.destroyed.clear()
    verdict = check(room)
    assert verdict.ok
    assert verdict.rooms[0].still_here == (4,)
    assert verdict.leaves_open[-1].code == "opens-still-here"


def test_a_room_of_which_everything_but_the_telling_was_destroyed() -> None:
    room = Room.of(CAUCUS, 300)
    for number in range(1, 301):
        room.destroy(number)
    verdict = check(room)
    assert verdict.ok
    assert (verdict.rooms[0].read, len(verdict.rooms[0].destroyed)) == (300, 300)
