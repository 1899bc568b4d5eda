"""`goodoffices stability` says which states of a conflict last, in words for people and as JSON for programs."""

import json
import os

from click.testing import CliRunner

from goodoffices.cli import main
from tests.stability.conflicts import FOLDER, PUBLISHED, needed

LOCKS = """
[[makers]]
id = "Northern Shore"
statements = ["-Y", "N-"]
[[makers]]
id = "Southern Shore"
statements = ["Y-", "-N"]
[[options]]
id = "north lock"
owner = "Northern Shore"
[[options]]
id = "south lock"
owner = "Southern Shore"
"""


def stability(*typed, expected=0):
    """Type the command; its status is the expected one."""
    before = os.umask(0o077)
    try:
        done = CliRunner().invoke(main, ["stability", *map(str, typed)], env={"LC_ALL": "C.UTF-8"})
    finally:
        os.umask(before)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == expected, done.output
    return done


def written(folder, words, name="locks.toml"):
    """Write a conflict."""
    path = folder / name
    path.write_text(words)
    return path


@needed
def test_programs_are_told_the_published_equilibria():
    for path in PUBLISHED:
        told = json.loads(stability(path, "--json").stdout)
        assert told["equilibria"] == json.loads(path.read_text())["equilibria_1based"]
        assert next(iter(told)) == "equilibria"


@needed
def test_people_are_told_nash_then_seq_then_what_is_done_together():
    said = stability(FOLDER / "elmira.json").stdout
    places = [said.index(words) for words in ("(Nash)", "(SEQ)", "Together", "(SMR)")]
    assert places == sorted(places)
    assert "MoE takes up Modify (to 8), then Uniroyal takes up Accept and gives up Delay (to 10)" in said


def test_each_stability_is_told_with_its_moves(tmp_path):
    said = stability(written(tmp_path, LOCKS)).stdout
    assert "1  NN  nothing is taken up" in said
    assert (
        "If Northern Shore gives up north lock (to 3), then Southern Shore gives up south lock (to 1): "
        "Northern Shore would be no better off."
    ) in said
    assert "Each of Northern Shore and Southern Shore prefers what comes of it: 4  YY" in said


def test_shares_are_told_where_preferences_are_left_open(tmp_path):
    words = LOCKS.replace('["-Y", "N-"]', '[["-Y", "N-"]]')
    path = written(tmp_path, words)
    assert "The preferences admit 2 orders. All of them were looked at." in stability(path).stdout
    told = json.loads(stability(path, "--json").stdout)
    assert told["orders"] == {"looked_at": 2, "all": True, "seed": None}
    assert told["shares"]["Nash"] == {"1": "1"}


def test_a_large_conflict_is_told_in_short(tmp_path):
    options = "".join(f'[[options]]\nid = "o{place}"\nowner = "Northern Shore"\n' for place in range(13))
    wishes = LOCKS.split("[[options]]")[0].replace("-Y", "-" * 13).replace("N-", "N" + "-" * 12)
    words = wishes.replace("Y-", "Y" + "-" * 12).replace("-N", "-" * 12 + "N") + options
    path = written(tmp_path, words)
    told = json.loads(stability(path, "--json").stdout)
    assert len(told["equilibria"]["Nash"]) == 2**12
    assert told["each"]["Nash"]["Southern Shore"] == 2**13
    assert "and 4,076 more" in stability(path).stdout


def test_what_is_not_in_order_is_refused_with_status_2(tmp_path):
    path = written(tmp_path, LOCKS.replace("[[makers]]", "[[maker]]", 1))
    assert "maker" in stability(path, expected=2).stderr
    told = json.loads(stability(path, "--json", expected=2).stdout)
    assert told["refused"] == "stability-key-unknown"
    assert str(path) in stability(written(tmp_path, LOCKS.replace("-Y", "Y")), expected=2).stderr
