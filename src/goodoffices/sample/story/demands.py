"""The seventh and eighth weeks: what one shore demands is carried, answered and measured; a partner's paper comes."""

from dataclasses import replace

from goodoffices.sample.putting import (
    ROOM,
    answer_to,
    because,
    copy,
    given,
    opens,
    puts,
    says_of,
    takes,
    wants,
)
from goodoffices.sample.stage import Stage
from goodoffices.sample.tongues import ASK, NO, OURS, OWN_IDEA, en, only_to
from goodoffices.talks.acts import Mark, Measured, PaperGiven, PaperWithdrawn, Stance

MARKS = (
    ("Article 1", Mark.MET, ""),
    ("Article 2", Mark.IN_PART, "Handed over, but not on their own quay."),
    ("Article 3", Mark.NOT_MET, ""),
    ("Article 4", Mark.NOT_MET, "Spoken of with the text only."),
    ("Article 5", Mark.IN_PART, "In two batches."),
    ("Article 6", Mark.NOT_ADDRESSED, ""),
    ("Article 7", Mark.MET, "A condition of the other shore's is attached."),
)


def demands_are_given(stage: Stage) -> None:
    """Let the Lower Shore hand over what it asks for before an exchange; it may go in its name, to one shore."""
    handed = PaperGiven(given(stage, "demands"), only_to(OURS, "A"))
    stage.day(48).at("14:00").says("head_b", "caucus_b", handed, "demands-given")


def demands_are_carried(stage: Stage) -> None:
    """Carry the very paper in the Lower Shore's name; measure, article by article, what comes back."""
    day = stage.day(51)
    opens(day.at("11:00"), "demands", stage.ref("demands-given"), whose="B")
    puts(
        day,
        "demands",
        "A",
        "demands-a",
        clocks=("11:20", "11:40", "12:00", "12:20"),
        in_name_of="B",
        received="14:30",
    )
    asked = copy(stage, "demands-a-delivered").paper
    parts = (
        says_of(asked, "Article 1", Stance.ACCEPT),
        wants(
            asked,
            "Article 2",
            0,
            en("Parts for {number pumps 2..8 = 3} are handed over at the pilots' mole."),
        ),
        because(
            says_of(asked, "Article 3", Stance.REJECT),
            en("Who leaves first leaves alone. We speak of this with the text, not before it."),
            OWN_IDEA,
        ),
        because(
            says_of(asked, "Article 4", Stance.RESERVE), en("The commodore has not been heard on this."), NO
        ),
        takes(asked, "Article 5", 1, "b"),
        replace(
            says_of(asked, "Article 7", Stance.ACCEPT_IF),
            condition=en("The families on both landings are told on the same morning."),
        ),
    )
    words = en("The Council has read every line. It answers what it can today and is silent on the fishing.")
    answer = replace(answer_to(stage, "demands-a", OWN_IDEA), parts=parts, words=words)
    stage.day(52).at("10:00").says("head_a", "caucus_a", answer, "a-on-demands")
    handed = copy(stage, "demands-given").paper
    paths = {one.label: one.id for one in handed.articles}
    marks = tuple((paths[label], mark, why) for label, mark, why in MARKS)
    measured = Measured(stage.ref("demands-given"), stage.ref("a-on-demands"), marks)
    stage.day(52).at("12:00").says("deputy", ROOM, measured)


def a_partners_paper(stage: Stage) -> None:
    """Write down that the Valley's envoy put its idea on paper before the Upper Shore, the mediation not present."""
    idea = PaperGiven(
        given(stage, "valley"), ASK, whose="P", carried_by="Envoy of the Valley Ministry", present=False
    )
    stage.day(52).at("13:30").says("partner_p", "caucus_a", idea, "valley-given")


def a_partners_paper_goes(stage: Stage) -> None:
    """Let the Valley's envoy take its paper back before the mediation builds a bridge of its own."""
    why = en(
        "Our ministry's paper was an idea for a day on which nobody spoke. It makes room for the mediation's."
    )
    gone = PaperWithdrawn(stage.number("valley-given"), why)
    stage.day(55).at("12:00").says("partner_p", "caucus_a", gone)
