"""A room's page: the latest first, page by page, with what waits for the reader on top."""

import re

from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.talks.acts import Destroyed, Intent, Message, Note
from goodoffices.talks.entries import RULE
from tests.world import en, seat_id


def shown(page):
    return [int(number) for number in re.findall(r'<article class="act" id="act-(\d+)"', page.content.decode())]


def test_the_latest_act_comes_first(world, desk_of):
    for words in ("First.", "Second."):
        world.act("lead", "mediation", Note(en(words)))
    page = desk_of("lead").get("mediation")
    numbers = shown(page)
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == world.view("lead", "mediation").last


def test_a_long_room_is_read_page_by_page(world, desk_of):
    for number in range(95):
        world.act("lead", "mediation", Note(en(f"Note {number}.")))
    desk, last = desk_of("lead"), world.view("lead", "mediation").last
    page = desk.get("mediation")
    seen = shown(page)
    assert seen == list(range(last, last - 40, -1))
    while earlier := re.search(r'href="(\?upto=\d+)" rel="prev"', page.content.decode()):
        page = desk.browser.get(desk.url("mediation") + earlier[1])
        seen += shown(page)
    assert seen == list(range(last, 0, -1))
    assert 'rel="next"' in page.content.decode()


def test_a_page_asked_for_with_nonsense_is_the_first(world, desk_of):
    desk = desk_of("lead")
    for asked in ("x", "-1", "9" * 30, "٣"):
        assert shown(desk.browser.get(desk.url("mediation"), {"upto": asked}))


def test_what_waits_is_shown_to_whom_it_waits_for(world, desk_of):
    asked = world.act("lead", "caucus_a", Message(Intent.QUESTION, en("Which day?")))
    box = f'id="waits-{asked.number}-question"'
    assert box in desk_of("head_a").get("caucus_a").content.decode()
    assert box not in desk_of("lead").get("caucus_a").content.decode()


def test_who_came_later_is_shown_nothing_from_before(world, desk_of):
    from goodoffices.talks.rules import seating_of
    from tests.world import card

    world.act("lead", "mediation", Note(en("Before they came.")))
    first = world.act("lead", "mediation", seating_of(world.view("lead", "mediation"), card("partner"))).number
    desk = desk_of("partner")
    assert shown(desk.get("mediation")) == [first]
    before, never = desk.get("mediation", "", first - 1), desk.get("mediation", "", first + 1)
    assert before.status_code == never.status_code == 404


def test_what_answers_an_act_from_before_leads_nowhere(world, desk_of):
    from goodoffices.talks.rules import seating_of
    from tests.world import card

    before = world.act("lead", "mediation", Note(en("Before they came."))).number
    world.act("lead", "mediation", seating_of(world.view("lead", "mediation"), card("partner")))
    world.act("lead", "mediation", Note(en("After they came."), re=before))
    link = f'acts/{before}/">On act {before}'
    assert link in desk_of("lead").get("mediation").content.decode()
    page = desk_of("partner").get("mediation").content.decode()
    assert f"On act {before}" in page
    assert link not in page


def test_an_act_whose_key_was_destroyed_keeps_its_place(world, desk_of):
    note = world.act("lead", "mediation", Note(en("To be forgotten.")))
    saying = Saying(note.room, RULE, Destroyed(note.number, "after a year"))
    effects = Effects(destroys=((note.room, note.number),))
    world.desk.logs.append(Batch(world.process, RULE, "destroy", (saying,), effects=effects))
    page = desk_of("lead").get("mediation").content.decode()
    assert "To be forgotten." not in page
    assert "only its place is left" in page
    assert "rule of retention" in page


def test_the_rooms_are_those_one_sits_in(world, desk_of):
    page = desk_of("head_a").browser.get(f"/s/{seat_id('head_a')}/rooms/").content.decode()
    assert all(world.rooms[room] in page for room in ("caucus_a", "delegation_a"))
    assert not any(world.rooms[room] in page for room in ("caucus_b", "mediation", "joint", "press"))


def test_the_strip_names_the_room_and_who_hears_it(desk_of):
    page = desk_of("head_a").get("caucus_a").content.decode()
    strip = page[page.index('id="strip-room"') : page.index("<main")]
    assert all(title in strip for title in ("Lead mediator", "Deputy mediator", "Head of A"))


def test_a_list_runs_the_way_the_page_does_and_hides_nothing():
    from goodoffices.site.templatetags.talks import formatted
    from goodoffices.words import formats

    assert formatted(formats.joined(["Head of A", "Head of B"], "ar")).count("\u2068") == 2
    assert formatted("to \u202eB") == "<bdi>to ⟦RLO⟧B</bdi>"
    assert formatted("a\u2069b<") == "<bdi>a⟦PDI⟧b&lt;</bdi>"
