"""A draft with what is held on it becomes a problem: issues, red lines, ties, and what nobody said left open."""

from fractions import Fraction

from goodoffices.bridging.framing import UNIT, Held, framed, position_on, weights_of
from goodoffices.bridging.grounds import require_problem
from goodoffices.bridging.problem import Issue
from goodoffices.talks.papers.model import Choice, LinkageKind
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions, RangeOn
from tests.putting import lake_paper

WITHIN_DAYS, AT_AN_HOUR = Choice("b2", 0), Choice("b2", 1)
DAYS = RangeOn("n4", "20", "40", "14", "60")


def held(party: str, *marks: tuple[Choice, Position], **more: object) -> Held:
    return Held(party, Positions(tuple(PositionOn(*one) for one in marks), **more))


def test_a_bracket_inside_an_alternative_stands_only_under_it() -> None:
    problem = framed(lake_paper(), (Held("A", Positions()), Held("B", Positions()))).bare
    assert [(one.id, one.within) for one in problem.issues] == [
        ("b2", None),
        ("b3", AT_AN_HOUR),
        ("b6", None),
    ]
    require_problem(problem)


def test_a_blank_is_an_issue_once_somebody_speaks_of_its_values() -> None:
    problem = framed(lake_paper(), (held("A", ranges=(DAYS,)), Held("B", Positions())))
    blank = problem.bare.issue("n4")
    assert blank == Issue("n4", ("10", "12", "14", "17", "20", "30", "40", "50", "60"), WITHIN_DAYS)
    a = problem.bare.parties[0]
    assert [one.alternative for one in a.cannot] == [0, 1]
    said = problem.held[0].positions
    every = [position_on(said, "n4", place, problem.grades) for place in range(9)]
    assert every[2] is Position.LIVE_WITH
    assert every[5] is Position.ACCEPT
    assert every[7] is Position.LIVE_WITH


def test_ends_are_measured_as_their_blank_is_and_not_as_text() -> None:
    problem = framed(lake_paper(), (held("A", ranges=(RangeOn("n4", bears_high="9"),)), Held("B", Positions())))
    assert problem.grades["n4"][0] == "9"


def test_red_lines_and_own_ties_need_no_number() -> None:
    tie = OnlyIf(Choice("b6", 0), (WITHIN_DAYS,))
    problem = framed(
        lake_paper(), (held("A", (AT_AN_HOUR, Position.CANNOT), only_if=(tie,)), Held("B", Positions()))
    ).bare
    a, b = problem.parties
    assert a.cannot == (AT_AN_HOUR,)
    assert [(one.kind, one.of) for one in a.demands] == [(LinkageKind.ONLY_IF, (Choice("b6", 0), WITHIN_DAYS))]
    assert (a.worth, b.worth, b.cannot) == ((), (), ())


def test_those_inside_a_side_are_veto_players_of_their_own() -> None:
    inside = Held("A", Positions((PositionOn(AT_AN_HOUR, Position.CANNOT),)), "The Assembly")
    problem = framed(lake_paper(), (Held("A", Positions()), inside, Held("B", Positions()))).bare
    assert [(one.id, one.home) for one in problem.parties] == [("A", ""), ("A/The Assembly", "A"), ("B", "")]
    assert [one.id for one in problem.sides] == ["A", "B"]


def test_what_was_not_spoken_of_may_be_worth_anything_of_what_hangs_on_it() -> None:
    problem = framed(lake_paper(), (held("A", (Choice("b6", 0), Position.ACCEPT)), Held("B", Positions())))
    low, high = problem.at(Fraction(0)), problem.at(Fraction(1))
    weight = weights_of(Positions(), ["b2", "b3", "b6"])["b6"]
    assert low.parties[0].worth[2] == (round(weight * UNIT), 0)
    assert high.parties[0].worth[2] == (round(weight * UNIT), round(weight * UNIT))


def test_what_matters_most_weighs_most_and_all_weigh_one() -> None:
    weights = weights_of(Positions(order=("b6",)), ["b2", "b3", "b6"])
    assert weights["b6"] > weights["b2"] == weights["b3"]
    assert sum(weights.values()) == 1


def test_points_go_before_the_order() -> None:
    weights = weights_of(Positions(order=("b6",), points=(("b2", 60),)), ["b2", "b3", "b6"])
    assert weights == {"b2": Fraction(3, 5), "b3": Fraction(1, 5), "b6": Fraction(1, 5)}


def test_a_package_goes_into_the_engine_and_comes_back() -> None:
    problem = framed(lake_paper(), (held("A", ranges=(DAYS,)), Held("B", Positions())))
    package = Package((WITHIN_DAYS, Choice("b6", 0)), (("n4", "30"),))
    inside = problem.package(package)
    assert inside == {"b2": 0, "b6": 0, "n4": 5}
    back = problem.chosen(inside)
    assert (set(back.choices), back.values) == (set(package.choices), package.values)


def test_a_value_that_is_no_grade_makes_no_package() -> None:
    problem = framed(lake_paper(), (held("A", ranges=(DAYS,)), Held("B", Positions())))
    assert problem.package(Package((WITHIN_DAYS, Choice("b6", 0)), (("n4", "31"),))) is None


def test_a_blank_that_a_package_leaves_open_is_filled_as_its_namer_likes_it() -> None:
    problem = framed(lake_paper(), (held("A", ranges=(DAYS,)), Held("B", Positions())))
    package = Package((WITHIN_DAYS, Choice("b6", 0)))
    assert problem.grades["n4"][problem.package(package, "A")["n4"]] == "20"
    assert problem.package(package)["n4"] == len(problem.grades["n4"]) // 2
