"""Fresh ids: what is new in a paper gets the paper's next numbers, whatever it was called where it was written."""

from collections.abc import Callable
from dataclasses import replace

from goodoffices.talks.papers.model import Alternative, Article, Blank, Bracket, Gap, Paper, Piece, Place, Run


def renamed(article: Article, kept: frozenset[str], next_id: int) -> tuple[Article, int]:
    """Give the article with ids from `next_id` on for all it holds that is not in `kept`, and the next id after.

    An article's brackets and blanks are its own, so two articles may call theirs alike until they are named here.
    """
    names: dict[str, str] = {}
    number = next_id

    def name(prefix: str, old: str) -> str:
        nonlocal number
        if old in kept:
            return old
        names[old] = f"{prefix}{number}"
        number += 1
        return names[old]

    fresh = _read_again(_article(article, name), names)
    children = []
    for child in article.children:
        named, number = renamed(child, kept, number)
        children.append(named)
    return replace(fresh, children=tuple(children)), number


def numbered(paper: Paper) -> Paper:
    """Give the paper with ids of its own, as a master has them, whatever it came with."""
    number, articles = 1, []
    for one in paper.articles:
        fresh, number = renamed(one, frozenset(), number)
        articles.append(fresh)
    names = {
        old: new
        for before, after in zip(_brackets_of(paper.articles), _brackets_of(tuple(articles)), strict=True)
        for old, new in [(before.id, after.id)]
    }
    linkages = []
    for linkage in paper.linkages:
        of = tuple(replace(choice, bracket=names[choice.bracket]) for choice in linkage.of)
        linkages.append(replace(linkage, id=f"l{number}", of=of))
        number += 1
    return replace(paper, articles=tuple(articles), linkages=tuple(linkages), next_id=number)


def _brackets_of(articles: tuple[Article, ...]) -> list[Bracket]:
    found: list[Bracket] = []

    def look(held: Article | Alternative) -> None:
        for bracket in held.brackets:
            found.append(bracket)
            for each in bracket.alternatives:
                look(each)

    def walk(one: Article) -> None:
        look(one)
        for child in one.children:
            walk(child)

    for one in articles:
        walk(one)
    return found


Namer = Callable[[str, str], str]


def _article(one: Article, name: Namer) -> Article:
    """Name the article and its brackets, its children apart; `whole` and the wordings still say the old names."""
    return replace(
        one,
        id=name("a", one.id),
        brackets=tuple(_bracket(each, name) for each in one.brackets),
        blanks=tuple(_blank(each, name) for each in one.blanks),
    )


def _bracket(one: Bracket, name: Namer) -> Bracket:
    fresh = name("b", one.id)
    alternatives = tuple(
        Alternative(
            tuple(_bracket(inner, name) for inner in each.brackets),
            tuple(_blank(blank, name) for blank in each.blanks),
            each.by,
        )
        for each in one.alternatives
    )
    return Bracket(fresh, alternatives)


def _blank(one: Blank, name: Namer) -> Blank:
    return replace(one, id=name("n", one.id))


def _read_again(one: Article, names: dict[str, str]) -> Article:
    wordings = tuple(
        replace(wording, run=_run(wording.run, names), heading=_run(wording.heading, names))
        for wording in one.wordings
    )
    return replace(one, wordings=wordings, whole=names.get(one.whole, one.whole))


def _run(run: Run, names: dict[str, str]) -> Run:
    return tuple(_piece(piece, names) for piece in run)


def _piece(piece: Piece, names: dict[str, str]) -> Piece:
    match piece:
        case Place(bracket, reads):
            return Place(names.get(bracket, bracket), tuple(_run(read, names) for read in reads))
        case Gap(blank):
            return Gap(names.get(blank, blank))
        case _:
            return piece
