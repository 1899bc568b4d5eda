"""The press file: who may file, judge, check and set the line, and that every entry stands in its report."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    PaperOpened,
    ReportFiled,
    ReportRead,
)
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.pressfile.entries import Claim, Comparator, Figure, InstrumentSort, Manner, Span
from goodoffices.talks.pressfile.keeping import (
    Discord,
    EntryRef,
    Instrument,
    Judgement,
    LineItem,
    Links,
    PaperRef,
    Report,
    Saying,
    Verdict,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules import seating_of
from goodoffices.talks.texts import Text
from tests.papers_world import lake_paper
from tests.world import World, build, en, seat_id

WORDS = "The ferry board said on Monday that 40 boats were held. The harbour office counted 31 boats."


def report(words: str = WORDS, outlet: str = "Lake Wire") -> Report:
    return Report("Boats held", outlet, en(words), sha256(words.encode()).hexdigest(), date(2031, 3, 4))


def span(words: str, text: str = WORDS) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


CLAIM = Claim(span("40 boats were held"), None, span("said"), Manner.INDIRECT, "test", 80)
FIGURE = Figure(span("40 boats"), "40", Comparator.EXACT, "boats", "test", 90)
OTHER = Figure(span("31 boats"), "31", Comparator.EXACT, "boats", "test", 90)


@pytest.fixture
def world() -> World:
    """The cast, with two analysts in the press room."""
    world = build()
    for who in ("analyst", "second"):
        card = SeatCard(seat_id(who), Role.ANALYST, en(who.capitalize()))
        world.act("lead", "press", seating_of(world.view("lead", "press"), card))
        world.seats[who] = world.desk.seat(world.process, seat_id(who))
    return world


@pytest.fixture
def filed(world: World) -> int:
    return world.act("analyst", "press", ReportFiled(report())).number


@pytest.fixture
def read(world: World, filed: int) -> int:
    act = ReportRead(filed, "rules 1", report().digest, (CLAIM, FIGURE, OTHER))
    return world.act("analyst", "press", act).number


def refused(world: World, who: str, room: str, deed) -> Refusal:
    with pytest.raises(Refusal) as found:
        world.act(who, room, deed)
    return found.value


def judged(number: int, index: int = 0, verdict: Verdict = Verdict.CONFIRMED, **more) -> EntryJudged:
    return EntryJudged(EntryRef(number, index), verdict, **more)


# --- reports and readings


@pytest.mark.parametrize("who", ["analyst", "second", "lead"])
def test_analysts_and_mediators_file(world: World, who: str) -> None:
    number = world.act(who, "press", ReportFiled(report())).number
    assert world.view("spokesperson", "press").reports[number].report == report()


def test_the_spokesperson_reads_and_does_not_file(world: World) -> None:
    assert refused(world, "spokesperson", "press", ReportFiled(report())).code == "for-the-analysts"


def test_reports_are_filed_in_press_rooms_only(world: World) -> None:
    assert refused(world, "lead", "mediation", ReportFiled(report())).code == "wrong-room"


def test_the_same_words_of_the_same_outlet_are_filed_once(world: World, filed: int) -> None:
    again = refused(world, "second", "press", ReportFiled(report()))
    assert (again.code, again.params) == ("report-filed-already", {"number": filed})
    world.act("second", "press", ReportFiled(report(outlet="Gazette"), copy_of=filed))


@pytest.mark.parametrize(
    ("unfit", "code"),
    [
        (replace(report(), digest="0" * 64), "report-digest-differs"),
        (replace(report(), title=""), "name-empty"),
        (replace(report(), outlet="\u202egnip"), "name-has-controls"),
        (replace(report(), text=en("")), "nothing-said"),
        (replace(report(), url="javascript:alert(1)"), "url-unfit"),
        (replace(report(), url="https://a.example/\nb"), "url-unfit"),
        (report("x" * 200_001), "report-too-long-to-file"),
    ],
)
def test_an_unfit_report_is_refused(world: World, unfit: Report, code: str) -> None:
    assert refused(world, "analyst", "press", ReportFiled(unfit)).code == code


def test_a_report_may_be_in_a_language_that_the_process_does_not_use(world: World) -> None:
    words = "El puerto sigue cerrado."
    one = Report("Puerto", "Diario", Text(words, "es"), sha256(words.encode()).hexdigest())
    assert world.act("analyst", "press", ReportFiled(one))


def test_a_reading_suggests_and_nothing_stands_yet(world: World, read: int) -> None:
    held = world.view("second", "press").press
    assert [one.entry for one in held.values()] == [CLAIM, FIGURE, OTHER]
    assert all(one.open and not one.stands for one in held.values())


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (replace(FIGURE, span=Span(0, 8, "40 boats")), "words-not-there"),
        (replace(FIGURE, span=Span(-5, 3, "")), "words-not-there"),
        (replace(FIGURE, span=Span(90, 9_000, WORDS[90:])), "words-not-there"),
        (replace(FIGURE, what=Span(0, 3, "the")), "words-not-there"),
        (replace(FIGURE, value="forty"), "not-a-number"),
        (replace(FIGURE, value="NaN"), "not-a-number"),
        (replace(FIGURE, value="1e999999999"), "not-a-number"),
        (replace(FIGURE, value="1" * 31), "not-a-number"),
        (replace(FIGURE, value=" 40"), "not-a-number"),
        (replace(FIGURE, value="٤٠"), "not-a-number"),
        (replace(FIGURE, upto="39"), "range-backwards"),
        (replace(FIGURE, upto="Infinity"), "not-a-number"),
        (replace(FIGURE, confidence=101), "confidence-unfit"),
    ],
)
def test_a_reading_whose_words_are_not_there_is_refused(world: World, filed: int, entry, code: str) -> None:
    act = ReportRead(filed, "rules 1", report().digest, (CLAIM, entry))
    assert refused(world, "analyst", "press", act).code == code
    assert not world.view("analyst", "press").press


def test_reading_again_keeps_what_was_judged_and_renews_the_rest(world: World, filed: int, read: int) -> None:
    world.act("analyst", "press", judged(read, 1))
    later = ReportRead(filed, "parser 1", report().digest, (replace(CLAIM, rule="other"), FIGURE))
    number = world.act("second", "press", later).number
    held = world.view("lead", "press").press
    assert list(held) == [EntryRef(read, 1), EntryRef(number, 0)]
    assert held[EntryRef(number, 0)].reader == "parser 1"


def test_a_report_is_read_by_the_clerk(world: World, filed: int) -> None:
    number = world.act("analyst", "press", ReadReport(filed)).number
    held = [one for ref, one in world.view("lead", "press").press.items() if ref.number == number]
    assert {"40", "31"} <= {one.entry.value for one in held if isinstance(one.entry, Figure)}
    assert all(one.reader.startswith("rules") for one in held)


def test_the_clerk_reads_nothing_that_is_not_there(world: World) -> None:
    assert refused(world, "analyst", "press", ReadReport(99)).code == "no-such-report"
    assert refused(world, "spokesperson", "press", ReadReport(1)).code == "for-the-analysts"


def test_a_command_is_no_reader(world: World, filed: int) -> None:
    assert refused(world, "analyst", "press", ReadReport(filed, "touch here")).code == "no-such-reader"


# --- verdicts and checks


def test_a_verdict_can_be_changed_and_the_last_one_stands(world: World, read: int) -> None:
    world.act("analyst", "press", judged(read, 1, links=Links(parties=("A",), count="Boats held")))
    world.act("analyst", "press", judged(read, 1, Verdict.REJECTED, why=en("It is the other quay.")))
    held = world.view("lead", "press").press[EntryRef(read, 1)]
    assert (held.verdict, held.stands, held.links) == (Verdict.REJECTED, False, Links())


def test_an_amended_entry_stands_in_the_place_of_the_suggestion(world: World, read: int) -> None:
    amended = replace(FIGURE, comparator=Comparator.ABOUT)
    world.act("analyst", "press", judged(read, 1, Verdict.AMENDED, amended=amended))
    held = world.view("lead", "press").press[EntryRef(read, 1)]
    assert (held.first, held.entry) == (FIGURE, amended)


def test_going_back_to_confirmed_brings_the_suggestion_back(world: World, read: int) -> None:
    amended = replace(FIGURE, comparator=Comparator.ABOUT)
    world.act("analyst", "press", judged(read, 1, Verdict.AMENDED, amended=amended))
    world.act("analyst", "press", judged(read, 1))
    assert world.view("lead", "press").press[EntryRef(read, 1)].entry == FIGURE


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"verdict": Verdict.AMENDED}, "amended-how"),
        ({"amended": FIGURE}, "amended-how"),
        ({"verdict": Verdict.AMENDED, "amended": CLAIM}, "amended-how"),
        (
            {"verdict": Verdict.AMENDED, "amended": replace(FIGURE, span=Span(0, 2, "40"))},
            "words-not-there",
        ),
        ({"links": Links(parties=("Z",))}, "no-such-participant"),
        ({"links": Links(seats=("nobody",))}, "not-in-room"),
        ({"links": Links(instrument=3)}, "no-such-instrument"),
        ({"links": Links(count="a\u202eb")}, "name-has-controls"),
        ({"links": Links(articles=("",))}, "name-empty"),
        ({"links": Links(paper=PaperRef("nowhere", 2))}, "no-such-paper"),
    ],
)
def test_an_unfit_judgement_is_refused(world: World, read: int, more: dict, code: str) -> None:
    given = {"verdict": Verdict.CONFIRMED, **more}
    assert refused(world, "analyst", "press", EntryJudged(EntryRef(read, 1), **given)).code == code


def test_a_second_analyst_checks_and_never_the_first(world: World, read: int) -> None:
    check = EntryChecked(EntryRef(read, 1), True)
    assert refused(world, "second", "press", check).code == "entry-not-judged"
    world.act("analyst", "press", judged(read, 1))
    assert refused(world, "analyst", "press", check).code == "second-analyst"
    world.act("second", "press", check)
    assert world.view("lead", "press").press[EntryRef(read, 1)].agreed


def test_a_new_verdict_has_to_be_checked_anew(world: World, read: int) -> None:
    world.act("analyst", "press", judged(read, 1))
    world.act("second", "press", EntryChecked(EntryRef(read, 1), True))
    world.act("analyst", "press", judged(read, 1, Verdict.REJECTED))
    assert not world.view("lead", "press").press[EntryRef(read, 1)].checks


def test_an_entry_is_added_by_hand_where_its_words_stand(world: World, filed: int) -> None:
    number = world.act("analyst", "press", EntryAdded(filed, OTHER)).number
    assert world.view("lead", "press").press[EntryRef(number)].stands
    elsewhere = EntryAdded(filed, replace(OTHER, span=Span(1, 9, "31 boats")))
    assert refused(world, "analyst", "press", elsewhere).code == "words-not-there"


def test_only_confirmed_entries_are_put_side_by_side(world: World, read: int) -> None:
    one, other = EntryRef(read, 1), EntryRef(read, 2)
    act = DiscordJudged(Discord.VALUES, one, other, Judgement.CONTRADICT)
    assert refused(world, "analyst", "press", act).code == "entry-not-confirmed"
    for index in (1, 2):
        world.act("analyst", "press", judged(read, index))
    world.act("second", "press", act)
    assert world.view("lead", "press").discords[one, other].judged.judgement is Judgement.CONTRADICT
    assert refused(world, "second", "press", replace(act, other=one)).code == "two-entries"


# --- instruments and the line


RULING = Instrument((en("Order on the quay"),), InstrumentSort.RULING, "Harbour court", "7/31")


def test_an_instrument_is_kept_and_put_right_under_its_number(world: World) -> None:
    number = world.act("analyst", "press", InstrumentKept(RULING)).number
    world.act("second", "press", InstrumentKept(replace(RULING, mark="8/31"), number))
    held = world.view("lead", "press").instruments
    assert list(held) == [number]
    assert held[number].instrument.mark == "8/31"


def test_a_window_ends_after_it_begins(world: World) -> None:
    window = replace(RULING, since=date(2031, 4, 2), until=date(2031, 4, 1))
    assert refused(world, "analyst", "press", InstrumentKept(window)).code == "ends-before-it-begins"


LINE = LineSet("The ferry", (LineItem(Saying.MAY, en("The ferry runs again.")),))


def test_the_mediation_sets_the_line_and_analysts_do_not(world: World) -> None:
    assert refused(world, "analyst", "press", LINE).code == "for-the-mediation"
    first = world.act("lead", "press", LINE).number
    second = world.act("lead", "press", replace(LINE, replaces=first)).number
    lines = world.view("spokesperson", "press").lines
    assert (lines[first].replaced_by, lines[second].replaced_by) == (second, None)
    assert refused(world, "lead", "press", replace(LINE, replaces=first)).code == "no-such-line"


def test_a_side_agrees_to_the_line_in_its_caucus_and_nobody_else_hears_of_it(world: World) -> None:
    number = world.act("lead", "caucus_a", LINE).number
    world.act("head_a", "caucus_a", LineAgreed(number, True))
    assert world.view("lead", "caucus_a").lines[number].agreed
    assert not world.view("head_b", "caucus_b").lines
    assert not world.view("spokesperson", "press").lines


def test_a_line_is_set_nowhere_else(world: World) -> None:
    assert refused(world, "lead", "mediation", LINE).code == "wrong-room"
    assert refused(world, "head_a", "caucus_a", LINE).code == "for-the-mediation"


# --- what the press room does not learn


def test_a_paper_that_an_analyst_does_not_hold_is_not_named(
    world: World, read: int, held_by_mediation: int
) -> None:
    links = Links(paper=PaperRef(world.rooms["mediation"], held_by_mediation))
    found = refused(world, "lead", "press", judged(read, 1, links=links))
    assert found.code == "member-lacks-source"


@pytest.fixture
def held_by_mediation(world: World) -> int:
    return world.act("lead", "mediation", PaperOpened(lake_paper())).number
