"""The cast of the tests with a press room: two analysts, the lead, the spokesperson, and reports that tell of the lake.

Whatever is filed, added, judged or kept here goes through the rules, said by the seat that may say it.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256

from goodoffices.desk.memory import MemoryLogs
from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    ReportFiled,
    ReportRead,
)
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Dated,
    Entry,
    Event,
    Figure,
    Happening,
    InstrumentSort,
    Manner,
    Polarity,
    Span,
    Stance,
)
from goodoffices.talks.pressfile.keeping import (
    Discord,
    EntryRef,
    Instrument,
    Judgement,
    LineItem,
    Links,
    Report,
    Saying,
    Verdict,
)
from goodoffices.talks.rules import seating_of
from goodoffices.talks.texts import Text
from tests.world import World, build, en, seat_id

FILED = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
ANALYSTS = {"analyst": "Analyst", "second": "Second analyst"}


@dataclass
class Clock:
    """Tells the time that a test last set."""

    now: datetime = FILED

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Press:
    """The world with a press room in it, and short ways to fill the press file."""

    world: World
    clock: Clock
    texts: dict[int, Text] = field(default_factory=dict)

    @property
    def room(self):
        """Give the press room as the analyst hears it."""
        return self.world.view("analyst", "press")

    def view(self, who: str = "analyst"):
        """Give a seat's view."""
        return self.world.seats[who].view()

    def act(self, deed, who: str = "analyst", room: str = "press") -> int:
        """Do a deed and give its number."""
        return self.world.act(who, room, deed).number

    def file(
        self,
        words: str,
        published: date | None = None,
        outlet: str = "Shore Gazette",
        lang: str = "en",
        title: str = "News from the lake",
        copy_of: int | None = None,
    ) -> int:
        """File a report and give its number."""
        text = Text(words, lang)
        report = Report(title, outlet, text, sha256(words.encode()).hexdigest(), published)
        number = self.act(ReportFiled(report, copy_of))
        self.texts[number] = text
        return number

    def span(self, report: int, piece: str) -> Span:
        """Give the first place where the piece stands in the report."""
        start = self.texts[report].words.index(piece)
        return Span(start, start + len(piece), piece)

    def maybe(self, report: int, piece: str) -> Span | None:
        """Give the place of the piece, None for none."""
        return self.span(report, piece) if piece else None

    def actor(self, report: int, piece: str, name: str = "") -> Actor | None:
        """Give the words as an actor."""
        return Actor(self.span(report, piece), name or piece) if piece else None

    def hedges(self, report: int, hedge: str) -> tuple[Span, ...]:
        """Give the hedge, if there is one."""
        return (self.span(report, hedge),) if hedge else ()

    def claim(
        self, report: int, source: str, cue: str, content: str, *, hedge: str = "", negated: bool = False
    ) -> Claim:
        """Make a claim from the report's words."""
        return Claim(
            self.span(report, content),
            self.actor(report, source),
            self.maybe(report, cue),
            Manner.INDIRECT,
            "by-hand",
            90,
            hedges=self.hedges(report, hedge),
            negated=negated,
        )

    def stance(
        self,
        report: int,
        actor: str,
        polarity: Polarity,
        cue: str,
        target: str = "",
        *,
        hedge: str = "",
        condition: str = "",
        per: str = "",
        negated: bool = False,
    ) -> Stance:
        """Make a stance from the report's words."""
        return Stance(
            self.actor(report, actor),
            polarity,
            self.span(report, cue),
            "by-hand",
            90,
            self.maybe(report, target),
            negated,
            self.hedges(report, hedge),
            self.maybe(report, condition),
            self.actor(report, per),
        )

    def figure(
        self,
        report: int,
        piece: str,
        value: str,
        unit: str = "boat",
        *,
        comparator: Comparator = Comparator.EXACT,
        what: str = "",
        whom: str = "",
        where: str = "",
        by: str = "",
        by_name: str = "",
        on: date | None = None,
        upto: str = "",
        hedge: str = "",
    ) -> Figure:
        """Make a figure from the report's words; `on` is the day that it is given for."""
        span = self.span(report, piece)
        return Figure(
            span,
            value,
            comparator,
            unit,
            "by-hand",
            90,
            upto,
            self.maybe(report, what),
            self.maybe(report, whom),
            self.maybe(report, where),
            Dated(span, on, on, "as-written") if on else None,
            self.actor(report, by, by_name),
            self.hedges(report, hedge),
        )

    def event(
        self,
        report: int,
        actor: str,
        cue: str,
        happening: Happening = Happening.FIGHT,
        *,
        whom: str = "",
        on: date | None = None,
        negated: bool = False,
    ) -> Event:
        """Make an event from the report's words."""
        span = self.span(report, cue)
        return Event(
            self.actor(report, actor),
            happening,
            span,
            "by-hand",
            90,
            whom=self.actor(report, whom),
            when=Dated(span, on, on, "as-written") if on else None,
            negated=negated,
        )

    def add(self, report: int, entry: Entry, *parties: str, who: str = "analyst", **links) -> EntryRef:
        """Let an analyst mark an entry, which confirms it."""
        return EntryRef(self.act(EntryAdded(report, entry, Links(parties, **links)), who))

    def suggest(self, report: int, *entries: Entry) -> list[EntryRef]:
        """Let a reading suggest entries."""
        digest = self.room.reports[report].report.digest
        number = self.act(ReportRead(report, "rules 1", digest, entries))
        return [EntryRef(number, index) for index in range(len(entries))]

    def judge(self, ref: EntryRef, verdict: Verdict, *parties: str, who: str = "analyst", **links) -> int:
        """Let an analyst judge an entry."""
        return self.act(EntryJudged(ref, verdict, links=Links(parties, **links)), who)

    def check(self, ref: EntryRef, *, agrees: bool = True, who: str = "second") -> int:
        """Let the second analyst look at a judgement."""
        return self.act(EntryChecked(ref, agrees), who)

    def side_by_side(
        self, discord: Discord, one: EntryRef, other: EntryRef, judgement: Judgement = Judgement.CONTRADICT
    ) -> int:
        """Let an analyst say what two entries are to each other."""
        return self.act(DiscordJudged(discord, one, other, judgement))

    def keep(
        self, *called: str, sort: InstrumentSort = InstrumentSort.PROPOSAL, number: int | None = None, **more
    ) -> int:
        """Keep an instrument by its names, or put right the one that is kept under `number`."""
        names = tuple(en(name) for name in called)
        done = self.act(InstrumentKept(Instrument(names, sort, "Mediation", **more), number))
        return number or done

    def line(self, room: str, topic: str, *items: LineItem, replaces: int | None = None) -> int:
        """Let the lead set a line, in the press room or in a caucus."""
        return self.act(LineSet(topic, items, replaces), "lead", room)

    def agree(self, side: str, number: int, *, agrees: bool = True) -> int:
        """Let a head say whether its side agrees to a line."""
        return self.act(LineAgreed(number, agrees), f"head_{side}", f"caucus_{side}")


def may(words: str) -> LineItem:
    """Make an item that may be said."""
    return LineItem(Saying.MAY, en(words))


def if_asked(words: str) -> LineItem:
    """Make an item that may be said if asked."""
    return LineItem(Saying.IF_ASKED, en(words))


def unsaid(words: str) -> LineItem:
    """Make an item that is not to be said."""
    return LineItem(Saying.NOT, en(words))


def press_world() -> Press:
    """Open the talks, and seat two analysts in the press room."""
    clock = Clock()
    world = build(MemoryLogs(clock))
    for who, title in ANALYSTS.items():
        card = SeatCard(seat_id(who), Role.ANALYST, en(title))
        world.act("lead", "press", seating_of(world.view("lead", "press"), card))
        world.seats[who] = world.desk.seat(world.process, seat_id(who))
    return Press(world, clock)
