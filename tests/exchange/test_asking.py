"""What the clerk asks: each question has an answer that its own certificate bears out, from files alone."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.asking import ENGINE, answer, asked_digest
from goodoffices.exchange.check import Shown, check
from goodoffices.exchange.files.at import At
from goodoffices.exchange.files.own import own_exchange
from goodoffices.exchange.files.results_in import result_in
from goodoffices.talks.exchange import (
    Asked,
    Deposits,
    Escrowed,
    InRounds,
    Part,
    Proven,
    Ranged,
    Sequenced,
    remaining,
)
from goodoffices.talks.refusal import Refusal
from tests.exchange.swaps import TRADE, WITH_RATIO, exchanges

KINDS = {
    Asked.ORDER: Sequenced,
    Asked.ROUNDS: InRounds,
    Asked.DEPOSITS: Deposits,
    Asked.ESCROW: Escrowed,
    Asked.INTERVALS: Ranged,
}


@pytest.mark.parametrize("asked", Asked)
def test_each_question_is_answered_in_its_kind(asked):
    answered = answer(TRADE, asked, (4,))
    assert isinstance(answered.found, KINDS[asked])
    assert answered.engine == ENGINE


@settings(max_examples=30, deadline=None)
@given(exchanges(most=4), st.sampled_from([one for one in Asked if one is not Asked.ROUNDS]))
def test_the_certificate_alone_is_enough_to_check_it(exchange, asked):
    answered = answer(exchange, asked)
    held = json.loads(answered.certificate)
    source = own_exchange(At("certificate", held["exchange"]))
    claimed = result_in(At("certificate", held["result"]), source).result
    assert source.exchange == exchange
    assert claimed.every == (answered.found,)
    for found in claimed.every:
        assert not check(source.exchange, found).leaves


@settings(max_examples=40, deadline=None)
@given(exchanges(most=5))
def test_what_is_said_to_be_checked_is_shown_by_the_check(exchange):
    found = answer(exchange, Asked.ORDER).found
    assert found.how is Proven.CHECKED
    assert Shown.LEAST in check(exchange, found).shows


def test_another_question_has_another_digest():
    every = {asked_digest(TRADE, asked, rounds) for asked in Asked for rounds in ((), (4,))}
    assert len(every) == 2 * len(Asked)


def test_what_does_not_fit_together_is_refused_unless_it_has_begun():
    with pytest.raises(Refusal) as refused:
        answer(WITH_RATIO, Asked.ORDER)
    assert refused.value.code == "exchange-ratio-counts"
    assert answer(WITH_RATIO, Asked.ORDER, begun=True).found.plan


def test_of_what_is_left_once_all_is_delivered_nothing_is_to_be_done():
    rest = remaining(TRADE, [Part(one.id, one.count) for one in TRADE.items])
    answered = answer(rest, Asked.ORDER, begun=True)
    assert answered.found.plan == ()
    assert answered.found.theta == 0


def test_work_ends_where_who_is_told_raises():
    class Enough(Exception):
        pass

    def enough(_stage, _share):
        raise Enough

    with pytest.raises(Enough):
        answer(TRADE, Asked.DEPOSITS, tell=enough)


def test_sides_keep_their_order_in_the_certificate():
    turned = replace(
        TRADE,
        valuers=TRADE.valuers[::-1],
        items=tuple(replace(one, worth=one.worth[::-1]) for one in TRADE.items),
    )
    answered = answer(turned, Asked.DEPOSITS)
    held = json.loads(answered.certificate)
    claimed = result_in(At("certificate", held["result"]), own_exchange(At("certificate", held["exchange"])))
    assert claimed.result.deposits == answered.found
    assert [side for side, _ in answered.found.ways[0].deposits] == ["South", "North"]
