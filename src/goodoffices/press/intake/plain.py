"""Plain texts: a report as somebody pasted it, or a list of addresses that somebody saved."""

import re
from collections.abc import Iterator
from datetime import date

from goodoffices.press.document import HEADER
from goodoffices.press.intake.decoding import decoded, remarks
from goodoffices.press.intake.reports import report
from goodoffices.press.intake.taken import NotTaken, Piece, Taken, ToFetch

ADDRESS = re.compile(r"(?P<before>[^\n]*?)\s*(?P<url>https?://[^\s<>\"]+)\s*(?P<after>[^\n]*)")


def text(piece: Piece) -> Taken | NotTaken:
    """Take a text as it is, character for character; a first line `date YYYY-MM-DD` gives its day."""
    found = decoded(piece.data, piece.charset)
    published = piece.published or _day(found.text)
    return report(piece, found.text, published, remarks=remarks(piece.part, found.text, found.guessed))


def _day(words: str) -> date | None:
    header = HEADER.match(words)
    try:
        return date(*(int(part) for part in header.groups())) if header else None
    except ValueError:
        return None


def addresses(words: str, part: str) -> Iterator[ToFetch]:
    """Give the addresses of a list, one a line, beside each its title; nothing where any line holds none.

    A line may begin with # to say something about the list.
    """
    lines = [line.strip() for line in words.splitlines()]
    matches = [ADDRESS.fullmatch(line) for line in lines if line and not line.startswith("#")]
    if all(one and not (one["before"] and one["after"]) for one in matches):
        for number, one in enumerate(filter(None, matches), 1):
            yield ToFetch(f"{part}, {number}", one["url"], one["before"] or one["after"])
