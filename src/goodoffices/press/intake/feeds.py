"""RSS and Atom files: each item a report, or an address to fetch where the feed has no more than its link."""

import logging
from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from xml.sax import SAXParseException

import feedparser  # type: ignore[import-untyped]
import lxml.html
from feedparser.mixin import _FeedParserMixin  # type: ignore[import-untyped]
from lxml import etree

from goodoffices.press.intake.decoding import decoded, remarks
from goodoffices.press.intake.reports import report
from goodoffices.press.intake.sorts import DECLARATION
from goodoffices.press.intake.taken import NotTaken, Piece, Sort, Taken, ToFetch
from goodoffices.talks.refusal import Refusal

BLOCKS = frozenset(
    """
    address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6
    header hr li main ol p pre section table td th tr ul
    """.split()  # noqa: SIM905 - names read better than a column of strings
)
UNSEEN = frozenset(("script", "style", "template", "noscript"))

logging.getLogger("feedparser").addHandler(logging.NullHandler())


def _author(self: Any, key: str = "author") -> None:
    """Keep an author's name as it is given."""
    context = self._get_context()
    known = context.get(f"{key}s") or [{}]
    if name := known[-1].get("name"):
        context[key] = name


def _subject(self: Any, term: str | None, scheme: str | None, label: str | None) -> None:
    """Keep a subject as it comes."""
    kept = self._get_context().setdefault("tags", [])
    if term or scheme or label:
        kept.append({"term": term, "scheme": scheme, "label": label})


# feedparser looks for an author's address, and for each subject among all before it, in the square of their length
_FeedParserMixin._sync_author_detail = _author
_FeedParserMixin._add_tag = _subject


def items(data: bytes, part: str, seen: date | None) -> Iterator[Piece | ToFetch | NotTaken]:
    """Give a feed's items; not taken: `feed-unreadable`, or `feed-damaged` where some of it may be missing.

    Its HTML is not sanitized there, which takes the square of its length: no more than its text is kept.
    """
    try:
        feed = _parsed(decoded(data, page=True).text)
    except Exception:  # whatever a feed brought about in feedparser: it is named, and other files are read
        yield NotTaken(part, Refusal("feed-unreadable", part=part))
        return
    if not feed.entries:
        yield NotTaken(part, Refusal("feed-unreadable", part=part))
    for number, entry in enumerate(feed.entries, 1):
        yield _item(entry, feed.feed, f"{part}, {number}", seen)
    if feed.entries and isinstance(feed.get("bozo_exception"), SAXParseException):
        yield NotTaken(part, Refusal("feed-damaged", part=part))


def _parsed(text: str) -> Any:
    """Parse a feed's text without its blank lines, each of which feedparser would follow to the last of them again.

    Its declaration goes too: it is decoded already, whatever encoding that names.
    A stream is handed over: given a text, feedparser would open it where it reads like an address or a file's name.
    """
    declared = DECLARATION.match(text := text.lstrip())
    text = text[declared.end() :] if declared else text
    lines = "\n".join(line for line in text.splitlines() if line.strip())
    data = BOM_UTF8 + lines.encode("utf-8", "replace")
    return feedparser.parse(BytesIO(data), resolve_relative_uris=False, sanitize_html=False)


def _item(entry: Any, feed: Any, part: str, seen: date | None) -> Piece | ToFetch | NotTaken:
    words = max((str(one.get("value", "")) for one in _contents(entry)), key=len)
    url, title = str(entry.get("link", "")), _plain(str(entry.get("title", "")))
    if not _plain(words):
        return ToFetch(part, url, title) if url else NotTaken(part, Refusal("report-empty", part=part))
    return Piece(
        Sort.ITEM,
        part,
        words.encode("utf-8", "replace"),
        url=url,
        title=title,
        outlet=_plain(str(feed.get("title", ""))),
        byline=str(entry.get("author", "")),
        lang=str(feed.get("language", "")),
        published=_day(entry),
        seen=seen,
    )


def _contents(entry: Any) -> list[dict[str, Any]]:
    return [*entry.get("content", []), {"value": entry.get("summary", "")}]


def _day(entry: Any) -> date | None:
    """Give the day that the item's own words have, whatever day it is in UTC then; an unreadable one gives none."""
    for name in ("published", "updated"):
        words, parsed = str(entry.get(name, "")), entry.get(f"{name}_parsed")
        for read in (datetime.fromisoformat, parsedate_to_datetime):
            try:
                return read(words).date()
            except ValueError:
                continue
        if parsed:
            return date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday)
    return None


def item(piece: Piece) -> Taken | NotTaken:
    """Take a feed's item."""
    text = _plain(piece.data.decode("utf-8"))
    return report(piece, text, piece.published, remarks=remarks(piece.part, text))


def _plain(words: str) -> str:
    """Give the text of a piece of HTML, a paragraph a line."""
    if "<" not in words and "&" not in words:
        return "\n".join(" ".join(line.split()) for line in words.splitlines() if line.strip())
    try:
        tree = lxml.html.document_fromstring(f"<body>{words.replace(chr(0), ' ')}</body>")
    except etree.ParserError:
        return ""
    lines = "".join(_pieces(tree)).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _pieces(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the text in the order of the page, a new line where a block begins or ends."""
    hidden = 0
    for happens, element in etree.iterwalk(tree, events=("start", "end")):
        name, begins = element.tag, happens == "start"
        hidden += (1 if begins else -1) if name in UNSEEN else 0
        if name in BLOCKS:
            yield "\n"
        if not hidden:
            yield _flat((element.text if begins else element.tail) or "")


def _flat(words: str) -> str:
    """Give the words on one line: a line's end in HTML is white space and no more."""
    return words.replace("\n", " ").replace("\r", " ")
