"""Proper names and quoted terms that outgoing wording shares with something told.

A name is known by its capital letter inside a sentence (English, French, and Latin words in other scripts), a term by
its quotation marks in any language.  Arabic and Hebrew know no capitals, and a name written in another script is
another word here: Varda is not found in the Arabic for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.talks.guard.folding import Reading, split
from goodoffices.talks.guard.lexicon import Lexicon, base, script
from goodoffices.talks.guard.lexicons import lexicon_of
from goodoffices.talks.guard.material import Match, Material, Page

_CASED = frozenset({"en", "fr"})
_SENTENCE_START = re.compile(r"[.!?؟…:\n\r•]|[\"“«][^\"”»]*$")
_ABBREVIATIONS = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "gen", "col", "st", "maj", "capt", "m", "mm", "mme"}
)
_QUOTED = re.compile(r"“([^“”]{2,80})”|«([^«»]{2,80})»|\"([^\"]{2,80})\"|„([^„“”]{2,80})[“”]|״([^״]{2,80})״")
_QUOTES = frozenset('“”«»"„״')

_PAIR = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’']+(?:[ \u00a0-][A-ZÀ-ÖØ-Þ][\w’']+)+")
_TERM_WORDS = 6
_NAME_LETTERS = 3

Span = tuple[int, int]


def names(material: Material) -> list[Match]:
    """Give shared names and quoted terms that the recipient doesn't have."""
    found = [match for part in range(len(material.outgoing)) for match in _names_of(material, part)]
    return [match for match in found if not _had(material, match)]


def _names_of(material: Material, part: int) -> Iterator[Match]:
    page = material.outgoing[part]
    capitals = {page.tokens[at] for at in _capitals(page.reading, lexicon_of(page.text.lang))}
    vocabulary = set(page.tokens)
    for at, told in enumerate(material.told):
        shared = capitals.intersection(told.tokens)
        if shared and _may_be_capital(told.text.words, shared):
            yield from _shared_names(material, part, capitals, at)
        if not _QUOTES.isdisjoint(told.text.words):
            for first, last in _terms(told.reading):
                if vocabulary.issuperset(told.tokens[first : last + 1]):
                    yield from _repeated_term(material, part, at, (first, last))
        if any(vocabulary.issuperset(split(pair)) for pair in _PAIR.findall(told.text.words)):
            for name in _told_names(told):
                if name[1] > name[0]:
                    yield from _repeated(page, told, Match("name", part, 0, 0, at, *name))


def _may_be_capital(words: str, tokens: set[str]) -> bool:
    """Say whether one of the words may stand there with its capital; a word folded from other letters always may."""
    return not words.isascii() or any(
        token.capitalize() in words or token.upper() in words for token in tokens
    )


def _capitals(reading: Reading, lexicon: Lexicon) -> list[int]:
    """Give the words that begin with a capital and may be names, those that begin a sentence too."""
    return [
        at
        for at, token in enumerate(reading.tokens)
        if reading.raw(at)[:1].isupper()
        and not script(token)
        and (len(token) >= _NAME_LETTERS or (len(token) > 1 and reading.raw(at).isupper()))
        and token not in lexicon.functions
        and token not in lexicon.titles
        and token not in lexicon.months
        and token not in lexicon.numbers
    ]


def _begins_sentence(reading: Reading, at: int) -> bool:
    if at == 0:
        return True
    return bool(_SENTENCE_START.search(reading.gap(at))) and reading.tokens[at - 1] not in _ABBREVIATIONS


def _told_names(told: Page) -> list[Span]:
    """Give the runs of capitals that aren't there only because a sentence begins."""
    reading = told.reading
    if base(told.text.lang) not in _CASED and not any(script(token) for token in told.tokens):
        return []
    capitals = set(_capitals(reading, lexicon_of(told.text.lang)))
    if sum(reading.raw(at)[:1].isupper() for at in range(len(told.tokens))) > max(
        len(told.tokens) // 2, _TERM_WORDS
    ):
        return []  # a heading or a shout: capitals say nothing here
    spans: list[Span] = []
    for at in sorted(capitals):
        if spans and spans[-1][1] == at - 1 and reading.close(at):
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((at, at))
    cased = base(told.text.lang) in _CASED
    return [s for s in spans if not (cased and s[0] == s[1] and _begins_sentence(reading, s[0]))]


def _shared_names(material: Material, part: int, capitals: set[str], at: int) -> Iterator[Match]:
    page, told = material.outgoing[part], material.told[at]
    for first, last in _told_names(told):
        wanted = {
            token: place
            for place, token in enumerate(told.tokens[first : last + 1], first)
            if token in capitals
        }
        if not wanted:
            continue
        for start, end in _stretches(page, wanted):
            places = [wanted[token] for token in page.tokens[start : end + 1]]
            if end > start or not _common_noun(material, page, start):
                whole = end - start == last - first
                yield Match("name", part, start, end, at, min(places), max(places), exact=whole)


def _stretches(page: Page, wanted: dict[str, int]) -> Iterator[Span]:
    start = None
    for at in range(len(page.tokens) + 1):
        named = at < len(page.tokens) and page.tokens[at] in wanted and page.reading.raw(at)[:1].isupper()
        if named and start is None:
            start = at
        elif not named and start is not None:
            yield start, at - 1
            start = None


def _common_noun(material: Material, page: Page, at: int) -> bool:
    """Say whether the word is written small somewhere: then its capital made it no name ("the Council")."""
    raw = page.reading.raw(at)
    return material.written_small(raw) and not (raw.isupper() and len(raw) > 1)


def _terms(reading: Reading) -> Iterator[Span]:
    """Give the quoted terms: up to six words between quotation marks."""
    for match in _QUOTED.finditer(reading.words):
        inside = [at for at, start in enumerate(reading.starts) if match.start() <= start < match.end()]
        if inside and len(inside) <= _TERM_WORDS:
            yield inside[0], inside[-1]


def _repeated_term(material: Material, part: int, at: int, term: Span) -> Iterator[Match]:
    """Give the places where a quoted term is repeated; a term of one word must be quoted there too."""
    page, told = material.outgoing[part], material.told[at]
    content = material.content(told.text.lang)
    if not any(content.stem(word) for word in told.tokens[term[0] : term[1] + 1]):
        return
    quoted = set(_terms(page.reading))
    for match in _repeated(page, told, Match("name", part, 0, 0, at, *term)):
        if term[1] > term[0] or (match.first, match.last) in quoted:
            yield match


def _repeated(page: Page, told: Page, match: Match) -> Iterator[Match]:
    """Give each place in the outgoing text where the told words of `match` stand in a row, whatever their case."""
    words = told.tokens[match.told_first : match.told_last + 1]
    for first in range(len(page.tokens) - len(words) + 1):
        if page.tokens[first : first + len(words)] == words:
            yield replace(match, first=first, last=first + len(words) - 1)


def _had(material: Material, match: Match) -> bool:
    ours = material.outgoing[match.part].tokens[match.first : match.last + 1]
    theirs = material.told[match.told].tokens[match.told_first : match.told_last + 1]
    return any(_stands_in(words, page.tokens) for page in material.known for words in (ours, theirs))


def _stands_in(words: Sequence[str], tokens: Sequence[str]) -> bool:
    if words[0] not in tokens:
        return False
    return any(
        list(tokens[at : at + len(words)]) == list(words) for at in range(len(tokens) - len(words) + 1)
    )
