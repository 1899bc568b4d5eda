"""The leak guard: what wording about to leave for one recipient shares with what was told without leave.

It shows, and a person decides.  It sees wording, numbers, dates and names; it can't see an inference, a translation of
a sentence, or a name written in another script.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from goodoffices.talks.guard.material import Match, Material, Page
from goodoffices.talks.guard.names import ContestedName, Spotter
from goodoffices.talks.guard.paraphrase import paraphrases
from goodoffices.talks.guard.proper import names as shared_names
from goodoffices.talks.guard.runs import RUN, respaced, runs
from goodoffices.talks.guard.stated import stated
from goodoffices.talks.texts import Text

# From the strongest sign of a leak to the weakest: of findings in one place the strongest is shown.
KINDS = ("run", "stems", "contested", "date", "number", "name")

_AROUND = 48


@dataclass(frozen=True, slots=True)
class Told:
    """Something told without leave for the recipient: its words and where they stand."""

    text: Text
    room: str
    number: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One stretch of the outgoing wording and what it resembles.

    `outgoing` are character offsets in the words of the outgoing text `part`, `span` those in the words told; `excerpt`
    is the told wording with some of what stands around it; `also` are others told that resemble the same stretch.
    """

    kind: str
    outgoing: tuple[int, int]
    told: Told
    span: tuple[int, int]
    excerpt: str
    part: int = 0
    also: tuple[Told, ...] = ()


def overlaps(
    outgoing: Sequence[Text],
    told: Sequence[Told],
    known: Sequence[str] = (),
    names: Sequence[ContestedName] = (),
) -> tuple[Finding, ...]:
    """Give what `outgoing` shares with `told` and the recipient doesn't have from `known`, in reading order.

    Each stretch of the outgoing wording is in one finding at most.
    """
    material = Material([Page(text) for text in outgoing], [Page(one.text) for one in told], known)
    matches = [
        *runs(material),
        *respaced(material),
        *paraphrases(material),
        *_contested(material, names),
        *stated(material),
        *shared_names(material),
    ]
    findings = _Gathered(material, told)
    for match in sorted(matches, key=_strength):
        findings.add(match)
    return findings.in_order()


def _strength(match: Match) -> tuple[int, int, bool, int, int, int]:
    return (
        KINDS.index(match.kind),
        match.first - match.last,
        not match.exact,
        match.part,
        match.first,
        match.told,
    )


def _contested(material: Material, names: Sequence[ContestedName]) -> list[Match]:
    """Give the sides' words for contested things that stand both in what goes out and in something told."""
    spotter = Spotter(names)
    ours = [
        (part, one) for part, page in enumerate(material.outgoing) for one in spotter.theirs_in(page.reading)
    ]
    if not ours:
        return []
    had = {
        (one.name.thing, one.party)
        for page in material.known
        if spotter.may_stand_in(page.tokens)
        for one in spotter.theirs_in(page.reading)
    }
    return [
        Match(
            "contested",
            part,
            one.first,
            one.last,
            at,
            theirs.first,
            theirs.last,
            exact=one.term == theirs.term,
        )
        for at, told in enumerate(material.told)
        if spotter.may_stand_in(told.tokens)
        for theirs in spotter.theirs_in(told.reading)
        for part, one in ours
        if (one.name.thing, one.party) == (theirs.name.thing, theirs.party) not in had
    ]


class _Gathered:
    """Findings that share no stretch of the outgoing wording, gathered from the strongest match down."""

    def __init__(self, material: Material, told: Sequence[Told]) -> None:
        self._material = material
        self._told = told
        self._kept: list[Match] = []
        self._also: list[dict[int, None]] = []
        self._owner: dict[tuple[int, int], int] = {}

    def add(self, match: Match) -> None:
        """Keep the match, or what of it stands outside of those kept, or note it beside the one in its place."""
        owners = {self._owner[at] for at in self._places(match) if at in self._owner}
        for owner in owners:
            if self._kept[owner].told != match.told:
                self._also[owner][match.told] = None
        rest = match if not owners else _outside(match, self._owner)
        if rest:
            self._kept.append(rest)
            self._also.append({})
            self._owner.update(dict.fromkeys(self._places(rest), len(self._kept) - 1))

    def _places(self, match: Match) -> list[tuple[int, int]]:
        return [(match.part, at) for at in range(match.first, match.last + 1)]

    def in_order(self) -> tuple[Finding, ...]:
        """Give the findings as they are read."""
        pairs = sorted(
            zip(self._kept, self._also, strict=True), key=lambda pair: (pair[0].part, pair[0].first)
        )
        return tuple(self._finding(match, also) for match, also in pairs)

    def _finding(self, match: Match, also: Iterable[int]) -> Finding:
        told = self._told[match.told]
        span = self._material.told[match.told].reading.span(match.told_first, match.told_last)
        outgoing = self._material.outgoing[match.part].reading.span(match.first, match.last)
        others = tuple(self._told[at] for at in also)
        return Finding(match.kind, outgoing, told, span, _excerpt(told.text.words, span), match.part, others)


def _outside(match: Match, owner: Container[tuple[int, int]]) -> Match | None:
    """Give the longest stretch of a run that belongs to no other finding, if it is still a run."""
    if match.kind != "run" or match.last - match.first != match.told_last - match.told_first:
        return None
    free = [at for at in range(match.first, match.last + 1) if (match.part, at) not in owner]
    stretches = [list(group) for _, group in groupby(free, key=lambda at: at - free.index(at))]
    longest = max(stretches, key=len, default=[])
    if len(longest) < RUN:
        return None
    first, last = longest[0], longest[-1]
    shift = match.told_first - match.first
    return replace(match, first=first, last=last, told_first=first + shift, told_last=last + shift)


def _excerpt(words: str, span: tuple[int, int]) -> str:
    """Give the words of the span and about as much around it as a line holds, cut between words."""
    start, end = max(span[0] - _AROUND, 0), min(span[1] + _AROUND, len(words))
    while 0 < start < span[0] and not words[start - 1].isspace():
        start += 1
    while span[1] < end < len(words) and not words[end].isspace():
        end -= 1
    return f"{'… ' if start else ''}{words[start:end].strip()}{' …' if end < len(words) else ''}"
