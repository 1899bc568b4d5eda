"""A place in a file that was read, with what stands there: asked for words, a whole number, a day, a list or a table.

Every refusal names the file, the place ("items · 2 · worth · North", counted from 1) and what was wanted there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from unicodedata import category

from goodoffices.talks.refusal import Refusal

MOST = 10**12
"""The greatest whole number that is read, and below 0 its opposite."""


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
        return At(self.path, held, (*self.steps, short(str(step))))

    def table(self, known: Sequence[str] = ()) -> Mapping[str, object]:
        """Give a table; where `known` are given, refuse any other key."""
        if not isinstance(self.held, Mapping):
            raise Refusal("exchange-table-wanted", **self.where)
        for key in self.held:
            if known and key not in known:
                raise Refusal("exchange-name-unknown", **self.where, name=short(str(key)), known=first(known))
        return self.held

    def get(self, key: str) -> "At | None":
        """Give the place under a key of a table; None where there is none."""
        table = self.table()
        return self.down(key, table[key]) if key in table else None

    def need(self, key: str) -> "At":
        """Give the place under a key of a table."""
        found = self.get(key)
        if found is None:
            raise Refusal("exchange-key-missing", **self.where, key=key)
        return found

    def entries(self) -> Iterator["At"]:
        """Go through a list."""
        if isinstance(self.held, str) or not isinstance(self.held, Sequence):
            raise Refusal("exchange-list-wanted", **self.where)
        for number, one in enumerate(self.held, 1):
            yield self.down(number, one)

    def items(self) -> Iterator[tuple[str, "At"]]:
        """Go through a table."""
        for key, one in self.table().items():
            yield key, self.down(key, one)

    def text(self) -> str:
        """Give words as they are written, on one line and not empty."""
        if not isinstance(self.held, str) or not self.held.strip() or not is_line(self.held):
            raise Refusal("exchange-text-wanted", **self.where)
        return self.held

    def one_of(self, known: Sequence[str]) -> str:
        """Give one of the names that are known."""
        found = self.text()
        if found not in known:
            raise Refusal("exchange-name-unknown", **self.where, name=short(found), known=first(known))
        return found

    def whole(self, least: int = -MOST, most: int = MOST) -> int:
        """Give a whole number from `least` to `most`."""
        if isinstance(self.held, bool) or not isinstance(self.held, int) or not least <= self.held <= most:
            raise Refusal("exchange-whole-wanted", **self.where, least=least, most=most)
        return self.held

    def flag(self) -> bool:
        """Give true or false."""
        if not isinstance(self.held, bool):
            raise Refusal("exchange-flag-wanted", **self.where)
        return self.held

    def day(self) -> date:
        """Give a day, as TOML writes one or as words, "2031-03-04"."""
        match self.held:
            case datetime():
                pass
            case date() as found:
                return found
            case str() as words if len(words) == len("2031-03-04"):
                try:
                    return date.fromisoformat(words)
                except ValueError:
                    pass
        raise Refusal("exchange-day-wanted", **self.where)


def is_line(words: str) -> bool:
    """Say whether words stand on one line and hold no sign that steers a terminal."""
    return words.isprintable() or not any(category(sign) in ("Cc", "Zl", "Zp", "Cs") for sign in words)


def short(words: str, most: int = 60) -> str:
    """Give the beginning of words from a file, fit to be shown."""
    return "".join(sign for sign in words[:most] if is_line(sign))


def first(names: Sequence[str]) -> tuple[str, ...]:
    """Give the names that a refusal lists: all where they are few."""
    listed = tuple(map(short, names))
    return listed if len(listed) <= 12 else (*listed[:12], "…")
