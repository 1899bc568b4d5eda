"""Articles get consecutive numbers; what was put in between keeps its own unless asked."""

from hypothesis import given, settings

from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import Renumber
from goodoffices.talks.papers.model import Article, Paper, PaperKind, every_article
from goodoffices.talks.papers.numbering import renumbered
from tests.papers.strategies import papers


def text(*labels: str | tuple[str, ...]) -> Paper:
    """Make a paper of articles with these labels; a tuple is an article and its children."""
    articles = []
    for place, one in enumerate(labels):
        label, *under = (one,) if isinstance(one, str) else one
        children = tuple(Article(f"a{place}.{at}", each) for at, each in enumerate(under))
        articles.append(Article(f"a{place}", label, children=children))
    return Paper(PaperKind.SINGLE_TEXT, (), tuple(articles))


def after(paper: Paper, *, between: bool = False) -> list[str]:
    """Give the labels once it is numbered anew."""
    return [one.label for one in every_article(apply(paper, Renumber(renumbered(paper, between=between))))]


def test_a_gap_is_closed():
    assert after(text("", "Article 1", "Article 4", "Article 5")) == [
        "",
        "Article 1",
        "Article 2",
        "Article 3",
    ]


def test_what_was_put_in_between_keeps_its_label_unless_asked():
    paper = text("Article 2", "Article 2bis", "Article 5")
    assert after(paper) == ["Article 2", "Article 2bis", "Article 3"]
    assert after(paper, between=True) == ["Article 2", "Article 3", "Article 4"]


def test_children_go_along_with_their_parent():
    assert after(text("1.", ("4.", "4.1", "4.3"))) == ["1.", "2.", "2.1", "2.2"]


def test_letters_are_counted():
    assert after(text(("Article 1", "(a)", "(c)", "(d)"))) == ["Article 1", "(a)", "(b)", "(c)"]


def test_roman_numbers_are_no_letters():
    assert after(text(("1", "(i)", "(ii)", "(iv)", "(v)"))) == ["1", "(i)", "(ii)", "(iv)", "(v)"]


def test_kinds_of_labels_are_counted_apart():
    assert after(text("Article 1", "Annex 1", "Article 3", "Annex 5")) == [
        "Article 1", "Annex 1", "Article 2", "Annex 2",
    ]  # fmt: skip


def test_other_scripts_are_counted_where_their_digits_are_these():
    assert after(text("المادة 1", "المادة 3")) == ["المادة 1", "المادة 2"]


@settings(max_examples=50)
@given(papers())
def test_numbered_once_it_stays(paper):
    once = apply(paper, Renumber(renumbered(paper)))
    assert renumbered(once) == ()
    assert [one.id for one in every_article(once)] == [one.id for one in every_article(paper)]
