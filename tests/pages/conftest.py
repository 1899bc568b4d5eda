"""The cast at their screens: the world of the tests, a person for each seat, and a browser for each person."""

import re
from dataclasses import dataclass, field
from html import unescape
from types import SimpleNamespace

import pytest
from django.test import Client

from goodoffices.site import door
from goodoffices.store.people.models import Chair, Person
from tests.world import CAST, World, build, seat_id


@dataclass
class Drafts:
    """Drafts in memory, where the store would keep them."""

    kept: dict = field(default_factory=dict)

    def draft(self, seat, place):
        """Give a draft."""
        return self.kept.get((seat, place))

    def keep_draft(self, seat, place, words):
        """Keep a draft."""
        self.kept[seat, place] = words

    def drop_draft(self, seat, place):
        """Let a draft go."""
        self.kept.pop((seat, place), None)


def chair_for(world: World, who: str) -> Person:
    """Give a person the chair of a seat."""
    person = Person.objects.create_person(who, "a password of many words")
    Chair.objects.create(person=person, process=world.process, seat=seat_id(who))
    return person


@pytest.fixture
def world(db, monkeypatch) -> World:
    """Open the talks, with a person for each of the cast."""
    world = build()
    for who in CAST:
        chair_for(world, who)
    drafts = Drafts()
    monkeypatch.setattr(door, "desk", lambda: world.desk)
    monkeypatch.setattr(door, "store", lambda: drafts)
    return world


@pytest.fixture
def client_of(world):
    """Give the browser of one of the cast, signed in."""

    def client(who: str, lang: str = "en") -> Client:
        browser = Client(headers={"accept-language": lang})
        browser.force_login(Person.objects.get(username=who))
        return browser

    return client


def fields_of(html: str) -> dict:
    """Give what the forms of a page would send as they stand (but those of the frame): for the second step."""
    inside = html[html.index("<main") : html.index("</main>")]
    found: dict = {}
    for tag in re.findall(r"<input[^>]*>", inside):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        off = re.search(r'type="(radio|checkbox)"', tag) and not re.search(r" checked(?=[ />])", tag)
        if name and not off and name[1] != "csrfmiddlewaretoken":
            found.setdefault(name[1], []).append(unescape(value[1]) if value else "on")
    for name, value in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', inside, re.DOTALL):
        found[name] = [unescape(value)]
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', inside, re.DOTALL):
        every = re.findall(r'value="([^"]*)"( selected)?', options)
        found[name] = [next((value for value, on in every if on), every[0][0] if every else "")]
    return found


@pytest.fixture
def desk_of(world, client_of):
    """Give what one of the cast does at its screen: `get` a page, `fill` a form, `say` a deed in its two steps."""

    def at(who: str, lang: str = "en") -> SimpleNamespace:
        browser = client_of(who, lang)

        def url(room: str, slug: str = "", number: int = 0) -> str:
            base = f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/"
            if not slug:
                return f"{base}acts/{number}/" if number else base
            return f"{base}acts/{number}/{slug}/" if number else f"{base}say/{slug}/"

        def get(room: str, slug: str = "", number: int = 0):
            return browser.get(url(room, slug, number))

        def fill(room: str, slug: str, number: int = 0, step: str = "preview", **typed):
            first = get(room, slug, number)
            asked = fields_of(first.content.decode()) if first.status_code == 200 else {}
            sent = {name.replace("__", "-"): value for name, value in typed.items()}
            return browser.post(url(room, slug, number), {**asked, **sent, "step": step})

        def say(room: str, slug: str, number: int = 0, **typed):
            preview = fill(room, slug, number, **typed)
            assert preview.status_code == 200, preview.content.decode()
            return browser.post(url(room, slug, number), {**fields_of(preview.content.decode()), "step": "send"})

        return SimpleNamespace(browser=browser, url=url, get=get, fill=fill, say=say)

    return at


@pytest.fixture
def writing(world, client_of):
    """Give what one of the cast does on the pages of papers (see `paper_desk`)."""
    from tests.pages.paper_desk import PaperDesk

    def at(who: str = "lead", room: str = "mediation", lang: str = "en") -> PaperDesk:
        return PaperDesk(world, client_of(who, lang), who, room)

    return at


@pytest.fixture
def believed(world):
    """Let the rules allow rooms for beliefs, and open one for both mediators with a draft in it; give the draft."""
    from dataclasses import replace

    from goodoffices.talks.acts import Opening, RulesSet
    from goodoffices.talks.crossings import Announce
    from goodoffices.talks.rooms import Charter, RoomKind
    from tests.papers_world import open_paper
    from tests.world import card, en

    now = world.seats["lead"].view().procedure
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, RulesSet(replace(now, beliefs=True))))
    charter = Charter(RoomKind.MEDIATION, (en("What we believe"),), beliefs=True)
    opening = Opening(charter, (card("lead"), card("deputy")))
    world.rooms["beliefs"] = world.seats["lead"].open(opening, key="believed").room
    return open_paper(world, room="beliefs")
