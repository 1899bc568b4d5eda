"""Two worlds that differ only in what one seat may not see, and everything that this seat can observe of each.

A story is a list of steps.  The steps that the observer may know of are the same in both worlds, at the same times;
between them each world has hidden steps of its own.  Whatever the observer then asks for, on any route, must be
answered with the same bytes, headers and status, after the same statements to the databases.  Chance is derived
from what it is for, so that equal worlds are equal.
"""

import hashlib
import hmac
import itertools
import random
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest import mock

from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from goodoffices.desk.work import name_of
from goodoffices.site import clock, door
from goodoffices.site.forms.judging import once
from goodoffices.site.forms.offers import FORMS
from goodoffices.site.pages import press_take, work
from goodoffices.store import Chance, Clock, Store, open_store
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.refusal import Refusal
from tests.laws.cast import EVERYBODY, SameProcess, with_commission, with_lists, with_press
from tests.world import World, build, id_about, seat_id

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SPAN = timedelta(days=40)
"""Every observation is made at the same time: this long after the start."""


class Derived(Chance):
    """Chance that is a function of what it is for."""

    def token(self, size: int, *about: object) -> bytes:
        """Derive `size` bytes."""
        wanted = -(-size // 32)
        parts = (hmac.digest(b"walls", repr((about, i)).encode(), "sha256") for i in range(wanted))
        return b"".join(parts)[:size]


@dataclass
class StoryClock(Clock):
    """The time of the story."""

    at: datetime = START

    def now(self) -> datetime:
        """Tell it."""
        return self.at


@dataclass
class Standing:
    """A world that stands on a real store, with the statements it ran."""

    world: World
    store: Store
    time: StoryClock
    statements: list[str] = field(default_factory=list)


@contextmanager
def standing() -> Iterator[Standing]:
    """Raise the base world, the same each time, on a store of its own."""
    statements: list[str] = []
    time = StoryClock()
    cache.clear()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(dir=_fast_folder()))
        opened = open_store(
            Path(folder) / "rooms.sqlite3", chance=Derived(), clock=time, watch=statements.append
        )
        store = stack.enter_context(opened)
        stack.enter_context(mock.patch.object(clock, "now", time.now))
        world = with_lists(with_commission(with_press(build(store))))
        world.desk.clerk = SameProcess()
        world.desk.works.clock = time.now
        stack.enter_context(mock.patch.object(work, "LINGER", 600.0))  # a page waits until the work is done
        stack.enter_context(mock.patch.object(press_take, "CLERK", world.desk.clerk))
        stack.enter_context(mock.patch.object(door, "desk", return_value=world.desk))
        stack.enter_context(mock.patch.object(door, "store", return_value=store))
        yield Standing(world, store, time, statements)


def _fast_folder() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


Step = Callable[[World], object]
"""One deed of the story; a refusal is an outcome like any other."""


@dataclass(frozen=True)
class Story:
    """Steps that the observer may know of, and for each world the hidden steps before each of them and after all."""

    seen: tuple[Step, ...]
    hidden: tuple[tuple[Step, ...], ...]


def in_order(stands: Standing, story: Story) -> Iterator[tuple[str, int, Callable[[], str]]]:
    """Go through a story's steps at their times: "hidden" or "seen", the place, and what does the step."""
    for place, hidden in enumerate(story.hidden):
        for moment, step in enumerate(hidden):
            stands.time.at = START + timedelta(hours=24 * place + 1, minutes=13 * moment)
            yield "hidden", place, partial(_do, stands.world, step)
        if place < len(story.seen):
            stands.time.at = START + timedelta(hours=24 * place + 20)
            yield "seen", place, partial(_do, stands.world, story.seen[place])
    stands.time.at = START + SPAN


def play(stands: Standing, story: Story) -> list[str]:
    """Play a story; give the outcomes of the steps that the observer may know of."""
    outcomes = [(kind, do()) for kind, _place, do in in_order(stands, story)]
    return [outcome for kind, outcome in outcomes if kind == "seen"]


def _do(world: World, step: Step) -> str:
    try:
        return repr(step(world))
    except Refusal as refusal:
        return f"refused: {refusal.code}"


@dataclass(frozen=True)
class Asked:
    """One request of the observer."""

    method: str
    path: str
    typed: tuple[tuple[str, str], ...] = ()
    lang: str = "en"


@dataclass(frozen=True)
class Answer:
    """Everything that can be observed of an answer."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    statements: tuple[str, ...]


def ask(stands: Standing, browser: Client, asked: Asked) -> Answer:
    """Ask, and note the answer and the statements it took; nothing in it is left to chance."""
    before = len(stands.statements)
    ran: list[str] = []

    def note(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        ran.append(re.sub(r'"s\d+_x\d+"', '"savepoint"', sql))  # Django counts them over a connection's life
        return execute(sql, params, many, context)

    with ExitStack() as stack:
        stack.enter_context(no_chance(asked))
        stack.enter_context(connection.execute_wrapper(note))
        headers = {"accept-language": asked.lang}
        if asked.method == "GET":
            response = browser.get(asked.path, headers=headers)
        else:
            response = browser.post(asked.path, dict(asked.typed), headers=headers)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        response.close()
    for morsel in response.cookies.values():
        morsel["expires"] = ""  # the time of this machine; max-age says the same and stays
    cookies = tuple(sorted((name, morsel.OutputString()) for name, morsel in response.cookies.items()))
    return Answer(
        response.status_code,
        tuple(sorted(response.headers.items())) + cookies,
        body,
        (*stands.statements[before:], *ran),
    )


@contextmanager
def no_chance(asked: Asked) -> Iterator[None]:
    """Make tokens of forms and cookies a function of the request."""
    dice = random.Random(repr(asked))
    numbers = itertools.count()

    def letters(length: int, allowed_chars: str = "abcdefghijklmnopqrstuvwxyz") -> str:
        return "".join(dice.choice(allowed_chars) for _ in range(length))

    def token(_size: int | None = None) -> str:
        return hashlib.sha256(f"{asked!r}{next(numbers)}".encode()).hexdigest()[:24]

    with (
        mock.patch("django.middleware.csrf.get_random_string", letters),
        mock.patch("django.contrib.sessions.backends.base.get_random_string", letters),
        mock.patch("goodoffices.site.forms.base.secrets.token_urlsafe", token),
    ):
        yield


def routes() -> list[tuple[str, dict[str, str]]]:
    """Give every route of the URL table, with the kind of each of its arguments, so that none can be forgotten."""
    return list(_walk(get_resolver(), "", {}))


def _walk(resolver: URLResolver, prefix: str, kinds: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    for one in resolver.url_patterns:
        own = {name: type(kind).__name__ for name, kind in getattr(one.pattern, "converters", {}).items()}
        here, every = prefix + str(one.pattern), {**kinds, **own}
        if isinstance(one, URLPattern):
            yield "/" + here, every
        else:
            yield from _walk(one, here, every)


NOT_ASKED = {"/s/<slug:seat>/pulse/"}
"""A stream without an end: its law is in test_pulse."""


EXPORTS = (
    *("bracketed.docx", "bracketed.pdf", "clean.pdf", "comparison.pdf", "signed.pdf", "columns.csv"),
    *("gaps.csv", "holders.csv", "paper.json", "paper.akn.xml", "paper.txt"),
    *("press.csv", "press.json", "press.rss", "press.pdf", "problem.json", "result.json"),
    *("report.pdf", "report.docx"),
)


def values(world: World, observer: str) -> dict[str, list[str]]:
    """Give, for each argument of a route, what the observer could put there: its own, others', and nonsense."""
    own = sorted(world.seats[observer].view().rooms)
    return {
        "seat": [seat_id(observer)] * 8 + [seat_id(one) for one in EVERYBODY] + ["nobody"],
        "room": own * 6 + sorted(world.rooms.values()) + ["nowhere"],
        "number": [str(number) for number in range(1, 14)],
        "slug": [*sorted(FORMS), "nothing"],
        "other": [seat_id(one) for one in EVERYBODY] + ["nobody"],
        "process": [world.process, "nothing"],
        "article": ["1", "2", "3", "a1", "a5", "b6", "3.1", "none"],
        "name": [*EXPORTS, "nothing"],
        "sha256": ["ab" * 32, "0" * 64, "none"],
        "person": ["1-1", "2-1", "3-1", "none"],
        "secret": ["abcde-fghjk-mnpqr-stuvw-xyz23"],
        "key": [*readings_begun(), "nothing"],
    }


def readings_begun() -> list[str]:
    """Give the names of the works in which a report that was read once is read again."""
    every = [once("1", ReadReport(number)) for number in range(1, 14)]
    return [name_of(key) for key in every]


def address(
    route: str, kinds: dict[str, str], known: dict[str, list[str]], pick: Callable[[list[str]], str]
) -> str:
    """Fill in a route's arguments."""
    for name in kinds:
        chosen = pick(known[name])
        for form in (f"<slug:{name}>", f"<int:{name}>", f"<str:{name}>", f"<{name}>"):
            route = route.replace(form, chosen)
    return route


def people() -> dict[str, Person]:
    """Make the people once, with ids that are the same in every world."""
    made = {}
    process = id_about("process", "found")
    for who in EVERYBODY:
        made[who], _ = Person.objects.get_or_create(username=who, defaults={"password": "!"})
        Chair.objects.get_or_create(seat=seat_id(who), defaults={"person": made[who], "process": process})
    return made


def browser_of(person: Person) -> Client:
    """Sign the observer in, with the same session key in every world."""
    Session.objects.all().delete()
    browser = Client()
    with no_chance(Asked("LOGIN", person.username)):
        browser.force_login(person)
    return browser
