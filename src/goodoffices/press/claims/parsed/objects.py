"""Rules over a parse where what was said is no clause: "accused X of", "called for", "dismissed it as", "denied X"."""

from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate, proposed
from goodoffices.press.claims.floating import led_to
from goodoffices.press.claims.parsed.clauses import complement, speaker
from goodoffices.press.claims.parsed.phrases import (
    Token,
    characters,
    child_by,
    cue_of,
    negated,
    preposition,
    reach,
)
from goodoffices.press.document import Document, Stretch

BOUND = ("of", "as", "for", "against")
"""Prepositions whose phrase completes an object: "accused X of Y", "dismissed X as Y", "blamed X for Y"."""

GOVERNED = ("for", "on", "to", "about", "of", "with", "against", "at", "in", "into", "as")
"""Prepositions that are part of a cue: "called for", "referred to", "spoke about"."""


def objects(document: Document, verb: Token) -> Iterator[Candidate | None]:
    """Read an object, with the phrase that completes it, as what was said."""
    clause = complement(verb)
    if (clause is not None and _marking(verb, "for") is None) or child_by(verb, "xcomp") is not None:
        return
    source, can = speaker(verb)
    if source is None or not can:
        return
    whom = child_by(verb, "dobj", "dative")
    if whom is not None and whom.i > verb.i and whom.dep_ == "dobj" and whom.lower_ != "this":
        yield _object(document, verb, whom, source)
    elif whom is None:
        yield _governed(document, verb, source)


def _object(document: Document, verb: Token, whom: Token, source: Stretch) -> Candidate | None:
    """Read "X denied the report", "X accused Y of Z", "X dismissed Y as Z"."""
    first, last = reach(whom)
    rule = "object"
    for word in BOUND:
        bound = preposition(verb, word)
        if bound is not None and bound.i > whom.i:
            rule, last = f"object-{word}", max(last, bound.right_edge.i)
            break
    else:
        for child in verb.children:
            if child.i > last and child.dep_ in ("oprd", "acl", "relcl"):
                last = max(last, child.right_edge.i)
    return _proposed(document, rule, verb, (first, last), source, cue_of(verb))


def _governed(document: Document, verb: Token, source: Stretch) -> Candidate | None:
    """Read "X called for Y (to Z)", "X spoke about Y": the preposition belongs to the cue."""
    for word in GOVERNED:
        bound = preposition(verb, word) or _marking(verb, word)
        if bound is None or bound.i > verb.i + 2:
            continue
        last = bound.right_edge.i if bound.dep_ != "mark" else bound.head.right_edge.i
        if last > bound.i:
            cue = (cue_of(verb)[0], bound.i)
            return _proposed(
                document, f"governed-{word}", verb, (bound.i + (word != "as"), last), source, cue
            )
    return None


def _marking(verb: Token, word: str) -> Token | None:
    """Give the "for" of a clause: "called for troops to return"."""
    clauses = (child for child in verb.children if child.dep_ in ("advcl", "ccomp") and child.i > verb.i)
    marks = (child_by(clause, "mark") for clause in clauses)
    return next((mark for mark in marks if mark is not None and mark.lower_ == word == "for"), None)


def _proposed(
    document: Document,
    rule: str,
    verb: Token,
    content: tuple[int, int],
    source: Stretch,
    cue: tuple[int, int],
) -> Candidate | None:
    held = characters(verb, max(content[0], verb.i + 1), content[1])
    return proposed(
        document,
        rule,
        verb.lemma_.lower(),
        ((held.start, held.end),),
        source,
        characters(verb, *cue),
        negated(verb),
    )


def colons(document: Document, verb: Token) -> Iterator[Candidate | None]:
    """Read 'X said: "Q"', 'X told Y, "Q"' where the parse missed that the quotation is what was said."""
    if complement(verb) is not None:
        return
    source, can = speaker(verb)
    if source is None or not can:
        return
    quotation = led_to(document, verb.idx + len(verb))
    if quotation is not None:
        yield proposed(
            document,
            "quotation-after",
            verb.lemma_.lower(),
            ((quotation.start, quotation.end),),
            source,
            characters(verb, *cue_of(verb)),
            negated(verb),
        )
