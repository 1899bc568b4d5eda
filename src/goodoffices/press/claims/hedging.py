"""The hedges of a claim: words by which the reporter keeps a distance, which nothing here may lose."""

import re
from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.document import Document
from goodoffices.talks.pressfile.entries import Span

DISTANT = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|purport(?:s|ed|ing)?|insinuat(?:e|es|ed|ing))\b"
    r"|\b(?:affirm\w+ sans preuve|prétend\w*|accus\w+)\b"
    r"|(?:[وف])?(?:زعم(?:ت|وا)?|يزعم(?:ون)?|تزعم|ادعى|ادّعى|ادعت|ادّعت|يدعي|اتهم(?:ت|وا)?|يتهم|تتهم)(?!\w)"
    r"|\b(?:טען|טענה|טענו|טוענים|טוען|טוענת|האשים|האשימה|האשימו|מאשים|מאשימה)\b",
    re.IGNORECASE,
)
"""Cues that hedge by themselves: whoever "claims" or "accuses" is not said to be right."""

NEAR = re.compile(
    r"\b(?:alleged(?:ly)?|reported(?:ly)|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|unconfirmed|unverified|so-called"
    r"|presumabl[ey]|rumou?red)\b"
    r"|\b(?:prétendu(?:e|s|es)?|prétendument|présumé(?:e|s|es)?|soi-disant|apparemment|aurai(?:t|ent)|serai(?:t|ent))\b"
    r"|(?:ال)?مزعوم(?:ة|ين)?(?!\w)|(?<!\w)[وف]?(?:يقال|يُقال|يزعم|يُزعم|ذكر أن)(?!\w)"
    r"|(?<!\w)(?:כביכול|לכאורה|לטענת|לטענתו|לטענתה|לטענתם|על פי החשד)(?!\w)",
    re.IGNORECASE,
)
"""Words of distance inside a content or beside its cue."""

OF_SENTENCE = re.compile(
    r"\b(?:(?:on|under) (?:the )?condition of anonymity|anonymously"
    r"|(?:asked|declined|requested|wished) (?:not )?to be (?:named|identified)"
    r"|not authori[sz]ed to (?:speak|discuss|comment)\b|citing\b[^,.;\n]{0,80}"
    r"|sous (?:le )?(?:couvert de l['’]|condition d['’])anonymat"
    r"|citant\b[^,.;\n]{0,80}|could not be (?:independently )?(?:verified|confirmed))"
    r"|(?:شريطة|بشرط) عدم (?:الكشف عن|ذكر) (?:هويته|هويتها|اسمه|اسمها|هويتهم)"
    r"|رفض(?:ت)? (?:الكشف عن|ذكر) (?:هويته|اسمه|اسمها)"
    r"|בתנאי של אנונימיות|בעילום שם|שביקש(?:ה|ו)? להישאר בעילום שם",
    re.IGNORECASE,
)
"""Words of distance that hold for a whole sentence."""

BESIDE, FAR = 25, 1_000
"""Characters on either side of a cue that belong to it, and that at most belong to its sentence."""


def hedges(document: Document, one: Candidate) -> tuple[Span, ...]:
    """Give the hedges of a claim, in the order of the text, each once."""
    found = sorted(set(_hedges(document, one)))
    return tuple(document.span(start, end) for start, end in found)


def _hedges(document: Document, one: Candidate) -> Iterator[tuple[int, int]]:
    text, cue = document.text, one.cue
    if cue is not None:
        yield from (found.span() for found in DISTANT.finditer(text, cue.start, cue.end))
        sentence = document.sentence(cue.start)
        low = max(sentence.start if sentence else cue.start, cue.start - BESIDE)
        high = min(sentence.end if sentence else cue.end, cue.end + BESIDE)
        yield from _unquoted(document, NEAR, low, high)
    for part in one.parts:
        yield from _unquoted(document, NEAR, part.start, part.end)
    said = (cue or one.parts[0]).start
    place = document.sentence(said)
    if place is not None:
        low, high = max(place.start, said - FAR), min(place.end, said + FAR)
        yield from _unquoted(document, OF_SENTENCE, low, high)


def _unquoted(document: Document, words: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where the words stand in the reporter's own voice: a speaker's "alleged" is no hedge of the report."""
    for found in words.finditer(document.text, start, end):
        if document.quoted(found.start()) is None:
            yield found.span()
