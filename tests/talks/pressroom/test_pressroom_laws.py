"""Laws of what is read off the press room, over press files made at random."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryJudged,
    InstrumentKept,
    LineSet,
    Opening,
    ReportFiled,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import fold
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Figure,
    InstrumentSort,
    Manner,
    Polarity,
    Span,
    Stance,
)
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
from goodoffices.talks.pressroom.beside import beside
from goodoffices.talks.pressroom.counts import alone, comparable, counted, counts
from goodoffices.talks.pressroom.denials import LEAST_DENIED, LEAST_NEGATED, OFTEN, TENTHS
from goodoffices.talks.pressroom.discords import candidates
from goodoffices.talks.pressroom.likeness import Index
from goodoffices.talks.pressroom.sayings import sayings
from goodoffices.talks.pressroom.stances import on_instruments, on_papers, untied
from goodoffices.talks.pressroom.timeline import timeline
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from tests.world import en

LAWS = settings(deadline=None, max_examples=100)

WORDS = ("boats", "buoys", "crossed", "night", "patrol", "ferry", "not", "never", "the")
START = datetime(2026, 3, 1, tzinfo=UTC)
PLACE = Span(0, 1, "x")


def span(words):
    return Span(0, len(words), words)


contents = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda said: span(" ".join(said)))
actors = st.none() | st.sampled_from(("The port", "the port", "A fisher")).map(
    lambda name: Actor(span(name), name)
)
claims = st.builds(
    Claim,
    content=contents,
    source=actors,
    cue=st.sampled_from(("said", "denied")).map(span),
    manner=st.just(Manner.INDIRECT),
    rule=st.just("rule"),
    confidence=st.just(90),
    negated=st.booleans(),
)
figures = st.builds(
    Figure,
    span=st.just(PLACE),
    value=st.sampled_from(("17", "20", "20.0")),
    comparator=st.sampled_from(Comparator),
    unit=st.sampled_from(("boat", "net")),
    rule=st.just("rule"),
    confidence=st.just(90),
    what=st.none() | st.sampled_from(("held boats", "boats held", "nets")).map(span),
    by=actors,
)
stances = st.builds(
    Stance,
    actor=actors,
    polarity=st.sampled_from((Polarity.ACCEPT, Polarity.REJECT, Polarity.DENY, Polarity.UPHOLD)),
    cue=st.just(span("moved")),
    rule=st.just("rule"),
    confidence=st.just(90),
    target=st.none() | contents,
    negated=st.booleans(),
)
links = st.builds(
    Links,
    parties=st.sampled_from(((), ("A",), ("B",), ("A", "B"))),
    paper=st.sampled_from((None, PaperRef("joint", 7))),
    instrument=st.sampled_from((None, 2, 3)),
    count=st.sampled_from(("", "Boats", "boats!", "Nets")),
)
CROWDED = ("boats crossed", "boats never crossed", "boats crossed buoys", "boats never crossed buoys")
crowded = st.tuples(
    st.integers(0, 1),
    claims.flatmap(lambda one: st.sampled_from(CROWDED).map(lambda said: replace(one, content=span(said)))),
    st.sampled_from(((), ("A",), ("B",))).map(Links),
)
twice_tied = st.tuples(
    st.integers(0, 3), stances, st.just(Links(("A",), paper=PaperRef("joint", 7), instrument=2))
)
filed = st.tuples(st.integers(0, 3), claims | figures | stances, links)


@st.composite
def rooms(draw, filed=filed):
    """Draw a press room: four reports, two instruments, entries, some rejected, some pairs judged."""
    acts = [Opening(Charter(RoomKind.PRESS, (en("Press"),)))]
    acts += [
        InstrumentKept(Instrument((en(name),), InstrumentSort.PROPOSAL, "Us"))
        for name in ("Heron plan", "Reed plan")
    ]
    for number, day in enumerate(draw(st.lists(st.none() | st.integers(1, 5), min_size=4, max_size=4))):
        words, published = f"report {number}", None if day is None else date(2026, 3, day)
        digest = sha256(words.encode()).hexdigest()
        acts.append(ReportFiled(Report("News", f"Outlet {number % 2}", Text(words, "en"), digest, published)))
    first = len(acts) + 1
    entries = draw(st.lists(filed, max_size=14))
    acts += [EntryAdded(4 + report, entry, tied) for report, entry, tied in entries]
    refs = st.integers(first, first + max(len(entries) - 1, 0)).map(EntryRef)
    acts += [EntryJudged(ref, Verdict.REJECTED) for ref in draw(st.lists(refs, max_size=3))]
    pairs = draw(st.lists(st.tuples(refs, refs).filter(lambda pair: pair[0] != pair[1]), max_size=2)) if len(
        entries) > 1 else []  # fmt: skip
    acts += [DiscordJudged(Discord.DENIAL, *pair, Judgement.UNCLEAR) for pair in pairs]
    heard = [
        Entry("press", number, START + timedelta(minutes=number), "seat", act)
        for number, act in enumerate(acts, 1)
    ]
    return fold("press", 1, heard)


@LAWS
@given(rooms())
def test_every_figure_that_stands_is_in_its_count_exactly_once(room):
    there = Counter(
        point.read.ref for count in counts(room) for series in count.series for point in series.points
    )
    there += Counter(point.read.ref for point in alone(room))
    stand = {held.ref: 1 for held in room.press.values() if held.stands and isinstance(held.entry, Figure)}
    assert there == stand


@LAWS
@given(rooms())
def test_to_be_comparable_is_mutual_and_needs_unit_population_and_days(room):
    for (_, one), (_, other) in combinations(counted(room), 2):
        assert comparable(one, other) == comparable(other, one)
        if comparable(one, other):
            assert (one.unit, one.population, one.first, one.last) == (
                other.unit,
                other.population,
                other.first,
                other.last,
            )


@LAWS
@given(rooms() | rooms(twice_tied))
def test_candidates_are_pairs_of_two_that_stand_each_pair_once_for_each_reason(room):
    found = candidates(room)
    for one in found:
        assert one.one != one.other
        assert room.press[one.one].stands
        assert room.press[one.other].stands
    reasons = [(frozenset((one.one, one.other)), one.discord, one.values) for one in found]
    assert len(set(reasons)) == len(reasons)


@LAWS
@given(rooms())
def test_what_a_human_judged_of_entries_that_stand_is_always_there(room):
    judged = {
        frozenset(pair)
        for pair in room.discords
        if all(ref in room.press and room.press[ref].stands for ref in pair)
    }
    there = {frozenset((one.one, one.other)) for one in candidates(room) if one.judged}
    assert there == judged


@LAWS
@given(rooms(crowded))
def test_denials_are_those_that_comparing_all_with_all_finds(room):
    found = {
        _said(room, one.one, one.other)
        for one in candidates(room)
        if one.discord is Discord.DENIAL and one.code != "by-hand"
    }
    said = {_kind(one): one.stems for one in sayings(room)}
    often = Counter(stem for stems in said.values() for stem in stems)
    assert found == {
        frozenset((_kind(one), _kind(other)))
        for one, other in combinations(sayings(room), 2)
        if _contrary(one, other) and any(often[stem] <= OFTEN for stem in one.stems & other.stems)
    }


def _kind(one):
    return one.by, one.stems, one.holds, one.denies, one.unsaid


def _said(room, *refs):
    return frozenset(_kind(one) for one in sayings(room) if one.held.ref in refs)


def _contrary(one, other):
    """Say whether two sayings contradict, without the index; entries of one report here share their words."""
    if one.holds == other.holds:
        return False
    if one.held.report == other.held.report and (not one.by or not other.by or one.by == other.by):
        return False
    shared = len(one.stems & other.stems)
    denied = [len(each.stems) for each in (one, other) if each.denies]
    unsaid = [len(each.stems) for each in (one, other) if each.unsaid]
    if denied:
        return shared >= LEAST_DENIED and 10 * shared >= TENTHS * min(denied)
    if unsaid:
        return one.by == other.by and shared >= LEAST_DENIED and 10 * shared >= TENTHS * min(unsaid)
    return shared >= LEAST_NEGATED and 10 * shared >= TENTHS * len(one.stems | other.stems)


@LAWS
@given(rooms())
def test_every_stance_that_stands_shows_or_waits_to_be_tied(room):
    shown = {
        row.read.ref for on in (on_instruments(room), on_papers(room)) for rows in on.values() for row in rows
    }
    waiting = {one.read.ref for one in untied(room)}
    assert shown.isdisjoint(waiting)
    assert shown | waiting == {
        held.ref for held in room.press.values() if held.stands and isinstance(held.entry, Stance)
    }


@LAWS
@given(rooms(), st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join))
def test_a_view_without_a_caucus_has_nothing_beside(room, words):
    line = Entry("press", room.last + 1, START, "seat", LineSet("Plan", (LineItem(Saying.NOT, en(words)),)))
    view = View("seat", {"press": fold("press", 1, [*room.entries.values(), line])})
    for held in room.instruments.values():
        for party in ("A", "B"):
            assert beside(view, held.instrument, party) == ()


@LAWS
@given(rooms())
def test_the_timeline_of_a_press_room_alone_is_in_order_and_public(room):
    found = timeline(View("seat", {"press": room}))
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert all(one.public for one in found)
    assert len(found) >= len(room.reports) + len(room.instruments)


stems = st.frozensets(st.sampled_from("abcdefgh"), max_size=6)


@LAWS
@given(st.lists(stems), stems, st.integers(1, 4))
def test_the_index_finds_what_comparing_all_finds(every, one, least):
    assert Index(every).sharing(one, least) == [
        at for at, other in enumerate(every) if len(one & other) >= least
    ]
