"""A paper over time: comparison, the history of an article, brackets left."""

import re

import pytest

from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import Agree, Reopen, SetArticle, Settle
from goodoffices.talks.papers.notation import reworded
from tests.pages.reading import main_of, paper_page, words_of
from tests.papers_world import brackets_of, carry_paper, edit_paper, labelled, lake, settle
from tests.world import en


@pytest.fixture
def made(world):
    """Give the paper on its way: put to both, answered by B."""
    return lake(world)


def page(desk_of, made, name, who="lead", room="mediation", number=0, **asked):
    """Open a page about the paper and give its main part."""
    return main_of(paper_page(desk_of, made.world, who, room, number or made.paper.number, name, **asked))


def test_the_latest_version_is_compared_with_the_one_before(desk_of, made):
    settle(made, "", 0, 0)
    html = page(desk_of, made, "compare/")
    assert (
        'The Parties, <del class="removed">[</del>in furtherance<del class="removed">][in pursuit]</del>'
        in html
    )
    said = words_of(html)
    assert "changed: 1 · new: 0 · gone: 0 · moved: 0 · the same: 4" in said
    assert (
        "Open before brackets left: 5 · blanks open: 3 Open after brackets left: 4 · blanks open: 3" in said
    )
    assert "Monitors shall be present" not in html
    assert "Monitors shall be present" in page(desk_of, made, "compare/", all="1")


def test_any_two_versions_are_compared_in_any_language(desk_of, made):
    first = made.paper.number
    second = settle(made, "", 0, 0).number
    settle(made, "Article 3", 0, 1)
    html = page(desk_of, made, "compare/", a=second, b=first, lang="ar")
    assert 'lang="ar" dir="rtl"' in html
    assert re.search(r'<ins class="added">[^<]*سعيا', html)
    assert "المادة 3" not in words_of(html)
    both = page(desk_of, made, "compare/", a=first)
    assert "Article 3 gone" in words_of(both)


@pytest.mark.parametrize("asked", [{"a": "9999"}, {"b": "1"}])
def test_what_is_no_version_is_not_compared(desk_of, made, asked):
    found = paper_page(desk_of, made.world, "lead", "mediation", made.paper.number, "compare/", **asked)
    assert found.status_code == 404


def test_one_version_has_nothing_to_be_compared_with(desk_of, made):
    assert "There is one version" in words_of(page(desk_of, made, "compare/"))


def again(made):
    """Put the next version before B in the place of the first; give both numbers."""
    old = made.held("b").number
    settle(made, "", 0, 0)
    room = made.world.view("lead", "mediation")
    earlier = next(n for n, one in room.conveyances.items() if one.prepared.recipient == "B")
    return old, carry_paper(made.world, made.paper, "b", replaces=earlier)


def test_two_copies_of_a_caucus_are_compared_there(desk_of, made):
    old, new = again(made)
    html = page(desk_of, made, "compare/", "head_b", "caucus_b", new)
    assert f'<option value="{old}" selected>' in html
    assert '<del class="removed">][in pursuit]</del>' in html


def test_copies_of_another_room_cannot_be_named(desk_of, made):
    again(made)
    number = made.held("a").number
    asked = {"a": made.paper.number + 1}
    found = paper_page(desk_of, made.world, "head_a", "caucus_a", number, "compare/", **asked)
    assert found.status_code == 404


def test_the_history_of_an_article_shows_each_change_and_its_why(desk_of, made):
    release = labelled(made.draft().paper, "Article 2")
    anew = reworded(release, "en", "All persons held shall be released at a ratio of {ratio}.", "Release")
    edit_paper(made.world, made.paper, SetArticle(article_digest(release), anew), why="B asked for all.")
    settle(made, "", 0, 0)
    html = page(desk_of, made, f"history/{release.id}/")
    said = words_of(html)
    assert re.search(r"Version 2 .* changed \+\d −\d B asked for all\.", said)
    assert re.search(r"Version 1 .* new", said)
    assert "Version 3" not in said
    assert "All persons" in said


def test_agreement_and_reopening_are_part_of_an_articles_history(desk_of, made):
    one = labelled(made.draft().paper, "1.1").id
    edit_paper(made.world, made.paper, Agree(one))
    edit_paper(made.world, made.paper, Reopen(one, en("New facts.")), why="New facts.")
    said = words_of(page(desk_of, made, f"history/{one}/"))
    assert "✓ agreed provisionally" in said
    assert "open again" in said


def test_an_article_that_went_still_has_its_history(desk_of, made):
    gone = labelled(made.draft().paper, "Article 3").id
    settle(made, "Article 3", 0, 1)
    said = words_of(page(desk_of, made, f"history/{gone}/"))
    assert said.startswith('id="main"') or "History of Article 3" in said
    assert "gone" in said


def test_an_article_that_never_was_has_none(desk_of, made):
    found = paper_page(desk_of, made.world, "lead", "mediation", made.paper.number, "history/a999/")
    assert found.status_code == 404


def test_a_party_reads_the_history_of_what_it_held(desk_of, made):
    old, new = again(made)
    said = words_of(page(desk_of, made, "history/1/", "head_b", "caucus_b", new))
    assert f"The paper of act {new}" in said
    assert f"The paper of act {old}" in said
    assert "Both said so." not in said


def rows(html):
    """Give the table's rows as words."""
    body = html[html.index("<tbody>") : html.index("</tbody>")]
    return [words_of(row) for row in body.split("</tr>") if "<td" in row]


def test_brackets_left_are_plotted_and_tabled(desk_of, made):
    settle(made, "", 0, 0)
    settle(made, "Article 3", 0, 0)
    html = page(desk_of, made, "brackets/")
    found = rows(html)
    assert [row.split()[0] for row in found] == ["3", "2", "1"]
    counts = [re.search(r"UTC\) (\d+) (\d+) (\d+) (\d+) of (\d+)", row).groups() for row in found]
    assert counts == [("3", "6", "3", "3", "5"), ("4", "8", "3", "2", "5"), ("5", "10", "3", "1", "5")]
    assert "Both said so." in found[0]
    plot = html[html.index('<svg viewBox="0 0 720') : html.index("</svg>")]
    assert len(re.findall(r'<circle class="dot"', plot)) == 3
    heights = [float(one) for one in re.findall(r'class="dot" cx="[\d.]+" cy="([\d.]+)"', plot)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


def test_a_plot_is_the_same_in_a_language_that_writes_numbers_otherwise(desk_of, made):
    settle(made, "", 0, 0)
    numbers = [
        re.findall(r'c[xy]="([^"]*)"', main_of(
            paper_page(desk_of, made.world, "lead", "mediation", made.paper.number, "brackets/", reads=lang)
        ))
        for lang in ("en", "fr", "ar")
    ]  # fmt: skip
    assert numbers[0] == numbers[1] == numbers[2]


def test_edits_that_could_not_be_made_are_counted(desk_of, made):
    bracket = brackets_of(made.draft().paper, "")[0]
    edit_paper(made.world, made.paper, Settle(bracket, 0), Settle(bracket, 1))
    assert "1 edit could not be made" in rows(page(desk_of, made, "brackets/"))[0]


def test_with_one_version_there_is_a_table_and_no_line_yet(desk_of, made):
    html = page(desk_of, made, "brackets/")
    assert '<svg viewBox="0 0 720' not in html
    assert len(rows(html)) == 1
    assert "edits" not in rows(html)[0]
    settle(made, "", 0, 0)
    assert ["edits" in row for row in rows(page(desk_of, made, "brackets/"))] == [True, False]
