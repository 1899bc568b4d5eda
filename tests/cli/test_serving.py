"""A server says where it is, refuses what can't be, and ends when it is told to, streams and all."""

import signal
import socket

import pytest

from tests.cli.browsing import Browser
from tests.cli.conftest import PASSWORD

SIDES = ("--party", "A=Northern Shore", "--party", "B=Southern Shore")


def test_a_first_start_says_what_to_do_next(serving):
    server = serving("serve", "--port", "0")
    assert "goodoffices process invite" in server.said
    assert Browser().get(server.address).status == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_well_although_somebody_listens(installation, serving, number):
    opened = installation.told("process", "open", "--title", "Lake talks", *SIDES)
    server = serving("serve", "--port", "0")
    browser = Browser()
    browser.take(f"{server.address}invitation/{opened['code']}/", "lead", PASSWORD)
    with browser.stream(f"{server.address}s/{opened['seat']}/pulse/") as stream:
        assert stream.readline() == b"retry: 3000\n"
        assert server.end(number) == (0, "")
        assert stream.read().endswith(b"event: beat\ndata:\n\n")


def test_nothing_is_said_of_the_server_and_nothing_is_logged_of_who_asks(serving):
    server = serving("serve", "--port", "0")
    answer = Browser().get(server.address + "invitation/aaaaa-bbbbb-ccccc-ddddd-eeeee/")
    assert answer.status == 410
    assert "server" not in answer.headers
    assert server.end(signal.SIGTERM) == (0, "")


def test_a_taken_port_is_a_sentence(installation):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused = installation.run("serve", "--port", port)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == f"Port {port} is taken. Choose another one with --port.\n"


def test_a_second_server_on_the_same_store_is_refused(installation, serving):
    serving("serve", "--port", "0")
    second = installation.run("serve", "--port", "0")
    assert second.returncode == 1
    assert second.stderr.startswith("Another server uses the store")


def test_sqlite_is_served_by_one_process(installation):
    refused = installation.run("serve", "--workers", "2")
    assert refused.returncode == 1
    assert "DATABASE_URL" in refused.stderr
    assert not installation.home.exists()


def test_a_database_that_is_not_there_is_a_sentence(installation):
    installation.more["DATABASE_URL"] = "postgresql://nobody@127.0.0.1:1/nothing"
    refused = installation.run("serve", "--port", "0")
    assert refused.returncode == 1
    assert refused.stderr.startswith("The database answered: ")
    assert "Traceback" not in refused.stderr


def test_what_is_made_is_for_its_owner_only(installation, serving):
    installation.home.mkdir(mode=0o755)
    serving("serve", "--port", "0")
    assert {path.stat().st_mode & 0o077 for path in installation.home.iterdir()} == {0}
