"""Without JavaScript a message is sent and a paper answered; on a phone every part of a room or a text is reached."""

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


def unfold(folded) -> None:
    """Open what is folded away, if it is."""
    if folded.get_attribute("open") is None:
        folded.locator("> summary").click()


def test_a_bracket_is_answered_previewed_and_changed(page, demo):
    page.goto(demo.paper_before("head_a", brackets=True))
    page.get_by_role("link", name="Answer this paper").click()
    article = page.locator("details.article-answer").filter(has=page.locator("[data-kind=bracket]")).first
    bracket = article.locator("fieldset[data-kind=bracket]").first
    unfold(article)
    unfold(bracket.locator("details.more"))
    bracket.get_by_role("radio", name="reject").check()
    bracket.get_by_role("radio", name="no alternative").check()
    bracket.get_by_label("Reason", exact=True).fill(WORDS)
    page.get_by_role("button", name="Preview as they will see it").click()
    assert page.locator(".preview").get_by_text(WORDS).is_visible()
    page.get_by_role("button", name="Change it").click()
    unfold(article)
    assert bracket.get_by_role("radio", name="reject").is_checked()
    assert bracket.get_by_label("Reason", exact=True).input_value() == WORDS


def test_every_part_of_a_text_is_one_tap_away(page, demo):
    page.goto(demo.paper_before("head_a", brackets=True))
    assert page.locator("#text").is_visible()
    for name, pane in (("Outline", "#outline"), ("About it", "#about")):
        page.locator(".tabs").get_by_role("link", name=name).click()
        assert page.locator(pane).is_visible()
        assert not page.locator("#text").is_visible()


def test_an_article_is_looked_at_before_it_is_written(browser, demo):
    context = browser.new_context(**PHONE, java_script_enabled=False, locale="en")
    page = context.new_page()
    demo.sit_down(page, "lead")
    page.goto(demo.address + demo.talks.at("/edit/<str:article>/").lstrip("/"))
    page.get_by_label("Wording in English").fill("The gauge is read [at dawn][at dusk].")
    page.get_by_role("button", name="Look how it would stand").click()
    stands = page.locator("#live .paper-text")
    assert stands.locator(".bracket").count() == 1
    assert stands.get_by_text("at dusk").is_visible()
    assert page.get_by_label("Wording in English").input_value() == "The gauge is read [at dawn][at dusk]."
    context.close()
