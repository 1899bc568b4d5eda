"""Phrases that name an instrument in an English sentence: "a fourth draft of the Lake Corridor Accord", "Article 7"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from goodoffices.press.clauses import Form, Word, verbs
from goodoffices.press.clauses.grammar import group
from goodoffices.press.clauses.words import STOPS, words_of
from goodoffices.press.document import Document
from goodoffices.press.instruments.lexicon import nouns
from goodoffices.talks.pressfile.entries import InstrumentSort

ARTICLE = re.compile(
    r"\b(?:Articles?|Annex(?:es)?|Section|Clause|Chapter|[Pp]aragraphs?|article|annex|clause)\s+"
    r"(\d{1,4}[a-z]?(?:\(\w{1,4}\))*|[IVXLC]{1,6}\b|[A-Z]\b)(?:(?:,| and| to)\s+\d{1,3}\b)*"
)
SYMBOL = re.compile(r"\b(?:S|A|E)/(?:RES|PRST|HRC)/(\d{1,4}(?:/\d{1,4})?)(?:\s*\(\d{4}\))?")
NUMBER = re.compile(
    r"\s+(?:[Nn]o\.?\s*|number\s+|#)?(\d{1,5}(?:/\d{1,5})?)\b(?!\s*(?:percent|per cent|days|weeks))(?:\s*\(\d{4}\))?"
)
OF_NAME = re.compile(
    r"\s+(?:of|on|for)\s+((?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|on|and|for)\s+)?(?:the\s+)?[A-Z][\w’'-]*){0,7})"
)
KIND = re.compile(r"\s+of\s+(?:understanding|intent|principles|cooperation|action)\b")
WIDEST = 7
"""Words before the noun in which its phrase is looked for."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters that name an instrument; `owner` are those of whose it is, where the phrase says so."""

    start: int
    end: int
    sort: InstrumentSort
    rule: str
    number: str = ""
    owner: tuple[int, int] | None = None
    noun: str = ""


def spoken_of(document: Document, start: int, end: int) -> bool:
    """Say whether a noun for an instrument stands between the two characters."""
    return _nouns().search(document.text, start, end) is not None


@cache
def _nouns() -> re.Pattern[str]:
    every = [
        *nouns().sorts,
        "articles?",
        "annex(?:es)?",
        "section",
        "clause",
        "chapter",
        "paragraphs?",
        "[sa]/",
    ]
    return re.compile(rf"\b(?:{'|'.join(every)})", re.IGNORECASE)


def phrases(document: Document, start: int, end: int) -> Iterator[Phrase]:
    """Give the phrases of a sentence that name instruments, articles and symbols too."""
    words = words_of(document, start, end)
    for found in ARTICLE.finditer(document.text, start, end):
        yield Phrase(found.start(), found.end(), InstrumentSort.ARTICLE, "article", found[1])
    for found in SYMBOL.finditer(document.text, start, end):
        sort = InstrumentSort.STATEMENT if "PRST" in found[0] else InstrumentSort.RESOLUTION
        yield Phrase(found.start(), found.end(), sort, "numbered", found[1])
    for at, word in enumerate(words):
        if word.low in nouns().sorts and (phrase := _phrase(document, words, at)):
            yield phrase


def _phrase(document: Document, words: Sequence[Word], at: int) -> Phrase | None:
    first, determined = _first(words, at)
    if determined is None or not _instrument(words, first, at) or _hoped(words, at, determined):
        return None
    if first > 0 and words[first - 1].low in nouns().sets["awaiting"]:
        return None
    sort = _sort(words, first, at)
    end, number = words[at].end, ""
    if (found := NUMBER.match(document.text, end)) and sort not in (
        InstrumentSort.PROPOSAL,
        InstrumentSort.DRAFT,
    ):
        end, number = found.end(), found[1]
    elif found := OF_NAME.match(document.text, end):
        end = found.end(1) if _is_name(found[1], words[at]) else end
    elif found := KIND.match(document.text, end):
        end = found.end()
    named = (
        words[at].capital and at > first and any(word.capital for word in words[first:at] if _counts(word))
    )
    bare = determined == "" and not named and not number
    if bare and words[first].low not in nouns().sets["openers"]:
        return None
    rule = "numbered" if number else "named" if named else "phrase"
    return Phrase(words[first].start, end, sort, rule, number, _owner(words, first, at), words[at].low)


def _hoped(words: Sequence[Word], at: int, determined: str) -> bool:
    """Say whether it is only one that may come: "before an accord can be reached"."""
    return determined in ("a", "an") and any(word.low in group("modals") for word in words[at + 1 : at + 3])


def _counts(word: Word) -> bool:
    return word.low not in nouns().sets["determiners"]


def _is_name(name: str, noun: Word) -> bool:
    """Say whether "of the Lake Corridor Accord" belongs to the name, and not "of Tuesday" or "of Meridian"."""
    last = name.split()[-1].lower()
    return last in nouns().sorts or (noun.capital and last not in group("days"))


def _first(words: Sequence[Word], at: int) -> tuple[int, str | None]:
    """Give where the phrase begins, and its determiner: "" for none, None where it names nothing ("any deal")."""
    sets = nouns().sets
    stops = (
        group("prepositions")
        | group("joins")
        | group("relatives")
        | group("modals")
        | group("be")
        | group("have")
        | group("do")
        | group("negations")
    )
    place = at - 1
    while place >= max(0, at - WIDEST):
        low = words[place].low
        if low in sets["never"]:
            return place, None
        if low in sets["determiners"]:
            return place, low
        if low.endswith(("'s", "s'")):
            return _owner_first(words, place), "'s"
        if low in stops or low in STOPS or not low[0].isalnum() or _acts(words, place):
            break
        place -= 1
    return _undetermined(words, at), ""


def _acts(words: Sequence[Word], place: int) -> bool:
    """Say whether a verb stands there, and not an adjective as in "the proposed pact"."""
    sets, forms = nouns().sets, {form for _, form in verbs().get(words[place].low, ())}
    if words[place].capital or words[place].low in sets["openers"] or not forms & {Form.PAST, Form.PRESENT}:
        return False
    before = words[place - 1].low if place else ""
    return before not in sets["determiners"] and not before.endswith("'s")


def _undetermined(words: Sequence[Word], at: int) -> int:
    """Give where a phrase without determiner begins: "Security Council resolution", "previous agreements"."""
    place = at
    while place > 0 and (words[place - 1].capital or words[place - 1].low in nouns().sets["openers"]):
        if words[place - 1].low in group("days") or not words[place - 1].low[0].isalnum():
            break
        place -= 1
    return place


def _owner_first(words: Sequence[Word], place: int) -> int:
    first = place
    while first > 0 and (words[first - 1].capital or words[first - 1].low in ("the", "of")):
        first -= 1
    return first + 1 if words[first].low == "of" else first


def _owner(words: Sequence[Word], first: int, at: int) -> tuple[int, int] | None:
    """Give whose instrument the phrase says it is: "the Council's", "Security Council resolution"."""
    for place in range(first, at):
        if words[place].low.endswith(("'s", "s'")):
            cut = 2 if words[place].low.endswith("'s") else 1
            return words[first].start, words[place].end - cut
    if words[at].capital and not words[at].low.startswith("resolution"):
        return None
    body = [place for place in range(first, at) if words[place].capital and _counts(words[place])]
    start = first if body and words[first].low == "the" and body[0] == first + 1 else body[0] if body else 0
    return (words[start].start, words[body[-1]].end) if body and body[-1] == at - 1 else None


def _instrument(words: Sequence[Word], first: int, at: int) -> bool:
    needed = nouns().only_with.get(words[at].low)
    if needed is None:
        return True
    before = words[first:at]
    if "capital" in needed and words[at].capital and any(word.capital and _counts(word) for word in before):
        return True
    return any(word.low in needed or any(part in needed for part in word.low.split("-")) for word in before)


def _sort(words: Sequence[Word], first: int, at: int) -> InstrumentSort:
    before = {word.low for word in words[first:at]}
    if "draft" in before:
        return InstrumentSort.DRAFT
    if "proposed" in before:
        return InstrumentSort.PROPOSAL
    return nouns().sorts[words[at].low]
