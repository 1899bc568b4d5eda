"""Promise 1: nothing hidden shows.  Two worlds that differ only in what a seat may not see answer it alike."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.laws.stories import OBSERVERS, pairs
from tests.laws.walls import (
    NOT_ASKED,
    Answer,
    Asked,
    Story,
    address,
    ask,
    browser_of,
    people,
    play,
    routes,
    standing,
    values,
)

REQUESTS = 14
"""Requests that one pair of worlds is asked, beside the posts; over the examples every route comes up."""

LAW = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@st.composite
def questions(draw: st.DrawFn) -> list[tuple[int, int, str, str]]:
    """Draw requests as a route's number, a seed for its arguments, a method and a language."""
    one = st.tuples(
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.sampled_from(["GET", "GET", "GET", "POST", "POST"]),
        st.sampled_from(["en", "ar", "he", "fr"]),
    )
    return draw(st.lists(one, min_size=REQUESTS, max_size=REQUESTS))


def observed(story: Story, observer: str, asked: list[tuple[int, int, str, str]]) -> list[tuple[object, object]]:
    """Play a story and give everything that the observer then observes."""
    import random

    from tests.world import seat_id

    person = people()[observer]
    with standing() as stands:
        outcomes = play(stands, story)
        browser = browser_of(person)
        every = [one for one in routes() if one[0] not in NOT_ASKED]
        known = values(stands.world, observer)
        found: list[tuple[object, object]] = [("outcomes", outcomes)]
        first = [Asked("GET", f"/s/{seat_id(observer)}/{page}") for page in ("", "since/?day=2026-03-01", "who/", "record/")]
        rooms = sorted(set(known["room"][: len(known["room"])]) & set(stands.world.seats[observer].view().rooms))
        first += [Asked("GET", f"/s/{seat_id(observer)}/rooms/{room}/") for room in rooms]
        for number, seed, method, lang in asked:
            route, kinds = every[number % len(every)]
            dice = random.Random(seed)  # noqa: S311
            path = address(route, kinds, known, dice.choice)
            first.append(Asked(method, path, typed(dice, known) if method == "POST" else (), lang))
        first.append(
            Asked("POST", f"/s/{seat_id(observer)}/record/transcript.zip", tuple(("room", one) for one in rooms))
        )
        found += [(one, ask(stands, browser, one)) for one in first]
        return found


def typed(dice, known) -> tuple[tuple[str, str], ...]:
    """Fill in the fields that the forms have, with what fits many of them."""
    return (
        ("step", dice.choice(["preview", "send", "send", "edit"])),
        ("key", f"k{dice.randrange(4)}"),
        ("intent", "statement"),
        ("words", dice.choice(["ferry port", "truce", "six weeks", "harbour lamp"])),
        ("lang", "en"),
        ("may", dice.choice(["no", "ask", "own-idea"])),
        ("room", dice.choice(known["room"])),
        ("seat", dice.choice(known["seat"])),
        ("day", "2026-03-01"),
    )


def check_alike(pair: tuple[Story, Story], observer: str, asked: list[tuple[int, int, str, str]]) -> None:
    """Fail with what differs first."""
    one, other = (observed(story, observer, asked) for story in pair)
    for (question, here), (_, there) in zip(one, other, strict=True):
        assert describe(here, there) == "", f"{observer}: {question}: {describe(here, there)}"


def describe(here: object, there: object) -> str:
    """Say in what two observations differ; nothing when they don't."""
    if here == there:
        return ""
    if not (isinstance(here, Answer) and isinstance(there, Answer)):
        return f"{here} / {there}"
    for name in ("status", "headers", "statements", "body"):
        if getattr(here, name) != getattr(there, name):
            return f"{name}: {_difference(getattr(here, name), getattr(there, name))}"
    return "?"


def _difference(here: object, there: object) -> str:
    if isinstance(here, bytes) and isinstance(there, bytes):
        at = next((i for i, (x, y) in enumerate(zip(here, there, strict=False)) if x != y), min(len(here), len(there)))
        return f"at byte {at}: {here[at - 60 : at + 60]!r} / {there[at - 60 : at + 60]!r}"
    return f"{here} / {there}"


@pytest.mark.parametrize("observer", OBSERVERS)
def test_nothing_hidden_shows(observer, db):
    """No route tells a seat anything of what it may not see."""

    @LAW
    @given(pairs(observer), questions())
    def law(pair, asked):
        check_alike(pair, observer, asked)

    law()


def test_every_route_can_be_asked(db):
    """The law knows how to fill in each argument of each route, so a new one can't be left out."""
    with standing() as stands:
        known = values(stands.world, "head_b")
    for route, kinds in routes():
        assert set(kinds) <= set(known), route
        assert "<" not in address(route, kinds, known, lambda choices: choices[0])
