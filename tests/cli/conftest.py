"""An installation in a folder of its own, and the command as its operator runs it: in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
PASSWORD = "a sentence to remember"


@dataclass
class Installation:
    """A folder, and what its operator types; `more` is the environment beside the folder's name."""

    home: Path
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """Give the environment of each command: nothing of this machine's settings."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        ours = {"PYTHONPATH": str(SOURCE), "GOODOFFICES_HOME": str(self.home), "LC_ALL": "C.UTF-8"}
        return kept | ours | self.more

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        command = [sys.executable, "-m", "goodoffices", *arguments]
        return subprocess.run(command, env=self.environment, input=typed, capture_output=True, text=True)

    def told(self, *arguments: str, typed: str = "") -> object:
        """Run a command that answers a program, and give its answer."""
        done = self.run(*arguments, "--json", typed=typed)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def start(self, *arguments: str) -> "Server":
        """Start a server, and wait until it says where it is."""
        command = [sys.executable, "-u", "-m", "goodoffices", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return Server(subprocess.Popen(command, env=self.environment, text=True, **pipes))


class Server:
    """A server that runs beside the test."""

    def __init__(self, running: subprocess.Popen[str]) -> None:
        """Read what it says until it has said its address."""
        self.running, self.said, self.address = running, "", ""
        while not self.address:
            line = running.stdout.readline()
            assert line, self.said + running.stderr.read()
            self.said += line
            self.address = line.strip() if line.startswith("http://") else ""

    def end(self, number: int) -> tuple[int, str]:
        """Send it a signal, and give its status and what it complained of."""
        self.running.send_signal(number)
        _, complained = self.running.communicate(timeout=30)
        return self.running.returncode, complained

    def kill(self) -> None:
        """End it in any case."""
        if self.running.poll() is None:
            self.running.kill()
            self.running.communicate()


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    """Nothing is there yet."""
    return Installation(tmp_path / "home")


@pytest.fixture
def serving(installation: Installation) -> Iterator[Callable[..., Server]]:
    """Start servers, which end with the test."""
    started = []

    def start(*arguments: str) -> Server:
        started.append(installation.start(*arguments))
        return started[-1]

    yield start
    for server in started:
        server.kill()
