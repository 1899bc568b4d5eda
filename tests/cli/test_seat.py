"""Access is restored by a new link, sessions are ended by name, and neither shows what the seat heard."""

import signal

from tests.cli.browsing import Browser
from tests.cli.conftest import PASSWORD

SIDES = ("--party", "A=Northern Shore", "--party", "B=Southern Shore")


def test_whoever_takes_a_restored_seat_holds_it_and_the_earlier_holder_loses_it(installation, serving):
    opened = installation.told("process", "open", "--title", "Lake talks", *SIDES)
    server = serving("serve", "--port", "0")
    seat, earlier, later = f"{server.address}s/{opened['seat']}/", Browser(), Browser()
    earlier.take(f"{server.address}invitation/{opened['code']}/", "lead", PASSWORD)
    restored = installation.told("seat", "restore", opened["seat"])
    assert earlier.get(seat).status == 200
    later.take(f"{server.address}invitation/{restored['code']}/", "lead-again", PASSWORD)
    assert (earlier.get(seat).status, later.get(seat).status) == (404, 200)
    listed = installation.told("seat", "list", "--process", opened["process"])
    assert listed == [{"name": "lead-again", "seat": opened["seat"], "process": opened["process"]}]
    server.end(signal.SIGTERM)


def test_signing_out_ends_every_session_of_that_person(installation, serving):
    opened = installation.told("process", "open", "--title", "Lake talks", *SIDES)
    server = serving("serve", "--port", "0")
    browser = Browser()
    browser.take(f"{server.address}invitation/{opened['code']}/", "lead", PASSWORD)
    assert browser.get(f"{server.address}account/").url.endswith("/account/")
    installation.told("seat", "sign-out", "lead")
    assert "/account/sign-in/" in browser.get(f"{server.address}account/").url
    server.end(signal.SIGTERM)


def test_an_unknown_seat_or_name_is_refused(installation):
    installation.told("process", "invite")
    for command, said in ((("restore", "x"), "Nobody holds the seat x"), (("sign-out", "x"), "Nobody signs in")):
        refused = installation.run("seat", *command)
        assert refused.returncode == 1
        assert refused.stderr.startswith(said)
    assert installation.told("seat", "list") == []
    assert "Nobody holds a seat yet." in installation.run("seat", "list").stdout
