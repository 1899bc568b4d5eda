"""A place in a paper is called with the labels of all that it stands in."""

from dataclasses import replace

import pytest
from django.utils import translation

from goodoffices.site.papers.names import alternative_said, name_in, part_name
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import AddArticle, Link
from goodoffices.talks.papers.model import Choice, LinkageKind, Paper, every_article, every_bracket
from goodoffices.talks.papers.naming import labels_above, named, place_of
from goodoffices.words.filling import filled
from tests.papers_world import RELEASE, labelled, lake_paper, worded

BOATS = worded("1", ("", ""), ("Boats [stay][leave].", "[تبقى][تغادر] القوارب."))
NAMELESS = worded("", ("Nets", ""), ("Nets [dry][rest].", ""))


@pytest.fixture
def paper() -> Paper:
    """Give the lake's paper with "1" under "Article 2", and in that an article without a label."""
    made = lake_paper()
    made = apply(made, AddArticle(labelled(made, "Article 2").id, 0, BOATS))
    return apply(made, AddArticle(labelled(made, "1").id, 0, NAMELESS))


def bracket_of(paper: Paper, label: str) -> str:
    return next(every_bracket(labelled(paper, label))).id


def test_a_child_is_called_after_those_it_stands_in(paper):
    inner = labelled(paper, "1").children[0]
    with translation.override("en"):
        assert part_name(paper, labelled(paper, "1").id, "en") == "Article 2 · 1"
        assert part_name(paper, bracket_of(paper, "1"), "en") == "Article 2 · 1, bracket 1"
        assert name_in(paper, inner, "en") == "Article 2 · 1 · Nets"
        assert name_in(paper, paper.articles[0], "en") == "Preamble"
        assert (
            alternative_said(paper, bracket_of(paper, "1"), 1, "en") == "Article 2 · 1, bracket 1, b: “leave”"
        )
    assert part_name(paper, labelled(paper, "1").id, "ar") == "المادة 2 · 1"


def test_what_stands_at_the_top_is_called_by_itself(paper):
    assert {name_in(paper, one, "en") for one in paper.articles[1:]} == {
        "Article 1",
        "Article 2",
        "Article 3",
    }
    assert all(labels_above(paper)[one.id] == () for one in paper.articles)
    assert set(labels_above(paper)) == {one.id for one in every_article(paper)}


def test_an_unlabelled_ancestor_is_passed_over():
    made = apply(Paper(lake_paper().kind, ()), AddArticle("", 0, NAMELESS))
    made = apply(made, AddArticle(made.articles[0].id, 0, replace(RELEASE)))
    assert place_of(made, labelled(made, "Article 2").id) == "Article 2"


def test_a_refusals_place_is_called_so_in_each_language(paper):
    bracket = bracket_of(paper, "1")
    assert place_of(paper, bracket) == "Article 2 · 1 [1]"
    tied = apply(
        paper,
        Link(LinkageKind.AT_LEAST_ONE, (Choice(bracket, 1), Choice(labelled(paper, "Article 3").whole, 0))),
    )
    linkage = named(tied, tied.linkages[-1])
    assert linkage.of == ("Article 2 · 1 [1b]", "Article 3 [1a]")
    assert "المادة 2 · 1 [1b]" in filled("{linkage}", {"linkage": linkage}, "ar")
