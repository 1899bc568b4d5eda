"""Work in hand has a page: how far it is, with and without a script, a way to cancel it, and what came of it."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from goodoffices.site.pages import work
from goodoffices.talks.refusal import Refusal
from tests.desk.at_work import Slow, slowly
from tests.pages.press_desk import PressDesk, report, seat
from tests.pages.reading import main_of, words_of
from tests.world import seat_id


@pytest.fixture
def desk(world, client_of, monkeypatch) -> PressDesk:
    """Seat an analyst; no page waits for an engine."""
    monkeypatch.setattr(work, "LINGER", 0.0)
    seat(world, "analyst")
    return PressDesk(world, client_of)


@pytest.fixture
def clerk(desk) -> Iterator[Slow]:
    with slowly(desk.world) as clerk:
        yield clerk


@pytest.fixture
def browser(desk):
    """The analyst's browser."""
    return desk.client_of("analyst")


@pytest.fixture
def report_url(desk) -> str:
    """The address of a report that was read once."""
    return desk.url(f"{desk.file(report(), ())}/", "analyst")


@pytest.fixture
def address(report_url, browser, clerk) -> str:
    """Have the report read again, and give the address of the work once an engine is at it."""
    answer = read_again(browser, report_url)
    clerk.begun.acquire()
    return answer.headers["Location"]


def read_again(browser, report_url: str):
    """Have a report read again."""
    answer = browser.post(f"{report_url}read/", {"reader": "rules"})
    assert answer.status_code == 302
    return answer


def end(desk: PressDesk, clerk: Slow, fault: Exception | None = None) -> None:
    """Let every engine come to its end, and wait until no work is in hand."""
    clerk.end(fault)
    for running in desk.world.desk.works._running.values():
        assert running.over.wait(60)


def readings(desk: PressDesk) -> int:
    """Count the readings of all reports."""
    return sum(len(one.readings) for one in desk.room("analyst").reports.values())


def flashed(page) -> str:
    """Give what just happened, as a page says it."""
    return words_of(" ".join(re.findall(r'<p class="flash".*?</p>', page.content.decode())))


def page_of(browser, address: str) -> str:
    return words_of(main_of(browser.get(address)))


# --- begun


def test_what_is_done_in_time_leads_to_what_came_of_it(report_url, browser, clerk, monkeypatch):
    monkeypatch.setattr(work, "LINGER", 60.0)
    clerk.end()
    answer = read_again(browser, report_url)
    assert answer.headers["Location"] == report_url
    assert "It was read again." in flashed(browser.get(report_url))


def test_what_is_refused_in_time_is_said_where_it_was_asked(report_url, browser, clerk, monkeypatch):
    monkeypatch.setattr(work, "LINGER", 60.0)
    clerk.end(Refusal("engine-failed"))
    answer = read_again(browser, report_url)
    assert urlsplit(answer.headers["Location"]).path == report_url
    assert "The engine came to its end" in flashed(browser.get(answer.headers["Location"]))


def test_what_is_not_in_order_is_said_where_it_was_asked(desk, report_url, clerk):
    desk.world.seats["spokesperson"].view()
    browser = desk.client_of("spokesperson")
    at = report_url.replace(seat_id("analyst"), seat_id("spokesperson"))
    answer = read_again(browser, at)
    assert urlsplit(answer.headers["Location"]).path == at
    assert flashed(browser.get(at))
    assert not clerk.errands


def test_asked_twice_it_is_one_work(report_url, browser, clerk, address):
    assert read_again(browser, report_url).headers["Location"] == address
    assert len(clerk.errands) == 1


# --- how far it is


def test_what_lasts_leads_to_its_page(browser, address):
    page = page_of(browser, address)
    assert "The engine is at work: reading the report" in page
    assert "Begun:" in page
    assert "%" not in page  # the engine told no share


def test_its_stage_and_share_are_said(browser, clerk, address):
    clerk.errands[0].heard("checking", 0.42)
    page = main_of(browser.get(address))
    assert "checking what was found by another method" in page
    assert "42%" in words_of(page)
    assert '<progress max="100" value="42"' in page


def test_a_stage_without_words_is_work(browser, clerk, address):
    clerk.errands[0].heard("unheard-of", 0.1)
    assert "The engine is at work. 10%" in page_of(browser, address)


def test_it_looks_again_by_itself_with_and_without_a_script(browser, address):
    html = browser.get(address).content.decode()
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in html
    assert 'data-again="2"' in html
    assert 'role="status" aria-live="polite"' in html


# --- what came of it


def test_when_it_is_done_it_leads_on(desk, report_url, browser, clerk, address):
    end(desk, clerk)
    assert browser.get(address).headers["Location"] == report_url
    assert "It was read again." in flashed(browser.get(report_url))


def test_without_a_place_to_go_it_leads_to_the_act(desk, browser, clerk, address):
    end(desk, clerk)
    act = browser.get(urlsplit(address).path).headers["Location"]
    room = desk.room("analyst")
    assert act == f"/s/{seat_id('analyst')}/rooms/{room.id}/acts/{room.last}/"
    assert browser.get(act).status_code == 200


ELSEWHERE = ["https://elsewhere.test/", "//elsewhere.test/", "/account/", "/s/nobody/", "javascript:1"]


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_it_leads_to_pages_of_its_seat_alone(desk, browser, clerk, address, elsewhere):
    end(desk, clerk, Refusal("engine-failed"))
    html = main_of(browser.get(urlsplit(address).path, {"then": elsewhere, "back": elsewhere}))
    own = f"/s/{seat_id('analyst')}/rooms/{desk.world.rooms['press']}/"
    assert set(re.findall(r'href="([^"]*)"', html)) == {own}


def test_what_the_engine_refused_is_said_with_a_way_back_to_what_was_asked(
    desk, report_url, browser, clerk, address
):
    end(desk, clerk, Refusal("engine-too-long", seconds=60))
    html = main_of(browser.get(address))
    assert "The engine had no answer after 60 seconds" in words_of(html)
    back = parse_qs(urlsplit(address).query)["back"][0]
    assert back == f"{report_url}?reader=rules#about"
    assert f'href="{back}"' in html
    assert "data-again" not in html
    assert '<option value="rules" selected>' in browser.get(back).content.decode()


def test_it_is_cancelled_and_says_so(desk, browser, address):
    assert browser.post(address).headers["Location"] == address
    html = main_of(browser.get(address))
    assert "It was cancelled." in words_of(html)
    assert "data-again" not in html
    assert readings(desk) == 1


def test_what_was_cancelled_can_be_asked_again(report_url, browser, clerk, address):
    browser.post(address)
    clerk.may_end.clear()
    assert read_again(browser, report_url).headers["Location"] == address
    assert "The engine is at work" in page_of(browser, address)


def test_what_is_lost_with_the_server_says_so(desk, browser, address):
    desk.world.desk.works.close()
    assert "The server ended before the engine had answered" in page_of(browser, address)


# --- whose it is


def test_for_anybody_else_it_is_the_same_as_nothing(desk, browser, address):
    lead = desk.client_of("lead")
    other = urlsplit(address).path.replace(seat_id("analyst"), seat_id("lead"))
    nothing = re.sub(r"work/\w+/", "work/nothing/", other)
    answers = [lead.get(nothing), lead.get(other), lead.post(other)]
    assert {one.status_code for one in (*answers, lead.get(address))} == {404}
    assert len({_without_tokens(one) for one in answers}) == 1
    assert "The engine is at work" in page_of(browser, address)


def _without_tokens(page) -> str:
    return re.sub(r'value="\w{64}"', "", page.content.decode())
