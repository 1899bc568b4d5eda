"""The pages of a list: numbers first, then names; search, a person, and who is kept out."""

import re
from datetime import date

import pytest

from goodoffices.talks.acts import ListGiven, PersonsCompared, PersonsSeen, Stage
from tests.lists_world import HELD, PERSONS, give, person
from tests.pages.conftest import Drafts
from tests.pages.lists_desk import seat_with_list
from tests.world import CAST, seat_id

NAMES = {name.words for one in PERSONS for name in one.names}
PAGES = ("list/", "list/alike/", "list/batches/", "list/persons/1-1/")


@pytest.fixture
def drafts():
    return Drafts()


@pytest.fixture
def world(db, monkeypatch, drafts):
    return seat_with_list(monkeypatch, drafts)


def page(desk_of, world, who, tail, room="lists_a"):
    return desk_of(who).browser.get(f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/{tail}")


def html_of(desk_of, world, who, tail):
    answer = page(desk_of, world, who, tail)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_list_says_what_to_do(desk_of, world):
    html = html_of(desk_of, world, "head_a", "list/")
    assert "Nobody is on this list yet" in html
    assert "/say/add-persons/" in html


def test_numbers_stand_before_names(desk_of, world):
    give(world)
    html = html_of(desk_of, world, "expert_a", "list/")
    assert html.index('id="numbers-head"') < html.index('id="names-head"') < html.index("Yusuf Qandil Marjan")
    row = re.search(r"Those held.*?</tr>", html, re.DOTALL)[0]
    assert re.findall(r"<td[^>]*>(\d+)</td>", row)[:3] == ["6", "1", "1"]


@pytest.mark.parametrize("tail", PAGES)
def test_names_stand_in_no_title_and_no_address_and_nothing_is_stored(desk_of, world, tail):
    give(world)
    answer = page(desk_of, world, "head_a", tail)
    html = answer.content.decode()
    words = {word for name in NAMES for word in name.split()}
    titles = re.findall(r"<title>(.*?)</title>", html, re.DOTALL)
    addresses = re.findall(r'(?:href|action)="([^"]*)"', html)
    assert len(titles) == 1
    assert addresses
    assert not [word for word in words for place in (*titles, *addresses) if word in place]
    assert answer.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("who", sorted(set(CAST) - {"head_a", "expert_a"}))
def test_nobody_else_finds_a_page(desk_of, world, who):
    give(world)
    nowhere = page(desk_of, world, who, "list/persons/9-9/")
    for tail in (*PAGES, "", "say/add-persons/", "say/compare-persons/", "acts/2/"):
        answer = page(desk_of, world, who, tail)
        assert answer.status_code == 404
        assert len(answer.content) == len(nowhere.content)


def test_other_rooms_have_no_list(desk_of, world):
    for room in ("delegation_a", "caucus_a", "commission"):
        for tail in PAGES:
            assert page(desk_of, world, "head_a", tail, room).status_code == 404


def test_a_name_is_looked_for_without_standing_in_an_address(desk_of, world):
    give(world)
    desk = desk_of("delegate")
    url = f"/s/{seat_id('delegate')}/rooms/{world.rooms['lists_a']}/list/"
    html = desk.browser.post(url, {"find": "qand yus"}).content.decode()
    assert "Yusuf Qandil Marjan" in html
    assert "Salwa Teymour" not in html
    assert "1 person found" in html
    html = desk.browser.post(url, {"find": "nobody"}).content.decode()
    assert "Nobody here is called so" in html


def test_reading_the_list_writes_nothing(desk_of, world):
    give(world)
    last = world.view("head_a", "lists_a").last
    html_of(desk_of, world, "head_a", "list/")
    desk_of("head_a").browser.post(desk_of("head_a").url("lists_a") + "list/", {"find": "salwa"})
    assert world.view("head_a", "lists_a").last == last


def test_a_long_list_comes_in_pages(desk_of, world):
    many = tuple(person(f"2-{number}", f"Person{number:03} Family") for number in range(150))
    world.act("head_a", "lists_a", ListGiven(HELD, many))
    first = html_of(desk_of, world, "head_a", "list/")
    second = html_of(desk_of, world, "head_a", "list/?page=2")
    assert "Person099" in first
    assert "Person100" not in first
    assert "Person100" in second


def test_a_person_shows_what_was_done_and_what_it_lacks(desk_of, world):
    give(world)
    world.act("delegate", "lists_a", PersonsSeen(("1-3",), Stage.CONSENTED, date(2026, 3, 9)))
    html = html_of(desk_of, world, "head_a", "list/persons/1-3/")
    assert "Salwa Teymour" in html
    assert "consented" in html
    assert "9 March 2026" in html
    assert "no home" in html
    assert "no year of birth" not in html


def test_an_entry_counted_out_leads_to_the_one_that_counts(desk_of, world):
    give(world)
    world.act("head_a", "lists_a", PersonsCompared("1-1", "1-2", True))
    html = html_of(desk_of, world, "head_a", "list/persons/1-2/")
    assert "/list/persons/1-1/" in html
    assert "is not counted" in html


def test_the_stream_has_numbers_and_an_act_alone_has_the_names(desk_of, world):
    number = give(world).number
    desk = desk_of("delegate")
    stream = desk.get("lists_a").content.decode()
    alone = desk.get("lists_a", number=number).content.decode()
    assert "persons added to the list" in stream
    assert not [name for name in NAMES if name in stream]
    assert [name for name in NAMES if name not in alone] == []


def test_nothing_of_a_list_is_offered_as_a_source(desk_of, world):
    give(world)
    html = desk_of("expert_a").get("delegation_a", "derived").content.decode()
    assert world.rooms["lists_a"] not in html[html.index("<main") : html.index("<aside")]
    assert "Persons, A" not in html[html.index("<main") : html.index("<aside")]
