"""The sample's press file: what was filed and confirmed, what the line says, what waits, and pages that show it."""

from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.test import Client

from goodoffices.site import clock, door
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.pressfile.entries import Figure, Stance, stands_in
from goodoffices.talks.pressfile.keeping import Judgement
from goodoffices.talks.pressroom.counts import counts
from goodoffices.talks.pressroom.discords import candidates, unjudged
from goodoffices.talks.pressroom.line import deviations, topics
from goodoffices.talks.pressroom.stances import on_instruments
from goodoffices.talks.pressroom.windows import counter, windows
from goodoffices.talks.rooms import RoomKind
from tests.laws.walls import address, routes
from tests.pages.conftest import Drafts
from tests.pages.reading import main_of, words_of
from tests.sample.played import Played

READERS = ("analyst", "lead", "spokesperson")
AT_THE_DESK = {"new/", "<int:number>/amend/", "<int:number>/add/"}
"""Pages of those who file and judge: for the spokesperson they aren't there."""

ONLY_SENT = {"<int:number>/judge/", "<int:number>/read/"}
"""Addresses that forms are sent to, and nobody opens."""


@pytest.fixture(scope="module")
def room(played: Played) -> RoomView:
    """Give the press room as the analyst hears it."""
    (room,) = played.view("analyst").sitting(RoomKind.PRESS)
    return room


def standing(room: RoomView) -> list[EntryHeld]:
    return [one for one in room.press.values() if one.stands]


# ---- what is kept -------------------------------------------------------------------------------------------------


def test_every_report_is_filed_and_read(room: RoomView) -> None:
    assert len(room.reports) == 41
    assert all(one.readings for one in room.reports.values())
    assert sum(one.copy_of is not None for one in room.reports.values()) == 2


def test_entries_are_confirmed_some_amended_and_some_wait(room: RoomView) -> None:
    assert len(standing(room)) >= 30
    assert {one.verdict for one in standing(room)} >= {"confirmed", "amended"}
    assert any(one.open for one in room.press.values())


def test_every_entry_stands_in_its_report_word_for_word(room: RoomView) -> None:
    for one in room.press.values():
        words = room.reports[one.report].report.text.words
        assert stands_in(one.entry, words), one.ref


def test_a_second_pair_of_eyes_looked_at_some(room: RoomView) -> None:
    checked = [one for one in standing(room) if one.checks]
    assert 0 < len(checked) < len(standing(room))
    assert all(check.by != one.by for one in checked for check in one.checks)


def test_disputed_numbers_have_more_than_one_source(room: RoomView) -> None:
    assert sum(len(one.series) > 1 for one in counts(room)) >= 2


def test_both_shores_stand_somewhere_on_what_the_room_keeps(room: RoomView) -> None:
    parties = {one.party for said in on_instruments(room).values() for one in said}
    assert {"A", "B"} <= parties
    assert any(isinstance(one.entry, Stance) for one in standing(room))
    assert any(isinstance(one.entry, Figure) for one in standing(room))


def test_three_instruments_are_kept_and_two_of_them_have_days(played: Played, room: RoomView) -> None:
    today = played.now.date()
    assert len(room.instruments) == 3
    found = windows(room)
    assert len({one.number for one in found}) == 2
    assert {counter(one, today).code for one in found} <= {"runs", "lapsed", "not-yet", "open", "last-day"}
    assert any(one.until and one.until > today for one in found)
    assert any(one.order is not None and one.until is not None for one in found)


# ---- what is made of it -------------------------------------------------------------------------------------------


def test_one_pair_is_judged_and_more_wait(room: RoomView) -> None:
    every = candidates(room)
    judged = [one for one in every if one.judged is not None]
    assert [one.judged.judged.judgement for one in judged if one.judged] == [Judgement.CONTRADICT]
    assert len(unjudged(every)) >= 2


def test_the_line_is_set_and_each_shore_agreed_its_own(played: Played) -> None:
    view = played.view("lead")
    (room,) = view.sitting(RoomKind.PRESS)
    every = topics(view, room)
    assert any(one.ours for one in every)
    sides = [side for one in every for side in one.theirs]
    assert {side.party for side in sides} == {"A", "B"}
    assert all(side.line.agreed for side in sides)
    assert "B" in {one.side.party for one in deviations(view, room)}


def test_whoever_speaks_to_the_press_reads_our_line_and_no_side_s(played: Played) -> None:
    view = played.view("spokesperson")
    (room,) = view.sitting(RoomKind.PRESS)
    every = topics(view, room)
    assert any(one.ours for one in every)
    assert [side for one in every for side in one.theirs] == []
    assert deviations(view, room) == ()


def test_nobody_of_the_shores_hears_any_of_it(played: Played) -> None:
    for who in ("head_a", "head_b", "expert_a", "expert_b", "observer", "guarantor"):
        view = played.view(who)
        assert list(view.sitting(RoomKind.PRESS)) == [], who
        assert not any(room.reports or room.press for room in view.rooms.values()), who


# ---- its pages ----------------------------------------------------------------------------------------------------


@pytest.fixture
def browsers(played: Played, db, monkeypatch) -> SimpleNamespace:
    """Give each reader a browser, at the time at which the story stops."""
    drafts = Drafts()
    monkeypatch.setattr(door, "desk", lambda: played.desk)
    monkeypatch.setattr(door, "store", lambda: drafts)
    monkeypatch.setattr(clock, "now", lambda: played.now + timedelta(minutes=1))
    process, seats = played.sample.process, played.sample.seats
    for who in READERS:
        person = Person.objects.create_person(who, "a password of many words")
        Chair.objects.create(person=person, process=process, seat=seats[who])

    def get(who: str, lang: str, path: str):
        browser = Client(headers={"accept-language": lang})
        browser.force_login(Person.objects.get(username=who))
        return browser.get(path)

    return SimpleNamespace(get=get)


FILES = ("press.csv", "press.json", "press.rss", "press.pdf")


def addresses(played: Played, room: RoomView, who: str) -> Iterator[tuple[str, str]]:
    """Give every address of the press room that can be opened, with the end of its route."""
    held = standing(room)[0]
    about = {"seat": played.sample.seats[who], "room": room.id, "number": str(held.report)}
    for route, kinds in routes():
        _room, press, end = route.partition("/press/")
        if press and end not in ONLY_SENT:
            for name in FILES if "name" in kinds else ("",):
                known = {kind: [one] for kind, one in (about | {"name": name}).items()}
                path = address(route, kinds, known, lambda only: only[0])
                yield f"{path}?entry={held.ref.number}-{held.ref.index}" if "amend" in end else path, end


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("who", READERS)
def test_every_page_is_there_for_whoever_reads_it(who, lang, played, room, browsers):
    opened = 0
    for path, end in addresses(played, room, who):
        answer = browsers.get(who, lang, path)
        hidden = who == "spokesperson" and end in AT_THE_DESK
        assert answer.status_code == (404 if hidden else 200), path
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            assert f'lang="{lang}"' in answer.content.decode()
            assert len(main_of(answer)) > 500, path
        opened += 1
    assert opened >= 18


def test_the_pages_show_what_the_story_says(played, room, browsers):
    def main(who: str, tail: str) -> str:
        seat = played.sample.seats[who]
        return words_of(main_of(browsers.get(who, "en", f"/s/{seat}/rooms/{room.id}/press/{tail}")))

    assert "41" in main("analyst", "")
    for held in room.instruments.values():
        called = held.instrument.called[0].words
        assert called in main("spokesperson", "instruments/")
        assert called in main("spokesperson", "who/")
    for one in counts(room):
        assert one.count in main("spokesperson", "figures/")
    assert "As a side agreed it" in main("lead", "line/?beside=B")
    assert "Where the two part" in main("lead", "line/?beside=B")
    assert "As a side agreed it" not in main("spokesperson", "line/?beside=B")
