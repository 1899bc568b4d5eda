"""Whoever holds a seat takes its transcript from the terminal, beside a running server; nobody else does."""


import subprocess
import sys

import pytest

from goodoffices.store import open_store
from goodoffices.talks.procedure import Procedure, TranscriptRule
from tests.cli.browsing import Browser
from tests.cli.conftest import PASSWORD
from tests.world import build, seat_id


@pytest.fixture
def process(installation, serving, request):
    """The talks of the tests, under a rule for transcripts; the head of A has taken its seat."""
    installation.home.mkdir()
    with open_store(installation.home / "rooms.sqlite3", key_file=installation.home / "master.key") as store:
        world = build(store, Procedure(transcripts=getattr(request, "param", TranscriptRule.MEMBERS)))
        world.tell("head_a", "Six weeks")
    server = serving("serve", "--port", "0")
    take_seats(installation, server, world.process)
    return world.process


def take_seats(installation, server, process):
    for who in ("head_a", "expert_a"):
        invited = invite(installation, process, seat_id(who))
        Browser().take(f"{server.address}invitation/{invited}/", who, PASSWORD)


def invite(installation, process, seat):
    """Make the link that the seat's own people would get on a page."""
    make = f"from goodoffices.store.people.models import Link; print(Link.make({process!r}, {seat!r}))"
    code = f"from goodoffices.cli.installed import open_people; open_people(); {make}"
    done = subprocess.run([sys.executable, "-c", code], env=installation.environment, capture_output=True, text=True)
    return done.stdout.strip()


def take(installation, process, who, out, *more, password=PASSWORD, name=""):
    place = ("--process", process, "--seat", seat_id(who), "--name", name or who, "--password-stdin")
    return installation.run("transcript", *place, *more, str(out), typed=password + "\n")


def test_it_is_written_beside_a_running_server_and_verifies(installation, process, tmp_path):
    out = tmp_path / "a.zip"
    done = take(installation, process, "head_a", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.stat().st_mode & 0o077 == 0
    checked = installation.run("verify", str(out), "--fingerprint", done.stdout.splitlines()[-1])
    assert checked.returncode == 0
    assert "Caucus a" in checked.stdout
    assert "Caucus b" not in checked.stdout
    again = take(installation, process, "head_a", out)
    assert again.returncode == 1
    assert "nothing is written over it" in again.stderr


def test_a_wrong_password_and_another_seat_are_refused(installation, process, tmp_path):
    out = tmp_path / "a.zip"
    wrong = take(installation, process, "head_a", out, password="not the sentence")
    other = take(installation, process, "head_b", out, name="head_a")
    assert (wrong.returncode, other.returncode) == (1, 1)
    assert wrong.stderr.startswith("The name and the password don't go together.")
    assert other.stderr.startswith("You have no seat in this process.")
    room = take(installation, process, "head_a", out, "--room", "aroomthatisnotaa")
    assert room.stderr.startswith("There is no such room")
    assert list(tmp_path.glob("*a.zip*")) == []


@pytest.mark.parametrize("process", [TranscriptRule.HEADS], indirect=True)
def test_the_rule_of_the_process_is_kept(installation, process, tmp_path):
    head, expert = (take(installation, process, who, tmp_path / f"{who}.zip") for who in ("head_a", "expert_a"))
    assert (head.returncode, expert.returncode) == (0, 0)
    assert "only heads take a transcript of Delegation of A" in expert.stdout
    sizes = [(tmp_path / f"{who}.zip").read_bytes().count(b"Delegation of A") for who in ("head_a", "expert_a")]
    assert sizes[0] > sizes[1] == 0


