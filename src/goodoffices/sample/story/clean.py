"""The ninth to eleventh weeks: the single text is opened again, comes back, grows clean and is initialled once."""

from dataclasses import replace

from goodoffices.sample.putting import accepts, answer_to, because, copy, fills, puts, says_of, takes, wish
from goodoffices.sample.stage import Stage
from goodoffices.sample.story.text import ASSEMBLY, edited
from goodoffices.sample.tongues import ASK, NO, OWN_IDEA, ar, en
from goodoffices.talks.acts import Initialled, PartAnswer, PrincipalsAnswered, Stance


def one_shore_goes_on(stage: Stage) -> None:
    """Hear the Upper Shore on the version that it alone holds."""
    text = copy(stage, "text-a-3-delivered").paper
    parts = (
        takes(text, "Article 25", 1, "a"),
        takes(text, "Article 19", 1, "c"),
        fills(text, "Article 25", 1, "8"),
    )
    answer = replace(answer_to(stage, "text-a-3", OWN_IDEA), parts=parts)
    stage.day(61).at("15:00").says("head_a", "caucus_a", answer, "a-on-text-3")


def the_assembly_differs(stage: Stage) -> None:
    """Hear that the Assembly doesn't follow the captains; four articles that were agreed are opened again."""
    words = en("Not as it stands. Four of its articles are to be opened; the courier has them marked in red.")
    answered = PrincipalsAnswered(
        stage.number("b-on-text-2"), ASSEMBLY, "The courier", stage.day(64).date, False, words, OWN_IDEA
    )
    day = stage.day(66)
    day.at("10:00").says("lead", "caucus_b", answered)
    edited(day.at("15:00"), "lead", 5, stage.ref("b-on-text-2"))


def what_was_asked_is_met_in_part(stage: Stage) -> None:
    """Settle what was asked for, and the terms, the sluices and the night."""
    edited(stage.day(69).at("14:00"), "deputy", 6, stage.ref("a-on-text-3"))


def it_goes_a_third_time(stage: Stage) -> None:
    """Put the version of twenty brackets before both; each answers, one of them from home."""
    day = stage.day(70)
    puts(
        day,
        "text",
        "A",
        "text-a-4",
        clocks=("11:00", "11:20", "11:40", "12:00"),
        replaces="text-a-3",
        received="12:15",
    )
    puts(
        day,
        "text",
        "B",
        "text-b-4",
        clocks=("12:30", "12:50", "13:10", "13:30"),
        replaces="text-b-2",
        received="17:45",
    )


def both_answer_again(stage: Stage) -> None:
    """Hear both shores on it, with one wish each."""
    text = copy(stage, "text-b-4-delivered").paper
    parts: tuple[PartAnswer, ...] = (
        takes(text, "Article 4", 1, "a"),
        takes(text, "Article 4", 5, "a"),
        takes(text, "Article 6", 1, "a"),
        takes(text, "Article 9", 1, "a"),
        fills(text, "Article 10", 1, "3:1"),
        *accepts(
            text, *(f"Article {number}" for number in (2, 3, 7, 8, 11, 12, 13, 15, 16, 17, 18, 20, 22, 24))
        ),
        *accepts(text, "Article 25", "Article 26bis", "Article 28", "Annex A", "Annex B"),
        because(
            says_of(text, "Article 23", Stance.RESERVE),
            ar("لم يُقرأ هذا على الربابنة بعد، وهم الذين يسهرون عليه."),
            NO,
        ),
    )
    wished = wish(text, "Article 10", ar("أن يُذكر العدد الأصغر أولًا في كل كشف."))
    answer = replace(answer_to(stage, "text-b-4", OWN_IDEA), parts=parts, wish=wished)
    stage.day(72).at("15:00").says("head_b", "caucus_b", answer, "b-on-text-4")
    text = copy(stage, "text-a-4-delivered").paper
    parts = (
        takes(text, "Article 4", 1, "a"),
        takes(text, "Article 4", 2, "a"),
        takes(text, "Article 4", 3, "b"),
        takes(text, "Article 4", 4, "a", ("Article 6", 5, "a")),
        because(
            takes(text, "Article 4", 5, "a"),
            en("A pause that can be given notice of is a threat with a calendar."),
            ASK,
        ),
        takes(text, "Article 23", 2, "b"),
        fills(text, "Article 10", 1, "3:1"),
        *accepts(
            text, *(f"Article {number}" for number in (1, 2, 3, 7, 8, 11, 12, 13, 14, 15, 18, 20, 21, 22))
        ),
        *accepts(text, "Article 24", "Article 26", "Article 27", "Article 29", "Annex B", "Annex C"),
        says_of(text, "Article 19", Stance.RESERVE),
    )
    wished = wish(text, "Article 30", en("Let us name the day ourselves, once, and late."))
    answer = replace(answer_to(stage, "text-a-4", OWN_IDEA), parts=parts, wish=wished)
    stage.day(72).at("16:30").says("head_a", "caucus_a", answer, "a-on-text-4")


def nearly_clean(stage: Stage) -> None:
    """Settle what ends the operations; nine brackets are left."""
    sources = (stage.ref("a-on-text-4"), stage.ref("b-on-text-4"))
    edited(stage.day(73).at("15:00"), "lead", 7, *sources)


def it_is_clean(stage: Stage) -> None:
    """Put the clean text before both as one common text; one shore initials it, the other's head is still at home."""
    day = stage.day(76)
    edited(day.at("14:40"), "lead", 8)
    both = ("A", "B")
    clocks = ("15:00", "15:15", "15:30", "15:45")
    puts(day, "text", "A", "text-a-5", clocks=clocks, replaces="text-a-4", common_to=both, received="15:55")
    clocks = ("16:00", "16:15", "16:30", "16:45")
    puts(day, "text", "B", "text-b-5", clocks=clocks, replaces="text-b-4", common_to=both)
    held = copy(stage, "text-a-5-delivered")
    day.at("17:30").says("head_a", "caucus_a", Initialled(held.number, held.fingerprint))
