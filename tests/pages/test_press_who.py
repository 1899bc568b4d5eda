"""Who says what: public stances by instrument, and beside them one party's own words, for who hears its caucus."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.site.press.places import name_of
from goodoffices.talks.acts import EntryJudged, Intent, Message
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Verdict
from tests.pages.press_said import press_page, read_page, saved, seat_everybody
from tests.press_world import press_world
from tests.world import en

WORDS = (
    "The Northern Shore accepts the Harbour plan, reportedly. "
    "The Southern Shore rejects the plan, the ferry board said."
)
LATER = "The Northern Shore has rejected the Harbour plan."


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def plan(world, press):
    """A plan on which A was reported to accept, hedged, and then to reject; B to reject, by another's account."""
    number = press.keep("Harbour plan", "Plan of the harbour")
    first = press.file(WORDS, date(2026, 3, 2))
    press.add(
        first,
        press.stance(
            first, "The Northern Shore", Polarity.ACCEPT, "accepts", "the Harbour plan", hedge="reportedly"
        ),
        "A",
        instrument=number,
    )
    press.add(
        first,
        press.stance(
            first, "The Southern Shore", Polarity.REJECT, "rejects", "the plan", per="the ferry board"
        ),
        "B",
        instrument=number,
    )
    later = press.file(LATER, date(2026, 3, 9), "Lake Wire")
    ref = press.add(
        later,
        press.stance(later, "The Northern Shore", Polarity.REJECT, "rejected", "the Harbour plan"),
        "A",
        instrument=number,
    )
    press.check(ref)
    return number


def told(press, words, side="a"):
    return press.act(Message(Intent.STATEMENT, en(words), Leave(May.NO)), f"head_{side}", f"caucus_{side}")


def test_each_partys_stances_stand_under_the_instrument_the_latest_first(desk_of, plan):
    page = read_page(desk_of, "spokesperson", "who")
    rows = page.html[page.html.index("<tbody") : page.html.index("</tbody>")]
    assert rows.index("rejected … the Harbour plan") < rows.index("accepts … the Harbour plan")
    assert "Harbour plan" in page.words
    assert "Lake Wire" in page.words


def test_a_stance_that_turned_says_from_what_and_when(desk_of, plan):
    assert "rejects ↻ turned from: accepts (Mon 2 Mar)" in read_page(desk_of, "analyst", "who").words


def test_hedges_whose_account_and_second_checks_are_kept(desk_of, plan):
    words = read_page(desk_of, "analyst", "who").words
    assert "accepts hedged" in words
    assert "by the account of the ferry board" in words
    assert words.count("checked by a second analyst") == 2  # as last reported, and in the list


def test_a_stance_read_off_a_not_has_no_second_not_beside_its_kind(desk_of, press, plan):
    report = press.file("The Guarantor does not welcome the Harbour plan.", date(2026, 3, 10))
    stance = press.stance(
        report, "The Guarantor", Polarity.OPPOSE, "does not welcome", "the Harbour plan", negated=True
    )
    press.add(report, stance, "G", instrument=plan)
    words = read_page(desk_of, "analyst", "who").words
    assert "opposes" in words
    assert "reported with “not”" not in words


def test_what_is_not_confirmed_is_nobodys_stance(desk_of, press, plan):
    report = press.file("The Guarantor welcomes the Harbour plan.", date(2026, 3, 10))
    press.suggest(
        report, press.stance(report, "The Guarantor", Polarity.WELCOME, "welcomes", "the Harbour plan")
    )
    assert "welcomes" not in read_page(desk_of, "analyst", "who").words


def test_a_stance_leads_to_its_words_in_the_report(desk_of, world, press, plan):
    html = read_page(desk_of, "analyst", "who").html
    assert f"/press/{min(press.room.reports)}/?entry=" in html


def test_without_an_instrument_the_analyst_is_led_to_add_one_and_others_are_not(desk_of, world):
    assert "keep-instrument" in read_page(desk_of, "analyst", "who").html
    page = read_page(desk_of, "spokesperson", "who")
    assert "No instrument is kept yet" in page.words
    assert "keep-instrument" not in page.html


# --- what a party told us


def test_a_party_s_own_words_open_for_who_sits_in_its_caucus(desk_of, press, plan):
    told(press, "We could live with the Harbour plan if the date moves.")
    page = read_page(desk_of, "lead", "who", beside="A")
    assert "We could live with the Harbour plan if the date moves." in page.words
    assert "<mark>Harbour plan</mark>" in page.html
    assert "Only you and those who sit in both rooms see this; it is never exported." in page.words


def test_they_stay_closed_until_they_are_asked_for(desk_of, press, plan):
    told(press, "We could live with the Harbour plan if the date moves.")
    assert "We could live with" not in read_page(desk_of, "lead", "who").html


def test_one_side_is_open_at_a_time(desk_of, press, plan):
    told(press, "Our heads like the Harbour plan.", "a")
    told(press, "Our experts like the Harbour plan.", "b")
    page = read_page(desk_of, "lead", "who", beside="B")
    assert "Our experts like" in page.words
    assert "Our heads like" not in page.html


@pytest.mark.parametrize("who", ["analyst", "spokesperson"])
def test_who_hears_no_caucus_sees_nothing_of_it(desk_of, press, plan, who):
    bare = read_page(desk_of, who, "who").html
    told(press, "We could live with the Harbour plan if the date moves.")
    assert read_page(desk_of, who, "who", beside="A").html == bare
    assert "beside=" not in bare


@pytest.mark.parametrize("asked", ["Z", "", "A&x", "G\u0000"])
def test_a_party_that_is_not_there_opens_nothing(desk_of, plan, asked):
    assert "never exported" not in read_page(desk_of, "lead", "who", beside=asked).words


# --- stances that are not tied


@pytest.fixture
def loose(press, plan):
    report = press.file("The Guarantor welcomes the plan.", date(2026, 3, 10))
    return press.add(report, press.stance(report, "The Guarantor", Polarity.WELCOME, "welcomes", "the plan"))


def test_a_stance_that_is_not_tied_is_listed_with_what_it_lacks(desk_of, loose):
    page = read_page(desk_of, "analyst", "who")
    assert "Stances not tied yet (1)" in page.words
    assert "whose, and about what?" in page.words
    assert "tie-stance" not in read_page(desk_of, "spokesperson", "who").html


def test_tying_it_puts_it_under_its_instrument(desk_of, press, plan, loose):
    done = saved(
        desk_of, "analyst", "tie-stance", entry=name_of(loose), parties=["G"], about=f"instrument:{plan}"
    )
    assert done.status_code == 302
    held = press.room.press[loose]
    assert (held.verdict, held.links.parties, held.links.instrument) == (Verdict.CONFIRMED, ("G",), plan)
    assert "Stances not tied yet" not in read_page(desk_of, "analyst", "who").words


def test_tying_keeps_what_was_tied_before(desk_of, press, plan, loose):
    press.judge(loose, Verdict.CONFIRMED, articles=("Article 4",))
    saved(desk_of, "analyst", "tie-stance", entry=name_of(loose), parties=["G"], about=f"instrument:{plan}")
    assert press.room.press[loose].links.articles == ("Article 4",)


def test_tying_keeps_an_amended_stance_as_it_was_amended(desk_of, press, plan, loose):
    amended = replace(press.room.press[loose].entry, polarity=Polarity.SUPPORT)
    press.act(EntryJudged(loose, Verdict.AMENDED, amended))
    saved(desk_of, "analyst", "tie-stance", entry=name_of(loose), parties=["G"], about=f"instrument:{plan}")
    held = press.room.press[loose]
    assert (held.verdict, held.entry, held.links.parties) == (Verdict.AMENDED, amended, ("G",))


@pytest.mark.parametrize("entry", ["0-0", "", "12-x", "1" * 39, "nobody"])
def test_an_entry_that_is_no_stance_is_refused_by_a_sentence(desk_of, plan, entry):
    at = desk_of("analyst")
    sent = {"key": "k", "entry": entry, "parties": ["G"], "about": f"instrument:{plan}", "step": "save"}
    page = at.browser.post(at.url("press", "tie-stance"), sent)
    assert page.status_code == 422
    assert "Choose one from the list." in page.content.decode()


def test_nothing_chosen_is_said_beside_the_field_and_nothing_is_tied(desk_of, press, plan, loose):
    page = saved(desk_of, "analyst", "tie-stance", entry=name_of(loose), about="")
    assert page.status_code == 422
    assert not press.room.press[loose].links.parties


# --- whose page it is


@pytest.mark.parametrize(("who", "room"), [("head_a", "press"), ("lead", "caucus_a"), ("lead", "mediation")])
def test_it_is_a_page_of_press_rooms_for_those_who_sit_there(desk_of, world, who, room):
    assert press_page(desk_of, who, "who", room=room).status_code == 404


def test_arabic_readers_read_it_from_right_to_left(desk_of, plan):
    page = press_page(desk_of, "analyst", "who", "ar")
    assert 'dir="rtl"' in page.content.decode()[:200]


def test_words_of_a_report_are_words_and_never_part_of_the_page(desk_of, press, plan):
    report = press.file(
        '<script>x</script> rejects\u202e the "plan"><b>, said <i>Q</i>.', date(2026, 3, 12), "<u>Wire</u>"
    )
    stance = press.stance(
        report, "<script>x</script>", Polarity.REJECT, 'rejects\u202e the "plan"><b>', per="<i>Q</i>"
    )
    press.add(report, stance, "A", instrument=plan)
    html = read_page(desk_of, "analyst", "who").html
    assert not any(tag in html for tag in ("<script>x", '"plan"><b>', "<i>Q", "<u>Wire", "\u202e"))
    assert "RLO" in html
