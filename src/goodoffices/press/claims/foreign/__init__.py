"""Claims in Arabic, Hebrew and French by their speech verbs, "according to" and quotations; shallower than English.

The percents are no learned ones: each is the share of right claims among the sentences in tests/press/claims that were
written for these rules, drawn down as if two more had been wrong: (right + 1) / (found + 3), at most 85.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import log

from goodoffices.press.claims.candidates import Candidate, moved, proposed
from goodoffices.press.claims.foreign.edges import bare, negation, times
from goodoffices.press.claims.foreign.tables import AUXILIARY, NEGATED, TABLES, Table, words
from goodoffices.press.document import Document, Stretch

SURE = {
    "clause-after": 85,
    "clause-before": 75,
    "according-before": 70,
    "according-after": 60,
    "object": 70,
    "hearsay": 60,
    "floating": 50,
}
LONGEST = 90
"""Characters that a speaker's name and office have at most."""

EDGE = r"[^\n.,;:،؛«»“”\"״]"
HEARSAY = {
    "fr": re.compile(
        r"(?<!\bqui )(?<!\bs[’']il )(?<!\bsi )\b(?:aurait|auraient|serait|seraient)\b"
        r"(?= [\w’']+(?:é|ée|és|ées|u|ue|i|is|it)\b)"
    ),
    "ar": re.compile(r"(?<!\w)[وف]?(?:يُقال|يقال|يُزعم|يزعم|ذُكر|ذكر)(?= (?:إن|أن|إنّ|أنّ)\b)"),
    "he": re.compile(r"(?<!\w)(?:לכאורה|כביכול|על פי הדיווחים)(?!\w)"),
}


TURNED = re.compile(r"(?:[^\W\d_]+-)+?(?:t-)?(?P<who>ils?|elles?|on)", re.IGNORECASE)
"""A French pronoun after its verb: "a-t-il (déclaré)"."""

LANGUAGES = frozenset(TABLES)


def odds(one: Candidate) -> float:
    """Give the logarithm of the odds that the claim is right."""
    sure = SURE[one.rule] / 100
    return log(sure / (1 - sure))


@dataclass(frozen=True, slots=True)
class Patterns:
    """One language's rules as patterns over a sentence."""

    verb: re.Pattern[str]
    that: re.Pattern[str]
    by: re.Pattern[str]


@cache
def _patterns(lang: str) -> Patterns:
    table = TABLES[lang]
    before = AUXILIARY if lang == "fr" else table.proclitic
    joined = r"|ש(?=[א-ת]{2,})" if lang == "he" else ""
    groups = (("speech", table.speech), ("denial", table.denial), ("accusing", table.accusing))
    kinds = "|".join(f"(?P<{name}>{words(lang, some)})" for name, some in groups)
    return Patterns(
        re.compile(rf"(?<![\w’']){before}(?:{kinds})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{words(lang, table.that)}{joined})(?:(?<=[’'])|(?!\w)|(?<=ש))"),
        re.compile(
            rf"(?<!\w)(?P<by>{table.proclitic}(?:{words(lang, table.by)}))\s*(?P<who>{EDGE}{{2,{LONGEST}}})",
            re.IGNORECASE,
        ),
    )


def candidates(document: Document) -> Iterator[Candidate]:
    """Give the claims of a report in one of these languages."""
    last: Stretch | None = None
    for sentence in document.sentences:
        for one in _sentence(document, sentence, last):
            yield one
            last = one.source or last


def _sentence(document: Document, sentence: Stretch, last: Stretch | None) -> Iterator[Candidate]:
    patterns = _patterns(document.lang)
    rules = (_according(document, sentence, patterns), *_by_verb(document, sentence, patterns, last))
    found = next((one for one in rules if one is not None), None) or _hearsay(document, sentence)
    if found is not None:
        yield found


def _by_verb(
    document: Document, sentence: Stretch, patterns: Patterns, last: Stretch | None
) -> Iterator[Candidate | None]:
    for found in patterns.verb.finditer(document.text, sentence.start, sentence.end):
        if document.quoted(found.start()) is None:
            yield _spoken(document, sentence, found, last)
        else:
            yield _inserted(document, found)


def _inserted(document: Document, found: re.Match[str]) -> Candidate | None:
    """Read « Q, a dit X, Q2 »: French leaves speaker and cue inside the marks."""
    quotation = document.quoted(found.start())
    if quotation is None or document.text[: found.start()].rstrip()[-1:] != ",":
        return None
    source = _after(document, found.end(), quotation.end)
    rest = source.end if source else found.end()
    resumed = document.text[rest : rest + 1] == ","
    parts = ((quotation.start, found.start()), (rest, quotation.end))[: 1 + resumed]
    pieces = tuple(Stretch(start, end) for start, end in ((_rtrim(document, *part)) for part in parts))
    return Candidate("clause-before", found.group().lower(), pieces, source, Stretch(*found.span()))


def _rtrim(document: Document, start: int, end: int) -> tuple[int, int]:
    while start < end and document.text[start] in ", ":
        start += 1
    while end > start and document.text[end - 1] in ", ":
        end -= 1
    return start, end


def _hearsay(document: Document, sentence: Stretch) -> Candidate | None:
    """Read "Le Front aurait suspendu", "يقال إن", "לכאורה": nobody is named who said it."""
    found = HEARSAY[document.lang].search(document.text, sentence.start, sentence.end)
    if found is None or document.quoted(found.start()):
        return None
    begin = found.end() if document.lang == "ar" else sentence.start
    return proposed(
        document, "hearsay", found.group(), ((begin, sentence.end),), None, Stretch(*found.span())
    )


def _according(document: Document, sentence: Stretch, patterns: Patterns) -> Candidate | None:
    """Read "selon X, C" and "C, selon X"."""
    found = patterns.by.search(document.text, sentence.start, sentence.end)
    if found is None or document.quoted(found.start()):
        return None
    source, cue = Stretch(*found.span("who")), Stretch(*found.span("by"))
    opens = not document.text[sentence.start : found.start()].strip(' «"“')
    content = (found.end(), sentence.end) if opens else (sentence.start, found.start())
    held = proposed(
        document,
        f"according-{'before' if opens else 'after'}",
        "according",
        (content,),
        _tidy(document, source),
        cue,
    )
    return held if held and held.end - held.start > 8 else None


def _spoken(
    document: Document, sentence: Stretch, found: re.Match[str], last: Stretch | None
) -> Candidate | None:
    """Read "X said that C", 'said X: "C"', '"C", said X', "X denied C"."""
    quotation = _quotation_before(document, sentence, found.start())
    if quotation is not None:
        source = _after(document, found.end(), sentence.end) or _before(
            document, quotation.end, found.start()
        )
        return _made(document, "clause-before", found, ((quotation.start, quotation.end),), source or last)
    opens = _opening(document, sentence, found)
    if opens is None:
        return None
    return _governing(document, sentence, found, opens, last)


def _governing(
    document: Document, sentence: Stretch, found: re.Match[str], opens: tuple[int, str], last: Stretch | None
) -> Candidate | None:
    table = TABLES[document.lang]
    place, rule = opens
    before = _before(document, sentence.start, found.start())
    after = _after(document, found.end(), place) if rule != "object" else None
    source = (after or before) if table.verb_first else (before or after)
    if rule == "object" and table.verb_first and before is None:
        named = _first_words(document, found.end(), sentence.end)
        source, place = (named, named.end) if named else (None, place)
    return _made(
        document, rule, found, ((place, sentence.end),), source or (last if _adds(table, found) else None)
    )


def _adds(table: Table, found: re.Match[str]) -> bool:
    """Say whether the verb goes on with what the last speaker said: "and added that"."""
    return any(re.search(words("any", (one,)), found.group()) for one in table.adding)


def _opening(document: Document, sentence: Stretch, found: re.Match[str]) -> tuple[int, str] | None:
    """Give where the content begins: at "that", after a colon, or right after a verb of denying or accusing."""
    end = min(sentence.end, found.end() + 160)
    days = list(times(document.lang, document.text, found.end(), end))
    clauses = (one.start() for one in _patterns(document.lang).that.finditer(document.text, found.end(), end))
    that = next((at for at in clauses if not any(first <= at < last for first, last in days)), -1)
    colon = document.text.find(":", found.end(), end)
    places = [place for place in (that, colon + 1 if colon >= 0 else -1) if place >= 0]
    if places:
        return min(places), "clause-after"
    return (found.end(), "object") if found.lastgroup in ("denial", "accusing") else None


def _quotation_before(document: Document, sentence: Stretch, place: int) -> Stretch | None:
    """Give the quotation that ends shortly before the verb."""
    near = [one for one in document.quotations if sentence.start <= one.start and one.end <= place]
    if not near or place - near[-1].end > LONGEST:
        return None
    between = document.text[near[-1].end : place]
    return near[-1] if not re.search(r"[.:;]", between) else None


def _before(document: Document, start: int, end: int) -> Stretch | None:
    """Give the noun phrase that ends where the verb begins."""
    found = re.search(rf"{EDGE}{{2,{LONGEST}}}$", document.text[start:end])
    return _tidy(document, Stretch(start + found.start(), end)) if found else None


def _after(document: Document, start: int, end: int) -> Stretch | None:
    """Give the noun phrase after the verb."""
    found = re.match(rf"\s*{EDGE}{{2,{LONGEST}}}", document.text[start:end])
    return _tidy(document, Stretch(start, start + found.end())) if found else None


def _first_words(document: Document, start: int, end: int) -> Stretch | None:
    """Give the word after an Arabic verb, or an office with it: its subject where nothing marks the subject's end."""
    start, _ = bare(document.lang, document.text, start, end)
    found = re.match(r"\s*[^\s.,،؛:]+\s+(?:باسم\s+[^\s.,،؛:]+\s+)?", document.text[start:end])
    return _tidy(document, Stretch(start, start + found.end())) if found else None


def _tidy(document: Document, one: Stretch) -> Stretch | None:
    start, end = bare(document.lang, document.text, one.start, one.end)
    turned = TURNED.fullmatch(document.text, start, end) if document.lang == "fr" else None
    if turned:
        start, end = turned.span("who")
    return Stretch(start, end) if end - start > 1 else None


def _made(
    document: Document,
    rule: str,
    found: re.Match[str],
    parts: tuple[tuple[int, int], ...],
    source: Stretch | None,
) -> Candidate | None:
    said, denies = found.group().lower(), found.lastgroup == "denial"
    start = negation(document.lang, document.text, 0, found.start())
    negated = start is not None or any(one in said for one in NEGATED)
    cue = Stretch(found.start() if start is None else start, found.end())
    held = proposed(document, rule, said, parts, source, cue, negated)
    return moved(held, denies=denies) if held and held.end - held.start > 3 else None
