"""Results as JSON: written in the file's own terms, read back as the same, refused where a key is missing or odd."""

import json
from dataclasses import replace

import pytest

from goodoffices.exchange.deposits import deposits
from goodoffices.exchange.escrow import escrow
from goodoffices.exchange.files.at import At
from goodoffices.exchange.files.results import Result, curves, result_out, singly
from goodoffices.exchange.files.results_in import instance_in, result_in
from goodoffices.exchange.files.source import Form, Source
from goodoffices.exchange.intervals import intervals
from goodoffices.exchange.order import in_rounds, order
from goodoffices.talks.exchange import Deliverable, Exchange, Part, Proven, Sequenced, Swap, Valuer
from goodoffices.talks.refusal import Refusal
from tests.exchange.swaps import TRADE

OWN = Source(TRADE)
AB = (Valuer("A", "A"), Valuer("B", "B"))
ITEMS = Source(
    Exchange(
        AB,
        (Deliverable("0", "A", "B", (3, 6)), Deliverable("1", "A", "B", (4, 7)), Deliverable("2", "B", "A", (8, 5))),
    ),
    Form.ITEMS,
    4,
)
CLASSES = Source(
    Exchange(AB, (Deliverable("0", "A", "B", (9, 11), 5), Deliverable("1", "B", "A", (3, 2), 20))), Form.CLASSES
)
SOURCES = {"own": OWN, "items": ITEMS, "classes": CLASSES}


def everything(source):
    exchange = source.exchange
    return Result(
        order(exchange),
        in_rounds(exchange, (4, 6)),
        deposits(exchange),
        escrow(exchange),
        intervals(exchange),
    )


def through(held):
    return At("result.json", json.loads(json.dumps(held)))


@pytest.mark.parametrize("name", SOURCES)
def test_what_was_written_is_read_as_the_same(name):
    source = SOURCES[name]
    result = everything(source)
    held = through(result_out(source, result))
    assert instance_in(held) == source.instance
    claimed = result_in(held, source)
    steps = singly(source, result.plan.plan)
    assert claimed.result == replace(result, plan=replace(result.plan, plan=steps))
    assert claimed.curves == curves(source.exchange, steps)


@pytest.mark.parametrize("name", SOURCES)
def test_so_are_rounds(name):
    source = SOURCES[name]
    result = Result(plan=in_rounds(source.exchange, (4,)).every[0])
    assert result_in(through(result_out(source, result)), source).result == result


def test_an_order_is_given_as_the_file_counts_its_items():
    steps = (Swap((Part("0", 1), Part("1", 1))), Swap((Part("2", 1),)))
    assert result_out(ITEMS, Result(Sequenced(steps, 5, 5, Proven.CHECKED)))["order"] == [0, 1, 2]
    steps = (Swap((Part("1", 20),)), Swap((Part("0", 5),)))
    told = result_out(CLASSES, Result(Sequenced(steps, 31, 31, Proven.CHECKED)))
    assert told["order"] == [{"class": 1, "units": 20}, {"class": 0, "units": 5}]
    steps = (Swap((Part("gate", 1), Part("ferry", 1))), Swap((Part("archive", 1), Part("quarry", 1))))
    told = result_out(OWN, Result(Sequenced(steps, 9, 9, Proven.CHECKED, 2)))
    assert told["rounds"] == [[{"deliver": {"gate": 1, "ferry": 1}}], [{"deliver": {"archive": 1, "quarry": 1}}]]


def test_curves_begin_before_the_first_step_and_end_after_the_last():
    steps = (Swap((Part("2", 1),)), Swap((Part("0", 1),)), Swap((Part("1", 1),)))
    told = result_out(ITEMS, Result(Sequenced(steps, 7, 7, Proven.CHECKED)))["curves"]
    assert told["temptation"] == {"A": [-1, 7, 4, 0], "B": [-8, -13, -7, 0]}
    assert told["exposure"] == {"A": [0, -8, -5, -1], "B": [0, 5, -1, -8]}


def changed(held, *where, to=None):
    """The result with another value at a place, or without it."""
    held = json.loads(json.dumps(held))
    inside = held
    for step in where[:-1]:
        inside = inside[step]
    if to is None:
        del inside[where[-1]]
    else:
        inside[where[-1]] = to
    return held


def test_a_result_of_another_exchange_is_refused():
    held = result_out(OWN, everything(OWN))
    with pytest.raises(Refusal) as refused:
        result_in(through(held), Source(replace(TRADE, unit="ships")))
    assert refused.value.code == "exchange-result-of-another"


PLACES = [
    ("theta",),
    ("lower_bound",),
    ("proven",),
    ("order",),
    ("curves",),
    ("curves", "exposure"),
    ("curves", "temptation", "North"),
    ("by_rounds", 0, "limit"),
    ("by_rounds", 0, "steps"),
    ("deposits", "equal"),
    ("deposits", "ways", 0, "steps"),
    ("deposits", "without", "proven"),
    ("escrow", "with"),
    ("escrow", "with", "theta"),
    ("intervals", "weighs"),
    ("intervals", "guarded", "lower_bound"),
]


@pytest.mark.parametrize("where", PLACES, ids=lambda where: " ".join(map(str, where)))
def test_a_result_with_something_left_out_is_refused(where):
    with pytest.raises(Refusal):
        result_in(through(changed(result_out(OWN, everything(OWN)), *where)), OWN)


@pytest.mark.parametrize(
    "where",
    [
        ("more",),
        ("curves", "more"),
        ("curves", "exposure", "East"),
        ("order", 0, "more"),
        ("deposits", "more"),
        ("escrow", "without", "more"),
    ],
    ids=lambda where: " ".join(map(str, where)),
)
def test_a_result_with_something_more_is_refused(where):
    with pytest.raises(Refusal):
        result_in(through(changed(result_out(OWN, everything(OWN)), *where, to=3)), OWN)


@pytest.mark.parametrize("held", [{}, [], 3, {"exchange": "x"}])
def test_what_is_no_result_is_refused(held):
    with pytest.raises(Refusal):
        result_in(At("result.json", held), OWN)
