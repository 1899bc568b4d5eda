"""Reports come in: what was read is shown first, then chosen and filed, a few at a time, and read by the engine."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.press.asked import take
from goodoffices.press.reading import Reading
from goodoffices.site.pages import press_take, work
from goodoffices.talks.refusal import Refusal
from tests.desk.at_work import slowly
from tests.pages.press_desk import CLAIM, WORDS, PressDesk, filled, report, seat
from tests.pages.reading import main_of, words_of

FEED = (
    """<?xml version="1.0"?><rss version="2.0"><channel><title>Shore Radio</title>{items}</channel></rss>"""
)
ITEM = """<item><title>Item {number}</title><link>https://radio.test/{number}</link>
<pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><description>{words}</description></item>"""


class SameProcess:
    """A clerk whose engines work in this process; it refuses to read a report that says so."""

    def on(self, _errand):
        """Go on any errand."""
        return self

    def ask(self, engine, *asked, **more):
        """Take in what is asked for; read one claim in every report that has it."""
        if engine is take:
            return engine(*asked, **more)
        _reader, text, lang, published = asked
        if "unreadable" in text:
            raise Refusal("engine-too-long", seconds=60)
        return Reading(text, lang, published, "rules 1", (CLAIM,) if text == WORDS else ())


@pytest.fixture
def desk(world, client_of, monkeypatch) -> PressDesk:
    """Seat an analyst; have engines work in this process."""
    seat(world, "analyst")
    monkeypatch.setattr(press_take, "CLERK", SameProcess())
    world.desk.clerk = SameProcess()
    return PressDesk(world, client_of)


def read(desk: PressDesk, pasted: str = "", **files: bytes):
    """Have something read, and show what was."""
    sent = [SimpleUploadedFile(name.replace("__", "."), body) for name, body in files.items()]
    page = desk.client_of("analyst").post(
        desk.url("new/", "analyst"), {"pasted": pasted, "sources": sent, "step": "read"}
    )
    return desk.get("new/", "analyst") if page.status_code == 302 else page


def send(desk: PressDesk, page, step: str = "file", **typed):
    """Send the page's form on, as it stands but for what is typed, and show what came of it."""
    sent = filled(page) | {name.replace("__", "-"): one for name, one in typed.items()}
    kept = {name: one for name, one in sent.items() if one is not None}
    assert (
        desk.client_of("analyst").post(desk.url("new/", "analyst"), kept | {"step": step}).status_code == 302
    )
    return desk.get("new/", "analyst")


def feed(*words: str) -> bytes:
    """Give a feed of reports."""
    return FEED.format(
        items="".join(ITEM.format(number=number, words=one) for number, one in enumerate(words, 1))
    ).encode()


def test_pasted_words_are_shown_and_nothing_is_filed_yet(desk):
    html = main_of(read(desk, WORDS))
    assert "File report 1" in html
    assert 'value="The Northern Shore will not sign before the spring, its envoy Ida Brandt told the' in html
    assert not desk.room().reports


def test_what_is_filed_is_read_and_led_to(desk):
    page = send(
        desk, read(desk, WORDS), title__0="Sluices", outlet__0="Lake Courier", published__0="2031-03-04"
    )
    (held,) = desk.room().reports.values()
    assert (held.report.title, held.report.outlet, held.report.taken) == ("Sluices", "Lake Courier", "pasted")
    assert held.report.published.isoformat() == "2031-03-04"
    assert held.report.text.words == WORDS
    assert len(held.readings) == 1
    assert desk.url(f"{held.number}/", "analyst") in main_of(page)


def test_line_ends_of_a_form_are_those_of_the_text(desk):
    send(desk, read(desk, WORDS.replace("\n", "\r\n")))
    (held,) = desk.room().reports.values()
    assert held.report.text.words == WORDS


def test_a_feed_gives_a_row_for_each_report_and_files_a_few_at_a_time(desk):
    words = [
        f"The envoy of shore {number} spoke about the water of lake {number} again." for number in range(7)
    ]
    page = send(desk, read(desk, feed__xml=feed(*words)))
    assert len(desk.room().reports) == press_take.FEW
    assert "5 of 7 filed." in words_of(main_of(page))
    page = send(desk, page, "on")
    assert "7 of 7 filed." in words_of(main_of(page))
    assert [one.report.outlet for one in desk.room().reports.values()] == ["Shore Radio"] * 7
    assert {one.report.taken for one in desk.room().reports.values()} == {"feed"}


def test_sending_a_step_twice_files_nothing_twice(desk):
    page = read(desk, WORDS)
    send(desk, page)
    send(desk, page)
    assert len(desk.room().reports) == 1


def test_what_is_already_here_is_said_and_not_ticked(desk):
    desk.file(report(WORDS, "", "Sluices stay shut"))
    html = main_of(read(desk, WORDS))
    assert "Already here:" in html
    assert "disabled" in html
    assert "checked" not in html


def test_a_likely_copy_is_marked_with_its_likeness_and_filed_as_one(desk):
    words = " ".join(
        f"On day {day} the envoy of shore {day % 7} spoke of lock {day * 3}." for day in range(40)
    )
    first = desk.file(report(words), ())
    page = read(desk, words + " The radio could not reach the envoys at the time of writing this.")
    assert "Likely a copy: 100%" in words_of(main_of(page))
    send(desk, page)
    copy = max(desk.room().reports)
    assert desk.room().reports[copy].copy_of == first


def test_a_likely_copy_can_be_filed_as_a_report_of_its_own(desk):
    desk.file(report(WORDS, "Shore Radio"), ())
    send(desk, read(desk, WORDS), copy__0=None)
    assert desk.room().reports[max(desk.room().reports)].copy_of is None


def test_one_that_fails_is_named_and_the_others_are_filed(desk):
    page = read(desk, feed__xml=feed("The first envoy spoke of water.", "The second envoy spoke of locks."))
    page = send(desk, page, published__0="someday")
    html = words_of(main_of(page))
    assert "1 of 2 filed." in html
    assert "It was not filed:" in html
    assert [one.report.title for one in desk.room().reports.values()] == ["Item 2"]
    send(desk, page, published__0="2031-03-04")
    assert sorted(one.report.title for one in desk.room().reports.values()) == ["Item 1", "Item 2"]


def test_one_that_no_reader_read_is_filed_and_says_so(desk):
    page = send(desk, read(desk, "This one is unreadable."))
    assert "It was filed, but not read:" in main_of(page)
    assert len(desk.room().reports) == 1


def test_one_that_lasts_is_followed_and_the_rest_waits(desk, monkeypatch):
    monkeypatch.setattr(work, "LINGER", 0.0)
    with slowly(desk.world) as clerk:
        page = send(
            desk, read(desk, feed__xml=feed("The first envoy spoke of water.", "The second of locks."))
        )
        assert "1 of 2 filed." in words_of(main_of(page))
        assert "An engine reads it: how far it is" in words_of(main_of(page))
        (followed,) = re.findall(r'href="([^"]*/work/[^"]*)"', main_of(page))
        assert "The engine is at work" in main_of(desk.client_of("analyst").get(followed))
        page = send(desk, page, "on")
        assert "1 of 2 filed." in words_of(main_of(page))
        clerk.end()
        monkeypatch.setattr(work, "LINGER", 60.0)
        page = send(desk, page, "on")
    assert "2 of 2 filed." in words_of(main_of(page))
    assert "An engine reads it" not in main_of(page)
    assert [len(one.readings) for one in desk.room().reports.values()] == [1, 1]


def test_one_whose_reading_is_cancelled_is_filed_and_not_read_on(desk, monkeypatch):
    monkeypatch.setattr(work, "LINGER", 0.0)
    with slowly(desk.world) as clerk:
        page = send(desk, read(desk, WORDS))
        (followed,) = re.findall(r'href="([^"]*/work/[^"]*)"', main_of(page))
        clerk.begun.acquire()
        desk.client_of("analyst").post(followed)
        page = send(desk, page, "on")
        assert "It was filed, but not read:" in main_of(page)
        assert len(clerk.errands) == 1


def test_a_list_of_addresses_is_listed_and_nothing_is_fetched(desk):
    html = main_of(read(desk, saved__txt=b"https://courier.test/1\nLocks https://courier.test/2\n"))
    assert "Addresses to be opened by hand" in html
    assert 'href="https://courier.test/2"' in html
    assert 'name="take-0"' not in html


def test_a_file_of_another_kind_says_why_and_the_rest_is_read(desk):
    html = words_of(main_of(read(desk, a__pdf=b"%PDF-1.7 x", b__txt=WORDS.encode())))
    assert "Not read a.pdf" in html
    assert "File report 2" in html


def test_nothing_at_all_is_asked_for_again(desk):
    page = read(desk)
    assert page.status_code == 422
    assert "Paste the report, or choose the files" in page.content.decode()


def test_a_text_longer_than_a_report_is_refused_with_nothing_lost(desk):
    page = read(desk, "water " * 40_000)
    assert page.status_code == 422
    assert "200,000" in page.content.decode()
    assert "water water" in page.content.decode()


def test_what_was_read_can_be_put_away(desk):
    page = send(desk, read(desk, WORDS), "drop")
    assert "Paste a report" in main_of(page)
    assert not desk.room().reports


def test_what_was_read_is_seen_by_nobody_else(desk):
    read(desk, WORDS)
    assert "Paste a report" in main_of(desk.get("new/"))


def test_a_report_is_read_again_and_verdicts_stand(desk):
    send(desk, read(desk, WORDS))
    (number,) = desk.room().reports
    ref = desk.judge(number)
    assert desk.post(f"{number}/read/", reader="rules").status_code == 302
    assert len(desk.room().reports[number].readings) == 2
    assert not desk.room().press[ref].open
    assert len(desk.entries(number)) == 1
