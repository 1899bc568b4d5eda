"""The fifth week: one shore takes the proposal as the basis, the other's answer falls short, and leave is narrowed."""

from dataclasses import replace

from goodoffices.sample.putting import answer_to
from goodoffices.sample.stage import Stage, carry
from goodoffices.sample.tongues import NO, OURS, OWN_IDEA, ar, en, only_to
from goodoffices.talks.acts import (
    Acknowledgement,
    CarriedTold,
    ConveyancePrepared,
    ConveyanceRefused,
    DraftPut,
    DraftReturned,
    Intent,
    LeaveChanged,
    Message,
    Whole,
)


def the_upper_shore_answers(stage: Stage) -> None:
    """Hear that the Upper Shore accepts the original proposal, and what it wishes all the same."""
    reply = en(
        "The Council takes the paper as the basis, as it stands. It has one wish: that the seven days be counted from "
        "the handing over of the parts. For us this remains the proposal on the table until you withdraw it."
    )
    accepted = replace(answer_to(stage, "proposal-a", OURS, Whole.ACCEPT), words=reply)
    stage.day(29).at("10:20").says("head_a", "caucus_a", accepted, "a-answer")


def the_lower_shore_drafts(stage: Stage) -> None:
    """Let the water engineer draft in the delegation's room; the head gives it back once, then clears it."""
    day = stage.day(30)
    first = en("We accept points 3 and 4. We reject points 1 and 2.")
    put = DraftPut(Intent.REPLY, first, only_to(OWN_IDEA, "A"))
    draft = day.at("09:00").says("expert_b", "delegation_b", put)
    why = en("The Assembly has rejected nothing. Say what we can do today and what we cannot yet speak of.")
    day.at("11:00").says("head_b", "delegation_b", DraftReturned(draft.number, why))
    day = stage.day(31)
    second = en(
        "The Assembly can accept points 3 and 4 as written. On point 1 it can speak today of food and medicine only. "
        "On point 2 it cannot speak before the engineers have reported."
    )
    put = DraftPut(Intent.REPLY, second, only_to(OWN_IDEA, "A"))
    day.at("10:10").says("expert_b", "delegation_b", put, "b-draft")
    day.at("16:30").clears("head_b", "b-draft", "caucus_b", only_to(OWN_IDEA, "A"), "b-answer")


def the_answer_is_carried(stage: Stage) -> None:
    """Stop one conveyance for want of leave, refuse a second for its tone, and carry the third."""
    caucus = stage.rooms["caucus_a"]
    day = stage.day(33)
    blunt = (en("The other shore will not untie one ferry for a promise."),)
    told = ConveyancePrepared("A", caucus, blunt, (stage.ref("b-letter"),))
    day.at("09:00").is_stopped("lead", "mediation", told, "leave-withheld")
    day.at("09:10").is_stopped("lead", "mediation", ConveyancePrepared("A", caucus, blunt), "guard-overlap")
    sources = (stage.ref("b-answer"),)
    short = (en("The Lower Shore's answer falls short of the proposal on points 1 and 2."),)
    prepared = day.at("09:30").says("lead", "mediation", ConveyancePrepared("A", caucus, short, sources))
    why = "It judges where it should report. Say what the answer is and leave the measuring to them."
    day.at("09:50").says("deputy", "mediation", ConveyanceRefused(prepared.number, why))
    texts = (
        en(
            "The Lower Shore has answered. It can accept points 3 and 4. On point 1 it speaks for now of food and "
            "medicine; on point 2 it does not speak yet. The proposal stands before both shores, unchanged."
        ),
        ar(
            "أجاب الشاطئ الأسفل: يمكنه قبول البندين ٣ و٤، ويتحدث في البند ١ عن الغذاء والدواء في الوقت الحاضر، ولا "
            "يتحدث بعدُ في البند ٢. ويبقى المقترح قائمًا أمام الشاطئين دون تغيير."
        ),
    )
    reworded = ConveyancePrepared("A", caucus, texts, sources)
    carry(day, ("10:30", "10:50", "11:10", "11:30"), "caucus_a", reworded, "answer")
    received = Acknowledgement(stage.number("answer-delivered"))
    day.at("12:15").says("head_a", "caucus_a", received)


def leave_is_narrowed(stage: Stage) -> None:
    """Take back the leave after it was used; the mediation says on which day the item had been carried."""
    number = stage.number("b-answer")
    day = stage.day(34)
    day.at("09:00").says("head_b", "caucus_b", LeaveChanged(number, NO))
    day.at("09:40").says("lead", "caucus_b", CarriedTold(number, stage.day(33).date))
    words = en(
        "On point 2 they say less than they mean: the question is who tells the families, not the engineers. This is "
        "my ministry's reading and stays in this room."
    )
    day.at("17:20").says("partner_q", "joint_b", Message(Intent.STATEMENT, words))
