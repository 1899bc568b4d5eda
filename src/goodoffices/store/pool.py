"""Connections for readers: each is used by one thread at a time, and the one used last is used next."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, Protocol, TypeVar


class Closable(Protocol):
    """Something that can be closed."""

    def close(self) -> None:
        """Close it."""
        ...


C = TypeVar("C", bound=Closable)


class Pool(Generic[C]):
    """At most `size` connections, made when needed."""

    def __init__(self, make: Callable[[], C], size: int) -> None:
        self._make = make
        self._free: list[C] = []
        self._places = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def take(self) -> Iterator[C]:
        """Lend a connection; one in whose hands something failed is closed and not lent again."""
        with self._places:
            with self._lock:
                connection = self._free.pop() if self._free else None
            connection = connection or self._make()
            try:
                yield connection
            except BaseException:
                connection.close()
                raise
            with self._lock:
                if not self._closed:
                    self._free.append(connection)
                    return
            connection.close()

    def clear(self) -> None:
        """Close the connections that nobody uses now."""
        with self._lock:
            idle, self._free = self._free, []
        for connection in idle:
            connection.close()

    def close(self) -> None:
        """Close all, now or when they come back."""
        self._closed = True
        self.clear()
