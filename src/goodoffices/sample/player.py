"""The player: plays the sample talks through the desk, eleven weeks that end a little before now."""

from dataclasses import dataclass
from datetime import UTC, datetime

from goodoffices.desk import Desk
from goodoffices.sample.clock import SampleClock
from goodoffices.sample.stage import Stage
from goodoffices.sample.story import SCENES


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample talks as they were played: the process, and the id of each of the cast's seats by its key."""

    process: str
    seats: dict[str, str]


def play(desk: Desk, clock: SampleClock, now: datetime) -> Sample:
    """Play the talks so that `now` is their day 77; `clock` is the one that the desk's logs take the time from."""
    stage = Stage(desk, clock, now.astimezone(UTC))
    stage.found(stage.day(1).when("09:00"))
    for scene in SCENES:
        scene(stage)
    clock.let_go()
    return Sample(stage.process, {who: card.seat for who, card in stage.cards.items()})
