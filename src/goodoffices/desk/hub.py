"""Waking those who wait: one topic a room and one a seat, any number of listeners, no thread for any of them.

The writer's thread pokes topics; each event loop gets one call for all of its listeners.  A listener that is
poked twice before it looks is woken once.  A topic that nobody follows costs nothing.
"""

import asyncio
import threading
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from typing import Protocol


class Channels(Protocol):
    """What carries pokes between the workers of one installation."""

    def listen(self, topics: frozenset[str]) -> None:
        """Return once pokes of these topics arrive here, whoever sends them."""
        ...

    def ignore(self) -> None:
        """Note, without waiting, that the hub may follow less than before."""
        ...


class Listener:
    """Somebody who waits in an event loop, for its own seat's topic and its rooms'."""

    __slots__ = ("loop", "reseated", "seat", "topics", "woken")

    def __init__(self, seat: str) -> None:
        """Wait in the running loop; nothing but the seat's own topic is followed yet."""
        self.loop = asyncio.get_running_loop()
        self.seat = seat
        self.topics: frozenset[str] = frozenset()
        self.woken = asyncio.Event()
        self.reseated = False

    async def wait(self) -> bool:
        """Wait for a poke; say whether it was about the seat itself, not only about what its rooms heard."""
        await self.woken.wait()
        self.woken.clear()
        reseated, self.reseated = self.reseated, False
        return reseated


class Hub:
    """Who follows which topic, in this server process."""

    def __init__(self) -> None:
        """Nobody follows anything yet."""
        self._followers: dict[str, set[Listener]] = defaultdict(set)
        self._lock = threading.Lock()
        self._channels: Channels | None = None

    def through(self, channels: Channels) -> None:
        """From now on pokes arrive by these channels, from other workers too."""
        self._channels = channels

    def follow(self, listener: Listener, topics: Iterable[str]) -> None:
        """Follow exactly these topics from now on; returns when no later poke of them can be missed."""
        wanted = frozenset(topics)
        with self._lock:
            gone, listener.topics = listener.topics - wanted, wanted
            for topic in wanted:
                self._followers[topic].add(listener)
            idle = self._drop(listener, gone)
        if self._channels:
            self._channels.listen(wanted)
            if idle:
                self._channels.ignore()

    def leave(self, listener: Listener) -> None:
        """Follow nothing any more."""
        with self._lock:
            idle = self._drop(listener, listener.topics)
            listener.topics = frozenset()
        if self._channels and idle:
            self._channels.ignore()

    def poke(self, topics: Iterable[str]) -> None:
        """Wake all who follow one of these; from any thread."""
        loops: dict[asyncio.AbstractEventLoop, set[Listener]] = defaultdict(set)
        with self._lock:
            for topic in topics:
                for listener in self._followers.get(topic, ()):
                    listener.reseated |= topic == listener.seat
                    loops[listener.loop].add(listener)
        for loop, listeners in loops.items():
            if not loop.is_closed():
                loop.call_soon_threadsafe(_wake, listeners)

    def poke_all(self) -> None:
        """Wake everybody, when pokes may have been missed."""
        self.poke(self.topics())

    def topics(self) -> frozenset[str]:
        """Give all topics that somebody follows."""
        with self._lock:
            return frozenset(self._followers)

    def _drop(self, listener: Listener, topics: Iterable[str]) -> frozenset[str]:
        """Let the listener go from the topics; give those that nobody follows any more."""
        idle = set()
        for topic in topics:
            self._followers[topic].discard(listener)
            if not self._followers[topic]:
                del self._followers[topic]
                idle.add(topic)
        return frozenset(idle)


async def pulse(hub: Hub, seat: str, look: Callable[[], Mapping[str, int]]) -> AsyncIterator[None]:
    """Yield when something changed for the seat whose topic is `seat`; end when it sits nowhere.

    `look` gives each room's topic with the number of its last act, and nothing when the seat sits nowhere;
    it is asked at the start, and again only when the seat's own topic was poked.
    """
    listener = Listener(seat)
    try:
        heard = await asyncio.to_thread(look)
        while heard:
            await asyncio.to_thread(hub.follow, listener, {seat, *heard})
            now = await asyncio.to_thread(look)  # what was said before we followed is not missed
            if now != heard:
                heard = now
                if heard:
                    yield None
                continue
            while not await listener.wait():
                yield None
    finally:
        hub.leave(listener)


def _wake(listeners: Iterable[Listener]) -> None:
    for listener in listeners:
        listener.woken.set()
