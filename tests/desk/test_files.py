"""A seat and files: brought with a deed, given to whoever sits in the room now, and to nobody else."""

from dataclasses import replace
from hashlib import sha256

import pytest

from goodoffices.desk import Batch, Receipt, RoomMoved, Seat
from goodoffices.desk import files as desk_files
from goodoffices.talks.acts import PaperGiven, PaperOpened, Put, SourceRef, Unseating
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Attachment, Paper
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules import seating_of
from tests.putting import lake_paper, put_before
from tests.world import World, build, card, seat_id

MAP = b"a map of the lake"
NAME = sha256(MAP).hexdigest()


@pytest.fixture
def world() -> World:
    return build()


def bring(world: World, who: str, room: str, files: dict[str, bytes], key: str = "") -> Receipt:
    paper = with_map(files)
    deed = (
        PaperGiven(Put(as_copy(paper).paper), Leave(May.ASK))
        if room.startswith("caucus")
        else PaperOpened(paper)
    )
    return world.seats[who].act(world.rooms[room], deed, key=key or world.key(), files=files)


def with_map(files: dict[str, bytes]) -> Paper:
    """Make the paper to which the files are attached."""
    named = tuple(
        Attachment(f"map-{n}.pdf", len(body), digest) for n, (digest, body) in enumerate(files.items())
    )
    return replace(lake_paper(), attachments=named)


def refusal(seat: Seat, room: str, name: str = NAME) -> Refusal:
    with pytest.raises(Refusal) as refused:
        seat.file(room, name)
    return refused.value


def test_whoever_sits_in_the_room_has_the_file(world: World) -> None:
    bring(world, "head_a", "caucus_a", {NAME: MAP})
    for who in ("head_a", "lead", "deputy"):
        assert world.seats[who].file(world.rooms["caucus_a"], NAME) == MAP


def test_for_anybody_else_there_is_no_such_room(world: World) -> None:
    """A file of others, no file, no room: one answer, without a value that would tell them apart."""
    bring(world, "head_a", "caucus_a", {NAME: MAP})
    refusals = [
        refusal(world.head_b, world.rooms["caucus_a"]),
        refusal(world.head_b, world.rooms["caucus_b"]),
        refusal(world.head_b, "aroomthatisnotaa"),
        refusal(world.head_b, world.rooms["caucus_b"], "no digest"),
    ]
    assert {(one.code, *one.params) for one in refusals} == {("no-such-room",)}


def test_nobody_is_given_the_file_of_one_room_in_another(world: World) -> None:
    bring(world, "head_a", "caucus_a", {NAME: MAP})
    assert refusal(world.lead, world.rooms["caucus_b"]).code == "no-such-room"


def test_whoever_left_has_it_no_more(world: World) -> None:
    bring(world, "lead", "mediation", {NAME: MAP})
    room = world.rooms["mediation"]
    assert world.deputy.file(room, NAME) == MAP
    world.act("lead", "mediation", Unseating(seat_id("deputy")))
    assert refusal(world.deputy, room).code == "no-such-room"
    assert world.lead.file(room, NAME) == MAP


@pytest.mark.parametrize("name", [sha256(b"another").hexdigest(), NAME.upper(), "", "map.pdf"])
def test_a_file_that_is_not_what_its_name_says_is_refused(world: World, name: str) -> None:
    before = world.view("head_a", "caucus_a").last
    with pytest.raises(Refusal, match="file-differs"):
        bring(world, "head_a", "caucus_a", {NAME: MAP, name: MAP})
    assert world.view("head_a", "caucus_a").last == before
    assert refusal(world.head_a, world.rooms["caucus_a"]).code == "no-such-room"


def test_a_file_may_have_ten_megabytes_and_no_byte_more(world: World) -> None:
    longest = bytes(desk_files.LONGEST)
    assert len(longest) == 10_000_000
    bring(world, "head_a", "caucus_a", {sha256(longest).hexdigest(): longest})
    longer = longest + b"."
    with pytest.raises(Refusal) as refused:
        bring(world, "head_a", "caucus_a", {sha256(longer).hexdigest(): longer})
    assert (refused.value.code, refused.value.params) == ("file-too-large", {"longest": 10})


def test_a_deed_that_is_refused_leaves_no_file(world: World) -> None:
    with pytest.raises(Refusal, match="no-such-room"):
        bring(world, "head_b", "caucus_a", {NAME: MAP})
    assert refusal(world.head_a, world.rooms["caucus_a"]).code == "no-such-room"


def test_a_deed_judged_again_brings_its_files_once_it_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    append = world.desk.logs.append
    tries: list[Batch] = []

    def moved_once(batch: Batch) -> tuple[Receipt, ...]:
        tries.append(batch)
        if len(tries) == 1:
            raise RoomMoved
        return append(batch)

    monkeypatch.setattr(world.desk.logs, "append", moved_once)
    bring(world, "head_a", "caucus_a", {NAME: MAP})
    assert [batch.effects.keeps for batch in tries] == [((world.rooms["caucus_a"], NAME, MAP),)] * 2
    assert world.head_a.file(world.rooms["caucus_a"], NAME) == MAP


def test_done_twice_under_a_key_it_is_brought_once(world: World) -> None:
    other = sha256(b"another").hexdigest()
    first = bring(world, "head_a", "caucus_a", {NAME: MAP}, key="once")
    assert bring(world, "head_a", "caucus_a", {other: b"another"}, key="once") == first
    assert refusal(world.head_a, world.rooms["caucus_a"], other).code == "no-such-room"


def test_the_files_of_a_paper_arrive_with_its_copy(world: World) -> None:
    ref = bring(world, "lead", "mediation", {NAME: MAP})
    put_before(world, SourceRef(ref.room, ref.number), "B")
    there = world.rooms["caucus_b"]
    assert world.head_b.file(there, NAME) == MAP
    assert refusal(world.head_b, ref.room).code == "no-such-room"


def test_a_file_that_is_named_but_not_there_is_refused(world: World) -> None:
    with pytest.raises(Refusal, match="file-missing"):
        world.act("lead", "mediation", PaperOpened(with_map({NAME: MAP})))


def test_who_came_later_does_not_learn_that_a_file_was_there(world: World) -> None:
    bring(world, "lead", "joint", {NAME: MAP})
    world.act("lead", "joint", seating_of(world.view("lead", "joint"), card("spokesperson")))
    assert refusal(world.spokesperson, world.rooms["joint"]).code == "no-such-room"
