"""The eleventh week: what waits today, for every seat."""

from goodoffices.sample.stage import Stage, carry
from goodoffices.sample.tongues import ASK, OWN_IDEA, ar, en, fr
from goodoffices.talks.acts import (
    CallPlanned,
    ConveyanceApproved,
    ConveyancePrepared,
    DraftPut,
    Intent,
    LeaveAsked,
    Message,
    ReadBack,
)


def the_arrangement_crosses(stage: Stage) -> None:
    """Carry what the Lower Shore's engineers said; it waits to be acknowledged, and a read-back to be confirmed."""
    texts = (
        en(
            "On the soundings: each boat keeps to its own half of the water, and both tables go to the mediation "
            "before anybody else. Please read this back."
        ),
        ar(
            "في قياس الأعماق: يبقى كل قارب في نصفه، ويُنقل الجدولان إلى الوساطة أولًا. نرجو أن تعيدوا قراءته علينا."
        ),
    )
    prepared = ConveyancePrepared(
        "A", stage.rooms["caucus_a"], texts, (stage.ref("b-soundings"),), read_back=True
    )
    carry(stage.day(74), ("10:00", "10:20", "10:40", "11:00"), "caucus_a", prepared, "arrangement")
    words = en(
        "The second table, in metres, takes the place of the first; depths are below the summer level."
    )
    said = ReadBack(stage.number("right-table-delivered"), words)
    stage.day(75).at("09:20").says("expert_b", "ferries_b", said)


def what_is_prepared(stage: Stage) -> None:
    """Prepare three conveyances; each waits for somebody's approval."""
    day = stage.day(76)
    texts = (
        en(
            "The other team offers to take the soundings together, on a day without wind. They say nothing of causes."
        ),
        ar("يعرض الفريق الآخر قياس الأعماق معًا في يوم بلا ريح، ولا صلة لذلك بالأسباب."),
    )
    sources = (stage.ref("a-soundings-told"),)
    prepared = ConveyancePrepared("B", stage.rooms["ferries_b"], texts, sources, read_back=True)
    number = day.at("09:00").says("lead", "mediation", prepared).number
    day.at("09:05").says("lead", "mediation", ConveyanceApproved(number))
    visit = (
        en("Which physician would you name for the visit, if you were asked for one? One name is enough."),
    )
    prepared = ConveyancePrepared("A", stage.rooms["caucus_a"], visit)
    day.at("10:00").says("deputy", "joint_a", prepared)
    prepared = ConveyancePrepared("B", stage.rooms["caucus_b"], visit)
    day.at("10:10").says("deputy", "joint_b", prepared)


def what_is_asked(stage: Stage) -> None:
    """Ask the Lower Shore for leave, the Guild, the Institute and the Society a question; plan two calls."""
    day = stage.day(76)
    wording = en(
        "The heads of the other shore would return more easily if one crate of parts stood on the quay."
    )
    asked = LeaveAsked(stage.number("b-home"), "A", wording, part="conditions")
    day.at("11:00").says("lead", "caucus_b", asked)
    words = fr("La Guilde pourrait-elle tenir deux pilotes prêts pour le jour des sondages ?")
    day.at("11:30").says("lead", "caucus_g", Message(Intent.QUESTION, words))
    words = en("Would the Institute lend two depth gauges, and say in a line how they are read?")
    day.at("11:40").says("lead", "caucus_o", Message(Intent.QUESTION, words))
    words = en("When can the Society's visitor see those who wait for the last two batches?")
    day.at("11:50").says("lead", "caucus_n", Message(Intent.QUESTION, words))
    about = en("The answer to the families' question. Two days out, two days back.")
    day.at("14:00").says("lead", "mediation", CallPlanned("Courier to the Assembly", about))
    about = en("Who reads the second table back, and has it been shown to the boatmen?")
    due = stage.day(77).when("09:30")
    day.at("14:10").says("deputy", "mediation", CallPlanned("Head of delegation, Upper Shore", about, due))


def today(stage: Stage) -> None:
    """Let the delegations draft, ask and answer this very day."""
    words = en(
        "We read it back: half of the water to each boat, both tables to you first. We ask a day's notice."
    )
    put = DraftPut(Intent.REPLY, words, OWN_IDEA)
    stage.ago(4, 20).says("expert_a", "delegation_a", put)
    words = ar(
        "يستطيع مهندسونا أن يحضروا يوم القياس بقارب واحد، ونطلب أن نرى الجدولين قبل أن يُنشر منهما شيء."
    )
    stage.ago(4).says("expert_b", "delegation_b", DraftPut(Intent.REPLY, words, ASK))
    words = en(
        "Has the proposal been changed since the Lower Shore called its heads home? We hear that it was."
    )
    stage.ago(3, 30).says("head_a", "caucus_a", Message(Intent.QUESTION, words, ASK))
    words = en("Are the gauges on your boat the same as in spring?")
    stage.ago(3, 10).says("deputy", "ferries_a", Message(Intent.QUESTION, words))
    words = en("Is the quay deep enough for the pilots' boat when the water is low?")
    stage.ago(3).says("deputy", "ferries_b", Message(Intent.QUESTION, words))
    words = en(
        "For tomorrow's press file: who has said what of the soundings, each with its source, nothing inferred."
    )
    stage.ago(2, 30).says("lead", "press", Message(Intent.STATEMENT, words))
