"""How an article of a signed text reads as plain words, and whether a quotation stands in it."""

from goodoffices.talks.papers.model import Article, Paper, every_article
from goodoffices.talks.papers.spelling import body_spelled


def reading_of(article: Article, lang: str) -> str:
    """Give an article's body in one language with its values filled in; "" where it isn't worded in it."""
    return body_spelled(article, lang)


def stands_in_article(quote: str, reading: str) -> bool:
    """Say whether the words stand in the reading, however either of them is broken into lines."""
    wanted = " ".join(quote.split())
    return bool(wanted) and wanted in " ".join(reading.split())


def worded_articles(paper: Paper) -> tuple[Article, ...]:
    """Give the articles that have words of their own in some language, as they are read."""
    return tuple(one for one in every_article(paper) if any(wording.run for wording in one.wordings))
