"""What no frontier is given of: each is refused with a code, and with the number that was too many."""

from dataclasses import replace

import pytest

from goodoffices.bridging.frontier import merging, pareto
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from tests.bridging.frontier.examples import A, bilateral, long

SIMPLE = bilateral(((9, 5, 0), (0, 4, 8)), ((3, 1), (0, 3)))
FIRST = SIMPLE.parties[0]


def refused(asked: Problem, **changes: int) -> Refusal:
    with pytest.raises(Refusal) as caught:
        pareto(asked, **changes)
    return caught.value


def test_nobody_gave_worth() -> None:
    asked = replace(SIMPLE, parties=tuple(replace(one, worth=()) for one in SIMPLE.parties))
    assert refused(asked).code == "frontier-without-worth"


def test_more_than_three_sides() -> None:
    asked = replace(SIMPLE, parties=tuple(replace(FIRST, id=name) for name in "ABCD"))
    refusal = refused(asked)
    assert (refusal.code, refusal.params) == ("frontier-sides", {"most": 3, "given": 4})


def test_a_fourth_side_without_worth_is_no_measure() -> None:
    asked = replace(SIMPLE, parties=(*SIMPLE.parties, Party("C"), Party("D")))
    assert len(pareto(asked)) == len(pareto(SIMPLE))


def at_home(name: str, reserve: int) -> Party:
    return Party(name, ((0, 1, 2), (0, 1)), reserve, home=A)


def test_two_veto_players_whose_reserves_bind() -> None:
    asked = replace(SIMPLE, parties=(*SIMPLE.parties, at_home("army", 1), at_home("house", 2)))
    refusal = refused(asked)
    assert (refusal.code, refusal.params) == ("frontier-veto-players", {"names": "army, house"})


def test_a_veto_player_beside_three_sides() -> None:
    asked = replace(SIMPLE, parties=(*SIMPLE.parties, replace(FIRST, id="C"), at_home("army", 1)))
    assert refused(asked).code == "frontier-veto-players"


def test_no_package_inside_the_reserves() -> None:
    high = tuple(replace(one, reserve=9) for one in SIMPLE.parties)
    assert refused(replace(SIMPLE, parties=high)).code == "no-package"


def test_no_package_inside_red_lines() -> None:
    barred = replace(FIRST, cannot=tuple(Choice("i0", option) for option in range(3)))
    assert refused(replace(SIMPLE, parties=(barred, SIMPLE.parties[1]))).code == "no-package"


def test_no_package_that_linkages_allow() -> None:
    both = (Choice("i0", 0), Choice("i1", 0))
    one = Linkage("l1", LinkageKind.AT_LEAST_ONE, both)
    tied = (one, Linkage("l2", LinkageKind.ALL_OR_NONE, both), Linkage("l3", LinkageKind.NOT_TOGETHER, both))
    assert refused(replace(SIMPLE, linkages=tied)).code == "no-package"


def test_too_many_points_name_how_many_there_may_be() -> None:
    refusal = refused(long(20, 2, 4, 0), most=100)
    assert (refusal.code, refusal.params) == ("frontier-too-large", {"most": 100})


def test_too_many_open_linkages_name_how_many_there_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "MOST_STATES", 4)
    refusal = refused(long(20, 2, 40, 0))
    assert (refusal.code, refusal.params) == ("frontier-too-tied", {"most": 4})
