"""Positions and an engine's runs as one room holds them."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven


@dataclass(frozen=True, slots=True)
class PositionsHeld:
    """Positions on the paper of that number (`act.number`), given in a caucus or estimated by the mediation.

    `replaced` is the number of the act that took their place.
    """

    number: int
    at: datetime
    author: str
    act: PositionsGiven | PositionsEstimated
    replaced: int | None = None

    def counts(self, today: date) -> bool:
        """Say whether they stand: not replaced, and not past their day."""
        until = self.act.until if isinstance(self.act, PositionsEstimated) else None
        return self.replaced is None and (until is None or today <= until)


def same_voice(
    one: PositionsGiven | PositionsEstimated, other: PositionsGiven | PositionsEstimated
) -> bool:
    """Say whether both are one voice's positions on one paper: the later takes the place of the earlier."""
    if type(one) is not type(other) or (one.number, one.voice) != (other.number, other.voice):
        return False
    return getattr(one, "party", "") == getattr(other, "party", "")


@dataclass(frozen=True, slots=True)
class RunHeld:
    """What the engine found when it was asked by `author`."""

    number: int
    at: datetime
    author: str
    run: EngineRun
