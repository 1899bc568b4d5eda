"""How every journey begins: a process is opened, a deputy is invited, each side gets a caucus and takes its seat."""

from urllib.parse import urlsplit

WITH_A, WITH_B = "With the Upper Shore", "With the Lower Shore"
HEAD_A, HEAD_B = "Head of the Upper Shore", "Head of the Lower Shore"


def the_mediator_begins(installation, server, lead, *languages: str, others=(), alone: bool = False):
    """Make the first account and open a process, in these languages beside the mediator's own.

    `others` take part beside the two sides, each as (letter, name, what it takes part as); `alone`: one approves.
    """
    assert "goodoffices process invite" in server.said
    invited = installation.told("process", "invite", "--base-url", server.address)
    lead.opens(invited["link"])
    lead.makes_account("Make the account")
    lead.follows("Open a process")
    lead.writes("Title of the process", "Lake talks")
    lead.writes("Your title", "Lead mediator")
    for language in languages:
        lead.ticks(language)
    lead.writes("Participant A", "Upper Shore")
    lead.writes("Participant B", "Lower Shore")
    for letter, name, kind in others:
        lead.writes(f"Participant {letter}", name)
        row = lead.page.locator("form .two").filter(has=lead.page.get_by_label(f"Participant {letter}"))
        with lead.within(row):
            lead.picks("Takes part as", kind)
    if alone:
        lead.ticks("one person approves")
    lead.presses("Open the process")
    assert lead.has("Lake talks")


def a_deputy_is_invited(lead) -> str:
    """Seat a deputy in the mediation room; give the link."""
    lead.enters("Mediation room")
    lead.follows("Seat somebody here")
    lead.writes("Title of the new seat", "Deputy mediator")
    lead.picks("Role of the new seat", "mediator")
    lead.presses("Preview as they will see it")
    lead.presses("Seat them here")
    return the_link_is_shown_once(lead)[0]


def a_caucus_is_opened(
    lead, side: str, title: str, head: str, *, role: str = "head of delegation", deputy: str = "Deputy mediator"
) -> tuple[str, str]:
    """Open a caucus with a side and a seat for its head; give the link to the seat and its code."""
    lead.follows("Rooms", within="#nav")
    lead.follows("Open a room")
    lead.ticks("caucus")
    lead.ticks(side)
    lead.writes("Title of the room", title)
    if deputy:
        lead.ticks(deputy)
    lead.writes("A new seat: its title", head)
    lead.picks("A new seat: its role", role)
    lead.presses("Show the room")
    lead.presses("Open the room")
    return the_link_is_shown_once(lead)


def the_link_is_shown_once(somebody) -> tuple[str, str]:
    """Make the link to the seat; give it with its code, which no page shows again."""
    here = somebody.page.url
    somebody.presses("Make the link")
    link, code = somebody.page.locator("main dd code").all_inner_texts()
    assert link.endswith(f"/{code}/")
    somebody.opens(urlsplit(here).path)
    assert not somebody.has(code)
    return link, code
