"""Fills a translated sentence with values, each as its language writes it and safe beside the others."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from string import Formatter

from goodoffices.ledger.sentences import FINDINGS, STATEMENTS
from goodoffices.talks.papers.model import LinkageKind
from goodoffices.talks.papers.naming import BETWEEN, NamedLinkage
from goodoffices.talks.people import said_in
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words.article_labels import article_label
from goodoffices.words.catalogue import gettext
from goodoffices.words.direction import isolate
from goodoffices.words.formats import day, joined, language_name, number, when
from goodoffices.words.labels import label
from goodoffices.words.sentences import REFUSALS

SENTENCES = {**REFUSALS, **FINDINGS, **STATEMENTS}
"""Every sentence by its code: the refusals, and what checking a transcript finds and states."""


def sentence(code: str, params: Mapping[str, object], lang: str) -> str:
    """Return the sentence of a code in a language; KeyError for a code that has none."""
    return filled(gettext(SENTENCES[code], lang), params, lang)


def wrong_and_mend(code: str, params: Mapping[str, object], lang: str) -> tuple[str, str]:
    """Return a refusal's sentence in its two parts: what is wrong, and how to mend it (may be empty)."""
    wrong, full_stop, mend = gettext(SENTENCES[code], lang).partition(". ")
    return filled(wrong + full_stop.rstrip(), params, lang), filled(mend, params, lang)


def filled(template: str, params: Mapping[str, object], lang: str) -> str:
    """Return a translated phrase with its {named} places filled; KeyError for a place without a value."""
    named = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    return template.format_map({name: _named(name, params[name], lang) for name in named})


def _named(name: str, value: object, lang: str) -> str:
    """Write what is known by its parameter's name to be a code; anything else by its type."""
    match name, value:
        case ("lang", str()):
            return language_name(value, lang)
        case ("languages", tuple() | list()):
            return joined([language_name(one, lang) for one in value], lang)
        case ("number" | "last" | "since" | "found" | "port", int()):  # a name of something, not an amount
            return str(value)
        case ("kinds", tuple() | list()):
            return joined([label(RoomKind(kind), lang) for kind in value], lang, last="or")
    return _shown(value, lang)


def _shown(value: object, lang: str) -> str:
    match value:
        case NamedLinkage(kind, of, note):
            said = _tied(kind, of, lang)
            return f"{said} ({said_in(note, lang).words})" if note else said
        case Text():
            return isolate(value.words, lang)
        case StrEnum():
            return label(value, lang)
        case bool() | None:
            raise TypeError(f"a sentence has no words for {value!r}")
        case int() | float():
            return number(value, lang)
        case datetime():
            return when(value, lang)
        case date():
            return day(value, lang)
        case tuple() | list() | set() | frozenset():
            return _several(value, lang)
        case _:
            return isolate(str(value), lang)


def _tied(kind: LinkageKind, of: tuple[str, ...], lang: str) -> str:
    """Say a linkage by its places, "Article 1 [1a] only if Article 6 [1a]"; "not together: …" in the other kinds."""
    places = [_place(one, lang) for one in of]
    if kind is LinkageKind.ONLY_IF and len(places) > 1:
        return f"{joined(places[:1], lang)} {label(kind, lang)} {joined(places[1:], lang)}"
    return f"{label(kind, lang)}: {joined(places, lang)}"


def _place(place: str, lang: str) -> str:
    labels, bracket, inside = place.partition(" [")
    article = BETWEEN.join(article_label(one, lang) for one in labels.split(BETWEEN))
    return f"{article}{bracket}{inside}"


def _several(values: tuple[object, ...] | list[object] | set[object] | frozenset[object], lang: str) -> str:
    """Join values; texts are one thing said in several languages, of which the reader gets theirs."""
    texts = [value for value in values if isinstance(value, Text)]
    if texts:
        return isolate(said_in(texts, lang).words, lang)
    shown = [_shown(value, lang) for value in values]
    return joined(sorted(shown) if isinstance(values, (set, frozenset)) else shown, lang)
