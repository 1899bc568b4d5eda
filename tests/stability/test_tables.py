"""The published conflicts come out as their tables say: who stays where, and which states last."""

import json

import pytest

from goodoffices.stability.asking import answer
from goodoffices.stability.check import faults
from goodoffices.stability.files.reading import read_conflict
from tests.stability.conflicts import FOLDER, PUBLISHED, needed

pytestmark = needed


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_every_state_of_every_table(path):
    told, found = json.loads(path.read_text()), answer(read_conflict(path)).found
    each = {(str(one.concept), one.maker): list(one.states) for one in found.each}
    assert each == {
        (concept, maker): states
        for concept, by_maker in told["individual_stability_1based"].items()
        for maker, states in by_maker.items()
    }
    assert {str(one.concept): list(one.states) for one in found.equilibria} == told["equilibria_1based"]


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_each_reason_holds_by_the_definitions(path):
    conflict = read_conflict(path)
    assert faults(conflict, answer(conflict).found) == ()


def test_two_together_leave_where_neither_would_alone():
    """Elmira's historical jump: ministry and company together go from the fifth published state to the eighth."""
    found = answer(read_conflict(FOLDER / "elmira.json")).found
    jump = next(one for one in found.joint if one.at == 7)
    assert (jump.makers, jump.to) == (("MoE", "Uniroyal"), 10)
    assert [one.maker for one in jump.moves] == ["MoE", "Uniroyal"]
    assert found.strong == (5, 6, 10, 11, 12)
