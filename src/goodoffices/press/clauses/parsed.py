"""Clauses over a parse: the parser says which words are verbs, whose, and under what; the lexicon says which count."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from goodoffices.press.clauses.chains import chain, neither
from goodoffices.press.clauses.grammar import Form, group
from goodoffices.press.clauses.model import Clause, Link, Word
from goodoffices.press.clauses.rules import clauses_by_rules, last_teller
from goodoffices.press.clauses.words import back_over_time, clause_end

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
VERBAL = frozenset({"VERB", "AUX"})
HIGHEST = 6
"""How many steps up the parse a subject or a teller is looked for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A verb of the lexicon as the parser sees it: its token, and the place of its word in the sentence."""

    token: Any
    at: int
    verb: str
    form: Form


def clauses_by_parse(
    parse: Any, words: tuple[Word, ...], verbs: Mapping[str, tuple[tuple[str, Form], ...]]
) -> tuple[Clause, ...]:
    """Give the clauses of a sentence whose verb has a form in `verbs`, hung together as the parse has them."""
    seen = list(_seen(parse, words, verbs))
    places = {one.token.i: place for place, one in enumerate(seen)}
    clauses = [_clause(words, one, places) for one in seen]
    if not any(clause.link is Link.MAIN for clause in clauses):
        return clauses_by_rules(words, verbs)  # the parser took the main verb for a noun, or there is none
    last = last_teller(clauses)
    return tuple(
        replace(clause, teller=_teller(clauses, place, last)) for place, clause in enumerate(clauses)
    )


def _seen(
    parse: Any, words: tuple[Word, ...], verbs: Mapping[str, tuple[tuple[str, Form], ...]]
) -> Iterator[Seen]:
    if not words:
        return
    sentence = parse.char_span(words[0].start, words[-1].end, alignment_mode="expand")
    tokens = {token.idx: token for token in sentence} if sentence is not None else {}
    for at, word in enumerate(words):
        token = tokens.get(word.start)
        readings = verbs.get(word.low) if token is not None else None
        if readings and (reading := _reading(token, readings)):
            yield Seen(token, at, *reading)


def _reading(token: Any, readings: Sequence[tuple[str, Form]]) -> tuple[str, Form] | None:
    """Choose the reading that the parser's tag bears out; None for a noun, or a participle used as an adjective."""
    tags = {
        Form.BASE: ("VB", "VBP"), Form.PRESENT: ("VBZ",), Form.PAST: ("VBD", "VBN"), Form.PARTICIPLE: ("VBN", "VBD"),
        Form.ING: ("VBG",), Form.MODAL: ("MD",),
    }  # fmt: skip
    for verb, form in readings:
        if form is Form.ADJECTIVE and (token.dep_ in ("acomp", "ROOT", "conj") or _predicate(token)):
            return verb, form
        if form is not Form.ADJECTIVE and token.tag_ in tags[form] and token.dep_ not in ("amod", "compound"):
            return (verb, form) if token.pos_ in VERBAL or form is Form.ING else None
    return None


def _predicate(token: Any) -> bool:
    return any(child.dep_ in ("aux", "auxpass", "cop") for child in token.children)


def _clause(words: tuple[Word, ...], seen: Seen, places: Mapping[int, int]) -> Clause:
    token = seen.token.head if seen.form is Form.MODAL else seen.token
    link, over = _link(token, places)
    passive = seen.form is not Form.ADJECTIVE and _passive(token)
    negated, opens, modal = _helpers(words, token, seen.at)
    subject = _subject(token)
    span = _trimmed(words, *_phrase(subject, token)) if subject is not None else None
    return Clause(
        seen.verb, seen.form, words, seen.at, opens, _until(words, seen.at, token), span, passive=passive,
        negated=negated or (subject is not None and subject.lower_ in ("nobody", "none", "neither")),
        modal=modal, link=link, over=over,
    )  # fmt: skip


def _passive(token: Any) -> bool:
    bare = (
        token.tag_ == "VBN"
        and token.dep_ in ("acl", "relcl")
        and not any(c.dep_ in ("aux", "nsubj") for c in token.children)
        and _named_between(token) is None
    )
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children) or bare


def _named_between(token: Any) -> Any:
    """Give who stands between a noun and a participle on it: "a claim their envoy, Ana Roe, dismissed" is the envoy's.

    The parse takes the envoy for another word for the claim, and the verb for a passive.
    """
    if token.dep_ != "acl" or any(child.dep_ == "agent" for child in token.children):
        return None
    between = (c for c in token.head.children if c.dep_ == "appos" and token.head.i < c.i < token.i)
    return next(between, None)


def _helpers(words: tuple[Word, ...], token: Any, at: int) -> tuple[bool, int, str]:
    """Say whether the verb is denied, where its auxiliaries open, and its modal verb."""
    before = chain(words, at)
    children = [
        child for child in token.children if child.i < token.i and child.dep_ in ("aux", "auxpass", "neg")
    ]
    if token.dep_ in ("acomp", "oprd"):
        children += [child for child in token.head.children if child.dep_ in ("neg", "aux")]
    negated = any(child.dep_ == "neg" or child.lower_ == "neither" for child in children) or before.negated
    modal = next((child.lower_ for child in children if child.lower_ in group("modals")), "")
    to = before.before
    if not negated and to > 0 and words[to].low == "to" and words[to - 1].low in group("negations"):
        return True, to - 1, modal
    return negated or neither(words, to), before.opens, modal


def _until(words: tuple[Word, ...], at: int, token: Any) -> int:
    """End the clause where its rule ends it, or before a verb that is joined to it."""
    until = clause_end(words, at)
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL and child.i > token.i:
            start = child.left_edge.idx
            until = min(
                until, next((place for place in range(at + 1, until) if words[place].start >= start), until)
            )
    return until


def _subject(token: Any) -> Any:
    """Give the head of the phrase whose verb it is, up through joined and dependent clauses; None for none."""
    for _ in range(HIGHEST):
        own = next((child for child in token.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return token.head if own.lower_ in group("relatives") and token.dep_ == "relcl" else own
        agent = next((child for child in token.children if child.dep_ == "agent"), None)
        if token.dep_ == "acl":
            return _named_between(token) or (token.head if not agent else None)
        above = _above(token)
        if above is None:
            return None
        if token.dep_ in ("xcomp", "pcomp", "ccomp") and (governed := _object(above)) is not None:
            return governed
        token = above
    return None


def _above(token: Any) -> Any:
    """Give the verb from which a clause without a subject of its own takes it."""
    if token.dep_ in ("pcomp", "acomp", "oprd", "attr"):
        head = token.head
        return head.head if head.dep_ == "prep" else head
    if token.dep_ in ("conj", "xcomp", "advcl", "aux", "auxpass", "ccomp", "dep") and token.head is not token:
        return token.head if token.head.pos_ in ("VERB", "AUX", "ADJ") else None
    return None


def _object(above: Any) -> Any:
    from goodoffices.press.clauses.subjects import CONTROLS

    if above.lemma_ not in CONTROLS:
        return None
    direct = next((child for child in above.children if child.dep_ in ("dobj", "dative")), None)
    if direct is not None:
        return direct
    on = next(
        (child for child in above.children if child.dep_ == "prep" and child.lower_ in ("on", "to")), None
    )
    return next((child for child in on.children if child.dep_ == "pobj"), None) if on is not None else None


def _phrase(head: Any, verb: Any) -> tuple[int, int]:
    """Give the characters of a noun phrase, without the clauses that hang on it and never over its verb."""
    first, last = head.left_edge.i, head.right_edge.i
    for child in head.children:
        clausal = child.dep_ in ("relcl", "acl", "advcl") or (child.dep_ == "conj" and child.pos_ in VERBAL)
        if clausal and child.i > head.i:
            last = min(last, child.left_edge.i - 1)
    if head.i < verb.i <= last:
        last = verb.i - 1
    elif first <= verb.i < head.i:
        first = verb.i + 1
    doc = head.doc
    while last > head.i and (doc[last].is_punct or doc[last].dep_ == "cc" or doc[last].is_space):
        last -= 1
    while first < head.i and (
        doc[first].is_punct or doc[first].is_space or doc[first].dep_ in ("cc", "advmod", "mark")
    ):
        first += 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _trimmed(words: tuple[Word, ...], start: int, end: int) -> tuple[int, int] | None:
    """Keep a phrase inside its sentence and without a phrase of time at its end; None where it stands before it."""
    start = max(start, words[0].start)
    inside = [at for at, word in enumerate(words) if start <= word.start and word.end <= end]
    if not inside:
        return None
    last = back_over_time(words, inside[-1])
    return (start, words[last].end) if last >= inside[0] else (start, end)


def _link(token: Any, places: Mapping[int, int]) -> tuple[Link, int | None]:
    head = token.head
    kinds = {"relcl": Link.ASIDE, "acl": Link.ASIDE, "ccomp": Link.TOLD, "parataxis": Link.TOLD}
    if token.dep_ == "conj" and head.pos_ in ("VERB", "AUX", "ADJ") and head is not token:
        link, over = _link(head, places)
        return (Link.JOINED if link is Link.MAIN else link), places.get(
            head.i, over
        ) if link is Link.MAIN else over
    if token.dep_ in ("xcomp", "advcl", "ccomp") and _with_to(token):
        purpose = token.dep_ == "advcl" and head.lemma_ not in (
            "agree",
            "vow",
            "promise",
            "refuse",
            "decline",
        )
        return (Link.ASIDE if purpose else Link.TO), _place_above(head, places)
    if token.dep_ in ("xcomp", "pcomp", "advcl") and token.tag_ == "VBG":
        return (Link.ING if token.dep_ != "advcl" else Link.ASIDE), _place_above(head, places)
    if token.dep_ == "advcl" and any(child.dep_ == "mark" for child in token.children):
        return Link.ASIDE, _place_above(head, places)
    if token.dep_ in ("acomp", "oprd", "attr"):
        return _link(head, places)
    if token.dep_ in ("advcl", "pcomp", "dep", "npadvmod"):
        return Link.ASIDE, _place_above(head, places)
    if token.dep_ in kinds:
        return kinds[token.dep_], _place_above(head, places)
    return Link.MAIN, None


def _with_to(token: Any) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _place_above(head: Any, places: Mapping[int, int]) -> int | None:
    for _ in range(HIGHEST):
        if head.i in places:
            return places[head.i]
        if head.head is head:
            return None
        head = head.head
    return None


def _teller(clauses: Sequence[Clause], place: int, last: int | None) -> int | None:
    """Give the clause whose subject gives the account of this one, `last` being one at the sentence's end."""
    at = clauses[place].over
    for _ in range(HIGHEST):
        if at is None or at == place:
            break
        if clauses[at].verb in group("reports"):
            return at
        at = clauses[at].over
    return last if last is not None and place < last else None
