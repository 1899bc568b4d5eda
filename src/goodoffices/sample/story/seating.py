"""The third week: the Lower Shore sits down, each partner is seated with one side, rules and tracks are settled."""

from dataclasses import replace

from goodoffices.sample.cast import CREW, FERRIES, PROCEDURE
from goodoffices.sample.stage import Stage, to_all
from goodoffices.sample.tongues import NO, ar, en
from goodoffices.talks.acts import (
    Intent,
    Message,
    NameRegistered,
    RulesSet,
    SeatingDeclined,
    SeatingProposed,
    Track,
)
from goodoffices.talks.guard import ContestedName
from goodoffices.talks.procedure import TranscriptRule


def the_lower_shore_sits_down(stage: Stage) -> None:
    """Seat the Lower Shore's head; both delegations open a room of their own; a red line is told in confidence."""
    day = stage.day(17)
    day.at("09:15").seats("lead", "caucus_b", "head_b")
    day.at("10:00").opens("head_b", "delegation_b")
    day.at("10:30").opens("head_a", "delegation_a")
    line = ar(
        "نقول هذا للوسيط وحده: لن تقبل جمعيتنا نصًّا يسمّي ما جرى «الإغلاق». كان ذلك توقّفًا للسلامة، ونحن نسمّيه كذلك."
    )
    day.at("15:10").says("head_b", "caucus_b", Message(Intent.STATEMENT, line, NO))
    halt = ContestedName(
        "What happened to the ferries",
        (en("the stopping of the ferries"), ar("توقّف العبّارات")),
        (
            ("A", en("the closure")),
            ("A", ar("الإغلاق")),
            ("B", en("the safety halt")),
            ("B", ar("توقّف السلامة")),
        ),
    )
    stage.day(18).at("09:30").says("lead", "mediation", NameRegistered(halt))


def the_partners_sit_down(stage: Stage) -> None:
    """Seat a partner's envoy with one side each, once that side agreed; a third proposal is declined."""
    cards = stage.cards
    day = stage.day(18)
    day.at("11:00").says("lead", "caucus_a", SeatingProposed(cards["partner_p"]), "p-proposed")
    day.at("15:20").agrees("head_a", "caucus_a", "p-proposed")
    day = stage.day(19)
    day.at("09:40").says("lead", "caucus_b", SeatingProposed(cards["partner_q"]), "q-proposed")
    day.at("09:45").says("lead", "caucus_b", SeatingProposed(cards["analyst"]), "analyst-proposed")
    day = stage.day(20)
    day.at("11:30").agrees("head_b", "caucus_b", "q-proposed")
    day.at("11:35").says("head_b", "caucus_b", SeatingDeclined(stage.number("analyst-proposed")))
    day.at("14:00").opens("lead", "joint_a")
    day.at("14:05").opens("lead", "joint_b")


def the_rules_and_the_tracks(stage: Stage) -> None:
    """Ask for two approvals, let heads take their transcripts alone, open a public page and the two tracks.

    Beliefs about a side's interests may be kept from now on, in a room of their own; names on lists are destroyed
    after 180 days.
    """
    day = stage.day(21)
    rules = replace(
        PROCEDURE,
        approvals=2,
        public_page=True,
        transcripts=TranscriptRule.HEADS,
        beliefs=True,
        retention=(("lists", 180),),
    )
    day.at("09:00").tells_all(to_all(RulesSet(rules)))
    ferries = (
        en("Engineers of each shore look at the ferries, the landings and the water intake."),
        ar("ينظر مهندسو كل شاطئ في العبّارات والمراسي ومأخذ المياه."),
    )
    day.at("10:00").tells_all(to_all(Track(FERRIES, True, ferries)))
    crew = (
        en("The crew, and whatever concerns persons. Persons are spoken of here as counts only."),
        ar("الطاقم وكل ما يتعلّق بالأشخاص. ولا يُذكر الأشخاص هنا إلا أعدادًا."),
    )
    day.at("10:05").tells_all(to_all(Track(CREW, True, crew)))
    day.at("10:30").opens("lead", "ferries_a")
    day.at("10:35").opens("lead", "ferries_b")
