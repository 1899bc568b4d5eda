"""The timeline: talks and record together, from the rooms of one view and no others."""

from datetime import UTC, date, datetime

import pytest

from goodoffices.talks.acts import (
    Notice,
    PaperWithdrawn,
    Publication,
    Return,
    Round,
    Said,
    Scope,
    StandingTold,
    Suspension,
    Whole,
)
from goodoffices.talks.crossings import Announce
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.pressfile.entries import InstrumentSort
from goodoffices.talks.pressfile.keeping import Ordered, Verdict
from goodoffices.talks.pressroom.timeline import Only, Sort, timeline
from goodoffices.talks.rooms import RoomKind
from tests.carrying import carry
from tests.papers_world import answer_paper, carry_paper, open_paper
from tests.press_world import press_world
from tests.world import en

NO = Leave(May.NO)
DAY = date(2026, 3, 24)


@pytest.fixture
def press():
    made = press_world()
    made.clock.now = datetime(2026, 3, 24, 14, 0, tzinfo=UTC)
    return made


def codes(press, who="lead", only=None):
    return [one.code for one in timeline(press.view(who), only or Only())]


def stop(press):
    told = Suspension(
        "A", Scope.ALL, date(2026, 3, 8), Said.IN_PUBLIC, en("Enough."), "", en(""), en(""), NO, NO
    )
    return press.world.act("head_a", "caucus_a", told)


def test_rounds_notices_and_communiques(press):
    for where, what in (
        (RoomKind.NOTICES, Round(4, opens=True)),
        (RoomKind.NOTICES, Notice((en("Titles are used."),))),
        (RoomKind.PUBLIC, Publication((en("Fourth round"),), (en("It was held."),))),
    ):
        press.world.act("lead", "mediation", Announce(where, what))
    assert codes(press, "observer") == ["round-opens", "notice", "communique"]
    (public,) = timeline(press.view("observer"), Only(public=True))
    assert (public.sort, public.words) == (Sort.COMMUNIQUE, (en("Fourth round"),))


def test_a_suspension_stands_on_the_day_since_when_it_holds_and_its_return_too(press):
    ref = stop(press)
    press.world.act("head_a", "caucus_a", Return(ref.number, DAY, en(""), NO))
    one, other = timeline(press.view("head_a"))
    assert (one.code, one.day, one.at, one.parties) == ("suspended", date(2026, 3, 8), None, ("A",))
    assert (other.code, other.day, other.at) == ("returned", DAY, press.clock.now)
    assert codes(press, "head_b") == []


def test_what_all_were_told_of_it_stands_by_itself(press):
    stop(press)
    told = StandingTold("A", suspended=True, since=date(2026, 3, 8), texts=(en("A is away."),))
    press.world.act("lead", "mediation", Announce(RoomKind.NOTICES, told))
    assert codes(press, "head_b") == ["told-suspended"]
    assert sorted(codes(press)) == ["suspended", "told-suspended"]


def test_a_paper_put_answered_and_lapsing(press):
    number = carry_paper(press.world, open_paper(press.world), "b", until=date(2026, 3, 30))
    answer_paper(press.world, "b", number, whole=Whole.AD_REFERENDUM, principals=("The elders",))
    found = timeline(press.view("head_b"))
    assert [(one.code, one.day) for one in found] == [
        ("put", DAY),
        ("answered", DAY),
        ("paper-lapses", date(2026, 3, 30)),
    ]
    assert {one.words[0].words for one in found} == {"Lake agreement"}
    assert dict(found[1].values) == {"whole": "ad-referendum"}


def test_what_arrived_where_we_hear_it_is_there_once(press):
    carry(press.world, "The ferry runs again.", "B")
    (one,) = timeline(press.view("lead"), Only(frozenset({Sort.DELIVERY})))
    assert (one.code, one.room, one.parties) == ("delivered", press.world.rooms["caucus_b"], ("B",))


def test_what_was_carried_to_a_caucus_we_do_not_hear(press):
    carry(press.world, "The ferry runs again.", "B")
    view = press.view("lead")
    without = type(view)(
        view.seat, {k: r for k, r in view.rooms.items() if k != press.world.rooms["caucus_b"]}
    )
    (one,) = timeline(without, Only(frozenset({Sort.DELIVERY})))
    assert (one.code, one.kind, one.parties) == ("carried", RoomKind.MEDIATION, ("B",))


def test_reports_stand_on_the_day_they_were_published_with_the_parties_in_them(press):
    report = press.file("B said that the ferry runs.", date(2026, 3, 1), title="Ferry runs")
    press.add(report, press.claim(report, "B", "said", "the ferry runs"), "B")
    (one,) = timeline(press.view("spokesperson"))
    assert (one.sort, one.day, one.at, one.parties, one.words) == (
        Sort.REPORT, date(2026, 3, 1), None, ("B",), (en("Ferry runs"),),
    )  # fmt: skip
    assert one.public
    assert codes(press, "head_b") == []


def test_confirmed_events_stand_on_their_own_day_in_the_report_s_words(press):
    report = press.file("On Sunday a patrol rammed the ferry, fishermen said.", date(2026, 3, 3))
    dated = press.add(
        report, press.event(report, "a patrol", "rammed", whom="the ferry", on=date(2026, 3, 1)), "A"
    )
    rejected = press.add(report, press.event(report, "", "rammed"))
    press.judge(rejected, Verdict.REJECTED)
    (one,) = timeline(press.view(), Only(frozenset({Sort.EVENT})))
    assert (one.day, one.entry, one.number) == (date(2026, 3, 1), dated, report)
    assert one.words == (en("a patrol rammed the ferry"),)
    assert dict(one.values)["whom"] == "the ferry"


def test_instruments_with_what_begins_is_due_and_lapses(press):
    order = Ordered(en("Open the locks"), "A", until=date(2026, 3, 12))
    press.keep(
        "Resolution 12", sort=InstrumentSort.RESOLUTION, dated=date(2026, 3, 1), since=date(2026, 3, 2),
        until=date(2026, 3, 31), orders=(order,),
    )  # fmt: skip
    found = timeline(press.view())
    assert [(one.code, one.day.day) for one in found] == [
        ("instrument", 1),
        ("begins", 2),
        ("order-due", 12),
        ("lapses", 31),
    ]
    assert {one.code for one in found if one.words == (en("Open the locks"),)} == {"order-due"}


def test_only_these_sorts_parties_and_days(press):
    stop(press)
    for day, party in ((1, "A"), (5, "B"), (9, "A")):
        report = press.file(f"{party} said so on {day} March.", date(2026, 3, day))
        press.add(report, press.claim(report, party, "said", "so"), party)
    assert codes(press, only=Only(parties=frozenset("A"))) == ["report", "suspended", "report"]
    assert codes(press, only=Only(frozenset({Sort.REPORT}), first=date(2026, 3, 5))) == ["report", "report"]
    assert codes(press, only=Only(last=date(2026, 3, 8))) == ["report", "report", "suspended"]
    assert codes(press, only=Only(public=True)) == ["report"] * 3


def test_a_paper_that_was_taken_back_does_not_lapse(press):
    number = carry_paper(press.world, open_paper(press.world), "b", until=date(2026, 3, 30))
    press.world.act("lead", "caucus_b", PaperWithdrawn(number, en("It was the wrong text.")))
    assert codes(press, "head_b") == ["put", "withdrawn"]


def test_of_the_same_words_carried_twice_the_one_that_we_did_not_hear_arrive_is_there(press):
    for _ in range(2):
        carry(press.world, "The ferry runs again.", "B")
    view, caucus = press.view("lead"), press.world.rooms["caucus_b"]
    later = view.room(caucus).fork()
    del later.delivered[min(later.delivered)]
    came_late = type(view)(view.seat, {**view.rooms, caucus: later})
    found = timeline(came_late, Only(frozenset({Sort.DELIVERY})))
    assert [one.code for one in found].count("carried") == 1


def test_a_report_does_not_bear_on_the_party_of_what_was_rejected_in_it(press):
    report = press.file("B said that the ferry runs.", date(2026, 3, 1))
    ref = press.add(report, press.claim(report, "B", "said", "the ferry runs"), "B")
    press.judge(ref, Verdict.REJECTED, "B")
    assert [one.parties for one in timeline(press.view())] == [()]
