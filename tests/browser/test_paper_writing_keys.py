"""What happens while an article is typed, in a real Chromium: it is looked at, and what is marked gets brackets."""

from pathlib import Path

import pytest

import goodoffices.site

pytestmark = pytest.mark.browser

SCRIPT = Path(goodoffices.site.__file__).parent / "static" / "writing.js"

PAGE = """<!doctype html><html lang="en"><title>x</title><script defer src="/writing.js"></script><body>
<form method="post" data-writing><span data-with-keys hidden>keys</span>
<textarea class="wording" id="body" name="body">Boats stay here</textarea><input id="why" name="why">
<div id="live">before</div></form>"""
SEEN = """<!doctype html><html lang="en"><title>x</title><body><div id="live">seen: %s</div>"""


@pytest.fixture
def page(browser):
    """Open the page; what is posted to it is shown as it was sent."""
    context = browser.new_context()
    page = context.new_page()
    page.posted = []

    def answer(route):
        if route.request.method == "POST":
            page.posted.append(route.request.post_data)
            return route.fulfill(body=SEEN % len(page.posted), content_type="text/html")
        return route.fulfill(body=PAGE, content_type="text/html")

    page.route("**/*", answer)
    script = SCRIPT.read_text(encoding="utf-8")
    page.route("**/writing.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page.goto("http://paper.test/")
    yield page
    context.close()


def mark(page, start: int, end: int) -> None:
    """Mark some of the wording."""
    page.locator("#body").focus()
    page.evaluate("([a, b]) => document.getElementById('body').setSelectionRange(a, b)", [start, end])


def test_brackets_go_around_what_is_marked(page):
    mark(page, 6, 10)
    page.keyboard.press("Alt+BracketLeft")
    assert page.locator("#body").input_value() == "Boats [stay] here"


def test_an_empty_pair_is_begun_where_nothing_is_marked(page):
    mark(page, 6, 6)
    page.keyboard.press("Alt+BracketLeft")
    page.keyboard.type("not")
    assert page.locator("#body").input_value() == "Boats [not]stay here"


def test_elsewhere_the_keys_are_left_alone(page):
    page.locator("#why").focus()
    page.keyboard.press("Alt+BracketLeft")
    assert page.locator("#why").input_value() == ""


def test_it_is_looked_at_on_the_key_and_after_a_pause(page):
    mark(page, 0, 0)
    page.keyboard.press("Control+Enter")
    page.get_by_text("seen: 1").wait_for()
    assert 'name="step"\r\n\r\nlook' in page.posted[0]
    assert "Boats stay here" in page.posted[0]
    page.keyboard.type("All ")
    page.get_by_text("seen: 2").wait_for()
    assert "All Boats stay here" in page.posted[1]
    assert page.locator("#body").input_value() == "All Boats stay here"


def test_the_keys_are_told_of_only_where_they_work(page):
    assert page.locator("[data-with-keys]").is_visible()
