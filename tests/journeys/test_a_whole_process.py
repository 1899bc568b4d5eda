"""The whole story in a real browser: from the first start to a record that verifies, with nobody else's words in it."""

import re

import pytest

from tests.browser.chromium import PHONE
from tests.journeys.beginning import (
    HEAD_A,
    HEAD_B,
    WITH_A,
    WITH_B,
    a_caucus_is_opened,
    a_deputy_is_invited,
    the_mediator_begins,
)
from tests.journeys.somebody import Somebody
from tests.ledger.tamper import pack, unpack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

CALL = "The harvest comes first; ring again on Thursday."
TOLD = "We could open the northern lock for 41 days, if nobody learns that it was our thought."
CLOSE = "What if you were to open the northern lock for 41 days?"
ASKED = "An opening of the northern lock for some weeks might be possible."
CARRIED = "Would an opening of the northern lock for some weeks help you?"
UNDERSTOOD = "You ask whether some weeks of passage through the lock would be of use to us."
STOPPED = "Our assembly meets; we will hear you, and answer later."
MEANWHILE = "The lock keepers went on measuring while you were away."

OF_A = (CALL, TOLD, "northern lock for 41 days", "nobody learns", "harvest comes first", HEAD_A)
"""What only the mediation and the Upper Shore may ever read."""


def test_from_the_first_start_to_a_verified_record(served, browser, tmp_path):
    installation, server = served
    lead, deputy, a, b = (Somebody(browser, server.address, name) for name in ("lead", "deputy", "a", "b"))
    the_mediator_begins(installation, server, lead)
    deputy.takes(a_deputy_is_invited(lead))
    a.takes(a_caucus_is_opened(lead, "A · Upper Shore", WITH_A, HEAD_A)[0])
    b_sits_down_by_code(b, *a_caucus_is_opened(lead, "B · Lower Shore", WITH_B, HEAD_B))
    a.enters(WITH_A)
    a_call_is_noted_on_a_phone(Somebody(browser, server.address, "lead", **PHONE), a)
    a_tells_without_leave(a)
    leave_stops_it(lead)
    the_guard_stops_it(lead)
    leave_is_asked_and_given(lead, a)
    it_is_prepared_and_approved_by_two(lead, deputy)
    b.enters(WITH_B)
    it_is_delivered_while_b_looks_on(lead, b)
    it_is_read_back_and_confirmed(lead, b)
    b_suspends_and_returns(lead, b)
    record = the_record_is_taken(b, tmp_path / "transcript.zip")
    it_verifies_until_a_byte_is_changed(installation, record)
    nothing_of_a_reached(b, record)
    assert all(any(words in page for page in a.shown) for words in OF_A)


def b_sits_down_by_code(b, link: str, code: str):
    b.opens("/")
    b.follows("Enter the code")
    b.writes("Code", f" {code.upper()} ")
    b.presses("Go on")
    assert b.has("You are invited to Lake talks")
    assert b.has(f"You will sit as: {HEAD_B}")
    b.makes_account("Take the seat")
    again = b.context.request.get(link)
    assert again.status == 410


def a_call_is_noted_on_a_phone(phone, a):
    phone.signs_in()
    phone.follows("Lake talks")
    phone.enters(WITH_A)
    stays(a)
    before = phone.touched
    phone.follows("Note a call")
    phone.writes("Their words", CALL)
    phone.presses("Save")
    assert phone.touched - before <= 3
    phone.sees(CALL)
    a.sees(CALL)
    assert has_stayed(a)


def stays(somebody):
    """Mark the page as it stands, to know later that it was not loaded again."""
    somebody.page.wait_for_function("document.querySelector('#connection').dataset.state === 'live'")
    somebody.page.evaluate("window.stayed = true")


def has_stayed(somebody) -> bool:
    return bool(somebody.page.evaluate("window.stayed"))


def a_tells_without_leave(a):
    a.follows("Write a message")
    a.writes("Your words", TOLD)
    a.presses("Preview as they will see it")
    a.presses("Send to Lead mediator")
    a.sees("ask first")


def prepares(lead, words: str):
    """Write a conveyance to B, with what A told as its source."""
    lead.enters("Mediation room")
    lead.follows("Carry something")
    lead.picks("What was told in", WITH_A)
    lead.presses("Show what was told there")
    lead.ticks("statement · act")
    lead.picks("To whom", f"B · {WITH_B}")
    lead.writes("Wording", words)


def leave_stops_it(lead):
    prepares(lead, CLOSE)
    lead.presses("Prepare")
    assert lead.has("may not be carried to this recipient")
    assert lead.has("A source may not go to this recipient")


def the_guard_stops_it(lead):
    lead.ticks("statement · act", off=True)
    lead.presses("Prepare")
    assert lead.has("Close to something told without leave")
    assert lead.page.locator("mark").count() >= 2


def leave_is_asked_and_given(lead, a):
    lead.ticks("statement · act")
    lead.presses("Check, and see it as they will")
    stays(a)
    lead.follows("Ask for leave")
    lead.ticks("B · Lower Shore")
    lead.writes("In these words", ASKED)
    lead.presses("Preview as they will see it")
    lead.presses(f"Send to {HEAD_A}")
    a.sees(ASKED)
    assert has_stayed(a)
    a.follows("Answer: may we carry this?")
    a.presses("Preview as they will see it")
    a.presses("Give this leave")
    a.sees("may be carried as your own idea, only to")


def it_is_prepared_and_approved_by_two(lead, deputy):
    prepares(lead, CARRIED)
    lead.ticks("Ask them to read it back")
    lead.presses("Prepare")
    lead.presses(f"Prepare for {HEAD_B}: nothing leaves yet")
    assert not lead.has("Carry it across")
    lead.follows("Look and approve")
    lead.presses(f"Approve it for {HEAD_B}")
    assert not lead.has("Carry it across")
    deputy.enters("Mediation room")
    deputy.follows("Look and approve")
    assert deputy.has("Your check found nothing")
    deputy.presses(f"Approve it for {HEAD_B}")


def it_is_delivered_while_b_looks_on(lead, b):
    assert not b.has(CARRIED)
    stays(b)
    lead.enters("Mediation room")
    lead.follows("Carry it across")
    assert lead.has("This will leave the room")
    assert lead.has("Once delivered it cannot be recalled, only corrected by another.")
    assert not b.has(CARRIED)
    lead.presses(f"Deliver to {HEAD_B}")
    b.sees(CARRIED)
    assert has_stayed(b)


def it_is_read_back_and_confirmed(lead, b):
    b.follows("Acknowledge")
    b.presses("Acknowledge receipt")
    b.follows("Read back")
    b.writes("As understood", UNDERSTOOD)
    b.presses("Preview as they will see it")
    b.presses("Send to")
    lead.enters(WITH_B)
    lead.follows("Compare and confirm")
    assert lead.has(CARRIED)
    assert lead.has(UNDERSTOOD)
    lead.presses("Confirm: it was understood")
    b.sees("confirmed")


def b_suspends_and_returns(lead, b):
    b.follows("Suspend the talks")
    b.writes("The reasons, in their own words", STOPPED)
    b.presses("Preview as they will see it")
    b.presses("Send to")
    lead.follows("State of play", within="#nav")
    assert lead.has("stopped: the whole delegation")
    assert lead.has(STOPPED)
    lead.enters(WITH_B)
    lead.follows("Write a message")
    lead.writes("Your words", MEANWHILE)
    lead.presses("Preview as they will see it")
    lead.presses(f"Send to {HEAD_B}")
    b.follows("Return to the talks")
    b.presses("Preview as they will see it")
    b.presses("Send to")
    b.follows("Since you left", within="#nav")
    assert b.has("it has returned")
    assert b.has(MEANWHILE)
    assert not b.has(CARRIED)
    lead.follows("State of play", within="#nav")
    assert not lead.has("stopped: the whole delegation")


def the_record_is_taken(b, out):
    b.follows("Record", within="#nav")
    with b.page.expect_download() as coming:
        b.page.get_by_role("button", name="Take the transcript").click()
    coming.value.save_as(out)
    return out


def it_verifies_until_a_byte_is_changed(installation, record):
    checked = installation.run("verify", str(record))
    assert checked.returncode == 0, checked.stdout
    members = unpack(record.read_bytes())
    name, bundle = next((name, one) for name, one in members.items() if CARRIED.encode() in one)
    flipped = bundle.replace(CARRIED.encode(), CARRIED.replace("some weeks", "sole weeks").encode())
    assert sum(one != other for one, other in zip(bundle, flipped, strict=True)) == 1
    altered = record.with_name("altered.zip")
    altered.write_bytes(pack({**members, name: flipped}))
    refused = installation.run("verify", str(altered))
    assert refused.returncode == 1
    assert re.search(rf"{WITH_B}.*act \d+", refused.stdout), refused.stdout


def nothing_of_a_reached(b, record):
    """Search every page that B was shown, every page that those lead to, and B's transcript."""
    files = [content.decode(errors="replace") for content in unpack(record.read_bytes()).values()]
    offered = b.everything_offered()
    assert len(offered) > 20
    for words in OF_A:
        assert not any(words in one for one in [*b.shown, *offered, *files]), words
