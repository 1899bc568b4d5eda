"""The time now, in one place, and the day that a moment falls on where we are."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings


def now() -> datetime:
    """Give the time now, in UTC and whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def local_day(at: datetime) -> date:
    """Give the day of a moment in this installation's zone."""
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
