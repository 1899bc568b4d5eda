"""The seventh to ninth weeks: a single text goes to both shores, is answered part by part and edited day by day."""

from dataclasses import replace

from goodoffices.sample.papers import walk
from goodoffices.sample.papers.reading import labelled
from goodoffices.sample.putting import (
    ROOM,
    answer_to,
    because,
    copy,
    draft,
    edits,
    fills,
    given,
    opens,
    puts,
    says_of,
    takes,
    wants,
    wish,
)
from goodoffices.sample.stage import Moment, Stage
from goodoffices.sample.tongues import ASK, NO, OWN_IDEA, ar, en, he
from goodoffices.talks.acts import (
    DraftPut,
    Intent,
    PaperOpened,
    PartAnswer,
    PrincipalsAnswered,
    Remark,
    SourceRef,
    Stance,
    Whole,
)
from goodoffices.talks.crossings import ClearPaper
from goodoffices.talks.papers.edits import Edit, Fill
from goodoffices.talks.papers.model import every_blank

ASSEMBLY, CAPTAINS = "The Assembly on the outer islands", "The captains on the water"
"""Who stands behind the Lower Shore's delegation: they may answer differently."""


def edited(moment: Moment, who: str, step: int, *sources: SourceRef, more: tuple[Edit, ...] = ()) -> None:
    """Let a mediator make that step (1 is the first) of the text's walk."""
    edits(moment, who, "text", walk(moment.stage.day(1).date)[step - 1], *sources, more=more)


def a_text_is_put(stage: Stage) -> None:
    """Open the single text, its articles assigned to the tracks, and put it before both shores."""
    opens(stage.day(44).at("14:00"), "text", stage.ref("outline"))
    held = draft(stage, "text")
    withdrawal = labelled(held.paper, "Article 6").id
    note = en(
        "Both wish to see this one done and neither to be seen first. Say it by stages, never by shores."
    )
    stage.day(44).at("15:30").says("lead", ROOM, Remark(held.number, withdrawal, note))


def it_goes_to_both(stage: Stage) -> None:
    """Carry the first version, sixty brackets, to each shore; settle the next day what nobody speaks of."""
    day = stage.day(45)
    puts(day, "text", "A", "text-a-1", clocks=("10:00", "10:20", "10:40", "11:00"), received="11:25")
    puts(day, "text", "B", "text-b-1", clocks=("11:30", "11:50", "12:10", "12:30"), received="16:10")
    edited(stage.day(46).at("09:00"), "lead", 1)


def both_answer(stage: Stage) -> None:
    """Hear one shore article by article from its head, the other as the deputy mediator heard it by courier."""
    text = copy(stage, "text-a-1-delivered").paper
    parts: tuple[PartAnswer, ...] = (
        because(
            takes(text, "Article 4", 1, "a"),
            en("Three sunrises are enough for our crews; a longer wait feeds rumours in the market."),
            OWN_IDEA,
        ),
        takes(text, "Article 9", 1, "a", ("Article 6", 1, "a"), ("Article 4", 5, "a")),
        wants(text, "Article 10", 1, en("Persons who are ill go home first, whatever their age.")),
        fills(text, "Article 10", 1, "2:1"),
        takes(text, "Article 13", 2, "a"),
        says_of(text, "Article 19", Stance.RESERVE),
        because(
            says_of(text, "Article 27", Stance.RESERVE),
            en("Our Council has its own lawyers' quarrel about arbiters and will not have it here."),
            NO,
        ),
    )
    told = en("The Council begins with what it can. What it passes over it has not read, and not refused.")
    wished = wish(
        text, "Article 13", en("Count from the day on which we have handed over, not from a later one.")
    )
    answer = replace(answer_to(stage, "text-a-1", OWN_IDEA), parts=parts, words=told, wish=wished)
    stage.day(47).at("11:00").says("head_a", "caucus_a", answer, "a-on-text-1")

    text = copy(stage, "text-b-1-delivered").paper
    parts = (
        takes(text, "Article 9", 1, "a", ("Article 6", 1, "a"), ("Article 4", 5, "a")),
        takes(text, "Article 6", 1, "a"),
        takes(text, "Article 4", 5, "a"),
        because(
            says_of(text, "Article 17", Stance.RESERVE),
            en("The elders of three villages are to be heard on fishing, and one of them is at sea."),
            ASK,
        ),
        takes(text, "Article 19", 2, "b"),
        takes(text, "Article 26bis", 1, "b"),
    )
    wished = wish(text, "Article 6", en("Say on which stone of the quay a withdrawal ends."))
    told = en(
        "As the courier has it: read aloud twice on the islands. The rest is neither taken nor refused."
    )
    answer = replace(answer_to(stage, "text-b-1", ASK), parts=parts, words=told, wish=wished)
    stage.day(48).at("10:00").says("deputy", "caucus_b", answer, "b-on-text-1")


def engineers_step(stage: Stage) -> None:
    """Settle what the engineers of both shores went through."""
    edited(stage.day(49).at("08:00"), "deputy", 2, stage.ref("a-on-text-1"))


def it_goes_again(stage: Stage) -> None:
    """Put the version of thirty-two brackets before both, in the place of the first."""
    edited(stage.day(53).at("17:00"), "lead", 3)
    day = stage.day(54)
    puts(day, "text", "A", "text-a-2", replaces="text-a-1", received="10:05")
    puts(
        day,
        "text",
        "B",
        "text-b-2",
        clocks=("10:10", "10:30", "10:50", "11:10"),
        replaces="text-b-1",
        received="12:00",
    )


def a_team_drafts(stage: Stage) -> None:
    """Let the Upper Shore's engineers write of their landing in their own room; the head clears it."""
    drafted = PaperOpened(given(stage, "landing").copy)
    stage.day(54).at("14:00").says("expert_a", "delegation_a", drafted, "landing")
    number = stage.number("landing")
    note = en("Leave the carts in brackets: the Council has not asked the carters.")
    stage.day(54).at("16:00").says("head_a", "delegation_a", Remark(number, "", note))
    cleared = ClearPaper(number, number, stage.rooms["caucus_a"], OWN_IDEA)
    stage.day(55).at("09:00").says("head_a", "delegation_a", cleared)


def it_is_agreed_ad_referendum(stage: Stage) -> None:
    """Hear the Lower Shore's delegation agree, if those behind it do."""
    text = copy(stage, "text-b-2-delivered").paper
    parts = (
        takes(text, "Article 24", 1, "a"),
        takes(text, "Article 24", 2, "a"),
        takes(text, "Article 27", 1, "a"),
        because(
            takes(text, "Article 13", 1, "b"),
            he("מי שסופר מן המסירה סופר לטובת עצמו."),
            ASK,
        ),
        takes(text, "Article 26bis", 1, "b"),
    )
    told = ar("نوافق على ما وضعنا عليه علامة، رهنًا بمن هم وراءنا: الجمعية في الجزر، والربابنة في الماء.")
    answer = replace(
        answer_to(stage, "text-b-2", OWN_IDEA, Whole.AD_REFERENDUM),
        parts=parts,
        words=told,
        principals=(ASSEMBLY, CAPTAINS),
    )
    stage.day(55).at("15:00").says("head_b", "caucus_b", answer, "b-on-text-2")


def an_answer_is_cleared(stage: Stage) -> None:
    """Let the Upper Shore's engineer draft the delegation's answer; the head clears it."""
    text = copy(stage, "text-a-2-delivered").paper
    parts = (
        takes(text, "Article 17", 1, "a"),
        takes(text, "Article 17", 2, "b"),
        takes(text, "Article 24", 1, "a"),
        takes(text, "Article 24", 2, "a"),
        takes(text, "Article 27", 1, "a"),
        because(
            says_of(text, "Article 30", Stance.RESERVE),
            ar("لا يُحدَّد يوم قبل أن يعود رئيس المجلس من السفر."),
            NO,
        ),
    )
    answer = replace(answer_to(stage, "text-a-2", OWN_IDEA), parts=parts)
    note = en("The commission and the disputes can be taken; on the fishing I would follow the Institute.")
    put = DraftPut(Intent.REPLY, note, OWN_IDEA, answer)
    stage.day(56).at("16:00").says("expert_a", "delegation_a", put, "a-text-2-draft")
    stage.day(57).at("10:00").clears("head_a", "a-text-2-draft", "caucus_a", OWN_IDEA, "a-on-text-2")


def commission_step(stage: Stage) -> None:
    """Settle the commission; a fourth crossing point comes too late, and stays listed with the reason."""
    late = every_blank(labelled(draft(stage, "text").paper, "Article 14"))
    more = tuple(Fill(one.id, "4") for one in late)
    edited(stage.day(58).at("17:00"), "deputy", 4, stage.ref("a-on-text-2"), more=more)
    words = en("The captains have read it by the lamp and say: it can be sailed.")
    answered = PrincipalsAnswered(
        stage.number("b-on-text-2"), CAPTAINS, "The courier", stage.day(58).date, True, words, OWN_IDEA
    )
    stage.day(59).at("09:00").says("deputy", "caucus_b", answered)
    clocks = ("10:00", "10:20", "10:40", "11:00")
    puts(stage.day(59), "text", "A", "text-a-3", clocks=clocks, replaces="text-a-2", received="11:40")
    # The other shore's heads go home before it reaches them: the two hold different versions for eleven days.
