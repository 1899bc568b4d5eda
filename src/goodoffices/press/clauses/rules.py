"""Clauses by rules alone: which words of a sentence are verbs, whose, and under what they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from goodoffices.press.clauses.chains import Chain, chain, fits, stands_alone
from goodoffices.press.clauses.grammar import Form, group
from goodoffices.press.clauses.model import Clause, Link, Word
from goodoffices.press.clauses.subjects import Hanging, Reader, governed, hanging, participial
from goodoffices.press.clauses.words import QUOTES, clause_end, phrase_after

Readings = Mapping[str, tuple[tuple[str, Form], ...]]


def clauses_by_rules(words: tuple[Word, ...], verbs: Readings) -> tuple[Clause, ...]:
    """Give the clauses of a sentence whose verb has a form in `verbs`."""
    reader = Reader(words, [])
    for at, word in enumerate(words):
        readings = verbs.get(word.low)
        if readings and not _named(words, at) and (clause := _clause(reader, at, readings)):
            reader.found.append(clause)
    return tuple(parted(reader.found))


def _named(words: Sequence[Word], at: int) -> bool:
    """Say whether it is part of a name: "the United States", a capital inside the sentence."""
    return words[at].capital and at > 0 and words[at - 1].low not in QUOTES


def _clause(reader: Reader, at: int, readings: Sequence[tuple[str, Form]]) -> Clause | None:
    before = chain(reader.words, at)
    for verb, form in readings:
        if form is Form.MODAL:
            return _modal(reader, at, verb)
        found = _placed(reader, at, form, before)
        if found:
            return _built(reader, at, verb, form, before, found)
    return None


def _placed(reader: Reader, at: int, form: Form, before: Chain) -> Hanging | None:
    """Say whose the word is as a verb of this form; None where it is no such verb."""
    words, place = reader.words, before.before
    to = place >= 0 and words[place].low == "to"
    if before.helpers:
        if not fits(before.helpers, form):
            return None
        return governed(reader, at, place) if to else hanging(reader, place)
    if to:
        return governed(reader, at, place) if form is Form.BASE else None
    if _told_after(reader, at, form, place):
        return _inverted(reader, at)
    if _coordinated(reader, form, place):
        return Hanging(reader.found[-1].subject, reader.found[-1].link, reader.found[-1].over)
    if not stands_alone(words, at, form, before):
        return None
    return participial(reader, place) if form is Form.ING else hanging(reader, place)


def _coordinated(reader: Reader, form: Form, place: int) -> bool:
    """Say whether a bare form goes on an infinitive: "to reopen the crossing and release …"."""
    if (
        form is not Form.BASE
        or place < 0
        or reader.words[place].low not in group("joins")
        or not reader.found
    ):
        return False
    return reader.found[-1].form is Form.BASE


def _told_after(reader: Reader, at: int, form: Form, place: int) -> bool:
    """Say whether "said" stands between what was said and who says it."""
    words = reader.words
    if form not in (Form.PAST, Form.PRESENT) or place < 1 or at + 1 >= len(words):
        return False
    if words[at].low not in told_forms() or words[place].low not in {",", *QUOTES} or place != at - 1:
        return False
    following = words[at + 1]
    names = following.capital or following.low in group("determiners") or _ends_so(words, at)
    return names and following.low not in group("pronouns") and not _opens_quote(words, at)


def _ends_so(words: Sequence[Word], at: int) -> bool:
    return len(words) - at <= 8 and words[at + 1].low not in group("prepositions") | {"that", "it"}


def _opens_quote(words: Sequence[Word], at: int) -> bool:
    return words[at + 1].low in QUOTES


def told_forms() -> frozenset[str]:
    """Give the forms in which somebody's account is told after it: "said Haroun"."""
    return frozenset(["said", "says", "added", "reported", "reports", "wrote", "warned", "insisted"])


def _inverted(reader: Reader, at: int) -> Hanging:
    """Give the speaker after "said", with the words that say who that is: "said Ines Corvo, a spokeswoman for …"."""
    words, phrase = reader.words, phrase_after(reader.words, at + 1)
    if phrase is None:
        return Hanging()
    first, last = phrase
    if last + 2 < len(words) and words[last + 1].low == "," and words[last + 2].low in group("determiners"):
        more = phrase_after(words, last + 2)
        last = more[1] if more else last
    return Hanging(reader.characters(first, last))


def _modal(reader: Reader, at: int, verb: str) -> Clause:
    words, found = reader.words, hanging(reader, at - 1) or Hanging()
    negated = at + 1 < len(words) and words[at + 1].low in group("negations")
    return Clause(
        verb, Form.MODAL, words, at, at, clause_end(words, at), found.subject,
        negated=negated, link=found.link, over=found.over,
    )  # fmt: skip


def _built(reader: Reader, at: int, verb: str, form: Form, before: Chain, found: Hanging) -> Clause:
    words, place = reader.words, before.before
    turned = place > 0 and words[place].low == "to" and words[place - 1].low in group("negations")
    passive = (
        bool(before.helpers) and before.helpers[0] in group("be") and form in (Form.PAST, Form.PARTICIPLE)
    )
    return Clause(
        verb, form, words, at, place - 1 if turned else before.opens, clause_end(words, at), found.subject,
        passive=passive, negated=before.negated or turned, modal=before.modal, link=found.link, over=found.over,
    )  # fmt: skip


def parted(found: Iterable[Clause]) -> Iterator[Clause]:
    """End each clause where the next finite one begins, and give each the clause whose subject gives its account."""
    clauses = list(found)
    last = last_teller(clauses)
    for place, clause in enumerate(clauses):
        until = clause.until
        if place + 1 < len(clauses):
            following = clauses[place + 1]
            if following.link in (Link.MAIN, Link.JOINED) and clause.at < following.opens < until:
                until = following.opens
        yield replace(clause, until=until, teller=_teller(clauses, place, last))


def last_teller(clauses: Sequence[Clause]) -> int | None:
    """Give the clause that tells, at the sentence's end, what stands before: ", the White House announced Tuesday".

    Of two at the end, "Ana Roe said, the agency reported", the first tells and the second passes on.
    """
    for place in range(len(clauses) - 1, 0, -1):
        if _tells_at_the_end(clauses[place]):
            return place - 1 if place > 1 and _tells_at_the_end(clauses[place - 1]) else place
    return None


def _tells_at_the_end(clause: Clause) -> bool:
    if clause.link is not Link.MAIN or clause.verb not in group("reports") or clause.subject is None:
        return False
    opens = min(clause.opens, _word_at(clause, clause.subject[0]))
    return opens > 0 and clause.words[opens - 1].low in {",", *QUOTES}


def _word_at(clause: Clause, start: int) -> int:
    return next((at for at, word in enumerate(clause.words[: clause.at]) if word.start >= start), clause.at)


def _teller(clauses: Sequence[Clause], place: int, last: int | None) -> int | None:
    seen, at = 0, clauses[place].over
    while at is not None and seen < len(clauses):
        if clauses[at].verb in group("reports") and at != place:
            return at
        at, seen = clauses[at].over, seen + 1
    return last if last is not None and place < last else None
