"""A package is held against one's own red lines and ties, and against the linkages of the text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import BlankKind, Choice, every_article, every_blank
from goodoffices.talks.papers.packages import Package, open_under
from goodoffices.talks.positions import NO_POSITIONS, OnlyIf, Position, PositionOn, Positions, RangeOn
from goodoffices.talks.red_lines import Crossed, blanks_of, crossed, position_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.bridging import require_whole
from tests.papers_world import brackets_of, labelled, lake_paper
from tests.talks.bridging.saying import every_bracket_of, whole

PAPER = as_copy(lake_paper()).paper
FIRST = brackets_of(PAPER, "Article 1")[0]
GUARANTEES = labelled(PAPER, "Article 3").whole
DAYS = next(b for one in every_article(PAPER) for b in every_blank(one) if b.kind is BlankKind.DAYS)
EVERY = whole(PAPER)


def with_choice(package: Package, bracket: str, alternative: int) -> Package:
    """Take another alternative there."""
    choices = (Choice(c.bracket, alternative) if c.bracket == bracket else c for c in package.choices)
    return replace(package, choices=tuple(choices))


def test_nothing_is_broken_where_nothing_was_said() -> None:
    assert not crossed(PAPER, NO_POSITIONS, EVERY)


def test_a_red_line() -> None:
    said = Positions(
        (PositionOn(Choice(FIRST, 0), Position.CANNOT), PositionOn(Choice(FIRST, 1), Position.LIVE_WITH))
    )
    assert crossed(PAPER, said, EVERY).alternatives == (Choice(FIRST, 0),)
    assert not crossed(PAPER, said, whole(PAPER, 1)).alternatives


def test_a_value_beyond_what_can_be_borne() -> None:
    said = Positions(ranges=(RangeOn(DAYS.id, "20", "30", "15", "40"),))
    at = {
        value: crossed(PAPER, said, replace(EVERY, values=((DAYS.id, value),))).blanks
        for value in ("14", "15", "41")
    }
    assert at == {"14": (DAYS.id,), "15": (), "41": (DAYS.id,)}
    gone = replace(whole(PAPER, 1), values=((DAYS.id, "14"),))
    assert not crossed(PAPER, said, gone).blanks  # what is not in the text any more binds nobody


def test_a_tie_of_ones_own() -> None:
    tie = OnlyIf(Choice(GUARANTEES, 0), (Choice(FIRST, 1),))
    assert crossed(PAPER, Positions(only_if=(tie,)), EVERY).ties == (tie,)
    assert not crossed(PAPER, Positions(only_if=(tie,)), whole(PAPER, 1)).ties


def test_a_linkage_of_the_text() -> None:
    broken = with_choice(EVERY, GUARANTEES, 1)
    assert crossed(PAPER, NO_POSITIONS, broken).linkages == PAPER.linkages


def test_what_is_left_open() -> None:
    assert crossed(PAPER, NO_POSITIONS, Package(EVERY.choices[:1])).left_open


@pytest.mark.parametrize(
    ("value", "position"),
    [
        ("12", Position.CANNOT),
        ("15", Position.LIVE_WITH),
        ("20", Position.ACCEPT),
        ("35", Position.ACCEPT),
        ("many", None),
    ],
)
def test_the_position_on_a_value(value: str, position: Position | None) -> None:
    assert position_of(DAYS, value, RangeOn(DAYS.id, "20", "", "15", "")) is position


@st.composite
def picks(draw) -> dict[str, int]:
    """Choose something, or nothing, for each bracket of the paper."""
    found = {one: draw(st.sampled_from([None, 0, 1])) for one in every_bracket_of(PAPER)}
    return {one: at for one, at in found.items() if at is not None}


@settings(deadline=None, max_examples=150)
@given(picks())
def test_it_leaves_open_or_breaks_in_the_text_just_what_the_rules_refuse(chosen: dict[str, int]) -> None:
    brackets, _blanks = open_under(PAPER, chosen)
    package = Package(tuple(Choice(one.id, chosen[one.id]) for one in brackets if one.id in chosen))
    found = crossed(PAPER, NO_POSITIONS, package)
    assert _refused(package) == _code(found)


def _refused(package: Package) -> str:
    try:
        require_whole(PAPER, package)
    except Refusal as refusal:
        return refusal.code
    return ""


def _code(found: Crossed) -> str:
    return "bracket-left-open" if found.left_open else "linkage-broken" if found.linkages else ""


def test_every_blank_is_found() -> None:
    assert set(blanks_of(PAPER)) == {b.id for one in every_article(PAPER) for b in every_blank(one)}
