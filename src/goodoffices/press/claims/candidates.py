"""What a rule proposes before it is weighed: where content, source and cue stand, and by which rule."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from goodoffices.press.document import Document, Stretch

LOOSE = frozenset(" \t\n\r\xa0,;:-–—،؛")
"""What stands at the edge of a content without belonging to it."""

STOPS = frozenset(".؟?!…")
SHORTENED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Co|Corp|Gen|Sen|Rep|Gov|[ap]\.m))\.$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim as a rule proposes it: `verb` is the cue's plain form, `parts` the content in the text's order.

    `negated` says that the cue itself is denied ("did not say"), `denies` that it is a verb of denying.
    """

    rule: str
    verb: str
    parts: tuple[Stretch, ...]
    source: Stretch | None
    cue: Stretch | None
    negated: bool = False
    relay: tuple[Stretch, ...] = ()
    denies: bool = False

    @property
    def start(self) -> int:
        """Give where its content begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Give where its content ends."""
        return self.parts[-1].end


def trimmed(document: Document, start: int, end: int) -> Stretch | None:
    """Give the characters without loose marks at their edges: neither comma, dash nor a sentence's last stop.

    A quotation keeps what stands before its closing mark; one that opens within is taken whole.
    """
    text = document.text
    while start < end and (text[start] in LOOSE or text[start] in STOPS):
        start += 1
    end = _bare_end(document, start, end)
    if end <= start:
        return None
    opened = document.quoted(start)
    if opened and start - opened.start <= 2:
        start = opened.start
    closed = document.quoted(end - 1)
    if closed and closed.start >= start:
        end = closed.end
    return Stretch(start, end)


def _bare_end(document: Document, start: int, end: int) -> int:
    text = document.text
    while end > start:
        last = text[end - 1]
        if last in LOOSE or (last in STOPS and not SHORTENED.search(text, max(start, end - 6), end)):
            if not last.isspace() and _keeps(document, start, end - 1):
                return end
            end -= 1
        else:
            return end
    return end


def _keeps(document: Document, start: int, place: int) -> bool:
    """Say whether the mark at `place` stands in a quotation that the content holds."""
    quoted = document.quoted(place)
    return quoted is not None and quoted.end > place and (quoted.start >= start or quoted.end > place + 1)


def whole_quotation(document: Document, part: Stretch) -> Stretch:
    """Let a content that begins amid a quotation begin with it: the sentence before was said in the same breath."""
    quoted = document.quoted(part.start)
    return Stretch(quoted.start, part.end) if quoted else part


def holds_quotation(document: Document, part: Stretch) -> bool:
    """Say whether a quotation begins inside the part."""
    place = bisect_left(document.quotations, part.start, key=lambda one: one.start)
    return place < len(document.quotations) and document.quotations[place].start < part.end


def proposed(
    document: Document,
    rule: str,
    verb: str,
    parts: tuple[tuple[int, int], ...],
    source: Stretch | None,
    cue: Stretch | None,
    negated: bool = False,
) -> Candidate | None:
    """Give a candidate whose parts are trimmed, or None where nothing of them is left."""
    kept = tuple(part for part in (trimmed(document, *one) for one in parts) if part)
    if sum(part.end - part.start for part in kept) < 2:
        return None
    return Candidate(rule, verb, kept, source, cue, negated)


def moved(candidate: Candidate, **changes: object) -> Candidate:
    """Give the candidate with some of its fields changed."""
    return replace(candidate, **changes)  # type: ignore[arg-type]


__all__ = ["Candidate", "holds_quotation", "moved", "proposed", "trimmed", "whole_quotation"]
