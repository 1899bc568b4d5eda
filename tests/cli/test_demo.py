"""The demo is played once, whole or not at all, into a folder of its own, and keeps away from real talks."""

import json
import signal

import pytest

from tests.cli.browsing import Browser

SIDES = ("--party", "A=Northern Shore", "--party", "B=Southern Shore")

pytest.importorskip("goodoffices.sample", reason="the sample talks are not part of this checkout")


def test_it_is_played_served_and_then_only_served(installation, serving):
    server = serving("demo", "--port", "0")
    assert "lake talks demo" in server.said
    home = Browser().get(server.address)
    assert home.url == server.address + "demo/"
    mark = json.loads((installation.home / "demo.json").read_text())
    page = home.page
    assert all(seat in page for _, seat in mark["people"])
    assert server.end(signal.SIGTERM)[0] == 0
    again = serving("demo", "--port", "0")
    assert Browser().get(again.address + "demo/").page.count('name="seat"') == len(mark["people"])
    assert json.loads((installation.home / "demo.json").read_text()) == mark
    listed = installation.told("seat", "list")
    assert [(one["name"], one["seat"]) for one in listed] == [tuple(pair) for pair in mark["people"]]
    name, seat = mark["people"][0]
    out = installation.home.with_name("a.zip")
    place = ("--process", mark["process"], "--seat", seat, "--name", name, "--password-stdin")
    assert installation.run("transcript", *place, str(out), typed="lake talks demo").returncode == 0
    refused = installation.run("serve", "--port", "0")
    assert refused.returncode == 1
    assert "holds the demo" in refused.stderr


def test_an_interrupted_play_is_thrown_away(installation, serving):
    begun = installation.home.with_name(installation.home.name + ".playing")
    begun.mkdir()
    (begun / "rooms.sqlite3").write_bytes(b"half of it")
    server = serving("demo", "--port", "0")
    assert Browser().get(server.address + "demo/").status == 200
    assert not begun.exists()


def test_it_keeps_away_from_real_talks(installation):
    opened = installation.told("process", "open", "--title", "Lake talks", *SIDES)
    refused = installation.run("demo", "--port", "0")
    assert refused.returncode == 1
    assert "holds something other than the demo" in refused.stderr
    assert installation.told("process", "list") == [{"process": opened["process"], "rooms": 3}]


def test_a_real_database_is_never_touched(installation, serving):
    installation.more["DATABASE_URL"] = "postgresql://nobody@127.0.0.1:1/nothing"
    server = serving("demo", "--port", "0")
    assert Browser().get(server.address + "demo/").status == 200
