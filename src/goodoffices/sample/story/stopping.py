"""The sixth week: difficulties on the water, a track stops and returns, the first round closes with a communiqué."""

from goodoffices.sample.cast import FERRIES
from goodoffices.sample.stage import Stage, to_all
from goodoffices.sample.tongues import ASK, OURS, OWN_IDEA, ar, en, fr, he
from goodoffices.talks.acts import (
    Difficulty,
    Intent,
    Message,
    Publication,
    Return,
    Round,
    Said,
    Scope,
    StandingTold,
    Suspension,
)
from goodoffices.talks.crossings import Announce
from goodoffices.talks.rooms import RoomKind


def difficulties_on_the_water(stage: Stage) -> None:
    """Hear of one difficulty from each shore."""
    day = stage.day(36)
    buoys = en(
        "Two of the marker buoys were adrift at dawn. Our boats do not go out where the channel is not marked."
    )
    told = Difficulty(buoys, "Off the upper landing", "The Ferries track", OWN_IDEA)
    day.at("07:50").says("head_a", "caucus_a", told)
    pumps = he("משאבה נוספת התקלקלה, ואנו שואבים מים רק בלילה. איננו מאשימים איש, אבל הסבלנות מתמעטת.")
    told = Difficulty(pumps, "The pumping house", "Point 3 of the proposal", ASK)
    day.at("18:05").says("head_b", "caucus_b", told)


def a_track_stops_and_returns(stage: Stage) -> None:
    """Suspend the Upper Shore's part in one track; the pilots lay the buoys again; it returns."""
    day = stage.day(37)
    stop = Suspension(
        "A",
        Scope.TRACK,
        day.date,
        Said.TO_US,
        en("Our engineers do not go on the water while the buoys are adrift."),
        "the Council's, through its head of delegation",
        en("Everything else goes on; the Crew track is not touched."),
        en("The buoys laid again by the Guild's pilots, whom both shores trust with them."),
        OWN_IDEA,
        OURS,
        track=FERRIES,
    )
    stopped = day.at("09:00").says("head_a", "caucus_a", stop)
    texts = (
        en("The Upper Shore has suspended its part in the Ferries track. Everything else goes on."),
        ar("علّق الشاطئ الأعلى مشاركته في مسار العبّارات. وكل ما عدا ذلك مستمر."),
    )
    day.at("11:00").tells_all(to_all(StandingTold("A", True, day.date, texts, Scope.TRACK, FERRIES)))
    laid = fr("Les deux bouées sont remises et éclairées. Nos pilotes les ont vues tenir par vent d’ouest.")
    stage.day(39).at("17:30").says("guarantor", "caucus_g", Message(Intent.STATEMENT, laid, OWN_IDEA))
    day = stage.day(40)
    back = he("הסימון הוחזר למקומו. המהנדסים שלנו חוזרים לעבודה היום.")
    day.at("08:40").says("head_a", "caucus_a", Return(stopped.number, day.date, back, OURS))
    texts = (
        en("The Upper Shore has returned to the Ferries track."),
        ar("عاد الشاطئ الأعلى إلى مسار العبّارات."),
    )
    day.at("10:00").tells_all(to_all(StandingTold("A", False, day.date, texts, Scope.TRACK, FERRIES)))


def the_first_round_closes(stage: Stage) -> None:
    """Publish a communiqué and close the round."""
    day = stage.day(42)
    title = (en("Communiqué after the first round"), ar("بيان بعد الجولة الأولى"))
    texts = (
        en(
            "The first round of the talks on Lake Ilvane has ended. The mediation has put a proposal to both shores "
            "and has heard from each of them. The talks are indirect and confidential. A second round follows."
        ),
        ar(
            "انتهت الجولة الأولى من محادثات بحيرة إلفان. وقد عرضت الوساطة مقترحًا على الشاطئين واستمعت إلى كلٍّ منهما. "
            "المحادثات غير مباشرة وسرّية، وتليها جولة ثانية."
        ),
    )
    day.at("12:00").tells_all(Announce(RoomKind.PUBLIC, Publication(title, texts)))
    day.at("12:30").tells_all(to_all(Round(1, False)))


def the_second_round_opens(stage: Stage) -> None:
    """Open the second round."""
    stage.day(45).at("09:00").tells_all(to_all(Round(2, True)))
