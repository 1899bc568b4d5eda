"""What is no exchange is refused, with the part that is wrong; a rest of one need not be whole."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from goodoffices.talks.exchange import Exchange, Ratio, Sort, Valuer
from goodoffices.talks.exchange_sound import GREATEST_WORTH, MOST_DELIVERIES, require_exchange
from goodoffices.talks.refusal import Refusal
from tests.exchange.drawn import tied, two_sided

SIDES = (Valuer("A", "A"), Valuer("B", "B"))
ORE, TIN = two_sided("ore", 0, 2, 3, count=4), two_sided("tin", 1, 1, 2, count=8)
SOUND = Exchange(SIDES, (ORE, TIN), ratios=(Ratio("ore", "tin", 2),))
FEW = replace(ORE, sort=Sort.PERSONS)


def with_ore(**other):
    return replace(SOUND, items=(replace(ORE, **other), TIN), ratios=())


def test_what_fits_passes():
    require_exchange(SOUND)


@pytest.mark.parametrize(
    ("exchange", "code"),
    [
        (replace(SOUND, items=()), "exchange-empty"),
        (replace(SOUND, items=(ORE, replace(TIN, id="ore"))), "exchange-named-twice"),
        (replace(SOUND, items=(ORE, replace(TIN, id=""))), "exchange-named-twice"),
        (replace(SOUND, valuers=(*SIDES, Valuer("A", "B"))), "exchange-named-twice"),
        (replace(SOUND, valuers=(SIDES[0], Valuer("B", "A"))), "exchange-one-side"),
        (replace(SOUND, escrows=-1), "exchange-escrows-unfit"),
        (replace(SOUND, valuers=(SIDES[0], Valuer("B", "B", -1))), "exchange-forfeit-unfit"),
        (with_ore(giver="C"), "exchange-side-unknown"),
        (with_ore(receiver="C"), "exchange-side-unknown"),
        (with_ore(receiver="A"), "exchange-to-itself"),
        (with_ore(count=0), "exchange-count-unfit"),
        (with_ore(batch=0), "exchange-count-unfit"),
        (with_ore(count=MOST_DELIVERIES), "exchange-deliveries-too-many"),
        (with_ore(lag=-1), "exchange-lag-unfit"),
        (with_ore(lag=3651), "exchange-lag-unfit"),
        (with_ore(from_day=date(2031, 5, 2), to_day=date(2031, 5, 1)), "exchange-window-unfit"),
        (with_ore(worth=(2,)), "exchange-worth-length"),
        (with_ore(worth=(2, -3)), "exchange-worth-negative"),
        (with_ore(worth=(GREATEST_WORTH, 0)), "exchange-worth-too-great"),
        (with_ore(least=(1, 3)), "exchange-worth-length"),
        (with_ore(least=(3, 3), most=(4, 4)), "exchange-interval-unfit"),
        (with_ore(least=(1, 1), most=(1, 4)), "exchange-interval-unfit"),
        (replace(SOUND, before=(("ore", "salt"),)), "exchange-item-unknown"),
        (replace(SOUND, ratios=(Ratio("salt", "tin", 2),)), "exchange-item-unknown"),
        (replace(SOUND, ratios=(Ratio("ore", "tin", 0),)), "exchange-ratio-unfit"),
        (replace(SOUND, ratios=(Ratio("ore", "tin", 3),)), "exchange-ratio-counts"),
        (replace(SOUND, ratios=(Ratio("ore", "ore", 1),)), "exchange-ratio-sides"),
        (replace(SOUND, ratios=SOUND.ratios * 2), "exchange-ratio-twice"),
        (replace(SOUND, items=(ORE, replace(TIN, batch=3))), "exchange-ratio-batch"),
        (replace(SOUND, items=(replace(ORE, group="g"), replace(TIN, group="g"))), "exchange-group-givers"),
        (replace(SOUND, items=(FEW, TIN)), "too-few-persons-valued"),
    ],
)
def test_what_does_not_fit_is_refused(exchange, code):
    with pytest.raises(Refusal) as refused:
        require_exchange(exchange)
    assert refused.value.code == code


def test_worth_is_nothing_to_whom_it_passes_by():
    third = replace(SOUND, valuers=(*SIDES, Valuer("C", "C")), items=(replace(ORE, worth=(2, 3, 1)),), ratios=())
    with pytest.raises(Refusal) as refused:
        require_exchange(third)
    assert (refused.value.code, refused.value.params) == ("exchange-worth-of-bystander", {"item": "ore", "valuer": "C"})


@pytest.mark.parametrize(
    ("before", "groups", "ring"),
    [
        ((("a", "b"), ("b", "c"), ("c", "a")), {}, {"a", "b", "c"}),
        ((("d", "a"), ("a", "b"), ("b", "a")), {}, {"a", "b"}),
        ((("a", "a"),), {}, {"a"}),
        ((("a", "b"),), {"a": "g", "b": "g"}, {"a"}),
        ((("a", "b"), ("b", "c")), {"a": "g", "c": "g"}, {"a", "b"}),
    ],
)
def test_a_ring_of_ties_is_named(before, groups, ring):
    items = tuple(two_sided(name, 0, 1, 1, group=groups.get(name, "")) for name in "abcd")
    with pytest.raises(Refusal) as refused:
        require_exchange(Exchange(SIDES, items, before))
    assert (refused.value.code, set(refused.value.params["ring"])) == ("exchange-ring", ring)


def test_a_long_chain_of_ties_is_no_ring():
    items = tuple(two_sided(f"i{n}", n % 2, 1, 1) for n in range(2000))
    ties = (*((f"i{n}", f"i{n + 1}") for n in range(1999)), ("i0", "i1999"), ("i5", "i700"))
    require_exchange(Exchange(SIDES, items, ties))


@pytest.mark.parametrize(("count", "worth"), [(5, (2, 3)), (4, (0, 0))])
def test_persons_pass_in_batches_of_five_or_without_a_value(count, worth):
    require_exchange(Exchange(SIDES, (replace(FEW, count=count, batch=count, worth=worth),)))


@pytest.mark.parametrize("batch", [1, 4])
def test_persons_have_no_value_in_batches_of_fewer_than_five(batch):
    with pytest.raises(Refusal) as refused:
        require_exchange(Exchange(SIDES, (replace(FEW, count=12, batch=batch),)))
    assert refused.value.code == "persons-batch-valued"
    require_exchange(Exchange(SIDES, (replace(FEW, count=12, batch=batch, worth=(0, 0)),)))
    require_exchange(Exchange(SIDES, (replace(FEW, count=12, batch=batch),)), begun=True)


@pytest.mark.parametrize(("each", "code"), [(4, "persons-batch-valued"), (5, None)])
def test_a_ratio_says_how_many_persons_go_at_once(each, code):
    many = replace(TIN, count=4 * each, sort=Sort.PERSONS)
    exchange = Exchange(SIDES, (ORE, many), ratios=(Ratio("ore", "tin", each),))
    if code is None:
        require_exchange(exchange)
    else:
        with pytest.raises(Refusal, match=code):
            require_exchange(exchange)


def test_a_last_batch_and_a_group_of_persons_may_be_what_they_are():
    require_exchange(Exchange(SIDES, (replace(FEW, count=6, batch=5),)))
    require_exchange(Exchange(SIDES, (replace(FEW, count=6, group="at once"),)))


def test_an_interval_is_a_value_of_persons_too():
    with pytest.raises(Refusal, match="too-few-persons-valued"):
        require_exchange(Exchange(SIDES, (replace(FEW, worth=(0, 0), least=(0, 0), most=(0, 1)),)))


def test_a_rest_may_be_few_persons_against_no_ratio_or_nothing():
    rest = replace(SOUND, items=(replace(FEW, count=3), TIN))
    require_exchange(rest, begun=True)
    require_exchange(replace(SOUND, items=(), ratios=()), begun=True)
    with pytest.raises(Refusal, match="exchange-count-unfit"):
        require_exchange(with_ore(count=0), begun=True)


@settings(max_examples=100, deadline=None)
@given(tied())
def test_what_is_drawn_for_other_tests_is_sound(exchange):
    require_exchange(exchange)
