"""kill -9 at every I/O call of a server that writes to SQLite; and of one on PostgreSQL at random moments.

    ./dev campaign kill9 [--turns N] [--every N] [--postgres N]

strace counts the calls of one undisturbed run by kind; then, for each kind and each n, a fresh server is killed
at its n-th call of that kind.  After each kill the store is opened and looked at, and at times written to again.
(tests/store/test_kill9.py shows that the same look finds a server that acknowledges too early; `campaign abort`
is about PostgreSQL itself.)
"""

import argparse
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import psycopg

from tests.store.conftest import SERVER
from tests.store.killing import Acks, acknowledged, look, server

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "write", "unlink", "link")
AGAIN = 5
"""After each so-many-th kill the store is also written to again, by a new server."""


def traced(call: str, at: int) -> list[str]:
    """A command that kills what it runs at the n-th call of that kind."""
    quiet = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"]
    return [*quiet, "-e", f"inject={call}:signal=KILL:when={at}"]


def count_calls(folder: Path, turns: int) -> Counter[str]:
    """How many calls of each kind the busiest thread of an undisturbed run makes: strace counts by thread."""
    log = folder / "calls"
    under = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(CALLS)}"]
    child = server(str(folder / "count.db"), folder / "count.key", first=0, writers=2, turns=turns, under=under)
    _, complaints = child.communicate(timeout=120)
    if child.returncode:
        raise SystemExit(f"the undisturbed run failed: {complaints.decode()}")
    found = re.findall(r"^(\d+) +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE)
    most: Counter[str] = Counter()
    for (_, call), times in Counter(found).items():
        most[call] = max(most[call], times)
    return most


def kill_at(call: str, at: int, turns: int) -> str:
    """Kill one server, look at what is left, write to it again; say how it went."""
    folder = Path(tempfile.mkdtemp(prefix="kill9-"))
    where, key_file = str(folder / "talks.db"), folder / "master.key"
    try:
        child = server(where, key_file, first=0, writers=2, turns=turns, under=traced(call, at))
        printed, _ = child.communicate(timeout=120)
        acks = acknowledged(printed)
        if not key_file.exists() and not acks:
            return "killed before anything was there"
        look(where, key_file, acks)
        if at % AGAIN == 0:
            again = server(where, key_file, first=1, writers=1, turns=2)
            printed, complaints = again.communicate(timeout=120)
            if again.returncode:
                return f"LOST, does not open again: {complaints.decode()}"
            look(where, key_file, acks | acknowledged(printed))
        return "killed" if child.returncode else "ran through"
    except AssertionError as fault:
        return f"LOST, {fault}"
    finally:
        shutil.rmtree(folder)


def sqlite(turns: int, every: int) -> Iterator[tuple[str, str]]:
    """Kill at each I/O call, or at each so-many-th."""
    with tempfile.TemporaryDirectory(prefix="kill9-") as folder:
        calls = count_calls(Path(folder), turns)
    print("calls of the busiest thread:", dict(calls), flush=True)
    for call, times in sorted(calls.items()):
        for at in range(1, times + 1, every):
            yield f"{call} {at}", kill_at(call, at, turns)


def postgres(times: int) -> Iterator[tuple[str, str]]:
    """Kill a server at random moments; the database stays up and another server goes on."""
    name, rng = f"goodoffices_kill9_{os.getpid()}", random.Random(11)
    with tempfile.TemporaryDirectory() as folder, psycopg.connect(SERVER, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
        try:
            where, acks = SERVER.rpartition("/")[0] + "/" + name, {}
            for round in range(times):
                child = server(where, Path(folder) / "master.key", first=round)
                first = child.stdout.readline() if child.stdout else b""
                threading.Timer(rng.uniform(0, 0.2), child.send_signal, (signal.SIGKILL,)).start()
                printed, _ = child.communicate(timeout=60)
                acks |= acknowledged(first + printed)
                yield f"postgres {round}", _looked(where, Path(folder) / "master.key", acks)
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def _looked(where: str, key_file: Path, acks: Acks) -> str:
    try:
        return f"killed, {look(where, key_file, acks)} pairs stand"
    except AssertionError as fault:
        return f"LOST, {fault}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=70)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--postgres", type=int, default=50)
    options = parser.parse_args()
    began, outcomes = time.time(), Counter[str]()
    for point, outcome in chain(sqlite(options.turns, options.every), postgres(options.postgres)):
        outcomes[outcome.partition(",")[0]] += 1
        print(f"{point}: {outcome}", flush=True)
    print(f"{sum(outcomes.values())} points: {dict(outcomes)}; lost or half there: {outcomes['LOST']}; "
          f"{time.time() - began:.0f} s")
    sys.exit(bool(outcomes["LOST"]))


if __name__ == "__main__":
    main()
