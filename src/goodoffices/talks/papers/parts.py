"""Parts of a paper by their ids: the article that a part is in, and the brackets that go with it."""

from collections.abc import Iterator

from goodoffices.talks.papers.model import Article, Paper, every_article, every_blank, every_bracket


def holder(paper: Paper, part: str) -> Article | None:
    """Find the article that a part is, or is in."""
    for one in every_article(paper):
        if part == one.id or part in parts_in(one):
            return one
    return None


def parts_in(article: Article) -> set[str]:
    """Give the ids of an article's own brackets and blanks, those inside brackets too."""
    return {one.id for one in every_bracket(article)} | {one.id for one in every_blank(article)}


def brackets_with(article: Article, part: str) -> Iterator[str]:
    """Go through the brackets that go with a part: an article's with those under it, or a bracket and all inside it."""
    if part in (article.id, article.whole):
        for one in (article, *every_article(article)):
            yield from (each.id for each in every_bracket(one))
        return
    for bracket in every_bracket(article):
        if bracket.id == part:
            yield part
            yield from (inner.id for each in bracket.alternatives for inner in every_bracket(each))


__all__ = ["brackets_with", "holder", "parts_in"]
