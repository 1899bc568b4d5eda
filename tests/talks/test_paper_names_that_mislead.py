"""No label, track or name in a paper can pass for another, and what stands beside its wording hides nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from goodoffices.talks.papers.edits import AddArticle, Assign, Link, Renumber
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Choice,
    Gap,
    LinkageKind,
    Paper,
    Wording,
    Words,
)
from goodoffices.talks.rules import papers
from goodoffices.talks.texts import Text
from tests.carrying import refused
from tests.putting import edit, lake_paper, open_paper
from tests.world import World, build, en

OVERRIDE = "\u202e"
FORCE = lake_paper().articles[2]


@pytest.fixture
def world() -> World:
    return build()


def with_last(article: Article) -> Paper:
    """Give the draft with another Article 3."""
    paper = lake_paper()
    return replace(paper, articles=(*paper.articles[:2], article))


def labelled(label: str) -> Paper:
    return with_last(replace(FORCE, label=label))


def on_track(track: str) -> Paper:
    return with_last(replace(FORCE, track=track))


def proposed_by(name: str) -> Paper:
    paper = lake_paper()
    said = (Alternative(by=(name,)), Alternative(by=("B",)))
    exchange = replace(paper.articles[1], brackets=(Bracket("b6", said),))
    return replace(paper, articles=(paper.articles[0], exchange, paper.articles[2]))


def left_open(blank: Blank) -> Paper:
    return with_last(
        Article("a7", "Article 3", (Wording("en", (Words("For "), Gap("n9"))),), blanks=(blank,))
    )


def in_unit(words: str, lang: str = "en") -> Paper:
    return left_open(Blank("n9", BlankKind.NUMBER, unit=(Text(words, lang),)))


def in_choice(words: str, lang: str = "en") -> Paper:
    return left_open(Blank("n9", BlankKind.LIST, choices=((en("Orin"),), (Text(words, lang),))))


def in_note(words: str, lang: str = "en") -> Paper:
    paper = lake_paper()
    return replace(paper, linkages=(replace(paper.linkages[0], note=(Text(words, lang),)),))


NAMES = (labelled, on_track, proposed_by)
ASIDES = (in_unit, in_choice, in_note)


@pytest.mark.parametrize("place", [*NAMES, *ASIDES])
def test_an_override_that_turns_the_reading_round(world: World, place: Callable[[str], Paper]) -> None:
    with refused("name-has-controls") as found:
        open_paper(world, place(f"4{OVERRIDE}1"))
    assert found.value.params["shown"] == "U+202E"


@pytest.mark.parametrize("place", NAMES)
def test_a_name_that_is_too_long(world: World, place: Callable[[str], Paper]) -> None:
    open_paper(world, place("A" * 120))
    with refused("name-too-long"):
        open_paper(world, place("A" * 121))


@pytest.mark.parametrize("place", NAMES)
def test_a_name_of_nothing_but_space(world: World, place: Callable[[str], Paper]) -> None:
    with refused("name-empty"):
        open_paper(world, place(" "))


@pytest.mark.parametrize("place", ASIDES)
def test_a_language_that_the_process_does_not_use(world: World, place: Callable[[str, str], Paper]) -> None:
    with refused("language-not-used"):
        open_paper(world, place("Fässer", "de"))


@pytest.mark.parametrize("place", [*ASIDES, lambda words: with_last(heading(words))])
def test_what_stands_beside_the_wording_counts_in_the_length(
    world: World, place: Callable[[str], Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "MOST_CHARACTERS", 1_000)
    open_paper(world, place("x" * 500))
    with refused("too-long"):
        open_paper(world, place("x" * 1_001))


def test_what_fills_a_blank_counts_in_the_length(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "MOST_CHARACTERS", 100)
    filled = left_open(Blank("n9", BlankKind.WORDS, value="x" * 101))
    alone = replace(filled, articles=filled.articles[2:], linkages=())
    with refused("too-long") as found:
        open_paper(world, alone)
    assert found.value.params["length"] == len("For ") + 101


def heading(words: str) -> Article:
    return replace(FORCE, wordings=(Wording("en", FORCE.wordings[0].run, (Words(words),)),))


@pytest.mark.parametrize(
    "label", ["", "Article 4", "4.", "(a)", "Article 8 bis", "Article\t4", "المادة الأولى", "סעיף 4"]
)
def test_labels_as_drafts_print_them(world: World, label: str) -> None:
    open_paper(world, labelled(label))


@pytest.mark.parametrize("place", ASIDES)
def test_a_joiner_and_a_line_end_hide_nothing(world: World, place: Callable[[str], Paper]) -> None:
    open_paper(world, place("آتش\u200cبس\nand calm"))


@pytest.mark.parametrize(
    "edit_",
    [
        Renumber((("a1", f"Article {OVERRIDE}1"),)),
        Assign("a1", f"water{OVERRIDE}"),
        AddArticle("", 0, replace(FORCE, label=f"Article {OVERRIDE}4")),
        Link(LinkageKind.NOT_TOGETHER, (Choice("b2", 1), Choice("b6", 1)), (en(f"why{OVERRIDE}"),)),
    ],
)
def test_no_edit_brings_one_in(world: World, edit_: object) -> None:
    ref = open_paper(world)
    with refused("name-has-controls"):
        edit(world, ref, edit_)
