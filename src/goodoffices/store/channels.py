"""Pokes between workers: PostgreSQL's NOTIFY, one channel a room, nothing in it, one listening connection a worker."""

import os
import select
import threading
from collections.abc import Callable

import psycopg

from goodoffices.desk.hub import Hub

PATIENCE = 10.0
"""Seconds that a listener waits for its channels while the database can't be reached; then it goes on alone."""
AGAIN = 1.0
"""Seconds between attempts to reach the database again."""


class Ear:
    """The `Channels` of a hub: a thread that listens to whatever the hub follows and pokes it."""

    def __init__(self, connect: Callable[[], psycopg.Connection], hub: Hub) -> None:
        """Begin to listen."""
        self._connect, self._hub = connect, hub
        self._heard: frozenset[str] = frozenset()
        self._change = threading.Condition()
        self._closed = False
        self._nudged, self._nudge = os.pipe()
        self._thread = threading.Thread(target=self._work, name="goodoffices-ear", daemon=True)
        self._thread.start()

    def listen(self, topics: frozenset[str]) -> None:
        """Return once pokes of these topics arrive here."""
        with self._change:
            if topics <= self._heard:
                return
            self.ignore()
            self._change.wait_for(lambda: topics <= self._heard or self._closed, PATIENCE)

    def ignore(self) -> None:
        """Look again at what the hub follows."""
        if not self._closed:
            os.write(self._nudge, b"!")

    def close(self) -> None:
        """Stop listening."""
        if self._closed:
            return
        self._closed = True
        os.write(self._nudge, b"!")
        self._thread.join()
        os.close(self._nudge)

    def _work(self) -> None:
        lost = False
        while not self._closed:
            try:
                with self._connect() as connection:
                    self._follow(connection, lost)
            except psycopg.OperationalError:
                lost = True
                self._note(frozenset())
                select.select([self._nudged], [], [], AGAIN)
        os.close(self._nudged)

    def _follow(self, connection: psycopg.Connection, lost: bool) -> None:
        """Listen until closed; whoever may have missed something while the connection was lost is poked first."""
        told: set[str] = set()
        connection.add_notify_handler(lambda notify: told.add(notify.channel))
        while not self._closed:
            self._tune(connection)
            if lost:
                self._hub.poke_all()
                lost = False
            self._hub.poke(told)
            told.clear()
            ready, _, _ = select.select([connection.fileno(), self._nudged], [], [])
            if self._nudged in ready:
                os.read(self._nudged, 65_536)
            told |= _arrived(connection)

    def _tune(self, connection: psycopg.Connection) -> None:
        """Listen to what the hub follows now, and to nothing else."""
        wanted = self._hub.topics()
        changes = [f"LISTEN {one}" for one in wanted - self._heard]
        changes += [f"UNLISTEN {one}" for one in self._heard - wanted]
        if changes:
            connection.execute("; ".join(changes).encode())
        self._note(wanted)

    def _note(self, heard: frozenset[str]) -> None:
        with self._change:
            self._heard = heard
            self._change.notify_all()


def _arrived(connection: psycopg.Connection) -> set[str]:
    """Take in what the server sent of its own accord."""
    connection.pgconn.consume_input()
    told = set()
    while notify := connection.pgconn.notifies():
        told.add(notify.relname.decode())
    return told
