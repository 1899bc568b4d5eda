"""Without JavaScript a message is written, previewed, changed and sent; on a phone every part of a room is reached."""

import pytest

from goodoffices.talks.rooms import RoomKind
from tests.browser.chromium import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WORDS, BETTER = "The gauges froze again", "The gauges froze again on the upper quay"


@pytest.fixture
def page(browser, demo):
    """The head of the Upper Shore at a phone that runs no script."""
    context = browser.new_context(**PHONE, java_script_enabled=False, locale="en")
    page = context.new_page()
    demo.sit_down(page, "head_a")
    page.goto(demo.room_of("head_a", RoomKind.CAUCUS))
    yield page
    context.close()


def test_a_message_is_previewed_changed_and_sent(page):
    page.get_by_role("link", name="Write a message").click()
    page.get_by_label("Your words").fill(WORDS)
    page.get_by_role("button", name="Preview as they will see it").click()
    assert page.locator(".preview").get_by_text(WORDS).is_visible()
    page.get_by_role("button", name="Change it").click()
    assert page.get_by_label("Your words").input_value() == WORDS
    page.get_by_label("Your words").fill(BETTER)
    page.get_by_role("button", name="Preview as they will see it").click()
    assert page.get_by_text("will see this.").is_visible()
    page.get_by_role("button", name="Send to").click()
    assert page.locator(".stream .act").first.get_by_text(BETTER).is_visible()
    assert page.get_by_role("status").get_by_text("Done: it stands as act").is_visible()
    assert page.locator(".connection").inner_text().startswith("as of ")


def test_every_part_of_a_room_is_one_tap_away(page):
    assert page.locator("#stream").is_visible()
    assert not page.locator("#side").is_visible()
    page.get_by_role("link", name="Rooms and more").click()
    assert page.get_by_role("heading", name="Your rooms").is_visible()
    assert not page.locator("#stream").is_visible()
