"""Steps of lists of persons for the two-world law: persons added, compared, visited, batched, handed over, counted."""

from datetime import date

from hypothesis import strategies as st

from goodoffices.talks.acts import (
    BatchHandedOver,
    BatchMade,
    Known,
    ListGiven,
    Person,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
    Stage,
)
from goodoffices.talks.crossings import TellCounts
from tests.laws.cast import COMMISSION, LISTS
from tests.laws.walls import Step
from tests.world import World, en

DAY = date(2026, 3, 2)


def _said(actor: str, deed: object, key: str) -> Step:
    return lambda world: world.seats[actor].act(world.rooms[LISTS], deed, key=key).number


def gives(actor: str, words: str, number: int, key: str) -> Step:
    """Make the step in which a person who is called so is added to the list."""
    person = Person(f"{number}-1", (en(words[:60]),), str(1950 + number), words[:20], Known.ALIVE)
    return _said(actor, ListGiven(en("Those held"), (person,)), key)


def batches(words: str, number: int, key: str) -> Step:
    """Make the step in which a person is added, put in a batch and handed over."""

    def step(world: World) -> object:
        gives("head_a", words, number, f"{key}g")(world)
        made = _said("head_a", BatchMade(words[:20], (f"{number}-1",)), f"{key}m")(world)
        return _said("delegate", BatchHandedOver(int(str(made)), (f"{number}-1",), (), DAY), key)(world)

    return step


def tells(salt: str, key: str) -> Step:
    """Make the step in which the commission is told the numbers."""
    return lambda world: world.act("head_a", LISTS, TellCounts(world.rooms[COMMISSION], salt))


@st.composite
def list_steps(draw: st.DrawFn, words: str, key: str) -> list[Step]:
    """Give steps that are said in the room for lists; those that name nobody there are refused, in both worlds."""
    number, other = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    amended = Person(f"{number}-1", (en(f"{words[:60]}."),))
    ids = (f"{number}-1",)
    return [
        *[gives(actor, words, number, key) for actor in ("head_a", "expert_a", "delegate")],
        batches(words, number, key),
        _said("expert_a", PersonAmended(amended, en(words)), key),
        _said("delegate", PersonsCompared(f"{number}-1", f"{other}-1", draw(st.booleans())), key),
        *[_said("delegate", PersonsSeen(ids, stage, DAY, en(words)), key) for stage in Stage],
    ]
