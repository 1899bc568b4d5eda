"""What happens in the step register and among the incidents, by those who give, receive, verify and answer."""

from datetime import date

from tests.journeys.somebody import Somebody
from tests.journeys.the_commission import to_it

LOOKS = "Preview as they will see it"


def reports(somebody: Somebody, what: str, amount: int, on: date | None = None, where: str = "") -> None:
    """Report a step of the commitment whose words begin so: today, or on an earlier day.

    With `where` it is a second delivery of that day: without its place it is refused as the first one said again.
    """
    to_it(somebody, "Steps")
    somebody.follows("Report a step")
    somebody.picks("Of which commitment", what)
    somebody.writes("How many units", str(amount))
    if on is not None:
        somebody.writes("On which day", on.isoformat())
    somebody.presses(LOOKS)
    if where:
        assert somebody.page.locator("main .refusal").first.is_visible()
        somebody.unfolds("More")
        somebody.writes("Where", where)
        somebody.presses(LOOKS)
    somebody.presses("Report it")


def step(somebody: Somebody, what: str, state: str):
    """Give the latest step of that commitment in that state."""
    cards = somebody.page.locator(f"article.step-card[data-code={state}]")
    return cards.filter(has_text=what).first


def verifies(somebody: Somebody, what: str, amount: int | None = None, words: str = "") -> None:
    """Verify the step that waits: all that was reported, or so many."""
    to_it(somebody, "Steps")
    with somebody.within(step(somebody, what, "reported")):
        somebody.follows("Verify this step")
    if amount is not None:
        somebody.writes("How many units were delivered", str(amount))
    if words:
        somebody.unfolds("More")
        somebody.writes("What was found, and how", words)
    somebody.presses(LOOKS)
    somebody.presses("Put it on the record")


def disputes(somebody: Somebody, what: str, words: str, state: str = "reported") -> None:
    """Dispute the latest step of that commitment."""
    to_it(somebody, "Steps")
    with somebody.within(step(somebody, what, state)):
        somebody.follows("Dispute this step")
    somebody.writes("What was otherwise", words)
    somebody.presses(LOOKS)
    somebody.presses("Dispute it")


def closes_the_dispute(somebody: Somebody, what: str, amount: int, words: str) -> None:
    """Close the dispute: so many were delivered, and why."""
    to_it(somebody, "Steps")
    with somebody.within(step(somebody, what, "disputed")):
        somebody.follows("Close the dispute")
    somebody.writes("How many units were delivered", str(amount))
    somebody.writes("What was found, and why", words)
    somebody.presses(LOOKS)
    somebody.presses("Put it on the record")


def passes_the_gate(lead: Somebody, phase: str, words: str) -> None:
    """Pass the gate before a phase."""
    to_it(lead)
    lead.follows("Pass a gate")
    lead.ticks(phase)
    lead.writes("On what ground it is passed", words)
    lead.presses(LOOKS)
    lead.presses("Pass this gate")


def an_incident_is_reported(somebody: Somebody, where: str, what: str, by: str, bears_on: str) -> None:
    """Report an incident that happened now, laid to a side."""
    to_it(somebody, "Incidents")
    somebody.follows("Report an incident")
    somebody.writes("Where", where)
    somebody.writes("What happened", what)
    somebody.picks("Laid to", by)
    somebody.unfolds("More")
    somebody.ticks(bears_on)
    somebody.presses(LOOKS)
    somebody.presses("Report it")


def incident_is_answered(head: Somebody, words: str) -> None:
    """Answer the incident that is laid to one's side."""
    to_it(head, "Incidents")
    head.follows("Answer this incident")
    head.writes("Your answer", words)
    head.presses(LOOKS)
    head.presses("Answer it")


def incident_is_classed(guild: Somebody, classed: str, result: str, words: str) -> None:
    """Say what was found of the incident."""
    to_it(guild, "Incidents")
    guild.follows("Say what was found")
    guild.ticks(classed)
    guild.picks("Assessed as", result)
    guild.writes("What was found, and on what ground", words)
    guild.presses(LOOKS)
    guild.presses("Put it on the record")
