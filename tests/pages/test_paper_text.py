"""The text of a paper: its brackets, its languages, its versions, and what stands around it."""

import re
from dataclasses import replace
from hashlib import sha256

import pytest

from goodoffices.talks.acts import PaperOpened, PaperWithdrawn, Remark
from goodoffices.talks.papers.model import Attachment, Words
from goodoffices.talks.papers.notation import reworded
from tests.pages.reading import article_of, main_of, paper_page, words_of
from tests.papers_world import (
    brackets_of,
    carry_paper,
    give_paper,
    labelled,
    lake,
    lake_paper,
    open_paper,
    settle,
    worded,
)
from tests.world import en, seat_id


@pytest.fixture
def made(world):
    """Give the paper on its way: put to both, answered by B."""
    return lake(world)


def text(desk_of, made, who="lead", room="mediation", number=0, **asked):
    """Open the text and give its main part."""
    return main_of(paper_page(desk_of, made.world, who, room, number or made.paper.number, **asked))


def test_brackets_are_real_and_their_alternatives_lettered(desk_of, made):
    article = article_of(text(desk_of, made), labelled(made.draft().paper, "Article 1").id)
    said = words_of(article)
    assert "[ a A: The Northern Shore shall withdraw" in said
    assert "[ b B: Both Parties shall" in said
    assert "2 [ a within ____ days (10–60) of signature ] [ b by ____ ] from the east bank. ]" in said
    assert "[ a gradually ] [ b nothing ] withdraw" in said
    nested = brackets_of(made.draft().paper, "Article 1")[1]
    assert article.index("data-alternative") < article.index(f'id="part-{nested}"')


def test_a_long_bracket_is_stacked_and_a_short_one_is_not(desk_of, made):
    article = article_of(text(desk_of, made), labelled(made.draft().paper, "Article 1").id)
    outer, inner, _ = brackets_of(made.draft().paper, "Article 1")
    for part, shape in ((outer, "stacked"), (inner, "inline")):
        assert re.search(rf'class="bracket {shape}"[^>]*id="part-{part}"', article)


def test_an_article_in_brackets_as_a_whole_says_what_a_and_b_are(desk_of, made):
    whole = labelled(made.draft().paper, "Article 3")
    article = article_of(text(desk_of, made), whole.id)
    assert f'id="part-{whole.whole}"' in article
    assert "a it stays, b it is left out" in words_of(article)


def test_words_of_a_paper_are_never_markup_and_hide_no_controls(desk_of, world):
    sly = worded("Article 1", ("<b>x</b>", ""), ("To <script>alert(1)</script> & \u202eB.", ""))
    paper = replace(lake_paper(), articles=(), linkages=())
    from goodoffices.talks.papers.applying import apply
    from goodoffices.talks.papers.edits import AddArticle

    number = open_paper(world, apply(paper, AddArticle("", 0, sly))).number
    html = main_of(paper_page(desk_of, world, "lead", "mediation", number))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ⟦RLO⟧B." in html


def test_two_languages_stand_side_by_side_each_in_its_own_direction(desk_of, made):
    html = text(desk_of, made, beside="ar")
    article = article_of(html, labelled(made.draft().paper, "Article 2").id)
    assert 'lang="en" dir="ltr"' in article
    assert 'lang="ar" dir="rtl"' in article
    assert "نسبة" in article
    ids = re.findall(r' id="(part-[^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("asked", ["en", "xx", ""])
def test_a_language_that_is_not_there_stands_nowhere(desk_of, made, asked):
    assert 'data-columns="2"' not in text(desk_of, made, beside=asked)


def test_the_language_asked_for_is_shown_and_else_the_readers_own(desk_of, made):
    arabic = main_of(paper_page(desk_of, made.world, "lead", "mediation", made.paper.number, reads="ar"))
    assert "الضامن" in arabic
    assert "Guarantor shall" not in arabic
    asked = text(desk_of, made, lang="ar")
    assert "الضامن" in asked
    assert "Guarantor shall" not in asked


def test_an_earlier_version_is_shown_as_it_was(desk_of, made):
    first = made.draft().versions[0].number
    settle(made, "", 0, 1)
    latest, earlier = text(desk_of, made), text(desk_of, made, version=first)
    assert "in furtherance" not in latest
    assert "in furtherance" in earlier
    assert "This is version 1" in words_of(earlier)
    assert "This is version" not in words_of(latest)


@pytest.mark.parametrize("asked", [{"version": "9999"}, {"version": "1"}])
def test_a_version_that_is_not_there_is_no_page(desk_of, made, asked):
    assert paper_page(desk_of, made.world, "lead", "mediation", made.paper.number, **asked).status_code == 404


def test_a_paper_that_is_not_there_is_answered_like_a_room_that_is_not(desk_of, made):
    seat = seat_id("head_a")
    desk = desk_of("head_a").browser
    missing = desk.get(f"/s/{seat}/rooms/{made.world.rooms['caucus_a']}/papers/9999/")
    elsewhere = desk.get(f"/s/{seat}/rooms/{made.world.rooms['mediation']}/papers/{made.paper.number}/")
    nowhere = desk.get(f"/s/{seat}/rooms/nosuchroom/papers/1/")
    assert {one.status_code for one in (missing, elsewhere, nowhere)} == {404}
    bare = [re.sub(rb'(nonce|token|value)="[^"]*"', b"", one.content) for one in (elsewhere, nowhere)]
    assert bare[0] == bare[1]


def test_the_outline_counts_what_is_open_in_each_article(desk_of, made):
    html = text(desk_of, made)
    outline = html[html.index('<ol class="outline"') : html.index("</ol>", html.index('<ol class="outline"'))]
    assert words_of(outline) == "Preamble 1 Article 1 5 1.1 ✓ clean Article 2 1 Article 3 1"


def test_linkages_are_said_in_words(desk_of, made):
    said = words_of(text(desk_of, made))
    assert "only if Article 3 stays no withdrawal without a guarantor" in said


def test_languages_are_held_against_each_other_when_asked(desk_of, made):
    release = labelled(made.draft().paper, "Article 3")
    wrong = reworded(release, "ar", "يتولى الضامن المراقبة لمدة 40 يوما.", "الضمانات")
    from goodoffices.talks.papers.canonical import article_digest
    from goodoffices.talks.papers.edits import SetArticle
    from tests.papers_world import edit_paper

    edit_paper(made.world, made.paper, SetArticle(article_digest(release), wrong))
    assert "numbers differ" not in words_of(text(desk_of, made))
    asked = text(desk_of, made, check="languages")
    assert "Article 3 · numbers differ English: 30 days Arabic: 40" in words_of(asked)
    assert f'href="#part-{release.id}"' in asked


def test_a_remark_is_written_and_read_in_this_room_alone(desk_of, made):
    article = labelled(made.draft().paper, "Article 2").id
    desk_of("lead").fill(
        "mediation", "remark", made.paper.number, "save", place=article, words="A can wait with this."
    )
    said = words_of(text(desk_of, made))
    assert "Article 2 · Lead mediator · just now A can wait with this." in said
    for who, room in (("head_a", "caucus_a"), ("head_b", "caucus_b")):
        number = made.held(room[-1]).number
        assert "can wait" not in text(desk_of, made, who, room, number)


def test_a_remark_on_what_went_keeps_its_place_in_words(desk_of, made):
    bracket = brackets_of(made.draft().paper, "")[0]
    made.world.act("lead", "mediation", Remark(made.paper.number, bracket, en("Which?")))
    settle(made, "", 0, 0)
    assert "Which?" in text(desk_of, made)


def test_attachments_are_named_with_their_digests(desk_of, world):
    body = b"m" * 12_345
    digest = sha256(body).hexdigest()
    paper = replace(lake_paper(), attachments=(Attachment("map.pdf", len(body), digest),))
    room = world.rooms["mediation"]
    number = world.lead.act(room, PaperOpened(paper), key="map", files={digest: body}).number
    said = words_of(main_of(paper_page(desk_of, world, "lead", "mediation", number)))
    assert f"map.pdf · 12,345 bytes {digest}" in said


def test_a_paper_that_a_party_gave_is_read_in_its_caucus(desk_of, world):
    number = give_paper(world, "a", lake_paper(), carried_by="A courier").number
    said = words_of(main_of(paper_page(desk_of, world, "head_a", "caucus_a", number)))
    assert "As it was given to the mediation." in said
    assert "Carried by A courier" in said
    assert "Answer this paper" not in said


def test_keys_stand_in_a_dialog_with_a_switch(desk_of, made):
    html = text(desk_of, made)
    dialog = html[html.index("<dialog") : html.index("</dialog>")]
    assert all(f"<kbd>{key}</kbd>" in dialog for key in "jk[]19e?")
    assert "data-keys-on" in dialog


def test_every_bracket_has_the_number_by_which_it_is_named(desk_of, made):
    html = article_of(text(desk_of, made), labelled(made.draft().paper, "Article 1").id)
    assert re.findall(r'aria-label="Bracket (\d+)"', html) == ["1", "2", "3"]


def test_words_are_left_alone_by_the_writer():
    from goodoffices.site.papers.runs import Writer

    article = lake_paper().articles[2]
    assert Writer(article, "en").write((Words("a\nb"),)) == "a\nb"


def test_the_first_sentence_says_what_became_of_the_paper(desk_of, world):
    paper = open_paper(world)
    first = carry_paper(world, paper, "b")
    (conveyance,) = world.view("lead", "mediation").conveyances
    second = carry_paper(world, paper, "b", replaces=conveyance)

    def lead(number):
        return words_of(main_of(paper_page(desk_of, world, "head_b", "caucus_b", number)))

    assert "What stands before you" not in lead(first)
    assert f"the paper of act {second} took its place" in lead(first)
    assert "What stands before you" in lead(second)
    world.act("lead", "caucus_b", PaperWithdrawn(second, en("No longer.")))
    assert "This paper was withdrawn" in lead(second)
    assert "What stands before you" not in lead(second)
