"""A place in a file that was read, with what stands there: asked for text, a number, a list or a table, or refused.

Every refusal names the file, the place ("makers · 2 · ranks", counted from 1) and what was wanted there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from goodoffices.talks.refusal import Refusal

LONGEST_NAME = 200
MOST_DIGITS = 30
"""Digits of a number that ranks a state, before and after its point."""


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
    def is_list(self) -> bool:
        """Say whether there is a list."""
        return isinstance(self.held, Sequence) and not isinstance(self.held, str)

    @property
    def is_table(self) -> bool:
        """Say whether there is a table."""
        return isinstance(self.held, Mapping)

    def table(self, known: Sequence[str] = ()) -> Mapping[str, object]:
        """Give a table; where `known` are given, refuse any other key."""
        if not isinstance(self.held, Mapping):
            raise Refusal("stability-table-wanted", **self.where)
        for key in self.held:
            if known and key not in known:
                raise Refusal("stability-key-unknown", **self.where, key=shown(str(key)), known=tuple(known))
        return self.held

    def get(self, key: str) -> "At | None":
        """Give the place under a key of a table; None where there is none."""
        table = self.table()
        return self.down(key, table[key]) if key in table else None

    def need(self, key: str) -> "At":
        """Give the place under a key of a table."""
        found = self.get(key)
        if found is None:
            raise Refusal("stability-key-missing", **self.where, key=key)
        return found

    def items(self) -> Iterator[tuple[str, "At"]]:
        """Go through a table."""
        for key, one in self.table().items():
            yield key, self.down(key, one)

    def entries(self) -> Iterator["At"]:
        """Go through a list."""
        if not isinstance(self.held, Sequence) or isinstance(self.held, str):
            raise Refusal("stability-list-wanted", **self.where)
        for number, one in enumerate(self.held, 1):
            yield self.down(number, one)

    def text(self) -> str:
        """Give words as they are written, on one line and not empty."""
        words = self.held
        if not isinstance(words, str) or not words.strip() or not words.isprintable() or len(words) > LONGEST_NAME:
            raise Refusal("stability-text-wanted", **self.where, most=LONGEST_NAME)
        return words

    def number(self) -> Decimal:
        """Give a number with an end, of not too many digits."""
        held = self.held
        if isinstance(held, bool) or not isinstance(held, (int, Decimal)):
            raise Refusal("stability-number-wanted", **self.where, most=MOST_DIGITS)
        number = Decimal(held)
        if not number.is_finite() or (number and not -MOST_DIGITS <= number.adjusted() < MOST_DIGITS):
            raise Refusal("stability-number-wanted", **self.where, most=MOST_DIGITS)
        return number

    def whole(self) -> int:
        """Give a whole number."""
        number = self.number()
        if number != int(number):
            raise Refusal("stability-number-wanted", **self.where, most=MOST_DIGITS)
        return int(number)

    def yes(self) -> bool:
        """Give true or false."""
        if not isinstance(self.held, bool):
            raise Refusal("stability-yes-or-no-wanted", **self.where)
        return self.held


def shown(words: str) -> str:
    """Give the beginning of words from a file, fit to be shown."""
    return "".join(sign for sign in words[:60] if sign.isprintable())
