"""How long a transcript takes to write and to check, beside public tools; or the long form of the tampering tests.

  ./dev bench transcript                     1,000,000 acts: size, seconds, acts a second, memory
  ./dev bench transcript --acts 50000        fewer
  ./dev bench transcript --exhaustive        every byte and every act of a transcript of 1,000 acts, tampered with
  ./dev bench transcript --exhaustive --part 3/8   an eighth of it
"""

import argparse
import hashlib
import os
import platform
import resource
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from pathlib import Path

import cryptography

from goodoffices.ledger import (
    Frontier,
    RoomRecord,
    Seal,
    entry_leaf,
    origin,
    sign_seal,
    verify,
    write_transcript,
)
from tests.ledger import tamper
from tests.ledger.talks import CAUCUS, COVER, KEY, PROCESS, Room, transcript

CHUNK = 500


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--acts", type=int)
    wanted.add_argument("--exhaustive", action="store_true")
    wanted.add_argument("--part", default="1/1", help="which part of how many, such as 3/8")
    wanted.add_argument("--workers", type=int, default=1)
    wanted.add_argument("--job", choices=("write", "check"), help=argparse.SUPPRESS)
    wanted.add_argument("--path", type=Path, help=argparse.SUPPRESS)
    options = wanted.parse_args()
    if options.job:
        once(options.job, options.path, options.acts)
    elif options.exhaustive:
        part, parts = (int(number) for number in options.part.split("/"))
        sys.exit(exhaustive(options.acts or 1000, part, parts, options.workers))
    else:
        measure(options.acts or 1_000_000)


# --- how long


def measure(acts: int) -> None:
    """Write a transcript of one room and check it, each in a process of its own; then what public tools take."""
    print(f"Python {platform.python_version()}, {ssl.OPENSSL_VERSION}, cryptography {cryptography.__version__}")
    print(f"{platform.machine()}, one process\n")
    with tempfile.TemporaryDirectory(prefix="transcript-") as folder:
        path = Path(folder) / "transcript.zip"
        print("| | seconds | of them computing | acts/s | memory in all |")
        print("|---|--:|--:|--:|--:|")
        in_its_own_process("write", path, acts)
        print(f"| (the file has {path.stat().st_size / 1e6:,.0f} MB) | | | | |")
        own = in_its_own_process("check", path, acts)
        for name, (wall, computing) in peers(path, acts):
            ratio = f"the check computes {own / computing:.1f} × as long"
            print(f"| {name} | {wall:.1f} | {computing:.1f} | {acts / wall:,.0f} | {ratio} |")


def in_its_own_process(job: str, path: Path, acts: int) -> float:
    """Print a row of the table and return the seconds spent computing."""
    command = [sys.executable, "-m", "bench.transcript", "--job", job, "--path", str(path), "--acts", str(acts)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    wall, computing, memory = (float(number) for number in done.stdout.split())
    print(f"| {job} {acts:,} acts | {wall:.1f} | {computing:.1f} | {acts / wall:,.0f} | {memory:.0f} MB |")
    return computing


def once(job: str, path: Path, acts: int) -> None:
    seal = sign_seal(Seal(origin(PROCESS, CAUCUS), acts, Frontier().extend(leaves(acts)).root()), KEY)
    began, computed = time.perf_counter(), time.process_time()
    if job == "write":
        record = RoomRecord(CAUCUS, seal, leaves(acts), 1, spoken(acts), "A · caucus")
        with path.open("wb") as out:
            write_transcript(out, COVER, [record], KEY)
    else:
        verdict = verify(path, seal, KEY.verifying.fingerprint)
        assert verdict.ok, verdict.findings
    print(time.perf_counter() - began, time.process_time() - computed)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)


def spoken(acts: int) -> Iterator[tuple[int, bytes, bytes]]:
    """Acts as a store would stream them; nothing is held."""
    text = (
        '{"act":{"kind":"Message","words":"Six weeks if the sluice stays open, and the experts meet before that."},'
        '"at":"2031-02-20T08:00:00Z","author":"seatseatseatseat","number":%d,"room":"' + CAUCUS + '"}'
    )
    for number in range(1, acts + 1):
        yield number, hashlib.sha256(b"%d" % number).digest(), (text % number).encode()


def leaves(acts: int) -> Iterator[bytes]:
    return (entry_leaf(salt, words) for _, salt, words in spoken(acts))


def peers(path: Path, acts: int) -> Iterator[tuple[str, tuple[float, float]]]:
    """Public tools over the same file: they read it and sum it up, and know nothing of acts or their order."""
    for tool, command in {"sha256sum": ["sha256sum", str(path)], "unzip -t": ["unzip", "-tq", str(path)]}.items():
        if shutil.which(command[0]):
            yield tool, timed(lambda run=command: subprocess.run(run, check=True, stdout=subprocess.DEVNULL))
    yield "zipfile.testzip", timed(lambda: zipfile.ZipFile(path).testzip())
    yield "hashlib: the same number of hashes, and no more", timed(lambda: bare(acts))


def bare(acts: int) -> None:
    """As many SHA-256 as a tree over salted commitments needs: two for a leaf, one for a node."""
    some = bytes(300)
    for _ in range(acts):
        hashlib.sha256(b"\x00" + hashlib.sha256(some).digest()).digest()
        hashlib.sha256(b"\x01" + some[:64]).digest()


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and seconds spent computing, here and in what was called."""
    began, computed = time.perf_counter(), sum(os.times()[:4])
    work()
    return time.perf_counter() - began, sum(os.times()[:4]) - computed


# --- every byte and every act


def exhaustive(acts: int, part: int, parts: int, workers: int) -> int:
    """Tamper with each byte and each act once; print what was not found, and return how many."""
    data = transcript([Room.of(CAUCUS, acts).record()])
    jobs = [("bytes", at) for at in range(0, len(data), CHUNK)]
    jobs += [(kind, at) for kind in tamper.TAMPERINGS for at in range(1, acts + 1, CHUNK)]
    own = jobs[part - 1 :: parts]
    print(f"{acts:,} acts, {len(data):,} bytes: part {part} of {parts}")
    tried, missed, began = 0, list[str](), time.perf_counter()
    for done, (count, unfound) in enumerate(results(own, acts, workers), 1):
        tried, missed = tried + count, missed + unfound
        if done % 20 == 0 or done == len(own):
            print(f"  {done}/{len(own)} pieces, {tried:,} tampered files, not found: {len(missed)}", flush=True)
    print(f"{tried:,} tampered files in {time.perf_counter() - began:,.0f} s; not found: {len(missed)}")
    print("\n".join(missed))
    return min(len(missed), 1)


def results(jobs: list[tuple[str, int]], acts: int, workers: int) -> Iterator[tuple[int, list[str]]]:
    if workers == 1:
        begin(acts)
        yield from map(tried_at, jobs)
        return
    with ProcessPoolExecutor(workers, initializer=begin, initargs=(acts,)) as pool:
        yield from pool.map(tried_at, jobs)


class Case:
    """The transcript that each worker tampers with."""

    data: bytes
    members: tamper.Members
    bodies: tamper.Acts


def begin(acts: int) -> None:
    Case.data = transcript([Room.of(CAUCUS, acts).record()])
    Case.members = tamper.unpack(Case.data)
    Case.bodies = tamper.acts(Case.members, CAUCUS)


def tried_at(job: tuple[str, int]) -> tuple[int, list[str]]:
    kind, at = job
    return tried_bytes(at) if kind == "bytes" else tried_acts(kind, at)


def tried_bytes(start: int) -> tuple[int, list[str]]:
    """Change each byte of a piece, each by another difference."""
    end = min(start + CHUNK, len(Case.data))
    unfound = []
    for at in range(start, end):
        other = bytes([Case.data[at] ^ (at * 7 % 255 + 1)])
        if verify(BytesIO(Case.data[:at] + other + Case.data[at + 1 :])).ok:
            unfound.append(f"byte {at}")
    return end - start, unfound


def tried_acts(kind: str, start: int) -> tuple[int, list[str]]:
    """Tamper with each act of a piece: in the entries alone, and with all hashes made to fit; it must be named."""
    size, tried, unfound = len(Case.bodies), 0, []
    for number in range(start, min(start + CHUNK, size + 1)):
        bodies = tamper.TAMPERINGS[kind](Case.bodies, number)
        for change in (tamper.with_acts, tamper.rewritten):
            found = verify(BytesIO(tamper.pack(change(Case.members, CAUCUS, bodies)))).findings
            tried += 1
            if not found or found[0].number != tamper.first_failing(kind, size, number):
                unfound.append(f"act {number} {kind} by {change.__name__}")
    return tried, unfound


if __name__ == "__main__":
    main()
