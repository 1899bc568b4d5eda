"""What is still open in a paper: brackets, alternatives and blanks, over all or article by article."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.talks.papers.model import Article, Paper, every_article, every_blank, every_bracket
from goodoffices.talks.papers.remembering import remembered


@dataclass(frozen=True, slots=True)
class BracketCount:
    """Brackets at any depth and their alternatives ("in or out" is two), open blanks, and articles without either.

    A bracket counts once, in however many languages and places it stands.
    """

    brackets: int = 0
    alternatives: int = 0
    blanks_open: int = 0
    articles_clean: int = 0
    articles: int = 0

    def __add__(self, other: "BracketCount") -> "BracketCount":
        return BracketCount(
            self.brackets + other.brackets,
            self.alternatives + other.alternatives,
            self.blanks_open + other.blanks_open,
            self.articles_clean + other.articles_clean,
            self.articles + other.articles,
        )

    def __sub__(self, other: "BracketCount") -> "BracketCount":
        return BracketCount(
            self.brackets - other.brackets,
            self.alternatives - other.alternatives,
            self.blanks_open - other.blanks_open,
            self.articles_clean - other.articles_clean,
            self.articles - other.articles,
        )


def brackets_left(paper: Paper) -> BracketCount:
    """Count what is open in a paper."""
    return sum(map(brackets_under, paper.articles), BracketCount())


def brackets_under(article: Article) -> BracketCount:
    """Count what is open in an article and all under it."""
    return sum(map(brackets_in, every_article(article)), brackets_in(article))


def brackets_in(article: Article) -> BracketCount:
    """Count what is open in an article itself, without its children."""
    brackets = list(every_bracket(article))
    blanks = sum(1 for one in every_blank(article) if not one.value)
    alternatives = sum(len(one.alternatives) for one in brackets)
    return BracketCount(len(brackets), alternatives, blanks, int(not brackets and not blanks), 1)


def brackets_by_article(paper: Paper) -> tuple[tuple[Article, BracketCount], ...]:
    """Give each article with what is open in it, in reading order."""
    return tuple((one, brackets_in(one)) for one in every_article(paper))


def brackets_over_time(versions: Sequence[Paper]) -> tuple[BracketCount, ...]:
    """Count what is open in each version, looking only at what each changed in the one before."""
    return _over_time(*versions)


@remembered(64)
def _over_time(*versions: Paper) -> tuple[BracketCount, ...]:
    counts: list[BracketCount] = []
    there: dict[int, Article] = {}
    total = BracketCount()
    for paper in versions:
        now = {id(one): one for one in paper.articles}
        for name in now.keys() - there.keys():
            total += brackets_under(now[name])
        for name in there.keys() - now.keys():
            total -= brackets_under(there[name])
        there = now
        counts.append(total)
    return tuple(counts)
