"""One thread that writes: whatever waits when a turn ends goes into the next, so that one sync serves them all."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

Job = TypeVar("Job")
MOST = 256
"""Jobs in one turn: enough that a sync is shared, few enough that nobody waits long for the others."""

Turnover = Callable[[Sequence[Job]], Sequence[Any]]
"""Does a group of jobs in one transaction; gives, for each, its result or the exception that it ended in."""


class Writer(Generic[Job]):
    """Takes jobs from any thread and does them in groups, in the order in which they came."""

    def __init__(self, turnover: Turnover[Job]) -> None:
        """Begin to wait for jobs."""
        self._turnover = turnover
        self._waiting: list[tuple[Job, Future[Any]]] = []
        self._change = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="goodoffices-writer", daemon=True)
        self._thread.start()

    def do(self, job: Job) -> Any:
        """Wait until the job was done, and give its result; raises what it ended in."""
        future: Future[Any] = Future()
        with self._change:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._waiting.append((job, future))
            self._change.notify()
        return future.result()

    def close(self) -> None:
        """Do what waits, then stop."""
        with self._change:
            self._closed = True
            self._change.notify()
        self._thread.join()

    def _work(self) -> None:
        while group := self._next():
            jobs = [job for job, _ in group]
            for (_, future), outcome in zip(group, self._done(jobs), strict=True):
                if isinstance(outcome, BaseException):
                    future.set_exception(outcome)
                else:
                    future.set_result(outcome)

    def _next(self) -> list[tuple[Job, Future[Any]]]:
        with self._change:
            while not self._waiting and not self._closed:
                self._change.wait()
            group, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            return group

    def _done(self, jobs: list[Job]) -> Sequence[Any]:
        """Do the group; where it fails as a whole, do each alone, so that one can't spoil it for the others.

        A batch that was written although its commit seemed to fail is known by its token, and not said again.
        """
        try:
            return self._turnover(jobs)
        except Exception as fault:
            if len(jobs) == 1:
                return [fault]
            return [outcome for job in jobs for outcome in self._done([job])]
