"""A preference becomes an order of the states: by ranks, by statements, by pairs; what doesn't fit is refused."""

from dataclasses import replace

import pytest

from goodoffices.stability import asking
from goodoffices.stability.asking import answer, held_of
from goodoffices.stability.preferring import game_of, orders_of
from goodoffices.stability.space import MOST_OPTIONS, space_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Compared, Conflict, ConflictMove, ConflictOption, Prioritised, Ranked
from tests.stability.conflicts import NORTH, SOUTH, locks


def ranks(*statements: str, states: tuple[str, ...] = ()) -> list[int]:
    """Rank the states of the locks by Northern Shore's statements."""
    wishes = (Prioritised(NORTH.id, tuple((one,) for one in statements)), locks().preferences[1])
    return game_of(replace(locks(), preferences=wishes, states=states))[0].ranks[0].tolist()


def test_the_first_statement_in_which_two_states_differ_decides():
    """States are counted in binary, the first option as the lowest digit: NN, YN, NY, YY."""
    assert ranks("-Y", "N-") == [1, 0, 3, 2]
    assert ranks("N-", "-Y") == [2, 0, 3, 1]


def test_a_statement_can_be_either_of_several_patterns():
    assert ranks("YY|NN") == [1, 0, 0, 1]


def test_listed_states_are_ranked_in_their_own_order():
    assert ranks("-Y", "N-", states=("YY", "NN", "NY")) == [2, 1, 3]


def test_patterns_rule_states_out():
    conflict = replace(locks(), infeasible=("YN", "NY"))
    assert answer(conflict).found.states == ("NN", "YY")


def test_pairs_that_leave_one_order_are_a_complete_order():
    better = (("NY", "YY"), ("YY", "NN"), ("NN", "YN"))
    conflict = replace(locks(), preferences=(Compared(NORTH.id, better), locks().preferences[1]))
    assert game_of(conflict)[0].ranks[0].tolist() == [1, 0, 3, 2]
    assert answer(conflict).found == answer(locks()).found


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"makers": ()}, "stability-makers"),
        ({"makers": (NORTH, NORTH)}, "stability-name-twice"),
        ({"makers": (NORTH,)}, "stability-name-unknown"),
        ({"preferences": locks().preferences[:1]}, "stability-preference-missing"),
        ({"preferences": locks().preferences + locks().preferences[:1]}, "stability-name-twice"),
        ({"preferences": (Ranked(NORTH.id, (1, 2)), locks().preferences[1])}, "stability-ranks-count"),
        ({"preferences": (Prioritised(NORTH.id, (("-",),)), locks().preferences[1])}, "stability-pattern-unfit"),
        ({"preferences": (Prioritised(NORTH.id, ()), locks().preferences[1])}, "stability-statements"),
        ({"preferences": (Compared(NORTH.id, (("NN", "N"),)), locks().preferences[1])}, "stability-pattern-unfit"),
        ({"states": ("NN", "NX")}, "stability-pattern-unfit"),
        ({"states": ("NN", "YY"), "infeasible": ("Y-",)}, "stability-state-infeasible"),
        ({"infeasible": ("N-", "Y-")}, "stability-no-states"),
        ({"moves": (ConflictMove(NORTH.id, 1, 2),)}, "stability-moves-beside-options"),
        ({"options": ()}, "stability-no-states"),
        ({"options": (), "states": ("a", "b"), "infeasible": ("N",)}, "stability-pattern-without-options"),
        ({"options": (), "states": ("a", "b")}, "stability-pattern-without-options"),
        (
            {"options": (), "states": ("a", "b"), "moves": (ConflictMove(NORTH.id, 1, 3),)},
            "stability-no-such-state",
        ),
        ({"options": (), "states": ("a", "b"), "moves": (ConflictMove(NORTH.id, 1, 1),)}, "stability-move-nowhere"),
    ],
)
def test_parts_that_do_not_fit_are_refused(change, code):
    with pytest.raises(Refusal) as refused:
        answer(replace(locks(), **change))
    assert refused.value.code == code


def many_options(count: int) -> Conflict:
    options = tuple(ConflictOption(f"option {place}", NORTH.id) for place in range(count))
    wishes = tuple(Prioritised(one.id, (("Y" * count,),)) for one in (NORTH, SOUTH))
    return Conflict((NORTH, SOUTH), wishes, options)


def test_too_many_options_are_refused():
    with pytest.raises(Refusal, match="stability-options-too-many"):
        answer(many_options(MOST_OPTIONS + 1))


def test_what_is_too_large_for_the_record_is_analysed_without():
    with pytest.raises(Refusal, match="stability-states-too-many"):
        answer(many_options(13))
    names, held = held_of(many_options(13))
    assert names.space.count == 2**13
    assert all(states.any() for states in held.values())


def test_ranks_where_states_are_ruled_out_are_counted_by_what_is_left():
    conflict = replace(
        locks(),
        infeasible=("YY",),
        preferences=(Ranked(NORTH.id, (1, 2, 3, 4)), locks().preferences[1]),
    )
    with pytest.raises(Refusal, match="stability-ranks-count"):
        answer(conflict)


def test_an_order_left_open_is_none_that_a_game_can_have():
    conflict = replace(locks(), preferences=(Compared(NORTH.id, ()), locks().preferences[1]))
    assert orders_of(conflict, space_of(conflict))[0].count == 24
    with pytest.raises(Refusal, match="stability-not-complete"):
        game_of(conflict)


def test_states_without_reasons_are_counted(monkeypatch):
    monkeypatch.setattr(asking, "MOST_REASONED", 1)
    assert answer(locks()).found.unreasoned == len(answer(locks()).found.equilibria[1].states) - 1
