"""Conflicts are read from our own form and the published one; what is wrong is refused with its place."""

import json
from pathlib import Path

import pytest

from goodoffices.stability.asking import answer
from goodoffices.stability.files.reading import read_conflict
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Compared, ConflictMove, Prioritised, Ranked, Turns
from goodoffices.words.filling import sentence
from tests.stability.conflicts import NORTH, SOUTH, locks

LOCKS = """
infeasible = [{ "north lock" = true, dyke = false }]

[[makers]]
id = "Northern Shore"
what = "upstream"
statements = [{ "south lock" = true }, "N--", ["--Y", "Y--|-Y-"]]

[[makers]]
id = "Southern Shore"
order = [4, [1, 2], 3]

[[options]]
id = "north lock"
owner = "Northern Shore"

[[options]]
id = "south lock"
owner = "Southern Shore"
turns = "forward"

[[options]]
id = "dyke"
owner = "Southern Shore"
turns = "back"
"""
NAMED = """
states = ["open", "shut", "broken"]
[[makers]]
id = "Northern Shore"
ranks = [2.5, 1, 1]
[[makers]]
id = "Southern Shore"
better = [["open", "broken"]]
[[moves]]
maker = "Northern Shore"
from = "open"
to = 2
"""
PUBLISHED = {
    "name": "Locks",
    "options": [{"name": "north lock", "direction": "both"}, {"name": "south lock", "direction": "N->Y only"}],
    "decision_makers": [
        {"name": "Northern Shore", "options": [0]},
        {"name": "Southern Shore", "options": [1]},
    ],
    "states": ["NN", "NY", "YY"],
    "payoff_rank_higher_better": {"Northern Shore": [1, 3, 2], "Southern Shore": [1, 1, 2]},
    "notes": "invented",
}


def read(folder: Path, words: str, name: str = "conflict.toml"):
    """Write a file and read it."""
    path = folder / name
    path.write_text(words)
    return read_conflict(path)


def test_options_statements_and_an_order(tmp_path):
    conflict = read(tmp_path, LOCKS)
    assert [one.turns for one in conflict.options] == [Turns.BOTH, Turns.FORWARD, Turns.BACK]
    assert conflict.makers[0].what == "upstream"
    assert conflict.infeasible == ("Y-N",)
    assert conflict.preferences == (
        Prioritised(NORTH.id, (("-Y-",), ("N--",), ("--Y", "Y--|-Y-"))),
        Ranked(SOUTH.id, (-1, -1, -2, 0)),
    )


def test_states_with_names_and_moves(tmp_path):
    conflict = read(tmp_path, NAMED)
    assert conflict.states == ("open", "shut", "broken")
    assert conflict.moves == (ConflictMove(NORTH.id, 1, 2),)
    assert conflict.preferences == (Ranked(NORTH.id, (2, 1, 1)), Compared(SOUTH.id, (("open", "broken"),)))


def test_the_published_form(tmp_path):
    conflict = read(tmp_path, json.dumps(PUBLISHED), "conflict.json")
    assert conflict.states == ("NN", "NY", "YY")
    assert [one.owner for one in conflict.options] == [NORTH.id, SOUTH.id]
    assert conflict.options[1].turns is Turns.FORWARD
    assert conflict.preferences[0] == Ranked(NORTH.id, (1, 3, 2))


def test_states_as_decimals_count_the_first_option_as_the_lowest_digit(tmp_path):
    told = {key: value for key, value in PUBLISHED.items() if key != "states"} | {"decimal": [0, 2, 3]}
    assert read(tmp_path, json.dumps(told), "c.json").states == ("NN", "NY", "YY")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[[makers]]", "[[maker]]", "stability-key-unknown"),
        ('id = "Northern Shore"', "", "stability-key-missing"),
        ('id = "Northern Shore"', "id = 3", "stability-text-wanted"),
        ('turns = "back"', 'turns = "down"', "stability-word-unknown"),
        ("order = [4, [1, 2], 3]", "order = [4, [1, 2]]", "stability-state-left-out"),
        ("order = [4, [1, 2], 3]", "order = [4, [1, 2], 2]", "stability-state-twice"),
        ("order = [4, [1, 2], 3]", "order = [4, [1, true], 3]", "stability-number-wanted"),
        ("order = [4, [1, 2], 3]", "order = 4", "stability-list-wanted"),
        ("order = [4, [1, 2], 3]", "order = [1]\nranks = [1]", "stability-one-preference"),
        ("order = [4, [1, 2], 3]", "", "stability-one-preference"),
        ("order = [4, [1, 2], 3]", 'better = [["Y--"]]', "stability-pair-wanted"),
        ("dyke = false", "dam = false", "stability-word-unknown"),
        ("dyke = false", 'dyke = "no"', "stability-yes-or-no-wanted"),
        ('"N--"', '"N-"', "stability-pattern-unfit"),
        ('"N--"', '"M--"', "stability-pattern-unfit"),
        ('owner = "Northern Shore"', 'owner = "Harbour"', "stability-name-unknown"),
        ('id = "dyke"', 'id = "south lock"', "stability-word-unknown"),
        ("[[options]]", "[[options]", "stability-file-broken"),
    ],
)
def test_what_is_wrong_is_refused_with_a_sentence(tmp_path, old, new, code):
    with pytest.raises(Refusal) as refused:
        read(tmp_path, LOCKS.replace(old, new))
    assert refused.value.code == code
    assert refused.value.params["path"] == str(tmp_path / "conflict.toml")
    assert sentence(code, refused.value.params, "en")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"decision_makers": [{"name": "Northern Shore", "options": [0]}]}, "stability-owner-missing"),
        ({"options": [{"name": "north lock", "direction": "up"}]}, "stability-word-unknown"),
        ({"options": [{"name": "north lock"}]}, "stability-owner-missing"),
        ({"guessed": 1}, "stability-key-unknown"),
        ({"states": ["NN", "NN", "YY"]}, "stability-name-twice"),
        ({"states": ["NN", "NY"]}, "stability-ranks-count"),
        ({"payoff_rank_higher_better": {"Northern Shore": [1, 2, 3]}}, "stability-preference-missing"),
        ({"payoff_rank_higher_better": {"Harbour": [1, 2, 3]}}, "stability-name-unknown"),
    ],
)
def test_the_published_form_is_held_to_its_parts(tmp_path, change, code):
    with pytest.raises(Refusal) as refused:
        read(tmp_path, json.dumps(PUBLISHED | change), "conflict.json")
    assert refused.value.code == code
    assert sentence(code, refused.value.params, "en")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("conflict.yaml", b"makers: []", "stability-file-kind"),
        ("conflict.toml", b"\xff", "stability-file-broken"),
        ("conflict.toml", b"#" * 2_000_001, "stability-file-too-large"),
        ("conflict.json", b'{"makers": [], "makers": []}', "stability-name-twice"),
        ("conflict.json", b"[" * 100_000, "stability-file-deep"),
        ("conflict.toml", b"a." * 100_000 + b"a = 1", "stability-file-deep"),
        ("conflict.toml", b"a" * 1_900_000, "stability-file-broken"),
        ("conflict.json", b"[]", "stability-table-wanted"),
    ],
)
def test_hostile_files_are_refused(tmp_path, name, data, code):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refusal) as refused:
        read_conflict(tmp_path / name)
    assert refused.value.code == code
    assert sentence(code, refused.value.params, "en")


def test_no_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(Refusal, match="file-not-read"):
        read_conflict(tmp_path / "none.toml")
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(Refusal, match=r"file-not-read|not-a-file"):
        read_conflict(tmp_path / "folder.toml")


def test_what_a_file_says_is_what_can_be_made_by_hand(tmp_path):
    told = {
        "makers": [
            {"id": NORTH.id, "statements": ["-Y", "N-"]},
            {"id": SOUTH.id, "statements": ["Y-", "-N"]},
        ],
        "options": [{"id": "north lock", "owner": NORTH.id}, {"id": "south lock", "owner": SOUTH.id}],
    }
    assert read(tmp_path, json.dumps(told), "locks.json") == locks()


def test_the_example_of_the_page_is_read(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "stability.md").read_text()
    words = page.split("```toml\n")[1].split("```")[0]
    conflict = read(tmp_path, words)
    assert conflict.preferences[0] == Prioritised(NORTH.id, (("-Y-",), ("N--|--Y",), ("Y--", "--N")))
    assert answer(conflict).found.orders.all
