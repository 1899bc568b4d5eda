"""Where chance and time enter: two small objects that a test can replace, so that equal worlds are equal bytes."""

import os
from datetime import UTC, datetime


class Chance:
    """Random bytes from the operating system."""

    def token(self, size: int, *about: object) -> bytes:
        """Give `size` random bytes; `about` says what for, which only a test's stand-in looks at."""
        return os.urandom(size)


class Clock:
    """The time of this machine."""

    def now(self) -> datetime:
        """Tell the time in UTC whole seconds."""
        return datetime.now(UTC).replace(microsecond=0)
