"""Whose cue it is, without a parse: the name or the noun phrase that stands just before or just after it."""

from goodoffices.press.claims.spoken.verbs import by_form
from goodoffices.press.claims.spoken.words import BREAKS, FINITE, NOUN_BEFORE, Cue, Utterance
from goodoffices.press.document import Stretch
from goodoffices.press.listed import listed

LONGEST = 16
"""Words that a speaker's name and office have at most."""

MARKS = frozenset({",", ";", ":", "—", "–", "(", ")", "Q", "?", "!", "…"})
OPENERS = listed("claims/en", "openers")
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
SAYINGS = frozenset(
    [
        "claim",
        "charge",
        "accusation",
        "statement",
        "report",
        "move",
        "demand",
        "proposal",
        "suggestion",
        "assertion",
        "allegation",
    ]
)
"""What a clause without a relative pronoun may hang on: "a claim the envoy dismissed as"."""

SPEAKING = frozenset({"say", "believe", "think", "claim", "insist", "tell", "told", "argue", "deny", "want"})
DAYS = listed("claims/en", "days")
PREPOSITIONS = listed("claims/en", "prepositions")
SMALL = listed("claims/en", "small")
Phrase = tuple[int, int]


def before_cue(utterance: Utterance, cue: Cue) -> Phrase | None:
    """Give the first and last word of who speaks, before the cue: "X, the envoy of Y, (said)"."""
    last = cue.first - 1
    if utterance.low(last) != ",":
        return _phrase(utterance, last)
    comma = _comma_before(utterance, last - 1)
    if comma is None or comma == last - 1:
        return None
    core = _phrase(utterance, comma - 1)
    if core is None:
        return None
    inserted = utterance.low(comma + 1)
    if inserted in PREPOSITIONS or inserted in ("who", "which", "whose") or inserted in BREAKS:
        return core
    return core[0], last - 1


def _comma_before(utterance: Utterance, place: int) -> int | None:
    for at in range(place, max(-1, place - 25), -1):
        if utterance.low(at) == ",":
            return at
        if utterance.low(at) in MARKS:
            return None
    return None


def _phrase(utterance: Utterance, last: int) -> Phrase | None:
    """Give the noun phrase that ends with word `last`."""
    if last < 0 or utterance.low(last) in MARKS or utterance.low(last) in BREAKS:
        return None
    first = last
    while first > 0 and last - first < LONGEST and not _stops(utterance, first - 1):
        first -= 1
    return _opened(utterance, first, last)


def _stops(utterance: Utterance, place: int) -> bool:
    low = utterance.low(place)
    if low == "and" or low == "or":
        return any(
            utterance.low(at) in FINITE or utterance.low(at) == "Q" for at in range(max(0, place - 12), place)
        )
    if low in SPEAKING and utterance.low(place - 1) not in NOUN_BEFORE:
        return True
    return low in MARKS or low in BREAKS or low in FINITE or low in ("-", "who", '"')


def _opened(utterance: Utterance, first: int, last: int) -> Phrase | None:
    """Drop what opens a sentence before its subject: "But on Monday the envoy" → the envoy."""
    while first < last and (utterance.low(first) in OPENERS or _continues(utterance.low(first))):
        first += 1
    if utterance.low(first) in ("a", "an") and utterance.low(first + 1) in SAYINGS and first + 1 < last:
        first += 2
    if utterance.low(last) in PRONOUNS:
        return last, last
    if utterance.low(first) in PREPOSITIONS:
        for at in range(min(last - 1, first + 5), first, -1):
            if utterance.low(at) in DAYS:
                return (at + 1, last)
        return None
    return (first, last) if utterance.low(last) not in PREPOSITIONS | OPENERS else None


def _continues(low: str) -> bool:
    return low.endswith("ing") and low in by_form()


def after_cue(utterance: Utterance, cue: Cue) -> Phrase | None:
    """Give who speaks after the cue: '"Q," said X, the envoy of Y.'."""
    first = cue.last + 1
    opener = utterance.low(first)
    if not opener or opener in MARKS or opener in BREAKS or opener in PREPOSITIONS or opener == ".":
        return None
    last = first
    while last + 1 < len(utterance.words) and last - first < LONGEST and not _ends(utterance, last + 1):
        last += 1
    return first, _with_office(utterance, last)


def _with_office(utterance: Utterance, last: int) -> int:
    """Take in what the name is followed by: "Lena Orr, the delegation's spokeswoman"."""
    if utterance.low(last + 1) != "," or utterance.low(last + 2) not in (
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
    ):
        return last
    at = last + 2
    while at + 1 < len(utterance.words) and at - last < LONGEST and not _ends(utterance, at + 1):
        at += 1
    return at


def _ends(utterance: Utterance, place: int) -> bool:
    low = utterance.low(place)
    if low in SMALL:
        return low in ("on", "in", "at", "to") and utterance.low(place - 1) not in (
            "secretary",
            "adviser",
            "envoy",
        )
    return low in MARKS or low in BREAKS or low in FINITE or low in ("who", ".", "during") or low in DAYS


def opening(utterance: Utterance) -> Phrase | None:
    """Give the noun phrase that a sentence begins with, the subject of its first verb."""
    last = next(
        (at - 1 for at, word in enumerate(utterance.words) if word.low in FINITE or word.low in MARKS), -1
    )
    return _opened(utterance, 0, min(last, LONGEST)) if last >= 0 else None


def stretch(utterance: Utterance, phrase: Phrase | None) -> Stretch | None:
    """Give the characters of a phrase."""
    if phrase is None or phrase[0] > phrase[1]:
        return None
    return Stretch(utterance.words[phrase[0]].start, utterance.words[phrase[1]].end)
