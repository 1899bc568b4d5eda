"""Both engines say what the literal definitions say: on graphs of any kind, and on cubes of options."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.stability import gaining
from goodoffices.stability.analysing import analysed
from goodoffices.stability.space import Cube, Game, Net
from goodoffices.talks.stability import Concept
from tests.stability.conflicts import cube, game, net
from tests.stability.oracle import Drawn, graph, option_cube, stays

BLOCKS = 20


def differing(drawn: Drawn, space: Cube | Net) -> list[tuple[Concept, int]]:
    """Give the concepts and makers of which the engine says something else than the definitions."""
    held = analysed(game(space, drawn))
    return [
        (concept, maker)
        for (concept, maker), states in held.items()
        if states.tolist() != [stays(drawn, concept, maker, at) for at in drawn.states]
    ]


@pytest.mark.parametrize("block", range(BLOCKS))
def test_on_graphs(block):
    for seed in range(block * 25, block * 25 + 25):
        drawn = graph(seed)
        assert differing(drawn, net(drawn)) == [], seed


@pytest.mark.parametrize("block", range(BLOCKS))
def test_on_cubes(block):
    for seed in range(block * 25, block * 25 + 25):
        asked = option_cube(seed)
        assert differing(asked.drawn, cube(asked)) == [], seed


def test_on_cubes_whatever_way_the_gaining_moves_are_found(monkeypatch):
    """Makers with few and with many options that turn one way are worked out differently."""
    monkeypatch.setattr(gaining, "MOST_ONE_WAY", 0)
    for seed in range(200):
        asked = option_cube(seed)
        assert differing(asked.drawn, cube(asked)) == [], seed


def test_a_cube_is_the_graph_of_its_moves():
    for seed in range(100):
        asked = option_cube(seed)
        space = cube(asked)
        for maker in asked.drawn.makers:
            reached = [set(space.reach(maker, at)) for at in asked.drawn.states]
            assert reached == asked.drawn.reach[maker]


@pytest.mark.parametrize("seed", range(10))
def test_long_axes_are_counted_by_search_as_short_ones_by_comparison(seed, monkeypatch):
    monkeypatch.setattr(gaining, "COMPARED_AT_ONCE", 0)
    for each in range(seed * 10, seed * 10 + 10):
        asked = option_cube(each)
        assert differing(asked.drawn, cube(asked)) == [], each


def test_nobody_moves_twice_in_a_row_where_that_makes_a_difference():
    """From 1 the other could go on to 2 and harm the mover there, but only by moving twice."""
    reach = [[{1}, set(), set(), set()], [set(), {3}, set(), {2}]]
    drawn = Drawn(reach, [[1, 2, 0, 3], [0, 0, 0, 0]])
    held = analysed(game(net(drawn), drawn))
    assert not held[Concept.GMR, 0][0]
    joined = Drawn([reach[0], [set(), {2, 3}, set(), {2}]], drawn.ranks)
    assert analysed(game(net(joined), joined))[Concept.GMR, 0][0]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.data())
def test_the_order_of_options_changes_nothing(seed, data):
    asked = option_cube(seed, most=5)
    space, many = cube(asked), len(asked.owners)
    places = data.draw(st.permutations(range(many)))
    codes = np.array([sum((code >> bit & 1) << places[bit] for bit in range(many)) for code in asked.codes])
    back = [places.index(bit) for bit in range(many)]
    moved = Cube(
        space.makers,
        tuple(space.owners[bit] for bit in back),
        tuple(space.turns[bit] for bit in back),
        codes,
    )
    ranks = np.array(asked.drawn.ranks, np.int32)
    one, other = analysed(Game(space, ranks)), analysed(Game(moved, ranks))
    assert all(np.array_equal(one[key], other[key]) for key in one)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_nash_is_the_strongest_and_gmr_the_weakest(seed):
    asked = option_cube(seed)
    held = analysed(game(cube(asked), asked.drawn))
    for maker in asked.drawn.makers:
        nash, gmr, smr, seq = (held[concept, maker] for concept in Concept)
        assert not (nash & ~seq).any()
        assert not (nash & ~smr).any()
        assert not (seq & ~gmr).any()
        assert not (smr & ~gmr).any()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 1000), st.integers(-1000, 1000))
def test_only_the_order_of_ranks_counts(seed, factor, shift):
    asked = option_cube(seed)
    ranks = np.array(asked.drawn.ranks, np.int32)
    one = analysed(Game(cube(asked), ranks))
    other = analysed(Game(cube(asked), ranks * factor + shift))
    assert all(np.array_equal(one[key], other[key]) for key in one)
