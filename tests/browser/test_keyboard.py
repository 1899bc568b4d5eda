"""With the keys alone a message is written and sent and a paper answered; what is in focus is always seen."""

import pytest

from goodoffices.talks.rooms import RoomKind
from tests.browser.chromium import WIDE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WORDS = "The pilots ask for one week more"
MOST = 80
"""Stops of the Tab key after which what is looked for counts as out of reach."""

FOCUS = """() => {
  const one = document.activeElement, frame = one.closest(".choice, .stance") || one, style = getComputedStyle(frame);
  const box = frame.getBoundingClientRect(), x = box.left + Math.min(box.width / 2, 20), y = box.top + box.height / 2;
  const top = document.elementFromPoint(x, y);
  return {
    called: (one.labels?.[0]?.innerText || one.innerText || one.getAttribute("aria-label") || "").trim(),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    uncovered: Boolean(top) && (frame.contains(top) || top.contains(frame) && !top.matches(".strip *, .strip")),
  };
}"""


@pytest.fixture
def page(browser, demo):
    """The head of the Upper Shore, in the caucus."""
    context = browser.new_context(**WIDE, locale="en")
    page = context.new_page()
    demo.sit_down(page, "head_a")
    page.goto(demo.room_of("head_a", RoomKind.CAUCUS))
    yield page
    context.close()


def tab_to(page, name: str) -> None:
    """Press Tab until what begins so is in focus; everything on the way shows that it is."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["outlined"], focus
        assert focus["uncovered"], focus
        if focus["called"].startswith(name):
            return
    raise AssertionError(f"{name!r} is out of reach of the keys at {page.url}")


def enter(page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_message_is_written_and_sent_with_the_keys_alone(page):
    tab_to(page, "Write a message")
    enter(page)
    tab_to(page, "statement")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUS)["called"] == "question"
    tab_to(page, "Your words")
    page.keyboard.type(WORDS)
    tab_to(page, "Preview as they will see it")
    enter(page)
    tab_to(page, "Send to")
    enter(page)
    sent = page.locator(".stream .act").first
    assert sent.get_by_text(WORDS).is_visible()
    assert sent.get_by_text("question", exact=True).is_visible()


def test_the_first_key_leads_past_the_frame(page):
    tab_to(page, "Skip to the page")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_an_article_is_answered_with_the_keys_alone(page, demo):
    page.goto(demo.paper_before("head_a", brackets=False))
    tab_to(page, "Answer this paper")
    enter(page)
    tab_to(page, "Preamble")
    page.keyboard.press("Enter")
    tab_to(page, "not answered")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUS)["called"] == "accept"
    tab_to(page, "Preview as they will see it")
    enter(page)
    assert page.locator(".preview").get_by_text("Preamble").first.is_visible()
