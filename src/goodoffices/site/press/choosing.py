"""Finds words that somebody chose in a report: by where they stand, or as the so-manyth time that they stand there."""

import re

from goodoffices.talks.pressfile.entries import Span
from goodoffices.talks.refusal import Refusal


def chosen(text: str, words: str, *, time: int = 1, at: int | None = None) -> Span:
    """Give the span of the words: at the character `at` if they stand there, else the `time`-th time they stand.

    Line ends and spaces count alike, as a form may change them.  Refuses `words-not-there`.
    """
    wanted = words.replace("\r\n", "\n")
    if at is not None and text.startswith(wanted, at):
        return Span(at, at + len(wanted), wanted)
    start, length = _exactly(text, wanted, time) or _loosely(text, wanted, time)
    return Span(start, start + length, text[start : start + length])


def _exactly(text: str, words: str, time: int) -> tuple[int, int] | None:
    start = -1
    for _time in range(time):
        start = text.find(words, start + 1)
        if start < 0:
            return None
    return start, len(words)


def _loosely(text: str, words: str, time: int) -> tuple[int, int]:
    pattern = re.compile(r"\s+".join(re.escape(one) for one in words.split()))
    for number, found in enumerate(pattern.finditer(text), 1):
        if number == time:
            return found.start(), found.end() - found.start()
    raise Refusal("words-not-there")


def time_of(text: str, span: Span) -> int:
    """Give which time it is that a span's words stand in the text, 1 the first."""
    time, start = 1, text.find(span.text)
    while 0 <= start < span.start:
        time, start = time + 1, text.find(span.text, start + 1)
    return time


__all__ = ["chosen", "time_of"]
