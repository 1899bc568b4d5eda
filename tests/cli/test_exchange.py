"""`goodoffices exchange plan`: the steps, who would gain by stopping and when, what is proven, what else is asked."""

import re

import pytest

from tests.cli.exchange_typed import CLASSES, ITEMS, TRADE, exchange, written
from tests.exchange.published import needed, path, told


@pytest.fixture
def trade(tmp_path):
    """Four things between two sides, as a file."""
    return written(tmp_path / "trade.toml", TRADE)


def test_a_person_reads_the_steps_with_both_gains_and_when_somebody_would_gain(trade):
    said = exchange("plan", trade).stdout
    head, *_ = said.splitlines()
    assert head.split("  ")[0] == "Step"
    assert "North gains by stopping" in head
    assert "South gains by stopping" in head
    assert "before the first step" in said
    assert "the ferry" in said
    assert re.search(r"After step \d, (North|South) would gain 3 by stopping\.", said)
    assert "No order leaves less" in said


def test_nobody_is_told_that_it_is_safe_while_somebody_gains(trade):
    for more in ((), ("--deposits",), ("--escrow",), ("--intervals",), ("--rounds", "2")):
        assert "safe" not in exchange("plan", trade, *more).stdout.lower()


def test_what_is_forfeited_is_taken_off_and_said(tmp_path):
    hostage = TRADE.replace('id = "South"\n', 'id = "South"\nforfeits = 1\n', 1)
    said = exchange("plan", written(tmp_path / "hostage.toml", hostage)).stdout
    assert "beyond the 1 that it forfeits" in said
    ample = TRADE.replace('id = "South"\n', 'id = "South"\nforfeits = 9\n', 1)
    ample = ample.replace('id = "North"\n', 'id = "North"\nforfeits = 9\n', 1)
    said = exchange("plan", written(tmp_path / "ample.toml", ample)).stdout
    assert "would gain" not in said
    assert "nobody ever gains by stopping" in said


def test_who_is_better_off_without_the_exchange_hears_so(tmp_path):
    dear = TRADE.replace("North = 5", "North = 50")
    said = exchange("plan", written(tmp_path / "dear.toml", dear)).stdout
    assert "Before the first step, North would gain 39 by stopping: the exchange as a whole costs it more" in said


def test_a_program_gets_the_order_by_the_items_places(tmp_path):
    told = exchange("plan", written(tmp_path / "items.json", ITEMS), "--json").told
    assert sorted(told["order"]) == [0, 1, 2, 3]
    assert told["order"].index(1) < told["order"].index(0)
    assert told["theta"] == told["lower_bound"] == 3
    assert set(told["curves"]) == {"temptation", "exposure"}
    assert [len(told["curves"]["temptation"][side]) for side in "AB"] == [5, 5]
    assert max(max(curve) for curve in told["curves"]["temptation"].values()) == told["theta"]


def test_a_first_day_beyond_all_years_is_refused(trade):
    done = exchange("plan", trade, "--start", "9999-12-30", "--pace", "7", expected=2)
    assert "A year lies between 1900 and 2999" in done.stderr


def test_classes_are_given_as_units_of_each(tmp_path):
    told = exchange("plan", written(tmp_path / "classes.json", CLASSES), "--json").told
    units = {0: 0, 1: 0}
    for step in told["order"]:
        units[step["class"]] += step["units"]
    assert units == {0: 3, 1: 12}


def test_rounds_are_given_as_what_one_side_gives_at_once(tmp_path):
    told = exchange("plan", written(tmp_path / "items.json", ITEMS), "--rounds", "2", "--json").told
    assert "order" not in told
    assert [sorted(one) for one in told["rounds"]] in ([[0, 1], [2, 3]], [[2, 3], [0, 1]])
    assert told["theta"] == 9


def test_more_is_told_where_it_is_asked(trade):
    told = exchange("plan", trade, "--deposits", "--escrow", "--intervals", "--json").told
    assert told["deposits"]["equal"] == told["theta"] == 3
    assert told["escrow"]["with"]["theta"] < told["theta"]
    assert any(step.get("escrow") for step in told["escrow"]["with"]["steps"])
    assert told["intervals"]["worst"] >= told["intervals"]["best"]
    said = exchange("plan", trade, "--deposits", "--escrow", "--intervals").stdout
    assert "With a deposit of 3 from each side, nobody gains by stopping." in said
    assert "A guarantor helps most where it holds and releases together:" in said
    assert "At the worst values this order leaves" in said


def test_steps_get_their_days(trade):
    told = exchange("plan", trade, "--start", "2031-03-04", "--pace", "7", "--json").told
    days = told["calendar"]["days"]
    assert days[0]["day"] == "2031-03-04"
    assert sum(one["steps"] for one in days) == len(told["order"])
    assert "4 March 2031" in exchange("plan", trade, "--start", "2031-03-04", "--pace", "7").stdout


def test_a_window_that_cant_be_kept_is_refused(tmp_path):
    late = TRADE.replace('id = "gate"\n', 'id = "gate"\nto = 2031-03-01\n')
    done = exchange("plan", written(tmp_path / "late.toml", late), "--start", "2031-03-04", expected=2)
    assert "“gate” can be delivered until" in done.stderr


def test_what_is_not_in_order_has_status_2_and_says_where(tmp_path):
    wrong = written(tmp_path / "wrong.toml", TRADE.replace('giver = "North"', 'giver = "East"', 1))
    done = exchange("plan", wrong, "--json", expected=2)
    assert done.told["refused"] == "exchange-name-unknown"
    assert "items · 1 · giver" in done.stderr
    both_ways = TRADE.replace('[["gate", "ferry"]]', '[["gate", "ferry"], ["ferry", "gate"]]')
    ring = written(tmp_path / "ring.toml", both_ways)
    done = exchange("plan", ring, expected=2)
    assert ring in done.stderr
    assert "the last before the first" in done.stderr


def test_of_a_set_it_says_which_there_are_and_how_to_choose(tmp_path):
    every = written(tmp_path / "set.json", {"instances": [ITEMS | {"kind": "tied"}, CLASSES]})
    done = exchange("plan", every, expected=2)
    assert "1: tied 4" in done.stderr
    assert "--instance 1" in done.stderr
    assert exchange("plan", every, "--instance", "1", "--json").told["theta"] == 3


@needed
def test_of_the_published_set_it_says_so_too():
    done = exchange("plan", path("optima"), "--json", expected=2)
    assert done.told["refused"] == "exchange-instance-wanted"
    assert "16: tight 20" in done.told["sentence"]


@needed
@pytest.mark.parametrize("name", ["nash-1950", "key-33-for-1900"])
def test_the_published_ones_come_to_what_is_known_of_them(name):
    found = exchange("plan", path(name), "--json").told
    assert found["theta"] == found["lower_bound"] == told(name)["theta_star"]


@needed
@pytest.mark.parametrize("number", [1, 5, 6, 7, 9, 13, 14, 15])
def test_so_do_those_of_the_set(number):
    found = exchange("plan", path("optima"), "--instance", number, "--json").told
    assert found["theta"] == found["lower_bound"] == told("optima")["instances"][number - 1]["theta_star"]
