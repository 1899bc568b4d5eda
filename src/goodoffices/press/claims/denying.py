"""Cues that deny: whose they are says that it is not so, or has not said it, and nothing here may turn that round."""

import re

from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.document import Document
from goodoffices.press.listed import listed

DENIALS = listed("claims/en", "denial")
"""English verbs and nouns by which somebody says that something is not so, or does not say that it is."""

NOT = re.compile(r"\b(?:not(?! (?:only|just)\b)|never|neither|nor|hardly|barely)\b|n[’']t\b", re.IGNORECASE)
OWN_WORDS = ("clause-before", "clause-around", "quotation", "floating")
"""Rules whose content the speaker says, whatever the cue: '"We were not there," the minister denied.'."""


def denied(document: Document, one: Candidate) -> bool:
    """Say whether the cue says that the content is not so, or was not said: "denied", "did not say"."""
    if one.negated:
        return True
    if one.cue is None or one.rule.startswith(OWN_WORDS) or _leads(document, one):
        return False
    return one.denies or one.verb in DENIALS or _not_in(document, one)


def _leads(document: Document, one: Candidate) -> bool:
    """Say whether a colon leads from the cue to the speaker's own words: 'He denied it: "We left."'."""
    return one.cue is not None and ":" in document.text[one.cue.end : one.start + 1]


def _not_in(document: Document, one: Candidate) -> bool:
    """Say whether a word of negation stands in the cue itself: "is not sure"."""
    return one.cue is not None and NOT.search(document.text, one.cue.start, one.cue.end) is not None


__all__ = ["denied"]
