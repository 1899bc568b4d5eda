"""What is believed of each side: in a room for beliefs alone, dated, gone after its day, and never let out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from goodoffices.talks.acts import EngineRun, Opening, PaperOpened, RulesSet, SourceRef
from goodoffices.talks.crossings import Announce
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.runs import Belief, Beliefs, Believed, Candidate, Candidates, Criterion, Question
from tests.pages.bridging_found import CERTIFICATE, DIGEST, ENGINE, Bridged, bridged, regards
from tests.pages.conftest import fields_of
from tests.pages.reading import main_of, words_of
from tests.world import card, en, seat_id

TODAY = datetime.now(UTC).date()


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it, and a room for beliefs with a draft made from it."""
    made = bridged(world)
    notices = world.lead.view().notices
    rules = Announce(RoomKind.NOTICES, RulesSet(replace(notices.procedure, beliefs=True)))
    world.act("lead", "mediation", rules)
    charter = Charter(RoomKind.MEDIATION, (en("What we believe"),), beliefs=True)
    opening = Opening(charter, (card("lead"), card("deputy")))
    world.rooms["beliefs"] = world.lead.open(opening, key="room for beliefs").room
    source = SourceRef(world.rooms["mediation"], made.number)
    made.runs.append(world.act("lead", "beliefs", PaperOpened(made.paper, (source,))).number)
    return made


def believed(made: Bridged) -> Beliefs:
    """Believe something of A, hardly anything of B."""
    swap, both = made.swap, made.both
    return Beliefs(
        (
            Believed("A", (Belief(both, 120, 50, 300), Belief(swap, 900, 700, 980)), (100, 250, 400), 60),
            Believed("B", (Belief(Choice(swap.bracket, 0), 400, 100, 900),), (0, 300, 600), 10),
        )
    )


def find(made: Bridged, found: object, question: Question = Question.BELIEFS, until: date = TODAY) -> int:
    """Let the engine have found it in the room for beliefs."""
    number = made.runs[0]
    version = made.world.view("lead", "beliefs").papers[number].versions[-1].number
    sources = (SourceRef(made.world.rooms["beliefs"], number), made.given)
    run = EngineRun(
        number, version, question, Criterion.NASH, sources, DIGEST, ENGINE, found, CERTIFICATE, until
    )
    return made.world.act("lead", "beliefs", run).number


def get(desk_of, made, *more):
    """Open a page in the room for beliefs."""
    where = "/".join(str(one) for one in more)
    return desk_of("lead").browser.get(f"/s/{seat_id('lead')}/rooms/{made.world.rooms['beliefs']}/{where}")


def test_each_alternatives_worth_is_shown_with_its_span(desk_of, made):
    html = main_of(get(desk_of, made, "bridging", find(made, believed(made)), ""))
    a, b = (words_of(one) for one in html.split('<section class="card">')[1:3])
    assert "A Northern Shore a good part is known" in a
    assert "without an agreement it would stand at 25 of 100, somewhere in 10–40" in a
    assert a.index("Article 1, bracket 1, a") < a.index("Article 1, bracket 1, b")
    assert "90 70–98" in a
    assert "hardly anything is known" in b
    assert html.count('class="belief"') == 3


def test_what_a_side_rules_out_is_marked_beside_its_worth(desk_of, made):
    html = main_of(get(desk_of, made, "bridging", find(made, believed(made)), ""))
    a, b = (words_of(one) for one in html.split('<section class="card">')[1:3])
    assert "Both Parties shall [gradually ]withdraw from the banks of the lake ○ red line 12 5–30" in a
    assert "red line" not in b


def test_a_belief_is_put_right_by_an_estimate(desk_of, made):
    html = main_of(get(desk_of, made, "bridging", find(made, believed(made)), ""))
    assert f"/acts/{made.runs[0]}/estimate-positions/?party=A" in html


def test_after_its_day_it_says_only_that_it_has_expired(desk_of, made):
    number = find(made, believed(made), until=TODAY - timedelta(days=1))
    said = words_of(main_of(get(desk_of, made, "bridging", number, "")))
    assert "This has expired" in said
    assert "Northern Shore" not in said
    assert "Article 1" not in said


def test_so_does_any_answer_of_such_a_room(desk_of, made):
    found = Candidates((Candidate(made.package(swap=True), regards(700, 300, chance=80)),))
    number = find(made, found, Question.CANDIDATES, TODAY - timedelta(days=1))
    said = words_of(main_of(get(desk_of, made, "bridging", number, "")))
    assert "This has expired" in said
    assert "Withdraw" not in said
    assert get(desk_of, made, "acts", number, "open-package/").status_code == 404
    hub = words_of(main_of(get(desk_of, made, "papers", made.runs[0], "bridging/")))
    assert "What could be considered next? expired" in hub


def test_nothing_of_it_is_exported(desk_of, made):
    number = find(made, believed(made))
    said = words_of(main_of(get(desk_of, made, "bridging", number, "")))
    assert "What is believed is never exported" in said
    assert "Download to check without us" not in said
    refused = get(desk_of, made, "bridging", number, "result.json")
    assert refused.status_code != 200
    assert "Nothing of a room for beliefs leaves it" in words_of(refused.content.decode())


def test_the_question_is_offered_in_such_a_room_and_needs_a_day(desk_of, made):
    url = ("papers", made.runs[0], "bridging/ask/")
    page = get(desk_of, made, *url)
    assert "What do we believe of each side?" in words_of(main_of(page))
    sent = fields_of(page.content.decode())
    assert date.fromisoformat(sent["until"][0]) > TODAY
    browser = desk_of("lead").browser
    refused = browser.post(page.request["PATH_INFO"], sent | {"until": ""})
    assert refused.status_code == 422


def test_positions_on_the_draft_it_was_made_from_can_be_used(desk_of, made):
    said = words_of(main_of(get(desk_of, made, "papers", made.runs[0], "bridging/")))
    assert f"As it told us: act {made.given.number} of Caucus a" in said
    assert f"act {made.estimated.number} of Mediation" in said
