"""Steps of bridging for the two-world law: positions given and estimated, the engine asked, beliefs kept."""


from hypothesis import strategies as st

from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven, SourceRef, Sureness
from goodoffices.talks.fold import RoomView
from goodoffices.talks.leave import Leave
from goodoffices.talks.papers.model import Choice, PaperKind, every_article, every_bracket
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import Position, PositionOn, Positions
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import (
    Barrier,
    Barring,
    Candidate,
    Candidates,
    Criterion,
    Found,
    NoPackage,
    Question,
    Regard,
)
from tests.laws.papers import last_copy, last_draft, opens, puts
from tests.laws.walls import Step
from tests.world import World, acted, en


def positions_on(room: RoomView, number: int, position: Position) -> Positions:
    """Take that position on the first alternative of every bracket, which then are ordered as they stand."""
    paper = room.papers[number].paper
    brackets = [bracket.id for one in every_article(paper) for bracket in every_bracket(one)]
    if not brackets:
        raise Refusal("no-positions")
    return Positions(tuple(PositionOn(Choice(one, 0), position) for one in brackets), order=tuple(brackets))


def gives_positions(
    actor: str, caucus: str, words: str, position: Position, leave: Leave, key: str, voice: str = ""
) -> Step:
    """Make the step in which a side says where it stands on the last paper; one is put before it if none was."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[caucus]
        room = seat.view().room(here)
        if not room.papers:
            puts(caucus, actor[-1].upper(), words, f"{key}q")(world)
            room = seat.view().room(here)
        held = room.papers[last_copy(room)]
        said = positions_on(room, held.number, position)
        deed = PositionsGiven(held.number, held.fingerprint, said, leave, voice, en(words))
        return seat.act(here, deed, key=key).number

    return step


def _with_draft(world: World, actor: str, room: str, words: str, key: str) -> RoomView:
    """Give the room, in which a draft is opened if there was none."""
    seat, here = world.seats[actor], world.rooms[room]
    if not any(held.is_draft for held in seat.view().room(here).papers.values()):
        opens(actor, room, words, PaperKind.SINGLE_TEXT, f"{key}d")(world)
    return seat.view().room(here)


def estimates(actor: str, room: str, party: str, words: str, position: Position, key: str) -> Step:
    """Make the step in which the mediation estimates where a party stands on the last draft of a room."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        view = _with_draft(world, actor, room, words, key)
        number = last_draft(view)
        version = view.papers[number].versions[-1].number
        said = positions_on(view, number, position)
        deed = PositionsEstimated(number, version, party, said, Sureness.LIKELY, words=en(words))
        return seat.act(here, deed, key=key).number

    return step


def found_on(room: RoomView, number: int, party: str, question: Question) -> Found:
    """Make up what an engine could have found: who takes part here is told nothing of it, whatever it is."""
    paper = room.papers[number].paper
    bracket = next(b.id for one in every_article(paper) for b in every_bracket(one))
    if question is Question.WHY_NOT:
        return NoPackage((Barrier(Barring.RED_LINE, party, ties=(Choice(bracket, 0),)),), ())
    regard = Regard(party, "", 1, 0, 0, 0, 400, 300, 500)
    return Candidates((Candidate(Package((Choice(bracket, 1),)), (regard,)),))


def asks(actor: str, room: str, party: str, words: str, question: Question, key: str) -> Step:
    """Make the step in which an engine's answer about the last draft of a room is put on its record."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        view = _with_draft(world, actor, room, words, key)
        number = last_draft(view)
        version = view.papers[number].versions[-1].number
        run = EngineRun(
            number,
            version,
            question,
            Criterion.NASH,
            (SourceRef(here, number),),
            "0" * 64,
            "engine 1",
            found_on(view, number, party, question),
        )
        return acted(seat, here, run, key=key).number

    return step


@st.composite
def hidden_bridging(draw: st.DrawFn, room: str, actor: str, words: str, leave: Leave, key: str) -> list[Step]:
    """Give steps of bridging in a room that the observer may know nothing of."""
    position = draw(st.sampled_from(Position))
    party = draw(st.sampled_from(["A", "B"]))
    question = draw(st.sampled_from([Question.WHY_NOT, Question.CANDIDATES]))
    if room in ("mediation", "joint"):
        return [
            *[estimates(actor, room, party, words, position, key)] * 2,
            *[asks(actor, room, party, words, question, key)] * 2,
        ]
    head = {"caucus_a": "head_a", "caucus_b": "head_b"}.get(room)
    if head is None:
        return []
    voice = draw(st.sampled_from(["", "", "The Assembly"]))
    return [gives_positions(head, room, words, position, leave, key, voice)] * 2


def seen_bridging(observer: str, words: str, position: Position, leave: Leave, key: str) -> list[Step]:
    """Give steps of bridging that the observer, a head, may know of."""
    return [gives_positions(observer, f"caucus_{observer[-1]}", words, position, leave, key)] * 2
