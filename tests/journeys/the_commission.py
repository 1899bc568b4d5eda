"""What is done in the commission by the mediation: it is opened, the text laid, commitments drawn, phases set."""

import re
from urllib.parse import urlsplit

from tests.journeys.lake_deal import (
    AMOUNTS,
    BARGES,
    BARS,
    COMMISSION,
    CRAFT,
    ENVOY,
    FISHERS,
    KEEPERS,
    VISITOR,
)
from tests.journeys.somebody import Somebody

PERSONS = {KEEPERS, FISHERS}
ARTICLES = {KEEPERS: 1, FISHERS: 1, CRAFT: 2, BARGES: 3, BARS: 4}
PHASES = {KEEPERS: "1", FISHERS: "1", CRAFT: "2", BARGES: "1", BARS: "1"}
GATE = "The deposit lies with the Guild."
LOOKS = "Preview as they will see it"


def it_is_opened(lead: Somebody, heads: tuple[str, str]) -> None:
    """Open the commission with both heads, the guarantor and the intermediary."""
    lead.follows("Rooms", within="#nav")
    lead.follows("Open a room")
    lead.ticks("commission")
    lead.writes("Title of the room", COMMISSION)
    for each in (*heads, ENVOY, VISITOR):
        lead.ticks(each)
    lead.presses("Show the room")
    lead.presses("Open the room")


def to_it(somebody: Somebody, page: str = "Commitments") -> None:
    """Go to a page of the commission, through its room."""
    somebody.enters(COMMISSION)
    if somebody.page.locator(".tabs").is_visible():
        somebody.turns_to("Rooms and more")
    somebody.follows(page, whole=True)


def the_text_is_laid(lead: Somebody, fingerprint: str) -> None:
    """Lay the signed text here, and see that it is the one that both signed."""
    to_it(lead)
    lead.follows("Lay the signed text here")
    lead.presses(LOOKS)
    assert fingerprint in re.sub(r"\W", "", lead.page.locator("main").inner_text())
    lead.presses("Lay it here")
    assert lead.has("Draw commitments")


def phases_are_set(lead: Somebody) -> None:
    """Set two phases, the second behind a gate."""
    to_it(lead)
    lead.follows("Set the phases")
    for place, name in enumerate(("Persons", "Withdrawal"), 1):
        with _row(lead, place):
            lead.writes("Its mark", str(place))
            lead.writes("Its name", name)
            if place == 2:
                lead.writes("The gate before it, in words", GATE)
    lead.presses(LOOKS)
    lead.presses("Set them")


def the_gate_waits_for(lead: Somebody, number: int) -> None:
    """Set the phases again: a commitment is to be fulfilled before the second."""
    to_it(lead)
    lead.follows("Set the phases")
    with _row(lead, 2):
        lead.writes("Commitments to be fulfilled before it", str(number))
    lead.presses(LOOKS)
    lead.presses("Set them")
    assert lead.has("Not fulfilled yet of what comes before it:")


def _row(lead: Somebody, place: int):
    row = lead.page.locator("details.phase-row").nth(place - 1)
    if row.get_attribute("open") is None:
        row.locator("> summary").click()
    return lead.within(row)


def commitments_are_drawn(lead: Somebody) -> dict[str, int]:
    """Draw each duty from its words by what is suggested; give the commitments' numbers by their units."""
    to_it(lead)
    lead.follows("Draw commitments from the text")
    for unit, article in ARTICLES.items():
        suggested = lead.page.locator(f"#article-{article} .suggestions > li").filter(has_text=unit)
        with lead.within(suggested):
            lead.follows("Fill in the form with it")
        assert lead.at.get_by_label("How much, as a whole number").input_value() == str(AMOUNTS[unit])
        if unit in PERSONS:
            lead.picks("What it is", "persons, as a number")
        if unit == BARS:
            lead.picks("To or for whom", "C ·")
        else:
            lead.picks("To or for whom", "B ·" if unit in (FISHERS, BARGES) else "A ·")
            lead.picks("Who verifies it", "C ·")
        lead.picks("Phase", PHASES[unit])
        lead.presses(LOOKS)
        lead.presses("Draw it")
        assert "drawn already" in suggested.inner_text()
    to_it(lead)
    return {unit: number_of(lead, unit) for unit in ARTICLES}


def number_of(lead: Somebody, unit: str) -> int:
    """Give the number of a commitment by what it is counted in."""
    href = row_of(lead, unit).get_by_role("link").first.get_attribute("href")
    return int(re.search(r"/commitments/(\d+)/", urlsplit(href).path)[1])


def row_of(somebody: Somebody, unit: str):
    """Give a commitment's row in the matrix by what it is counted in."""
    return somebody.page.locator("table.matrix tr[data-side]").filter(has_text=unit)
