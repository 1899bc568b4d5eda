"""Rules over a parse for cues that are no verbs: "according to", "is confident that", "the claim that"."""

from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate, proposed
from goodoffices.press.claims.parsed.phrases import (
    Token,
    bounds,
    characters,
    child_by,
    noun_phrase,
    reach,
    subject,
)
from goodoffices.press.document import Document, Stretch

HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})


def according(document: Document) -> Iterator[Candidate | None]:
    """Read "according to X, C" and "C, according to X"."""
    for token in document.parse:
        if token.lower_ != "according" or document.quoted(token.idx) or token.i + 1 >= len(token.doc):
            continue
        to = token.doc[token.i + 1]
        whom = child_by(to, "pobj") or child_by(token, "pobj")
        if to.lower_ == "to" and whom is not None and token.idx >= document.begins:
            yield _according(document, token, to, whom)


def _according(document: Document, token: Token, to: Token, whom: Token) -> Candidate | None:
    first, last = bounds(document, token)
    begin, end = noun_phrase(whom)
    begin = max(begin, to.i + 1)
    before = token.i - first <= 1
    content = (end + 1, last) if before else (first, token.i - 1)
    if content[0] > content[1] or end < begin:
        return None
    held = characters(token, *content)
    return proposed(
        document,
        "according-before" if before else "according-after",
        "according",
        ((held.start, held.end),),
        characters(token, begin, end),
        characters(token, token.i, to.i),
    )


def hearsay(document: Document) -> Iterator[Candidate | None]:
    """Read "the Front reportedly C": nobody is named who said it."""
    for token in document.parse:
        verb = token.head
        spoken = token.lower_ in HEARSAY and token.idx >= document.begins and not document.quoted(token.idx)
        if spoken and verb.pos_ == "VERB" and verb.i > token.i:
            held = characters(token, token.i + 1, _clause_end(verb))
            content = ((held.start, held.end),)
            yield proposed(
                document, "hearsay", token.lower_, content, None, characters(token, token.i, token.i)
            )


def _clause_end(verb: Token) -> int:
    """Give the end of what the verb governs, without asides: "…, a move that"."""
    own = [
        child
        for child in verb.children
        if child.dep_ in ("dobj", "prep", "attr", "acomp", "prt", "dative", "xcomp")
    ]
    return max([verb.i, *(child.right_edge.i for child in own)])


def states(document: Document, verb: Token) -> Iterator[Candidate | None]:
    """Read "X is confident that C", "X made clear that C", "X is ready to C"."""
    quality = child_by(verb, "acomp", "oprd", "ccomp")
    if quality is None or quality.pos_ != "ADJ" or quality.i < verb.i:
        return
    clause = child_by(quality, "ccomp", "xcomp")
    own = subject(verb)
    if clause is None or own is None or clause.i < quality.i or own.lower_ in ("it", "there"):
        return
    held = characters(verb, max(clause.left_edge.i, quality.i + 1), clause.right_edge.i)
    yield proposed(
        document,
        "state-that" if clause.dep_ == "ccomp" else "state-to",
        quality.lower_,
        ((held.start, held.end),),
        characters(own, *noun_phrase(own, verb.i)),
        _wide(verb, quality),
    )


def _wide(verb: Token, quality: Token) -> Stretch:
    first = min(
        [verb.i, *(child.i for child in verb.children if child.dep_ in ("aux", "neg") and child.i < verb.i)]
    )
    return characters(verb, first, quality.i)


def nouns(document: Document) -> Iterator[Candidate | None]:
    """Read "X's claim that C", "the claim by X that C", "X's refusal to C"."""
    for token in document.parse:
        if token.pos_ != "NOUN" or token.idx < document.begins or document.quoted(token.idx):
            continue
        clause = child_by(token, "acl", "ccomp")
        if clause is None or clause.i < token.i or clause.tag_ in ("VBN", "VBG"):
            continue
        by = child_by(token, "poss") or _by(token)
        held = characters(token, *_after(token, clause))
        yield proposed(
            document,
            "noun-that" if child_by(clause, "mark") is not None else "noun-to",
            token.lemma_.lower(),
            ((held.start, held.end),),
            characters(by, *noun_phrase(by, token.i)) if by is not None else None,
            characters(token, token.i, token.i),
        )


def _after(noun: Token, clause: Token) -> tuple[int, int]:
    first, last = reach(clause)
    return max(first, noun.i + 1), last


def _by(noun: Token) -> Token | None:
    by = next((child for child in noun.children if child.lower_ in ("by", "from") and child.i > noun.i), None)
    return child_by(by, "pobj") if by is not None else None
