"""How a place in a paper is called, the same in every language: the labels down to its article, then the bracket."""

from dataclasses import dataclass

from goodoffices.talks.papers.copies import letter, paths_of
from goodoffices.talks.papers.model import Article, Linkage, LinkageKind, Paper, every_article
from goodoffices.talks.papers.remembering import remembered
from goodoffices.talks.texts import Text

BETWEEN = " · "
"""Stands between the labels of an article and of those that it stands in."""


@dataclass(frozen=True, slots=True)
class NamedLinkage:
    """A linkage as readers meet it: its kind, the alternatives it ties ("Article 7 [1a]"), and its note."""

    kind: LinkageKind
    of: tuple[str, ...]
    note: tuple[Text, ...]


def named(paper: Paper, linkage: Linkage) -> NamedLinkage:
    """Name a linkage of the paper by the places it ties."""
    paths = {name: path for path, name in paths_of(paper).items()}
    of = tuple(_place(paper, paths, choice.bracket, letter(choice.alternative)) for choice in linkage.of)
    return NamedLinkage(linkage.kind, of, linkage.note)


def place_of(paper: Paper, part: str) -> str:
    """Name an article, bracket or blank by its id: "Article 7", "Article 7 [1b2]", "Article 7 · 1 [_1]"."""
    return _place(paper, {name: path for path, name in paths_of(paper).items()}, part, "")


@remembered(64)
def labels_above(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Give, by the id of each article, the labels of those that it stands in, the outermost first."""
    found: dict[str, tuple[str, ...]] = {}

    def down(articles: tuple[Article, ...], above: tuple[str, ...]) -> None:
        for one in articles:
            found[one.id] = above
            down(one.children, (*above, one.label) if one.label else above)

    down(paper.articles, ())
    return found


def _place(paper: Paper, paths: dict[str, str], part: str, more: str) -> str:
    article, _, inside = paths.get(part, part).partition("/")
    label = article
    for one in every_article(paper):
        if paths.get(one.id, one.id) == article:
            label = BETWEEN.join((*labels_above(paper)[one.id], one.label or article))
    return f"{label} [{inside}{more}]" if inside else label
