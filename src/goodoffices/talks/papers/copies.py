"""Copies: what leaves a master for somebody else's room has ids that say nothing but where a thing stands.

An article's path is its place among its siblings ("3", "3.2"); a bracket's adds its place in the article
("3/1"), inside an alternative after that alternative's letter ("3/1b2": in the second alternative of bracket 1, the
second bracket); a blank's is "3/_1" or "3/1b_1"; a linkage's "L1".  So a copy tells nothing of what stood there before.
"""

from dataclasses import dataclass, replace
from string import ascii_lowercase

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Choice,
    Gap,
    Linkage,
    Paper,
    Piece,
    Place,
    Run,
)


@dataclass(frozen=True, slots=True)
class Copy:
    """A paper with positional paths for ids, and the map from each path to the id in the master."""

    paper: Paper
    master: dict[str, str]


def as_copy(paper: Paper, *, attributed: bool = False) -> Copy:
    """Make the copy that is delivered: no ids, no tracks, and who proposed what only if `attributed`."""
    names: dict[str, str] = {}
    articles = tuple(_article(one, str(place), names) for place, one in enumerate(paper.articles, 1))
    if not attributed:
        articles = tuple(_unattributed(one) for one in articles)
    linkages = tuple(
        Linkage(
            f"L{place}", one.kind, tuple(Choice(names[c.bracket], c.alternative) for c in one.of), one.note
        )
        for place, one in enumerate(paper.linkages, 1)
    )
    copied = replace(paper, articles=articles, linkages=linkages, next_id=0)
    names.update((one.id, f"L{place}") for place, one in enumerate(paper.linkages, 1))
    return Copy(copied, {path: name for name, path in names.items()})


def paths_of(paper: Paper) -> dict[str, str]:
    """Give the id in a master behind each path that a copy of it would have."""
    names: dict[str, str] = {}

    def held(one: Article | Alternative, path: str) -> None:
        for place, blank in enumerate(one.blanks, 1):
            names[f"{path}_{place}"] = blank.id
        for place, bracket in enumerate(one.brackets, 1):
            names[f"{path}{place}"] = bracket.id
            for number, each in enumerate(bracket.alternatives):
                held(each, f"{path}{place}{letter(number)}")

    def walk(articles: tuple[Article, ...], prefix: str) -> None:
        for place, one in enumerate(articles, 1):
            names[f"{prefix}{place}"] = one.id
            held(one, f"{prefix}{place}/")
            walk(one.children, f"{prefix}{place}.")

    walk(paper.articles, "")
    names.update((f"L{place}", one.id) for place, one in enumerate(paper.linkages, 1))
    return names


def positional(paper: Paper) -> Paper:
    """Give the paper with positional paths for ids and everything else as it is."""
    return as_copy(paper, attributed=True).paper


def letter(alternative: int) -> str:
    """Give the letter of an alternative: a, b, … z, aa, ab, …"""
    more, last = divmod(alternative, len(ascii_lowercase))
    return (letter(more - 1) if more else "") + ascii_lowercase[last]


def _article(one: Article, path: str, names: dict[str, str]) -> Article:
    names[one.id] = path
    brackets, blanks = _held(Alternative(one.brackets, one.blanks), f"{path}/", names)
    children = tuple(_article(child, f"{path}.{place}", names) for place, child in enumerate(one.children, 1))
    wordings = tuple(
        replace(wording, run=_run(wording.run, names), heading=_run(wording.heading, names))
        for wording in one.wordings
    )
    return replace(
        one,
        id=path,
        brackets=brackets,
        blanks=blanks,
        wordings=wordings,
        children=children,
        whole=names[one.whole] if one.whole else "",
        track="",
    )


def _held(
    held: Alternative, path: str, names: dict[str, str]
) -> tuple[tuple[Bracket, ...], tuple[Blank, ...]]:
    brackets = tuple(_bracket(one, f"{path}{place}", names) for place, one in enumerate(held.brackets, 1))
    blanks = []
    for place, blank in enumerate(held.blanks, 1):
        names[blank.id] = f"{path}_{place}"
        blanks.append(replace(blank, id=names[blank.id]))
    return brackets, tuple(blanks)


def _bracket(one: Bracket, path: str, names: dict[str, str]) -> Bracket:
    names[one.id] = path
    alternatives = []
    for place, alternative in enumerate(one.alternatives):
        brackets, blanks = _held(alternative, f"{path}{letter(place)}", names)
        alternatives.append(Alternative(brackets, blanks, alternative.by))
    return Bracket(path, tuple(alternatives))


def _run(run: Run, names: dict[str, str]) -> Run:
    return tuple(_piece(piece, names) for piece in run)


def _piece(piece: Piece, names: dict[str, str]) -> Piece:
    match piece:
        case Place(bracket, reads):
            return Place(names[bracket], tuple(_run(read, names) for read in reads))
        case Gap(blank):
            return Gap(names[blank])
        case _:
            return piece


def _unattributed(one: Article) -> Article:
    return replace(
        one,
        brackets=tuple(_nameless(bracket) for bracket in one.brackets),
        children=tuple(_unattributed(child) for child in one.children),
    )


def _nameless(one: Bracket) -> Bracket:
    alternatives = tuple(
        Alternative(tuple(_nameless(inner) for inner in each.brackets), each.blanks)
        for each in one.alternatives
    )
    return Bracket(one.id, alternatives)
