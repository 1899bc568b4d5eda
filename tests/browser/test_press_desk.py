"""The press desk in a real Chromium: keys for verdicts, words taken from a selection, nothing wider than a phone."""

import pytest

from goodoffices.talks.rooms import RoomKind
from tests.browser.chromium import PHONE, WIDE, wider_than_its_window

pytestmark = pytest.mark.browser

WORDS = """The Upper Shore will not untie its ferries, its spokesman Halden Rooke told the Lantern Courier.

“We want boats on the water,” Rooke said. “We want boats on the water,” Mira Tolan said. At least 17 boats were held."""


def analyst_page(demo, browser, **how):
    """Sit down as the lead mediator, who works at the desk."""
    page = browser.new_context(**how).new_page()
    demo.sit_down(page, "lead")
    return page


@pytest.fixture(scope="module")
def address(demo, browser) -> str:
    """Take a report in through the pages; give the address of its page."""
    page = analyst_page(demo, browser, **WIDE)
    page.goto(f"{demo.room_of('lead', RoomKind.PRESS)}press/new/")
    page.locator("textarea[name=pasted]").fill(WORDS)
    page.get_by_role("button", name="Read it").click()
    page.locator("input[name=outlet-0]").fill("The Lantern Courier")
    page.get_by_role("button", name="File what is ticked").click()
    page.get_by_role("link", name="Go to the report").click()
    page.wait_for_url("**/press/*/")
    yield page.url
    page.context.close()


@pytest.fixture
def page(demo, browser, address):
    """Open the report on a wide screen."""
    page = analyst_page(demo, browser, **WIDE)
    page.goto(address)
    yield page
    page.context.close()


def here(page) -> str:
    """Give the id of the card that one is at."""
    return page.evaluate("document.activeElement.closest('.entry')?.id || ''")


def ids(page) -> list[str]:
    """Give the ids of the cards, in order."""
    return page.evaluate("[...document.querySelectorAll('.entry')].map((one) => one.id)")


def test_a_key_judges_the_card_and_goes_on_to_the_next(page):
    every = ids(page)
    page.keyboard.press("j")
    assert here(page) == every[0]
    assert page.locator(".mk.on").count() > 0
    page.keyboard.press("c")
    page.wait_for_selector(f"[id='{every[0]}'][data-verdict=confirmed]")
    assert here(page) == every[1]
    page.keyboard.press("x")
    page.wait_for_selector(f"[id='{every[1]}'][data-verdict=rejected]")
    page.keyboard.press("k")
    page.keyboard.press("c")
    assert page.locator(f"[id='{every[1]}']").get_attribute("data-verdict") == "rejected"
    page.keyboard.press("u")
    page.keyboard.press("c")
    page.wait_for_selector(f"[id='{every[1]}'][data-verdict=confirmed]")


def test_selected_words_are_taken_where_they_stand(page, address):
    page.goto(f"{address}add/?sort=claim")
    page.evaluate(
        """() => {
          const words = "We want boats on the water";
          const pieces = [...document.querySelectorAll("[data-report-text] [data-at]")];
          const piece = pieces.find((one) => one.textContent.includes(words));
          const at = piece.textContent.lastIndexOf(words);
          document.getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + words.length);
        }"""
    )
    place = page.locator("[data-place=content]")
    page.wait_for_timeout(50)  # the browser tells of a selection a moment later
    place.get_by_role("button", name="Use the words selected").click()
    taken = [place.locator(f"[name=content-{end}]").input_value() for end in ("words", "at", "time")]
    assert taken == ["We want boats on the water", str(WORDS.rindex("We want boats")), "2"]


def judged(page):
    """Look at the report once one card at least was judged, which unfolds buttons to judge it again."""
    if page.locator("[data-verdict=confirmed]").count() == 0:
        page.keyboard.press("j")
        page.keyboard.press("c")
    page.locator("[data-verdict=confirmed]").first.wait_for()
    page.reload()


def test_a_report_with_judged_cards_is_not_asked_for_again_and_again(page):
    page.add_init_script("window.asked = 0; const ask = fetch; window.fetch = (...it) => (window.asked++, ask(...it))")
    judged(page)
    # What a script would ask for at once is asked for before a later turn of the same clock.
    assert page.evaluate("new Promise((told) => setTimeout(() => told(window.asked), 200))") == 0


def test_keys_do_nothing_once_they_are_switched_off(page):
    judged(page)
    page.keyboard.press("?")
    page.get_by_label("Use these keys").uncheck()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert here(page) == ""


def test_the_help_stays_open_when_something_is_said_meanwhile(page):
    judged(page)
    page.keyboard.press("?")
    other = page.context.new_page()
    other.goto(page.url)
    for key in "juc":
        other.keyboard.press(key)
    page.locator("#updated:not(:empty)").wait_for(state="attached")
    assert page.get_by_label("Use these keys").is_visible()


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("tail", ["", "#text", "#about", "add/?sort=instrument"])
def test_nothing_is_wider_than_a_phone(demo, browser, address, lang, tail):
    page = analyst_page(demo, browser, **PHONE, locale=lang)
    page.goto(f"{address}{tail}")
    assert wider_than_its_window(page) == []
    page.context.close()
