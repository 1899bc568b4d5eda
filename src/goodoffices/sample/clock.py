"""A clock that is moved to the story's time while the sample talks are played."""

from datetime import datetime

from goodoffices.store.chance import Clock


class SampleClock(Clock):
    """Tells the moment it was moved to, until it is let go; then it is the clock of this machine.

    It is the store's `Clock`, and what `MemoryLogs` takes as its `clock`.
    """

    def __init__(self, now: datetime) -> None:
        """Begin at `now`."""
        self._moment: datetime | None = now

    def now(self) -> datetime:
        """Tell the time."""
        return super().now() if self._moment is None else self._moment

    __call__ = now

    def move(self, moment: datetime) -> None:
        """Move to a moment of the story, which never runs backwards."""
        self._moment = moment

    def let_go(self) -> None:
        """Tell this machine's time from now on."""
        self._moment = None
