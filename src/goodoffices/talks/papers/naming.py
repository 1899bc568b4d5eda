"""How a place in a paper is called, the same in every language: the article's label, then the bracket in it."""

from dataclasses import dataclass

from goodoffices.talks.papers.copies import letter, paths_of
from goodoffices.talks.papers.model import Linkage, LinkageKind, Paper, every_article
from goodoffices.talks.texts import Text


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
    """Name an article, bracket or blank of the paper by its id: "Article 7", "Article 7 [1b2]", "Article 7 [_1]"."""
    return _place(paper, {name: path for path, name in paths_of(paper).items()}, part, "")


def _place(paper: Paper, paths: dict[str, str], part: str, more: str) -> str:
    article, _, inside = paths.get(part, part).partition("/")
    labels = {paths.get(one.id, one.id): one.label for one in every_article(paper)}
    label = labels.get(article) or article
    return f"{label} [{inside}{more}]" if inside else label
