"""What a file is called: by its title and what it is, never by a room, a seat or a number."""

import unicodedata

LONGEST = 80
"""Characters of a title that go into a file's name."""


def file_name(title: str, stem: str, ending: str) -> str:
    """Name a file by a title without signs that some system gives a meaning; by "paper" where nothing is left."""
    kept = "".join(char if _plain(char) else " " for char in title)
    words = " ".join(kept.split())[:LONGEST].strip(" .-") or "paper"
    return f"{words} ({stem}).{ending}" if stem else f"{words}.{ending}"


def _plain(char: str) -> bool:
    """Letters with their marks, digits and a few signs; no slash, quote, colon or mark of direction."""
    return unicodedata.category(char)[0] in "LMN" or char in " -–_,."
