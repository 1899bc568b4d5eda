"""What an instrument orders: of whom, what, until when."""

from datetime import date

from goodoffices.press import instruments
from goodoffices.press.document import document


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
