"""Who hears what: from the act that seats one, until one leaves; what is for everyone, from the beginning."""

from goodoffices.desk.ports import Batch, Effects, Hearing, Logs, Saying
from goodoffices.talks.acts import Unseating
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    MEDIATION,
    MEDIATOR,
    NOTICES,
    PROCESS,
    heard,
    key,
    note,
    open_talks,
    say,
    seating,
    words,
)

EXPERT = "expertofsideaaaa"


def leaving(room: str, who: str) -> Batch:
    said = Saying(room, MEDIATOR, Unseating(who))
    return Batch(PROCESS, MEDIATOR, key(), (said,), effects=Effects(unseats=((room, who),)))


def test_each_seat_hears_its_own_rooms_and_what_is_for_everyone(logs: Logs) -> None:
    open_talks(logs)
    assert {one.room for one in logs.hearings(PROCESS, HEAD_A)} == {CAUCUS_A, NOTICES}
    assert {one.room for one in logs.hearings(PROCESS, MEDIATOR)} == {MEDIATION, CAUCUS_A, CAUCUS_B, NOTICES}
    assert logs.hearings("othertalksaaaaaa", HEAD_A) == ()


def test_whoever_sits_down_later_hears_from_that_act_on(logs: Logs) -> None:
    open_talks(logs)
    say(logs, HEAD_A, CAUCUS_A, "before")
    (receipt,) = logs.append(seating(CAUCUS_A, HEAD_A, EXPERT))
    say(logs, HEAD_A, CAUCUS_A, "after")
    assert Hearing(CAUCUS_A, receipt.number) in logs.hearings(PROCESS, EXPERT)
    assert words(heard(logs, EXPERT)[CAUCUS_A]) == ["after"]
    assert Hearing(NOTICES, 1) in logs.hearings(PROCESS, EXPERT)


def test_seated_in_the_midst_of_a_batch_one_hears_from_the_act_that_shows_ones_card(logs: Logs) -> None:
    open_talks(logs)
    seats = seating(CAUCUS_A, HEAD_A, EXPERT)
    sayings = (Saying(CAUCUS_A, HEAD_A, note("not for you")), *seats.sayings, Saying(CAUCUS_A, HEAD_A, note("hello")))
    logs.append(Batch(PROCESS, HEAD_A, key(), sayings, effects=seats.effects))
    assert words(heard(logs, EXPERT)[CAUCUS_A]) == ["hello"]
    assert Hearing(CAUCUS_A, 3) in logs.hearings(PROCESS, EXPERT)


def test_whoever_leaves_hears_nothing_more_and_says_nothing_more(logs: Logs) -> None:
    open_talks(logs)
    logs.append(leaving(CAUCUS_A, HEAD_A))
    assert {one.room for one in logs.hearings(PROCESS, HEAD_A)} == {NOTICES}


def test_whoever_comes_back_hears_from_then_on(logs: Logs) -> None:
    open_talks(logs)
    logs.append(leaving(CAUCUS_A, HEAD_A))
    say(logs, MEDIATOR, CAUCUS_A, "while you were out")
    logs.append(seating(CAUCUS_A, MEDIATOR, HEAD_A))
    say(logs, HEAD_A, CAUCUS_A, "back")
    assert words(heard(logs, HEAD_A)[CAUCUS_A]) == ["back"]


def test_a_seat_belongs_to_its_process(logs: Logs) -> None:
    open_talks(logs)
    assert [one.room for one in logs.hearings("anotherprocessaa", HEAD_B)] == []


def test_reading_from_a_number_on(logs: Logs) -> None:
    open_talks(logs)
    say(logs, HEAD_A, CAUCUS_A, "two", "three", "four")
    rest, none, everything = logs.read([Hearing(CAUCUS_A, 3), Hearing("aroomthatisnotaa", 1), Hearing(CAUCUS_B, 1)])
    assert words(rest) == ["three", "four"]
    assert none == ()
    assert len(everything) == 1
    assert logs.read([Hearing(CAUCUS_A, 99)]) == ((),)
    assert logs.read([]) == ()
