"""Plain texts: a report as somebody pasted it, or a list of addresses that somebody saved."""

import re
from collections.abc import Iterator
from datetime import date

from goodoffices.press.document import HEADER
from goodoffices.press.intake.decoding import decoded, remarks
from goodoffices.press.intake.reports import report
from goodoffices.press.intake.taken import NotTaken, Piece, Taken, ToFetch

ADDRESS = re.compile(r"https?://[^\s<>\"]+")


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
    lines = (line.strip() for line in words.splitlines())
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            one = _address(line)
            if one is None:
                return
            found.append(one)
    for number, (url, title) in enumerate(found, 1):
        yield ToFetch(f"{part}, {number}", url, title)


def _address(line: str) -> tuple[str, str] | None:
    """Give a line's address and its title, which stands before it or after it; None where the line holds more."""
    one = ADDRESS.search(line)
    if one is None:
        return None
    before, after = line[: one.start()].rstrip(), line[one.end() :].lstrip()
    return None if before and after else (one[0], before or after)
