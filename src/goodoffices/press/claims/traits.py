"""What can be seen of a candidate: the traits whose weights make its confidence."""

import re
from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate, holds_quotation
from goodoffices.press.document import Document, Stretch

OPENERS = {
    "that": "that",
    "to": "to",
    "not": "to",
    "if": "if",
    "whether": "if",
    **dict.fromkeys(("how", "why", "what", "who", "when", "where", "which"), "wh"),
    **dict.fromkeys(("he", "she", "it", "they", "we", "i", "his", "her", "their", "there"), "pronoun"),
    **dict.fromkeys(("him", "them", "me", "us", "himself", "herself", "themselves", "itself"), "object"),
    **dict.fromkeys(("the", "a", "an", "this", "these", "any", "no"), "determiner"),
}
PERSONS = frozenset({"he", "she", "they", "it"})
FIRST = frozenset({"i", "we", "you", "me", "us", "one", "people", "anyone", "nobody", "no one", "who"})
WORD = re.compile(r"[\w'’]+")
MODALS = frozenset(
    {
        "will",
        "would",
        "could",
        "can",
        "should",
        "may",
        "might",
        "must",
        "to",
        "do",
        "does",
        "did",
        "'ll",
        "’ll",
    }
)
TURN = re.compile(
    r", (?:but|and|who|which|though|although|while|adding|saying|according|as|after|a|an|the) |: | - "
)
MARKS = '“”"'
LENGTHS = (2, 4, 7, 12, 25, 60)


def traits(document: Document, candidate: Candidate) -> Iterator[str]:
    """Give the names of the traits, each once."""
    rule, verb = candidate.rule, candidate.verb
    yield f"rule:{rule}"
    yield f"verb:{verb}"
    yield f"{rule}:{verb}"
    quoted = _quoted(document, candidate)
    yield f"quoted:{quoted}"
    yield f"{rule}:quoted:{quoted}"
    kind = _source(document, candidate.source)
    yield f"source:{kind}"
    yield f"{rule}:source:{kind}"
    yield f"{rule}:{verb}:{kind}:{quoted}"
    words = WORD.findall(document.text[candidate.start : candidate.end].lower())
    opener = OPENERS.get(words[0], "other") if words else "none"
    yield f"opens:{opener}"
    yield f"{rule}:opens:{opener}"
    yield f"length:{sum(len(words) > bound for bound in LENGTHS)}"
    yield f"{rule}:length:{sum(len(words) > bound for bound in LENGTHS)}"
    yield f"parts:{min(3, len(candidate.parts))}"
    yield from _inside(document, candidate)
    yield from _form(document, candidate)
    yield from _sentence(document, candidate)


def _inside(document: Document, candidate: Candidate) -> Iterator[str]:
    """Give what stands in the content outside quotations, and how it is bounded: where one may have cut it wrong."""
    content = document.text[candidate.start : candidate.parts[0].end]
    for word in dict.fromkeys(TURN.findall(content)):
        yield f"{candidate.rule}:holds:{word.strip(', ')}"
    yield f"{candidate.rule}:commas:{min(3, content.count(','))}"
    yield f"{candidate.rule}:marks:{min(4, sum(content.count(mark) for mark in MARKS))}"
    after = document.text[candidate.end : candidate.end + 3].strip(" ”\"'")
    yield f"{candidate.rule}:then:{after[:1] if not after[:1].isalnum() else 'word'}"
    before = document.text[max(0, candidate.start - 2) : candidate.start].strip(" ")
    yield f"{candidate.rule}:since:{before[-1:] if not before[-1:].isalnum() else 'word'}"


def _quoted(document: Document, candidate: Candidate) -> str:
    """Say how much of the content stands in quotation marks."""
    start, end = document.quoted(candidate.start), document.quoted(candidate.parts[0].end - 1)
    if start and end:
        return "whole" if start == end else "both"
    if start or end:
        return "begins" if start else "ends"
    return "holds" if holds_quotation(document, Stretch(candidate.start, candidate.end)) else "none"


def _source(document: Document, source: Stretch | None) -> str:
    if source is None:
        return "none"
    text = document.text[source.start : source.end]
    low = text.lower()
    if low in PERSONS:
        return "pronoun"
    if low in FIRST:
        return "first"
    if any(word[0].isupper() for word in text.split()[1:]):
        return "name"
    if text[0].isupper() and " " not in text:
        return "word"
    return "small" if len(text) < 40 else "long"


def _form(document: Document, candidate: Candidate) -> Iterator[str]:
    """Give the cue's form: its ending, its helping verbs, whether it is denied, how far it stands from the content."""
    if candidate.cue is None:
        return
    words = WORD.findall(document.text[candidate.cue.start : candidate.cue.end].lower())
    last = next((word for word in reversed(words) if len(word) > 3), words[-1] if words else "")
    ending = next((end for end in ("ing", "ed", "s") if last.endswith(end)), "plain")
    yield f"form:{ending}"
    yield f"{candidate.rule}:form:{ending}"
    for word in words[:-1]:
        if word in MODALS:
            yield f"helped:{word}"
    if candidate.negated:
        yield "negated"
    gap = min(abs(candidate.start - candidate.cue.end), abs(candidate.cue.start - candidate.parts[0].end))
    yield f"gap:{sum(gap > bound for bound in (2, 12, 30, 60))}"


def _sentence(document: Document, candidate: Candidate) -> Iterator[str]:
    """Give where the sentence stands and how it ends: a headline and a question say less."""
    if candidate.cue is None and _alone(document, candidate):
        yield f"{candidate.rule}:alone"
    sentence = document.sentence((candidate.cue or candidate.parts[0]).start)
    if sentence is None:
        return
    closing = document.text[sentence.end - 1]
    if closing == "?":
        yield "question"
    if sentence.start <= document.begins:
        yield "headline"
    if candidate.source is not None and abs(candidate.source.start - sentence.start) < 2:
        yield "source-first"


def _alone(document: Document, candidate: Candidate) -> bool:
    """Say whether the content is a paragraph of its own."""
    before = document.text[max(0, candidate.start - 3) : candidate.start].rstrip(" ")
    after = document.text[candidate.end : candidate.end + 3].lstrip(" ")
    return before[-1:] in ("", "\n") and after[:1] in ("", "\n")
