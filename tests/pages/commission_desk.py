"""The cast at their screens in front of the pages of a commission."""

from types import SimpleNamespace

from tests.pages.reading import main_of, words_of


def commission_page(desk_of, who: str, name: str = "commitments/", reads: str = "en", **asked):
    """Open a page of the commission as one of the cast."""
    at = desk_of(who, reads)
    return at.browser.get(f"{at.url('commission')}{name}", asked)


def read_commission(desk_of, who: str, name: str = "commitments/", reads: str = "en", **asked) -> SimpleNamespace:
    """Open a page that can be read; give its HTML and its words."""
    html = main_of(commission_page(desk_of, who, name, reads, **asked))
    return SimpleNamespace(html=html, words=words_of(html))
