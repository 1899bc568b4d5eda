"""`goodoffices bridge divide`: things and points from a file, shares in exact fractions."""

import pytest

from tests.cli.bridge_typed import bridge, written

THINGS = """
things = ["house", "boat", "field"]
[points]
North = [50, 30, 20]
South = { house = 40, boat = 20, field = 40 }
"""


@pytest.fixture
def file(tmp_path):
    return lambda words: written(tmp_path / "things.toml", words)


def test_a_program_gets_shares_points_and_what_holds_of_them(file):
    assert bridge("divide", file(THINGS), "--json").told == {
        "shares": {
            "house": {"North": "5/9", "South": "4/9"},
            "boat": {"North": "1", "South": "0"},
            "field": {"North": "0", "South": "1"},
        },
        "points": {"North": "520/9", "South": "520/9"},
        "split": "house",
        "envy_free": True,
        "equitable": True,
        "efficient": True,
    }


def test_a_person_gets_a_table(file):
    said = bridge("divide", file(THINGS)).stdout
    assert "house   5/9    4/9" in said
    assert "Neither would rather have what the other has." in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (THINGS.replace("20]", "21]"), "101"),
        (THINGS.replace(", 20]", "]"), "points"),
        (THINGS.replace("boat =", "boot ="), "boot"),
        (THINGS.replace('"boat"', '"house"'), "house"),
        (THINGS + "East = [50, 30, 20]", "points"),
    ],
)
def test_what_is_not_in_order_is_a_sentence_and_status_2(file, words, said):
    assert said in bridge("divide", file(words), expected=2).stderr
