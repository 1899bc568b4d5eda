"""A side's list of persons: its head and the intermediary alone read names; the commission is told numbers."""

from tests.journeys.lake_deal import COMMISSION, VISITOR
from tests.journeys.somebody import Somebody
from tests.journeys.to_the_signature import MEDIATION

LOOKS = "Preview as they will see it"
ROOM_A, ROOM_B = "Our list and the Society", "قائمتنا والجمعية"
DAYS = "60"


def names_are_to_end(lead: Somebody) -> None:
    """Set the rule without which no room for lists is opened."""
    lead.enters(MEDIATION)
    lead.follows("Change the rules of procedure")
    lead.writes("Days after which acts are destroyed: room for lists of persons", DAYS)
    lead.presses(LOOKS)
    lead.presses("Send to all seats")


def a_room_is_opened(head: Somebody, title: str) -> None:
    """Open a room for the side's list, with the intermediary alone."""
    head.follows("Rooms", within="#nav")
    head.follows("Open a room")
    head.ticks("room for lists of persons")
    head.writes("Title of the room", title)
    head.ticks(VISITOR)
    head.presses("Show the room")
    head.presses("Open the room")


def to_the_list(somebody: Somebody, room: str) -> None:
    """Go to the list, through its room."""
    somebody.enters(room)
    if somebody.page.locator(".tabs").is_visible():
        somebody.turns_to("Rooms and more")
    somebody.follows("The list")


def names_are_given(somebody: Somebody, room: str, heading: str, pasted: str) -> None:
    """Paste the names; every line is read."""
    to_the_list(somebody, room)
    somebody.follows("Add persons")
    somebody.writes("Heading", heading)
    somebody.writes("Persons", pasted)
    somebody.presses(LOOKS)
    somebody.presses("Add them to the list")


def one_person_twice_is_found(somebody: Somebody, room: str, names: tuple[str, str]) -> None:
    """Decide that two entries in two scripts are one person."""
    to_the_list(somebody, room)
    somebody.page.locator("main a[href$='/list/alike/']").last.click()
    somebody.page.wait_for_load_state()
    pairs = somebody.page.locator("article.list-pair[data-first]")
    assert all(name in pairs.inner_text() for name in names)
    with somebody.within(pairs):
        somebody.presses("The same person")
    assert somebody.has("No two entries wait for a decision")


def numbers_are_told(head: Somebody, room: str) -> None:
    """Tell the commission how many there are."""
    to_the_list(head, room)
    head.follows("Tell a commission the numbers")
    head.ticks(COMMISSION)
    head.presses(LOOKS)
    head.presses("Send to %(to)s")
