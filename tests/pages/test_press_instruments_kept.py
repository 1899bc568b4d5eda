"""The forms by which an instrument is kept in the press file and put right."""

from datetime import date

import pytest

from goodoffices.talks.acts import InstrumentKept
from goodoffices.talks.pressfile.entries import InstrumentSort
from goodoffices.talks.pressfile.keeping import Instrument, Ordered
from goodoffices.talks.texts import Text
from tests.pages.press_said import seat_everybody
from tests.papers_world import lake
from tests.press_world import press_world
from tests.world import en


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


TYPED = {
    "called__en": "Resolution 112\nThe month's resolution",
    "called__fr": "Résolution 112",
    "sort": "resolution",
    "issuer": "Council of Lake Countries",
    "mark": "112",
    "dated": "2026-02-20",
    "since": "2026-03-01",
    "until": "2026-03-30",
    "what__1": "Stop no boat",
    "party__1": "A",
    "by__1": "2026-03-30",
    "what__2": "Report to the Council",
    "addressee__2": "The Guarantor's envoy",
    "bears_on": "Article 4; Article 16",
    "disputed": "A recommendation, which binds nobody.",
}


def test_an_instrument_is_kept_as_it_was_typed(desk_of, world, press):
    done = desk_of("analyst").say("press", "keep-instrument", **TYPED)
    (held,) = press.room.instruments.values()
    assert done.url.endswith(f"/press/instruments/#instrument-{held.number}")
    assert held.instrument == Instrument(
        called=(en("Resolution 112"), en("The month's resolution"), Text("Résolution 112", "fr")),
        sort=InstrumentSort.RESOLUTION,
        issuer="Council of Lake Countries",
        mark="112",
        dated=date(2026, 2, 20),
        orders=(
            Ordered(en("Stop no boat"), "A", "", date(2026, 3, 30)),
            Ordered(en("Report to the Council"), "", "The Guarantor's envoy"),
        ),
        since=date(2026, 3, 1),
        until=date(2026, 3, 30),
        disputed=en("A recommendation, which binds nobody."),
        bears_on=("Article 4", "Article 16"),
    )


def test_putting_it_right_without_a_change_changes_nothing(desk_of, world, press):
    orders = Ordered(Text("الامتناع عن إيقاف القوارب", "ar"), "B"), Ordered(en("Report"), "", "Guarantor")
    kept = Instrument((en("Order 9"), en("The Eleven")), InstrumentSort.RULING, "Court", "9", orders=orders)
    number = press.act(InstrumentKept(kept))
    desk_of("second", "ar").say("press", "instrument-again", number)
    held = press.room.instruments[number]
    assert (held.instrument, len(held.versions)) == (kept, 1)


def test_sources_named_before_stay(desk_of, world, press):
    report = press.file("The Court issued order 9.")
    ref = press.add(report, press.claim(report, "The Court", "issued", "order 9"))
    number = press.keep("Order 9", sources=(ref,))
    desk_of("analyst").say("press", "instrument-again", number, mark="9")
    assert press.room.instruments[number].instrument.sources == (ref,)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"what__2": "", "addressee__2": "The Guarantor's envoy"},
            "Say what is to be done, or leave this order out.",
        ),
        ({"until": "2026-02-01"}, "It ends before it begins."),
        ({"issuer": ""}, "This field is required."),
        ({"called__en": ""}, "This field is required."),
        ({"dated": "the 3rd"}, "Enter a valid date."),
        ({"party__1": "Z"}, "Select a valid choice."),
        ({"paper": "nowhere/1"}, "Select a valid choice."),
    ],
)
def test_what_does_not_fit_is_marked_and_the_rest_is_kept(desk_of, world, press, wrong, sentence):
    page = desk_of("analyst").fill("press", "keep-instrument", **{**TYPED, **wrong})
    html = page.content.decode()
    assert page.status_code == 422
    assert sentence in html
    assert 'value="Stop no boat"' in html
    assert not press.room.instruments


def test_only_papers_that_everybody_here_holds_are_offered(desk_of, world):
    lake(world)
    assert "Lake agreement" not in desk_of("lead").get("press", "keep-instrument").content.decode()


def test_the_spokesperson_keeps_no_instrument(desk_of, world, press):
    assert "keep-instrument" not in desk_of("spokesperson").get("press").content.decode()
    assert desk_of("spokesperson").fill("press", "keep-instrument", **TYPED).status_code == 422
