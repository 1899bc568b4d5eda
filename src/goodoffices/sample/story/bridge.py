"""The eighth and ninth weeks: a bridging proposal; one shore takes it, the other sticks to the proposal."""

from dataclasses import replace

from goodoffices.sample.putting import answer_to, opens, puts
from goodoffices.sample.stage import Stage
from goodoffices.sample.tongues import ASK, NO, ar, en
from goodoffices.talks.acts import Whole


def a_bridge_is_put(stage: Stage) -> None:
    """Put the mediation's own bridge before both shores."""
    day = stage.day(56)
    opens(stage.day(55).at("17:00"), "bridging", stage.ref("outline"))
    puts(day, "bridging", "A", "bridging-a", received="10:05")
    puts(day, "bridging", "B", "bridging-b", clocks=("10:10", "10:25", "10:40", "11:00"), received="14:00")


def it_is_taken_by_one(stage: Stage) -> None:
    """Hear the Lower Shore accept it."""
    words = ar("اطّلعنا على الورقة ونقبلها كما هي، على أن يُحفظ قبولنا عند الوساطة وحدها.")
    answer = replace(answer_to(stage, "bridging-b", NO, Whole.ACCEPT), words=words)
    stage.day(57).at("15:30").says("head_b", "caucus_b", answer, "b-on-bridge")


def and_not_by_the_other(stage: Stage) -> None:
    """Hear the Upper Shore stick to the proposal of five weeks ago."""
    words = en(
        "The Council sticks to the paper of the four points. It will not pay a toll on a bridge to it."
    )
    earlier = stage.number("proposal-a-delivered")
    answer = replace(answer_to(stage, "bridging-a", ASK, Whole.STICK), words=words, sticks_to=earlier)
    stage.day(58).at("11:00").says("head_a", "caucus_a", answer, "a-on-bridge")
