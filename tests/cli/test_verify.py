"""A transcript is checked with nothing but the file: no Django, no database; the status says whether all is well."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodoffices.ledger.transcript import Cover, write_transcript
from goodoffices.store import open_store
from tests.cli.conftest import Installation
from tests.world import build, seat_id

ALONE = """
import sys
from goodoffices.cli import main
try:
    main(["verify", sys.argv[1]])
except SystemExit as ended:
    loaded = {name.partition(".")[0] for name in sys.modules}
    loaded |= {name for name in sys.modules if name.startswith(("goodoffices.store", "goodoffices.site"))}
    print("status", ended.code)
    print("loaded", *sorted(loaded & {"django", "psycopg", "pysqlite3", "allauth", "uvicorn", "pydantic"}))
    print("ours", *sorted(name for name in loaded if name.startswith("goodoffices.")))
"""


@pytest.fixture(scope="module")
def taken(tmp_path_factory) -> Path:
    """A transcript of the caucus of A, as its head heard it."""
    folder = tmp_path_factory.mktemp("talks")
    out = folder / "transcript.zip"
    with open_store(folder / "rooms.sqlite3") as store:
        world = build(store)
        for words in ("Six weeks", "The ferries first"):
            world.tell("head_a", words)
        cover = Cover(world.process, "Lake talks", "Head of A", datetime(2026, 3, 10, 9, tzinfo=UTC))
        records = store.records(world.process, seat_id("head_a"), {world.rooms["caucus_a"]: "Caucus A"})
        with out.open("wb") as file:
            write_transcript(file, cover, records, store.signing_key(world.process))
        (folder / "fingerprint").write_text(store.verifying_key(world.process).fingerprint)
    return out


@pytest.fixture
def altered(taken, tmp_path) -> Path:
    """The same file with one word changed."""
    path = tmp_path / "altered.zip"
    path.write_bytes(taken.read_bytes().replace(b"Six weeks", b"Ten weeks"))
    return path


def test_neither_django_nor_a_store_is_loaded(taken):
    environment = Installation(taken.parent / "nowhere").environment
    command = [sys.executable, "-c", ALONE, str(taken)]
    said = subprocess.run(command, env=environment, capture_output=True, text=True).stdout.splitlines()
    assert said[-3:] == ["status 0", "loaded", "ours"]
    assert not (taken.parent / "nowhere").exists()


def test_three_things_are_said_in_plain_words_then_the_details(installation, taken):
    fingerprint = (taken.parent / "fingerprint").read_text()
    done = installation.run("verify", str(taken), "--fingerprint", fingerprint)
    assert done.returncode == 0
    places = [
        done.stdout.index(heading)
        for heading in ("What was checked", "What it proves", "What it leaves open", "Details", fingerprint)
    ]
    assert places == sorted(places)
    assert "Caucus A: acts sealed: 3" in done.stdout


def test_what_fails_is_named_with_its_act_and_the_status_is_not_0(installation, altered):
    done = installation.run("verify", str(altered), "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["ok"]) == (1, False)
    assert ("act-altered", 2) in {(one["code"], one["act"]) for one in answer["findings"]}
    assert "What fails" in installation.run("verify", str(altered)).stdout


def test_another_key_than_the_invitation_names_is_found(installation, taken):
    done = installation.run("verify", str(taken), "--fingerprint", "0" * 64)
    assert done.returncode == 1
    assert "signed with another key" in done.stdout


def test_seals_are_saved_where_all_is_well_and_held_against_the_next_check(installation, taken, altered):
    seals = taken.parent / "seals.txt"
    assert installation.run("verify", str(altered), "--save-seals", str(seals)).returncode == 1
    assert not seals.exists()
    assert installation.run("verify", str(taken), "--save-seals", str(seals)).returncode == 0
    kept = seals.read_text()
    again = installation.run("verify", str(taken), "--since", str(seals), "--save-seals", str(seals))
    assert again.returncode == 0
    assert "Nothing that the saved seals cover was rewritten since." in again.stdout
    assert seals.read_text() == kept


def test_a_saved_seal_is_never_replaced_by_one_that_was_not_held_against_it(installation, taken, tmp_path):
    seals = tmp_path / "seals.txt"
    seals.write_text("kept since the first day")
    refused = installation.run("verify", str(taken), "--save-seals", str(seals))
    assert refused.returncode == 1
    assert seals.read_text() == "kept since the first day"


def test_an_earlier_transcript_stands_for_its_seals(installation, taken):
    done = installation.run("verify", str(taken), "--earlier", str(taken))
    assert done.returncode == 0
    assert "The record was compared with what was saved before." in done.stdout


def test_a_file_of_seals_that_is_not_there_is_a_sentence(installation, taken):
    refused = installation.run("verify", str(taken), "--since", "nothing.txt")
    assert refused.returncode == 1
    assert refused.stderr.startswith("The file nothing.txt can't be read")
