"""Steps of a commission for the two-world law: commitments, steps, phases, schedules, incidents, places."""

from datetime import date

from hypothesis import strategies as st

from goodoffices.talks.acts import (
    Classed,
    CommitmentDrawn,
    CommitmentWaived,
    GatePassed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PhasesSet,
    PlaceNotified,
    PlaceStruckOff,
    Protected,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
)
from goodoffices.talks.undertakings import Commitment, Phase, Scheduled
from tests.laws.cast import COMMISSION
from tests.laws.walls import START, Step
from tests.world import en

DAY = date(2026, 3, 2)


def _said(actor: str, deed: object, key: str) -> Step:
    return lambda world: world.seats[actor].act(world.rooms[COMMISSION], deed, key=key).number


@st.composite
def commission_steps(draw: st.DrawFn, words: str, key: str) -> list[Step]:
    """Give steps that are said in the commission; those that refer to what isn't there are refused, in both worlds."""
    number = draw(st.integers(1, 8))
    amount = draw(st.integers(1, 9))
    where = Location(words[:20], 41_000_000 + number, 19_000_000)
    made = Commitment("A", (en(words),), "B", amount=amount, unit="boats", verifier="G")
    phases = (Phase("1", (en(words[:20]),)), Phase("2", (en("then"),), en(words)))
    return [
        _said("lead", CommitmentDrawn(made), key),
        _said("lead", PhasesSet(phases), key),
        _said("lead", GatePassed("2", en(words)), key),
        _said("lead", ScheduleSet((Scheduled(2, amount, DAY),), en(words)), key),
        _said("lead", CommitmentWaived(2, en(words), 1), key),
        *[_said("head_a", StepReported(2, amount, DAY, en(words), words[:20]), key)] * 3,
        _said("head_a", StepCorrected(number, amount, DAY, en(words)), key),
        _said("guarantor", StepVerified(number, 1, en(words)), key),
        _said("head_a", StepDisputed(number, en(words)), key),
        *[_said("head_a", IncidentReported(START, where, en(words), "A"), key)] * 2,
        _said("lead", IncidentClassed(number, Classed.RECORDED, en(words)), key),
        _said("head_a", IncidentAnswered(number, en(words)), key),
        _said("guarantor", PlaceNotified(where, Protected.WATER, en(words)), key),
        _said("guarantor", PlaceStruckOff(number, en(words)), key),
    ]
