"""A date is recognised in every form and language; so are an hour, a year and the part of a weekday."""

import pytest

from tests.guard.comparing import kinds, shown, told

FIFTH_OF_MARCH = [
    ("en", "5 March"),
    ("en", "March 5th"),
    ("en", "the 5th of March 2025"),
    ("en", "March 5, 2025"),
    ("en", "the fifth of March"),
    ("en", "5/3"),
    ("en", "5.3.2025"),
    ("en", "2025-03-05"),
    ("fr", "le 5 mars"),
    ("fr", "5 mars 2025"),
    ("ar", "٥ مارس"),
    ("ar", "٥/٣"),
    ("ar", "٥ آذار/مارس"),
    ("ar", "الخامس من آذار"),
    ("he", "5 במרץ"),
    ("he", "ה-5 במרץ 2025"),
]


@pytest.mark.parametrize(("lang", "said"), FIFTH_OF_MARCH)
def test_the_fifth_of_march_is_one_day(lang, said):
    assert shown("It could begin on 5 March.", told(said, lang))[0][:2] == ("date", "5 March")


@pytest.mark.parametrize(("lang", "outgoing"), FIFTH_OF_MARCH)
def test_and_the_other_way_round(lang, outgoing):
    assert kinds(shown(outgoing, told("It begins on 5 March."), lang=lang)) == ["date"]


def test_a_month_is_a_vaguer_word_for_a_day_that_was_told_but_not_the_reverse():
    assert kinds(shown("Begin in March.", "They begin on 5 March.")) == ["date"]
    assert shown("Begin on 5 March.", "They begin in March.") == []


@pytest.mark.parametrize("said", ["6 March", "5 April", "15 March", "5 March 2024", "5 marches", "53"])
def test_another_day_is_not(said):
    assert shown("It could begin on 5 March 2025.", said) == []


@pytest.mark.parametrize(
    ("outgoing", "said", "lang"),
    [
        ("on Tuesday evening", "mardi soir", "fr"),
        ("on the evening of Tuesday", "مساء يوم الثلاثاء", "ar"),
        ("Tuesday, in the evening", "ביום שלישי בערב", "he"),
        ("on Tuesday afternoon", "mardi après-midi", "fr"),
        ("on Tuesday afternoon", "الثلاثاء بعد الظهر", "ar"),
        ("at 17:30 sharp", "à 17:30", "fr"),
        ("at 17:30 sharp", "الساعة ١٧:٣٠", "ar"),
        ("before the end of 2031", "avant 2031", "fr"),
        ("by the end of March", "en mars", "fr"),
        ("in March 2025", "בחודש מרץ", "he"),
    ],
)
def test_hours_years_months_and_parts_of_a_weekday(outgoing, said, lang):
    assert kinds(shown(outgoing, told(said, lang))) == ["date"]


@pytest.mark.parametrize(
    ("outgoing", "said"),
    [
        ("We meet on Tuesday.", "They come on Tuesday."),
        ("on Tuesday evening", "on Tuesday morning"),
        ("We may meet; they march on.", "In May and March."),
        ("May we carry this?", "It may come in May."),
        ("about 1/2 of it", "some 1/2 of them"),
    ],
)
def test_what_is_no_date_or_says_too_little(outgoing, said):
    assert shown(outgoing, said) == []


def test_a_door_is_not_august():
    assert shown("باب المدينة", "في آب", lang="ar") == []
