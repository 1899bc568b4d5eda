"""Confirmed claims and stances as an RSS 2.0 feed, each with the report it was read in, for a team's own reader."""

import unicodedata
from datetime import UTC, datetime, time
from email.utils import format_datetime
from hashlib import sha256
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from goodoffices.documents.writing.press import SORTS, Cited, cited
from goodoffices.documents.writing.press_said import claim_line, stance_said
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.entries import Claim, Entry, Stance
from goodoffices.talks.texts import Text
from goodoffices.words.catalogue import gettext, phrase

ABOUT = phrase("Who is reported to have said what; nothing here says that it is true.")


def press_rss(room: RoomView, title: Text) -> bytes:
    """Write the feed, the latest report first; `title` is the feed's name, whose language its sentences are in.

    An item's `guid` rests on the report's digest and the entry's characters alone, so that it stays when the entry is
    judged again; `link` is there where the report's address is one of the web.
    """
    feed = Element("rss", version="2.0")
    channel = SubElement(feed, "channel")
    _add(channel, "title", title.words)
    _add(channel, "link", "about:blank")
    _add(
        channel,
        "description",
        gettext("Who is reported to have said what; nothing here says that it is true.", title.lang),
    )
    _add(channel, "language", title.lang)
    every = [one for one in cited(room) if isinstance(one.held.entry, Claim | Stance)]
    for one in sorted(every, key=lambda one: (one.day, one.held.report), reverse=True):
        _item(channel, one, one.held.entry, title.lang)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(feed, encoding="unicode").encode() + b"\n"


def _item(channel: Element, one: Cited, entry: Entry, lang: str) -> None:
    item = SubElement(channel, "item")
    _add(item, "title", _said(entry, lang))
    _add(item, "description", _described(one))
    url = one.report.report.url if one.report else ""
    if urlsplit(url).scheme in ("http", "https"):
        _add(item, "link", url)
    if one.report is not None and one.report.report.published is not None:
        _add(item, "pubDate", format_datetime(datetime.combine(one.day, time(), UTC)))
    for about in (SORTS[type(entry)], *one.held.links.parties):
        _add(item, "category", about)
    SubElement(item, "guid", isPermaLink="false").text = _guid(one)


def _said(entry: Entry, lang: str) -> str:
    if isinstance(entry, Claim):
        return claim_line(entry, lang)
    if isinstance(entry, Stance):
        what = entry.target.text if entry.target else "…"
        who = entry.actor.name if entry.actor else gettext("somebody whom the report does not name", lang)
        return gettext("%(who)s – %(stance)s: %(what)s", lang) % {
            "who": who,
            "stance": stance_said(entry, lang),
            "what": what,
        }
    raise TypeError(type(entry))


def _described(one: Cited) -> str:
    """Give the report's own words, then who published them and under which title."""
    report = one.report.report if one.report else None
    source = " · ".join(filter(None, (report.outlet, report.title))) if report else ""
    return "\n".join(filter(None, (one.words.words, source)))


def _guid(one: Cited) -> str:
    digest = one.report.report.digest if one.report else str(one.held.report)
    start, end = one.stretch
    return sha256(f"{digest} {SORTS[type(one.held.entry)]} {start} {end}".encode()).hexdigest()


def _add(parent: Element, name: str, words: str) -> None:
    SubElement(parent, name).text = _for_xml(words)


def _for_xml(words: str) -> str:
    """Take out what XML 1.0 has no place for: controls but tabs and line ends, half pairs, two of each plane."""
    return "".join(char for char in words if char in "\t\n\r" or not _without_place(char))


def _without_place(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or ord(char) & 0xFFFE == 0xFFFE


__all__ = ["press_rss"]
