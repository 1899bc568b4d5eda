"""The time now, in one place."""

from datetime import UTC, datetime


def now() -> datetime:
    """Give the time now, in UTC and whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
