"""From candidates to claims: the surest of those that cross, what stands within what, hedges, relays and manner."""

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.press.cast import actor
from goodoffices.press.claims.candidates import Candidate, holds_quotation, moved
from goodoffices.press.claims.denying import denied
from goodoffices.press.claims.hedging import hedges
from goodoffices.press.claims.nearby import Nearby
from goodoffices.press.claims.traits import FIRST, PERSONS, traits
from goodoffices.press.claims.weighed import Weighed
from goodoffices.press.claims.weighing import Weights, percent, score
from goodoffices.press.document import Document, Stretch
from goodoffices.talks.pressfile.entries import Actor, Claim, Manner, Span

LEAST, LEAST_WITHIN = 40, 45
"""Percent below which a candidate is no claim, and no claim within another."""

LEAST_OF_DEEDS, LEAST_OF_DEEDS_WITHIN = 60, 75
"""The same for what is not put into a clause or a quotation: "X backed Y" tells a deed more often than words."""

SAID = (
    "clause",
    "quotation",
    "according",
    "floating",
    "hearsay",
    "whom",
    "object-of",
    "object-as",
    "governed-for",
)
PROMISING = frozenset({"vow", "pledge", "promise", "threaten", "swear", "refuse", "warn"})
SILENT = frozenset({"respond", "comment", "reply", "answer"})


def weighed(document: Document, weights: Weights, candidates: Iterable[Candidate]) -> list[Weighed]:
    """Give the candidates that are sure enough, the surest first."""
    held = [(score(weights, traits(document, one)), one) for one in candidates]
    sure = (one for one in held if percent(one[0]) >= _least(one[1]) and _says(document, one[1]))
    return sorted(sure, key=lambda one: (-one[0], one[1].start, one[1].end))


def _least(one: Candidate) -> int:
    return LEAST if one.rule.startswith(SAID) or one.verb in PROMISING else LEAST_OF_DEEDS


def _least_within(one: Candidate) -> int:
    return LEAST_WITHIN if _least(one) == LEAST else LEAST_OF_DEEDS_WITHIN


def _says(document: Document, one: Candidate) -> bool:
    """Say whether something was said: "did not respond to a request" is silence, "citing a letter" a hedge."""
    if one.cue is not None and document.text[one.cue.start : one.cue.end].lower() == "citing":
        return False
    return not (one.negated and one.verb in SILENT)


def _meant(document: Document, one: Candidate) -> bool:
    """Say whether a cue is only an aim: "to discuss how C"."""
    if one.cue is None:
        return False
    words = document.text[max(0, one.cue.start - 3) : one.cue.end].lower().split()
    return "to" in words[:-1]


def settled(held: Sequence[Weighed]) -> list[Weighed]:
    """Keep, from the surest on, what crosses nothing that was kept."""
    kept: list[Weighed] = []
    nearby = Nearby()
    for one in held:
        if not any(_crosses(one[1], other) for other in nearby.near(one[1])):
            kept.append(one)
            nearby.add(one[1])
    return sorted(kept, key=lambda one: (one[1].start, -one[1].end))


def _crosses(one: Candidate, other: Candidate) -> bool:
    if one.cue is not None and other.cue is not None and _overlap(one.cue, other.cue):
        return True
    if one.start >= other.end or other.start >= one.end:
        return False
    inner, outer = (one, other) if one.end - one.start <= other.end - other.start else (other, one)
    return not inside(inner, outer)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def inside(inner: Candidate, outer: Candidate) -> bool:
    """Say whether one claim, its cue included, stands inside the other's content."""
    return inner.cue is not None and any(
        part.start <= inner.start and inner.end <= part.end and inner.cue.start in part
        for part in outer.parts
    )


def claims(document: Document, kept: Sequence[Weighed]) -> Iterator[Claim]:
    """Give the entries, those within others marked, with those through whose words they came."""
    nearby = Nearby()
    for _, one in kept:
        nearby.add(one)
    for odds, one in kept:
        sure = percent(odds)
        outer = _around(one, nearby)
        if outer and (sure < _least_within(one) or _meant(document, one)):
            continue
        yield _claim(document, _through(document, one, outer), sure, bool(outer))


def _around(one: Candidate, nearby: Nearby) -> list[Candidate]:
    """Give the claims that this one stands within, the nearest first."""
    found = {other for other in nearby.near(one) if other is not one and inside(one, other)}
    return sorted(found, key=lambda other: (other.end - other.start, other.start))


def _through(document: Document, one: Candidate, outer: Sequence[Candidate]) -> Candidate:
    """Add those who said that it was said: "Y said that X had told …, Z reported" comes through Y and Z."""
    by = [
        place
        for other in outer
        if not denied(document, other)
        for place in (*((other.source,) if other.source else ()), *other.relay)
        if not _same(document, place, one.source)
    ]
    own = (place for place in one.relay if place not in by)
    return moved(one, relay=tuple(dict.fromkeys((*own, *by))))


def _same(document: Document, place: Stretch, source: Stretch | None) -> bool:
    """Say whether a relay is the source itself: by name, or by a pronoun of which nobody is known to be meant."""
    if source is None:
        return False
    meant = actor(document, source.start, source.end)
    own = meant.span.text.lower() in PERSONS | FIRST and meant.name == meant.span.text
    return own or meant.name == actor(document, place.start, place.end).name


def _claim(document: Document, one: Candidate, sure: int, within: bool) -> Claim:
    content, *more = (_span(document, part) for part in one.parts)
    relay: dict[str, Actor] = {}
    for place in one.relay:
        by = actor(document, place.start, place.end)
        relay.setdefault(by.name, by)
    return Claim(
        content,
        actor(document, one.source.start, one.source.end) if one.source else None,
        _span(document, one.cue) if one.cue else None,
        manner(document, one),
        one.rule,
        sure,
        tuple(more),
        hedges(document, one),
        tuple(relay.values()),
        denied(document, one),
        within,
    )


def _span(document: Document, stretch: Stretch) -> Span:
    return document.span(stretch.start, stretch.end)


def manner(document: Document, one: Candidate) -> Manner:
    """Say whose wording it is: all in quotation marks, some of it, or none."""
    quoted = [document.quoted(part.start) == document.quoted(part.end - 1) is not None for part in one.parts]
    if all(quoted):
        return Manner.DIRECT
    held = any(holds_quotation(document, part) for part in one.parts)
    return Manner.MIXED if held or any(quoted) else Manner.INDIRECT
