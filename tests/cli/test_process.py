"""An operator invites, opens and lists processes, and is shown no word of what they hold."""

import signal

from tests.cli.browsing import Browser
from tests.cli.conftest import PASSWORD


def test_an_invited_account_may_open_processes(installation, serving):
    invited = installation.told("process", "invite", "--base-url", "https://talks.example/")
    assert invited["link"] == f"https://talks.example/invitation/{invited['code']}/"
    server = serving("serve", "--port", "0")
    browser = Browser()
    taken = browser.take(f"{server.address}invitation/{invited['code']}/", "opener", PASSWORD)
    assert taken.url == server.address
    assert browser.get(server.address + "open/").status == 200
    assert Browser().get(f"{server.address}invitation/{invited['code']}/").status == 410
    server.end(signal.SIGTERM)


def test_a_process_is_opened_in_its_languages_with_its_sides(installation, serving):
    titles = ("--title", "Lake talks", "--title-ar", "محادثات البحيرة")
    sides = ("--party", "A=Northern Shore", "--party", "B = Southern Shore")
    opened = installation.told("process", "open", *titles, "--language", "en", *sides)
    server = serving("serve", "--port", "0")
    page = Browser().get(f"{server.address}invitation/{opened['code']}/").page
    assert "Lake talks" in page
    assert opened["fingerprint"] in page
    browser = Browser()
    browser.take(f"{server.address}invitation/{opened['code']}/", "lead", PASSWORD)
    play = browser.get(f"{server.address}s/{opened['seat']}/").page
    assert "Northern Shore" in play
    assert "Southern Shore" in play


def test_the_list_has_ids_and_numbers_of_rooms_only(installation):
    opened = installation.told(
        "process", "open", "--title", "Lake talks", "--party", "A=Northern Shore", "--party", "B=Southern Shore"
    )
    assert installation.told("process", "list") == [{"process": opened["process"], "rooms": 3}]
    assert "Lake" not in installation.run("process", "list").stdout


def test_a_party_without_a_letter_is_refused_before_anything_is_made(installation):
    refused = installation.run("process", "open", "--title", "Lake talks", "--party", "Northern Shore")
    assert refused.returncode == 1
    assert refused.stderr.startswith("“Northern Shore” is not a letter")
    assert not installation.home.exists()


def test_looking_into_an_empty_folder_makes_no_installation(installation):
    for command in (("process", "list"), ("seat", "list"), ("process", "retention", "x")):
        refused = installation.run(*command)
        assert refused.returncode == 1
        assert refused.stderr.startswith("There is no store at")
    assert not installation.home.exists()


def test_a_program_is_told_of_a_refusal_as_json(installation):
    refused = installation.run("process", "list", "--json")
    assert refused.returncode == 1
    assert '"refused": "store-missing"' in refused.stdout
