"""Steps of the press file for the two-world law: reports filed, read, judged and checked, instruments, the line."""

from datetime import date
from hashlib import sha256

from hypothesis import strategies as st

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
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Entry,
    Figure,
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
    Ordered,
    Report,
    Saying,
    Verdict,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from tests.laws.walls import Step
from tests.world import World, acted, en

PRESS = {"press": ("lead", "analyst"), "press_abroad": ("lead", "deputy")}
"""The press rooms, and who works at their desks: the spokesperson and the analyst know of the first alone."""


# ---- reports and what stands in them ---------------------------------------------------------------------------


def reported(words: str) -> str:
    """Give the text of a report that tells of these words."""
    return (
        f"The Northern Shore rejected the {words}, its envoy told the Lake Courier.\n\n"
        f"At least 17 boats were held. “We know of no {words},” the envoy said. The Southern Shore kept silent."
    )


def found_in(text: str, words: str) -> tuple[Entry, ...]:
    """Give a stance, a figure and a claim with their places in the report."""

    def span(piece: str) -> Span:
        start = text.index(piece)
        return Span(start, start + len(piece), piece)

    shore = Actor(span("The Northern Shore"), "The Northern Shore")
    held = Figure(span("At least 17 boats"), "17", Comparator.AT_LEAST, "boat", "counted", 80)
    said = Claim(
        span(f"We know of no {words}"),
        Actor(span("the envoy"), "the envoy"),
        None,
        Manner.DIRECT,
        "quoted",
        90,
    )
    return Stance(shore, Polarity.REJECT, span("rejected"), "verb", 70, span(words)), held, said


def files(actor: str, room: str, words: str, key: str) -> Step:
    """Make the step in which a report is filed and read."""

    def step(world: World) -> object:
        seat, here, text = world.seats[actor], world.rooms[room], reported(words)
        digest = sha256(text.encode()).hexdigest()
        report = Report(f"News of the {words}", "Lake Courier", Text(text, "en"), digest, date(2026, 3, 2))
        number = seat.act(here, ReportFiled(report), key=key).number
        read = ReportRead(number, "rules 1", digest, found_in(text, words))
        return acted(seat, here, read, key=f"{key}r").number

    return step


def last_entry(room: RoomView) -> EntryRef:
    """Give the last entry of a room; refused as the rules would where there is none."""
    if not room.press:
        raise Refusal("no-such-entry")
    return max(room.press, key=lambda ref: (ref.number, -ref.index))


def judges(actor: str, room: str, verdict: Verdict, words: str, key: str) -> Step:
    """Make the step in which the last entry is confirmed or rejected, and tied to what the room keeps."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        view = seat.view().room(here)
        links = Links(("A",), instrument=max(view.instruments, default=None), count=words)
        return seat.act(
            here, EntryJudged(last_entry(view), verdict, links=links, why=en(words)), key=key
        ).number

    return step


def checks(actor: str, room: str, words: str, key: str, *, agrees: bool) -> Step:
    """Make the step in which somebody looks at the last judgement."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        ref = last_entry(seat.view().room(here))
        return seat.act(here, EntryChecked(ref, agrees, en(words)), key=key).number

    return step


def adds(actor: str, room: str, key: str) -> Step:
    """Make the step in which an entry is marked by hand in the last report."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        reports = seat.view().room(here).reports
        number = max(reports, default=0)
        if not number:
            raise Refusal("no-such-report", number=number)
        silent = "kept silent"
        start = reports[number].report.text.words.index(silent)
        claim = Claim(Span(start, start + len(silent), silent), None, None, Manner.INDIRECT, "by-hand", 100)
        return seat.act(here, EntryAdded(number, claim, Links(("B",))), key=key).number

    return step


def pairs_off(actor: str, room: str, judgement: Judgement, words: str, key: str) -> Step:
    """Make the step in which two entries that stand are judged side by side."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        stand = [ref for ref, held in seat.view().room(here).press.items() if held.stands]
        if len(stand) < 2:
            raise Refusal("no-such-entry")
        judged = DiscordJudged(Discord.DENIAL, stand[0], stand[-1], judgement, en(words))
        return seat.act(here, judged, key=key).number

    return step


# ---- instruments and the line ----------------------------------------------------------------------------------


def keeps(actor: str, room: str, words: str, key: str) -> Step:
    """Make the step in which an instrument is kept under these words, with an order and its days."""
    order = Ordered(en(f"Keep to the {words}"), "B", until=date(2026, 3, 25))
    kept = Instrument(
        (en(words),),
        InstrumentSort.PROPOSAL,
        "The mediation",
        orders=(order,),
        since=date(2026, 3, 1),
        until=date(2026, 4, 20),
    )
    return lambda world: world.seats[actor].act(world.rooms[room], InstrumentKept(kept), key=key).number


def stands_on(actor: str, room: str, words: str, key: str) -> Step:
    """Make the step in which an instrument is kept, a report of it filed and read, and a stance on it confirmed."""

    def step(world: World) -> object:
        seat, here, text = world.seats[actor], world.rooms[room], reported(words)
        number = keeps(actor, room, words, f"{key}i")(world)
        read = files(actor, room, words, key)(world)
        if seat.view().room(here).press[EntryRef(read)].judged is None:
            confirmed = EntryJudged(EntryRef(read), Verdict.CONFIRMED, links=Links(("A",), instrument=number))
            return seat.act(here, confirmed, key=f"{key}j").number
        return f"judged already: {len(text)}"

    return step


def sets_line(room: str, words: str, saying: Saying, key: str) -> Step:
    """Make the step in which the lead sets the line on a topic, in a press room or in a caucus."""
    line = LineSet("The channel", (LineItem(saying, en(words)), LineItem(Saying.MAY, en("We are at work."))))
    return lambda world: world.seats["lead"].act(world.rooms[room], line, key=key).number


def agrees(head: str, caucus: str, words: str, key: str, *, agreed: bool) -> Step:
    """Make the step in which a line is put before a side and its head answers."""

    def step(world: World) -> object:
        number = sets_line(caucus, words, Saying.NOT, f"{key}l")(world)
        said = LineAgreed(number, agreed, en(words))
        return world.seats[head].act(world.rooms[caucus], said, key=key).number

    return step


# ---- draws -----------------------------------------------------------------------------------------------------

ABOUT = st.sampled_from(["ferry port", "truce", "crew", "six weeks", "harbour lamp"])
"""What reports, instruments and lines are about: others say the same words where they may not be heard."""


@st.composite
def press_steps(draw: st.DrawFn, room: str, key: str) -> list[Step]:
    """Give steps at the desk of a press room."""
    actor, other = draw(st.permutations(PRESS[room]))
    words, saying = draw(ABOUT), draw(st.sampled_from(Saying))
    verdict = draw(st.sampled_from([Verdict.CONFIRMED, Verdict.CONFIRMED, Verdict.REJECTED]))
    return [
        files(actor, room, words, key),
        stands_on(actor, room, words, key),
        stands_on(actor, room, words, key),
        judges(actor, room, verdict, words, key),
        checks(other, room, words, key, agrees=draw(st.booleans())),
        adds(actor, room, key),
        keeps(actor, room, words, key),
        pairs_off(actor, room, draw(st.sampled_from(Judgement)), words, key),
        sets_line(room, words, saying, key),
        sets_line(room, words, Saying.NOT, key),
    ]


@st.composite
def line_steps(draw: st.DrawFn, caucus: str, head: str, key: str) -> list[Step]:
    """Give steps in which a line is put before a side, and answered."""
    words = draw(ABOUT)
    return [
        sets_line(caucus, words, draw(st.sampled_from(Saying)), key),
        *[agrees(head, caucus, words, key, agreed=draw(st.booleans()))] * 2,
    ]
