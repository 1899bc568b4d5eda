"""The numbers of a report with all that is written to say them: 1.3 million, two dozen, half a million, dozens, 2bn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from goodoffices.press.dates.page import Page
from goodoffices.press.dates.tongues.tongue import words
from goodoffices.press.figures.tongues import Tongue
from goodoffices.talks.guard.folding import split
from goodoffices.talks.guard.numerals import Number, Numeral, whole
from goodoffices.talks.pressfile.entries import Comparator

SUFFIXES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12, "b": 10**9}
TRILLION = {"trillion": 10**12, "trillions": 10**12, "تريليون": 10**12, "טריליון": 10**12}
"""Number words that the leak guard's tables leave out."""

SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "₪": "shekel"}
PERCENT = frozenset({"%", "percent", "pct", "pourcent"})
_PERCENT_PHRASES = {tuple(split(one)) for one in ("per cent", "percentage points", "percentage point", "pour cent",
                                                  "في المئة", "في المائة")}  # fmt: skip
_PERCENT_SCRIPTS = words("بالمئة بالمائة אחוז אחוזים אחוזי")
SHARES = frozenset({2, 3, 4, 5, 10, 20, 100})
"""Of how many people something is said, where "in" makes a ratio."""

_WIDE = frozenset({"away", "deep", "long", "high", "wide", "tall", "from", "of", ""})


class Sort(StrEnum):
    """How an amount is written."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the words `first` to `last`, to `upto` if it is a range, with its currency or percent if it has one.

    `comparator` is what the number's own words say of it; `pair` is set for both numbers of "61-47".
    """

    first: int
    last: int
    value: Number
    sort: Sort
    unit: str = ""
    upto: Number | None = None
    comparator: Comparator = Comparator.EXACT
    pair: bool = False


def amounts(page: Page, tongue: Tongue, taken: set[int]) -> list[Amount]:
    """Give the amounts outside the words `taken`, in text order; what is a label or a name is among them still."""
    found: list[Amount] = []
    taken = set(taken)
    for one in (*_fractions(page, tongue), *_vague(page, tongue), *_measures(page), *_numbers(page, tongue)):
        places = range(one.first, one.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(one)
    return sorted(found, key=lambda one: one.first)


def _fractions(page: Page, tongue: Tongue) -> Iterator[Amount]:
    """Give a third of, by half; never a third round or the second half."""
    for at in page.places(tongue.fractions):
        found = page.phrase(tongue.fractions, at)
        if not found or (at - 1 in page.number_to and page.near(at)) or not _stands_alone(page, at):
            continue
        last, value = found
        whole_of = _after_fraction(page, tongue, last)
        if whole_of:
            yield Amount(at, whole_of[0], whole(value * whole_of[1]), Sort.WORDS)
            continue
        opened = page.token(at - 1) in tongue.fraction_opens
        if opened or (page.near(last + 1) and page.any_of(last + 1, tongue.fraction_goes_on)):
            yield Amount(at, last, value, Sort.FRACTION)


def _after_fraction(page: Page, tongue: Tongue, last: int) -> tuple[int, int] | None:
    """Give the last word and the size of what a fraction divides: half a dozen, a quarter of a million."""
    for at in range(last + 1, last + 4):
        if not page.near(at):
            return None
        if page.token(at) in tongue.times:
            return at, tongue.times[page.token(at)]
        number = page.number_at.get(at)
        if number:
            return (number.last, int(number.value)) if number.value >= 100 and not number.digits else None
        if page.token(at) not in ("of", "a", "de", "d"):
            return None
    return None


def _stands_alone(page: Page, at: int) -> bool:
    """Say whether no ordinal or "the other" makes it half of something else: the first half, the other half."""
    before = page.token(at - 1) if page.near(at) else ""
    joined = at - 1 if before == "and" else at - 2 if before == "a" and page.token(at - 2) == "and" else None
    if joined is not None and joined - 1 in page.number_to:
        return False  # one and a half million
    return before not in ("other", "latter", "better", "second", "first", "autre", "premiere", "seconde")


def _vague(page: Page, tongue: Tongue) -> Iterator[Amount]:
    """Give dozens, hundreds of thousands, and how many that is at least."""
    within = {at for number in page.numbers for at in range(number.first + 1, number.last + 1)}
    for at in page.places(tongue.vague):
        found = page.phrase(tongue.vague, at)
        if found and at not in within and at - 1 not in page.number_to:
            yield Amount(at, found[0], found[1], Sort.VAGUE, comparator=Comparator.AT_LEAST)


def _measures(page: Page) -> Iterator[Amount]:
    """Give words that are number and unit in one: أسبوعين, שבועיים, fortnight."""
    for at in page.places(page.lexicon.measures):
        for bare in page.bare(at):
            if bare in page.lexicon.measures and at not in page.number_at:
                value, unit = page.lexicon.measures[bare]
                yield Amount(at, at, value, Sort.WORDS, unit)
                break


def _numbers(page: Page, tongue: Tongue) -> Iterator[Amount]:
    for number in page.numbers:
        article = page.token(number.first) in ("un", "une") and number.last + 1 in page.number_at
        if not number.ordinal and not article:
            amount = Amount(
                number.first, number.last, number.value, Sort.DIGITS if number.digits else Sort.WORDS
            )
            yield _with_unit(page, _opened(page, _scaled(page, tongue, amount, number)))


def _scaled(page: Page, tongue: Tongue, amount: Amount, number: Numeral) -> Amount:
    """Read on over 40k, two dozen, three and a half million."""
    after = amount.last + 1
    joined = page.near(after)
    if number.digits and joined and not page.reading.gap(after) and page.token(after) in SUFFIXES:
        if (
            page.token(after) != "m"
            or page.token(after + 1) not in _WIDE
            or page.token(amount.first - 1) in SIGNS
        ):
            return replace(amount, last=after, value=whole(amount.value * SUFFIXES[page.token(after)]))
        return amount
    times = tongue.times | TRILLION
    if joined and page.token(after) in times:
        return replace(amount, last=after, value=whole(amount.value * times[page.token(after)]))
    if joined and (half := page.phrase(tongue.and_half, after)):
        scale = page.number_at.get(half[0] + 1) if page.near(half[0] + 1) else None
        size = scale.value if scale and scale.value >= 1000 else _scale(page, amount)
        value = (amount.value if not scale or scale.value < 1000 else amount.value * size) + Fraction(
            size
        ) / 2
        last = scale.last if scale and scale.value >= 1000 else half[0]
        return replace(amount, last=last, value=whole(value))
    return amount


def _scale(page: Page, amount: Amount) -> int:
    """Give 1,000,000 for "two million", whose last word says so, and 1 for anything else."""
    if amount.first == amount.last and amount.sort is Sort.DIGITS:
        return 1
    sizes = (page.lexicon.numbers.get(bare, 1) for bare in page.bare(amount.last))
    size = TRILLION.get(page.token(amount.last)) or max(sizes, default=1)
    return size if size >= 1000 else SUFFIXES.get(page.token(amount.last), 1)


def _opened(page: Page, amount: Amount) -> Amount:
    """Take in the "a" of "a million", and the sign of "$5"."""
    at = amount.first - 1
    if at < 0 or page.reading.gap(amount.first).strip(" \u00a0\u202f"):
        return amount
    if page.token(at) in SIGNS:
        return replace(amount, first=at, unit=SIGNS[page.token(at)])
    if page.token(at) in ("a", "an", "un", "une") and amount.sort is Sort.WORDS and amount.value >= 10:
        return replace(amount, first=at)
    return amount


def _with_unit(page: Page, amount: Amount) -> Amount:
    """Take in the percent, or the currency's sign, after the number."""
    after = amount.last + 1
    if not page.near(after):
        return amount
    one, two = page.token(after), page.token(after + 1)
    if one in PERCENT or page.any_of(after, _PERCENT_SCRIPTS):
        return replace(amount, last=after, unit="percent")
    if (one, two) in _PERCENT_PHRASES and page.near(after + 1):
        return replace(amount, last=after + 1, unit="percent")
    signed = one in SIGNS and not amount.unit and after + 1 not in page.number_at
    return replace(amount, last=after, unit=SIGNS[one]) if signed else amount


def ranges(page: Page, tongue: Tongue, found: list[Amount]) -> list[Amount]:
    """Join the ends of "between 30 and 40", "10 to 15", "10-15"; mark the two of "61-47" as a pair."""
    joined: list[Amount] = []
    for one in found:
        before = joined[-1] if joined else None
        way = _way(page, tongue, before, one) if before else ""
        if before and way == "range":
            joined[-1] = _range(page, tongue, before, one)
        elif before and way == "ratio":
            share = whole(Fraction(before.value) / Fraction(one.value))
            joined[-1] = replace(before, last=one.last, value=share, sort=Sort.FRACTION)
        elif before and way == "pair":
            joined[-1:] = [replace(before, pair=True), replace(one, pair=True)]
        else:
            joined.append(one)
    return joined


def _way(page: Page, tongue: Tongue, low: Amount, high: Amount) -> str:
    """Say whether two amounts are the ends of a range, a score, a ratio ("four in ten"), or only neighbours ("")."""
    if low.upto is not None or low.pair or Sort.FRACTION in (low.sort, high.sort):
        return ""
    if high.first == low.last + 1:
        sign = page.reading.gap(high.first)
        link = "dash" if sign in ("-", "–", "—", "‑", "־") else ""
        link = link or ("word" if _written_on(page, tongue, low, high) else "")
    else:
        link = _word_between(page, tongue, low, high)
    if link == "ratio":
        return link if low.value < high.value and high.value in SHARES and not (low.unit or high.unit) else ""
    if not link or low.unit not in ("", high.unit):
        return ""
    scored = page.token(high.last + 1) in tongue.scores or page.token(low.first - 1) in tongue.scores
    if scored or (link == "dash" and low.value >= high.value):
        return "pair" if scored or link == "dash" else ""
    return "range" if _lifted(page, low, high) < high.value else ""


def _word_between(page: Page, tongue: Tongue, low: Amount, high: Amount) -> str:
    at = low.last + 1
    if at + 1 != high.first or not (page.near(at) and page.near(high.first)):
        return ""
    opener = page.any_of(low.first - 1, tongue.opens)
    if page.any_of(at, tongue.closes) and opener:
        return "word"
    if page.any_of(at, tongue.ratio) and not page.phrase(page.lexicon.units, high.last + 1):
        return "ratio"
    changed = page.any_of(low.first - 1, tongue.changes) and not opener
    return "word" if page.any_of(at, tongue.to) and not changed else ""


def _written_on(page: Page, tongue: Tongue, low: Amount, high: Amount) -> bool:
    """Say whether the second number carries the word that joins them, as in Arabic and Hebrew: بين ثلاثين وأربعين."""
    word = page.token(high.first)
    joins = tongue.closes | tongue.to
    return (
        page.script(high.first) != ""
        and page.near(high.first)
        and page.any_of(low.first - 1, tongue.opens)
        and any(word.startswith(join) for join in joins)
    )


def _lifted(page: Page, low: Amount, high: Amount) -> Number:
    """Give the lower end in the size of the upper: 1 of "1 to 2 million" is a million."""
    scale = _scale(page, replace(high, last=high.last - _unit_words(page, high)))
    return low.value * scale if low.value < 1000 and low.sort is not Sort.VAGUE else low.value


def _unit_words(page: Page, amount: Amount) -> int:
    """Give how many words at its end say percent or the currency."""
    last = page.token(amount.last)
    if amount.unit != "percent":
        return int(last in SIGNS)
    return 1 if last in PERCENT or page.any_of(amount.last, _PERCENT_SCRIPTS) else 2


def _range(page: Page, tongue: Tongue, low: Amount, high: Amount) -> Amount:
    opener = page.any_of(low.first - 1, tongue.opens) and page.near(low.first)
    first = low.first - 1 if opener else low.first
    return replace(
        high, first=first, value=_lifted(page, low, high), upto=high.value, unit=high.unit or low.unit
    )
