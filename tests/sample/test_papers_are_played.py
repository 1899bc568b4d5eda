"""The sample's papers are put, answered, edited and signed in the talks, as their files and the story say."""

from datetime import timedelta

import pytest

from goodoffices.sample.papers import abouts, paper, walk
from goodoffices.talks.acts import (
    Answer,
    Capacity,
    Mark,
    Measured,
    PaperEdited,
    PaperOpened,
    PrincipalsAnswered,
    Signed,
    Way,
    Whole,
)
from goodoffices.talks.fold import PaperHeld, RoomView, Standing, fold
from goodoffices.talks.holdings import differ, holdings, outcome_of, said_of
from goodoffices.talks.leave import May
from goodoffices.talks.papers.canonical import content_digest, fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import PaperKind, every_article
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.concluding import is_clean
from goodoffices.talks.view import View
from tests.sample.played import Played

TITLES = {one.key: one.title for one in abouts()}


def first_day(played: Played):
    """Give the first day of the talks as they were played."""
    return played.now.date() - timedelta(days=76)


def drafts(played: Played, key: str, who: str = "lead") -> list[tuple[RoomView, PaperHeld]]:
    """Give the drafts of the sample's paper that a seat hears, with their rooms."""
    rooms = played.view(who).rooms.values()
    held = [(room, one) for room in rooms for one in room.papers.values() if one.is_draft]
    return [(room, one) for room, one in held if one.paper.title == TITLES[key]]


def the_draft(played: Played, key: str) -> tuple[RoomView, PaperHeld]:
    """Give the mediation's draft of it, and its room."""
    (found,) = drafts(played, key)
    return found


def copies(view: View, key: str) -> list[tuple[str, PaperHeld]]:
    """Give the copies of the sample's paper that a view holds, each with the party in whose caucus it is, by time."""
    found = [
        (room.party.id, one)
        for room in view.rooms.values()
        if room.party and room.charter.kind is RoomKind.CAUCUS
        for one in room.papers.values()
        if one.paper.title == TITLES[key]
    ]
    return sorted(found, key=lambda pair: pair[1].at)


def wholes(view: View, key: str) -> dict[str, Whole | None]:
    """Give what each side said of it as a whole, as far as a view hears."""
    found = {}
    for party, held in copies(view, key):
        room = next(
            r for r in view.rooms.values() if r.party and r.party.id == party and held.number in r.papers
        )
        for number in held.answers:
            found[party] = room.answers[number].answer.whole
    return found


def on(played: Played, who: str, day: int) -> View:
    """Give what a seat knew at the end of a day."""
    end = first_day(played) + timedelta(days=day - 1)
    rooms = {}
    for id, room in played.view(who).rooms.items():
        entries = [e for _, e in sorted(room.entries.items()) if e.at.date() <= end]
        rooms[id] = fold(id, room.since, entries)
    return View(played.sample.seats[who], rooms)


# ---- each paper ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("about", abouts(), ids=lambda one: one.key)
def test_each_paper_is_put_on_its_day(played: Played, about) -> None:
    held = [one for _, one in copies(played.view("lead"), about.key)]
    day = min(one.at for one in held).date() - first_day(played) + timedelta(days=1)
    assert day.days == about.day
    if about.key != "text":
        given = content_digest(paper(about.key, first_day(played)))
        assert {content_digest(one.paper) for one in held} == {given}


def test_the_original_proposal_still_stands_before_both(played: Played) -> None:
    found = copies(played.view("lead"), "proposal")
    assert [party for party, _ in found] == ["A", "B"]
    assert all(one.standing(played.now.date()) is Standing.STANDS for _, one in found)
    room, draft = the_draft(played, "proposal")
    assert outcome_of(played.view("lead"), room, draft.number) is None


def test_the_bridge_is_refused_by_one_shore_and_only_a_seat_of_both_sees_who(played: Played) -> None:
    assert wholes(played.view("deputy"), "bridging") == {"A": Whole.STICK, "B": Whole.ACCEPT}
    assert (
        wholes(played.view("partner_p"), "bridging")
        == wholes(played.view("head_a"), "bridging")
        == {"A": Whole.STICK}
    )
    assert (
        wholes(played.view("partner_q"), "bridging")
        == wholes(played.view("head_b"), "bridging")
        == {"B": Whole.ACCEPT}
    )


def test_who_refuses_the_bridge_sticks_to_the_proposal(played: Played) -> None:
    view = played.view("head_a")
    ((_, bridge),) = copies(view, "bridging")
    ((_, proposal),) = copies(view, "proposal")
    (answer,) = [r.answers[n].answer for r in view.rooms.values() for n in bridge.answers if n in r.answers]
    assert answer.sticks_to == proposal.number


def test_the_demands_are_measured_where_all_sit_with_both(played: Played) -> None:
    (entry,) = [e for e in played.everything() if isinstance(e.act, Measured)]
    room = played.view("lead").room(entry.room)
    sides = [
        r for r in played.view("lead").sitting(RoomKind.CAUCUS) if r.party.id in "AB" and not r.charter.track
    ]
    assert len(sides) == 2
    assert all(set(room.members) <= set(side.members) for side in sides)
    assert {mark for _, mark, _ in entry.act.marks} == set(Mark)
    demands = played.view("lead").room(entry.act.demands.room).papers[entry.act.demands.number]
    assert demands.by_party
    assert [path for path, _, _ in entry.act.marks] == [one.id for one in demands.paper.articles]


def test_a_partners_paper_says_whose_it_is_who_carried_it_and_that_we_were_not_there(played: Played) -> None:
    ((party, held),) = copies(played.view("lead"), "valley")
    assert (party, held.whose, held.present) == ("A", "P", False)
    assert held.carried_by
    assert held.standing(played.now.date()) is Standing.WITHDRAWN
    assert not copies(played.view("head_b"), "valley")


def test_a_proposal_to_take_or_leave_ends_with_both_told_that_all_accepted(played: Played) -> None:
    found = copies(played.view("lead"), "pilots-boat")
    assert {party: held.outcome for party, held in found} == {"A": True, "B": True}
    assert found[0][1].paper.kind is PaperKind.MEDIATORS


def test_a_teams_draft_is_cleared_with_all_its_brackets(played: Played) -> None:
    assert not drafts(played, "landing", "lead")
    ((room, draft),) = drafts(played, "landing", "expert_a")
    ((party, given),) = copies(played.view("lead"), "landing")
    assert room.charter.kind is RoomKind.DELEGATION
    assert (party, given.by_party) == ("A", True)
    assert brackets_left(given.paper) == brackets_left(draft.paper)


# ---- the side letter ----------------------------------------------------------------------------------------


def test_the_side_letter_is_signed_by_both_and_a_witness_and_closed(played: Played) -> None:
    _, draft = the_draft(played, "side-letter")
    assert draft.standing(played.now.date()) is Standing.SIGNED
    common = as_copy(draft.paper).paper
    every = [e.act for e in played.everything() if isinstance(e.act, Signed)]
    signed = [one for one in every if one.fingerprint == fingerprint(common)]
    assert sorted((one.capacity, one.way) for one in signed) == [
        (Capacity.PARTY, Way.INK),
        (Capacity.PARTY, Way.KEY),
        (Capacity.WITNESS, Way.KEY),
    ]
    assert len({one.fingerprint for one in signed}) == 1


def test_the_inked_page_is_kept_where_it_was_taken_in_and_nowhere_else(played: Played) -> None:
    (entry,) = [e for e in played.everything() if isinstance(e.act, Signed) and e.act.scan]
    seat = played.desk.seat(played.sample.process, played.sample.seats["head_b"])
    page = seat.file(entry.room, entry.act.scan.sha256)
    assert page.startswith(b"\x89PNG")
    assert len(page) == entry.act.scan.size
    assert entry.room not in played.view("head_a").rooms


# ---- the single text ----------------------------------------------------------------------------------------


def test_brackets_left_along_the_versions(played: Played) -> None:
    _, draft = the_draft(played, "text")
    assert [brackets_left(one.paper).brackets for one in draft.versions] == [60, 52, 43, 32, 25, 32, 20, 9, 0]
    assert all(one.why for one in draft.versions[1:])


def test_each_version_is_made_on_its_day_by_one_of_the_mediators(played: Played) -> None:
    _, draft = the_draft(played, "text")
    days = [(one.at.date() - first_day(played)).days + 1 for one in draft.versions[1:]]
    assert days == [step.day for step in walk(first_day(played))]
    mediators = {played.sample.seats[who] for who in ("lead", "deputy")}
    assert {one.author for one in draft.versions} == mediators


def test_articles_are_assigned_to_both_tracks(played: Played) -> None:
    _, draft = the_draft(played, "text")
    assert {one.track for one in every_article(draft.paper)} == {"", "Ferries", "Crew"}


def test_one_amendment_could_not_be_made_and_stays_listed(played: Played) -> None:
    _, draft = the_draft(played, "text")
    refused = [(one, why.code) for one in draft.versions for _, why in one.refused]
    assert [code for _, code in refused] == ["article-agreed"]


def test_four_versions_and_the_clean_text_were_put_each_in_the_place_of_the_one_before(
    played: Played,
) -> None:
    found = {"A": [], "B": []}
    for party, held in copies(played.view("lead"), "text"):
        found[party].append(held)
    left = {party: [brackets_left(one.paper).brackets for one in held] for party, held in found.items()}
    assert left == {"A": [60, 32, 25, 20, 0], "B": [60, 32, 20, 0]}
    for held in found.values():
        assert [one.replaced_by for one in held] == [*(one.number for one in held[1:]), None]


@pytest.mark.parametrize(
    ("day", "apart"), [(45, False), (57, False), (59, True), (69, True), (70, False), (77, False)]
)
def test_for_eleven_days_the_shores_hold_different_versions(played: Played, day: int, apart: bool) -> None:
    view = on(played, "lead", day)
    room, draft = the_draft(played, "text")
    every = holdings(view, view.room(room.id), draft.number)
    assert differ(every, first_day(played) + timedelta(days=day - 1)) is apart


def test_who_sits_in_one_caucus_only_sees_no_version_of_the_other_shore(played: Played) -> None:
    for who, parties in {"head_a": {"A"}, "partner_p": {"A"}, "head_b": {"B"}, "partner_q": {"B"}}.items():
        assert {party for party, _ in copies(played.view(who), "text")} == parties
        assert not drafts(played, "text", who)


def test_both_shores_answered_part_by_part_and_the_mediation_sees_who_said_what(played: Played) -> None:
    room, draft = the_draft(played, "text")
    view = on(played, "lead", 72)
    then = view.room(room.id).papers[draft.number].paper
    said = said_of(view, view.room(room.id), draft.number, then)
    both = [part for part, by in said.items() if set(by) == {"A", "B"}]
    assert len(both) >= 4
    assert any(not one.current for by in said.values() for one in by.values())


def test_answers_came_from_heads_from_an_expert_and_by_courier(played: Played) -> None:
    text = {one.number for party, one in copies(played.view("lead"), "text")}
    answers = [
        e for e in played.everything() if isinstance(e.act, Answer) and e.act.number in text and e.act.parts
    ]
    authors = {e.author for e in answers}
    assert authors == {played.sample.seats[who] for who in ("head_a", "head_b", "deputy")}
    assert sum(bool(e.act.wish) for e in answers) >= 4
    leaves = {part.leave.may for e in answers for part in e.act.parts if part.leave}
    assert leaves == {May.NO, May.ASK, May.OWN}


def test_those_behind_a_delegation_answer_differently(played: Played) -> None:
    said = [e.act for e in played.everything() if isinstance(e.act, PrincipalsAnswered)]
    assert [one.accepts for one in said] == [True, False]
    assert len({one.who for one in said}) == 2


def test_the_clean_text_waits_for_the_head_of_one_shore(played: Played) -> None:
    _, draft = the_draft(played, "text")
    assert is_clean(draft.paper)
    last = dict(copies(played.view("lead"), "text"))
    assert last["A"].fingerprint == last["B"].fingerprint == fingerprint(last["A"].paper)
    today = played.now.date()
    assert last["A"].standing(today) is Standing.INITIALLED
    assert last["B"].standing(today) is Standing.STANDS
    assert last["A"].put.common_to == ("A", "B")


def test_nobody_edits_or_opens_a_paper_of_the_mediation_who_does_not_sit_with_both(played: Played) -> None:
    acts = [e for e in played.everything() if isinstance(e.act, PaperOpened | PaperEdited)]
    mediation = [e for e in acts if played.view("lead").rooms.get(e.room)]
    assert {e.author for e in mediation} == {played.sample.seats[who] for who in ("lead", "deputy")}
