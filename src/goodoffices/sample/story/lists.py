"""The lists of the arrangement: each shore's with the Lamp Society alone; the commission hears numbers only."""

from goodoffices.sample.stage import Moment, Stage
from goodoffices.sample.tongues import ar, en
from goodoffices.talks.acts import (
    BatchHandedOver,
    BatchMade,
    Known,
    ListGiven,
    Person,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
)
from goodoffices.talks.acts import Stage as Reached
from goodoffices.talks.crossings import TellCounts
from goodoffices.talks.texts import Text

SALT = {"a": "5f0c9d1be27a4486a3d2c07714e8b96f", "b": "c81e4a6f09d37b52e6a01f8d94b7235a"}
"""What the fingerprints of the sample's two lists are salted with; a real salt is drawn by the form."""

FISHERS = (
    ("1", "Davin Moreth", "دافن موريث", "2003", "Outer islands"),
    ("2", "Selka Orrin", "سلكا أورين", "1998", "Outer islands"),
    ("3", "Davyn Morreth", "", "2003", "Outer islands"),
    ("4", "Tobar Lisk", "توبار ليسك", "2009", "Sedge Islands"),
    ("5", "Anwel Ferrow", "أنول فيرو", "1987", "Long pier"),
    ("6", "Ilsabet Karr", "إلسابت كار", "2001", "Long pier"),
    ("7", "Joss Ellerun", "جوس إلرون", "1979", "Outer islands"),
    ("8", "Mered Vass", "مرد فاس", "1992", "Sedge Islands"),
)
KEEPERS = (
    ("1", "Hanno Brekel", "هانو بريكل", "1984", "East lock"),
    ("2", "Wilva Tarn", "ويلفا تارن", "1990", "East lock"),
    ("3", "Corrin Aldey", "كورين ألدي", "1996", "Upper quay"),
    ("4", "Petra Solm", "بترا سولم", "1988", "Upper quay"),
    ("5", "Ruan Essel", "روان إسل", "1975", "East lock"),
    ("6", "Wilfa Tarne", "", "1990", "East lock"),
)


def lists_are_given(stage: Stage) -> None:
    """Each shore opens a room with the Society and gives the list of those whom it holds."""
    day = stage.day(44)
    _gives(day.at("16:00"), "a", FISHERS, "Fishers whom we hold")
    _gives(day.at("16:30"), "b", KEEPERS, "Lock-keepers whom we hold")


def _gives(moment: Moment, side: str, rows: tuple[tuple[str, ...], ...], heading: str) -> None:
    room, head = f"lists_{side}", f"head_{side}"
    moment.opens(head, room)
    persons = tuple(
        Person(key, (en(name), *((ar(other),) if other else ())), born, home, Known.ALIVE)
        for key, name, other, born, home in rows
    )
    moment.says(head, room, ListGiven(en(heading), persons))


def duplicates_are_found(stage: Stage) -> None:
    """The Society compares two spellings, visits everybody, and the commission is told numbers."""
    day = stage.day(47)
    words = en("Same year, same pier; the second spelling is the harbour office's.")
    day.at("10:10").says("intermediary", "lists_a", PersonsCompared("1", "3", True, words))
    words = en("She wrote her name for us; the quay's clerk had guessed.")
    day.at("10:20").says("intermediary", "lists_b", PersonsCompared("2", "6", True, words))
    mended = Person("8", (en("Mered Vass"), ar("مرد فاس")), "1993", "Sedge Islands", Known.ALIVE, "Walks with a stick.")
    day.at("10:30").says("intermediary", "lists_a", PersonAmended(mended, en("The year as he told it.")))
    for side, minute in (("a", 40), ("b", 50)):
        commission = stage.rooms["commission"]
        day.at(f"10:{minute}").says(f"head_{side}", f"lists_{side}", TellCounts(commission, SALT[side]))


def everybody_is_visited(stage: Stage) -> None:
    """Visits, consent, families; one says, alone, that he would rather stay; then the first go home."""
    day = stage.day(48)
    _seen(day.at("10:20"), "a", ("1", "2", "4", "5", "6", "7", "8"), Reached.VISITED)
    _seen(day.at("10:25"), "a", ("1", "2", "4", "5", "6", "8"), Reached.CONSENTED)
    _seen(day.at("10:30"), "a", ("7",), Reached.DECLINED, en("He has work here and a house."))
    _seen(day.at("10:35"), "b", ("1", "2", "3", "4", "5"), Reached.VISITED)
    _seen(day.at("10:40"), "b", ("1", "2", "3", "4", "5"), Reached.CONSENTED)
    _seen(day.at("10:45"), "a", ("1", "2"), Reached.FAMILY_TOLD)
    _goes(day.at("10:50"), "a", "First batch", ("1", "2", "4"))
    _goes(day.at("11:00"), "b", "First batch", ("1", "2", "3", "4", "5"))


def _seen(moment: Moment, side: str, persons: tuple[str, ...], stage: Reached, words: Text | None = None) -> None:
    moment.says("intermediary", f"lists_{side}", PersonsSeen(persons, stage, moment.at.date(), words))


def _goes(moment: Moment, side: str, name: str, persons: tuple[str, ...]) -> None:
    room, head = f"lists_{side}", f"head_{side}"
    batch = moment.says(head, room, BatchMade(name, persons, moment.at.date()))
    gone = BatchHandedOver(batch.number, persons, (), moment.at.date())
    moment.says(head, room, gone)
