"""Reads an article clause by clause: who is bound to what, to whom, how much, by when, upon what, verified by whom."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise, takewhile

from goodoffices.talks.commission.suggesting.counting import Count, Counted, Edges, counted
from goodoffices.talks.commission.suggesting.mentions import Mention, joined, mentions
from goodoffices.talks.commission.suggesting.suggestion import Mark, Part, Suggestion
from goodoffices.talks.commission.suggesting.tongue import Tongue
from goodoffices.talks.commission.suggesting.tongues import TONGUES
from goodoffices.talks.commission.suggesting.when import When, when_of
from goodoffices.talks.exchange import Sort
from goodoffices.talks.guard.folding import read
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.guard.lexicons import lexicon_of
from goodoffices.talks.people import Participant

_END = re.compile(r"(?<!\bNo)(?<!\bArt)(?<!\bpara)[.;؛!?؟]+(?=\s|$)|\n+")
_BETWEEN = re.compile(r"[\s,;،]*(?:(?:and|but|while|et)\s+)?$", re.IGNORECASE)
_EDGES = " \t\n,;:،.–-"
_TRAILING = re.compile(r"[\s,;:،]*(?:\b(?:and|the|et)\b)?[\s,;:،]*$", re.IGNORECASE)
NEAR = 60
"""Characters that may stand between who is bound and the word that binds."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """The characters `start` to `end` with one duty, whose word stands at `duty`."""

    start: int
    end: int
    duty: re.Match[str]


@dataclass(frozen=True, slots=True)
class _Article:
    """An article's words, with all that is named in them."""

    name: str
    lang: str
    words: str
    tongue: Tongue
    named: tuple[Mention, ...]
    counted: Counted

    def within(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that stand between the two places."""
        first = bisect_left(self.named, start, key=lambda one: one.start)
        return list(takewhile(lambda one: one.end <= end, islice(self.named, first, None)))


def suggest(
    article: str, words: str, lang: str, participants: Sequence[Participant]
) -> tuple[Suggestion, ...]:
    """Give what the article's words, in their language, seem to bind whom to, in reading order.

    Nothing is suggested of a language that isn't known here.
    """
    tongue = TONGUES.get(base(lang))
    if tongue is None:
        return ()
    named = mentions(words, lang, participants, tongue)
    edges = Edges(tongue.money, tongue.to, tuple((one.start, one.end) for one in named))
    one = _Article(article, lang, words, tongue, named, counted(read(words), lexicon_of(lang), edges))
    found: list[Suggestion] = []
    fresh = (
        0  # how many of them the last sentence that bound somebody gave: a verifier named after it is theirs
    )
    for start, end in _sentences(words):
        made = list(_of_sentence(one, start, end))
        if made:
            found, fresh = [*found, *made], len(made)
        elif (verifier := _verifier(one, start, end)) is not None and fresh:
            found[-fresh:] = [_verified_by(each, verifier) for each in found[-fresh:]]
    return tuple(found)


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(words):
        yield start, match.start()
        start = match.end()
    yield start, len(words)


def _of_sentence(one: _Article, start: int, end: int) -> Iterator[Suggestion]:
    who: tuple[str, ...] = ()
    for clause in _clauses(one, start, end):
        bound = _who(one, clause)
        who = bound.who if bound else who
        yield from _suggested(one, clause, bound, who)


def _clauses(one: _Article, start: int, end: int) -> Iterator[_Clause]:
    """Divide a sentence before each further duty, or before who is bound to it."""
    duties = [
        match
        for match in one.tongue.duty.finditer(one.words, start, end)
        if not one.tongue.verifies.match(one.words, match.end())
    ]
    if one.tongue.verb_first:
        duties = duties[:1]
    cuts = [start]
    for before, duty in pairwise(duties):
        near = [each for each in one.within(before.end(), duty.start()) if duty.start() - each.end <= 1]
        cuts.append(joined(one.words, near).start if near else duty.start())
    for at, duty in enumerate(duties):
        last = end
        if at + 1 < len(duties):
            last = cuts[at + 1] - len(_matched(_BETWEEN, one.words[duty.end() : cuts[at + 1]]))
        yield _Clause(cuts[at], last, duty)


def _matched(pattern: re.Pattern[str], words: str) -> str:
    match = pattern.search(words)
    return match.group() if match else ""


def _who(one: _Article, clause: _Clause) -> Mention | None:
    """Give who is bound: named after "by" where it is to be done, else before the duty; after it in Arabic."""
    duty = clause.duty
    after = one.within(duty.end(), clause.end)
    if one.tongue.passive.match(one.words, duty.end()):
        agents = [
            each for each in one.within(clause.start, clause.end) if _before(one, one.tongue.agent, each)
        ]
        agents = [each for each in agents if not _before(one, one.tongue.verified, each)]
        return agents[0] if agents else None
    before = one.within(clause.start, duty.start())
    if before and duty.start() - before[-1].end <= NEAR:
        return joined(one.words, before)
    if one.tongue.verb_first and after and after[0].start - duty.end() <= NEAR:
        group = [after[0]]
        for each in after[1:]:
            group = [*group, each] if joined(one.words, [*group, each]).start == group[0].start else group
        return joined(one.words, group)
    return None


def _before(one: _Article, pattern: re.Pattern[str], each: Mention) -> bool:
    """Say whether the pattern stands just before a mention, or is written onto its first letter ("ل", "ל")."""
    ahead = one.words[max(0, each.start - NEAR) : each.start]
    first = one.words[each.start]
    return pattern.search(ahead) is not None or (first in "لל" and pattern.fullmatch(first) is not None)


def _verifier(one: _Article, start: int, end: int) -> Mention | None:
    """Give who verifies, in a sentence or a clause: named after "verified by", or bound to verify."""
    for each in one.within(start, end):
        if len(each.who) == 1 and _before(one, one.tongue.verified, each):
            return each
    for duty in one.tongue.duty.finditer(one.words, start, end):
        before = one.within(start, duty.start())
        active = one.tongue.verifies.match(one.words, duty.end()) and not one.tongue.passive.match(
            one.words, duty.end()
        )
        if active and before and len(before[-1].who) == 1:
            return before[-1]
    return None


def _verified_by(one: Suggestion, verifier: Mention) -> Suggestion:
    if one.verifier or verifier.who[0] == one.who:
        return one
    mark = Mark(verifier.start, verifier.end, Part.VERIFIER)
    return replace(one, verifier=verifier.who[0], marks=tuple(sorted((*one.marks, mark))))


def _suggested(
    one: _Article, clause: _Clause, bound: Mention | None, who: tuple[str, ...]
) -> Iterator[Suggestion]:
    """Make the suggestions of a clause: one for each who is bound, or one where nobody is named."""
    words, duty = one.words, clause.duty
    when = when_of(words, clause.start, clause.end, duty, one.tongue, one.counted)
    amount = _amount(one, clause)
    receiver = _receiver(one, clause, who)
    verifier = _verifier(one, clause.start, clause.end)
    marks = [Mark(duty.start(), duty.end(), Part.DUTY), *when.marks]
    marks += [Mark(bound.start, bound.end, Part.WHO)] if bound else []
    marks += [Mark(amount.start, amount.end, Part.AMOUNT)] if amount else []
    marks += [Mark(receiver.start, receiver.end, Part.TO)] if receiver else []
    if not (who or amount or receiver or when.any):
        return
    start, end = _trimmed(words, clause.start, clause.end)
    made = Suggestion(
        article=one.name,
        lang=one.lang,
        start=start,
        end=end,
        quote=words[start:end],
        what=_what(one, clause, when, bound),
        to=receiver.who[0] if receiver else "",
        sort=_sort(one.tongue, amount),
        amount=amount.value if amount else 1,
        unit=amount.unit if amount else "",
        each_day=when.each_day,
        starts=when.starts,
        by=when.by,
        within=when.within,
        upon=when.upon,
        marks=tuple(sorted(marks)),
    )
    for each in who or ("",):
        mine = replace(made, who=each)
        yield _verified_by(mine, verifier) if verifier else mine


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    said = words[start:end]
    return start + len(said) - len(said.lstrip(_EDGES)), start + len(said.rstrip(_EDGES))


def _amount(one: _Article, clause: _Clause) -> Count | None:
    """Give the first number of things after the duty; before it too, where it is said what is to be done to them."""
    passive = one.tongue.passive.match(one.words, clause.duty.end()) is not None
    since = clause.start if passive else clause.duty.end()
    inside = [each for each in one.counted.counts if each.start >= since and each.end <= clause.end]
    return inside[0] if inside else None


def _receiver(one: _Article, clause: _Clause, who: tuple[str, ...]) -> Mention | None:
    for each in one.within(clause.duty.end(), clause.end):
        single = len(each.who) == 1 and each.who[0] not in who
        if single and _before(one, one.tongue.to, each) and not _before(one, one.tongue.verified, each):
            return each
    return None


def _sort(tongue: Tongue, amount: Count | None) -> Sort:
    if amount is None or not amount.tokens:
        return Sort.DUTY
    for sort, known in ((Sort.PERSONS, tongue.persons), (Sort.SUM, tongue.money), (Sort.AREA, tongue.areas)):
        if not known.isdisjoint(amount.tokens) or (sort is Sort.SUM and amount.tokens[0] in "$€£₪"):
            return sort
    return Sort.THING


def _what(one: _Article, clause: _Clause, when: When, bound: Mention | None) -> str:
    """Give the words of the duty up to the first that say when, or who verifies; what it is done to goes along."""
    duty, words = clause.duty, one.words
    start = duty.end() if one.tongue.modal.fullmatch(duty.group()) else duty.start()
    if bound is not None and bound.start >= start == duty.end():
        start = bound.end
    ends = [mark.start for mark in when.marks if mark.start > start]
    if one.tongue.passive.match(words, duty.end()):
        start = max(
            [clause.start, *(mark.end for mark in when.marks if mark.part is Part.UPON and mark.end <= start)]
        )
    verified = one.tongue.verified.pattern.removesuffix(r"\s*$")
    found = re.compile(verified, re.IGNORECASE).search(words, start, clause.end)
    cut = min([*ends, *([found.start()] if found else []), clause.end])
    said = _TRAILING.sub("", " ".join(words[start:cut].split())).strip(_EDGES)
    said = said or " ".join(words[slice(*_trimmed(words, clause.start, clause.end))].split())
    return said[:1].upper() + said[1:]
