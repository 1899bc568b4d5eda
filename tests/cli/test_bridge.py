"""`goodoffices bridge`: a package with its proof from files, or why there is none, for a person and for a program."""

import json

import pytest

from tests.bridging.files.scenarios import crossing, xml_crossing
from tests.cli.bridge_typed import NONE, SWAP, bridge, written


@pytest.fixture
def swap(tmp_path):
    return written(tmp_path / "swap.toml", SWAP)


@pytest.fixture
def none(tmp_path):
    return written(tmp_path / "none.toml", NONE)


def test_the_package_is_shown_with_utilities_gains_and_proof(installation, swap):
    done = installation.run("bridge", swap)
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split("  ") for line in done.stdout.splitlines()]
    shown = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert ["swap", "after the withdrawal"] in shown
    assert ["withdrawal", "now"] in shown
    assert ["North", "3", "0", "3"] in shown
    assert ["South", "6", "1.5", "4.5"] in shown
    assert "Product of the gains: 13.5." in done.stdout
    assert not installation.home.exists()


def test_a_program_gets_package_utilities_objective_and_bound(swap):
    told = bridge(swap, "--json").told
    assert told["package"] == {"swap": "after the withdrawal", "withdrawal": "now"}
    assert told["utilities"] == {"North": 3, "South": 6}
    assert told["objective"] == 13.5 <= told["bound"] < 13.5001
    assert told["exact"]["objective"] == "27/2"
    assert told["frontier"] is None


def test_each_criterion_has_its_package(swap):
    nash, maxmin = (bridge(swap, "--json", "--criterion", name).told for name in ("nash", "maxmin"))
    assert (nash["criterion"], maxmin["criterion"]) == ("nash", "maxmin")
    assert maxmin["objective"] == 3
    assert bridge("--criterion", "kalai", swap, "--json").told["ideals"] == {"North": 7, "South": 4.5}


def test_the_frontier_is_listed_where_it_was_asked_for(swap):
    told = bridge(swap, "--frontier", "--json").told
    found = [(one["utilities"]["North"], one["utilities"]["South"]) for one in told["frontier"]]
    assert found == [(3, 6), (7, 2)]
    said = bridge(swap, "--frontier").stdout
    assert "Packages that nobody could better without another's loss: 2" in said


def test_a_reserve_beside_the_file_stands_in_its_place(swap):
    told = bridge(swap, "--reservation", "South=2,North=2.5", "--json").told
    assert told["objective"] == 2
    assert told["reservation"] == {"South": "2", "North": "5/2"}


def test_where_there_is_no_package_it_says_what_rules_each_other_out_and_the_ways_out(none):
    done = bridge(none, expected=3)
    assert done.stderr == ""
    assert "North rules out withdrawal: now" in done.stdout
    assert "South takes nothing that is worth less than 4 to it" in done.stdout
    assert "Way out 1" in done.stdout


def test_a_program_gets_null_and_the_conflict(none):
    told = bridge(none, "--json", expected=3).told
    assert (told["package"], told["utilities"], told["frontier"]) == (None, None, None)
    kinds = sorted(one["ground"] for one in told["conflict"]["grounds"])
    assert kinds == ["red-line", "red-line", "reserve"]
    assert all(one["grounds"] and one["opens"] for one in told["relaxations"])


@pytest.mark.parametrize("write", [crossing, xml_crossing])
def test_a_folder_of_a_scenario_is_read_with_its_parties_names(tmp_path, write):
    done = bridge(str(write(tmp_path)), "--json")
    utilities = done.told["utilities"]
    assert sorted(name.lower() for name in utilities) == ["harbour", "island"]
    assert all(0 <= utility <= 1 for utility in utilities.values())
    assert "Discounts" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("issues = [", "bridging-file-broken"),
        (SWAP.replace('{ swap = "none" }', '{ swap = "gone" }'), "bridging-name-unknown"),
        (SWAP.replace("[5, 3, 0]", "[5, 3, nan]"), "bridging-number-unfit"),
        (SWAP + "[[parties]]\nid = 'East'\nhome = 'West'", "no-such-home"),
        (SWAP.rpartition("[[parties]]")[0], "bridging-parties"),
    ],
)
def test_what_is_not_in_order_is_a_sentence_with_the_files_name_and_status_2(tmp_path, words, code):
    path = written(tmp_path / "bad.toml", words)
    done = bridge(path, "--json", expected=2)
    assert done.told["refused"] == code
    assert path in done.stderr


def test_without_a_number_a_possible_package_is_shown(tmp_path):
    bare = [line for line in SWAP.splitlines() if not line.startswith(("worth", "reserve"))]
    path = written(tmp_path / "bare.toml", "\n".join(bare))
    told = bridge(path, "--json").told
    assert told["package"]["swap"] != "none"
    assert (told["utilities"], told["objective"]) == ({"North": None, "South": None}, None)
    assert "This package is possible." in bridge(path).stdout
    result = written(tmp_path / "result.json", json.dumps(told))
    assert bridge("check", result, path, "--json").told["ok"]
    told["package"]["swap"] = "none"
    written(tmp_path / "result.json", json.dumps(told))
    bridge("check", result, path, expected=2)


def test_an_unknown_party_in_reserves_is_refused_with_those_there_are(swap):
    assert "North and South" in bridge(swap, "--reservation", "East=1", expected=2).stderr


@pytest.mark.parametrize(
    "given", ["South", "South=", "South=half", "=1", "South=1,South=2", "South=1e9", "South=inf"]
)
def test_reserves_that_are_none_are_refused(swap, given):
    bridge(swap, "--reservation", given, expected=2)


def test_a_name_may_have_commas_and_an_option_may_come_twice(tmp_path):
    words = SWAP.replace('"North"', '"North, the shore"')
    told = bridge(
        written(tmp_path / "p.toml", words),
        "--reservation",
        "North, the shore=1",
        "--reservation",
        "South=2",
        "--json",
    ).told
    assert told["reservation"] == {"North, the shore": "1", "South": "2"}


def test_a_file_of_a_commands_name_is_written_with_its_folder(tmp_path, monkeypatch):
    crossing(tmp_path / "check")
    monkeypatch.chdir(tmp_path)
    bridge("./check")
    bridge("check", expected=2)


def test_the_command_alone_says_what_it_can_do():
    said = bridge("--help").stdout
    assert all(name in said for name in ("find", "check", "divide"))
