"""Quotations that no cue governs: the speaker's next sentences, or a paragraph of the last speaker's words."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from goodoffices.press.claims.candidates import Candidate, moved
from goodoffices.press.document import Document, Stretch

SHORTEST = 4
"""Words that a quotation has at least to be somebody's statement: fewer are a term in scare quotes."""

CLOSING = frozenset("”»\"›״’'")
LEADING = 80
"""Characters that may stand between a cue and the quotation that it leads to."""

ENDS = (".", "!", "?", "…", "؟", "\n", ":")


def joined(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let '"Q," X said. "Q2."' be one claim: what is quoted right after it, in its paragraph, is more of it."""
    free = list(_free(document, candidates))
    return [_with_more(document, one, free) for one in candidates]


def _with_more(document: Document, candidate: Candidate, free: Sequence[Stretch]) -> Candidate:
    parts = candidate.parts
    end = _sentence_end(document, candidate)
    for place in range(bisect_left(free, end, key=lambda one: one.start), len(free)):
        quotation = free[place]
        between = document.text[end : quotation.start]
        if between.strip() or ("\n" in between and _is_closed(document, end)):
            break
        parts, end = (*parts, quotation), quotation.end
    return moved(candidate, parts=parts) if len(parts) > len(candidate.parts) else candidate


def _is_closed(document: Document, end: int) -> bool:
    """Say whether what ends there is a closed quotation: an unclosed one goes on in the next paragraph."""
    quoted = document.quoted(end - 1)
    return quoted is None or document.text[end - 1] in CLOSING or document.text[end - 2 : end] == "''"


def led_to(document: Document, after: int) -> Stretch | None:
    """Give the quotation that the words from there lead to: 'said in a statement: "Q"', its own paragraph or not."""
    place = bisect_left(document.quotations, after, key=lambda one: one.start)
    if place == len(document.quotations):
        return None
    quotation = document.quotations[place]
    between = document.text[after : min(quotation.start, after + LEADING + 1)]
    if len(between) > LEADING or "." in between:
        return None
    led, _, below = between.partition("\n")
    last = led.rstrip()[-1:]
    if last == ":" and not below.strip():
        return quotation
    return quotation if last == "," and not below and "\n" not in between else None


def _sentence_end(document: Document, candidate: Candidate) -> int:
    """Give where the sentence of the cue and content ends."""
    last = max(
        candidate.end,
        candidate.cue.end if candidate.cue else 0,
        candidate.source.end if candidate.source else 0,
    )
    sentence = document.sentence(last - 1)
    return max(last, sentence.end if sentence else 0)


def standing(document: Document) -> Iterator[Stretch]:
    """Give the quotations that are sentences of their own."""
    for quotation in document.quotations:
        if len(document.text[quotation.start : quotation.end].split()) < SHORTEST:
            continue
        before = document.text[max(0, quotation.start - 3) : quotation.start].rstrip(" \xa0")
        if quotation.start <= document.begins or before.endswith((*ENDS, '"', "”", "»", "''")) or not before:
            yield quotation


def floating(document: Document, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the quotations that stand alone, as the last speaker's before them; nobody's where there is none."""
    cued = sorted(
        (one for one in kept if one.cue and one.source), key=lambda one: one.cue.start if one.cue else 0
    )
    starts = [one.cue.start for one in cued if one.cue]
    for quotation in _free(document, kept):
        place = bisect_left(starts, quotation.start)
        yield Candidate("floating", "", (quotation,), cued[place - 1].source if place else None, None)


def _free(document: Document, candidates: Sequence[Candidate]) -> Iterator[Stretch]:
    """Give the quotations, sentences of their own, that no content touches."""
    parts = sorted((part.start, part.end) for one in candidates for part in one.parts)
    reach = list(accumulate((end for _, end in parts), max))
    for quotation in standing(document):
        place = bisect_left(parts, (quotation.end, 0))
        if not place or reach[place - 1] <= quotation.start:
            yield quotation
