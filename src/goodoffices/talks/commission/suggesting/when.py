"""When something is to be done, as a clause has it: from and until which day, in how many days, upon what, daily."""

import re
from dataclasses import dataclass, field
from datetime import date

from goodoffices.talks.commission.suggesting.counting import Counted, DayNamed, Term
from goodoffices.talks.commission.suggesting.suggestion import Mark, Part
from goodoffices.talks.commission.suggesting.tongue import Tongue

_STOP = re.compile(r"[,;،؛.]|$")
AHEAD = 60
"""Characters before a day or a term in which the word that says what it is for may begin."""


@dataclass(slots=True)
class When:
    """What a clause says of time, and which characters say it."""

    starts: date | None = None
    by: date | None = None
    within: int | None = None
    upon: str = ""
    each_day: bool = False
    marks: list[Mark] = field(default_factory=list)

    @property
    def any(self) -> bool:
        """Say whether it says anything."""
        return bool(self.marks) or self.each_day


def when_of(words: str, start: int, end: int, duty: re.Match[str], tongue: Tongue, counted: Counted) -> When:
    """Read what the clause of these characters says of time."""
    found = When()
    for day in counted.days:
        if start <= day.start and day.end <= end:
            _day(words, start, day, tongue, found)
    for term in counted.terms:
        if start <= term.start and term.end <= end and found.within is None:
            _term(words, start, end, term, tongue, found)
    if match := tongue.each_day.search(words, start, end):
        found.each_day = True
        found.marks.append(Mark(*match.span(), Part.EACH_DAY))
    # A duty that is one by itself, such as to refrain from something, holds on each of its days.
    found.each_day = found.each_day or tongue.standing.search(words, duty.start(), end) is not None
    if not found.upon:
        _upon(words, start, end, duty, tongue, found)
    return found


def _ahead(words: str, start: int, place: int, pattern: re.Pattern[str]) -> int | None:
    """Give where the pattern begins that stands just before a place; None where it doesn't."""
    first = max(start, place - AHEAD)
    match = pattern.search(words[first:place])
    return first + match.start() if match else None


def _day(words: str, start: int, day: DayNamed, tongue: Tongue, found: When) -> None:
    since = _ahead(words, start, day.start, tongue.since)
    if since is not None and found.starts is None:
        found.starts = day.on
        found.marks.append(Mark(since, day.end, Part.STARTS))
        return
    before = _ahead(words, start, day.start, tongue.before)
    if found.by is None:
        found.by = day.on
        found.marks.append(Mark(day.start if before is None else before, day.end, Part.BY))


def _term(words: str, start: int, end: int, term: Term, tongue: Tongue, found: When) -> None:
    ahead = _ahead(words, start, term.start, tongue.within)
    after = tongue.counted.match(words, term.end, end)
    if ahead is None and after is None:
        return  # how long something lasts is no day by which it is due
    found.within = term.days
    found.marks.append(Mark(term.start if ahead is None else ahead, term.end, Part.WITHIN))
    if after is not None:
        last = _stop(words, after.end(), end, found)
        found.upon = words[after.end() : last].strip()
        if found.upon:
            found.marks.append(
                Mark(after.start() + len(after.group()) - len(after.group().lstrip()), last, Part.UPON)
            )


def _stop(words: str, place: int, end: int, found: When) -> int:
    """Give where what is said from a place on comes to its end: at a comma, or where something else of time begins."""
    match = _STOP.search(words, place, end)
    marks = [mark.start for mark in found.marks if mark.start > place]
    last = min([match.start() if match else end, end, *marks])
    return place + len(words[place:last].rstrip())


def _upon(words: str, start: int, end: int, duty: re.Match[str], tongue: Tongue, found: When) -> None:
    for match in tongue.upon.finditer(words, start, end):
        if any(mark.start < match.end() and match.start() < mark.end for mark in found.marks):
            continue
        if match.start() < duty.end() and match.end() > duty.start():
            continue
        last = _stop(words, match.end(), end, found)
        if match.start() < duty.start() < last:
            continue  # "… after which A shall": the duty isn't part of its own condition
        if last > match.end():
            found.upon = words[match.start() : last].strip()
            found.marks.append(Mark(match.start(), last, Part.UPON))
            return
