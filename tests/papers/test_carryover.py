"""What was said of an earlier text carries over to the one that takes its place, where it still reads the same."""

from dataclasses import replace
from datetime import UTC, datetime

from goodoffices.talks.acts import Answer, PartAnswer, Put, Stance, Whole, Wish
from goodoffices.talks.carryover import carried_over
from goodoffices.talks.fold import Answered, PaperHeld, Version
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import AddArticle
from goodoffices.talks.papers.model import Choice, Paper
from tests.papers_world import labelled, lake_paper, worded
from tests.world import en

AT = datetime(2026, 3, 1, tzinfo=UTC)
LEAVE = Leave(May.NO)


def held(paper: Paper, number: int) -> PaperHeld:
    copy = as_copy(paper).paper
    return PaperHeld(number, AT, "lead", (Version(number, AT, "lead", copy),), Put(copy))


def over(old: Paper, new: Paper, *parts: PartAnswer, **more):
    answer = Answer(1, "f", LEAVE, parts=parts, **more)
    return carried_over(held(old, 1), Answered(2, AT, "head", answer), held(new, 3))


OLD = lake_paper()
FIRST = apply(
    OLD, AddArticle("", 1, worded("Article 0", ("Terms", ""), ("In this agreement the lake is a lake.", "")))
)


def test_to_the_same_text_everything_carries_over():
    found = over(OLD, OLD, PartAnswer("2/1", Stance.ACCEPT, 1), PartAnswer("3", Stance.RESERVE))
    assert {path: one.same for path, one in found.parts.items()} == {"2/1": True, "3": True}


def test_paths_follow_their_articles():
    said = PartAnswer("2/1", Stance.ACCEPT_IF, 1, only_if=(Choice("4/1", 0),))
    found = over(OLD, FIRST, said, wish=Wish("4/1", en("Keep it."), 0))
    assert list(found.parts) == ["3/1"]
    assert found.parts["3/1"].same
    assert found.parts["3/1"].part.only_if == (Choice("5/1", 0),)
    assert found.wish.path == "5/1"


def test_what_is_gone_is_left_out_and_so_is_what_depends_on_it():
    new = replace(OLD, articles=OLD.articles[:-1], linkages=())
    tied = PartAnswer("2/1", Stance.ACCEPT_IF, 1, only_if=(Choice("4/1", 0),))
    assert over(OLD, new, PartAnswer("4", Stance.REJECT), tied).parts == {}


def test_what_reads_otherwise_is_not_the_same():
    article = labelled(OLD, "Article 2")
    other = worded(
        "Article 2", ("Release", "الإفراج"), ("Persons held shall be released at {ratio}.", "يفرج {ratio}.")
    )
    articles = tuple(replace(other, id=one.id) if one.id == article.id else one for one in OLD.articles)
    new = replace(OLD, articles=articles)
    found = over(OLD, new, PartAnswer("3", Stance.ACCEPT), PartAnswer("2/1", Stance.ACCEPT, 0))
    assert {path: one.same for path, one in found.parts.items()} == {"3": False, "2/1": True}


def test_an_answer_to_the_whole_is_said_of_each_article():
    found = over(OLD, OLD, whole=Whole.REJECT)
    assert {one.part.stance for one in found.parts.values()} == {Stance.REJECT}
    assert set(found.parts) == {"1", "2", "3", "4"}
