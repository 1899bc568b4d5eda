"""Amending an entry and marking one by hand: words chosen in the text, by selecting or by typing them."""

import pytest

from goodoffices.talks.pressfile.entries import Comparator, Figure, Named, Polarity, Span, Stance
from goodoffices.talks.pressfile.keeping import EntryRef, Verdict
from goodoffices.talks.texts import Text
from tests.pages.press_desk import FIGURE, WORDS, PressDesk, filled, report, seat, span
from tests.pages.reading import main_of
from tests.world import seat_id


@pytest.fixture
def desk(world, client_of) -> PressDesk:
    """Seat an analyst beside the lead mediator."""
    seat(world, "analyst")
    return PressDesk(world, client_of)


def amended(desk: PressDesk, number: int, place: int, step: str = "save", **typed):
    """Open the amending form of an entry, type into it, and send it."""
    ref = desk.entries(number)[place].ref
    tail = f"{number}/amend/?entry={ref.number}-{ref.index}"
    first = desk.client_of("lead").get(desk.url(tail))
    sent = filled(first) | {name.replace("__", "-"): one for name, one in typed.items()}
    sent = {name: one for name, one in sent.items() if one is not None}
    return ref, desk.client_of("lead").post(desk.url(tail), sent | {"step": step})


def test_the_form_begins_with_what_was_suggested_and_saves_it_as_it_is(desk):
    number = desk.file()
    ref, page = amended(desk, number, 1)
    assert page.status_code == 302
    held = desk.room().press[ref]
    assert held.verdict is Verdict.AMENDED
    assert held.first == FIGURE
    assert held.entry == Figure(
        **{**{name: getattr(FIGURE, name) for name in Figure.__slots__}, "rule": "by-hand", "confidence": 100}
    )


def test_words_and_values_are_changed(desk):
    number = desk.file()
    ref, _page = amended(desk, number, 1, span__words="17 boats", span__at="", value="17", comparator="=")
    entry = desk.room().press[ref].entry
    assert (entry.span, entry.comparator) == (span("17 boats"), Comparator.EXACT)
    assert entry.hedges == FIGURE.hedges


def test_typed_words_may_stand_there_more_than_once(desk):
    number = desk.file()
    ref, _page = amended(
        desk, number, 0, content__words="We keep the sluices shut", content__at="", content__time="2"
    )
    assert desk.room().press[ref].entry.content == span("We keep the sluices shut", time=2)


def test_the_selected_place_counts_before_the_typed_time(desk):
    number = desk.file()
    second = WORDS.rindex("We keep the sluices shut")
    ref, _page = amended(desk, number, 0, content__at=str(second), content__time="1")
    assert desk.room().press[ref].entry.content.start == second


def test_words_that_are_not_in_the_report_are_refused_with_nothing_lost(desk):
    number = desk.file()
    ref, page = amended(desk, number, 0, content__words="We open the sluices", content__at="")
    html = main_of(page) if page.status_code == 200 else page.content.decode()
    assert page.status_code == 422
    assert "The report does not have these words at that place." in html
    assert "We open the sluices" in html
    assert desk.room().press[ref].open


def test_words_over_a_line_end_are_found_however_the_form_wrote_it(desk):
    number = desk.file()
    words = "the Lake Courier.\r\n\r\n“We keep"
    ref, _page = amended(desk, number, 0, content__words=words, content__at="")
    assert desk.room().press[ref].entry.content.text == "the Lake Courier.\n\n“We keep"


def test_a_hedge_can_be_taken_out_and_another_put_in(desk):
    number = desk.file()
    ref, _page = amended(desk, number, 1, **{"hedges-0-words": "", "hedges-1-words": "according to"})
    assert [one.text for one in desk.room().press[ref].entry.hedges] == ["according to"]


def test_more_places_are_offered_without_losing_what_was_typed(desk):
    number = desk.file()
    _ref, page = amended(desk, number, 1, "more", **{"hedges-1-words": "according to"})
    html = main_of(page)
    assert 'name="hedges-2-words"' in html
    assert "according to</textarea>" in html


def test_an_entry_is_marked_by_hand_and_stands_confirmed(desk):
    number = desk.file(found=())
    tail = f"{number}/add/?sort=stance"
    first = filled(desk.client_of("analyst").get(desk.url(tail, "analyst")))
    sent = {
        "actor-words": "The Southern Shore", "actor-name": "", "cue-words": "rejected", "polarity": "reject",
        "target-words": "the bridging paper", "parties": ["B"], "step": "save",
    }  # fmt: skip
    page = desk.client_of("analyst").post(desk.url(tail, "analyst"), first | sent)
    assert page.status_code == 302
    (held,) = desk.entries(number)
    assert page["Location"].endswith(f"#entry-{held.ref.number}-0")
    assert (held.verdict, held.by, held.links.parties) == (Verdict.CONFIRMED, seat_id("analyst"), ("B",))
    assert isinstance(held.entry, Stance)
    assert (held.entry.polarity, held.entry.target) == (Polarity.REJECT, span("the bridging paper"))
    assert (held.entry.rule, held.entry.confidence) == ("by-hand", 100)


def test_an_instrument_with_its_order_and_days_is_marked_by_hand(desk):
    words = "Resolution 12 of the Lake Council orders both shores to open the locks by 1 April."
    number = desk.file(report(words, title="Council"), ())
    tail = f"{number}/add/?sort=instrument"
    first = filled(desk.client_of("lead").get(desk.url(tail)))
    sent = {
        "span-words": "Resolution 12", "sort": "resolution", "number": "12", "issuer-words": "the Lake Council",
        "orders-0-what-words": "to open the locks", "orders-0-whom-words": "both shores",
        "orders-0-until-words": "1 April", "orders-0-until-first": "2031-04-01", "step": "save",
    }  # fmt: skip
    page = desk.client_of("lead").post(desk.url(tail), first | sent)
    assert page.status_code == 302
    entry = desk.entries(number)[0].entry
    assert isinstance(entry, Named)
    (order,) = entry.orders
    assert (order.what.text, order.whom.name, order.until.first.isoformat()) == (
        "to open the locks", "both shores", "2031-04-01",
    )  # fmt: skip


def test_days_without_a_day_are_asked_for(desk):
    number = desk.file()
    _ref, page = amended(desk, number, 1, **{"as_of-words": "the spring"})
    assert page.status_code == 422
    assert "Say which day these words stand for." in page.content.decode()


def test_characters_beyond_the_basic_plane_count_as_one(desk):
    words = "😀😀 “Shut,” said Brandt."
    number = desk.file(report(words), ())
    tail = f"{number}/add/?sort=claim"
    first = filled(desk.client_of("lead").get(desk.url(tail)))
    desk.client_of("lead").post(
        desk.url(tail), first | {"content-words": "Shut", "content-at": "4", "step": "save"}
    )
    (held,) = desk.entries(number)
    assert held.entry.content == Span(4, 8, "Shut")
    assert held.ref == EntryRef(held.ref.number)


def test_a_reason_is_kept_in_the_readers_language(desk):
    number = desk.file()
    ref, _page = amended(desk, number, 0, why="The cue is another.")
    assert desk.room().press[ref].why == Text("The cue is another.", "en")
