"""Would it hold at home: each veto player and side is named with each of its own grounds that a package breaks."""

from goodoffices.bridging.fair import fairest, would_hold
from goodoffices.bridging.grid import Demand, RedLine, Reserve
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle

SWAP, MAP = Choice("swap", 0), Choice("map", 1)
ASKED = Problem(
    (Issue("swap", ("all at once", "in stages")), Issue("map", ("old", "new"))),
    (
        Party("A", ((5, 0), (0, 1)), 1),
        Party("B", ((0, 5), (1, 0)), 1),
        Party("Assembly of A", ((2, 1), (0, 3)), 2, (MAP,), home="A"),
        Party("Guard of B", demands=(Linkage("d", LinkageKind.ONLY_IF, (SWAP, Choice("map", 0))),), home="B"),
    ),
)


def test_who_would_say_no_and_by_what() -> None:
    assert would_hold(ASKED, {"swap": 0, "map": 1}) == (
        ("B", Reserve("B")),
        ("Assembly of A", RedLine("Assembly of A", MAP)),
        ("Guard of B", Demand("Guard of B", "d")),
    )


def test_a_reserve_at_home() -> None:
    assert ("Assembly of A", Reserve("Assembly of A")) in would_hold(ASKED, {"swap": 1, "map": 0})


def test_a_package_that_all_can_accept() -> None:
    assert would_hold(ASKED, {"swap": 0, "map": 0}) == ()


def test_veto_players_bind_but_their_gain_is_not_weighed() -> None:
    fair = fairest(ASKED, Criterion.MAXMIN)
    assert oracle.chosen(fair.best.package) == {"swap": 0, "map": 0}
    assert would_hold(ASKED, {one.bracket: one.alternative for one in fair.best.package}) == ()
    assert fair.best.utilities == (5, 1, 2, 0)
    assert fair.objective == 0
