"""`goodoffices exchange check`: a result is gone through again, with no solver loaded; what is not so is refused."""

import subprocess
import sys

import pytest

from tests.cli.exchange_typed import CLASSES, ITEMS, TRADE, exchange, written
from tests.exchange.published import needed, path

PROGRAM = """
import sys
from goodoffices.cli import main
try:
    main(sys.argv[1:])
finally:
    print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
"""
ALL = ("--deposits", "--escrow", "--intervals", "--start", "2031-03-04", "--pace", "3")
FILES = {"trade.toml": TRADE, "items.json": ITEMS, "classes.json": CLASSES}


@pytest.fixture
def made(tmp_path):
    """An exchange and its result, as files; `more` is typed behind it."""

    def make(name="trade.toml", more=ALL):
        file = written(tmp_path / name, FILES[name])
        return file, exchange("plan", file, *more, "--json").told

    return make


@pytest.fixture
def checked(tmp_path):
    """Check what was told, perhaps changed."""

    def check(told, file, **expected):
        return exchange("check", written(tmp_path / "result.json", told), file, "--json", **expected)

    return check


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("more", [(), ("--rounds", "3"), ALL])
def test_what_was_found_passes(made, checked, name, more):
    file, told = made(name, more)
    said = checked(told, file).told
    assert said["ok"]
    assert any("No other order leaves less" in one for one in said["proves"])
    assert not said["leaves_open"]


def test_a_person_reads_what_was_checked_and_what_it_proves(tmp_path, made):
    file, told = made()
    said = exchange("check", written(tmp_path / "result.json", told), file).stdout
    assert "What was checked" in said
    assert "Nobody's gain from stopping is ever greater than is said." in said
    assert "In each way, no side could lay down less beside what the others do." in said



LIES = {
    "less than it leaves": (lambda told: told.update(theta=2, lower_bound=2), "certificate-theta"),
    "a bound above what there is": (lambda told: told.update(lower_bound=4), "certificate-bound"),
    "a step less": (lambda told: told["order"].pop(), "certificate-curves"),
    "other gains": (lambda told: told["curves"]["temptation"]["North"].__setitem__(1, -90), "certificate-curves"),
    "an item that there isn't": (
        lambda told: told["order"].append({"deliver": {"bridge": 1}}),
        "certificate-step-unknown",
    ),
    "a smaller deposit": (lambda told: told["deposits"].update(equal=2), "certificate-deposits"),
    "other days": (lambda told: told["calendar"]["days"][1].update(day="2031-03-05"), "certificate-days"),
    "another worst": (lambda told: told["intervals"].update(worst=0), "certificate-range"),
    "a guarantor for a plan without one": (
        lambda told: told["deposits"]["ways"][0].update(steps=told["escrow"]["with"]["steps"]),
        "certificate-deposits",
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_result_that_claims_what_is_not_so_is_refused_with_status_1(made, checked, lie):
    file, told = made()
    change, code = LIES[lie]
    change(told)
    assert checked(told, file, expected=1).told["refused"] == code


def test_the_steps_in_another_order_are_refused(made, checked):
    file, told = made(more=())
    told["order"] = told["order"][::-1]
    assert checked(told, file, expected=1).told["refused"].startswith("certificate")


def test_a_bound_that_some_order_is_under_is_refused(made, checked):
    """A worse plan is claimed to be the best; its gains are its own, and an order below its bound is found."""
    file, told = made("items.json", ())
    rounds = exchange("plan", file, "--rounds", "2", "--json").told
    assert rounds["theta"] > told["theta"]
    claim = {key: rounds[key] for key in ("exchange", "instance", "theta", "lower_bound", "proven")}
    claim["order"] = [place for one in rounds["rounds"] for place in one]
    wrong = checked(claim | {"curves": told["curves"]}, file, expected=1).told
    assert wrong["refused"] == "certificate-curves"
    curves = {kind: {side: [] for side in "AB"} for kind in told["curves"]}
    owed = {"A": -6, "B": -6}
    for side in "AB":
        curves["temptation"][side].append(owed[side])
        curves["exposure"][side].append(0)
    for place in claim["order"]:
        giver = "AB"[ITEMS["side"][place]]
        for side in "AB":
            change = -ITEMS["cost"][place] if side == giver else ITEMS["benefit"][place]
            curves["temptation"][side].append(curves["temptation"][side][-1] + change)
            curves["exposure"][side].append(curves["exposure"][side][-1] - change)
    wrong = checked(claim | {"curves": curves}, file, expected=1).told
    assert wrong["refused"] == "certificate-bound"


def test_a_result_of_another_exchange_or_none_at_all_is_not_in_order(tmp_path, made, checked):
    file, told = made()
    other = written(tmp_path / "other.toml", TRADE.replace("North = 5", "North = 6"))
    assert checked(told, other, expected=2).told["refused"] == "exchange-result-of-another"
    for wrong in ({}, [], told | {"proven": "surely"}, told | {"order": 3}, told | {"more": 1}):
        checked(wrong, file, expected=2)


def test_of_a_set_the_result_says_which_it_is_of(tmp_path, checked):
    every = written(tmp_path / "set.json", {"instances": [CLASSES, ITEMS]})
    told = exchange("plan", every, "--instance", "2", "--json").told
    assert checked(told, every).told["ok"]
    assert checked(told | {"instance": 1}, every, expected=2).told["refused"] == "exchange-result-of-another"


@needed
def test_the_published_exchange_of_many_is_proven_again(checked):
    told = exchange("plan", path("key-33-for-1900"), "--json").told
    said = checked(told, path("key-33-for-1900")).told
    assert not said["leaves_open"]


def test_no_solver_and_no_table_of_numbers_is_loaded(installation, tmp_path, made):
    file, told = made()
    result = written(tmp_path / "result.json", told)
    typed = [sys.executable, "-c", PROGRAM, "exchange", "check", result, file]
    done = subprocess.run(typed, env=installation.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.rpartition("loaded:")[2].split())
    assert "goodoffices" in loaded
    assert not loaded & {"ortools", "highspy", "numpy", "django"}
