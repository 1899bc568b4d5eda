"""A server with a fault, to show that the killing tests find it: it commits the first turn and no other."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from goodoffices.store.sqlite import Sqlite
from tests.store.appending import main

turns = 0


@contextmanager
def _transaction(self: Sqlite) -> Iterator[Any]:
    global turns
    turns += 1
    self._scrub = False  # a checkpoint can't run while something waits to be committed
    if not self._writer.in_transaction:
        self._writer.execute("BEGIN IMMEDIATE")
    yield self._writer
    if turns == 1:
        self._writer.execute("COMMIT")


if __name__ == "__main__":
    careful, found = Sqlite._transaction, Sqlite.found

    def found_with_care(self: Sqlite, facts: dict[str, bytes], since: int = 0) -> None:
        """Make the tables as they should be made: the fault is in what comes later."""
        Sqlite._transaction = careful  # type: ignore[method-assign]
        found(self, facts, since)
        Sqlite._transaction = _transaction  # type: ignore[method-assign,assignment]

    Sqlite.found = found_with_care  # type: ignore[method-assign]
    main(*sys.argv[1:])
