"""The dates and quantities that a text states, and when two of them are one."""

from goodoffices.talks.guard.dates import Date, same_moment, tells_moment, worded_dates, written_dates
from goodoffices.talks.guard.folding import Reading
from goodoffices.talks.guard.lexicons import lexicon_of
from goodoffices.talks.guard.numerals import numerals
from goodoffices.talks.guard.quantities import Quantity, quantities, same_quantity, tells_quantity
from goodoffices.talks.guard.stems import Content

Fact = Date | Quantity


def facts(reading: Reading, content: Content) -> tuple[Fact, ...]:
    """Give dates first, then the quantities among the words that belong to no date."""
    lexicon = lexicon_of(content.lang)
    written = tuple(written_dates(reading))
    taken = _places(written)
    worded = tuple(worded_dates(reading, lexicon, tuple(numerals(reading, lexicon, taken))))
    taken |= _places(worded)
    counted = quantities(reading, lexicon, tuple(numerals(reading, lexicon, taken)), content)
    return (*written, *worded, *counted)


def same_fact(one: Fact, other: Fact) -> bool:
    """Say whether both can state one thing, in whatever language and script."""
    if isinstance(one, Date):
        return isinstance(other, Date) and any(same_moment(a, b) for a in one.moments for b in other.moments)
    return isinstance(other, Quantity) and same_quantity(one, other)


def tells_fact(known: Fact, fact: Fact) -> bool:
    """Say whether somebody who knows `known` learns nothing from `fact`."""
    if isinstance(fact, Date):
        return isinstance(known, Date) and any(tells_moment(a, b) for a in known.moments for b in fact.moments)
    return isinstance(known, Quantity) and tells_quantity(known, fact)


def _places(dates: tuple[Date, ...]) -> set[int]:
    return {at for date in dates for at in range(date.first, date.last + 1)}
