"""Power loss at any moment, replayed: what was acknowledged is there; without full syncs it would not be."""

import shutil
from pathlib import Path

import pytest

from tests.campaigns.power import record, replay

pytestmark = [
    pytest.mark.crash,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


def test_what_was_acknowledged_is_on_the_disk(tmp_path: Path) -> None:
    images, faults = replay(tmp_path, *record(tmp_path, 2, "tests.store.appending"), some=1)
    assert images > 50
    assert faults == []


def test_a_server_that_does_not_wait_for_the_disk_is_found_out(tmp_path: Path) -> None:
    _, faults = replay(tmp_path, *record(tmp_path, 2, "tests.store.forgetful"), some=0)
    assert any("acknowledged and lost" in fault for fault in faults)
