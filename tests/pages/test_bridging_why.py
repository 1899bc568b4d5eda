"""Why there is no package: barriers as sentences with their articles, on what they rest, and the ways out."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.site.bridging.quoting import Quoted
from goodoffices.talks.acts import PartAnswer, Stance
from goodoffices.talks.papers.edits import Link
from goodoffices.talks.papers.model import LinkageKind
from goodoffices.talks.positions import Position, PositionOn, Positions
from goodoffices.talks.runs import Barrier, Barring, NoPackage, Question
from tests.pages.bridging_found import CERTIFICATE, Bridged, a_holds, b_holds, bridged, deadlock
from tests.pages.reading import main_of, words_of
from tests.papers_world import answer_paper, brackets_of, edit_paper, lake, settle
from tests.world import seat_id


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it."""
    return bridged(world)


def run_page(desk_of, made, number, who="lead", lang="en", **asked):
    """Open a run's page."""
    url = f"/s/{seat_id(who)}/rooms/{made.world.rooms['mediation']}/bridging/{number}/"
    return desk_of(who, lang).browser.get(url, asked)


def an_hour_later(made):
    """Let an hour go by."""
    later = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    made.world.desk.logs._clock = lambda: later


def barriers_of(html):
    """Give the barriers as words."""
    inside = html[html.index('class="barriers"') : html.index("</ol>", html.index('class="barriers"'))]
    return [words_of(one) for one in inside.split("<li>")[1:]]


def test_what_rules_each_other_out_is_said_in_sentences(desk_of, made):
    html = main_of(run_page(desk_of, made, made.find(deadlock(made))))
    linkage, ours, theirs = barriers_of(html)
    assert linkage.startswith("No package has Article 1, bracket 1, a The Northern Shore shall withdraw")
    assert "without Article 3 (in the text) : the text ties them." in linkage
    assert ours.startswith("while A Northern Shore rules out Article 1, bracket 1, b Both Parties shall")
    assert theirs.startswith("while B Southern Shore rules out Article 3 (in the text)")
    assert "Leave out any one of them, and some package meets the rest." in words_of(html)


def test_each_sentence_leads_to_its_article(desk_of, made):
    html = main_of(run_page(desk_of, made, made.find(deadlock(made))))
    paper = f"/papers/{made.number}/"
    assert f'{paper}#part-{made.swap.bracket}"' in html
    whole = next(one for one in made.paper.articles if one.whole == made.guarantor.bracket)
    assert f'{paper}#part-{whole.id}"' in html


def test_what_a_barrier_rests_on_is_said_and_linked(desk_of, made):
    html = main_of(run_page(desk_of, made, made.find(deadlock(made))))
    linkage, ours, theirs = barriers_of(html)
    assert f"As it told us: act {made.given.number} of Caucus a" in ours
    assert f"By the mediation's estimate (a guess): act {made.estimated.number} of Mediation" in theirs
    assert "act" not in linkage.replace("Article", "")
    assert f"/rooms/{made.given.room}/acts/{made.given.number}/" in html


def test_a_red_line_of_an_answer_rests_on_the_answer(desk_of, world):
    made = Bridged(lake(world))
    held = made.lake.held("a")
    first = brackets_of(held.paper, "Article 1")[0]
    made.given = answer_paper(world, "a", held.number, PartAnswer(first, Stance.REJECT, 1))
    found = NoPackage((Barrier(Barring.RED_LINE, "A", ties=(made.both,)),), ())
    (said,) = barriers_of(main_of(run_page(desk_of, made, made.find(found))))
    assert "A Northern Shore rules out" in said
    assert f"As its answer says: act {made.given.number} of Caucus a" in said


def test_a_voice_inside_a_party_is_named_as_one(desk_of, made):
    made.given = made.give(Positions((PositionOn(made.both, Position.CANNOT),)), voice="The assembly")
    found = NoPackage((Barrier(Barring.RED_LINE, "A", "The assembly", ties=(made.both,)),), ())
    (said,) = barriers_of(main_of(run_page(desk_of, made, made.find(found))))
    assert said.startswith("A The assembly (inside Northern Shore) rules out Article 1, bracket 1, b")
    assert f"act {made.given.number} of Caucus a" in said


def test_a_partys_own_tie_its_range_and_its_reserve_are_said(desk_of, made):
    found = NoPackage(
        (
            Barrier(Barring.RESERVE, "B"),
            Barrier(Barring.RED_LINE, "A", blank=made.days),
            Barrier(Barring.DEMAND, "A", ties=(made.guarantor, made.swap)),
        ),
        (),
    )
    tie, span, reserve = barriers_of(main_of(run_page(desk_of, made, made.find(found))))
    assert tie.startswith("A Northern Shore takes Article 3 (in the text) only with Article 1, bracket 1, a")
    assert "rules out values of Article 1, blank 1" in span
    assert "outside 10 days to 50 days." in span
    assert "B Southern Shore would be worse off than without an agreement." in reserve


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (LinkageKind.NOT_TOGETHER, "No package has two of these together, so the text says: Article 1"),
        (
            LinkageKind.ALL_OR_NONE,
            "No package has some of these without the others, so the text says: Article 1",
        ),
        (
            LinkageKind.AT_LEAST_ONE,
            "No package is without at least one of these, so the text says: Article 1",
        ),
    ],
)
def test_each_kind_of_linkage_is_said_in_its_own_way(desk_of, made, kind, said):
    edit_paper(made.world, made.lake.paper, Link(kind, (made.swap, made.guarantor), ()))
    linkage = made.paper.linkages[-1]
    found = NoPackage((Barrier(Barring.LINKAGE, linkage=linkage.id, ties=linkage.of),), ())
    (shown,) = barriers_of(main_of(run_page(desk_of, made, made.find(found))))
    assert shown.startswith(said)


def test_each_way_out_says_what_gives_way_and_which_package_it_opens(desk_of, made):
    number = made.find(deadlock(made))
    html = main_of(run_page(desk_of, made, number))
    one, other = (
        words_of(part.partition("</section>")[0])
        for part in re.split(r'<li class="card" id="package-', html)[1:]
    )
    assert "If this gave way B Southern Shore rules out Article 3" in one
    assert (
        "then this package would be possible Article 1, bracket 1 a The Northern Shore shall withdraw within 30 "
        "days of signature from the east bank. Article 3 (in the text) and 3 parts more Preamble"
    ) in one
    assert "Both Parties shall gradually withdraw" in other
    assert f'/acts/{number}/open-package/?package=2"' in html


def test_a_later_version_makes_it_out_of_date_and_links_lead_to_the_one_it_was_about(desk_of, made):
    number = made.find(deadlock(made))
    assert "Out of date" not in words_of(main_of(run_page(desk_of, made, number)))
    settle(made.lake, "Article 1", 0, 1)
    html = main_of(run_page(desk_of, made, number))
    assert "Out of date: the draft has a later version." in words_of(html)
    bracket = made.lake.draft().versions[0].paper.linkages[0].of[0].bracket
    assert f'/papers/{made.number}/?version={made.number}#part-{bracket}"' in html
    assert '/bridging/ask/?question=why-not&amp;criterion=nash"' in html


def test_other_positions_make_it_out_of_date_and_what_it_rested_on_stays_said(desk_of, made):
    number = made.find(deadlock(made))
    an_hour_later(made)
    made.give(replace(a_holds(made), marks=()))
    html = main_of(run_page(desk_of, made, number))
    assert "a position that it used no longer stands; a position was given since." in words_of(html)
    assert f"As it told us: act {made.given.number} of Caucus a" in barriers_of(html)[1]


def test_it_says_where_it_comes_from_and_what_bears_it_out(desk_of, made):
    bare = words_of(main_of(run_page(desk_of, made, made.find(deadlock(made)))))
    assert "Asked by Lead mediator" in bare
    assert "Engine an engine of the tests 1" in bare
    assert "Nothing re-checks it" in bare
    assert "Download to check without us" not in bare
    proven = main_of(run_page(desk_of, made, made.find(deadlock(made), certificate=CERTIFICATE)))
    assert "It is proven: a program that knows no engine re-checks it step by step." in words_of(proven)
    assert "Download to check without us" in words_of(proven)


def test_the_files_hold_the_problem_and_the_result(desk_of, made):
    number = made.find(deadlock(made), certificate=CERTIFICATE)
    url = f"/s/{seat_id('lead')}/rooms/{made.world.rooms['mediation']}/bridging/{number}/"
    browser = desk_of("lead").browser
    problem, result = (browser.get(f"{url}{name}.json") for name in ("problem", "result"))
    assert problem.json() == {"issues": []}
    assert result.json()["package"] is None
    assert problem["Content-Disposition"] == 'attachment; filename="problem.json"'
    assert browser.get(f"{url}else.json").status_code == 404


def test_it_is_read_in_arabic(desk_of, made):
    html = main_of(run_page(desk_of, made, made.find(deadlock(made)), lang="ar"))
    assert 'lang="ar" dir="rtl">ينسحب الشاطئ الشمالي' in html


def test_nobody_else_finds_it(desk_of, made):
    number = made.find(deadlock(made))
    for who in ("head_a", "head_b", "partner", "observer"):
        assert run_page(desk_of, made, number, who).status_code == 404
    assert run_page(desk_of, made, made.number).status_code == 404
    assert run_page(desk_of, made, number + 1).status_code == 404


def test_no_package_answers_other_questions_too(desk_of, made):
    html = main_of(run_page(desk_of, made, made.find(deadlock(made), Question.AGREEMENT)))
    assert "Why there is no package" in words_of(html)


def test_what_is_quoted_is_words_and_never_code():
    quoted = Quoted("b1", "Article <1>", "/s/x/?a=1&b=2", "a", "<img src=x>\u202e", "en")
    assert "<img" not in quoted.html
    assert "&lt;img src=x&gt;" in quoted.html
    assert "Article &lt;1&gt;, a" in quoted.html
    assert "⟦RLO⟧" in quoted.said


def test_what_an_estimate_was_made_from_is_not_taken_as_used(desk_of, made):
    first, made.given = made.given, made.give(replace(a_holds(made), order=()))
    made.estimated = made.estimate("B", b_holds(made), sources=(first,))
    number = made.find(deadlock(made))
    assert first in made.world.view("lead", "mediation").runs[number].run.sources
    html = main_of(run_page(desk_of, made, number))
    assert "Out of date" not in words_of(html)
    assert f"act {made.given.number} of Caucus a" in words_of(html)
    assert f"act {first.number} of Caucus a" not in words_of(html)
