"""The tenth week: engineers go on, an expert's draft is cleared, one date is put in by hand, a newcomer catches up."""

from goodoffices.sample.stage import Stage, to_all
from goodoffices.sample.tongues import OWN_IDEA, ar, en, he
from goodoffices.talks.acts import DateSet, DraftPut, Intent, Message, Note, Unseating


def the_engineers_go_on(stage: Stage) -> None:
    """Let each shore's engineer say what soundings need; a date is set for them, the only one there is."""
    day = stage.day(67)
    draft = ar(
        "نقترح أن نقيس الأعماق معًا، بقارب من كل شاطئ، في يوم بلا ريح. ولا يقرّر القياس شيئًا في شأن السبب."
    )
    put = DraftPut(Intent.OFFER, draft, OWN_IDEA)
    day.at("09:40").says("expert_a", "delegation_a", put, "a-soundings")
    day.at("15:10").clears("head_a", "a-soundings", "caucus_a", OWN_IDEA, "a-soundings-told")
    words = he("נוכל למדוד את העומקים יחד אם כל סירה תישאר בצד שלה, ושני הלוחות יועברו קודם אל התיווך.")
    told = Message(Intent.STATEMENT, words, OWN_IDEA)
    stage.day(68).at("10:30").says("expert_b", "ferries_b", told, "b-soundings")
    texts = (
        en(
            "The engineers of both shores take soundings at the neck of the lake on this day, each from its own boat."
        ),
        ar("يقيس مهندسو الشاطئين الأعماق عند عنق البحيرة في هذا اليوم، كلٌّ من قاربه."),
    )
    stage.day(69).at("12:00").tells_all(to_all(DateSet(stage.day(80).date, texts)))


def a_newcomer(stage: Stage) -> None:
    """Seat a legal adviser in the Upper Shore's own room and open to it what was said there before."""
    day = stage.day(70)
    day.at("09:00").says("deputy", "caucus_o", Unseating(stage.cards["deputy"].seat))
    note = en(
        "For our new adviser: read the proposal's point 2 against the drafts here, and say what is missing."
    )
    day.at("10:00").says("head_a", "delegation_a", Note(note), "a-brief")
    day.at("10:20").seats("head_a", "delegation_a", "counsel_a")
    numbers = (stage.number("a-soundings"), stage.number("a-brief"))
    day.at("10:25").opens_past("head_a", "delegation_a", *numbers)
