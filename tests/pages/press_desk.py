"""What the tests of the press desk begin with: analysts, an invented report, and what a reader found in it."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import unescape

from goodoffices.talks.acts import EntryJudged, ReportFiled, ReportRead
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Entry,
    Figure,
    Manner,
    Polarity,
    Span,
    Stance,
)
from goodoffices.talks.pressfile.keeping import EntryRef, Report, Verdict
from goodoffices.talks.rules import seating_of
from goodoffices.talks.texts import Text
from tests.pages.conftest import chair_for, fields_of
from tests.world import World, en, seat_id

WORDS = (
    "The Northern Shore will not sign before the spring, its envoy Ida Brandt told the Lake Courier.\n\n"
    "“We keep the sluices shut,” Brandt said. "
    "At least 17 boats were allegedly held, according to the harbour office.\n\n"
    "The Southern Shore rejected the bridging paper. “We keep the sluices shut,” said a fisherman."
)


def span(words: str, *, time: int = 1, text: str = WORDS) -> Span:
    """Give the span of the words, the so-manyth time that they stand in the text."""
    at = -1
    for _ in range(time):
        at = text.index(words, at + 1)
    return Span(at, at + len(words), words)


def actor(words: str, name: str = "") -> Actor:
    """Give somebody."""
    return Actor(span(words), name or words)


CLAIM = Claim(
    span("We keep the sluices shut"), actor("Brandt", "Ida Brandt"), span("said"), Manner.DIRECT, "quoted", 93
)
FIGURE = Figure(
    span("At least 17 boats"),
    "17",
    Comparator.AT_LEAST,
    "boat",
    "counted",
    80,
    by=actor("the harbour office"),
    hedges=(span("allegedly"),),
)
STANCE = Stance(
    actor("The Southern Shore"),
    Polarity.REJECT,
    span("rejected"),
    "verb",
    60,
    target=span("the bridging paper"),
)
FOUND: tuple[Entry, ...] = (CLAIM, FIGURE, STANCE)


def report(
    words: str = WORDS, outlet: str = "Lake Courier", title: str = "Sluices stay shut", lang: str = "en"
) -> Report:
    """Make a report."""
    return Report(
        title,
        outlet,
        Text(words, lang),
        sha256(words.encode()).hexdigest(),
        date(2031, 3, 4),
        url="https://courier.test/1",
    )


def seat(world: World, who: str, role: Role = Role.ANALYST) -> None:
    """Seat somebody in the press room."""
    room = world.view("lead", "press")
    world.act("lead", "press", seating_of(room, SeatCard(seat_id(who), role, en(who.capitalize()))))
    world.seats[who] = world.desk.seat(world.process, seat_id(who))
    chair_for(world, who)


def filled(page) -> dict:
    """Give what the forms of a page would send as they stand, with the signs that HTML writes otherwise."""
    return {
        name: [unescape(one) for one in values] for name, values in fields_of(page.content.decode()).items()
    }


@dataclass
class PressDesk:
    """The press room of a world, with pages opened by one of the cast."""

    world: World
    client_of: object

    def url(self, tail: str = "", who: str = "lead", room: str = "press") -> str:
        """Give an address in the press room."""
        return f"/s/{seat_id(who)}/rooms/{self.world.rooms[room]}/press/{tail}"

    def get(self, tail: str = "", who: str = "lead", lang: str = "en", room: str = "press", **asked):
        """Open a page."""
        return self.client_of(who, lang).get(self.url(tail, who, room), asked)

    def post(self, tail: str, who: str = "lead", lang: str = "en", alone: bool = False, **sent):
        """Send a form."""
        headers = {"X-Card-Alone": "1"} if alone else {}
        return self.client_of(who, lang).post(self.url(tail, who), sent, headers=headers)

    def file(
        self, made: Report | None = None, found: tuple[Entry, ...] = FOUND, copy_of: int | None = None
    ) -> int:
        """File a report and what was read in it; give its number."""
        made = made or report()
        number = self.world.act("lead", "press", ReportFiled(made, copy_of)).number
        self.world.act("lead", "press", ReportRead(number, "rules 1", made.digest, found, 2))
        return number

    def room(self, who: str = "lead"):
        """Give the press room as it is now."""
        return self.world.view(who, "press")

    def entries(self, number: int):
        """Give a report's entries in the order in which they were found."""
        return [one for one in self.room().press.values() if one.report == number]

    def judge(
        self, number: int, place: int = 0, who: str = "lead", verdict: Verdict = Verdict.CONFIRMED
    ) -> EntryRef:
        """Judge the so-manyth entry of a report."""
        ref = self.entries(number)[place].ref
        self.world.act(who, "press", EntryJudged(ref, verdict))
        return ref
