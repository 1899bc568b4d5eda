"""Copies and fingerprints: the same on every machine, changed by any change, telling nothing of what was removed."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.canonical import (
    article_digest,
    content_digest,
    digests,
    fingerprint,
    from_json,
    to_json,
)
from goodoffices.talks.papers.copies import as_copy, letter, paths_of, positional
from goodoffices.talks.papers.edits import RemoveArticle
from goodoffices.talks.papers.model import Paper, State, every_article
from goodoffices.talks.papers.renaming import numbered
from goodoffices.talks.papers.soundness import faults
from goodoffices.talks.refusal import Refusal
from tests.papers.strategies import papers
from tests.putting import lake_paper

# Written down once: whoever changes how a paper is written must see that every fingerprint of before would change.
LAKE = "8e414b960be78c2764ba00608ca242f89d0fce408b64d7cd59e48d33eadd16bf"
LAKE_SALTED = "eed4609e155e9447267c4de188ef8955a40c6d1031ec48598db6b590886d8ab0"


def test_the_fingerprint_of_a_known_paper_never_changes() -> None:
    copy = as_copy(lake_paper()).paper
    assert fingerprint(copy) == LAKE
    assert fingerprint(copy, "abcdefghijklmnop") == LAKE_SALTED


@given(papers())
@settings(max_examples=100, deadline=None)
def test_canonical_json_reads_back_as_the_same_paper(paper: Paper) -> None:
    assert from_json(to_json(paper)) == paper


@given(papers(), papers())
@settings(max_examples=100, deadline=None)
def test_two_papers_have_one_fingerprint_only_if_they_are_the_same(one: Paper, other: Paper) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


@given(papers(), st.data())
@settings(max_examples=100, deadline=None)
def test_any_change_changes_the_fingerprint(paper: Paper, data: st.DataObject) -> None:
    articles = list(every_article(paper))
    assume(articles)
    one = data.draw(st.sampled_from(articles))
    assume(one.wordings)
    changed = to_json(paper).replace(f'"label":"{one.label}"', '"label":"Another"', 1)
    assume(changed != to_json(paper))
    assert fingerprint(from_json(changed)) != fingerprint(paper)
    assert fingerprint(paper, "salt") != fingerprint(paper)


@given(papers())
@settings(max_examples=100, deadline=None)
def test_a_copy_is_sound_and_says_the_same(paper: Paper) -> None:
    copy = as_copy(paper)
    assert list(faults(copy.paper)) == []
    assert copy.master == paths_of(paper)
    assert as_copy(copy.paper).paper == copy.paper
    assert content_digest(copy.paper) == content_digest(paper)


@given(papers())
@settings(max_examples=100, deadline=None)
def test_a_copy_tells_nothing_of_ids_or_of_what_was_removed(paper: Paper) -> None:
    """The copy of a paper from which an article went is the copy of a paper that never had it."""
    master = numbered(replace(paper, linkages=()))
    assert positional(master) == replace(positional(replace(paper, linkages=())), next_id=0)
    assume(master.articles)
    first = master.articles[0]
    assume(not any(one.agreed for one in (first, *every_article(first))))
    without = apply(master, RemoveArticle(first.id, article_digest(first)))
    never = replace(paper, articles=paper.articles[1:], linkages=())
    assert as_copy(without).paper == as_copy(never).paper


def test_digests_leave_out_attribution_states_and_provisional_agreement() -> None:
    paper = lake_paper()
    first = paper.articles[0]
    wordings = tuple(replace(one, state=State.CHECKED) for one in first.wordings)
    marked = replace(
        paper, articles=(replace(first, wordings=wordings, agreed=True, track="x"), *paper.articles[1:])
    )
    assert digests(marked) == digests(paper)
    assert digests(as_copy(paper).paper) == digests(paper)
    reworded = replace(paper, title=(replace(paper.title[0], words="Another"), paper.title[1]))
    changed = {name for name, one in digests(reworded).items() if digests(paper)[name] != one}
    assert changed == {"en"}


@pytest.mark.parametrize(
    "broken", ["", "{}", "[]", "nonsense", '{"format":"goodoffices-paper-1"}', "[" * 5000]
)
def test_what_is_no_paper_is_refused(broken: str) -> None:
    with pytest.raises(Refusal, match="paper-unreadable"):
        from_json(broken)


def test_letters() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 701, 702)] == ["a", "z", "aa", "ab", "zz", "aaa"]
