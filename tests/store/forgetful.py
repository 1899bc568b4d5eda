"""A server with a fault, to show that the power-loss campaign finds it: it commits without waiting for the disk."""

import sys
from typing import Any

from goodoffices.store.sqlite import Sqlite
from tests.store.appending import main

if __name__ == "__main__":
    durable = Sqlite._connect

    def _connect(self: Sqlite) -> Any:
        """Connect as always, then let go of the promise."""
        connection = durable(self)
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    Sqlite._connect = _connect  # type: ignore[method-assign]
    main(*sys.argv[1:])
