"""Calendars: rounds and dates for any calendar program, and nothing of who made them."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from icalendar import Calendar

from goodoffices.documents.writing.calendar import Dated, calendar_of

STAMPED = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)
ROUND = Dated(
    "round-2",
    "Second round",
    datetime(2031, 3, 10, 9, 30, tzinfo=timezone(timedelta(hours=2))),
    timedelta(hours=3),
)
LAPSE = Dated("lapse", "The proposal lapses", date(2031, 4, 1), note="At midnight.")


def made(*events: Dated, process: str = "the lake talks", title: str = "Talks") -> bytes:
    return calendar_of(title, events, process=process, stamped=STAMPED)


def test_moments_are_in_utc_and_days_are_whole() -> None:
    first, second = Calendar.from_ical(made(ROUND, LAPSE)).walk("VEVENT")
    assert first.decoded("dtstart") == datetime(2031, 3, 10, 7, 30, tzinfo=UTC)
    assert first.decoded("dtend") == datetime(2031, 3, 10, 10, 30, tzinfo=UTC)
    assert second.decoded("dtstart") == date(2031, 4, 1)
    assert second.decoded("description") == "At midnight."
    assert {one.decoded("dtstamp") for one in (first, second)} == {STAMPED}


def test_ids_tell_nothing_and_stay_when_an_event_is_moved() -> None:
    def uids(data: bytes) -> list[str]:
        return [str(one["uid"]) for one in Calendar.from_ical(data).walk("VEVENT")]

    moved = Dated(ROUND.key, ROUND.title, date(2031, 5, 1))
    assert uids(made(ROUND)) == uids(made(moved))
    assert len({*uids(made(ROUND, LAPSE)), *uids(made(ROUND, process="other"))}) == 3
    assert all(len(uid) == 64 and int(uid, 16) for uid in uids(made(ROUND, LAPSE)))
    assert b"round-2" not in made(ROUND)
    assert b"lake" not in made(ROUND)


def test_there_is_no_organizer_and_nothing_else_but_what_was_said() -> None:
    (event,) = Calendar.from_ical(made(LAPSE)).walk("VEVENT")
    assert set(event.keys()) == {"UID", "DTSTAMP", "SUMMARY", "DTSTART", "DESCRIPTION"}
    calendar = Calendar.from_ical(made(LAPSE))
    assert set(calendar.keys()) == {"PRODID", "VERSION", "X-WR-CALNAME"}


HOSTILE = [
    "x\r\nORGANIZER:mailto:a@b", "x\nEND:VEVENT\nBEGIN:VALARM", "a;b,c\\d:e", "\\n", "الجولة الثانية " * 20, "é" * 200,
    "x\u2028y", "x\x0by\x85z", "x \x07\x00",
]  # fmt: skip


@pytest.mark.parametrize("title", HOSTILE)
def test_titles_and_notes_cannot_add_a_line_of_their_own(title: str) -> None:
    data = made(Dated("k", title, date(2031, 4, 1), note=title), title=title)
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == " ".join(title.translate(dict.fromkeys((0, 7))).split())
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f]", data.decode())
    assert set(event.keys()) == {"UID", "DTSTAMP", "SUMMARY", "DTSTART", "DESCRIPTION"}
    for line in data.split(b"\r\n"):
        assert b"\n" not in line
        assert b"\r" not in line
        assert len(line) <= 75
        assert not line.startswith((b"ORGANIZER", b"BEGIN:VALARM"))
    data.decode()


def test_one_calendar_is_the_same_bytes_each_time() -> None:
    assert made(ROUND, LAPSE) == made(ROUND, LAPSE)


def test_a_moment_without_a_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="zone"):
        made(Dated("k", "t", datetime(2031, 4, 1)))
