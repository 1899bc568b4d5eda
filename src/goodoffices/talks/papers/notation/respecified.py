"""A blank as one language writes it, put into what the blank is in all of them."""

from dataclasses import replace

from goodoffices.talks.papers.model import Blank
from goodoffices.talks.papers.notation.draft import RawBlank
from goodoffices.talks.texts import Text

Texts = tuple[Text, ...]


def new_blank(name: str, raw: RawBlank, lang: str) -> Blank:
    """Give a new blank as it is written."""
    choices = tuple(_said((), one, lang) for one in raw.choices)
    return Blank(name, raw.kind, _said((), raw.unit, lang), raw.low, raw.high, choices, raw.value)


def merged_blank(old: Blank, raw: RawBlank, lang: str, *, known: bool) -> Blank:
    """Give the blank as written anew; a language that is new here (not `known`) adds and takes nothing away.

    A mere line or dots say nothing against what the blank is already.
    """
    if not raw.told:
        return old
    if not known:
        raw = replace(raw, low=raw.low or old.low, high=raw.high or old.high, value=raw.value or old.value)
    unit = _said(old.unit, raw.unit, lang)
    choices = _chosen(old.choices, raw.choices, lang) if raw.choices or known else old.choices
    if raw.kind is not old.kind:
        return replace(new_blank(old.id, raw, lang), unit=unit)
    return Blank(old.id, raw.kind, unit, raw.low, raw.high, choices, raw.value)


def _said(texts: Texts, words: str, lang: str) -> Texts:
    """Say something in one language, in its place among the others."""
    if not words:
        return tuple(one for one in texts if one.lang != lang)
    if any(one.lang == lang for one in texts):
        return tuple(Text(words, lang) if one.lang == lang else one for one in texts)
    return (*texts, Text(words, lang))


def _chosen(old: tuple[Texts, ...], words: tuple[str, ...], lang: str) -> tuple[Texts, ...]:
    """Give the choices: as many as this language gives, or as another still has words for."""
    many = max(len(old), len(words))
    pairs = [
        _said(old[at] if at < len(old) else (), words[at] if at < len(words) else "", lang)
        for at in range(many)
    ]
    while len(pairs) > len(words) and not pairs[-1]:
        pairs.pop()
    return tuple(pairs)
