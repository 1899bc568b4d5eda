"""Dates, times, numbers and lists read as a careful writer of each language would write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from goodoffices.words import ago, brief_day, clock, day, day_of_talks, joined, number, when, zone_name

AT = datetime(2026, 3, 10, 14, 5, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Tuesday, 10 March 2026, 16:05 (UTC+2)"),
        ("ar", "الثلاثاء، 10 آذار/مارس 2026، 16:05 (UTC+2)"),
        ("he", "יום שלישי, 10 במרץ 2026, 16:05 (UTC+2)"),
        ("fr", "mardi 10 mars 2026, 16:05 (UTC+2)"),
        ("de", "Tuesday, 10 March 2026, 16:05 (UTC+2)"),
    ],
)
def test_a_moment_has_weekday_date_time_and_zone(lang, said):
    assert when(AT, lang, "Africa/Cairo") == said


def test_a_moment_falls_on_the_day_that_it_is_there():
    late = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
    assert when(late, "en", "Asia/Kathmandu") == "Wednesday, 11 March 2026, 05:15 (UTC+5:45)"
    assert clock(late, "ar", "Asia/Kathmandu") == "05:15"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("UTC", "UTC"),
        ("Europe/London", "UTC"),
        ("America/St_Johns", "UTC-2:30"),
        ("Asia/Kathmandu", "UTC+5:45"),
    ],
)
def test_a_zone_is_its_distance_from_utc(zone, said):
    assert zone_name(AT, zone) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Tue 10 Mar"),
        ("ar", "الثلاثاء 10 آذار/مارس"),
        ("he", "יום ג׳, 10 במרץ"),
        ("fr", "mar. 10 mars"),
    ],
)
def test_a_brief_day_has_no_year(lang, said):
    assert brief_day(AT.date(), lang) == said


def test_an_arabic_month_has_both_of_its_names():
    said = [day(date(2026, month, 1), "ar") for month in range(1, 13)]
    assert "كانون الثاني/يناير" in said[0]
    assert "حزيران/يونيو" in said[5]
    assert "كانون الأول/ديسمبر" in said[11]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["1 day ago", "2 days ago", "3 days ago", "11 days ago"]),
        ("ar", ["قبل يوم واحد", "قبل يومين", "قبل 3 أيام", "قبل 11 يومًا"]),
        ("he", ["לפני יום", "לפני יומיים", "לפני 3 ימים", "לפני 11 ימים"]),
        ("fr", ["il y a 1 jour", "il y a 2 jours", "il y a 3 jours", "il y a 11 jours"]),
    ],
)
def test_the_past_takes_each_plural_form(lang, said):
    assert [ago(AT - n * DAY, AT, lang) for n in (1, 2, 3, 11)] == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "in 2 days"), ("ar", "بعد يومين"), ("he", "בעוד יומיים"), ("fr", "dans 2 jours")],
)
def test_the_future_is_said_as_a_distance(lang, said):
    assert ago(AT + 2 * DAY, AT, lang) == said


@pytest.mark.parametrize(
    "unit", [timedelta(minutes=5), timedelta(hours=5), 5 * DAY, 35 * DAY, 150 * DAY, 1830 * DAY]
)
def test_every_arabic_future_is_a_distance(unit):
    assert ago(AT + unit, AT, "ar").startswith("بعد 5 ")


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=119), "1 minute ago"),
        (timedelta(minutes=119), "1 hour ago"),
        (2 * DAY - timedelta(seconds=1), "1 day ago"),
        (13 * DAY, "13 days ago"),
        (14 * DAY, "2 weeks ago"),
        (77 * DAY, "11 weeks ago"),
        (91 * DAY, "3 months ago"),
        (800 * DAY, "2 years ago"),
    ],
)
def test_an_age_is_never_rounded_up(gone, said):
    assert ago(AT - gone, AT, "en") == said


def test_arabic_weeks_take_their_dual():
    assert ago(AT - 14 * DAY, AT, "ar") == "قبل أسبوعين"
    assert ago(AT - 14 * DAY, AT, "he") == "לפני שבועיים"


def test_talks_open_on_day_one_in_their_own_zone():
    opened = datetime(2026, 1, 1, 22, 30, tzinfo=UTC)
    assert day_of_talks(opened, opened) == 1
    assert day_of_talks(opened, opened + timedelta(hours=2)) == 2
    assert day_of_talks(opened, opened + timedelta(hours=2), "Africa/Cairo") == 1
    assert day_of_talks(opened, opened + 76 * DAY) == 77


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "1,234.5"), ("ar", "1,234.5"), ("he", "1,234.5"), ("fr", "1\u202f234,5")],
)
def test_a_number_has_the_same_digits_everywhere(lang, said):
    assert number(1234.5, lang) == said


@pytest.mark.parametrize(
    ("lang", "items", "said"),
    [
        ("en", ["A", "B", "C"], "A, B and C"),
        ("en", ["A", "B"], "A and B"),
        ("en", ["A"], "A"),
        ("en", [], ""),
        ("fr", ["A", "B", "C"], "A, B et C"),
        ("ar", ["الوفد", "الوسيط", "الضامن"], "الوفد والوسيط والضامن"),
        ("he", ["המשלחת", "המתווך"], "המשלחת והמתווך"),
        ("he", ["A", "B"], "\u2068A\u2069 ו-\u2068B\u2069"),
        ("en", ["A", "وفد"], "A and \u2068وفد\u2069"),
    ],
)
def test_a_list_is_joined(lang, items, said):
    assert joined(items, lang) == said


def test_a_choice_is_joined_with_or():
    assert joined(["A", "B", "C"], "en", last="or") == "A, B or C"
    assert joined(["A", "B"], "fr", last="or") == "A ou B"
