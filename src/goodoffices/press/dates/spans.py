"""Days, weeks, months and years counted from a day; None beyond what a calendar holds."""

from datetime import MAXYEAR, MINYEAR, date, timedelta

from goodoffices.press.dates.mentions import Days


def day(year: int, month: int, number: int) -> date | None:
    """Give the day; None where there is none, as on 30 February."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month(year: int, number: int) -> Days | None:
    """Give a month's first and last day, `number` running on over the year's end (0 is the December before)."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not MINYEAR <= year < MAXYEAR:
        return None
    first = date(year, number, 1)
    after = date(year + 1, 1, 1) if number == 12 else date(year, number + 1, 1)
    return first, after - timedelta(1)


def year(number: int) -> Days | None:
    """Give a year's first and last day."""
    return (date(number, 1, 1), date(number, 12, 31)) if MINYEAR <= number < MAXYEAR else None


def later(start: date, days: int) -> date | None:
    """Give the day so many days after (before, if negative)."""
    try:
        return start + timedelta(days)
    except OverflowError:
        return None


def week(start: date, away: int, first_weekday: int) -> Days | None:
    """Give the week so many weeks after that of `start`; weeks begin with `first_weekday`, 0 being Monday."""
    begins = later(start, 7 * away - (start.weekday() - first_weekday) % 7)
    ends = later(begins, 6) if begins else None
    return (begins, ends) if begins and ends else None


def narrowed(days: Days, part: int | None) -> Days:
    """Give the beginning (0), middle (1) or end (2): three, two (the third and fourth) and four days of a week.

    Anything longer falls into thirds, of which the last is the longest: "early March" is 1 to 10 March.
    """
    first, last = days
    length = (last - first).days + 1
    if part is None or length < 7:
        return days
    third = length // 3
    cuts = ((0, 3), (2, 4), (3, 7)) if length == 7 else ((0, third), (third, 2 * third), (2 * third, length))
    begin, end = cuts[part]
    return first + timedelta(begin), first + timedelta(end - 1)
