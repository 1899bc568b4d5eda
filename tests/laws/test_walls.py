"""Promise 1: nothing hidden shows.  Two worlds that differ only in what a seat may not see answer it alike."""

import random
import re
from collections.abc import Iterator
from html import unescape

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from goodoffices.talks.fold import EntryHeld
from tests.laws.press import reported
from tests.laws.stories import OBSERVERS, ROOMS, pairs
from tests.laws.walls import (
    NOT_ASKED,
    Answer,
    Asked,
    Standing,
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
from tests.world import seat_id

REQUESTS = 14
"""Requests that one pair of worlds is asked, beside the posts; over the examples every route comes up."""

LAW = settings(
    max_examples=16,
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


LINKS = 8
"""Links followed from the pages that every pair is asked for: the forms that are offered among them."""


def observed(
    story: Story, observer: str, asked: list[tuple[int, int, str, str]]
) -> list[tuple[object, object]]:
    """Play a story and give everything that the observer then observes."""
    person = people()[observer]
    with standing() as stands:
        outcomes = play(stands, story)
        browser = browser_of(person)
        known = values(stands.world, observer)
        found: list[tuple[object, object]] = [("outcomes", outcomes)]

        def look(one: Asked) -> Answer:
            answer = ask(stands, browser, one)
            found.append((one, answer))
            return answer

        dice = random.Random(repr(asked))
        bodies = [look(one).body.decode(errors="replace") for one in first_pages(stands, observer)]
        for path in followed(bodies, observer, dice):
            look(Asked("GET", path))
        for one in drawn(asked, known):
            look(one)
        for one in last_posts(stands, observer, dice):
            look(one)
        return found


def first_pages(stands: Standing, observer: str) -> list[Asked]:
    """Give the pages that every pair is asked for: those of the seat, and each of its rooms."""
    base = f"/s/{seat_id(observer)}/"
    pages = [base, f"{base}since/?day=2026-03-01", f"{base}who/", f"{base}record/", f"{base}calendar.ics"]
    rooms = stands.world.seats[observer].view().rooms
    every = [*pages, *(f"{base}rooms/{room}/" for room in sorted(rooms))]
    own = (*press_pages(stands, observer), *positions_pages(stands, observer))
    return [Asked("GET", one) for one in (*every, *own)]


def positions_pages(stands: Standing, observer: str) -> list[str]:
    """Give the pages on which a head of delegation says where it stands on the last paper that it holds."""
    if observer not in ("head_a", "head_b"):
        return []
    caucus = stands.world.rooms[f"caucus_{observer[-1]}"]
    copies = [one.number for one in stands.world.view(observer, f"caucus_{observer[-1]}").papers.values() if one.put]
    at = f"/s/{seat_id(observer)}/rooms/{caucus}"
    return [f"{at}/{page}" for one in copies[-1:] for page in (f"papers/{one}/positions/", f"acts/{one}/positions/")]


def press_pages(stands: Standing, observer: str) -> list[str]:
    """Give the pages of the press room that need no more than the room, and its first reports; if one sits there."""
    if observer not in ROOMS["press"]:
        return []
    press = stands.world.rooms["press"]
    every = [one for one, kinds in routes() if "/press/" in one and list(kinds) == ["seat", "room"]]
    bare = [
        one for one in every if one.endswith("/")
    ]  # a file that takes long to set comes up among the routes drawn
    known = {"seat": [seat_id(observer)], "room": [press]}
    pages = [address(one, dict.fromkeys(known, ""), known, lambda only: only[0]) for one in bare]
    reports = list(stands.world.view(observer, "press").reports)[:2]
    beside = [f"{one}?beside={party}" for one in pages if "/who/" in one or "/line/" in one for party in "AB"]
    at = f"/s/{seat_id(observer)}/rooms/{press}/press/"
    return [*pages, *beside, *(f"{at}{number}/" for number in reports), f"{at}out/press.csv"]


def followed(bodies: list[str], observer: str, dice: random.Random) -> list[str]:
    """Pick links off the pages, forms first of all."""
    links = sorted({unescape(href) for body in bodies for href in re.findall(r'href="(/s/[^"#]*)', body)})
    own = [one for one in links if one.startswith(f"/s/{seat_id(observer)}/rooms/")]
    forms = [one for one in own if "/say/" in one or re.search(r"/acts/\d+/[a-z]", one)]
    return dice.sample(forms, min(LINKS // 2, len(forms))) + dice.sample(own, min(LINKS // 2, len(own)))


def drawn(asked: list[tuple[int, int, str, str]], known: dict[str, list[str]]) -> Iterator[Asked]:
    """Turn what was drawn into requests of any route."""
    every = [one for one in routes() if one[0] not in NOT_ASKED]
    for number, seed, method, lang in asked:
        route, kinds = every[number % len(every)]
        dice = random.Random(seed)
        path = address(route, kinds, known, dice.choice)
        yield Asked(method, path, typed(dice, known) if method == "POST" else (), lang)


def last_posts(stands: Standing, observer: str, dice: random.Random) -> list[Asked]:
    """Give a message previewed and said in a room of one's own, and the transcript of all of them."""
    base = f"/s/{seat_id(observer)}/"
    rooms = sorted(stands.world.seats[observer].view().rooms)
    own = dice.choice([name for name, who in ROOMS.items() if observer in who])
    message = (("intent", "statement"), ("words", dice.choice(SAYINGS)), ("lang", "en"), ("may", "ask"))
    say = f"{base}rooms/{stands.world.rooms[own]}/say/message/"
    key = f"k{dice.randrange(4)}"
    return [
        *press_posts(stands, observer, dice),
        Asked("POST", say, (*message, ("step", "preview"), ("key", key))),
        Asked("POST", say, (*message, ("step", "send"), ("key", key))),
        Asked("POST", f"{base}record/transcript.zip", tuple(("room", one) for one in rooms)),
    ]


def press_posts(stands: Standing, observer: str, dice: random.Random) -> list[Asked]:
    """Give entries judged, a communiqué checked, and a report taken in and looked at; where one sits there."""
    if observer not in ROOMS["press"]:
        return []
    at = f"/s/{seat_id(observer)}/rooms/{stands.world.rooms['press']}/press/"
    words = dice.choice(SAYINGS)
    waits = [one for one in stands.world.view(observer, "press").press.values() if one.open][:2]
    verdicts = [judged(one, f"k{dice.randrange(4)}") for one in waits]
    return [
        *(Asked("POST", f"{at}{one.report}/judge/", sent) for one, sent in zip(waits, verdicts, strict=True)),
        Asked("POST", f"{at}communique/", (("words-en", f"We spoke of the {words}."), ("step", "check"))),
        Asked("POST", f"{at}new/", (("pasted", reported(words)), ("step", "read"))),
        Asked("GET", f"{at}new/"),
    ]


def judged(entry: EntryHeld, key: str) -> tuple[tuple[str, str], ...]:
    """Fill in the form by which an entry is confirmed."""
    return (
        ("entry", f"{entry.ref.number}-{entry.ref.index}"),
        ("verdict", "confirm"),
        ("parties", "A"),
        ("key", key),
    )


SAYINGS = ["ferry port", "truce", "six weeks", "harbour lamp", "crew", "12 boats"]
"""What the observer says itself: words that others say too, where it doesn't hear them."""


def typed(dice, known) -> tuple[tuple[str, str], ...]:
    """Fill in the fields that the forms have, with what fits many of them."""
    return (
        ("step", dice.choice(["preview", "send", "send", "edit"])),
        ("key", f"k{dice.randrange(4)}"),
        ("intent", "statement"),
        ("words", dice.choice(SAYINGS)),
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
    """Show the first place in which two values differ, and how long each is."""
    if isinstance(here, bytes) and isinstance(there, bytes):
        at = _first(here, there)
        return f"at byte {at}: {here[at - 60 : at + 60]!r} / {there[at - 60 : at + 60]!r}"
    if isinstance(here, tuple) and isinstance(there, tuple):
        at = _first(here, there)
        return f"{len(here)} / {len(there)}, at {at}: {here[at : at + 3]} / {there[at : at + 3]}"
    return f"{here} / {there}"


def _first(here: bytes | tuple[object, ...], there: bytes | tuple[object, ...]) -> int:
    pairs_ = enumerate(zip(here, there, strict=False))
    return next((at for at, (one, other) in pairs_ if one != other), min(len(here), len(there)))


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
