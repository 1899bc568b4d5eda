"""The clerk has engines work in a process of their own: what they raise comes back, what hangs or dies is refused."""

import os
import time
from collections.abc import Iterator

import pytest

from goodoffices.desk.clerk import Clerk
from goodoffices.talks.refusal import Refusal


@pytest.fixture
def clerk() -> Iterator[Clerk]:
    one = Clerk(patience=20.0)
    yield one
    one.close()


def double(number: int) -> int:
    return 2 * number


def whoami() -> int:
    return os.getpid()


def refuse() -> None:
    raise Refusal("no-such-report", number=3)


def die() -> None:
    os._exit(1)


def hoard() -> int:
    return len(bytearray(8_000_000_000))


def test_the_answer_comes_from_another_process(clerk: Clerk) -> None:
    assert clerk.ask(double, 21) == 42
    assert clerk.ask(whoami) != os.getpid()


def test_one_process_serves_many_questions(clerk: Clerk) -> None:
    assert clerk.ask(whoami) == clerk.ask(whoami)


def test_a_refusal_comes_back_whole(clerk: Clerk) -> None:
    with pytest.raises(Refusal) as refused:
        clerk.ask(refuse)
    assert (refused.value.code, refused.value.params) == ("no-such-report", {"number": 3})


@pytest.mark.parametrize("fault", [die, hoard])
def test_an_engine_that_dies_is_refused_and_the_next_question_answered(clerk: Clerk, fault) -> None:
    with pytest.raises(Refusal, match="engine-failed"):
        clerk.ask(fault)
    assert clerk.ask(double, 4) == 8


def test_an_engine_that_hangs_is_ended(clerk: Clerk) -> None:
    clerk.patience = 0.1
    with pytest.raises(Refusal) as refused:
        clerk.ask(time.sleep, 600)
    assert refused.value.code == "engine-too-long"
    clerk.patience = 20.0
    assert clerk.ask(double, 5) == 10
