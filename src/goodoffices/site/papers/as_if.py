"""A text as it would read if some alternatives were agreed, marked as such on its first page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.utils import translation

from goodoffices.site.papers.article import part_name
from goodoffices.talks.papers.blanks import require_value
from goodoffices.talks.papers.copies import letter, positional
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import (
    Article,
    Bracket,
    Paper,
    Wording,
    Words,
    every_article,
    every_bracket,
)
from goodoffices.talks.papers.naming import named
from goodoffices.talks.papers.packages import broken, open_under
from goodoffices.talks.papers.settling import under
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.words import gettext

_PICK = re.compile(r"(.*[0-9])([a-z]{1,3})")


def as_if(paper: Paper, picks: Sequence[str], values: Mapping[str, str], langs: tuple[str, ...]) -> Paper:
    """Give the text under picks such as "3/1b" (alternative b of the first bracket of article 3) and blanks' values.

    Refuses a pick of what isn't there, a value that a blank can't have, what leaves a bracket or a blank open
    (`paper-not-clean`), and what breaks a linkage, by its name.
    """
    paper = positional(paper)
    chosen = _chosen(paper, picks)
    brackets, blanks = open_under(paper, chosen)
    filled = {one.id: values[one.id] for one in blanks if not one.value and values.get(one.id)}
    for blank in blanks:
        if blank.id in filled:
            require_value(blank, filled[blank.id])
    text = under(paper, chosen, filled)
    left = brackets_left(text)
    if left.brackets or left.blanks_open:
        raise Refusal("paper-not-clean", brackets=left.brackets, blanks=left.blanks_open)
    standing = {one.id for one in brackets}
    stands = {bracket: place for bracket, place in chosen.items() if bracket in standing}
    for linkage in broken(paper.linkages, stands):
        raise Refusal("linkage-broken", linkage=named(paper, linkage))
    title = tuple(Text(_titled(one), one.lang) for one in text.title)
    return replace(text, title=title, articles=(_note(paper, stands, filled, langs), *text.articles))


def _chosen(paper: Paper, picks: Sequence[str]) -> dict[str, int]:
    brackets = {one.id: one for article in every_article(paper) for one in every_bracket(article)}
    found = {}
    for pick in picks:
        parted = _PICK.fullmatch(pick)
        bracket = brackets.get(parted[1]) if parted else None
        if parted is None or bracket is None or parted[2] not in _letters(bracket):
            raise Refusal("no-such-alternative", bracket=parted[1] if parted else pick)
        found[bracket.id] = _letters(bracket).index(parted[2])
    return found


def _letters(bracket: Bracket) -> list[str]:
    return [letter(place) for place in range(len(bracket.alternatives))]


def _titled(title: Text) -> str:
    return gettext("{title} (as if agreed)", title.lang).format(title=title.words)


def _note(paper: Paper, chosen: dict[str, int], filled: dict[str, str], langs: tuple[str, ...]) -> Article:
    """Say before the text what was taken as if it were agreed."""
    wordings = []
    for lang in langs:
        with translation.override(lang):
            picked = [f"{part_name(paper, one, lang)}: {letter(place)}" for one, place in chosen.items()]
            picked += [f"{part_name(paper, one, lang)}: {value}" for one, value in filled.items()]
        said = gettext("Nobody agreed to this text. It reads as if this were taken: {picked}.", lang)
        wordings.append(Wording(lang, (Words(said.format(picked="; ".join(picked))),)))
    return Article("as-if", "", tuple(wordings))
