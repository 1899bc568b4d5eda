"""Through whom a claim came: "X said, Y agency reports", "told the Courier", "in a statement carried by Y"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from goodoffices.press.claims.candidates import Candidate, moved, trimmed
from goodoffices.press.claims.weighed import Weighed
from goodoffices.press.document import Document, Stretch

PART = r"[A-Z](?:[\w&'’-]|\.(?=\w))*"
MEDIA = (
    r"\b(?:(?:state|official|national|public|local|private|news|daily|weekly|wire) ){0,3}"
    r"(?:agency|agencies|media|television|TV|radio|newspapers?|paper|daily|weekly|broadcaster|channel|wire|website"
    r"|station|magazine)\b"
)
"""An outlet in small letters: "state television", "the (Dorvan) state news agency"."""

NAME = rf"(?:[Tt]he |[Ss]tate )?(?:{PART}(?: (?:(?:of|and|the|for|de) )?{PART}){{0,5}}(?:(?:['’]s)? {MEDIA})?|{MEDIA})"
LAST = re.compile(
    rf",\s+(?P<relay>{NAME})\s+(?:has |have )?(?:report(?:s|ed)|writes|wrote|quoted \w+ as saying)\W*$"
)
CARRIED = re.compile(
    rf"\b(?:carried|published|quoted|reported|cited|broadcast|aired|distributed|relayed|obtained) by (?P<relay>{NAME})"
    rf"|\b(?:interview|comments|remarks|statement) (?:with|to|on|for) (?P<told>{NAME})"
)
TOLD = re.compile(rf"\s+(?P<relay>{NAME})")
OUTLET = re.compile(
    r"\b(?:Agency|News|Times|Post|Courier|Wire|Television|TV|Radio|Journal|Herald|Tribune|Daily|Gazette|Press|Telegraph"
    r"|Guardian|Chronicle|Observer|Broadcasting|Channel|Network|Reuters|AFP|AP|BBC|CNN|VOA|NPR|CBS|ABC|NBC|FOX|Fox|Weekly"
    r"|Mail|Standard|Bulletin|Monitor|Today|Globe|Star|Sun|Express|Examiner|Mirror|Independent|Al Jazeera"
    rf"|Anadolu|Xinhua)\b|{MEDIA}"
)
REPORTING = frozenset({"report", "write", "publish", "carry", "broadcast", "quote"})
FAR = 400
"""Characters after a cue within which a report says who carried the words."""

OPENING = 60
"""Characters within which a relayed claim's own speaker begins the content that a relay reports."""


def relayed(document: Document, held: Sequence[Weighed]) -> list[Weighed]:
    """Make "X said C, Y reported" one claim of X that came through Y."""
    cut = [(odds, _cut(document, one)) for odds, one in held]
    by_source = sorted((one.source.start, at) for at, (_, one) in enumerate(cut) if one.source)
    dropped: set[int] = set()
    for at, (_, outer) in enumerate(cut):
        if outer.verb not in REPORTING or outer.rule != "clause-before":
            continue
        low, high = (bisect_left(by_source, (place, -1)) for place in (outer.start, outer.start + OPENING))
        for _, place in by_source[low:high]:
            odds, inner = cut[place]
            if place != at and _relays(outer, inner):
                cut[place] = (odds, _through(outer, inner))
                dropped.add(at)
    return [(odds, _carried(document, one)) for at, (odds, one) in enumerate(cut) if at not in dropped]


def _through(outer: Candidate, inner: Candidate) -> Candidate:
    last = inner.parts[-1]
    parts = (*inner.parts[:-1], Stretch(last.start, min(last.end, outer.end)))
    return moved(inner, parts=parts, relay=tuple(dict.fromkeys((*inner.relay, *_named(outer)))))


def _named(outer: Candidate) -> tuple[Stretch, ...]:
    return (outer.source,) if outer.source else ()


def _relays(outer: Candidate, inner: Candidate) -> bool:
    """Say whether `outer` only reports that `inner` was said."""
    if inner.cue is None or inner.cue.end >= outer.end:
        return False
    return inner.parts[-1].start < outer.end <= inner.end + 2


def _cut(document: Document, one: Candidate) -> Candidate:
    """Take ", Y agency reports" off a content's end."""
    last = one.parts[-1]
    if one.rule not in ("clause-after", "whom-to", "to", "object", "object-of"):
        return one
    found = LAST.search(document.text, max(last.start, last.end - 120), last.end)
    kept = found and trimmed(document, last.start, found.start())
    if not found or kept is None or document.quoted(found.start("relay")):
        return one
    return moved(one, parts=(*one.parts[:-1], kept), relay=(*one.relay, Stretch(*found.span("relay"))))


def _carried(document: Document, one: Candidate) -> Candidate:
    """Add whom it was told, where that is an outlet, and who carried it."""
    cue = one.cue
    sentence = document.sentence(cue.start) if cue else None
    if cue is None or sentence is None:
        return one
    relay = list(one.relay)
    found = TOLD.match(document.text, cue.end) if one.verb == "tell" else None
    if found and OUTLET.search(found.group("relay")):
        relay.append(Stretch(*found.span("relay")))
    for carried in CARRIED.finditer(document.text, cue.end, min(sentence.end, cue.end + FAR)):
        group = "relay" if carried.group("relay") else "told"
        inside = any(carried.start() in part for part in one.parts)
        if not inside and (group == "relay" or OUTLET.search(carried.group(group))):
            relay.append(Stretch(*carried.span(group)))
    return moved(one, relay=tuple(dict.fromkeys(relay)))
