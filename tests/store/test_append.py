"""Saying: all or nothing, numbered without a gap, only where one sits, and harmless to repeat."""

import pytest

from goodoffices.desk.ports import Batch, Effects, Logs, Receipt, RoomMoved, Saying
from goodoffices.desk.wire import WireError
from goodoffices.talks.entries import RULE
from goodoffices.talks.refusal import Refusal
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    MEDIATION,
    MEDIATOR,
    NOTICES,
    PROCESS,
    SetClock,
    heard,
    key,
    note,
    numbers_follow,
    open_talks,
    opening,
    say,
    whole,
    words,
)


def test_what_was_said_is_heard_by_those_in_the_room(logs: Logs) -> None:
    open_talks(logs)
    assert say(logs, HEAD_A, CAUCUS_A, "six weeks", "or seven") == (Receipt(CAUCUS_A, 2), Receipt(CAUCUS_A, 3))
    assert words(heard(logs, MEDIATOR)[CAUCUS_A]) == ["six weeks", "or seven"]
    assert CAUCUS_A not in heard(logs, HEAD_B)


def test_an_entry_comes_back_as_it_was_said(logs: Logs, clock: SetClock) -> None:
    open_talks(logs)
    say(logs, HEAD_A, CAUCUS_A, "ستة أسابيع · שישה שבועות")
    (entry,) = whole(logs, CAUCUS_A)[1:]
    assert (entry.room, entry.number, entry.author, entry.at) == (CAUCUS_A, 2, HEAD_A, clock.at)
    assert entry.act == note("ستة أسابيع · שישה שבועות")


def test_each_room_numbers_for_itself(logs: Logs) -> None:
    open_talks(logs)
    for room, seat in ((CAUCUS_A, HEAD_A), (CAUCUS_B, HEAD_B), (CAUCUS_A, HEAD_A)):
        say(logs, seat, room, "a word")
    assert [len(whole(logs, room)) for room in (CAUCUS_A, CAUCUS_B, MEDIATION)] == [3, 2, 1]
    assert all(numbers_follow(whole(logs, room)) for room in (CAUCUS_A, CAUCUS_B, MEDIATION))


def test_a_batch_speaks_in_several_rooms_at_once(logs: Logs) -> None:
    open_talks(logs)
    sayings = (Saying(MEDIATION, MEDIATOR, note("made")), Saying(CAUCUS_B, MEDIATOR, note("an idea")))
    assert logs.append(Batch(PROCESS, MEDIATOR, key(), sayings)) == (Receipt(MEDIATION, 2), Receipt(CAUCUS_B, 2))


@pytest.mark.parametrize("room", [CAUCUS_B, MEDIATION, "aroomthatisnotaa"])
def test_nobody_speaks_where_they_do_not_sit(logs: Logs, room: str) -> None:
    open_talks(logs)
    with pytest.raises(Refusal) as refused:
        say(logs, HEAD_A, room, "hello")
    assert (refused.value.code, refused.value.params) == ("not-in-room", {"room": room})


def test_a_batch_refused_in_one_room_says_nothing_in_the_other(logs: Logs) -> None:
    open_talks(logs)
    sayings = (Saying(CAUCUS_A, HEAD_A, note("here")), Saying(CAUCUS_B, HEAD_A, note("and there")))
    with pytest.raises(Refusal):
        logs.append(Batch(PROCESS, HEAD_A, key(), sayings))
    assert words(whole(logs, CAUCUS_A)) == []


def test_a_room_of_another_process_is_no_room(logs: Logs) -> None:
    open_talks(logs)
    logs.append(opening(("elsewhereaaaaaaa", (MEDIATOR,)), process="othertalksaaaaaa"))
    with pytest.raises(Refusal, match="not-in-room"):
        say(logs, MEDIATOR, "elsewhereaaaaaaa", "wrong talks")


def test_to_everyone_only_the_mediation_speaks(logs: Logs) -> None:
    open_talks(logs)
    notice = Saying(NOTICES, "mediation", note("round two"))
    record = Saying(MEDIATION, MEDIATOR, note("we told them"))
    logs.append(Batch(PROCESS, MEDIATOR, key(), (record, notice)))
    assert words(heard(logs, HEAD_B)[NOTICES]) == ["round two"]
    for seat, sayings in (
        (HEAD_A, (Saying(NOTICES, HEAD_A, note("hello all")),)),
        (HEAD_A, (notice,)),
        (MEDIATOR, (record, Saying(NOTICES, MEDIATOR, note("in person")))),
    ):
        with pytest.raises(Refusal, match="not-in-room"):
            logs.append(Batch(PROCESS, seat, key(), sayings))


def test_the_rule_speaks_anywhere_in_its_process(logs: Logs) -> None:
    open_talks(logs)
    logs.append(Batch(PROCESS, RULE, key(), (Saying(CAUCUS_A, RULE, note("by rule")),)))
    assert whole(logs, CAUCUS_A)[-1].author == RULE
    with pytest.raises(Refusal, match="not-in-room"):
        logs.append(Batch(PROCESS, HEAD_B, key(), (Saying(CAUCUS_A, RULE, note("as if by rule")),)))


def test_saying_it_again_under_the_same_key_says_it_once(logs: Logs) -> None:
    open_talks(logs)
    first = say(logs, HEAD_A, CAUCUS_A, "once", under="my key")
    assert say(logs, HEAD_A, CAUCUS_A, "once", under="my key") == first
    assert logs.already(PROCESS, HEAD_A, "my key") == first
    assert words(whole(logs, CAUCUS_A)) == ["once"]


def test_a_key_belongs_to_its_author(logs: Logs) -> None:
    open_talks(logs)
    say(logs, HEAD_A, CAUCUS_A, "mine", under="one")
    say(logs, MEDIATOR, CAUCUS_A, "mine too", under="one")
    assert words(whole(logs, CAUCUS_A)) == ["mine", "mine too"]
    assert logs.already(PROCESS, HEAD_B, "one") == ()


def test_a_refused_batch_leaves_its_key_free(logs: Logs) -> None:
    open_talks(logs)
    with pytest.raises(Refusal):
        say(logs, HEAD_A, CAUCUS_B, "wrong room", under="one")
    assert say(logs, HEAD_A, CAUCUS_A, "right room", under="one") == (Receipt(CAUCUS_A, 2),)


def test_an_act_that_rests_on_what_has_moved_is_not_said(logs: Logs) -> None:
    open_talks(logs)
    say(logs, MEDIATOR, MEDIATION, "meanwhile")
    batch = Batch(PROCESS, MEDIATOR, key(), (Saying(CAUCUS_A, MEDIATOR, note("so")),), ((MEDIATION, 1),))
    with pytest.raises(RoomMoved):
        logs.append(batch)
    assert len(whole(logs, CAUCUS_A)) == 1
    looked_again = Batch(batch.process, batch.seat, batch.key, batch.sayings, ((MEDIATION, 2), (CAUCUS_A, 1)))
    assert logs.append(looked_again) == (Receipt(CAUCUS_A, 2),)


def test_nobody_learns_from_an_expectation_how_far_another_room_is(logs: Logs) -> None:
    open_talks(logs)
    for number in (1, 2):
        batch = Batch(PROCESS, HEAD_A, key(), (Saying(CAUCUS_A, HEAD_A, note("?")),), ((CAUCUS_B, number),))
        with pytest.raises(Refusal, match="not-in-room"):
            logs.append(batch)


def test_time_never_goes_backwards_in_a_room(logs: Logs, clock: SetClock) -> None:
    open_talks(logs)
    clock.move(60)
    say(logs, HEAD_A, CAUCUS_A, "at one past")
    clock.move(-30)
    say(logs, HEAD_A, CAUCUS_A, "after the clock was set back")
    say(logs, HEAD_B, CAUCUS_B, "elsewhere, by the clock")
    first, second = whole(logs, CAUCUS_A)[1:]
    assert first.at == second.at
    assert whole(logs, CAUCUS_B)[-1].at == clock.at


def test_what_could_not_be_read_back_is_never_written(logs: Logs) -> None:
    open_talks(logs)
    with pytest.raises(WireError):
        logs.append(Batch(PROCESS, HEAD_A, key(), (Saying(CAUCUS_A, HEAD_A, note("\ud800")),)))
    assert len(whole(logs, CAUCUS_A)) == 1


def test_a_room_opens_once(logs: Logs) -> None:
    open_talks(logs)
    with pytest.raises(ValueError, match="opens once"):
        logs.append(opening((CAUCUS_A, (HEAD_B,))))
    assert len(whole(logs, CAUCUS_A)) == 1


def test_a_batch_without_key_or_words_is_a_mistake(logs: Logs) -> None:
    open_talks(logs)
    for batch in (
        Batch(PROCESS, HEAD_A, "", (Saying(CAUCUS_A, HEAD_A, note("no key")),)),
        Batch(PROCESS, HEAD_A, "key", (), effects=Effects(seats=((CAUCUS_A, HEAD_B),))),
    ):
        with pytest.raises(ValueError, match="under a key"):
            logs.append(batch)
