"""What a file is, by how it begins and, where that doesn't tell, by its name."""

import re
from enum import StrEnum
from pathlib import PurePath

HEAD = 4_096
"""So many bytes tell what a file is."""


class Kind(StrEnum):
    """A kind of file that reports come in."""

    TEXT = "text"
    PAGE = "page"
    FEED = "feed"
    ARCHIVE = "archive"


FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
)
DECLARATION = re.compile(r"<\?xml[^<>]*>", re.I)
PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.I)
BY_NAME = {
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
    ".xml": Kind.FEED,
}


def foreign(head: bytes) -> str:
    """Name the kind of a file that holds no report's text, by its first bytes: "PDF"; "" for any other."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for begins, kind in FOREIGN if head.startswith(begins)), "")


def is_archive(head: bytes) -> bool:
    """Say whether an (inflated) file is a web archive."""
    return head.startswith(b"WARC/")


def kind_of(data: bytes, name: str) -> Kind:
    """Tell what a file is by its first bytes; by its name where it could be anything."""
    head = data[:HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    start = head.decode("latin-1")  # tags are ASCII in every encoding that comes in
    if PAGE.match(_after_comments(start)):
        return Kind.PAGE
    if start.lstrip().startswith("<") and FEED.search(start):
        return Kind.FEED
    return BY_NAME.get(PurePath(name.removesuffix(".gz")).suffix.lower(), Kind.TEXT)


def _after_comments(start: str) -> str:
    """Leave out the XML declaration and the comments that a file begins with, each looked at once."""
    declared = DECLARATION.match(start.lstrip())
    rest = start.lstrip()[declared.end() if declared else 0 :].lstrip()
    while rest.startswith("<!--"):
        rest = rest.partition("-->")[2].lstrip()
    return rest
