"""HTML pages: main text by trafilatura, day by htmldate, from one parse; nothing is fetched.

libxml2 leaves out what nests deeper than 256 elements, and trafilatura's time grows with the square of the number of
elements beside each other: pages beyond these bounds are refused by name rather than read in part or for hours.
"""

import logging
from dataclasses import replace
from datetime import date, datetime, time

import lxml.html
from htmldate import find_date
from lxml import etree
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from goodoffices.press.intake.decoding import decoded, remarks
from goodoffices.press.intake.heads import head
from goodoffices.press.intake.reports import report
from goodoffices.press.intake.taken import NotTaken, Piece, Taken
from goodoffices.talks.refusal import Refusal

MOST_ELEMENTS = 100_000
"""The most elements of a page: a long news page has some five thousand."""

LAST = date(2100, 1, 1)
"""No page is from after this day, where nobody says by when it was there."""

for _name in (
    "trafilatura",
    "htmldate",
):  # what they would print about a page, its reader is told as a sentence
    logging.getLogger(_name).addHandler(logging.NullHandler())


def page(piece: Piece) -> Taken | NotTaken:
    """Take a page; not taken: `report-empty`, `page-nested-too-deep`, `page-too-many-elements`, `page-without-text`."""
    found = decoded(piece.data, piece.charset, page=True)
    try:
        tree = _tree(found.text.replace("\0", " "), piece.part)
        known = _known(piece, tree)
        day = piece.published or _day(tree, known)
        text = _text(tree, piece.part)
    except Refusal as why:
        return NotTaken(piece.part, why)
    said = str(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return report(known, text, day, remarks=remarks(piece.part, text, found.guessed), said=said)


def _tree(text: str, part: str) -> lxml.html.HtmlElement:
    if not text.strip():
        raise Refusal("report-empty", part=part)
    parser = lxml.html.HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as problem:
        raise Refusal("page-without-text", part=part) from problem
    if any(flaw.type_name == "ERR_RESOURCE_LIMIT" or "depth" in flaw.message for flaw in parser.error_log):
        raise Refusal("page-nested-too-deep", part=part)
    if int(tree.xpath("count(//*)")) > MOST_ELEMENTS:
        raise Refusal("page-too-many-elements", part=part, most=MOST_ELEMENTS)
    return tree


def _text(tree: lxml.html.HtmlElement, part: str) -> str:
    """Give the main text, quickly; with trafilatura's fallbacks where the quick way finds nothing."""
    for fast in (True, False):
        found = bare_extraction(tree, fast=fast, include_comments=False)
        if isinstance(found, Extracted) and found.text:
            return found.text
    raise Refusal("page-without-text", part=part)


def _day(tree: lxml.html.HtmlElement, known: Piece) -> date | None:
    """Give the day on which a page was first published, as its head or its address has it, else its marked text."""
    last = datetime.combine(known.seen or LAST, time.max)
    found = find_date(tree, extensive_search=False, original_date=True, url=known.url or None, max_date=last)
    return date.fromisoformat(found) if found else None


def _known(piece: Piece, tree: lxml.html.HtmlElement) -> Piece:
    """Complete what is known from around the page by what its head says."""
    said = head(tree)
    return replace(
        piece,
        data=b"",
        url=piece.url or said.url,
        title=piece.title or said.title,
        outlet=piece.outlet or said.outlet,
        byline=piece.byline or said.byline,
    )
