"""An operator carries out a process's rule of retention without reading a word; the public can check what was done."""

from datetime import timedelta

import pytest

from goodoffices.store import Clock, open_store
from goodoffices.talks.procedure import Procedure
from tests.world import build


class LongAgo(Clock):
    """A clock that is forty days behind."""

    def now(self):
        """Tell that time."""
        return super().now() - timedelta(days=40)


@pytest.fixture
def process(installation):
    installation.home.mkdir()
    rooms = {"key_file": installation.home / "master.key", "clock": LongAgo()}
    with open_store(installation.home / "rooms.sqlite3", **rooms) as store:
        world = build(store, Procedure(retention=(("caucus", 30),)))
        world.tell("head_a", "Six weeks, said in confidence")
    return world.process


def test_a_dry_run_only_says_what_is_due_and_no_word_of_it(installation, process):
    for _ in range(2):
        said = installation.run("process", "retention", process, "--dry-run")
        assert said.returncode == 0
        assert "caucus, 30 days" in said.stdout
        assert "Acts that are due to be destroyed: 1." in said.stdout
        assert "confidence" not in said.stdout


def test_what_is_due_is_destroyed_once(installation, process):
    (done,) = installation.told("process", "retention", process)
    assert (done["kind"], done["rule"], done["acts"]) == ("caucus", "caucus, 30 days", [2])
    assert installation.told("process", "retention", process) == []


def test_an_unknown_process_is_refused(installation, process):
    refused = installation.run("process", "retention", "nosuchprocessaaa")
    assert refused.returncode == 1
    assert refused.stderr.startswith("There is no such process")
