"""Packages: one alternative of each bracket that the other choices leave open, and a value for each blank."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from goodoffices.talks.papers.blanks import require_value
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Choice,
    Linkage,
    LinkageKind,
    Paper,
)
from goodoffices.talks.papers.naming import named
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Package:
    """What is chosen: alternatives of brackets, and values of blanks (id, value)."""

    choices: tuple[Choice, ...]
    values: tuple[tuple[str, str], ...] = ()


def open_under(paper: Paper, chosen: Mapping[str, int]) -> tuple[tuple[Bracket, ...], tuple[Blank, ...]]:
    """Give the brackets and blanks that stand in the text once those alternatives are chosen.

    What is inside an alternative stands only where it is chosen; what is inside a bracket not chosen yet does not.
    """
    brackets: list[Bracket] = []
    blanks: list[Blank] = []
    for article in _articles_in(paper.articles, chosen):
        _stand(Alternative(article.brackets, article.blanks), chosen, brackets, blanks)
    return tuple(brackets), tuple(blanks)


def _articles_in(articles: tuple[Article, ...], chosen: Mapping[str, int]) -> Iterator[Article]:
    for one in articles:
        yield one
        if not (one.whole and chosen.get(one.whole) != 0):
            yield from _articles_in(one.children, chosen)


def _stand(
    held: Alternative, chosen: Mapping[str, int], brackets: list[Bracket], blanks: list[Blank]
) -> None:
    blanks.extend(held.blanks)
    for one in held.brackets:
        brackets.append(one)
        if 0 <= chosen.get(one.id, -1) < len(one.alternatives):
            _stand(one.alternatives[chosen[one.id]], chosen, brackets, blanks)


def require_package(paper: Paper, package: Package) -> None:
    """Refuse a package that leaves something open, chooses what doesn't stand, or breaks a linkage."""
    chosen = {choice.bracket: choice.alternative for choice in package.choices}
    brackets, blanks = open_under(paper, chosen)
    standing = {one.id: one for one in brackets}
    for choice in package.choices:
        known = standing.get(choice.bracket)
        if known is None or not 0 <= choice.alternative < len(known.alternatives):
            raise Refusal("no-such-alternative", bracket=choice.bracket)
    missing = [one.id for one in brackets if one.id not in chosen]
    if missing:
        raise Refusal("bracket-left-open", brackets=tuple(missing))
    values = dict(package.values)
    for blank in blanks:
        require_value(blank, values.get(blank.id, blank.value))
    for linkage in broken(paper.linkages, chosen):
        raise Refusal("linkage-broken", linkage=named(paper, linkage))


def broken(linkages: tuple[Linkage, ...], chosen: Mapping[str, int]) -> tuple[Linkage, ...]:
    """Give the linkages that a full choice breaks."""
    return tuple(one for one in linkages if not holds(one, chosen))


def holds(linkage: Linkage, chosen: Mapping[str, int]) -> bool:
    """Say whether a linkage holds under a full choice; an alternative that doesn't stand is not chosen."""
    taken = [chosen.get(one.bracket) == one.alternative for one in linkage.of]
    return _can_hold(linkage.kind, taken)


def can_hold(linkage: Linkage, chosen: Mapping[str, int]) -> bool:
    """Say whether a linkage can still hold, whatever is chosen of the brackets that are not chosen yet."""
    taken = [chosen[one.bracket] == one.alternative if one.bracket in chosen else None for one in linkage.of]
    return _can_hold(linkage.kind, taken)


def _can_hold(kind: LinkageKind, taken: Sequence[bool | None]) -> bool:
    match kind:
        case LinkageKind.ONLY_IF:
            return not (taken[0] and False in taken[1:])
        case LinkageKind.NOT_TOGETHER:
            return sum(one is True for one in taken) < min(len(taken), 2)
        case LinkageKind.ALL_OR_NONE:
            return not (True in taken and False in taken)
        case LinkageKind.AT_LEAST_ONE:
            return any(one is not False for one in taken)
