"""kill -9 while many write: whatever was acknowledged is there, in its place; nothing is half there."""

import random
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from tests.store.killing import Acks, acknowledged, look, server

ROUNDS = 6


def killed(child: "subprocess.Popen[bytes]", after: float) -> Acks:
    """Kill the server so many seconds after its first words; give what it acknowledged."""
    assert child.stdout is not None
    first = child.stdout.readline()
    threading.Timer(after, child.send_signal, (signal.SIGKILL,)).start()
    printed, complaints = child.communicate(timeout=60)
    assert child.returncode == -signal.SIGKILL, complaints.decode()
    return acknowledged(first + printed)


@pytest.mark.crash
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(where: str, tmp_path: Path) -> None:
    rng = random.Random(7)
    acks: Acks = {}
    for round in range(ROUNDS):
        said = killed(server(where, tmp_path / "master.key", first=round), rng.uniform(0, 0.3))
        assert said
        acks |= said
        assert look(where, tmp_path / "master.key", acks) >= len(acks)


@pytest.mark.crash
def test_a_server_that_acknowledges_too_early_is_found_out(tmp_path: Path) -> None:
    """The same look at a server that leaves commits for later: that it fails shows what it is worth."""
    where, key_file = str(tmp_path / "talks.db"), tmp_path / "master.key"
    acks = killed(server(where, key_file, first=0, module="tests.store.careless"), 0.1)
    with pytest.raises(AssertionError, match="acknowledged and lost"):
        look(where, key_file, acks)
