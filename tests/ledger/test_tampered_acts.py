"""Every act of a thousand, dropped, swapped, said twice or reworded, is found and named."""

from io import BytesIO

import pytest

from goodoffices.ledger import Verdict, verify
from tests.ledger import tamper
from tests.ledger.talks import CAUCUS, NOTICES, Room, transcript
from tests.ledger.tamper import TAMPERINGS, Members, acts, first_failing

SIZE = 1000


@pytest.fixture(scope="module")
def members() -> Members:
    return tamper.unpack(transcript([Room.of(CAUCUS, SIZE).record()]))


def check(members: Members) -> Verdict:
    return verify(BytesIO(tamper.pack(members)))


def named(verdict: Verdict) -> tuple[str | None, int | None]:
    return verdict.findings[0].room, verdict.findings[0].number


def test_untouched_all_is_well(members: Members) -> None:
    assert check(members).ok


@pytest.mark.parametrize("quarter", range(4))
@pytest.mark.parametrize("kind", TAMPERINGS)
def test_an_entry_that_does_not_fit_its_hash_is_named(members: Members, kind: str, quarter: int) -> None:
    bodies = acts(members, CAUCUS)
    for number in range(1 + quarter, SIZE + 1, 4):
        tampered = tamper.with_acts(members, CAUCUS, TAMPERINGS[kind](bodies, number))
        assert named(check(tampered)) == (CAUCUS, first_failing(kind, SIZE, number))


@pytest.mark.parametrize("kind", TAMPERINGS)
def test_an_act_is_named_even_when_every_hash_was_made_to_fit(members: Members, kind: str) -> None:
    bodies = acts(members, CAUCUS)
    for number in range(1, SIZE + 1, 7):
        tampered = tamper.rewritten(members, CAUCUS, TAMPERINGS[kind](bodies, number))
        assert named(check(tampered)) == (CAUCUS, first_failing(kind, SIZE, number))


@pytest.mark.parametrize("number", [1, 256, 257, 700, 1000])
def test_where_the_marks_were_changed_too_the_256_acts_are_named(members: Members, number: int) -> None:
    bodies = TAMPERINGS["reworded"](acts(members, CAUCUS), number)
    finding = check(tamper.remade(members, CAUCUS, bodies)).findings[0]
    assert finding.code == "acts-not-sealed"
    assert finding.number is not None
    assert finding.number <= number <= int(str(finding.params["last"])) <= finding.number + 255


def test_marks_that_were_changed_to_point_elsewhere_are_not_gone_by(members: Members) -> None:
    tampered = tamper.rewritten(members, CAUCUS, TAMPERINGS["reworded"](acts(members, CAUCUS), 700))
    marks = f"rooms/{CAUCUS}/marks"
    finding = check({**tampered, marks: bytes(4) + tampered[marks][4:]}).findings[0]
    assert (finding.code, finding.number, finding.params["last"]) == ("acts-not-sealed", 513, 768)


def test_an_act_of_another_room_is_named_as_such(members: Members) -> None:
    elsewhere = acts(tamper.unpack(transcript([Room.of(NOTICES, 5).record()])), NOTICES)
    bodies = acts(members, CAUCUS)
    bodies[2] = elsewhere[2]
    finding = check(tamper.rewritten(members, CAUCUS, bodies)).findings[0]
    assert (finding.code, finding.number, finding.params["found"]) == ("act-elsewhere", 3, NOTICES)


def test_a_room_cut_short_is_named_from_the_first_act_that_is_missing(members: Members) -> None:
    finding = check(tamper.rewritten(members, CAUCUS, acts(members, CAUCUS)[:600])).findings[0]
    assert (finding.code, finding.number, finding.params["last"]) == ("acts-missing", 601, SIZE)


@pytest.mark.parametrize("size", [255, 256, 257])
def test_acts_added_behind_the_last_are_named(size: int) -> None:
    longer = acts(tamper.unpack(transcript([Room.of(CAUCUS, size + 3).record()])), CAUCUS)
    members = tamper.unpack(transcript([Room.of(CAUCUS, size).record()]))
    finding = check(tamper.rewritten(members, CAUCUS, longer)).findings[0]
    assert (finding.code, finding.number) == ("act-added", size + 1)


def test_a_hash_changed_among_acts_that_the_seat_did_not_hear_is_named() -> None:
    members = tamper.unpack(transcript([Room.of(CAUCUS, 300).record(since=290)]))
    name = f"rooms/{CAUCUS}/tile/0/000"
    members[name] = members[name][: 32 * 41] + bytes(32) + members[name][32 * 42 :]
    assert named(check(members)) == (CAUCUS, 42)


def test_a_hash_changed_above_the_leaves_is_named_with_the_acts_below_it(members: Members) -> None:
    name = f"rooms/{CAUCUS}/tile/1/000.p/3"
    finding = check({**members, name: members[name][:-1] + b"!"}).findings[0]
    assert (finding.code, finding.params["member"], finding.number) == ("hash-altered", name, 513)
