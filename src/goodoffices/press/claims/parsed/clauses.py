"""Rules over a parse where a clause is what was said: "X said that C", "C, X said", "X vowed to C"."""

from bisect import bisect_left
from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate, proposed, whole_quotation
from goodoffices.press.claims.parsed.phrases import (
    SUBJECTS,
    Token,
    agent,
    bounds,
    characters,
    child_by,
    cue_of,
    negated,
    noun_phrase,
    passive,
    reach,
    subject,
)
from goodoffices.press.document import Document, Stretch

TURNS = frozenset({"while", "although", "though", "whereas"})
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
DASHES = frozenset({"—", "–", "--"})
FURTHER = 14
"""How many tokens may follow who said it, at a sentence's end: ", X told Y on Thursday."."""


def speaker(verb: Token) -> tuple[Stretch | None, bool]:
    """Give who speaks by `verb`, and whether its form lets anybody speak ("was told" without "by" does not)."""
    if passive(verb):
        by = agent(verb)
        return (characters(by, *noun_phrase(by)), True) if by is not None else (None, verb.lemma_ == "tell")
    own = subject(verb)
    if own is None or own.i == verb.i:
        return None, True
    first, last = noun_phrase(own, verb.i)
    return characters(own, min(first, own.i), max(last, own.i)), True


def said_after(document: Document, verb: Token, clause: Token) -> Candidate | None:
    """Read "X said (that) C": the content runs from the clause to the end of what the cue governs."""
    source, can = speaker(verb)
    if not can:
        return None
    first, last = reach(clause)
    first = _past_day(verb, max(first, verb.i + 1))
    end = min(max(last, _governed_end(document, verb, first)), _turn(document, verb, first))
    while end > first and verb.doc[end].dep_ in ("cc", "punct") and not document.quoted(verb.doc[end].idx):
        end -= 1
    return proposed(
        document,
        "clause-after",
        verb.lemma_.lower(),
        (_span(verb, first, end),),
        source,
        characters(verb, *cue_of(verb)),
        negated(verb),
    )


def _past_day(verb: Token, first: int) -> int:
    """Give the token after "on Monday" where a clause seems to begin with the day it was said."""
    doc = verb.doc
    if doc[first].lower_ in ("on", "late", "early") and doc[first + 1].lower_ in DAYS:
        return first + 2
    return first + 1 if first == verb.i + 1 and doc[first].lower_ in DAYS else first


def _governed_end(document: Document, verb: Token, first: int) -> int:
    """Give the last token of the sentence before another verb of the same speaker: "said C and left"."""
    _, end = bounds(document, verb)
    for child in verb.children:
        joined = child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")
        joined = joined or (
            child.dep_ == "ccomp" and complement(child) is not None and child.left_edge.i > first
        )
        turning = child.dep_ == "advcl" and (child.tag_ == "VBG" or _turns(child))
        if child.i > first and (joined or turning):
            end = min(end, max(first, child.left_edge.i - 1))
    while end > first and verb.doc[end].dep_ == "cc" and verb.doc[end].head.i == verb.i:
        end -= 1
    return int(end)


def _turn(document: Document, verb: Token, first: int) -> int:
    """Give the last token before the sentence names its own source, or another: ", according to", "; "."""
    doc, (_, end) = verb.doc, bounds(document, verb)
    for place in range(first + 2, end):
        token = doc[place]
        if document.quoted(token.idx) is None and (
            (token.lower_ == "according" and doc[place + 1].lower_ == "to")
            or token.text == ";"
            or (token.text in DASHES and _alone(token, first, end))
            or (token.lower_ in TURNS and doc[place - 1].text == ",")
        ):
            return place - 1
    return int(end)


def _alone(dash: Token, first: int, last: int) -> bool:
    """Say whether a dash has no pair: what stands between two belongs to the sentence."""
    return sum(dash.doc[place].text == dash.text for place in range(first, last + 1)) == 1


def _turns(clause: Token) -> bool:
    """Say whether a clause turns to somebody else: "…, while Y said"."""
    mark = child_by(clause, "mark")
    return mark is not None and mark.lower_ in TURNS


def said_before(document: Document, verb: Token, source: Stretch | None) -> Candidate | None:
    """Read "C, X said (on Thursday)(, "C2")": the content stands before the speaker and the cue."""
    first, last = bounds(document, verb)
    cue = characters(verb, *cue_of(verb))
    begin = min(cue.start, source.start if source else cue.start)
    start = verb.doc[first].idx
    if negated(verb) or (source is not None and source.end < start):
        return None
    held = proposed(document, "clause-before", verb.lemma_.lower(), ((start, begin),), source, cue)
    if held is None:
        return None
    more = _resumed(document, max(cue.end, source.end if source else 0), verb.doc[last])
    parts = (whole_quotation(document, held.parts[0]), *more)
    return Candidate(held.rule, held.verb, parts, source, cue, held.negated)


def _resumed(document: Document, after: int, last: Token) -> tuple[Stretch, ...]:
    """Give the quotation that goes on after the cue within the sentence: '"Q," X said, "Q2"'."""
    end = last.idx + len(last)
    place = bisect_left(document.quotations, after, key=lambda one: one.start)
    if place == len(document.quotations) or document.quotations[place].start >= end:
        return ()
    quotation = document.quotations[place]
    begins = not document.text[after : quotation.start].strip(" ,:")
    return (quotation,) if begins or quotation.end - quotation.start > 24 else ()


def _span(token: Token, first: int, last: int) -> tuple[int, int]:
    held = characters(token, first, last)
    return held.start, held.end


def complement(verb: Token) -> Token | None:
    """Give the clause that the verb governs, the first after it where the parse gives several."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    return min(clauses, key=lambda one: (one.i < verb.i, one.i), default=None)


def clauses(document: Document, verb: Token) -> Iterator[Candidate | None]:
    """Read a clause said after or before the cue."""
    clause = complement(verb)
    if clause is not None and clause.i > verb.i:
        yield said_after(document, verb, clause)
    elif clause is not None or _tails(document, verb):
        source, can = speaker(verb)
        if can:
            yield said_before(document, verb, source)


def around(document: Document, verb: Token) -> Iterator[Candidate | None]:
    """Read "Still, she acknowledged, C": speaker and cue stand between two commas after the sentence's first words."""
    first, last = bounds(document, verb)
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if verb.dep_ not in ("parataxis", "ROOT", "ccomp") or own is None:
        return
    begin, end = min(own.left_edge.i, verb.i), max(own.right_edge.i, verb.i)
    if (
        first < begin <= first + 4
        and verb.doc[begin - 1].text == ","
        and end + 2 < last
        and verb.doc[end + 1].text == ","
    ):
        source, _ = speaker(verb)
        yield proposed(
            document,
            "clause-around",
            verb.lemma_.lower(),
            (_span(verb, end + 2, last),),
            source,
            characters(verb, *cue_of(verb)),
            negated(verb),
        )


def _tails(document: Document, verb: Token) -> bool:
    """Say whether speaker and cue end a sentence after a comma or a closing mark: "C, X said."."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is None or verb.dep_ == "relcl" or child_by(verb, "xcomp", "ccomp") is not None:
        return False
    first, last = bounds(document, verb)
    begin = min(cue_of(verb)[0], noun_phrase(own, verb.i)[0])
    if begin - first < 3 or last - max(verb.i, own.i) > FURTHER:
        return False
    before = verb.doc[begin - 1]
    closes = document.quoted(before.idx)
    return bool(before.text == "," or (closes is not None and closes.end <= before.idx + len(before)))


def infinitives(document: Document, verb: Token) -> Iterator[Candidate | None]:
    """Read "X vowed to C", "X urged Y to C": the content begins with Y or with "to"."""
    clause = child_by(verb, "xcomp")
    if clause is None or clause.i < verb.i or complement(verb) is not None:
        return
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children):
        return
    source, can = speaker(verb)
    first, last = reach(clause)
    whom = child_by(verb, "dobj", "dative")
    addressed = whom is not None and verb.i < whom.i < first
    if whom is not None and addressed:
        first = whom.left_edge.i
    rule = "whom-to" if addressed or clause.left_edge.dep_ in SUBJECTS else "to"
    yield proposed(
        document,
        rule if can else f"{rule}-passive",
        verb.lemma_.lower(),
        (_span(verb, max(first, verb.i + 1), last),),
        source,
        characters(verb, *cue_of(verb)),
        negated(verb),
    )
