"""Numbers of articles made consecutive again: "Article 4" after "Article 2" becomes "Article 3", with what is under."""

import re
from collections.abc import Iterator

from goodoffices.talks.papers.model import Article, Paper

_NUMBERED = re.compile(r"(?P<before>.*?)(?P<number>[0-9]{1,6})(?P<after>[^0-9\w]*)", re.DOTALL)
_BETWEEN = re.compile(
    r"(?P<before>.*?)(?P<number>[0-9]{1,6})\s?(?:bis|ter|quater|quat|quinquies|sexies|septies|octies|alt|[a-z])(?P<after>[^0-9\w]*)",
    re.DOTALL,
)
_ROMAN = re.compile(r"\W*[ivx]{2,5}\W*")
_LETTERED = re.compile(r"(?P<before>\W*)(?P<letter>[a-z])(?P<after>\W*)")


def renumbered(paper: Paper, *, between: bool = False) -> tuple[tuple[str, str], ...]:
    """Give (id, new label) for each article whose number is not the next one among its siblings.

    Of siblings, those whose labels are alike but for the number are counted together, from the first one's number on.
    What was put in between ("2bis") keeps its label as it is, unless `between`; a child's number that begins with its
    parent's goes along with it.  Letters ("(a)", "b.") are counted too; Roman numbers, and labels
    without any, stay.
    """
    return tuple(_labels(paper.articles, "", "", between))


def _labels(
    siblings: tuple[Article, ...], was_above: str, above: str, between: bool
) -> Iterator[tuple[str, str]]:
    counts: dict[tuple[str, str, str], int] = {}
    roman = any(_ROMAN.fullmatch(one.label) for one in siblings)
    for one in siblings:
        label = (
            one.label
            if roman and _LETTERED.fullmatch(one.label)
            else _next(_below(one.label, was_above, above), counts, between)
        )
        if label != one.label:
            yield one.id, label
        yield from _labels(one.children, _core(one.label), _core(label), between)


def _next(label: str, counts: dict[tuple[str, str, str], int], between: bool) -> str:
    found = _NUMBERED.fullmatch(label) or (_BETWEEN.fullmatch(label) if between else None)
    if found:
        key = ("number", found["before"], found["after"])
        counts[key] = counts[key] + 1 if key in counts else int(found["number"])
        return f"{found['before']}{counts[key]}{found['after']}"
    if lettered := _LETTERED.fullmatch(label):
        key = ("letter", lettered["before"], lettered["after"])
        counts[key] = counts[key] + 1 if key in counts else ord(lettered["letter"])
        if counts[key] <= ord("z"):
            return f"{lettered['before']}{chr(counts[key])}{lettered['after']}"
    return label


def _core(label: str) -> str:
    """Give a label's number as its children's labels repeat it: the last number in it with what belongs to it."""
    found = re.search(r"[0-9][0-9.]*(?:bis|ter|quater|alt)?(?=\W*$)", label)
    return found[0].rstrip(".") if found else ""


def _below(label: str, was_above: str, above: str) -> str:
    """Give a child's label under its parent's new number, where it begins with the old one."""
    if was_above and above and label.startswith(f"{was_above}."):
        return f"{above}{label[len(was_above) :]}"
    return label


__all__ = ["renumbered"]
