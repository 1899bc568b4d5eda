"""The dates and quantities that a text states, and when two of them are one."""

from collections.abc import Callable, Hashable, Iterator, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.talks.guard.dates import (
    Clock,
    Date,
    Day,
    PartOfDay,
    same_moment,
    worded_dates,
    written_dates,
)
from goodoffices.talks.guard.folding import Reading
from goodoffices.talks.guard.lexicon import BASES
from goodoffices.talks.guard.numerals import amount_signs, numerals, whole
from goodoffices.talks.guard.quantities import Quantity, is_telling, quantities, same_quantity, tells_quantity
from goodoffices.talks.guard.stems import Content

Fact = Date | Quantity


def facts(reading: Reading, content: Content) -> tuple[Fact, ...]:
    """Give dates first, then the quantities among the words that belong to no date."""
    lexicon, starts = content.lexicon, content.beginnings(reading.tokens)
    written = tuple(written_dates(reading, starts))
    starts = _free(starts, written)
    numbers = tuple(numerals(reading, lexicon, starts))
    worded = tuple(worded_dates(reading, lexicon, numbers, starts))
    starts = _free(starts, worded)
    counted = tuple(number for number in numbers if number.first in starts)
    return (*written, *worded, *quantities(reading, counted, starts, content))


def same_fact(one: Fact, other: Fact) -> bool:
    """Say whether both can state one thing, in whatever language and script."""
    if isinstance(one, Date):
        return isinstance(other, Date) and any(same_moment(a, b) for a in one.moments for b in other.moments)
    return isinstance(other, Quantity) and same_quantity(one, other)


def keys(fact: Fact) -> set[Hashable]:
    """Give what two facts must share one of, to be one."""
    if isinstance(fact, Date):
        return {(m.month, m.month is None and m.year) if isinstance(m, Day) else m for m in fact.moments}
    return {fact.amount, (fact.unit, fact.value)} if fact.unit else {fact.amount}


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text must hold to state a fact: one of `some`, and `also` if there is one (see Lexicon.signs).

    A small number of things without a unit needs their `noun` (a stem) too.
    """

    some: frozenset[Hashable]
    also: Hashable = None
    noun: str = ""

    def stand_in(self, signs: Set[Hashable], stems: Callable[[], Sequence[str]]) -> bool:
        """Say whether a text with these signs and stems may state the fact."""
        if self.some.isdisjoint(signs) or not (self.also is None or self.also in signs):
            return False
        return not self.noun or self.noun in stems()


def signs(fact: Fact) -> Iterator[Signs]:
    """Give the signs of the fact, of which any will do."""
    if isinstance(fact, Quantity):
        if fact.unit:
            amounts = (
                whole(Fraction(fact.value) / size) for base, size in BASES.values() if base == fact.unit
            )
            yield Signs(
                frozenset(sign for amount in amounts for sign in amount_signs(amount)), ("unit", fact.unit)
            )
        if is_telling(fact):
            yield Signs(frozenset(amount_signs(fact.amount)))
        elif fact.noun:
            yield Signs(frozenset(amount_signs(fact.amount)), noun=fact.noun)
        return
    for moment in fact.moments:
        match moment:
            case Day(year, month, _):
                there: set[Hashable] = {("month", month), ("digits", month)} if month else {("digits", year)}
                yield Signs(frozenset(there))
            case PartOfDay(weekday, part):
                yield Signs(frozenset({("weekday", weekday)}), ("part", part))
            case Clock(hour, _):
                yield Signs(frozenset({("digits", hour)}))


def tells_fact(known: Fact, fact: Fact) -> bool:
    """Say whether somebody who knows `known` learns nothing from `fact`."""
    if isinstance(fact, Date):
        return isinstance(known, Date) and any(same_moment(b, a) for a in known.moments for b in fact.moments)
    return isinstance(known, Quantity) and tells_quantity(known, fact)


def _free(starts: list[int], dates: tuple[Date, ...]) -> list[int]:
    taken = {at for date in dates for at in range(date.first, date.last + 1)}
    return [at for at in starts if at not in taken]
