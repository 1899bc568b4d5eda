"""Quantities in wording: a number with its unit or what it counts, unless it is only a label or says nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from goodoffices.talks.guard.folding import Reading
from goodoffices.talks.guard.lexicon import BASES, Lexicon, phrase_at, several
from goodoffices.talks.guard.numerals import Number, Numeral, is_number, whole
from goodoffices.talks.guard.stems import Content

# From here on a number says something even where its unit isn't known; below, "two" and "ten" are everywhere.
TELLING = 13

_SIGNS = frozenset({"$", "€", "£", "₪"})
_NEVER_BETWEEN = frozenset(several("of in for at on by de en dans par pour في من של"))
_LISTED = frozenset({",", "،", "-", "–", "/"})
_COMMONPLACE = frozenset({"minute", "person"})
_LIST_MARK = re.compile(r"\s*[.):\]-]\s")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the words `first` to `last`; `value` is in the base of its unit, `noun` a stem of its language."""

    first: int
    last: int
    amount: Number
    unit: str = ""
    value: Number = 0
    noun: str = ""
    ordinal: bool = False


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Say whether both say one number of one thing, as far as can be known across languages."""
    if one.ordinal or other.ordinal:
        return one.ordinal and other.ordinal and one.amount == other.amount and one.noun == other.noun != ""
    if one.unit and other.unit:
        return one.unit == other.unit and one.value == other.value
    if one.amount != other.amount:
        return False
    if one.unit or other.unit:  # a count of captives can be one of persons, but not one of days
        return is_telling(one) and ({one.unit, other.unit} == {"person", ""} or not (one.noun or other.noun))
    return is_telling(one) or one.noun == other.noun != ""


def tells_quantity(known: Quantity, quantity: Quantity) -> bool:
    """Say whether somebody who has `known` has this quantity: a bare number tells no number of weeks."""
    return same_quantity(known, quantity) and (bool(known.unit) or not quantity.unit)


def quantities(
    reading: Reading, numbers: Sequence[Numeral], starts: Iterable[int], content: Content
) -> Iterator[Quantity]:
    """Give the quantities among `numbers`, and words among `starts` that are number and unit in one ("fortnight")."""
    lexicon = content.lexicon
    found = [_quantity(reading, number, lexicon, content) for number in numbers]
    _share_units(reading, lexicon, found)
    previous: tuple[Numeral | None, bool] = (None, False)
    end = -1
    for quantity, number in zip(found, numbers, strict=True):
        label = _is_label(reading, number, lexicon, previous)
        if number.first > end and _says_something(quantity, number) and not (label and not quantity.unit):
            yield quantity
        previous, end = (number, label), quantity.last if quantity.unit else number.last
    for at in starts:
        for bare in lexicon.bare(reading.tokens[at]):
            if bare in lexicon.measures:
                amount, unit = lexicon.measures[bare]
                base, size = BASES[unit]
                yield Quantity(at, at, amount, base, whole(amount * size))
                break


def _quantity(reading: Reading, number: Numeral, lexicon: Lexicon, content: Content) -> Quantity:
    plain = Quantity(number.first, number.last, number.value, ordinal=number.ordinal)
    after = number.last + 1
    if number.first and reading.tokens[number.first - 1] in _SIGNS and reading.close(number.first):
        sign = phrase_at(lexicon.units, reading, number.first - 1, lexicon)
        return _with_unit(plain, sign[1], number.first - 1, number.last) if sign else plain
    if not reading.close(after):
        return plain
    if not number.ordinal:
        for at in (after, after + 1):
            unit_at = phrase_at(lexicon.units, reading, at, lexicon) if reading.close(at) else None
            if unit_at:
                return _with_unit(plain, unit_at[1], number.first, unit_at[0])
            if reading.tokens[after] in _NEVER_BETWEEN | lexicon.joins or is_number(
                reading.tokens[after], lexicon
            ):
                break
    noun = reading.tokens[after]
    if noun in lexicon.generic or noun in lexicon.references or noun.isdecimal():
        return plain
    stem = content.stem(noun)
    return replace(plain, noun=stem, last=after) if stem and not stem.startswith("#") else plain


def _with_unit(quantity: Quantity, unit: str, first: int, last: int) -> Quantity:
    base, size = BASES[unit]
    return replace(quantity, first=first, last=last, unit=base, value=whole(quantity.amount * size), noun="")


def _share_units(reading: Reading, lexicon: Lexicon, found: list[Quantity]) -> None:
    """Give the lower end of a range ("4-6 weeks", "four or five weeks") the unit of its upper end."""
    for at in range(len(found) - 2, -1, -1):
        low, high = found[at], found[at + 1]
        if (
            _make_range(reading, lexicon, low, high)
            and high.unit
            and not (low.unit or low.ordinal)
            and high.amount
        ):
            found[at] = replace(
                low, unit=high.unit, value=whole(Fraction(low.amount * high.value) / high.amount)
            )


def _make_range(reading: Reading, lexicon: Lexicon, low: Quantity, high: Quantity) -> bool:
    """Say whether a dash or a word joins the two, or the "to" that Hebrew writes onto the second."""
    between, word = high.first - low.last - 1, reading.tokens[high.first]
    if between == 0:
        onto = word[0] in "לו" and word not in lexicon.numbers
        return onto or reading.gap(high.first).strip() in ("-", "–", "—", "־")
    return between == 1 and reading.tokens[low.last + 1] in lexicon.joins


def _is_label(
    reading: Reading, number: Numeral, lexicon: Lexicon, previous: tuple[Numeral | None, bool]
) -> bool:
    """Say whether the number names something: "Article 4", "Articles 4, 5 and 7", "(3)", "3." before a line."""
    rest = reading.words[reading.ends[number.last] :]
    if number.first == 0 or "\n" in reading.gap(number.first):
        return _LIST_MARK.match(rest) is not None
    if any(bare in lexicon.references for bare in lexicon.bare(reading.tokens[number.first - 1])):
        return reading.close(number.first) or reading.gap(number.first).strip() == "."
    if reading.gap(number.first).endswith("(") and rest.startswith(")"):
        return True
    before, was_label = previous
    between = number.first - before.last - 1 if before and was_label else None
    listed = between == 0 and reading.gap(number.first).strip() in _LISTED
    return listed or (between == 1 and reading.tokens[number.first - 1] in lexicon.joins)


def _says_something(quantity: Quantity, number: Numeral) -> bool:
    if quantity.ordinal:
        return quantity.amount > 1 and quantity.noun != ""
    if quantity.unit:
        return quantity.amount > 1 or (quantity.amount == 1 and _one_counts(quantity, number))
    return is_telling(quantity) or (quantity.amount > 1 and quantity.noun != "")


def is_telling(quantity: Quantity) -> bool:
    """Say whether the number says something by itself."""
    return quantity.amount >= TELLING or quantity.amount.denominator > 1


def _one_counts(quantity: Quantity, number: Numeral) -> bool:
    """Say whether a single unit says something: "one week" does, "one day" and "one person" are idle words."""
    return number.digits or quantity.unit not in _COMMONPLACE or quantity.value >= BASES["week"][1]
