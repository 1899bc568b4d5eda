"""Figures against those marked in the sample reports: value, place and comparator.

    python -m bench.press_figures [FOLDER]

FOLDER (../shared/data/press) holds reports as .txt and gold.json.  A figure is right where its value is the marked one
and its span shares a character with the marked span, one to one.  Prints precision, recall and F by value, how many of
those have the marked comparator, and what the confidences promise beside what was right.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goodoffices.press import figures
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import Figure

FOLDER = Path(__file__).parents[2] / "shared" / "data" / "press"
NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Score:
    """Counts: figures marked, figures found, found ones that are right, and right ones with the marked comparator."""

    marked: int
    found: int
    right: int
    bounded: int
    promised: float

    @property
    def f(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.right / (self.marked + self.found) if self.marked + self.found else 0.0

    def __add__(self, other: "Score") -> "Score":
        """Count two together."""
        return Score(
            self.marked + other.marked,
            self.found + other.found,
            self.right + other.right,
            self.bounded + other.bounded,
            self.promised + other.promised,
        )


def matched(found: list[Figure], marked: list[dict[str, Any]]) -> Iterator[tuple[Figure, dict[str, Any]]]:
    """Pair each marked figure with the first found one of its value that shares a character with it."""
    left = list(found)
    for mark in marked:
        start, end = mark["span"]
        for one in left:
            shares = one.span.start < end and start < one.span.end
            if shares and abs(float(one.value) - mark["value"]) < NEAR:
                left.remove(one)
                yield one, mark
                break


def score(text: str, marked: list[dict[str, Any]]) -> Score:
    """Score one English report."""
    found = list(figures.find(document(text, "en")))
    pairs = list(matched(found, marked))
    bounded = sum(one.comparator.value == mark["cmp"] for one, mark in pairs)
    return Score(len(marked), len(found), len(pairs), bounded, sum(one.confidence for one in found) / 100)


def whole(folder: Path) -> Score:
    """Score all reports of the folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    total = Score(0, 0, 0, 0, 0.0)
    for name, marks in gold.items():
        total += score((folder / name).read_text(encoding="utf-8"), marks["figures"])
    return total


def main() -> None:
    """Print the score of the folder given."""
    total = whole(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    print(f"figures: {total.marked} marked, {total.found} found, {total.right} right")
    print(f"value P {total.right / total.found:.3f}  R {total.right / total.marked:.3f}  F {total.f:.3f}")
    print(f"comparator right in {total.bounded} of {total.right}")
    print(f"confidence promises {total.promised:.1f} right; {total.right} are")


if __name__ == "__main__":
    main()
