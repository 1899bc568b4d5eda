"""What somebody does with a text in a browser: finds it, answers its parts, edits the draft, takes a signed copy."""

import re
from contextlib import contextmanager
from urllib.parse import urlsplit

from tests.documents import pdfs

TITLE, TITLE_B = "Agreement on the Lake", "اتفاق البحيرة"


def to_the_draft(lead):
    lead.enters("Mediation room")
    lead.follows("Papers of this room")
    lead.follows(TITLE)


def article(somebody, heading: str):
    """Give an article of a text by its heading."""
    return somebody.page.locator("main article").filter(has_text=heading).first


def edits(lead, heading: str):
    with lead.within(article(lead, heading)):
        lead.follows("Edit")


def to_the_paper(somebody, room: str, title: str):
    """Open the latest paper that stands in a caucus."""
    somebody.enters(room)
    if somebody.page.locator(".tabs").is_visible():
        somebody.turns_to("Rooms and more")
    somebody.follows("Papers of this room")
    somebody.follows(title)


@contextmanager
def part(somebody, heading: str, kind: str = "bracket", place: int = 0):
    """Answer one part of an article, which is found by its heading."""
    whole = somebody.page.locator("details.article-answer").filter(has_text=heading)
    if whole.get_attribute("open") is None:
        whole.locator("> summary").click()
    with somebody.within(whole.locator(f"fieldset[data-kind={kind}]").nth(place)):
        yield


def settles(lead, heading: str, letter: str, *, refused: str = ""):
    here = urlsplit(lead.page.url).path
    edits(lead, heading)
    lead.follows("Settle")
    lead.ticks(letter)
    lead.presses("Preview as they will see it")
    if refused:
        assert lead.has(refused)
        lead.opens(here)
    else:
        lead.presses("Write it into the draft")


def fills(lead, heading: str, value: str):
    edits(lead, heading)
    lead.follows("Fill")
    lead.writes("Its value", value)
    writes_it(lead)


def writes_it(lead):
    lead.presses("Preview as they will see it")
    lead.presses("Write it into the draft")


def the_signed_copy(somebody, fingerprint: str) -> str:
    """Take the copy for signing; give all that is printed on it, without white space."""
    copy = somebody.takes_file("PDF · For signing, with signatures and fingerprint")
    printed = re.sub(r"\s", "", pdfs.words(copy))
    assert fingerprint in printed
    return printed
