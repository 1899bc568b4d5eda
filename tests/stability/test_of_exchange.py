"""Whether everybody goes on with an exchange after each step: by deposits, a guarantor, and answers to a walk."""

import pytest

from goodoffices.stability.of_exchange import Reprisal, Setting, conflict_at, of_exchange
from goodoffices.talks.exchange import Deliverable, Exchange, Part, Swap, Valuer, gains
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Concept

ALL = (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)
PLAN = (Swap((Part("gauges", 1),)), Swap((Part("ferry", 1),)), Swap((Part("maps", 1),)))


def exchange(north: int = 0, south: int = 0) -> Exchange:
    """Northern Shore gives gauges, then gets the ferry, then gives maps; each side forfeits so much."""
    items = (
        Deliverable("gauges", "North", "South", (5, 8)),
        Deliverable("ferry", "South", "North", (9, 4)),
        Deliverable("maps", "North", "South", (1, 1)),
    )
    return Exchange((Valuer("North", "North", north), Valuer("South", "South", south)), items)


def every(setting: Setting):
    return of_exchange(setting).found.every


def test_the_gains_of_the_example():
    assert gains(exchange(), PLAN) == ((-3, -8, 1, 0), (-5, 3, -1, 0))


@pytest.mark.parametrize("forfeits", range(6))
def test_without_a_guarantor_it_holds_where_nobody_gains_more_than_it_forfeits(forfeits):
    asked = exchange(forfeits, forfeits)
    curves = gains(asked, PLAN)
    for one in every(Setting(asked, PLAN)):
        goes_on = all(curve[one.step] <= forfeits for curve in curves)
        assert one.holds == (ALL if goes_on else ())
        assert (one.leaves == ()) == goes_on


def test_who_leaves_is_said():
    (one,) = every(Setting(exchange(), PLAN))[1].leaves
    assert (one.maker, one.changes) == ("South", (("walks-away:South", True),))


def test_a_guarantors_release_deters_where_the_deposit_covers_the_gain():
    short, enough = (every(Setting(exchange(1, south), PLAN, "Harbour"))[1] for south in (2, 3))
    assert short.holds == ()
    assert Concept.SEQ in enough.holds
    assert Concept.NASH not in enough.holds
    (why,) = enough.reasons
    (deterred,) = why.deterred
    assert [one.maker for one in deterred.sanction] == ["Harbour"]


def test_a_reprisal_that_costs_its_side_deters_only_who_believes_it():
    costly = Setting(exchange(), PLAN, reprisals=(Reprisal("North", 1, 20),))
    paying = Setting(exchange(), PLAN, reprisals=(Reprisal("North", -1, 20),))
    assert every(costly)[1].holds == (Concept.GMR, Concept.SMR)
    assert every(paying)[1].holds == (Concept.GMR, Concept.SMR, Concept.SEQ)


def test_a_reprisal_that_harms_too_little_deters_nobody():
    assert every(Setting(exchange(), PLAN, reprisals=(Reprisal("North", -1, 2),)))[1].holds == ()


def test_one_walks_at_most_and_the_first_state_is_going_on():
    conflict = conflict_at(Setting(exchange(1, 1), PLAN, "Harbour", (Reprisal("North", 0, 1),)), 1)
    walks = [sign for one in conflict.states for sign in [one[:2].count("Y")]]
    assert conflict.states[0] == "NNNN"
    assert max(walks) == 1
    assert all(one[2] == "N" or one[1] == "Y" for one in conflict.states)


def test_with_three_sides_a_released_deposit_is_shared_in_equal_parts():
    valuers = tuple(Valuer(name, name, 5) for name in "ABC")
    items = tuple(
        Deliverable(f"{one}{two}", one, two, tuple(int(name in (one, two)) for name in "ABC"))
        for one, two in ("AB", "BC", "CA")
    )
    setting = Setting(Exchange(valuers, items), (Swap((Part("AB", 1),)), Swap((Part("BC", 1),))), "Harbour")
    conflict = conflict_at(setting, 1)
    state = conflict.states.index("YNNY")
    ranks = [one.ranks[state] for one in conflict.preferences]
    assert ranks == [-10, 5, 5, 1]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"guarantor": "South"}, "stability-guarantor-is-side"),
        ({"reprisals": (Reprisal("Harbour", 0, 0),)}, "stability-name-unknown"),
    ],
)
def test_what_does_not_fit_is_refused(change, code):
    with pytest.raises(Refusal, match=code):
        of_exchange(Setting(**{"exchange": exchange(), "plan": PLAN, **change}))


def test_a_step_that_the_plan_does_not_have_is_refused():
    with pytest.raises(Refusal, match="stability-no-such-step"):
        conflict_at(Setting(exchange(), PLAN), 3)
