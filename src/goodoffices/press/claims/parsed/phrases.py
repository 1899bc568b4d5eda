"""Phrases of a dependency parse: whose verb it is, how far a noun phrase, a clause and a cue reach."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from goodoffices.press.document import Document, Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token as SpacyToken

    Token: TypeAlias = SpacyToken
else:
    Token = object

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
EDGES = frozenset({",", "-", "--", "—", "–", '"', "“", "”", "''", "``", ";", ":", "(", ")"})
REACH = 4
"""How many verbs up a shared subject is looked for."""


def subject(verb: Token) -> Token | None:
    """Give the head word of who does what `verb` says, shared subjects included: "X came and said" → X."""
    place = verb
    for _ in range(REACH):
        own = next((child for child in place.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return _antecedent(own, place)
        if place.dep_ in ("acl", "relcl"):
            return place.head
        if place.dep_ in ("aux", "auxpass", "conj", "advcl", "xcomp") and place.head.pos_ in ("VERB", "AUX"):
            place = place.head
        elif place.dep_ == "pcomp" and place.head.dep_ == "prep":
            place = place.head.head
        else:
            return None
    return None


def _antecedent(own: Token, verb: Token) -> Token:
    """Give what a relative pronoun stands for: "the envoy, who said" → envoy."""
    if own.lower_ in RELATIVES and verb.dep_ == "relcl":
        head: Token = verb.head
        return head
    return own


def passive(verb: Token) -> bool:
    """Say whether it is done to its subject: "was told", "a plan proposed by"."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return True
    return bool(verb.tag_ == "VBN" and verb.dep_ == "acl")


def agent(verb: Token) -> Token | None:
    """Give by whom a passive is done: "told by X" → X."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return child_by(by, "pobj") if by is not None else None


def child_by(token: Token, *relations: str) -> Token | None:
    """Give the first child that stands in one of these relations."""
    return next((child for child in token.children if child.dep_ in relations), None)


def preposition(verb: Token, word: str) -> Token | None:
    """Give the verb's preposition of that word, after the verb, with something after it."""
    for child in verb.children:
        if child.lower_ == word and child.dep_ in ("prep", "agent", "mark", "prt") and child.i > verb.i:
            return child
    return None


def reach(token: Token) -> tuple[int, int]:
    """Give the first and last token of all that hangs on `token`."""
    return token.left_edge.i, token.right_edge.i


def noun_phrase(noun: Token, cut: int | None = None) -> tuple[int, int]:
    """Give the phrase of `noun` without clauses that hang on it, up to the token `cut` (a cue inside it)."""
    first, last = reach(noun)
    for child in noun.children:
        clause = child.dep_ in ("relcl",) or (child.dep_ in ("acl", "conj", "advcl") and child.pos_ == "VERB")
        if clause and child.left_edge.i > noun.i and not _short(child):
            last = min(last, child.left_edge.i - 1)
    if cut is not None:
        first, last = (first, min(last, cut - 1)) if cut > noun.i else (max(first, cut + 1), last)
    return _without_edges(noun, first, last)


def _short(clause: Token) -> bool:
    """Say whether a clause belongs to the name of who speaks: "an official briefed on the talks"."""
    first, last = reach(clause)
    return clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBG") and last - first < 6 and first == clause.i


def _without_edges(noun: Token, first: int, last: int) -> tuple[int, int]:
    doc = noun.doc
    while last > noun.i and (doc[last].text in EDGES or doc[last].is_space or doc[last].dep_ == "cc"):
        last -= 1
    while first < noun.i and (
        doc[first].text in EDGES or doc[first].is_space or doc[first].dep_ in ("cc", "mark")
    ):
        first += 1
    return first, last


def cue_of(verb: Token) -> tuple[int, int]:
    """Give the verb with what makes its form: "has never said", "was told", "pointed out"."""
    near = [
        child.i
        for child in verb.children
        if child.dep_ in ("aux", "auxpass", "neg", "prt") and abs(child.i - verb.i) <= 3
    ]
    return min([verb.i, *near]), max([verb.i, *near])


def negated(verb: Token) -> bool:
    """Say whether the cue is denied: "did not say", "never said"."""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def characters(token: Token, first: int, last: int) -> Stretch:
    """Give the characters from one token to another, both included."""
    doc = token.doc
    return Stretch(doc[first].idx, doc[last].idx + len(doc[last]))


def bounds(document: Document, verb: Token) -> tuple[int, int]:
    """Give the first and last token of the verb's sentence, inside its paragraph, white space left out."""
    doc, sent = verb.doc, verb.sent
    first, last = sent.start, sent.end - 1
    for place in range(verb.i, sent.start - 1, -1):
        if "\n" in doc[place].text:
            first = place + 1
            break
    for place in range(verb.i, sent.end):
        if "\n" in doc[place].text:
            last = place - 1
            break
    while first < last and (doc[first].is_space or doc[first].idx < document.begins):
        first += 1
    return first, max(first, last)


def verbs(document: Document) -> Iterator[Token]:
    """Give the words that may be cues: verbs of the reporter's own words, not of a quotation."""
    for token in document.parse:
        if token.idx < document.begins or token.tag_[:2] not in ("VB", "MD"):
            continue
        if token.dep_ not in ("aux", "auxpass") and document.quoted(token.idx) is None:
            yield token
