"""The seventh and eighth weeks: a partner's own compromise by telephone, two versions in public, a table astray."""

from goodoffices.sample.stage import Stage, carry
from goodoffices.sample.tongues import ASK, NO, OURS, OWN_IDEA, ar, en, he
from goodoffices.talks.acts import (
    Acknowledgement,
    ContactNote,
    ConveyancePrepared,
    DerivedNote,
    How,
    Intent,
    Message,
    Missent,
    MissentStep,
    Note,
)


def a_partner_telephones(stage: Stage) -> None:
    """Let the Valley's envoy float an idea of its own; each shore tells of it in its own caucus."""
    day = stage.day(46)
    ours = en(
        "An idea of our ministry, not of the mediation: the crew go home on the Guild's word that they will be heard, "
        "and the ferries sail by daylight for the first month."
    )
    theirs = en("Worth hearing. The Council would have to see it on paper before it says a word.")
    call = ContactNote(
        "Head of delegation", How.TELEPHONE, day.when("10:30"), theirs, ours, ASK, read_back=True
    )
    day.at("10:55").says("partner_p", "caucus_a", call)
    words = en(
        "We have floated a compromise by telephone, as our ministry's own. It does not replace the proposal."
    )
    day.at("11:30").says("partner_p", "joint_a", Message(Intent.STATEMENT, words))
    words = ar(
        "هاتفتنا وزارة الوادي بفكرة من عندها. أصغينا ولم نقل نعم ولا لا؛ فنحن نجيب عن الأوراق لا عن المكالمات."
    )
    stage.day(47).at("09:20").says("head_b", "caucus_b", Message(Intent.STATEMENT, words, NO))


def the_radio_says(stage: Stage) -> None:
    """Keep both versions, each with whose it is: on the radio, from each shore, and the line that follows."""
    day = stage.day(49)
    report = en(
        "Lake Radio, morning bulletin: “The Lower Shore has rejected the Valley Ministry's idea.” The bulletin gives "
        "as its source “a person close to the Upper Shore's delegation”. Claimed, not confirmed."
    )
    first = day.at("08:30").says("analyst", "press", Note(report))
    words = en(
        "Our people were told by telephone that the Valley's idea had been turned down, and said so when asked."
    )
    day.at("12:10").says("head_a", "caucus_a", Message(Intent.STATEMENT, words, OWN_IDEA))
    day = stage.day(50)
    words = en(
        "Nobody of ours has rejected anything: there was no text to reject. We dispute what the radio said."
    )
    day.at("09:15").says("head_b", "caucus_b", Message(Intent.STATEMENT, words, OURS))
    report = en(
        "The Islands Gazette, evening, quoting the Lower Shore's press office: “One cannot reject what one was never "
        "given.” The office disputes the bulletin of the day before."
    )
    second = day.at("18:40").says("analyst", "press", Note(report))
    both = en(
        "Two versions, neither confirmed. As Lake Radio has it: rejected. As the Lower Shore's press office has it: "
        "never put, so not rejected. No text of the idea has been seen by either source."
    )
    day = stage.day(51)
    day.at("09:00").says("analyst", "press", DerivedNote(both, (first, second)))
    asked = en("I am asked whether a compromise was rejected. What may I say?")
    question = day.at("09:30").says("spokesperson", "press", Message(Intent.QUESTION, asked))
    line = en(
        "If asked: the mediation's proposal stands before both shores, and the mediation does not comment on telephone "
        "calls. What not to say: “rejected”, “accepted”, or whose idea it was."
    )
    day.at("10:00").says("lead", "press", Message(Intent.REPLY, line, re=question.number))


def a_table_goes_astray(stage: Stage) -> None:
    """Carry a superseded table by mistake, say so, and correct it; nothing delivered is called back."""
    words = he("לוח העומקים של המזח העליון מצורף. מותר להעביר אותו למהנדסים שמעברו השני של האגם.")
    told = Message(Intent.STATEMENT, words, OWN_IDEA)
    stage.day(52).at("15:00").says("expert_a", "ferries_a", told, "a-depths")
    caucus, sources = stage.rooms["ferries_b"], (stage.ref("a-depths"),)
    day = stage.day(53)
    wrong = ConveyancePrepared("B", caucus, (en("Depths off the landing, first table: in feet."),), sources)
    carry(day, ("09:00", "09:15", "09:30", "09:45"), "ferries_b", wrong, "table")
    matter = Missent(
        stage.number("table"),
        en(
            "The first table of depths was carried, in feet; the engineers had already replaced it by one in metres."
        ),
        en("Both teams of engineers; the lead mediator."),
        en("Say so to both teams today, carry the right table, and ask that the first be set aside."),
    )
    opened = day.at("11:00").says("deputy", "mediation", matter).number
    step = en("Told both teams by telephone that the table in feet is not to be used.")
    day.at("11:40").says("deputy", "mediation", MissentStep(opened, step))
    number = stage.number("table")
    texts = (en("Depths off the landing, second table: in metres. It takes the place of the first."),)
    right = ConveyancePrepared("B", caucus, texts, sources, read_back=True, corrects=number)
    carry(day, ("13:00", "13:10", "13:25", "13:40"), "ferries_b", right, "right-table")
    received = Acknowledgement(stage.number("table-delivered"))
    day.at("14:30").says("expert_b", "ferries_b", received)
    step = en("The right table was carried as a correction and both teams know. Closed.")
    day.at("16:00").says("deputy", "mediation", MissentStep(opened, step, closes=True))
