"""The ninth week: a delegation's heads are called home, its engineers go on, and there is no set timeline."""

from goodoffices.sample.stage import Stage, to_all
from goodoffices.sample.tongues import ASK, NO, OURS, ar, en, fr, he
from goodoffices.talks.acts import (
    CallMade,
    CallPlanned,
    ContactNote,
    How,
    Notice,
    Said,
    Scope,
    StandingTold,
    Suspension,
)


def the_heads_are_called_home(stage: Stage) -> None:
    """Hear that the Lower Shore's heads stop, what goes on, and what they ask for, under a leave of its own."""
    day = stage.day(60)
    stop = Suspension(
        "B",
        Scope.HEADS,
        day.date,
        Said.TO_US,
        en(
            "The Assembly calls its heads home to consult. It has heard itself misquoted and wants to be asked first."
        ),
        "the Assembly's, through its head of delegation",
        en(
            "The engineers go on as before. This caucus stays open, and we answer here, from home, by courier's pace."
        ),
        en(
            "A word in public that no shore has rejected the paper, and one crate of pump parts on the lower quay."
        ),
        OURS,
        NO,
    )
    day.at("11:20").says("head_b", "caucus_b", stop, "b-home")
    texts = (
        en(
            "The Lower Shore has called its heads of delegation home for consultations. The engineers of both go on."
        ),
        ar("استدعى الشاطئ الأسفل رئاسة وفده للتشاور. ويواصل مهندسو الشاطئين عملهم."),
    )
    day.at("15:00").tells_all(to_all(StandingTold("B", True, day.date, texts, Scope.HEADS)))
    notice = (
        en("There is no set timeline. The proposal stands; nothing lapses while anybody consults."),
        ar("لا جدول زمنيًّا محدّدًا. المقترح قائم، ولا يسقط شيء ما دام التشاور جاريًا."),
        he("אין לוח זמנים קבוע. ההצעה עומדת בעינה, ודבר אינו פוקע כל עוד מתייעצים."),
        fr(
            "Il n’y a pas de calendrier fixé. La proposition tient ; rien n’expire tant que l’on se consulte."
        ),
    )
    stage.day(61).at("10:00").tells_all(to_all(Notice(notice)))


def the_courier(stage: Stage) -> None:
    """Plan a call, have it, and write down what the courier brought two days later."""
    day = stage.day(62)
    about = en("Ask how the Assembly would like to be asked, and by which courier.")
    planned = day.at("09:30").says(
        "lead", "mediation", CallPlanned("Secretary of the Assembly", about, stage.day(63).when("10:00"))
    )
    stage.day(63).at("10:25").says("lead", "mediation", CallMade(planned.number))
    theirs = en(
        "The elders read everything that comes and hurry for nobody. They have the paper before them. They ask who "
        "would stand beside the families when the crew are seen."
    )
    ours = en("Received on the second day. We shall answer by the same courier.")
    note = ContactNote(
        "The Assembly, by courier", How.COURIER, stage.day(64).when("08:00"), theirs, ours, ASK
    )
    stage.day(66).at("09:10").says("lead", "caucus_b", note, "b-courier")
