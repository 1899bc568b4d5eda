"""A problem in our own form, TOML or JSON: what each part of it means."""

import tomllib
from fractions import Fraction

import pytest

from goodoffices.bridging.problem import Issue, utility
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from tests.bridging.files.written import FERRY, as_json, read, toml


@pytest.fixture
def ferry(tmp_path):
    return read(toml(tmp_path, FERRY)).problem


def party(problem, name):
    return next(one for one in problem.parties if one.id == name)


def test_issues_have_options_or_grades_and_stand_within_others(ferry):
    assert ferry.issues == (
        Issue("ferry", ("daily", "weekly", "none")),
        Issue("watch", ("joint", "own"), Choice("ferry", 0)),
        Issue("notice", ("10 days", "15 days", "20 days", "25 days", "30 days")),
    )


def test_linkages_tie_options_and_are_numbered_where_they_have_no_name(ferry):
    assert ferry.linkages == (
        Linkage("1", LinkageKind.ONLY_IF, (Choice("ferry", 0), Choice("notice", 4))),
        Linkage("quiet", LinkageKind.NOT_TOGETHER, (Choice("ferry", 1), Choice("notice", 0))),
    )


def test_worth_is_exact_in_units_of_the_least_common_denominator(ferry):
    assert ferry.unit == 4
    north = party(ferry, "North")
    assert north.worth == ((16, 9, 0), (4, 0), (0, 3, 6, 9, 12))
    assert north.reserve == 10


def test_weights_are_multiplied_by_values_and_an_issue_left_out_adds_nothing(ferry):
    assert party(ferry, "South").worth == ((0, 8, 12), (0, 0), (8, 6, 4, 2, 0))


def test_red_lines_demands_and_the_home_of_a_veto_player_are_read(ferry):
    council = party(ferry, "Council")
    assert party(ferry, "North").cannot == (Choice("ferry", 2),)
    assert (council.home, council.worth) == ("North", ())
    kind, of = LinkageKind.AT_LEAST_ONE, (Choice("ferry", 0), Choice("ferry", 1))
    assert council.demands == (Linkage("1", kind, of),)
    assert [one.id for one in ferry.sides] == ["North", "South"]


def test_json_says_the_same(ferry, tmp_path):
    assert read(as_json(tmp_path, tomllib.loads(FERRY))).problem == ferry


def test_an_option_may_be_a_number_and_is_called_by_its_decimals(tmp_path):
    words = """
    issues = [{ id = "share", options = [0.50, 1, 10] }]
    parties = [{ id = "A", worth = { share = { "0.5" = 1, 1 = 2, 10 = 3 } } }, { id = "B", cannot = [{ share = 10 }] }]
    """
    problem = read(toml(tmp_path, words)).problem
    assert problem.issues[0].options == ("0.5", "1", "10")
    assert problem.parties[0].worth == ((1, 2, 3),)
    assert problem.parties[1].cannot == (Choice("share", 2),)


def test_grades_may_fall_and_have_decimals(tmp_path):
    words = """
    issues = [{ id = "share", from = 1, to = -0.5, step = -0.75 }]
    parties = [{ id = "A", worth = { share = { from = 1, to = 0 } } }, { id = "B" }]
    """
    problem = read(toml(tmp_path, words)).problem
    assert problem.issues[0].options == ("1", "0.25", "-0.5")
    assert (problem.unit, problem.parties[0].worth) == (2, ((2, 1, 0),))


def test_what_no_unit_can_hold_is_rounded_and_said(tmp_path):
    words = """
    issues = [{ id = "x", options = ["a", "b"] }]
    parties = [{ id = "A", worth = { x = [0.12345678949, 0] } }, { id = "B", worth = { x = [0, 0.5] } }]
    """
    source = read(toml(tmp_path, words))
    assert source.problem.unit == 10**9
    assert source.problem.parties[0].worth == ((123456789, 0),)
    assert [(one.code, one.params["unit"]) for one in source.remarks] == [("bridging-rounded", 10**9)]


def test_great_numbers_get_a_coarser_unit(tmp_path):
    words = """
    issues = [{ id = "x", options = ["a", "b"] }]
    parties = [{ id = "A", worth = { x = [123456.7891, 0] } }, { id = "B" }]
    """
    source = read(toml(tmp_path, words))
    assert (source.problem.unit, source.problem.parties[0].worth) == (1000, ((123456789, 0),))
    assert source.remarks


def test_numbers_too_great_for_any_unit_are_refused(tmp_path):
    words = """
    issues = [{ id = "x", options = ["a", "b"] }]
    parties = [{ id = "A", worth = { x = [3000000000, 0] } }, { id = "B" }]
    """
    with pytest.raises(Refusal) as refused:
        read(toml(tmp_path, words))
    assert (refused.value.code, refused.value.params["party"]) == ("bridging-worth-too-wide", "A")


def test_the_reserve_counts_on_the_scale_of_the_worth(ferry):
    north = party(ferry, "North")
    package = {"ferry": 0, "watch": 1, "notice": 4}
    assert Fraction(utility(ferry, north, package) - north.reserve, ferry.unit) == Fraction(9, 2)
