"""The years in which a day of a commission can lie: a day further off can only be a slip."""

from datetime import date, timedelta

from goodoffices.talks.refusal import Refusal

FIRST_YEAR, LAST_YEAR = 1900, 2999


def require_year(day: date) -> None:
    """Refuse a day so far off that it can only be a slip."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise year_unfit()


def day_after(first: date, days: int) -> date:
    """Give the day so many days after the first; raises a `Refusal` where that is too far off."""
    if days > (date(LAST_YEAR, 12, 31) - first).days:
        raise year_unfit()
    return first + timedelta(days=days)


def year_unfit() -> Refusal:
    """Give the refusal of such a day; its years are names, written without separators."""
    return Refusal("year-unfit", first=str(FIRST_YEAR), last=str(LAST_YEAR))


__all__ = ["FIRST_YEAR", "LAST_YEAR", "day_after", "require_year", "year_unfit"]
