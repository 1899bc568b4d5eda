"""A paper goes out as plain text and comes in again the same."""

import pytest
from hypothesis import given, settings

from goodoffices.documents.plaintext import in_language, is_paper_text, paper_from_text, paper_text
from goodoffices.talks.papers.copies import positional
from goodoffices.talks.refusal import Refusal
from tests.papers.strategies import LANGUAGES, papers


@settings(max_examples=60, deadline=None)
@given(papers(("en",)))
def test_a_paper_in_one_language_comes_in_as_it_went_out(paper):
    text = paper_text(paper, "en")
    again, flaws = paper_from_text(text)
    assert flaws == ()
    assert positional(again) == positional(paper)


@settings(max_examples=40, deadline=None)
@given(papers())
def test_a_paper_in_several_comes_in_as_it_is_in_each(paper):
    for lang in LANGUAGES:
        again, _ = paper_from_text(paper_text(paper, lang))
        assert positional(again) == positional(in_language(paper, lang))


def test_a_line_that_is_none_of_its_own_is_refused_by_its_row():
    text = "% goodoffices paper\n% kind: annex\n% colour: red\n"
    assert is_paper_text(text)
    with pytest.raises(Refusal) as refused:
        paper_from_text(text)
    assert (refused.value.code, refused.value.params) == ("paper-text-unreadable", {"row": 3})
