"""Steps of exchanges for the two-world law: drawn, asked about, an order kept, all where no side hears."""

from hypothesis import strategies as st

from goodoffices.talks.acts import ExchangeDrawn, PlanKept, PlanRun, SourceRef, StabilityRun
from goodoffices.talks.exchange import (
    Asked,
    Deliverable,
    Exchange,
    Part,
    Plan,
    Proven,
    Sequenced,
    Swap,
    Valuer,
    theta,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.stability import Concept, StepsStand, StepStands
from tests.laws.walls import Step
from tests.world import World, acted, en


def exchange_of(words: str, worth: int) -> Exchange:
    """Make an exchange of two things, called by these words and of that worth."""
    return Exchange(
        (Valuer("A", "A", worth), Valuer("B", "B")),
        (
            Deliverable("x", "A", "B", (worth, worth + 1), 3, what=words),
            Deliverable("y", "B", "A", (worth + 2, worth), what=words),
        ),
        unit=words[:20],
    )


PLAN: Plan = (Swap((Part("x", 2),)), Swap((Part("y", 1),)), Swap((Part("x", 1),)))


def _with_exchange(world: World, actor: str, room: str, words: str, worth: int, key: str) -> RoomView:
    """Give the room, in which an exchange is drawn if there was none."""
    seat, here = world.seats[actor], world.rooms[room]
    if not seat.view().room(here).exchanges:
        seat.act(here, ExchangeDrawn(exchange_of(words, worth), en(words)), key=f"{key}x")
    return seat.view().room(here)


def draws_exchange(actor: str, room: str, words: str, worth: int, key: str) -> Step:
    """Make the step in which an exchange is drawn, in the place of the last one if there was any."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        last = max((one.number for one in seat.view().room(here).exchanges.values()), default=None)
        deed = ExchangeDrawn(exchange_of(words, worth), en(words), replaces=last)
        return seat.act(here, deed, key=key).number

    return step


def asks_plan(actor: str, room: str, words: str, worth: int, key: str) -> Step:
    """Make the step in which what an engine found of the last exchange is put on the record."""

    def step(world: World) -> object:
        view = _with_exchange(world, actor, room, words, worth, key)
        number = max(view.exchanges)
        exchange = view.exchanges[number].drawn.exchange
        least = theta(exchange, PLAN)
        source = SourceRef(view.id, number)
        run = PlanRun(
            number,
            Asked.ORDER,
            (source,),
            "0" * 64,
            "engine 1",
            Sequenced(PLAN, least, least, Proven.AGREED),
        )
        acted(world.seats[actor], view.id, run, key=key)
        every = StepsStand(tuple(StepStands(place, (Concept.NASH,)) for place in range(len(PLAN))))
        stands = StabilityRun(number, PLAN, (source,), "0" * 64, "engine 1", every)
        return acted(world.seats[actor], view.id, stands, key=f"{key}s").number

    return step


def keeps_plan(actor: str, room: str, words: str, worth: int, key: str) -> Step:
    """Make the step in which an order of the last exchange is kept."""

    def step(world: World) -> object:
        view = _with_exchange(world, actor, room, words, worth, key)
        return world.seats[actor].act(view.id, PlanKept(max(view.exchanges), PLAN, (), en(words)), key=key).number

    return step


@st.composite
def hidden_exchanging(draw: st.DrawFn, room: str, actor: str, words: str, key: str) -> list[Step]:
    """Give steps of exchanges in a room that the observer may know nothing of."""
    if room not in ("mediation", "joint"):
        return []
    told = (actor, room, words, draw(st.integers(0, 9)), key)
    return [*[draws_exchange(*told)] * 2, *[asks_plan(*told)] * 2, *[keeps_plan(*told)] * 2]


__all__ = ["PLAN", "asks_plan", "draws_exchange", "exchange_of", "hidden_exchanging", "keeps_plan"]
