"""An errand of the clerk's is followed while an engine is at it, waits for its turn, and can be cancelled."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from goodoffices.desk import clerk as clerks
from goodoffices.desk.clerk import Clerk, Errand
from goodoffices.talks.refusal import Refusal
from tests.desk.engines import (
    double,
    hangs,
    hangs_deaf,
    hangs_on_another,
    is_gone,
    meets,
    number_left,
    tells,
    until,
    whoami,
    works_alone,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def clerk() -> Iterator[Clerk]:
    one = Clerk(patience=30.0)
    yield one
    one.close()


@pytest.fixture
def beside() -> Iterator[Callable[..., Future[object]]]:
    """Do something in a thread of its own."""
    with ThreadPoolExecutor(8) as pool:
        yield pool.submit


def test_an_engine_says_how_far_it_is(clerk: Clerk) -> None:
    heard: list[tuple[str, float]] = []
    errand = Errand(heard=lambda *told: heard.append(told))
    stages = [("search", 0.0), ("search", 0.001), ("search", 0.5), ("checking", 0.5), ("checking", 1.7)]
    assert clerk.on(errand).ask(tells, stages) == "told"
    assert heard == [("search", 0.0), ("search", 0.5), ("checking", 0.5), ("checking", 1.0)]


@pytest.mark.parametrize("engine", [hangs, hangs_deaf])
def test_a_cancelled_engine_is_ended(clerk: Clerk, beside, tmp_path: Path, engine) -> None:
    errand = Errand()
    asked = beside(clerk.on(errand).ask, engine, tmp_path)
    number = number_left(tmp_path)
    errand.cancel()
    with pytest.raises(Refusal, match="engine-cancelled"):
        asked.result()
    assert is_gone(number)
    assert clerk.ask(double, 4) == 8


def test_what_an_engine_started_is_ended_with_it(clerk: Clerk, beside, tmp_path: Path) -> None:
    errand = Errand()
    asked = beside(clerk.on(errand).ask, hangs_on_another, tmp_path)
    number = number_left(tmp_path)
    errand.cancel()
    with pytest.raises(Refusal, match="engine-cancelled"):
        asked.result()
    assert is_gone(number)


def test_what_was_cancelled_before_is_not_begun(clerk: Clerk, tmp_path: Path) -> None:
    errand = Errand()
    errand.cancel()
    with pytest.raises(Refusal, match="engine-cancelled"):
        clerk.on(errand).ask(hangs, tmp_path)
    assert not any(tmp_path.iterdir())


def test_cancelling_what_is_done_ends_nothing(clerk: Clerk) -> None:
    errand = Errand()
    number = clerk.on(errand).ask(whoami)
    errand.cancel()
    assert clerk.ask(whoami) == number


def test_what_is_typed_to_the_server_ends_no_engine(clerk: Clerk) -> None:
    number = clerk.ask(whoami)
    os.kill(number, signal.SIGINT)
    assert clerk.ask(whoami) == number


def test_an_engine_that_is_too_slow_for_its_errand_is_ended(clerk: Clerk, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        clerk.on(Errand(patience=3.0)).ask(hangs, tmp_path)
    assert (refused.value.code, refused.value.params) == ("engine-too-long", {"seconds": 3})
    assert is_gone(number_left(tmp_path))


def test_two_seats_do_not_wait_for_each_other(clerk: Clerk, beside, tmp_path: Path) -> None:
    one = beside(clerk.on(Errand("a", 30.0)).ask, meets, tmp_path, "a", "b")
    other = beside(clerk.on(Errand("b", 30.0)).ask, meets, tmp_path, "b", "a")
    assert (one.result(), other.result()) == ("a", "b")


def test_one_seat_has_one_engine_at_a_time(clerk: Clerk, beside, tmp_path: Path) -> None:
    asked = [beside(clerk.on(Errand("a", 30.0)).ask, works_alone, tmp_path) for _ in range(3)]
    assert all(one.result() for one in asked)


def test_what_waits_for_its_turn_can_be_cancelled(clerk: Clerk, beside, tmp_path: Path) -> None:
    first, second = Errand("a", 600.0), Errand("a", 600.0)
    at_it = beside(clerk.on(first).ask, hangs, tmp_path)
    number_left(tmp_path)
    waiting = beside(clerk.on(second).ask, double, 4)
    until(lambda: clerk._change._waiters)  # type: ignore[attr-defined]
    second.cancel()
    try:
        with pytest.raises(Refusal, match="engine-cancelled"):
            waiting.result(30)
    finally:
        first.cancel()
    assert isinstance(at_it.exception(), Refusal)


def test_so_many_at_once_and_the_next_has_its_turn_after_them(clerk, beside, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(clerks, "AT_ONCE", 2)
    errands = [Errand(str(seat), 60.0) for seat in range(2)]
    folders = [tmp_path / one.seat for one in errands]
    for folder in folders:
        folder.mkdir()
    at_it = [beside(clerk.on(one).ask, hangs, folder) for one, folder in zip(errands, folders, strict=True)]
    for folder in folders:
        number_left(folder)
    late = Errand("late", 60.0)
    waiting = beside(clerk.on(late).ask, double, 4)
    until(lambda: clerk._change._waiters)  # type: ignore[attr-defined]
    assert not waiting.done()
    for one in errands:
        one.cancel()
    assert waiting.result() == 8
    assert all(isinstance(one.exception(), Refusal) for one in at_it)


def test_what_an_engine_raises_says_where(clerk: Clerk) -> None:
    with pytest.raises(TypeError) as raised:
        clerk.ask(double, None)  # type: ignore[arg-type]
    assert "in double" in raised.value.__notes__[0]


def test_an_answer_that_cannot_be_sent_is_a_fault_and_the_next_question_is_answered(clerk: Clerk) -> None:
    with pytest.raises(TypeError, match="can't be sent"):
        clerk.ask(threading.Lock)
    assert clerk.ask(double, 4) == 8


SERVER = """
import sys, threading
from pathlib import Path
from goodoffices.desk.clerk import CLERK
from tests.desk.engines import hangs
if __name__ == "__main__":
    CLERK.ask(hangs, Path(sys.argv[1]))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_engine_ends_with_its_server(tmp_path: Path, how: signal.Signals) -> None:
    (tmp_path / "server.py").write_text(SERVER)
    paths = {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    server = subprocess.Popen(
        [sys.executable, str(tmp_path / "server.py"), str(tmp_path)],
        env={**os.environ, **paths},
        stderr=subprocess.DEVNULL,
    )
    number = number_left(tmp_path)
    server.send_signal(how)
    server.wait()
    until(lambda: is_gone(number))
