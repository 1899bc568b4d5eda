"""A model of the user's own: a command that gets a text and answers entries; what isn't in the text is thrown away.

The command starts once a text.  It gets one line of JSON, {"text", "lang", "published"}, on standard input and answers
entries, one a line, as `press.lines` describes them.  It is not trusted: it has its time and its size, and neither a
line that is no entry nor words that don't stand in the text come further than here.
"""

import contextlib
import json
import os
import shlex
import shutil
import signal
import subprocess
import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goodoffices.press.document import document
from goodoffices.press.lines import Malformed, entry
from goodoffices.press.reading import Reading, kept
from goodoffices.talks.pressfile.entries import Entry
from goodoffices.talks.refusal import Refusal

SECONDS = 300
LARGEST = 20_000_000
"""How long a model may take for one text, and how many bytes it may answer."""

LONGEST_CALLED = 120
"""So many characters of its name stand on the record."""

COMPLAINT = 400
"""So many of the last characters that a failed command complained of are shown."""


@dataclass(frozen=True, slots=True)
class Own:
    """Reads by a command, given as its words; `seconds` and `largest` bound its answer."""

    command: tuple[str, ...]
    seconds: float = SECONDS
    largest: int = LARGEST

    @property
    def name(self) -> str:
        """Name it by its command."""
        return shlex.join(self.command)

    @property
    def called(self) -> str:
        """Name it on the record: its words without the folders, which are the installation's own; not too long."""
        return shlex.join(Path(word).name or word for word in self.command)[:LONGEST_CALLED]

    def read(self, text: str, lang: str, published: date | None) -> Reading:
        """Ask the command; refuses `model-not-started`, `model-too-slow`, `model-too-much`, `model-failed`, and
        `model-line-malformed` with the line's number.
        """
        asked = {"text": text, "lang": lang, "published": published.isoformat() if published else None}
        said = self._answer(json.dumps(asked, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        return kept(document(text, lang, published), self.called, self._entries(said))

    def _answer(self, asked: bytes) -> bytes:
        running = self._started()
        answer = _Answer(running, self.largest)
        with running:
            timer = threading.Timer(self.seconds, answer.end, ["slow"])
            timer.start()
            try:
                said = answer.read(asked)
                status = running.wait()
            finally:
                timer.cancel()
                answer.end()
        self._refuse(answer, status)
        return said

    def _started(self) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(  # noqa: S603 - the command that the user asked for
                self.command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True
            )
        except OSError as problem:
            reason = problem.strerror or type(problem).__name__
            raise Refusal("model-not-started", command=self.name, problem=reason) from problem

    def _refuse(self, answer: "_Answer", status: int) -> None:
        if answer.ended == "slow":
            raise Refusal("model-too-slow", command=self.name, seconds=int(self.seconds))
        if answer.ended == "large":
            raise Refusal("model-too-much", command=self.name, longest=self.largest // 1_000_000)
        if status:
            raise Refusal("model-failed", command=self.name, status=status, problem=answer.complaint)

    def _entries(self, said: bytes) -> list[Entry]:
        found = []
        for number, words in enumerate(said.decode("utf-8", "replace").split("\n"), 1):
            if not words.strip():
                continue
            try:
                found.append(entry(words))
            except Malformed as problem:
                raise Refusal(
                    "model-line-malformed", command=self.name, line=number, problem=str(problem)
                ) from problem
        return found


class _Answer:
    """What a running command says, read beside its being asked, so that neither waits for the other."""

    def __init__(self, running: subprocess.Popen[bytes], largest: int) -> None:
        """Nothing was said yet; `ended` will tell why it was ended, "" where it ended by itself."""
        self.running, self.largest, self.ended, self.complaint = running, largest, "", ""

    def read(self, asked: bytes) -> bytes:
        """Ask, and give all that it answers, up to one byte more than it may."""
        beside = [
            threading.Thread(target=self._ask, args=[asked], daemon=True),
            threading.Thread(target=self._listen, daemon=True),
        ]
        for one in beside:
            one.start()
        assert self.running.stdout  # noqa: S101 - it was started with a pipe
        said = self.running.stdout.read(self.largest + 1)
        if len(said) > self.largest:
            self.end("large")
        for one in beside:
            one.join()
        return said

    def _ask(self, asked: bytes) -> None:
        assert self.running.stdin  # noqa: S101
        with contextlib.suppress(BrokenPipeError):  # it may answer without having read all
            self.running.stdin.write(asked)
        with contextlib.suppress(BrokenPipeError):
            self.running.stdin.close()

    def _listen(self) -> None:
        assert self.running.stderr  # noqa: S101
        while piece := os.read(self.running.stderr.fileno(), 65_536):
            self.complaint = (self.complaint + piece.decode("utf-8", "replace"))[-COMPLAINT:]

    def end(self, why: str = "") -> None:
        """End the command and what it started, and keep the first reason."""
        self.ended = self.ended or why
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.running.pid, signal.SIGKILL)


def own(command: str) -> Own:
    """Give a model by its command line; refuses `model-not-started` where it is none."""
    try:
        words = tuple(shlex.split(command))
    except ValueError as problem:
        raise Refusal("model-not-started", command=command, problem=str(problem)) from problem
    if not words or not shutil.which(words[0]):
        raise Refusal("model-not-started", command=command, problem="no such command")
    return Own(words)
