"""The eleventh week begins: a small proposal to take or to leave; each shore learns only how it came out."""

from dataclasses import replace

from goodoffices.sample.putting import answer_to, opens, puts
from goodoffices.sample.stage import Stage
from goodoffices.sample.tongues import NO, ar, en
from goodoffices.talks.acts import OutcomeTold, Whole


def a_boat_is_proposed(stage: Stage) -> None:
    """Put it before both shores, to take or to leave."""
    day = stage.day(71)
    opens(day.at("09:00"), "pilots-boat", stage.ref("g-pilots"))
    puts(day, "pilots-boat", "A", "boat-a", clocks=("09:20", "09:30", "09:40", "10:00"), received="10:05")
    puts(day, "pilots-boat", "B", "boat-b", clocks=("10:10", "10:25", "10:40", "11:00"), received="13:15")


def it_is_taken_by_both(stage: Stage) -> None:
    """Hear both shores, each alone."""
    yes = replace(answer_to(stage, "boat-a", NO, Whole.ACCEPT), words=en("We take it."))
    stage.day(72).at("08:30").says("head_a", "caucus_a", yes)
    yes = replace(answer_to(stage, "boat-b", NO, Whole.ACCEPT), words=ar("نقبل به."))
    stage.day(72).at("12:40").says("head_b", "caucus_b", yes)


def the_outcome_is_told(stage: Stage) -> None:
    """Tell each of them that all accepted, and nothing else."""
    for party, clock in (("a", "09:00"), ("b", "09:05")):
        told = OutcomeTold(stage.number(f"boat-{party}-delivered"), True)
        stage.day(73).at(clock).says("lead", f"caucus_{party}", told)
