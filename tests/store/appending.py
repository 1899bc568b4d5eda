"""A server to be killed: says pairs in two rooms, each with a file, and prints each as soon as it was acknowledged.

    python -m tests.store.appending WHERE KEY_FILE WRITERS FIRST TURNS

Each writer says TURNS pairs, named after FIRST so that a later run says other ones.
"""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.store import Store, open_store
from tests.store.talking import CAUCUS_A, MEDIATION, MEDIATOR, PROCESS, digest, note, open_talks


def speak(store: Store, writer: int, first: int, turns: int) -> None:
    """Say pairs, one after another."""
    for turn in range(turns):
        word = f"{first}.{writer}.{turn}"
        said = tuple(Saying(room, MEDIATOR, note(word)) for room in (MEDIATION, CAUCUS_A))
        file = digest(word.encode())
        effects = Effects(
            keeps=((MEDIATION, file, word.encode()),), copies=((MEDIATION, CAUCUS_A, file),)
        )
        here, there = store.append(Batch(PROCESS, MEDIATOR, word, said, effects=effects))
        os.write(1, f"said {word} {here.number} {there.number}\n".encode())


def main(where: str, key_file: str, writers: str, first: str, turns: str) -> None:
    """Open the talks if they are new, and speak."""
    with open_store(where, key_file=Path(key_file)) as store:
        if not store.hearings(PROCESS, MEDIATOR):
            open_talks(store)
        with ThreadPoolExecutor(int(writers)) as threads:
            for done in [
                threads.submit(speak, store, writer, int(first), int(turns)) for writer in range(int(writers))
            ]:
                done.result()


if __name__ == "__main__":
    main(*sys.argv[1:])
