"""Numbers in wording: digits of any script and number words of four languages, read to their value."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.talks.guard.folding import Reading
from goodoffices.talks.guard.lexicon import Lexicon, script

_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th", "er", "ere", "eme", "e", "nde"})
_THOUSANDS = frozenset({",", "٬", "'", "’", " ", "\u00a0", "\u202f", "\u2009"})
_MOST_DIGITS = 18
_HUNDREDS = frozenset({*range(100, 1000, 100), 1000, 2000, 10**6, 2 * 10**6, 10**9})


# Whole numbers stay whole: fractions are slow, and few.
Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that stands in the words `first` to `last` of a reading."""

    first: int
    last: int
    value: Number
    ordinal: bool = False
    digits: bool = False


@dataclass(frozen=True, slots=True)
class _SoFar:
    """A number half read: its finished thousands, and what stands below them."""

    thousands: int
    below: int


def numerals(reading: Reading, lexicon: Lexicon, starts: Iterable[int]) -> Iterator[Numeral]:
    """Give the numbers that begin at one of the words `starts`, in order, none overlapping another."""
    end = -1
    for at in starts:
        found = _at(reading, at, lexicon) if at > end else None
        if found:
            yield found
            end = found.last


def whole(number: Number) -> Number:
    """Give a whole number as one."""
    return int(number) if number.denominator == 1 else number


def amount_signs(amount: Number) -> set[Hashable]:
    """Give signs (see Lexicon.signs) of which one stands in every way to write `amount`, in digits or in words.

    In digits it is the whole part, or the last three of 1,200.  In words, a hundred and more needs a word for one of
    them; below, the last word is the number, its ones, or what French leaves of twenty.
    """
    units = int(amount)
    digits: set[Hashable] = {("digits", units), ("digits", units % 1000)}
    if units >= 100:
        return digits | _HUNDREDS
    return digits | ({units, units % 10, units % 20, 20 if units == 80 else units} - {0})


def is_number(token: str, lexicon: Lexicon) -> bool:
    """Say whether the word is a number or a part of one."""
    return token.isdecimal() or bool(_value(token, lexicon))


def _at(reading: Reading, at: int, lexicon: Lexicon) -> Numeral | None:
    return (
        _in_digits(reading, at, lexicon) or _in_words(reading, at, lexicon) or _ordinal(reading, at, lexicon)
    )


def _in_digits(reading: Reading, at: int, lexicon: Lexicon) -> Numeral | None:
    if not reading.tokens[at].isdecimal() or len(reading.tokens[at]) > _MOST_DIGITS:
        return None
    last, value = _grouped(reading, at)
    if (
        last == at
        and value < 10**9
        and last + 1 < len(reading.tokens)
        and reading.gap(last + 1) in (".", ",", "٫")
    ):
        last, value = _with_decimals(reading, at, value)
    after = last + 1
    if after < len(reading.tokens) and reading.close(after):
        word = reading.tokens[after]
        if not reading.gap(after) and word in _ORDINAL_ENDS:
            return Numeral(at, after, value, ordinal=True, digits=True)
        if lexicon.numbers.get(word, 0) >= 1000:
            return Numeral(at, after, value * lexicon.numbers[word], digits=True)
    return Numeral(at, last, value, digits=True)


def _grouped(reading: Reading, at: int) -> tuple[int, Number]:
    """Read 1,200 and 1 200 000 as one number."""
    written, last = reading.tokens[at], at
    if len(written) > 3:
        return at, int(written)
    sign = reading.gap(at + 1) if at + 1 < len(reading.tokens) else ""
    while (
        sign in _THOUSANDS
        and last + 1 < len(reading.tokens)
        and reading.gap(last + 1) == sign
        and reading.tokens[last + 1].isdecimal()
        and len(reading.tokens[last + 1]) == 3
        and len(written) < _MOST_DIGITS - 2
    ):
        last += 1
        written += reading.tokens[last]
    return last, int(written)


def _with_decimals(reading: Reading, at: int, value: Number) -> tuple[int, Number]:
    """Read 2.5, 2,5 and ٢٫٥ as one number, but leave 5.3.2025 to the dates."""
    decimals = reading.tokens[at + 1]
    more = at + 2 < len(reading.tokens) and reading.gap(at + 2) == "." and reading.tokens[at + 2].isdecimal()
    if not decimals.isdecimal() or len(decimals) > 4 or more:
        return at, value
    exact = value + Fraction(int(decimals), 10 ** len(decimals))
    return at + 1, whole(exact)


def _in_words(reading: Reading, at: int, lexicon: Lexicon) -> Numeral | None:
    value = _value(reading.tokens[at], lexicon)
    if not value:
        return None
    so_far, last = _grown(_SoFar(0, 0), value), at
    while (step := _next_word(reading, last, lexicon)) is not None:
        position, value, joined = step
        if not _may_follow(so_far, value, joined=joined, tongue=script(reading.tokens[position])):
            break
        so_far, last = _grown(so_far, value), position
    return Numeral(at, last, so_far.thousands + so_far.below)


def _value(token: str, lexicon: Lexicon) -> int:
    return next((lexicon.numbers[bare] for bare in lexicon.bare(token) if bare in lexicon.numbers), 0)


def _next_word(reading: Reading, last: int, lexicon: Lexicon) -> tuple[int, int, bool] | None:
    """Give the place and value of the next number word, and whether an "and" joins it to what stands before."""
    at, joined = last + 1, False
    if reading.close(at) and reading.tokens[at] in ("and", "et"):
        at, joined = at + 1, True
    if not reading.close(at):
        return None
    token = reading.tokens[at]
    if token in lexicon.numbers:
        return at, lexicon.numbers[token], joined
    if token[0] in "וو" and token[1:] in lexicon.numbers:
        return at, lexicon.numbers[token[1:]], True
    return None


def _may_follow(so_far: _SoFar, value: int, *, joined: bool, tongue: str) -> bool:
    """Say whether a number word may go on the number that was read so far, in the way of its language."""
    below, rest = so_far.below, so_far.below % 100
    if value >= 1000:
        return below > 0 and not joined
    if value >= 100:
        return below == 0 or (value == 100 and below < 10 and not joined)
    if rest == 0:
        return below > 0 or so_far.thousands > 0
    if tongue == "ar" and joined and rest < 10 and value >= 20:
        return True  # five and twenty
    if tongue and value == 10:
        return rest < 10 and not joined  # five ten: fifteen
    if tongue:
        return joined and value < 10 and rest >= 20 and rest % 10 == 0
    if value >= 10:
        return (value == 20 and rest == 4) or (value < 20 and rest in (60, 80))  # quatre-vingts, soixante-dix
    return rest % 10 == 0 and (rest > 10 or value >= 7)  # from ten only dix-sept and on


def _grown(so_far: _SoFar, value: int) -> _SoFar:
    """Add a number word to what was read so far."""
    thousands, below = so_far.thousands, so_far.below
    if value in (1000, 10**6, 10**9):
        return _SoFar(thousands + max(below, 1) * value, 0)
    if value > 1000:
        return _SoFar(thousands + value, 0)
    if value == 100:
        return _SoFar(thousands, max(below, 1) * 100)
    return _SoFar(thousands, below + (76 if value == 20 and below % 100 == 4 else value))


def _ordinal(reading: Reading, at: int, lexicon: Lexicon) -> Numeral | None:
    value = next((lexicon.ordinals[b] for b in lexicon.bare(reading.tokens[at]) if b in lexicon.ordinals), 0)
    return Numeral(at, at, value, ordinal=True) if value else None
