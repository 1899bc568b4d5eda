"""Which candidates stand near which, so that a text of ten thousand claims needs no comparing of all with all."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from goodoffices.press.claims.candidates import Candidate

WIDTH = 512
"""Characters of a stretch of text by which candidates are found again."""


@dataclass(frozen=True)
class Nearby:
    """Candidates by the stretches that their contents and cues stand in."""

    held: dict[int, list[Candidate]] = field(default_factory=dict)

    def add(self, one: Candidate) -> None:
        """Remember a candidate."""
        for place in _places(one):
            self.held.setdefault(place, []).append(one)

    def near(self, one: Candidate) -> Iterator[Candidate]:
        """Give the candidates that share a stretch with this one; some of them more than once."""
        for place in _places(one):
            yield from self.held.get(place, ())


def _places(one: Candidate) -> range:
    first, last = one.start, one.end
    if one.cue is not None:
        first, last = min(first, one.cue.start), max(last, one.cue.end)
    return range(first // WIDTH, last // WIDTH + 1)
