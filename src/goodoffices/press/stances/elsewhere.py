"""Stances of French, Arabic and Hebrew sentences: common cues, and the subject where its place is plain."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from goodoffices.press import cast
from goodoffices.press.document import Document, Stretch
from goodoffices.press.stances.confidence import confidence
from goodoffices.talks.pressfile.entries import Actor, Polarity, Stance

LANGUAGES = frozenset({"ar", "fr", "he"})
MARKS = r"[.,;:!?،؛؟«»\"“”\n()—–]"
LONGEST_SUBJECT, LONGEST_TARGET = 90, 120
"""Characters on either side of a cue in which its subject and its target are looked for."""


@dataclass(frozen=True)
class Tongue:
    """A language's cues as one expression whose groups are meanings, and what can stand around them.

    Who begins with `nobody` takes no stance, nor does a cue behind an `infinitive` auxiliary: "a nié avoir signé".
    """

    cue: re.Pattern[str]
    stop: re.Pattern[str]
    negation: re.Pattern[str]
    hedge: re.Pattern[str]
    leading: re.Pattern[str]
    nobody: re.Pattern[str] | None
    infinitive: re.Pattern[str] | None
    after: re.Pattern[str] | None
    verb_first: bool
    denied: Mapping[str, str]


@cache
def tongue(lang: str) -> Tongue:
    """Read a language's lexicon; FileNotFoundError for one without."""
    source = files("goodoffices.press") / "lexicons" / "stances" / f"{lang}.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    meanings = "|".join(f"(?P<{name}>{cue})" for name, cue in table["cues"].items())
    joined = "[وف]?" if lang == "ar" else "ו?" if lang == "he" else ""
    return Tongue(
        re.compile(rf"(?<!\w){joined}(?:{meanings})(?!\w)", re.IGNORECASE),
        re.compile(rf"{MARKS}|(?<!\w)(?:{table['stops']})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{table['negation']})(?=\s|\b|$)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{table['hedges']})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:(?<!\w)(?:{table['auxiliaries']}|{table['negation']})\s*)+$", re.IGNORECASE),
        re.compile(rf"(?:{table['nobody']})(?!\w)", re.IGNORECASE) if "nobody" in table else None,
        re.compile(rf"(?<!\w)(?:{table['infinitive']})\s+$", re.IGNORECASE) if "infinitive" in table else None,
        re.compile(rf"\s*(?:{table['after']})(?!\w)\s*", re.IGNORECASE) if "after" in table else None,
        table["order"] == "verb-first",
        table["denied"],
    )  # fmt: skip


def stances(document: Document) -> Iterator[Stance]:
    """Go through the stances of a document in one of the `LANGUAGES`, one a cue, where somebody's name stands by it."""
    own = tongue(document.lang)
    for sentence in document.sentences:
        for cue in own.cue.finditer(document.text, sentence.start, sentence.end):
            stance = _stance(document, own, sentence, cue)
            if stance:
                yield stance


def _stance(document: Document, own: Tongue, sentence: Stretch, cue: re.Match[str]) -> Stance | None:
    head, place = _before(document, own, sentence, cue.start())
    if _nobodys(document, own, head, cue.start()):
        return None
    actor, rest = _actor(document, own, sentence, cue, head)
    if actor is None or cue.lastgroup is None:
        return None
    denied = own.negation.search(document.text, place, cue.start()) is not None
    meaning = own.denied.get(cue.lastgroup) if denied else cue.lastgroup
    if meaning is None:
        return None
    target = _until_stop(document, own, rest, min(sentence.end, rest + LONGEST_TARGET))
    hedges = own.hedge.finditer(document.text, sentence.start, cue.start())
    return Stance(
        actor, Polarity(meaning), document.span(cue.start(), cue.end()), "elsewhere",
        confidence("elsewhere", document.parse is not None),
        target=document.span(*target) if target else None, negated=denied,
        hedges=tuple(document.span(one.start(), one.end()) for one in hedges),
    )  # fmt: skip


def _before(
    document: Document, own: Tongue, sentence: Stretch, end: int
) -> tuple[tuple[int, int] | None, int]:
    """Give the words from the last mark to the cue without its auxiliaries, and where the auxiliaries begin."""
    start = max(sentence.start, end - LONGEST_SUBJECT)
    for mark in own.stop.finditer(document.text, start, end):
        if not own.negation.fullmatch(mark[0]):
            start = mark.end()
    helpers = own.leading.search(document.text[start:end])
    place = start + helpers.start() if helpers else end
    subject = place
    if not own.verb_first and (denial := own.negation.search(document.text, start, place)):
        subject = denial.start() if document.text[start : denial.start()].strip() else place
    return ((start, subject) if document.text[start:subject].strip() else None), place


def _nobodys(document: Document, own: Tongue, head: tuple[int, int] | None, cue: int) -> bool:
    """Say whether the subject is nobody, or the cue no verb of its own."""
    start, end = head or (cue, cue)
    subject = document.text[start:end].strip() or document.text[start:cue].strip()
    none = own.nobody is not None and own.nobody.match(subject) is not None
    aside = own.infinitive is not None and own.infinitive.search(document.text[:cue][-20:]) is not None
    return none or aside


def _actor(
    document: Document, own: Tongue, sentence: Stretch, cue: re.Match[str], head: tuple[int, int] | None
) -> tuple[Actor | None, int]:
    """Give whose stance it is, and where what follows begins."""
    if head and (not own.verb_first or len(document.text[slice(*head)].split()) <= 4):
        return cast.actor(document, *head), cue.end()
    if not own.verb_first:
        return None, cue.end()
    words = list(re.finditer(r"\w+", document.text[cue.end() : sentence.end]))[:2]
    if not words or own.stop.fullmatch(words[0][0]):
        return None, cue.end()
    whole = len(words) > 1 and not words[0][0].startswith("ال") and not own.stop.fullmatch(words[1][0])
    last = words[1] if whole else words[0]
    return cast.actor(document, cue.end() + words[0].start(), cue.end() + last.end()), cue.end() + last.end()


def _until_stop(document: Document, own: Tongue, start: int, end: int) -> tuple[int, int] | None:
    """Give the words from there to the next mark, over a preposition that leads them."""
    leading = re.compile(r"\s*(?:على|ب|עם|על|את|à|de|du|des|d'|d’)?\s+").match(document.text, start)
    start = leading.end() if leading else start
    start = _over_denial(document, own, start, end)
    stop = own.stop.search(document.text, start, end)
    end = stop.start() if stop else end
    return (start, end) if document.text[start:end].strip() else None


def _over_denial(document: Document, own: Tongue, start: int, end: int) -> int:
    """Give the place after what only denies the verb before it: "n'accepte plus | la trêve", "ne signe rien"."""
    while own.after is not None and (found := own.after.match(document.text, start, end)):
        start = found.end()
    return start
