"""Reports are read from files without a server: JSON Lines for a program, a list for a person."""

import json
import os
import shlex
import sys

import pytest

from tests.press.intake.samples import FEED, page

TEXT = "date 2023-09-14\n\nThe ferries stay, Velde said. “We will not sign,” the Council told reporters on Tuesday.\n"


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_entry_is_a_line_whose_characters_are_those_of_the_file(installation, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    done = installation.run("press", "read", str(file), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    claims = [one for one in lines(done) if one["kind"] == "claim"]
    assert any("We will not sign" in one["content"]["text"] for one in claims)
    for one in claims:
        assert TEXT[one["content"]["start"] : one["content"]["end"]] == one["content"]["text"]
        assert 0 <= one["confidence"] <= 1
    assert not installation.home.exists()


def test_standard_input_is_read_too(installation, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    of_file = installation.run("press", "read", str(file), "--json").stdout
    assert installation.run("press", "read", "-", "--json", typed=TEXT).stdout == of_file


def test_reports_that_are_taken_out_of_a_file_come_with_their_text(installation, tmp_path):
    (tmp_path / "page.html").write_text(page())
    (tmp_path / "lake.rss").write_text(FEED)
    told = lines(installation.run("press", "read", *map(str, tmp_path.iterdir()), "--json"))
    reports = {one["title"]: one for one in told if one["kind"] == "report"}
    assert reports.keys() == {"Ferries run again", "Ferries & tea"}
    assert reports["Ferries & tea"]["published"] == "2024-03-05"
    assert {"kind": "to-fetch", "url": "https://lake.example/2", "title": "No more than a link"} in told
    text = ""
    for one in told:
        text = one["text"] if one["kind"] == "report" else text
        if one["kind"] == "claim":
            assert text[one["content"]["start"] : one["content"]["end"]] == one["content"]["text"]


def test_a_person_gets_who_said_what(installation, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT)
    said = installation.run("press", "read", str(file)).stdout
    assert "Thursday, 14 September 2023" in said
    assert "the Council" in said
    assert "We will not sign" in said


def test_a_report_can_not_steer_the_terminal(installation, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("“We will \x1b[2Jnot sign,” the Council told reporters.\n")
    assert "\x1b" not in installation.run("press", "read", str(file)).stdout


def test_a_model_of_ones_own_reads(installation):
    entry = {"kind": "claim", "content": {"start": 0, "end": 3, "text": "The"}, "confidence": 0.25}
    command = shlex.join([sys.executable, "-c", f"print({json.dumps(entry)!r})"])
    told = lines(
        installation.run("press", "read", "-", "--json", "--backend", command, typed="The ferries run.")
    )
    assert [(one["content"]["text"], one["rule"]) for one in told] == [("The", "model")]


def test_what_can_not_be_read_is_a_sentence_and_the_rest_is_read(installation, tmp_path):
    (tmp_path / "a.html").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.txt").write_text(TEXT)
    done = installation.run("press", "read", str(tmp_path / "a.html"), str(tmp_path / "b.txt"), "--json")
    assert done.returncode == 1
    assert "a.html" in done.stderr
    assert "Traceback" not in done.stderr
    assert any(one["kind"] == "claim" for one in lines(done))


def test_a_file_that_is_not_there_is_a_sentence(installation):
    done = installation.run("press", "read", "nothing.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("The file nothing.txt can't be read")


def test_a_file_whose_name_is_no_utf_8_is_read(installation, tmp_path):
    file = tmp_path / os.fsdecode(b"\xff\xfe.html")
    try:
        file.write_text(page())
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    done = installation.run("press", "read", str(file), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert lines(done)[0]["part"].endswith("\\xff\\xfe.html")
