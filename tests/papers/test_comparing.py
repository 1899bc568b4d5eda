"""The comparison of two versions says what changed, article by article and word by word, and reads well."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.talks.papers.comparing import brackets_left, compare, history
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.counting import BracketCount, brackets_by_article, brackets_over_time
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Footnote,
    Gap,
    Paper,
    PaperKind,
    Place,
    Wording,
    Words,
)
from goodoffices.talks.papers.stretches import difference
from goodoffices.talks.papers.tokens import said, tokens
from goodoffices.talks.texts import Text
from tests.papers.strategies import papers

TEXTS = Path(__file__).parents[3] / "shared" / "data" / "texts"
SIGNS = {"same": "{}", "added": "{{+{}}}", "removed": "{{-{}}}"}


def marked(stretches):
    """Write stretches as one line: {-removed} {+added}."""
    return "".join(SIGNS[one.op].format(one.words) for one in stretches)


def words(old, new):
    return marked(difference(tokens([old]), tokens([new])).stretches)


def article(name, label, said, *, lang="en", heading="", children=(), **more):
    run = said if isinstance(said, tuple) else (Words(said),) if said else ()
    head = (Words(heading),) if heading else ()
    return Article(name, label, (Wording(lang, run, head),), children=children, **more)


def paper(*articles):
    return Paper(PaperKind.SINGLE_TEXT, (Text("The crossing", "en"),), articles)


def kinds(comparison):
    return [(one.kind, (one.new or one.old).id) for one in comparison.changes]


OPEN = article("1", "Article 1", "The crossing opens within 30 days.")
WATER = article("2", "Article 2", "Water is shared by need.")
NAMES = article("3", "Article 3", "Lists of names stay with the intermediary.")


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("within 30 days", "within 45 days", "within {-30 }{+45 }days"),
        ("Parties shall act", "Parties shall not act", "Parties shall {+not }act"),
        ("a, b and c", "a, c", "a, {-b and }c"),
        ("conservation and use", "conservation, use", "conservation{- and }{+, }use"),
        (
            "خلال ثلاثين يوماً من التوقيع",
            "خلال أربعين يوماً من التوقيع",
            "خلال {-ثلاثين }{+أربعين }يوماً من التوقيع",
        ),
        ("הַמַּעֲבָר ייפתח מחר", "הַמַּעֲבָר ייסגר מחר", "הַמַּעֲבָר {-ייפתח }{+ייסגר }מחר"),
        ("双方应当停火", "双方不得停火", "双方{-应当}{+不得}停火"),
        ("au sens de l’accord", "au sens de l’acte", "au sens de {-l’accord}{+l’acte}"),
        ("1,200 tonnes", "1,250 tonnes", "{-1,200 }{+1,250 }tonnes"),
        ("one\ntwo", "one two", "one{-\n} two"),
        ("the  lake", "the lake", "the lake"),
        ("cafe\u0301", "caf\u00e9", "caf\u00e9"),
    ],
)
def test_wording_is_compared_word_by_word_in_any_language(old, new, shown):
    if "\n" in old:
        assert words(old, new) in (shown, "one{-\n}{+ }two", "one {-\n}two")
    else:
        assert words(old, new) == shown


def test_a_few_letters_between_two_replacements_are_no_island():
    assert words("the cat of dogs", "a bird of fish") == "{-the cat of dogs}{+a bird of fish}"
    assert (
        words("30 days after notice", "45 days before notice") == "{-30 }{+45 }days {-after }{+before }notice"
    )


def bracketed(*reads, by=()):
    """An article "shall [a][b] in time" with one bracket."""
    runs = tuple((Words(read),) if read else () for read in reads)
    alternatives = tuple(Alternative(by=by) for _ in reads)
    run = (Words("They shall "), Place("9", runs), Words(" in time."))
    return article("1", "Article 1", run, brackets=(Bracket("9", alternatives),))


def test_a_settled_bracket_reads_as_its_signs_and_the_other_alternative_removed():
    settled = article("1", "Article 1", "They shall report in time.")
    (change,) = compare(paper(bracketed("report", "leave")), paper(settled), "en").changes
    assert marked(change.body) == "They shall {-[}report{-][leave]} in time."
    assert (change.kind, change.words_added, change.words_removed) == ("changed", 0, 1)


@pytest.mark.parametrize(
    ("reads", "shown"),
    [
        (("report", ""), "[report]"),
        (("", "report"), "[][report]"),
        (("report", "leave", ""), "[report][leave][]"),
    ],
)
def test_brackets_read_as_they_are_written(reads, shown):
    assert said(bracketed(*reads), "en")[1].text == f"They shall {shown} in time."


def test_two_brackets_that_touch_stay_two():
    place = Place("9", ((Words("a"),), ()))
    run = (place, Words(" "), replace(place, bracket="8"))
    assert said(article("1", "", run), "en")[1].text == "[a] ¦[a]"


def test_who_proposed_what_is_no_change_of_wording():
    found = compare(paper(bracketed("a", "b")), paper(bracketed("a", "b", by=("A",))), "en")
    assert kinds(found) == [("same", "1")]


def test_a_blank_is_one_token_open_or_filled():
    open_blank = Blank("9", BlankKind.DAYS, low="10", high="60")
    run = (Words("within "), Gap("9"), Words(" of it"))
    before, after = (article("1", "", run, blanks=(replace(open_blank, value=v),)) for v in ("", "30"))
    (change,) = compare(paper(before), paper(after), "en").changes
    assert marked(change.body) == "within {-____ days (10..60) }{+30 days }of it"


def test_a_list_reads_its_choice_in_the_language_of_the_comparison():
    choices = ((Text("by sea", "en"), Text("بحرا", "ar")), (Text("by land", "en"), Text("برا", "ar")))
    blank = Blank("9", BlankKind.LIST, choices=choices, value="2")
    assert said(article("1", "", (Gap("9"),), lang="ar", blanks=(blank,)), "ar")[1].text == "برا"


def test_an_article_held_by_a_bracket_is_bracketed_as_a_whole():
    held = Bracket("9", (Alternative(), Alternative()))
    before = article("1", "Article 1", "It ends.", heading="Term", brackets=(held,), whole="9")
    (change,) = compare(
        paper(before), paper(article("1", "Article 1", "It ends.", heading="Term")), "en"
    ).changes
    assert (marked(change.heading), marked(change.body)) == ("{-[}Term", "It ends.{-]}")


def test_a_footnote_is_compared_too():
    before, after = (
        article("1", "", (Words("The lake"), Footnote(note))) for note in ("As on map 1.", "As on map 2.")
    )
    (change,) = compare(paper(before), paper(after), "en").changes
    assert marked(change.body) == "The lake^[As on map {-1}{+2}.]"


def test_articles_come_in_the_new_order_and_removed_ones_in_their_place():
    new_one = article("4", "Article 3", "A committee meets weekly.")
    found = compare(paper(OPEN, WATER, NAMES), paper(OPEN, new_one, replace(NAMES, label="Article 2")), "en")
    assert kinds(found) == [("same", "1"), ("removed", "2"), ("added", "4"), ("same", "3")]
    assert found.changes[-1].label_was == "Article 3"
    counts = found.counts
    assert (counts.same, counts.added, counts.removed, counts.changed) == (2, 1, 1, 0)
    assert (counts.words_added, counts.words_removed) == (4, 5)


def test_as_few_articles_as_possible_count_as_moved():
    found = compare(paper(OPEN, WATER, NAMES), paper(NAMES, OPEN, WATER), "en")
    assert kinds(found) == [("moved", "3"), ("same", "1"), ("same", "2")]


def test_a_paragraph_under_another_article_has_moved_and_can_have_changed():
    child = article("5", "1.", "The committee reports.")
    edited = article("5", "1.", "The committee reports daily.")
    before = paper(replace(OPEN, children=(child,)), WATER)
    (_, _, same) = compare(before, paper(OPEN, replace(WATER, children=(child,))), "en").changes
    assert (same.kind, same.moved, same.depth) == ("moved", True, 1)
    (_, _, changed) = compare(before, paper(OPEN, replace(WATER, children=(edited,))), "en").changes
    assert (changed.kind, changed.moved) == ("changed", True)


def test_only_the_language_asked_for_is_compared():
    both = replace(OPEN, wordings=(*OPEN.wordings, Wording("ar", (Words("يفتح المعبر"),))))
    other = replace(OPEN, wordings=(*OPEN.wordings, Wording("ar", (Words("يغلق المعبر"),))))
    assert kinds(compare(paper(both), paper(other), "en")) == [("same", "1")]
    assert kinds(compare(paper(both), paper(other), "ar")) == [("changed", "1")]
    assert marked(compare(paper(OPEN), paper(both), "ar").changes[0].body) == "{+يفتح المعبر}"


def test_which_is_which_can_be_said():
    copy = as_copy(paper(WATER, NAMES)).paper
    master = paper(OPEN, WATER, NAMES)
    assert kinds(compare(copy, master, "en", {"1": "2", "2": "3"})) == [
        ("added", "1"),
        ("same", "2"),
        ("same", "3"),
    ]


def test_papers_taken_in_separately_are_paired_by_what_they_say():
    before = paper(
        article("1", "Article 1", "The crossing opens within thirty days of signature.", heading="Crossing"),
        article("2", "Article 2", "Water of the upper lake is shared by need of the towns."),
        article("3", "Article 3", "A committee of engineers meets every week at the weir."),
    )
    after = paper(
        article("x1", "Article 1", "A committee of engineers shall meet every month at the weir."),
        article("x2", "Article 2", "The fishing fleets keep to their own coast."),
        article(
            "x3",
            "Article 3",
            "The northern crossing opens within sixty days of signature.",
            heading="The crossing",
        ),
        article("x4", "Article 4", "Water of the upper lake shall be shared by need of the towns."),
    )
    found = compare(before, after, "en", by_wording=True)
    paired = {one.new.id: one.old.id for one in found.changes if one.new and one.old}
    assert paired == {"x3": "1", "x4": "2", "x1": "3"}
    assert {one.new.id for one in found.changes if one.kind == "added"} == {"x2"}


def test_a_number_alone_makes_no_pair():
    before = paper(OPEN, article("2", "Article 2", "Fishing fleets keep to their coast."), NAMES)
    after = paper(OPEN, article("8", "Article 2", "A fund pays for new pumps."), NAMES)
    found = compare(before, after, "en", by_wording=True)
    assert kinds(found) == [("same", "1"), ("removed", "2"), ("added", "8"), ("same", "3")]


def test_history_holds_the_versions_in_which_the_article_changed():
    edited = article("1", "Article 1", "The crossing opens within 45 days.")
    versions = [
        paper(WATER),
        paper(OPEN, WATER),
        paper(OPEN, NAMES),
        paper(edited, NAMES),
        paper(NAMES, edited),
        paper(NAMES, replace(edited, label="Article 2")),
        paper(NAMES),
    ]
    found = history(versions, "1", "en")
    assert [(at, one.kind, one.label_was) for at, one in found] == [
        (1, "added", ""),
        (3, "changed", ""),
        (5, "same", "Article 1"),
        (6, "removed", ""),
    ]


def test_what_is_open_is_counted_at_any_depth():
    inner = Bracket("11", (Alternative(), Alternative(), Alternative()))
    blanks = (Blank("12", BlankKind.DAYS), Blank("13", BlankKind.DAYS, value="3"))
    outer = Bracket("10", (Alternative((inner,), blanks), Alternative()))
    child = article("5", "1.", "", brackets=(outer,))
    whole = paper(replace(OPEN, children=(child,)), WATER)
    assert brackets_left(whole) == BracketCount(2, 5, 1, articles_clean=2, articles=3)
    assert [(one.id, count.brackets) for one, count in brackets_by_article(whole)] == [
        ("1", 0),
        ("5", 2),
        ("2", 0),
    ]
    assert brackets_over_time([paper(WATER), whole]) == (brackets_left(paper(WATER)), brackets_left(whole))
    found = compare(whole, paper(OPEN, WATER), "en")
    assert (found.brackets_before.brackets, found.brackets_after.brackets) == (2, 0)


def test_a_long_passage_is_compared_as_exactly_as_a_short_one():
    old = [f"w{at % 700} of the {at}" for at in range(3000)]
    new = [*old[:500], "put in here", *old[500:2000], *old[2001:]]
    found = difference(tokens([" ".join(old)]), tokens([" ".join(new)]))
    assert [one.words.strip() for one in found.stretches if one.op == "added"] == ["put in here"]
    assert (found.words_added, found.words_removed) == (3, 4)


SOME_WORDS = st.lists(
    st.sampled_from(["a", "b", "the", "[", "]", ",", "\n", "ن", "ד", "3"]), max_size=40
).map(" ".join)


@given(SOME_WORDS, SOME_WORDS)
@settings(max_examples=200, deadline=None)
def test_what_stays_and_what_came_is_the_new_wording_and_what_stays_and_went_the_old(old, new):
    found = difference(tokens([old]), tokens([new])).stretches
    assert "".join(one.words for one in found if one.op != "removed") == new
    assert "".join("".join(one.words for one in found if one.op != "added").split()) == "".join(old.split())


@given(papers(), papers())
@settings(max_examples=40, deadline=None)
def test_a_comparison_holds_every_article_of_both_papers(old, new):
    for lang in ("en", "ar"):
        found = compare(old, new, lang, by_wording=True)
        for side, whole in (("new", new), ("old", old)):
            ids = [getattr(one, side).id for one in found.changes if getattr(one, side)]
            assert sorted(ids) == sorted(one.id for one, _ in brackets_by_article(whole))
        for one in found.changes:
            heading, body = said(one.new, lang) if one.new else (tokens([]), tokens([]))
            shown = ["".join(s.words for s in part if s.op != "removed") for part in (one.heading, one.body)]
            assert shown == [heading.text, body.text]


@given(papers())
@settings(max_examples=40, deadline=None)
def test_a_paper_compared_with_its_copy_is_the_same(paper):
    for lang in paper.languages:
        copy = as_copy(paper)
        found = compare(
            paper,
            copy.paper,
            lang,
            {name: path for path, name in copy.master.items() if "/" not in path and "L" not in path},
        )
        assert {one.kind for one in found.changes} <= {"same"}
        assert all(one.op == "same" for change in found.changes for one in (*change.heading, *change.body))


def draft(name):
    """Take in the articles of a real draft, each as plain words."""
    path = TEXTS / name
    if not path.exists():
        pytest.skip(f"needs {name} from the shared test data")
    parts = re.split(r"^## \[?(?=Article)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    found = []
    for part in parts:
        head, _, body = part.partition("\n")
        label, heading = re.match(r"(Article \w+)\]? ?(.*)", head).groups()
        found.append(article(f"{name}/{len(found)}", label, body.strip(), heading=heading.strip("*() ")))
    return paper(*found)


def test_the_articles_of_successive_real_drafts_are_found_again_though_their_numbers_moved():
    found = compare(draft("cop21-9-dec-2015.md"), draft("cop21-12-dec-2015.md"), "en", by_wording=True)
    pairs = {one.old.label: one.new.label for one in found.changes if one.old and one.new}
    expected = {
        "Article 2bis": "Article 3", "Article 3": "Article 4", "Article 3bis": "Article 5", "Article 4": "Article 7",
        "Article 5": "Article 8", "Article 6": "Article 9", "Article 7": "Article 10", "Article 9": "Article 13",
        "Article 10": "Article 14", "Article 18": "Article 21", "Article 19": "Article 22",
        "Article 25": "Article 28", "Article 26": "Article 29",
    }  # fmt: skip
    assert {old: pairs.get(old) for old in expected} == expected
    assert not any(one.moved for one in found.changes)
    last = next(one for one in found.changes if one.new and one.new.label == "Article 28")
    assert "{-" in marked(last.heading)
    assert marked(last.body).count("{") < 12
