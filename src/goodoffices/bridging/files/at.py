"""A place in a file that was read, with what stands there: asked for text, a number, a list or a table, or refused.

Every refusal names the file, the place ("parties · 2 · worth · ports", counted from 1) and what was wanted there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import inf, isfinite
from unicodedata import category

from goodoffices.talks.refusal import Refusal

MOST_DIGITS = 30
"""Digits that a number may have before its point, and after it."""
_NUMBER = re.compile(
    r"[-+]?(\d{1,60}\.?\d{0,60}|\.\d{1,60})(e[-+]?\d{1,4})?|[-+]?\.?inf|\.?nan", re.ASCII | re.IGNORECASE
)


class Plain(str):
    """Words that stood in a file without quotation marks where words and numbers are written alike (YAML, XML)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class At:
    """What stands at a place of a file."""

    path: str
    held: object
    steps: tuple[str, ...] = ()

    @property
    def where(self) -> dict[str, object]:
        """Give the file and the place, for a refusal."""
        return {"path": self.path, "place": " · ".join(self.steps) or "…"}

    def down(self, step: str | int, held: object) -> "At":
        """Give the place under that key, or under that number in a list."""
        return At(self.path, held, (*self.steps, str(step)))

    @property
    def nothing(self) -> bool:
        """Say whether it is left empty, as YAML writes it."""
        return self.held == "" or (isinstance(self.held, Plain) and self.held in ("~", "null"))

    def table(self, known: tuple[str, ...] = ()) -> Mapping[str, object]:
        """Give a table; where `known` are given, refuse any other key."""
        if not isinstance(self.held, Mapping):
            raise Refusal("bridging-table-wanted", **self.where)
        for key in self.held:
            if known and key not in known:
                raise Refusal("bridging-name-unknown", **self.where, name=short(str(key)), known=known)
        return self.held

    def exactly(self, *keys: str) -> "At":
        """Give the same place, once it is sure that it is a table of these keys, with none missing and no other."""
        self.table(keys or ("…",))
        for key in keys:
            self.need(key)
        return self

    def get(self, key: str) -> "At | None":
        """Give the place under a key of a table; None where there is none."""
        table = self.table()
        return self.down(key, table[key]) if key in table else None

    def need(self, key: str) -> "At":
        """Give the place under a key of a table."""
        found = self.get(key)
        if found is None:
            raise Refusal("bridging-key-missing", **self.where, key=key)
        return found

    def entries(self) -> Iterator["At"]:
        """Go through a list."""
        if isinstance(self.held, str) or not isinstance(self.held, Sequence):
            raise Refusal("bridging-list-wanted", **self.where)
        for number, one in enumerate(self.held, 1):
            yield self.down(number, one)

    def items(self) -> Iterator[tuple[str, "At"]]:
        """Go through a table."""
        for key, one in self.table().items():
            yield key, self.down(key, one)

    def text(self) -> str:
        """Give words as they are written, on one line and not empty."""
        if not isinstance(self.held, str) or not self.held.strip() or not is_line(self.held):
            raise Refusal("bridging-text-wanted", **self.where)
        return str(self.held)

    def label(self) -> str:
        """Give words, or a number as it is called ("2.5")."""
        return named(self.number()) if self._is_number() else self.text()

    def number(self) -> Fraction:
        """Give a finite number, exactly as its decimals say."""
        found = self.number_or_endless()
        if isinstance(found, Fraction):
            return found
        raise Refusal("bridging-number-unfit", **self.where, most=MOST_DIGITS)

    def nearest(self) -> float:
        """Give the floating-point number that the decimals stand for, however many there are."""
        found = float(self.held) if self._is_number() else inf  # type: ignore[arg-type]
        if not isfinite(found):
            raise Refusal("bridging-number-wanted", **self.where)
        return found

    def number_or_endless(self) -> Fraction | str:
        """Give a number, or "inf" or "-inf"."""
        found = self._decimal()
        if found.is_infinite():
            return "inf" if found > 0 else "-inf"
        if found.is_nan() or not _writable(found):
            raise Refusal("bridging-number-unfit", **self.where, most=MOST_DIGITS)
        return Fraction(found)

    def _decimal(self) -> Decimal:
        match self.held:
            case Plain() as words if _NUMBER.fullmatch(words):
                return Decimal(words.lower().replace(".inf", "inf").replace(".nan", "nan"))
            case bool() | str():
                raise Refusal("bridging-number-wanted", **self.where)
            case int() as number if number.bit_length() > 4 * MOST_DIGITS:
                raise Refusal("bridging-number-unfit", **self.where, most=MOST_DIGITS)
            case int() | Decimal() as number:
                return Decimal(number)
        raise Refusal("bridging-number-wanted", **self.where)

    def _is_number(self) -> bool:
        return isinstance(self.held, (int, Decimal)) and not isinstance(self.held, bool)


def _writable(number: Decimal) -> bool:
    """Say whether the number has no more digits than allowed; asked before it is made exact, which could be huge."""
    if not number:
        return True
    if not -MOST_DIGITS <= number.adjusted() < MOST_DIGITS:
        return False
    return int(number.as_tuple().exponent) >= -MOST_DIGITS


def named(number: Fraction) -> str:
    """Call a number by its decimals, "2.5"; by its fraction where they don't end."""
    power = next((k for k in range(MOST_DIGITS + 1) if 10**k % number.denominator == 0), None)
    if power is None:
        return str(number)
    digits = f"{abs(number.numerator) * (10**power // number.denominator):0{power + 1}d}"
    whole, after = (digits[:-power], digits[-power:]) if power else (digits, "")
    return f"{'-' if number < 0 else ''}{whole}{'.' if after else ''}{after}"


def is_line(words: str) -> bool:
    """Say whether words stand on one line and hold no sign that steers a terminal."""
    return words.isprintable() or not any(category(sign) in ("Cc", "Zl", "Zp", "Cs") for sign in words)


def short(words: str) -> str:
    """Give the beginning of words from a file, fit to be shown."""
    return "".join(sign for sign in words[:60] if is_line(sign))
