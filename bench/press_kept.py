"""Hedges and denials that people marked, and whether what was read still has them: in the reports and in PolNeAR.

A lost hedge or denial turns "X denied that Y" into "Y", which is why `./dev bench press` fails on one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.press_claims import Article, Marks, content_of, words
from bench.press_events import agrees
from goodoffices.talks.pressfile.entries import Claim, Entry, Event, Polarity, Span, Stance

HEDGING = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|edly)|accus(?:e|es|ed|ing)|reportedly|supposedly|apparently"
    r"|insinuat(?:e|es|ed|ing)|purport(?:s|ed|ing|edly)?)\b",
    re.IGNORECASE,
)
DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying)|not|never|neither|nor)\b|n[’']t\b", re.IGNORECASE)
"""Words of PolNeAR's cues, which doesn't mark hedges and denials as such."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many are kept of how many that were marked."""

    kept: int = 0
    of: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        """Count two together."""
        return Kept(self.kept + other.kept, self.of + other.of)

    def __str__(self) -> str:
        """Write both."""
        return f"{self.kept} of {self.of}"

    @property
    def lost(self) -> int:
        """Count those that aren't kept."""
        return self.of - self.kept


def counted(cases: Iterator[bool]) -> Kept:
    """Count the cases."""
    held = list(cases)
    return Kept(sum(held), len(held))


def hedges(gold: dict[str, Any], entries: Sequence[Entry]) -> Iterator[bool]:
    """Say of each hedge of a report whether it is kept.

    Of a claim: some claim on its words has it among its hedges.  Of a stance that was found: it has some hedge, or is
    by somebody's account.
    """
    claims = [one for one in entries if isinstance(one, Claim)]
    for mark in gold["claims"]:
        on_it = [one for one in claims if _meets(one.content, mark["content"])]
        held = " ".join(hedge.text for one in on_it for hedge in one.hedges).lower()
        yield from (word.lower() in held for word in mark.get("hedge", ()))
    for mark in gold["stances"]:
        found = [one for one in entries if isinstance(one, Stance) and agrees(one, mark)]
        if mark.get("hedged") and found:
            yield any(one.hedges or one.per for one in found)


def denials(gold: dict[str, Any], entries: Sequence[Entry]) -> Iterator[bool]:
    """Say of each denial of a report whether it is kept.

    Of a claim or a stance: a claim has the denying word for its cue, or a stance to deny or reject does.  Of a deed:
    none is read there as simply done.
    """
    polarities = (Polarity.DENY, Polarity.REJECT)
    stated = [one.cue for one in entries if isinstance(one, Stance) and one.polarity in polarities]
    claimed = [one.cue for one in entries if isinstance(one, Claim) and one.cue]
    for mark in (*gold["claims"], *gold["stances"]):
        if mark.get("polarity") == "deny":
            yield any(_meets(cue, mark["cue"]) for cue in (*stated, *claimed))
    for mark in gold["events"]:
        if mark.get("denied"):
            there = [one for one in entries if isinstance(one, Event) and _meets(one.cue, mark["cue"])]
            yield all(one.negated or one.hedges for one in there)


def _meets(span: Span, place: Sequence[int]) -> bool:
    return span.start < place[1] and place[0] < span.end


def cues_kept(article: Article, claims: Sequence[Claim], sort: re.Pattern[str]) -> Iterator[bool]:
    """Say of each such word in the cue of a claim of PolNeAR's that was found whether the claim found has it.

    A hedge has to be among its hedges; a denial in its cue, or said by `negated`.
    """
    for gold in article.gold:
        for start, end in gold.cue:
            for word in sort.finditer(article.text, start, end):
                found = [one for one in claims if _alike(article.text, one, gold.content)]
                if found:
                    yield any(_holds(one, word.span(), sort) for one in found)


def _alike(text: str, claim: Claim, content: Marks) -> bool:
    ours, theirs = words(text, content_of(claim)), words(text, content)
    return 2 * len(ours & theirs) >= len(ours | theirs) > 0


def _holds(claim: Claim, place: tuple[int, int], sort: re.Pattern[str]) -> bool:
    if sort is HEDGING:
        return any(_meets(hedge, place) for hedge in claim.hedges)
    return claim.negated or (claim.cue is not None and _meets(claim.cue, place))
