"""What the mediation does alone in its room: it weighs the exchange, asks for the order, tries others, keeps one."""

import re
from datetime import date

from tests.journeys.lake_deal import BARGES, BARS, CALLED, CRAFT, FISHERS, KEEPERS, UNIT, WORTHS
from tests.journeys.somebody import Somebody
from tests.journeys.to_the_signature import MEDIATION

BATCHES = {KEEPERS: 5, FISHERS: 25, BARGES: 20}
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
        lead.writes("… for each unit of this row", _number(rows[KEEPERS]))
    with lead.within(rows[CRAFT]):
        _opens(lead)
        lead.writes("Only after these rows", _number(rows[BARS]))
    lead.presses(LOOKS)
    lead.presses("Write it down")


def _row(lead: Somebody, unit: str):
    """Give the row of what is counted so, found by what stands in it."""
    rows = lead.page.locator("fieldset.item-row")
    held = lead.page.locator("[name^=what-]").evaluate_all("every => every.map(one => one.value)")
    return rows.nth(next(place for place, words in enumerate(held) if unit in words))


def _number(row) -> str:
    return row.get_attribute("id").removeprefix("row-")


def _opens(lead: Somebody) -> None:
    if lead.at.locator("details.more").get_attribute("open") is None:
        lead.unfolds(TIES)


def it_is_asked(lead: Somebody, *, rest: bool = False) -> set[int]:
    """Ask for the order with the least gain from stopping, of the whole or of what is left; read the answer.

    Give the numbers that it says of what stopping would be worth.
    """
    to_the_exchange(lead)
    lead.follows("Replan from today" if rest else "The order with the least gain from stopping")
    lead.presses("Ask")
    lead.sees("Where this comes from")
    assert lead.has("It is proven: a program without solver re-checks it.")
    assert lead.has("This is about what was left on the day it was asked") is rest
    said = lead.page.locator("ul.gap-lines").inner_text()
    assert re.search(rf"After steps? .* would gain .*{UNIT}", said)
    assert lead.page.locator("#curves svg path").count()
    return _numbers(lead.page.locator("#laid").inner_text())


def _numbers(words: str) -> set[int]:
    """Give the numbers from a thousand on, as an English page writes them."""
    return {int(one.replace(",", "")) for one in re.findall(r"\d{1,3},\d{3}", words)}


def another_is_tried(lead: Somebody) -> None:
    """Try another order by hand: see what it costs, and take the move back."""
    to_the_exchange(lead)
    lead.follows("Try another order")
    order = _order(lead)
    for place in range(1, len(order)):
        lead.writes("Step", str(place))
        lead.writes("to place", str(place + 1))
        lead.presses("Move")
        if re.search(rf"it costs [\d,]+ {UNIT} more", lead.page.locator("#cost").inner_text()):
            break
        if _order(lead) != order:
            lead.presses("Take the last move back")
    else:
        raise AssertionError(f"no move costs anything: {order}")
    lead.presses("Take the last move back")
    assert _order(lead) == order


def _order(lead: Somebody) -> list[str]:
    return lead.page.locator(".try-step").evaluate_all("every => every.map(one => one.dataset.token)")


def it_is_kept(lead: Somebody, why: str) -> None:
    """Keep the order that was found last."""
    to_the_exchange(lead)
    with lead.within(lead.page.locator("#runs li").first):
        lead.follows("The order with the least gain from stopping")
    lead.follows("Keep this order")
    lead.writes("Why this one", why)
    lead.presses(LOOKS)
    lead.presses("Keep it")
    assert lead.has(why)


def it_is_handed_over(lead: Somebody, today: date, why: str) -> list[str]:
    """Hand the order that is kept to the commission as its schedule; give the rows as everybody there reads them."""
    to_the_exchange(lead)
    lead.follows("Hand it to")
    lead.writes("First day", today.isoformat())
    lead.writes("Days from one step to the next", "0")
    lead.presses("Put its rows below")
    lead.writes("Why it is set so", why)
    lead.presses(LOOKS)
    lead.presses("Set the schedule")
    assert lead.has(why)
    return lead.page.locator("table.planned-table tbody tr").all_inner_texts()
