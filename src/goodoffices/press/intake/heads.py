"""What a page's head says of it: title, outlet, byline, address.

trafilatura looks for these all over the page too, for a quarter of the time that a page takes; a press file would
rather have no byline than a guessed one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

TITLES = ("og:title", "twitter:title", "dc.title")
OUTLETS = ("og:site_name", "application-name", "dc.publisher")
BYLINES = ("author", "article:author", "dc.creator", "byl", "parsely-author")
ADDRESSES = ("og:url", "twitter:url")
LONGEST = 500
"""The most characters of any of these, and the deepest that linked data may nest."""

LINKED = "application/ld+json"


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself; "" for what it doesn't."""

    title: str
    outlet: str
    byline: str
    url: str


def head(tree: HtmlElement) -> Head:
    """Read a page's head."""
    said = _said(tree)
    linked = list(_linked(tree))
    title = _first(said, TITLES) or _inner(tree, "//h1[1]") or _inner(tree, "//title[1]")
    outlet = _first(said, OUTLETS) or _named(linked, "publisher")
    byline = _named(linked, "author") or _person(_first(said, BYLINES))
    address = next((str(one) for one in tree.xpath('//link[@rel="canonical"]/@href')), "") or _first(
        said, ADDRESSES
    )
    return Head(title, outlet, byline, address if address.startswith(("http://", "https://")) else "")


def _said(tree: HtmlElement) -> dict[str, str]:
    """Give what the page's meta elements say, the first of each name."""
    said: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content][@name or @property]"):
        name = str(meta.get("property") or meta.get("name")).lower()
        said.setdefault(name, _short(str(meta.get("content"))))
    return said


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _inner(tree: HtmlElement, path: str) -> str:
    return next((_short(str(one.text_content())) for one in tree.xpath(path)), "")


def _person(words: str) -> str:
    """Give a byline that is a name: not an address, as some pages have it."""
    return "" if re.match(r"https?://|@", words) else words


def _linked(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Give the objects of the page's linked data; what is no JSON says nothing."""
    for words in tree.xpath(f'//script[@type="{LINKED}"]/text()'):
        try:
            given = json.loads(str(words), strict=False)
        except (ValueError, RecursionError):
            continue
        given = given.get("@graph", given) if isinstance(given, dict) else given
        yield from (one for one in (given if isinstance(given, list) else [given]) if isinstance(one, dict))


def _named(linked: list[dict[str, Any]], role: str) -> str:
    """Give the names of those who have this role for what the page is about."""
    for one in linked:
        if role in one:
            holders = one[role] if isinstance(one[role], list) else [one[role]]
            names = [holder.get("name") if isinstance(holder, dict) else holder for holder in holders]
            if said := ", ".join(_short(name) for name in names if isinstance(name, str) and _person(name)):
                return said
    return ""


def _short(words: str) -> str:
    return " ".join(words.split())[:LONGEST]
