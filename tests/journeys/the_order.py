"""What the mediation does alone in its room: it weighs the exchange, asks for the order, tries others, keeps one."""

from tests.journeys.lake_deal import CALLED, FISHERS, KEEPERS, UNIT, WHY_KEPT, WORTHS
from tests.journeys.somebody import Somebody
from tests.journeys.to_the_signature import MEDIATION

BATCHES = {KEEPERS: 5, FISHERS: 25}
TIES = "Ties, windows and what is not certain"
LOOKS = "Preview as they will see it"


def to_the_exchange(lead: Somebody) -> None:
    """Go to the exchange, through the mediation room."""
    lead.enters(MEDIATION)
    lead.follows("Exchanges")
    lead.follows(CALLED)


def it_is_weighed(lead: Somebody) -> None:
    """Take the commitments over from the commission, and say what each is worth and in which batches persons go."""
    lead.enters(MEDIATION)
    lead.follows("Exchanges")
    lead.follows("Take over the commitments of")
    lead.writes("What the exchange is called", CALLED)
    lead.writes("What one unit of worth is", UNIT)
    rows = {unit: _row(lead, unit) for unit in WORTHS}
    for unit, (cost, benefit) in WORTHS.items():
        with lead.within(rows[unit]):
            lead.writes("Cost of one to the giver", str(cost))
            lead.writes("Benefit of one to the receiver", str(benefit))
            if unit in BATCHES:
                _opens(lead)
                lead.writes("How many at a time", str(BATCHES[unit]))
    with lead.within(rows[FISHERS]):
        lead.writes("Ratio: so many", "5")
        lead.writes("… for each unit of this row", rows[KEEPERS].get_attribute("id").removeprefix("row-"))
    lead.presses(LOOKS)
    lead.presses("Write it down")


def _row(lead: Somebody, unit: str):
    """Give the row of what is counted so, found by what stands in it."""
    rows = lead.page.locator("fieldset.item-row")
    held = lead.page.locator("[name^=what-]").evaluate_all("every => every.map(one => one.value)")
    return rows.nth(next(place for place, words in enumerate(held) if unit in words))


def _opens(lead: Somebody) -> None:
    if lead.at.locator("details.more").get_attribute("open") is None:
        lead.unfolds(TIES)


def it_is_asked(lead: Somebody, *, rest: bool = False) -> None:
    """Ask for the order with the least gain from stopping, of the whole or of what is left; wait for the answer."""
    to_the_exchange(lead)
    lead.follows("The order with the least gain from stopping")
    if rest:
        lead.ticks("Only about what is left today")
    lead.presses("Ask")
    lead.sees("Where this comes from")
