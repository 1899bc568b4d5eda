"""Days as reports name them, resolved against Thursday, 8 May 2031."""

from datetime import date

import pytest

from goodoffices.press import dates
from goodoffices.press.document import document

DAY = date(2031, 5, 8)

SAID = [
    ("en", "It was signed on 14 March 2029.", ["2029-03-14 as-written"]),
    ("en", "It was signed on March 14th, 2029.", ["2029-03-14 as-written"]),
    ("en", "Filed 2031-04-03.", ["2031-04-03 as-written"]),
    ("en", "Filed 03/04/2031.", []),
    ("en", "Filed 25/04/2031.", ["2031-04-25 as-written"]),
    ("en", "The raid of Sept. 11, 2030 was first.", ["2030-09-11 as-written"]),
    ("en", "It has grown since February.", ["2031-02-01..2031-02-28 year-missing"]),
    ("en", "They signed in August.", ["2030-08-01..2030-08-31 year-missing"]),
    ("en", "They must sign before 30 September.", ["2031-09-30 year-missing"]),
    ("en", "Early March was quiet.", ["2031-03-01..2031-03-10 year-missing"]),
    ("en", "From 3 to 5 June the border will be shut.", ["2031-06-03..2031-06-05 year-missing"]),
    ("en", "The fair of April 3-5 was shelled.", ["2031-04-03..2031-04-05 year-missing"]),
    ("en", "In 2024 nothing happened.", ["2024-01-01..2024-12-31 as-written"]),
    (
        "en",
        "He said on Tuesday that they would meet on Monday.",
        ["2031-05-06 weekday", "2031-05-12 weekday"],
    ),
    ("en", "He spoke on Thursday.", ["2031-05-08 weekday"]),
    ("en", "It must open by Sunday.", ["2031-05-11 weekday"]),
    ("en", "Last Thursday they left; next Friday they return.", ["2031-05-01 weekday", "2031-05-16 weekday"]),
    ("en", "On Tuesday, 6 May, he left.", ["2031-05-06 year-missing"]),
    ("en", "The market opens on Fridays.", []),
    (
        "en",
        "Next week is free, last week was not.",
        ["2031-05-12..2031-05-18 counted", "2031-04-28..2031-05-04 counted"],
    ),
    ("en", "She flies early next week.", ["2031-05-12..2031-05-14 counted"]),
    ("en", "Yesterday they stayed, tomorrow they go.", ["2031-05-07 counted", "2031-05-09 counted"]),
    ("en", "It began two weeks ago.", ["2031-04-24 counted"]),
    ("en", "It will end in three days.", ["2031-05-11 counted"]),
    ("en", "They lost it in three days.", []),
    ("en", "The past three months were calm.", ["2031-02-08..2031-05-08 counted"]),
    (
        "en",
        "It fell last week from 340 a week earlier.",
        ["2031-04-28..2031-05-04 counted", "2031-04-21..2031-04-27 counted"],
    ),
    ("en", "The siege entered its 214th day.", ["2031-05-08 day-number"]),
    ("en", "It holds for the month of Ramadan.", ["2030-12-26..2031-01-23 hijri"]),
    ("en", "It began on 1 Ramadan 1445.", ["2024-03-11 hijri"]),
    ("en", "Omar Ramadan spoke.", []),
    ("en", "We may march; May said so.", []),
    ("ar", "قال يوم الثلاثاء", ["2031-05-06 weekday"]),
    ("ar", "بدأت قبل أسبوعين", ["2031-04-24 counted"]),
    ("ar", "في ١٥ كانون الثاني/يناير 2031", ["2031-01-15 as-written"]),
    ("ar", "في 3 مايو 2031", ["2031-05-03 as-written"]),
    ("ar", "الأسبوع المقبل", ["2031-05-11..2031-05-17 counted"]),
    ("ar", "حتى 03/06/2031", ["2031-06-03 as-written"]),
    ("ar", "في يومها الـ214", ["2031-05-08 day-number"]),
    ("he", "ביום שלישי", ["2031-05-06 weekday"]),
    ("he", "לפני שבועיים", ["2031-04-24 counted"]),
    ("he", "ב-15 בינואר 2031", ["2031-01-15 as-written"]),
    ("he", "י״ד בניסן תשפ״ד", ["2024-04-22 hebrew"]),
    ("he", "בשבוע הבא", ["2031-05-11..2031-05-17 counted"]),
    ("fr", "Il a dit mardi", ["2031-05-06 weekday"]),
    ("fr", "il y a deux semaines", ["2031-04-24 counted"]),
    ("fr", "le 15 janvier 2031", ["2031-01-15 as-written"]),
    ("fr", "le mois prochain", ["2031-06-01..2031-06-30 counted"]),
    ("fr", "au 214e jour, du 3 au 5 juin", ["2031-06-03..2031-06-05 year-missing"]),
]


@pytest.mark.parametrize(("lang", "sentence", "right"), SAID)
def test_a_sentence_gives_its_days(lang: str, sentence: str, right: list[str]) -> None:
    found = dates.find(document(sentence, lang, DAY))
    assert [
        f"{one.first}{'' if one.first == one.last else f'..{one.last}'} {one.basis}" for one in found
    ] == right


def test_without_the_report_s_day_only_whole_dates_are_given() -> None:
    text = "On Tuesday, next week, two weeks ago, in March, on 14 March 2029."
    assert [one.span.text for one in dates.find(document(text, "en"))] == ["14 March 2029"]


def test_days_that_no_calendar_holds_are_left_out() -> None:
    text = "On 30 February 2031, 99999999999 weeks ago, on 40 Ramadan 1445 and 1 Ramadan 1299."
    assert dates.find(document(text, "en", DAY)) == ()
