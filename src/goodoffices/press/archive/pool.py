"""Work on many reports by several processes; one that dies or takes too long costs its own report and no other.

An executor says that some worker died, not at which report.  Reports without an answer are then tried again one at a
time, so that the one at fault is known by its name.  A worker that takes too long ends itself: `faulthandler` watches
from a thread that needs nothing of the interpreter, so that work stuck in a library's C code ends too.
"""

import faulthandler
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field

from goodoffices.press.archive.work import Outcome, State, key_of
from goodoffices.press.intake import Piece
from goodoffices.talks.refusal import Refusal

Work = Callable[[Piece], Outcome]

SECONDS = 400
"""How long one report may take: more than a model of one's own may (300 seconds)."""

AHEAD = 8
"""So many reports wait for each process."""


@dataclass
class Pool:
    """Processes that do one work; give it to `with`, so that they end."""

    work: Work
    processes: int
    seconds: float = SECONDS
    _running: ProcessPoolExecutor | None = field(default=None, init=False)

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def outcomes(self, pieces: Iterable[Piece]) -> Iterator[Outcome]:
        """Give what became of each report, in their order."""
        waiting: deque[tuple[Piece, Future[Outcome]]] = deque()
        for piece in pieces:
            waiting.append((piece, self._asked(piece)))
            if len(waiting) >= self.processes * AHEAD:
                yield from self._first(waiting)
        while waiting:
            yield from self._first(waiting)

    def _first(self, waiting: deque[tuple[Piece, Future[Outcome]]]) -> Iterator[Outcome]:
        """Give the first that waits; where a worker died, all that wait."""
        piece, future = waiting.popleft()
        try:
            yield self._answer(piece, future)
        except BrokenProcessPool:
            suspects = [(piece, future), *waiting]
            waiting.clear()
            self._end()
            yield from (self._again(*suspect) for suspect in suspects)

    def _again(self, piece: Piece, future: Future[Outcome]) -> Outcome:
        """Try a report alone, unless it was answered before its worker died."""
        if future.done() and not future.cancelled() and future.exception() is None:
            return future.result()
        began = time.monotonic()
        try:
            return self._answer(piece, self._asked(piece))
        except BrokenProcessPool:
            self._end()
            slow = time.monotonic() - began >= self.seconds
            return _failed(piece, self._slow(piece) if slow else Refusal("worker-died", part=piece.part))

    def _slow(self, piece: Piece) -> Refusal:
        return Refusal("worker-too-slow", part=piece.part, seconds=int(self.seconds))

    def _answer(self, piece: Piece, future: Future[Outcome]) -> Outcome:
        try:
            return future.result()
        except BrokenProcessPool:
            raise
        except (
            Exception
        ) as problem:  # whatever a page brought about in whichever library: it is named, not hidden
            told = f"{type(problem).__name__}: {problem}"
            return _failed(piece, Refusal("worker-failed", part=piece.part, problem=told))

    def _asked(self, piece: Piece) -> "Future[Outcome]":
        """Hand a report over; where the processes are gone, the answer says so."""
        if self._running is None:
            spawn = multiprocessing.get_context("spawn")
            self._running = ProcessPoolExecutor(self.processes, spawn, initializer=_begin)
        try:
            return self._running.submit(_watched, self.work, piece, self.seconds)
        except BrokenProcessPool as broken:
            gone: Future[Outcome] = Future()
            gone.set_exception(broken)
            return gone

    def _end(self) -> None:
        running, self._running = self._running, None
        if running:
            running.shutdown(wait=True, cancel_futures=True)


def _failed(piece: Piece, why: Refusal) -> Outcome:
    return Outcome(key_of(piece), State.FAILED, piece.part, piece.url, piece.title, why=why)


def _begin() -> None:
    """Leave it to the first process to end when somebody interrupts, and end with it when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the first process's end; a worker would wait for its next report for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
    os._exit(1)


def _watched(work: Work, piece: Piece, seconds: float) -> Outcome:
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            return work(piece)
        finally:
            faulthandler.cancel_dump_traceback_later()
