"""The figures of a report: each number that counts or measures something, with all that the sentence says of it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from goodoffices.press.dates.page import Page, page
from goodoffices.press.dates.reading import mentions
from goodoffices.press.document import Document
from goodoffices.press.figures import around
from goodoffices.press.figures.amounts import Amount, Sort, amounts, ranges
from goodoffices.press.figures.bounds import Bound, bounded
from goodoffices.press.figures.confidence import confidence
from goodoffices.press.figures.labels import is_label
from goodoffices.press.figures.nouns import Noun, alone, noun
from goodoffices.press.figures.tongues import Tongue, tongue_of
from goodoffices.talks.guard.numerals import Number
from goodoffices.talks.pressfile.entries import Comparator, Figure

FEW = 3
"""Up to so many, in words, are a figure only of a measure or of those whom something befell: not "two diplomats"."""

IDLE = (Comparator.ABOUT, Comparator.OVER)
"""What bounds no single thing: "about one thing", "over one line"."""

MOST_IN = 12
"""Words between a number and the end of what it measures, which is said with it: a span goes no further."""

TIMES = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "century"})
"""Lengths of time, which are of no day."""

MOST_BETWEEN = 5
"""Words between an amount and the one that it is a part of: "half of the city's 90,000 residents"."""


def find(document: Document) -> Iterator[Figure]:
    """Go through the figures of the document, in text order.

    Days, hours and lengths of time that say when ("two weeks ago", "the past three months") are no figures; "its
    172nd day" is both.  "Dozens" and the like stand for the least that they can mean: at least 24.
    """
    leaf, tongue = page(document), tongue_of(document.lang)
    yield from _day_numbers(document, leaf)
    taken = {at for one in mentions(document) for at in range(one.first, one.last + 1)}
    found = ranges(leaf, tongue, amounts(leaf, tongue, taken))
    for one, named in _named(document, leaf, tongue, found, taken):
        yield _figure(document, leaf, tongue, one, named)


def _named(
    document: Document, leaf: Page, tongue: Tongue, found: list[Amount], taken: set[int]
) -> Iterator[tuple[Bound, Noun]]:
    """Give the amounts that are figures, each with what it counts, which may be said with the one before or after."""
    bounds = [bounded(leaf, tongue, one) for one in found]
    nouns = [noun(leaf, tongue, one, taken) for one in bounds]
    for at in range(len(bounds) - 2, -1, -1):
        if nouns[at] is None and _leads_on(leaf, tongue, bounds[at], bounds[at + 1]):
            nouns[at] = nouns[at + 1]
    before: Noun | None = None
    sentence = None
    for one, named in zip(bounds, nouns, strict=True):
        here = document.sentence(leaf.reading.starts[one.first])
        before = before if here == sentence else None
        if not is_label(leaf, tongue, one.amount, counts=named is not None):
            named = named or alone(leaf, tongue, one, before)
            if named and _says_something(leaf, tongue, one, named):
                yield one, named
                before, sentence = named, here


def _leads_on(leaf: Page, tongue: Tongue, one: Bound, after: Bound) -> bool:
    """Say whether the next amount's noun is this one's too: 61-47 votes, 40 of the remaining 100 hostages."""
    if one.amount.pair and after.amount.pair and after.amount.first == one.amount.last + 1:
        return True
    between = range(one.last + 1, after.first)
    if (
        len(between) == 1
        and leaf.any_of(between[0], tongue.to)
        and leaf.any_of(one.first - 1, tongue.changes)
    ):
        return True
    return (
        0 < len(between) <= MOST_BETWEEN
        and leaf.any_of(between[0], tongue.of)
        and all(leaf.near(at) or leaf.reading.gap(at) in ("'", "’") for at in (*between, after.first))
    )


def _says_something(leaf: Page, tongue: Tongue, one: Bound, named: Noun) -> bool:
    """Say whether the number is more than an idle "two": see FEW."""
    amount = one.amount
    if amount.sort is not Sort.WORDS or amount.value > FEW or amount.last > amount.first:
        return True
    bound = one.comparator is not Comparator.EXACT and not (amount.value == 1 and one.comparator in IDLE)
    if bound or amount.upto is not None or amount.pair:
        return True
    if named.is_measure:
        return amount.value > 1 or "-" in leaf.reading.gap(named.first) or named.unit not in ("day", "second")
    return named.rule in ("befell", "toll") or leaf.token(named.last) in tongue.few


def _figure(document: Document, leaf: Page, tongue: Tongue, one: Bound, named: Noun) -> Figure:
    beside = (
        max(one.last, named.last)
        if named.rule in around.BESIDE and named.last - one.last < MOST_IN
        else one.last
    )
    start, end = leaf.reading.span(one.first, beside)
    rule = one.amount.sort.value if one.amount.sort in (Sort.VAGUE, Sort.FRACTION) else named.rule
    return Figure(
        document.span(start, end),
        digits(one.amount.value),
        one.comparator,
        named.unit,
        rule,
        confidence(rule, document.lang),
        upto="" if one.amount.upto is None else digits(one.amount.upto),
        what=around.what(document, leaf, tongue, one, named),
        whom=around.whom(document, leaf, tongue, one, named),
        where=around.where(document, tongue, start, end),
        as_of=None if named.unit in TIMES else around.as_of(document, start, end),
        by=around.by(document, tongue, start, end),
        hedges=around.hedges(document, tongue, start, end),
    )


def digits(number: Number) -> str:
    """Write a number in decimal digits: 1300000, 2.5, and a third as 0.3333333333333333."""
    exact = Fraction(number)
    left = exact.denominator
    for prime in (2, 5):
        while left % prime == 0:
            left //= prime
    if exact.denominator == 1:
        return str(exact.numerator)
    if left > 1:
        return repr(float(exact))
    return format(Decimal(exact.numerator) / Decimal(exact.denominator), "f")


def _day_numbers(document: Document, leaf: Page) -> Iterator[Figure]:
    for one in mentions(document):
        if one.basis != "day-number":
            continue
        number = next(leaf.number_at[at] for at in range(one.first, one.last + 1) if at in leaf.number_at)
        start, end = leaf.reading.span(one.first, one.last)
        span = document.span(start, end)
        yield Figure(
            span,
            digits(number.value),
            Comparator.EXACT,
            "day",
            "day-number",
            confidence("day-number", document.lang),
        )
