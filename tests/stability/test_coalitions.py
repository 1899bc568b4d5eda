"""A coalition leaves for what each member prefers and they can bring about; what no coalition leaves is strong."""

from itertools import combinations

from goodoffices.stability.asking import answer
from goodoffices.stability.chains import Reasoning
from goodoffices.stability.coalitions import coalitions, joint_improvements, joint_moves
from goodoffices.stability.preferring import game_of
from goodoffices.talks.stability import Concept
from tests.stability.conflicts import as_conflict, as_graph, locks
from tests.stability.oracle import graph, joint_gain, option_cube, strong


def drawn_conflicts():
    for seed in range(60):
        asked, drawn = option_cube(seed, most=4), graph(seed)
        yield as_conflict(asked), asked.drawn
        yield as_graph(drawn), drawn


def test_every_set_of_two_or_more_is_a_coalition():
    assert list(coalitions(3)) == [(0, 1), (0, 2), (1, 2), (0, 1, 2)]


def test_joint_improvements_are_those_of_the_definition():
    found = 0
    for conflict, drawn in drawn_conflicts():
        reasoning = Reasoning(*game_of(conflict))
        for group in coalitions(len(drawn.makers)):
            for at in drawn.states:
                told = set(joint_improvements(reasoning, group, at))
                assert told == joint_gain(drawn, group, at)
                found += len(told)
    assert found > 300


def test_strong_equilibria_are_those_that_nobody_leaves():
    counts = {True: 0, False: 0}
    for conflict, drawn in drawn_conflicts():
        stable = answer(conflict).found
        expected = {at + 1 for at in drawn.states if strong(drawn, at)}
        assert set(stable.strong) == expected
        counts[True] += len(expected)
        counts[False] += len(set(stable.of(Concept.NASH)) - expected)
    assert min(counts.values()) > 5


def test_what_is_told_takes_every_member_and_is_bettered_by_nothing_else_told():
    for conflict, drawn in drawn_conflicts():
        reasoning = Reasoning(*game_of(conflict))
        makers = [one.id for one in conflict.makers]
        for at in drawn.states:
            told = list(joint_moves(reasoning, at))
            assert all({each.maker for each in one.moves} == set(one.makers) for one in told)
            for one, other in combinations(told, 2):
                worths = [
                    [drawn.ranks[makers.index(name)][each.to - 1] for name in one.makers] for each in (one, other)
                ]
                if one.makers == other.makers and worths[0] != worths[1]:
                    assert any(a > b for a, b in zip(*worths, strict=True))
                    assert any(a < b for a, b in zip(*worths, strict=True))


def test_both_shores_together_open_both_locks():
    stable = answer(locks()).found
    assert stable.of(Concept.NASH) == (1,)
    assert stable.strong == ()
    assert [(one.makers, one.to) for one in stable.joint if one.at == 1] == [
        (("Northern Shore", "Southern Shore"), 4)
    ]
