"""Instances as lists of numbers: items one by one, classes of items alike, and sets of which one is chosen."""

import json

import pytest

from goodoffices.exchange.files.reading import read_exchange
from goodoffices.exchange.files.source import Form
from goodoffices.talks.exchange import Deliverable, Valuer
from goodoffices.talks.refusal import Refusal
from tests.exchange.published import needed, path, told

BY_ITEM = {
    "source": "invented",
    "side": [0, 0, 1],
    "cost": [3, 4, 5],
    "benefit": [6, 7, 8],
    "deposit": [1, 2],
    "prec": [[0, 1], [0, 2], [0, 1]],
    "items": ["ferry", "gate", "quarry"],
    "theta_star": 2,
}
BY_CLASS = {
    "classes": [
        {"side": 0, "count": 5, "cost": 9, "benefit": 11},
        {"side": 1, "count": 20, "cost": 2, "benefit": 3},
    ]
}


def read(tmp_path, held, number=None):
    written = tmp_path / "instance.json"
    written.write_text(json.dumps(held))
    return read_exchange(written, number)


def refused(tmp_path, held, number=None):
    with pytest.raises(Refusal) as raised:
        read(tmp_path, held, number)
    return raised.value


def test_items_are_called_by_their_places_and_worth_cost_and_benefit(tmp_path):
    source = read(tmp_path, BY_ITEM)
    assert source.form is Form.ITEMS
    assert source.exchange.valuers == (Valuer("A", "A", 1), Valuer("B", "B", 2))
    assert source.exchange.items == (
        Deliverable("0", "A", "B", (3, 6), what="ferry"),
        Deliverable("1", "A", "B", (4, 7), what="gate"),
        Deliverable("2", "B", "A", (8, 5), what="quarry"),
    )
    assert source.exchange.before == (("0", "1"), ("0", "2"))


def test_classes_are_items_of_many_units(tmp_path):
    source = read(tmp_path, BY_CLASS)
    assert source.form is Form.CLASSES
    assert source.exchange.items == (
        Deliverable("0", "A", "B", (9, 11), 5),
        Deliverable("1", "B", "A", (3, 2), 20),
    )


REFUSED = {
    "cost": ([3, 4], "exchange-numbers-count"),
    "side": ([0, 0, 2], "exchange-whole-wanted"),
    "deposit": ([1], "exchange-numbers-count"),
    "prec": ([[0, 3]], "exchange-whole-wanted"),
    "items": (["ferry"], "exchange-numbers-count"),
    "benefit": ([6, 7, 8.5], "exchange-whole-wanted"),
    "weights": ([1], "exchange-name-unknown"),
}


@pytest.mark.parametrize("key", REFUSED)
def test_lists_that_are_not_in_order_are_refused(tmp_path, key):
    wrong, code = REFUSED[key]
    assert refused(tmp_path, BY_ITEM | {key: wrong}).code == code


def test_a_ring_is_refused(tmp_path):
    assert refused(tmp_path, BY_ITEM | {"prec": [[0, 1], [1, 0]]}).code == "exchange-ring"


def test_of_a_set_one_has_to_be_chosen(tmp_path):
    every = {"source": "invented", "instances": [BY_ITEM | {"kind": "free"}, BY_CLASS]}
    said = refused(tmp_path, every)
    assert said.code == "exchange-instance-wanted"
    assert (said.params["many"], said.params["listed"]) == (2, ("1: free 3", "2: 2"))
    assert read(tmp_path, every, 2).exchange == read(tmp_path, BY_CLASS).exchange
    assert read(tmp_path, every, 2).instance == 2
    for number in (0, 3):
        assert refused(tmp_path, every, number).code == "exchange-instance-unknown"


def test_where_there_is_one_none_is_chosen(tmp_path):
    assert refused(tmp_path, BY_ITEM, 1).code == "exchange-no-set"
    assert refused(tmp_path, {"valuers": []}, 1).code == "exchange-no-set"


@needed
@pytest.mark.parametrize(("name", "items"), [("nash-1950", 7), ("key-33-for-1900", 7)])
def test_the_published_ones_are_read(name, items):
    assert len(read_exchange(path(name)).exchange.items) == items


@needed
def test_all_of_the_published_set_are_read():
    for number, one in enumerate(told("optima")["instances"], 1):
        assert len(read_exchange(path("optima"), number).exchange.items) == one["n"]
