"""The ninth week on the Sedge Water: shots are alleged, answered and looked into; two places are notified."""

from goodoffices.sample.stage import Stage
from goodoffices.sample.story.carrying_out import COMMISSION
from goodoffices.sample.tongues import ar, en
from goodoffices.talks.acts import (
    Breach,
    Classed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PlaceNotified,
    PlaceStruckOff,
    Protected,
)

CHANNEL = Location("Sedge Water, south channel", 41_207_500, 19_846_000)
CLINIC = Location("Clinic on Long pier", 41_221_000, 19_861_500)
SCHOOL = Location("School on the second Sedge Island", 41_196_000, 19_839_000)


def places_are_notified(stage: Stage) -> None:
    """Each shore notifies a place that all are asked to spare; one moves, and is struck off."""
    day = stage.day(48)
    clinic = PlaceNotified(CLINIC, Protected.HOSPITAL, ar("سطح أحمر وراية بيضاء."))
    day.at("12:40").says("head_b", COMMISSION, clinic)
    school = PlaceNotified(SCHOOL, Protected.SCHOOL, en("Forty children; a bell on the roof."))
    day.at("12:50").says("head_a", COMMISSION, school, "school")


def shots_are_alleged(stage: Stage) -> None:
    """One shore says that its boat was fired at; the other answers; the Guild looks."""
    day = stage.day(58)
    what = ar("أُطلقت طلقتان باتجاه قارب صيد قبل الفجر. لم يُصب أحد.")
    bears = (stage.number("c-pause-a"),)
    shots = IncidentReported(day.when("05:10"), CHANNEL, what, "A", bears, hotline=True)
    day.at("12:00").says("expert_b", COMMISSION, shots, "shots")
    number = stage.number("shots")
    seen = IncidentClassed(number, Classed.RECORDED, en("Two marks on the mast; the boat was sealed and photographed."))
    day.at("13:30").says("guarantor", COMMISSION, seen)
    answer = IncidentAnswered(number, en("No boat of ours was in the channel that night. Our book can be seen."))
    day.at("15:20").says("head_a", COMMISSION, answer)


def the_guild_finds(stage: Stage) -> None:
    """The Guild read the book and finds that it can't be settled; the school has moved."""
    number = stage.number("shots")
    words = en("The book shows no boat; the marks are fresh. Who fired can't be settled.")
    found = IncidentClassed(number, Classed.ASSESSED, words, Breach.NOT_SETTLED)
    stage.day(59).at("15:10").says("guarantor", COMMISSION, found)
    moved = PlaceStruckOff(stage.number("school"), en("The school moved to the Upper quay for the spring."))
    stage.day(59).at("15:40").says("expert_a", COMMISSION, moved)
