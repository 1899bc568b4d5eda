"""Kills a server while it writes, and looks at what is left: nothing acknowledged lost, nothing half there."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from goodoffices.ledger.entries import entry_leaf
from goodoffices.ledger.merkle import Frontier
from goodoffices.ledger.seals import open_seal
from goodoffices.store import open_store
from tests.store.talking import CAUCUS_A, MEDIATION, MEDIATOR, PROCESS, digest, numbers_follow, whole, words

Acks = dict[str, tuple[int, int]]
ROOT = Path(__file__).parents[2]


def server(
    where: str,
    key_file: Path,
    *,
    first: int,
    writers: int = 4,
    turns: int = 100_000,
    under: Sequence[str] = (),
    module: str = "tests.store.appending",
) -> "subprocess.Popen[bytes]":
    """Start a server that says pairs; `under` is a command that runs it."""
    said = [where, str(key_file), str(writers), str(first), str(turns)]
    command = [*under, sys.executable, "-m", module, *said]
    paths = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=paths, cwd=ROOT)


def acknowledged(printed: bytes) -> Acks:
    """What the server said was on disk."""
    found = re.findall(rb"said (\S+) (\d+) (\d+)\n", printed)
    return {word.decode(): (int(here), int(there)) for word, here, there in found}


def look(where: str, key_file: Path, acks: Acks) -> int:
    """Open what is left and look at all of it; give how many pairs stand there.  Fails where one is missing."""
    with open_store(where, key_file=key_file) as store:
        if not store.hearings(PROCESS, MEDIATOR):
            assert not acks
            return 0
        rooms = [whole(store, room) for room in (MEDIATION, CAUCUS_A)]
        here, there = ({word: at for at, word in enumerate(words(room), 2)} for room in rooms)
        assert all(numbers_follow(room) for room in rooms)
        assert here.keys() == there.keys()
        lost = {word: at for word, at in acks.items() if (here.get(word), there.get(word)) != at}
        assert not lost, f"acknowledged and lost: {lost}"
        for room in (MEDIATION, CAUCUS_A):
            kept = {word: store.file(room, digest(word.encode())) for word in here.keys() | set(map(_next, here))}
            assert {word for word, body in kept.items() if body is not None} == here.keys()
            assert all(kept[word] == word.encode() for word in here)
        for record in store.records(PROCESS, MEDIATOR, {MEDIATION: "", CAUCUS_A: ""}):
            leaves = [entry_leaf(salt, plaintext) for _, salt, plaintext in record.entries if plaintext is not None]
            assert leaves == list(record.leaves)
            tree = Frontier().extend(leaves)
            assert open_seal(record.seal, store.verifying_key(PROCESS)).root == tree.root()
        return len(here)


def _next(word: str) -> str:
    """The pair that its writer says next: where it was not said, its file may not be there either."""
    first, writer, turn = word.split(".")
    return f"{first}.{writer}.{int(turn) + 1}"
