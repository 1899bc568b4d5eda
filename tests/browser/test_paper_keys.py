"""The keys of a paper's text, in a real Chromium; and that they can be switched off, and stay so."""

from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

import goodoffices.site
from goodoffices.site.papers.article import articles_shown
from tests.papers_world import brackets_of, labelled, lake_paper

pytestmark = pytest.mark.browser

STATIC = Path(goodoffices.site.__file__).parent / "static"
PAPER = lake_paper()


def html() -> str:
    """Give a page with the paper's text and its keys, as the site makes them."""
    with override("en"):
        shown = articles_shown(PAPER, ("en",), "en")
        for one in shown:
            one.links = [{"url": f"#edit-{one.id}", "label": "Edit", "key": "e"}]
        articles = "".join(render_to_string("papers/article.html", {"one": one}) for one in shown)
        keys = render_to_string("papers/keys.html")
    switch = '<p data-keys-switch hidden><button data-keys-help>Keys</button></p><input id="field">'
    head = '<!doctype html><html lang="en"><title>x</title><script defer src="/papers.js"></script>'
    return f"{head}<body><div data-keys>{articles}</div>{switch}{keys}</body></html>"


@pytest.fixture
def page(browser):
    """Open the page; nothing else is there to be fetched."""
    body, script = html(), (STATIC / "papers.js").read_text(encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.route("**/papers.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page.goto("http://paper.test/")
    yield page
    context.close()


def here(page) -> str:
    """Give the id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def test_j_and_k_go_from_article_to_article(page):
    ids = [f"part-{one.id}" for one in (PAPER.articles[0], PAPER.articles[1])]
    page.keyboard.press("j")
    assert here(page) == ids[0]
    page.keyboard.press("j")
    assert here(page) == ids[1]
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert here(page) == ids[0]


def test_brackets_are_gone_through_in_reading_order(page):
    wanted = [f"part-{one}" for label in ("", "Article 1") for one in brackets_of(PAPER, label)]
    found = []
    for _ in wanted:
        page.keyboard.press("]")
        found.append(here(page))
    assert found == wanted
    page.keyboard.press("[")
    assert here(page) == wanted[-2]


def test_a_digit_chooses_an_alternative_of_the_bracket(page):
    page.keyboard.press("]")
    page.keyboard.press("2")
    chosen = page.locator("[data-chosen]")
    assert chosen.count() == 1
    assert "in pursuit" in chosen.inner_text()
    page.keyboard.press("9")
    assert "in pursuit" in chosen.inner_text()


def test_e_leads_to_where_the_article_is_worded(page):
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("e")
    assert page.url.endswith(f"#edit-{labelled(PAPER, 'Article 1').id}")


def test_keys_do_nothing_while_one_types(page):
    page.locator("#field").focus()
    page.keyboard.type("j]?")
    assert page.locator("#field").input_value() == "j]?"
    assert not page.locator("#keys").is_visible()


def test_they_can_be_switched_off_and_stay_off(page):
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.get_by_label("Use these keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert here(page) == ""
    page.reload()
    page.keyboard.press("j")
    page.keyboard.press("?")
    assert here(page) == ""
    assert not page.locator("#keys").is_visible()
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Use these keys").check()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert here(page).startswith("part-")
