"""Power loss replayed: after each system call, disks that could then have been left are opened and looked at.

    ./dev campaign power [--turns N] [--some N] [--normal]

strace writes down what a server on SQLite writes and syncs.  A file keeps what was synced; of what was written
since, any 512-byte sector may have reached the disk or not, in any order.  For each moment of the run: the disk
with none of it, with all of it, and N times with some of it at random.  What was acknowledged by then has to be
there, whole.  `--normal` does the same to a server with `synchronous=NORMAL`, and has to find losses.
"""

import argparse
import random
import re
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pysqlite3

from goodoffices.store import Damage, open_store
from tests.store.killing import Acks, acknowledged, look, server
from tests.store.talking import open_talks

SECTOR = 512
CALLS = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink"
WHOLE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)")
BEGUN = re.compile(r"^(\d+) +(\w+\(.*) <unfinished \.\.\.>$")
ENDED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
KEPT = ("talks.db", "talks.db-wal")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that reached the kernel: an acknowledgement printed, or a change or sync of one file."""

    what: str
    file: str = ""
    at: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """What is certain to be on the disk, and what may be."""

    durable: dict[str, bytes]
    pending: dict[str, list[Event]] = field(default_factory=lambda: defaultdict(list))

    def happen(self, event: Event) -> None:
        """A sync makes the file's changes certain; any other change may be lost."""
        if event.what != "sync":
            self.pending[event.file].append(event)
            return
        changed = _changed(self.durable.get(event.file), self.pending.pop(event.file, []), 1.0, random.Random(0))
        self.durable.pop(event.file, None)
        if changed is not None:
            self.durable[event.file] = changed

    def image(self, share: float, rng: random.Random) -> dict[str, bytes]:
        """A disk that could be left, on which about so large a share of what is not certain arrived."""
        files = self.durable.keys() | self.pending.keys()
        left = {file: _changed(self.durable.get(file), self.pending.get(file, []), share, rng) for file in files}
        return {file: content for file, content in left.items() if content is not None}


def _changed(content: bytes | None, events: list[Event], share: float, rng: random.Random) -> bytes | None:
    """A file after about so large a share of the changes to it, None where it is not there."""
    there, buffer = content is not None, bytearray(content or b"")
    for event in events:
        if event.what == "write":
            there |= _write(buffer, event, share, rng)
        elif rng.random() < share:
            there = event.what == "cut"
            length = event.at if there else 0
            buffer = buffer[:length] + bytes(max(0, length - len(buffer)))
    return bytes(buffer) if there else None


def _write(buffer: bytearray, event: Event, share: float, rng: random.Random) -> bool:
    """Write those sectors that arrive; say whether any did."""
    arrived = False
    for start in range(0, len(event.data), SECTOR):
        if rng.random() < share:
            part, at = event.data[start : start + SECTOR], event.at + start
            buffer.extend(bytes(max(0, at - len(buffer))))
            buffer[at : at + len(part)] = part
            arrived = True
    return arrived


def events_of(trace: Path) -> Iterator[Event]:
    """Read what strace wrote down; calls that another thread interrupted are put together again."""
    begun: dict[str, str] = {}
    files: dict[int, str] = {}
    for line in trace.read_text().splitlines():
        if cut := BEGUN.match(line):
            begun[cut[1]] = cut[2]
            continue
        if rest := ENDED.match(line):
            line = f"{rest[1]} {begun.pop(rest[1])}{rest[2]}"
        call = WHOLE.match(line)
        if call and int(call[4]) >= 0:
            yield from _event(call[2], call[3], int(call[4]), files)


def _event(call: str, told: str, result: int, files: dict[int, str]) -> Iterator[Event]:
    quoted = re.search(r'"((?:\\x..)*)"', told)
    data = bytes.fromhex(quoted[1].replace("\\x", "")) if quoted else b""
    number = re.match(r"(\d+)", told)
    file = files.get(int(number[1]), "") if number else ""
    if call == "openat":
        files[result] = Path(data.decode()).name
    elif call == "close" and number:
        files.pop(int(number[1]), None)
    elif call == "write" and number and number[1] == "1":
        yield Event("ack", data=data)
    elif call == "unlink" and Path(data.decode()).name in KEPT:
        yield Event("unlink", Path(data.decode()).name)
    elif file in KEPT and call == "pwrite64":
        yield Event("write", file, int(told.rpartition(",")[2]), data[:result])
    elif file in KEPT and call in ("fsync", "fdatasync"):
        yield Event("sync", file)
    elif file in KEPT and call == "ftruncate":
        yield Event("cut", file, int(told.rpartition(",")[2]))


def record(folder: Path, turns: int, module: str) -> tuple[Disk, list[Event]]:
    """Found the talks in peace, then trace a server that speaks there."""
    where, key_file, trace = str(folder / "talks.db"), folder / "master.key", folder / "trace"
    with open_store(where, key_file=key_file) as store:
        open_talks(store)
    disk = Disk({"talks.db": Path(where).read_bytes()})
    under = ["strace", "-f", "-qq", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(trace)]
    child = server(where, key_file, first=0, writers=3, turns=turns, under=under, module=module)
    _, complaints = child.communicate(timeout=300)
    if child.returncode:
        raise SystemExit(f"the traced run failed: {complaints.decode()}")
    return disk, list(events_of(trace))


def opened(folder: Path, image: dict[str, bytes], acks: Acks) -> str:
    """Open what is left; say what is wrong with it, if anything."""
    left = Path(tempfile.mkdtemp(dir=folder))
    try:
        for file, content in image.items():
            (left / file).write_bytes(content)
        look(str(left / "talks.db"), folder / "master.key", acks)
    except (AssertionError, Damage, pysqlite3.DatabaseError) as fault:
        return f"{type(fault).__name__}: {fault}"[:200]
    finally:
        shutil.rmtree(left)
    return ""


def replay(folder: Path, disk: Disk, events: list[Event], some: int) -> tuple[int, list[str]]:
    """Open every disk that differs; give how many there were, and what was wrong."""
    rng, seen, faults = random.Random(5), set[int](), []
    acks: Acks = {}
    for event in events:
        if event.what == "ack":
            acks |= acknowledged(event.data)
        else:
            disk.happen(event)
        for share in (0.0, 1.0, *(rng.choice((0.1, 0.5, 0.9)) for _ in range(some))):
            image = disk.image(share, rng)
            mark = hash((len(acks), *sorted(image.items())))
            if mark not in seen:
                seen.add(mark)
                faults += filter(None, [opened(folder, image, acks)])
    return len(seen), faults


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=60)
    parser.add_argument("--some", type=int, default=30)
    parser.add_argument("--normal", action="store_true")
    options = parser.parse_args()
    began = time.time()
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        module = "tests.store.forgetful" if options.normal else "tests.store.appending"
        disk, events = record(Path(name), options.turns, module)
        images, faults = replay(Path(name), disk, events, options.some)
    kinds = {what: sum(event.what == what for event in events) for what in ("ack", "write", "sync", "cut", "unlink")}
    print(f"SQLite {pysqlite3.sqlite_version}, synchronous={'NORMAL' if options.normal else 'FULL'}: {kinds}; "
          f"{images:,} disks opened, {len(faults):,} with something lost or broken; {time.time() - began:.0f} s")
    for fault in faults[:3]:
        print("  ", fault)
    sys.exit(bool(faults) != options.normal)


if __name__ == "__main__":
    main()
