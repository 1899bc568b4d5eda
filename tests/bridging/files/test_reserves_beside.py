"""Reserves given beside the files stand in place of theirs, by a party's name or by its file's."""

from fractions import Fraction

import pytest

from goodoffices.bridging.files.reading import read_problem
from goodoffices.bridging.files.source import Reserves
from goodoffices.talks.refusal import Refusal
from tests.bridging.files.scenarios import HARBOUR, ISLAND, crossing
from tests.bridging.files.written import FERRY, toml


def reserves(path, **given):
    source = read_problem([path], Reserves({name: Fraction(number) for name, number in given.items()}))
    return {one.id: Fraction(one.reserve, source.problem.unit) for one in source.problem.parties}, source


def test_a_scenario_takes_them_on_the_scale_from_0_to_1(tmp_path):
    found, source = reserves(crossing(tmp_path), Harbour="0.25", Island="1")
    assert found == {"Harbour": Fraction(1, 4), "Island": 1}
    assert source.reserves == found


def test_a_party_may_be_called_by_its_file(tmp_path):
    folder = crossing(tmp_path, island=ISLAND.replace("Island", "The island's council"))
    assert reserves(folder, **{"island": "0.5", "harbour.yml": "0.5"})[0] == {
        "Harbour": Fraction(1, 2),
        "The island's council": Fraction(1, 2),
    }


def test_our_own_form_takes_them_on_the_partys_own_scale_and_finds_a_unit(tmp_path):
    found, _ = reserves(toml(tmp_path, FERRY), South="1.125")
    assert found == {"North": Fraction(5, 2), "South": Fraction(9, 8), "Council": 0}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"Harbor": "0.5"}, "bridging-reservation-unknown"),
        ({"Harbour": "0.5", "harbour": "0.6"}, "bridging-reservation-twice"),
        ({"Harbour": "1.5"}, "bridging-reservation-off-scale"),
        ({"Harbour": "-0.5"}, "bridging-reservation-off-scale"),
    ],
)
def test_what_does_not_fit_is_refused(given, code, tmp_path):
    with pytest.raises(Refusal) as refused:
        reserves(crossing(tmp_path), **given)
    assert refused.value.code == code


def test_the_refusal_lists_who_there_is(tmp_path):
    with pytest.raises(Refusal) as refused:
        reserves(crossing(tmp_path), Harbor="0.5")
    assert refused.value.params["known"] == ("Harbour", "Island")


def test_a_name_that_is_two_parties_files_is_not_guessed(tmp_path):
    folder = crossing(tmp_path, harbour=None, island=None)
    for name, words in (("a", HARBOUR), ("b", ISLAND)):
        (folder / name).mkdir()
        (folder / name / "side.yml").write_text(words)
    paths = [folder / "domain.yml", folder / "a" / "side.yml", folder / "b" / "side.yml"]
    with pytest.raises(Refusal) as refused:
        read_problem(paths, Reserves({"side": Fraction(1, 2)}))
    assert refused.value.code == "bridging-reservation-unknown"


def test_a_party_without_worth_has_no_reserve(tmp_path):
    with pytest.raises(Refusal) as refused:
        reserves(toml(tmp_path, FERRY), Council="1")
    assert refused.value.code == "reserve-without-worth"
