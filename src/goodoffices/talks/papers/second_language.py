"""A paper's text in another language, taken in by itself, put over the articles and brackets that are there already."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.talks.papers.model import Article, Paper, State
from goodoffices.talks.papers.notation import heading_written, reworded, written
from goodoffices.talks.papers.parts import parts_in
from goodoffices.talks.refusal import Refusal

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_ORDINALS = {"premier": "1", "première": "1", "الأولى": "1", "الأول": "1"}

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unfit:
    """An article of one of the two texts that could not be put together, and why.

    Codes: `nothing-there` (an article of the paper that the other text has nothing for; `article` is the paper's),
    `not-in-paper` (one of the other text that stands nowhere in the paper), `more-brackets` (the other text has
    brackets or blanks that the article lacks; `more` says how many), and those of refusals of `reworded`.
    """

    code: str
    article: Article
    more: int = 0
    why: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Worded:
    """Articles of a paper with their wording in the other language, in reading order, and what did not fit."""

    articles: tuple[tuple[Article, Article], ...]
    unfit: tuple[Unfit, ...]


def worded_in(paper: Paper, other: Paper, lang: str, state: State = State.TRANSLATED) -> Worded:
    """Word a paper in `lang` as `other` is; each of the articles is (as it is, as it would be).

    Articles are matched by their numbers, down the tree, and by their place where those do not tell; brackets and
    blanks by their labels (`#2`), else in reading order.  What would add a bracket to an article is left out.
    """
    matched, alone = _matched(paper, other)
    made: list[tuple[Article, Article]] = []
    unfit: list[Unfit] = []
    for one, found in matched:
        if found is None:
            unfit.append(Unfit("nothing-there", one))
            continue
        if found.wording(lang) is None:
            continue
        try:
            new = reworded(one, lang, written(found, lang), heading_written(found, lang), state)
        except Refusal as why:
            unfit.append(Unfit(why.code, one, why=why))
            continue
        more = parts_in(new) - parts_in(one)
        if more:
            unfit.append(Unfit("more-brackets", one, len(more)))
        elif new != one:
            made.append((one, new))
    unfit += [Unfit("not-in-paper", one) for one in alone]
    return Worded(tuple(made), tuple(unfit))


def _matched(paper: Paper, other: Paper) -> tuple[list[tuple[Article, Article | None]], list[Article]]:
    """Give each article of the paper with the other's, and those of the other that are left."""
    ours, theirs = list(_placed(paper.articles)), list(_placed(other.articles))
    taken: set[int] = set()
    found: dict[int, Article] = {}
    for which in (0, 1):  # by number, then by place
        counts = Counter(keys[which] for keys, _one in ours), Counter(keys[which] for keys, _one in theirs)
        known = {keys[which]: one for keys, one in theirs if id(one) not in taken}
        for keys, one in ours:
            there = known.get(keys[which])
            sure = keys[which] and counts[0][keys[which]] == counts[1][keys[which]] == 1
            if id(one) in found or there is None or not sure or id(there) in taken:
                continue
            if which == 1 and _number(one.label) != _number(there.label):
                continue
            found[id(one)] = there
            taken.add(id(there))
    return [(one, found.get(id(one))) for _keys, one in ours], [
        one for _keys, one in theirs if id(one) not in taken
    ]


def _placed(
    articles: tuple[Article, ...], above: Key = (), path: Key = ()
) -> Iterator[tuple[tuple[Key, Key], Article]]:
    """Go through articles with their numbers down the tree (none where one lacks a number) and their places."""
    for place, one in enumerate(articles):
        number = _number(one.label)
        numbers = (*above, number) if number and (above or not path) else ()
        here = (*path, str(place))
        yield (numbers, here), one
        yield from _placed(one.children, numbers, here)


def _number(label: str) -> str:
    """Give the number of a label, whatever the script of its digits; "" where it has none."""
    for word, number in _ORDINALS.items():
        if word in label:
            return number
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in label)
    found = _NUMBER.search(digits)
    rest = digits[found.end() :].strip(" .)]") if found else ""
    return f"{found[0]}{rest.lower()}" if found else ""


__all__ = ["Unfit", "Worded", "worded_in"]
