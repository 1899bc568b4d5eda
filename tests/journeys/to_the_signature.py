"""A clean text on its way to two signatures: it comes in, one mediator carries it, both heads sign, it is closed."""

import re

from tests.journeys.on_paper import to_the_paper
from tests.journeys.somebody import Somebody

MEDIATION = "Mediation room"
REASON = "Both sides named these numbers themselves."


def the_text_comes_in(lead: Somebody, text: str) -> None:
    """Import the text into the mediation room."""
    lead.enters(MEDIATION)
    lead.follows("Papers of this room")
    lead.follows("Open or import a paper")
    lead.writes("The text", text)
    lead.presses("Read it")
    lead.presses("Open the paper")
    assert lead.has("clean: no bracket left, no blank open")


def it_is_put_before(lead: Somebody, title: str, to: str, head: str, sides: tuple[str, ...]) -> None:
    """Carry the draft to a side, as a common text of those sides."""
    lead.enters(MEDIATION)
    lead.follows("Papers of this room")
    lead.follows(title)
    lead.follows("Put before somebody")
    lead.picks("To whom", to)
    for each in sides:
        lead.ticks(each)
    lead.presses("Prepare")
    _says_why(lead)
    lead.presses(f"Prepare for {head}")
    lead.follows("Look and approve")
    _says_why(lead)
    lead.presses(f"Approve it for {head}")
    lead.enters(MEDIATION)
    lead.follows("Carry it across")
    lead.presses(f"Deliver to {head}")


def _says_why(lead: Somebody) -> None:
    if lead.page.get_by_label("Why it may go as it stands").count():
        lead.writes("Why it may go as it stands", REASON)


def it_is_signed(head: Somebody, room: str, title: str, signatory: str) -> None:
    """Initial the text and sign it with a key that the browser makes."""
    to_the_paper(head, room, title)
    if head.page.locator(".tabs").is_visible():
        head.turns_to("About it")
    head.follows("Initial this text")
    head.presses("Initial it")
    head.follows("Sign this text")
    head.writes("Who signs", signatory)
    head.presses("Make the signature")
    head.sees("The signature is made. Preview it, then sign.")
    head.presses("Preview as they will see it")
    head.presses("Sign it")


def it_is_closed(lead: Somebody, title: str) -> str:
    """Close the text; give its fingerprint."""
    lead.enters(MEDIATION)
    lead.follows("Papers of this room")
    lead.follows(title)
    lead.follows("Signatures")
    assert lead.page.locator("main tbody").inner_text().count("matches") == 2
    fingerprint = re.sub(r"\W", "", lead.page.locator("main .fingerprint-read").inner_text())
    lead.follows("Close the text")
    lead.presses("Preview as they will see it")
    lead.presses("Close it")
    assert lead.has("closed")
    return fingerprint
