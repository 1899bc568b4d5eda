"""The clerk: runs engines in a process of their own, so that no report and no hard question can stop the desk.

The process is started when it is first needed, may use a bounded amount of memory, and is ended when an answer takes
too long; the next question gets a new one.  What it is asked and what it answers are plain values.
"""

import atexit
import multiprocessing
import os
import resource
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from goodoffices.talks.acts import ReportRead
from goodoffices.talks.commissions import Commission
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal

MEMORY = 3_000_000_000
"""Bytes of address space that an engine may use; a parse of a long report needs under one thousand million."""

PATIENCE = 60.0
"""Seconds that an answer may take."""

Asked = ParamSpec("Asked")
Answered = TypeVar("Answered")


def _bounded() -> None:
    """Bound what the engine's process may use, and end it with the server, however that ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    threading.Thread(target=_end_with_the_server, daemon=True).start()


def _end_with_the_server() -> None:
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
        os._exit(0)


@dataclass
class Clerk:
    """Does what engines are asked, one thing at a time, in another process; `patience` is in seconds."""

    patience: float = PATIENCE
    _pool: ProcessPoolExecutor | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, engine: Callable[Asked, Answered], *asked: Asked.args, **more: Asked.kwargs) -> Answered:
        """Give the engine's answer; what it raises is raised here.

        Refuses `engine-too-long` after `patience` seconds, and `engine-failed` where its process came to its end.
        """
        with self._turn:
            try:
                return self._process().submit(engine, *asked, **more).result(self.patience)
            except TimeoutError:
                self.close()
                raise Refusal("engine-too-long", seconds=round(self.patience)) from None
            except (BrokenProcessPool, MemoryError):
                self.close()
                raise Refusal("engine-failed") from None

    def _process(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _bounded)
            atexit.register(self.close)
        return self._pool

    def close(self) -> None:
        """End the process; the next question starts another."""
        pool, self._pool = self._pool, None
        if pool is not None:
            for process in (pool._processes or {}).values():
                process.kill()
            pool.shutdown(cancel_futures=True)


CLERK = Clerk()
"""The one clerk of this server."""


def done(clerk: Clerk, room: RoomView, commission: Commission) -> ReportRead:
    """Have the engine do it, and give the act that says what it found."""
    from goodoffices.press.asked import read_by  # an engine is loaded when one is asked for

    report = room.reports[commission.report].report
    found = clerk.ask(read_by, commission.reader, report.text.words, report.text.lang, report.published)
    return ReportRead(commission.report, found.reader, report.digest, found.entries, found.thrown)
