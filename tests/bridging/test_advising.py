"""What the engine answers about a draft, from what two sides hold on it: in the draft's own words, and re-checked."""

import json
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest

from goodoffices.bridging.asked import ENGINE, answer
from goodoffices.bridging.check import check
from goodoffices.bridging.files.plain import json_file
from goodoffices.bridging.files.reading import read_problem
from goodoffices.bridging.files.results_in import LARGEST, reserves_in, result_in
from goodoffices.bridging.files.source import Reserves
from goodoffices.bridging.framing import Held
from goodoffices.bridging.inquiry import Inquiry, Offer
from goodoffices.sample.papers.reading import choice, paper
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package, broken
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions
from goodoffices.talks.runs import (
    Agreement,
    Barrier,
    Barring,
    Beliefs,
    Candidates,
    Criterion,
    NoPackage,
    Question,
)

ORDER = paper("order", date(2031, 2, 27))
ARTICLES = [f"Article {number}" for number in range(1, 7)]


def at(label: str, letter: str) -> Choice:
    return choice(ORDER, label, 1, letter)


def marks(**by_article: str) -> tuple[PositionOn, ...]:
    """Read marks: a1="+-x" accepts the first alternative of Article 1, could live with the second, cannot the third."""
    signs = {"+": Position.ACCEPT, "-": Position.LIVE_WITH, "x": Position.CANNOT}
    return tuple(
        PositionOn(at(f"Article {name[1:]}", "abc"[place]), signs[sign])
        for name, said in by_article.items()
        for place, sign in enumerate(said)
        if sign in signs
    )


A = marks(a1="+-x", a2="++-", a3="++-", a4="-+x", a5="-+", a6=".+-")
HARDER = marks(a1="+xx", a2="++-", a3="++-", a4="-+x", a5="-+", a6=".+-")
B = marks(a1="-++", a2="x-+", a3=".-+", a4="-++", a5="+-", a6="x-+")
FAVOURITE = Package(tuple(at(label, letter) for label, letter in zip(ARTICLES, "aaabbb", strict=True)))


def asked(question: Question, a: tuple[PositionOn, ...], *more: Held, offers=(), believing=False):
    held = (Held("A", Positions(a)), Held("B", Positions(B)), *more)
    return answer(Inquiry(question, Criterion.NASH, ORDER, held, tuple(offers), believing))


def rechecked(certificate: str, folder: Path) -> None:
    """Read a certificate from files, as somebody would who has nothing else, and check every answer in it."""
    held = json.loads(certificate)
    paths = {name: folder / f"{name}.json" for name in ("problem", "result")}
    for name, path in paths.items():
        path.write_text(json.dumps(held[name]))
    at_result = json_file(paths["result"], LARGEST)
    problem = read_problem((paths["problem"],), Reserves(reserves_in(at_result))).problem
    found = result_in(at_result, problem)
    every = [one for one in (found.fair, found.conflict, *found.relaxations) if one is not None]
    assert every
    for one in every:
        check(problem, one)


@pytest.mark.parametrize("question", [Question.WHY_NOT, Question.AGREEMENT, Question.CANDIDATES])
def test_where_there_is_no_package_every_question_is_answered_by_why(question) -> None:
    found = asked(question, HARDER).found
    assert isinstance(found, NoPackage)
    assert set(found.barriers) == {
        Barrier(Barring.LINKAGE, linkage=ORDER.linkages[0].id, ties=ORDER.linkages[0].of),
        Barrier(Barring.RED_LINE, "A", ties=(at("Article 1", "b"),)),
        Barrier(Barring.RED_LINE, "A", ties=(at("Article 1", "c"),)),
        Barrier(Barring.RED_LINE, "B", ties=(at("Article 2", "a"),)),
    }
    assert {len(way.gives_way) for way in found.ways[:4]} == {1}


def test_each_way_out_opens_a_package_that_breaks_nothing_else() -> None:
    for way in asked(Question.WHY_NOT, HARDER).found.ways:
        chosen = {one.bracket: one.alternative for one in way.opens.choices}
        crossed = {
            Barrier(Barring.RED_LINE, party, ties=(one.choice,))
            for party, said in (("A", HARDER), ("B", B))
            for one in said
            if one.position is Position.CANNOT and chosen[one.choice.bracket] == one.choice.alternative
        }
        tied = {Barrier(Barring.LINKAGE, linkage=one.id, ties=one.of) for one in broken(ORDER.linkages, chosen)}
        assert crossed | tied == set(way.gives_way)


def test_each_way_out_opens_the_fairest_package_by_the_criterion() -> None:
    worth = {Position.ACCEPT: 2, Position.LIVE_WITH: 1, Position.CANNOT: 0}
    sides = [{one.choice: worth[one.position] for one in said} for said in (HARDER, B)]

    def product_of(package: Package) -> int:
        # Nobody ordered anything, so all articles count alike; what was not spoken of counts half.
        first, second = (sum(side.get(one, 1) for one in package.choices) for side in sides)
        return first * second

    def crossed(package: Package) -> set[Choice | str]:
        red = {one.choice for said in (HARDER, B) for one in said if one.position is Position.CANNOT}
        picked = {one.bracket: one.alternative for one in package.choices}
        return (red & set(package.choices)) | {one.id for one in broken(ORDER.linkages, picked)}

    letters = [[at(label, letter) for letter in ("abc" if label != "Article 5" else "ab")] for label in ARTICLES]
    every = [Package(choices) for choices in product(*letters)]
    for way in asked(Question.WHY_NOT, HARDER).found.ways:
        gives = crossed(way.opens)
        assert product_of(way.opens) == max(product_of(one) for one in every if crossed(one) <= gives)


def test_that_there_is_a_package_is_said_with_one() -> None:
    found = asked(Question.WHY_NOT, A).found
    assert isinstance(found, Candidates)
    (only,) = found.every
    assert {one.bracket for one in only.package.choices} == {at(label, "a").bracket for label in ARTICLES}
    assert [one.party for one in only.regards] == ["A", "B"]


def test_the_room_for_agreement_holds_what_is_efficient_what_is_fair_and_what_was_named() -> None:
    offer = Offer(FAVOURITE, datetime(2031, 4, 1, tzinfo=UTC), by="A")
    found = asked(Question.AGREEMENT, A, offers=[offer]).found
    assert isinstance(found, Agreement)
    best = [criterion for spot in found.spots for criterion in spot.best_by]
    assert sorted(best) == sorted(Criterion)
    assert [(spot.by, spot.efficient) for spot in found.spots if spot.offered] == [("A", False)]
    efficient = [tuple(one.gain for one in spot.regards) for spot in found.spots if spot.efficient]
    assert not any(
        one != other and all(a >= b for a, b in zip(one, other, strict=True))
        for one in efficient
        for other in efficient
    )


def test_candidates_stand_by_what_they_choose_and_cross_no_red_line() -> None:
    found = asked(Question.CANDIDATES, A).found
    assert isinstance(found, Candidates)
    packages = [sorted((c.bracket, c.alternative) for c in one.package.choices) for one in found.every]
    assert packages == sorted(packages)
    assert all((at("Article 2", "a").bracket, 0) not in one for one in packages)


def test_a_concession_is_told_with_whose_it_is() -> None:
    found = asked(Question.CANDIDATES, A).found
    yielding = {one.barrier.party for one in found.concessions}
    assert yielding <= {"A", "B", ""}
    for one in found.concessions:
        assert {party for party, _ in one.gains} == {"A", "B"}


def test_those_inside_a_side_can_stand_in_the_way_too() -> None:
    inside = Held("B", Positions(marks(a1="xx.")), "The Assembly")
    found = asked(Question.WHY_NOT, A, inside).found
    assert ("B", "The Assembly") in {(one.party, one.voice) for one in found.barriers}


def test_an_own_tie_stands_in_the_way_in_its_own_name() -> None:
    tie = OnlyIf(at("Article 1", "b"), (at("Article 4", "a"),))
    strict = Held("B", Positions(marks(a4="x.."), only_if=(tie,)), "The Assembly")
    found = asked(Question.WHY_NOT, A, strict).found
    demands = [one for one in found.barriers if one.barring is Barring.DEMAND]
    assert [(one.voice, one.ties) for one in demands] == [("The Assembly", (tie.choice, *tie.others))]


@pytest.mark.parametrize(
    ("question", "a"), [(Question.WHY_NOT, HARDER), (Question.AGREEMENT, A), (Question.CANDIDATES, A)]
)
def test_the_certificate_is_accepted_by_the_check_that_knows_no_solver(question, a, tmp_path) -> None:
    rechecked(asked(question, a).certificate, tmp_path)


def test_the_same_question_has_the_same_answer_and_digest() -> None:
    first, second = asked(Question.CANDIDATES, A), asked(Question.CANDIDATES, A)
    assert first == second
    assert first.engine == ENGINE
    assert asked(Question.CANDIDATES, HARDER).digest != first.digest


def test_beliefs_are_of_each_side_and_keep_red_lines_at_the_bottom() -> None:
    found = asked(Question.BELIEFS, A, believing=True).found
    assert isinstance(found, Beliefs)
    assert [one.party for one in found.every] == ["A", "B"]
    a = {one.choice: one for one in found.every[0].beliefs}
    assert a[at("Article 1", "a")].worth > a[at("Article 1", "c")].worth
    assert all(one.low <= one.worth <= one.high for one in a.values())


def test_with_beliefs_a_candidate_says_how_likely_each_side_is_to_take_it() -> None:
    found = asked(Question.CANDIDATES, A, believing=True).found
    assert isinstance(found, Candidates)
    assert found.enough is not None
    for one in found.every:
        assert all(0 <= regard.chance <= 100 for regard in one.regards)
