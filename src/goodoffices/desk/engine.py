"""An engine's process, seen from both its ends: questions, progress and answers go over a pipe as plain values.

The process may use a bounded amount of memory and ends with the server, however that ends.  Told to end, it has a
moment to let go of what it started itself (a model of the installation's own), and is killed after that.
"""

import inspect
import math
import multiprocessing
import os
import pickle
import resource
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import FrameType

from goodoffices.talks.refusal import Refusal

MEMORY = 3_000_000_000
"""Bytes of address space that an engine may use; a parse of a long report needs under one thousand million."""

MOMENT = 0.5
"""Seconds that an engine has to end by itself."""

Tell = Callable[[str, float], None]
"""Takes the code of a stage and the share of the work that is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far an engine is."""

    stage: str
    share: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What it found."""

    value: object


@dataclass(frozen=True, slots=True)
class Fault:
    """What it raised."""

    fault: Exception


class Ended(Exception):
    """The process came to its end before there was an answer."""


class EngineProcess:
    """The server's end of the pipe."""

    def __init__(self) -> None:
        """Start the process."""
        context = multiprocessing.get_context("spawn")
        self._pipe, its = context.Pipe()
        self._process = context.Process(target=_serve, args=(its,), name="goodoffices-engine", daemon=True)
        self._process.start()
        its.close()
        self._ending = threading.Lock()

    @property
    def pid(self) -> int:
        """The process's number, for those who look whether it is there."""
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        """Say whether it can be asked."""
        return self._process.is_alive()

    def ask(
        self,
        engine: Callable[..., object],
        asked: tuple[object, ...],
        more: Mapping[str, object],
        heard: Tell,
        patience: float,
    ) -> Answer | Fault:
        """Have it run `engine`; `heard` is told how far it is.

        Raises `TimeoutError` after `patience` seconds and `Ended` where there is nobody to answer.
        """
        until = time.monotonic() + patience
        self._send(pickle.dumps((engine, asked, more)))
        while True:
            match self._hear(until - time.monotonic()):
                case Told(stage, share):
                    heard(stage, share)
                case Answer() | Fault() as said:
                    return said

    def _send(self, question: bytes) -> None:
        try:
            self._pipe.send_bytes(question)
        except OSError:
            raise Ended from None

    def _hear(self, patience: float) -> Told | Answer | Fault:
        try:
            if self._pipe.poll(max(patience, 0)):
                said: Told | Answer | Fault = self._pipe.recv()
                return said
        except (EOFError, OSError):
            raise Ended from None
        raise TimeoutError

    def end(self) -> None:
        """End it; it has a `MOMENT` to end by itself.  From any thread, as often as one likes."""
        with self._ending:
            self._process.terminate()
            self._process.join(MOMENT)
            self._process.kill()
            self._process.join()


# ---- the engine's end ---------------------------------------------------------------------------------------------


def _serve(pipe: Connection) -> None:
    """Answer questions until the server lets go."""
    _bind()
    while True:
        try:
            question = pipe.recv_bytes()
        except EOFError:
            return
        pipe.send_bytes(_written(_answer(question, pipe)))


def _bind() -> None:
    """Bound what this process may use, and end it with the server, not by what is typed to the server."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_end_with_the_server, daemon=True).start()


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(1)


def _end_with_the_server() -> None:
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(MOMENT)
        os._exit(1)


def _answer(question: bytes, pipe: Connection) -> Answer | Fault:
    try:
        engine, asked, more = pickle.loads(question)  # noqa: S301 - the server's own words
        if _tells(engine):
            more = {**more, "tell": _teller(pipe)}
        return Answer(engine(*asked, **more))
    except Exception as fault:
        if not isinstance(fault, Refusal):
            fault.add_note("in the engine:\n" + "".join(traceback.format_tb(fault.__traceback__)))
        return Fault(fault)


def _tells(engine: Callable[..., object]) -> bool:
    """Say whether the engine takes `tell`, to say how far it is."""
    try:
        return "tell" in inspect.signature(engine).parameters
    except ValueError:  # a built-in function that doesn't say what it takes
        return False


def _teller(pipe: Connection) -> Tell:
    """Give what sends progress to the server, whole per cents only, so that an engine may tell as often as it likes."""
    last: list[Told] = []

    def tell(stage: str, share: float) -> None:
        now = Told(stage, math.floor(100 * min(max(share, 0.0), 1.0)) / 100)
        if last != [now]:
            last[:] = [now]
            pipe.send_bytes(pickle.dumps(now))

    return tell


def _written(said: Answer | Fault) -> bytes:
    """Write it down so that the server can read it; what can't be written is itself a fault."""
    try:
        written = pickle.dumps(said)
        pickle.loads(written)  # noqa: S301
    except Exception as fault:
        what = type(said.value if isinstance(said, Answer) else said.fault).__name__
        return pickle.dumps(Fault(TypeError(f"an engine's {what} can't be sent: {type(fault).__name__}")))
    return written


__all__ = ["Answer", "Ended", "EngineProcess", "Fault", "Tell"]
