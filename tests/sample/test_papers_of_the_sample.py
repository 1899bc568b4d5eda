"""The papers of the sample: counted, the same in both languages, and the single text walks to a clean one."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise

import pytest

from goodoffices.documents.reading.paper import paper_of
from goodoffices.documents.reading.text import lines_of_text
from goodoffices.sample.papers import About, abouts, made_by, paper, walk
from goodoffices.sample.papers.reading import LANGUAGES, choice, labelled
from goodoffices.sample.stage import DAYS
from goodoffices.talks.papers.applying import apply, apply_all
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.edits import Fill, Settle
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    BlankKind,
    Gap,
    LinkageKind,
    Paper,
    Place,
    Run,
    Words,
    every_article,
    every_blank,
    every_bracket,
    places,
    plain,
)
from goodoffices.talks.papers.notation import heading_written, written
from goodoffices.talks.papers.soundness import faults
from goodoffices.talks.refusal import Refusal
from tests.sample.test_nobody_real import REAL, REAL_ELSEWHERE

FIRST = date(2031, 2, 27)
KEYS = (
    *("proposal", "side-letter", "sedge", "text", "demands", "valley", "landing", "bridging", "order"),
    "pilots-boat",
)


@cache
def read(key: str, first_day: date = FIRST) -> Paper:
    """Give a paper of the sample."""
    return paper(key, first_day)


@cache
def versions() -> tuple[Paper, ...]:
    """Give the single text as it is put and as each step leaves it; no edit is refused."""
    found = [read("text")]
    for step in walk(FIRST):
        edited = apply_all(found[-1], made_by(step, found[-1]))
        assert not edited.refused
        found.append(edited.paper)
    return tuple(found)


def clean() -> Paper:
    """Give the single text as it ends."""
    return versions()[-1]


def every_text() -> Iterator[tuple[str, Paper]]:
    """Go through every paper and every version of the single text, each by a name."""
    for key in KEYS:
        yield key, read(key)
    for place, one in enumerate(versions()[1:], 2):
        yield f"text {place}", one


def nesting(held: Article | Alternative) -> int:
    """Give how deep brackets nest."""
    return max((1 + nesting(each) for one in held.brackets for each in one.alternatives), default=0)


# ---- what there is ------------------------------------------------------------------------------------------


def test_the_single_text_has_thirty_one_articles_and_three_annexes() -> None:
    labels = [one.label for one in read("text").articles]
    numbered = [f"Article {number}" for number in range(1, 31)]
    numbered.insert(26, "Article 26bis")
    assert labels == ["", *numbered, "Annex A", "Annex B", "Annex C"]
    assert [len(one.children) for one in read("text").articles[-3:]] == [3, 3, 2]


def test_it_begins_with_sixty_brackets_three_deep() -> None:
    assert brackets_left(read("text")).brackets == 60
    depths = [nesting(one) for one in every_article(read("text"))]
    assert max(depths) == 3
    assert depths.count(2) >= 3


def test_it_has_blanks_of_every_kind_that_has_a_measure() -> None:
    blanks = [blank for one in every_article(read("text")) for blank in every_blank(one)]
    assert len(blanks) == 14
    assert {one.kind for one in blanks} == set(BlankKind) - {BlankKind.WORDS}
    ranged = [one for one in blanks if one.kind is not BlankKind.LIST]
    assert all(one.low and one.high for one in ranged)
    assert not any(one.value for one in blanks)


def test_one_article_is_in_brackets_as_a_whole() -> None:
    held = [one for one in every_article(read("text")) if one.whole]
    assert [one.label for one in held] == ["Article 26bis"]


def test_only_what_a_side_said_openly_as_its_own_bears_its_letter() -> None:
    found = {
        (name, one.label): each.by
        for name, text in every_text()
        for one in every_article(text)
        for bracket in every_bracket(one)
        for each in bracket.alternatives
        if each.by
    }
    assert {label for _, label in found} == {"Article 13", "Article 20"}
    assert found[("text", "Article 13")] == ("A",)
    assert found[("text 6", "Article 20")] == ("B",)


@pytest.mark.parametrize(
    ("key", "articles", "brackets"),
    [
        ("proposal", 8, 0),
        ("side-letter", 4, 0),
        ("demands", 7, 4),
        ("valley", 3, 0),
        ("landing", 3, 2),
        ("bridging", 6, 3),
        ("pilots-boat", 2, 0),
    ],
)
def test_the_other_papers_are_as_long_as_they_are(key: str, articles: int, brackets: int) -> None:
    labels = [one.label for one in read(key).articles if one.label]
    assert labels == [f"Article {number}" for number in range(1, articles + 1)]
    assert brackets_left(read(key)).brackets == brackets


def test_what_is_told_of_the_papers_fits_them() -> None:
    told = {one.key: one for one in abouts()}
    assert [(one.key, one.day) for one in abouts()] == sorted(
        ((one.key, one.day) for one in abouts()), key=lambda pair: pair[1]
    )
    assert set(told) == set(KEYS)
    bridging: About = told["bridging"]
    assert (bridging.refused_by, bridging.sticks_to) == ("A", "proposal")
    assert told["proposal"].day < bridging.day <= bridging.refused_on <= DAYS
    assert {key: one.by for key, one in told.items() if one.by} == {
        "demands": "B",
        "valley": "P",
        "landing": "A",
    }
    assert all({title.lang for title in one.title} == set(LANGUAGES) for one in abouts())


IN_ONE_ORDER = [("text", "en"), *((key, lang) for key in KEYS if key != "text" for lang in LANGUAGES)]


@pytest.mark.parametrize(("key", "lang"), IN_ONE_ORDER)
def test_whoever_imports_a_file_of_it_finds_the_same_paper(key: str, lang: str) -> None:
    file = files("goodoffices.sample.papers") / f"{key}-{lang}.txt"
    found = paper_of(lines_of_text(file.read_text(encoding="utf-8")), lang)
    assert not found.faults
    assert brackets_left(found.paper) == brackets_left(read(key))
    for one, ours in zip(every_article(found.paper), every_article(read(key)), strict=True):
        assert lang != "en" or one.label == ours.label
        assert written(one, lang) == written(ours, lang)
        assert heading_written(one, lang) == heading_written(ours, lang)
        assert bool(one.whole) == bool(ours.whole)


# ---- the languages ------------------------------------------------------------------------------------------


def names_in(run: Run) -> set[str]:
    """Give the brackets and blanks that stand in a run."""
    found = {piece.bracket for piece in places(run) if isinstance(piece, Place)}
    return found | {piece.blank for piece in places(run) if isinstance(piece, Gap)}


def numbers_in(run: Run, where: str = "") -> Iterator[tuple[str, str]]:
    """Go through the numbers of a run, each with the alternative in which it stands."""
    for piece in run:
        if isinstance(piece, Words):
            yield from ((where, number) for number in re.findall(r"\d+", piece.words))
        elif isinstance(piece, Place):
            for place, each in enumerate(piece.reads):
                yield from numbers_in(each, f"{piece.bracket}/{place}")


def test_every_text_holds_together() -> None:
    assert [(name, problem) for name, one in every_text() for problem in faults(one)] == []


def test_every_article_is_worded_in_both_languages_over_the_same_brackets_and_blanks() -> None:
    for _, text in every_text():
        for one in every_article(text):
            assert tuple(wording.lang for wording in one.wordings) == LANGUAGES
            held = {each.id for each in every_bracket(one)} | {each.id for each in every_blank(one)}
            for wording in one.wordings:
                assert names_in(wording.run) == held - {one.whole}, (one.label, wording.lang)
                assert bool(wording.heading) == bool(one.label and not one.label.isdigit())


def test_both_languages_say_the_same_numbers_in_the_same_alternatives() -> None:
    for _, text in every_text():
        for one in every_article(text):
            first, second = (sorted(numbers_in(wording.run)) for wording in one.wordings)
            assert first == second, one.label


def test_an_alternative_that_reads_nothing_reads_nothing_in_both() -> None:
    for _, text in every_text():
        for one in every_article(text):
            silent = [
                {
                    (piece.bracket, place)
                    for piece in places(wording.run)
                    if isinstance(piece, Place)
                    for place, each in enumerate(piece.reads)
                    if not each
                }
                for wording in one.wordings
            ]
            assert silent[0] == silent[1], one.label


def test_units_and_choices_are_said_in_both() -> None:
    for _, text in every_text():
        for blank in (each for one in every_article(text) for each in every_blank(one)):
            for said in (blank.unit, *blank.choices):
                assert not said or {each.lang for each in said} == set(LANGUAGES)
            if blank.kind is BlankKind.NUMBER:
                assert blank.unit
            if blank.kind is BlankKind.LIST:
                assert len(blank.choices) == 3


def test_arabic_is_written_in_arabic_and_english_is_not() -> None:
    for _, text in every_text():
        for one in every_article(text):
            for wording in one.wordings:
                letters = re.findall(r"[^\W\d_]", plain(wording.run) + plain(wording.heading))
                arabic = [letter for letter in letters if "\u0600" <= letter <= "\u06ff"]
                assert arabic == (letters if wording.lang == "ar" else []), one.label


def test_where_arabic_has_another_order_its_numbers_lead_to_the_same_brackets() -> None:
    article = labelled(read("text"), "Article 4")
    orders = [
        [piece.bracket for piece in wording.run if isinstance(piece, Place)] for wording in article.wordings
    ]
    assert orders[0] != orders[1]
    assert sorted(orders[0]) == sorted(orders[1])
    third = orders[0][0]
    reads = {
        wording.lang: plain(piece.reads[0])
        for wording in article.wordings
        for piece in wording.run
        if isinstance(piece, Place) and piece.bracket == third
    }
    assert reads == {"en": "third", "ar": "الثالث"}


# ---- the linkages -------------------------------------------------------------------------------------------


def test_linkages_of_all_four_kinds_tie_the_single_text() -> None:
    linkages = read("text").linkages
    assert len(linkages) == 6
    assert {one.kind for one in linkages} == set(LinkageKind)
    assert all({note.lang for note in one.note} == set(LANGUAGES) for one in linkages)


@pytest.mark.parametrize(("label", "bracket"), [("Article 6", 1), ("Article 4", 5)])
def test_the_swap_goes_only_with_the_withdrawal_and_the_end_of_operations(label: str, bracket: int) -> None:
    text = read("text")
    swap, other = choice(text, "Article 9", 1, "a"), choice(text, label, bracket, "b")
    exchanged = apply(text, Settle(swap.bracket, swap.alternative))
    with pytest.raises(Refusal, match="linkage-broken"):
        apply(exchanged, Settle(other.bracket, other.alternative))


def test_the_demands_tie_the_swap_to_two_others() -> None:
    demands = read("demands")
    (linkage,) = demands.linkages
    assert linkage.kind is LinkageKind.ONLY_IF
    assert linkage.of[0] == choice(demands, "Article 7", 1, "a")
    assert len(linkage.of) == 3


# ---- the walk -----------------------------------------------------------------------------------------------


def test_brackets_left_go_down_from_sixty_to_none_and_rise_once() -> None:
    left = [brackets_left(one).brackets for one in versions()]
    assert left == [60, *(step.left for step in walk(FIRST))]
    assert left[-1] == 0
    rises = [after > before for before, after in pairwise(left)]
    assert rises.count(True) == 1
    assert left[:3] == [60, 52, 43]


def test_the_walk_goes_on_from_day_to_day() -> None:
    put = next(one.day for one in abouts() if one.key == "text")
    days = [put, *(step.day for step in walk(FIRST))]
    assert days == sorted(set(days))
    assert days[-1] <= DAYS
    assert all({text.lang for text in step.why} == set(LANGUAGES) for step in walk(FIRST))


def test_it_ends_clean_with_every_article_agreed() -> None:
    end = brackets_left(clean())
    assert (end.brackets, end.blanks_open) == (0, 0)
    assert not clean().linkages
    assert all(one.agreed for one in clean().articles)
    assert [one.label for one in clean().articles] == [one.label for one in read("text").articles]


def test_articles_keep_their_identity_and_numbers_through_the_walk() -> None:
    first = [(one.id, one.label) for one in every_article(read("text"))]
    assert all([(one.id, one.label) for one in every_article(text)] == first for text in versions())


def test_what_is_opened_again_was_agreed() -> None:
    opened = [(place, label) for place, step in enumerate(walk(FIRST)) for label in step.reopen]
    assert len(opened) == 4
    assert all(labelled(versions()[place], label).agreed for place, label in opened)


def test_what_comes_back_with_new_brackets_is_otherwise_the_same_text() -> None:
    (place,) = [place for place, step in enumerate(walk(FIRST)) if step.reword]
    before, after = versions()[place : place + 2]
    for label in walk(FIRST)[place].reopen:
        was, now = labelled(before, label), labelled(after, label)
        assert not was.brackets
        assert now.brackets
        assert {one.id for one in was.blanks} == {one.id for one in now.blanks}
        for lang in LANGUAGES:
            known = plain(was.wording(lang).run).split()
            said = re.sub(r"[\[\]]", " ", plain(now.wording(lang).run)).split()
            assert [word for word in known if word.strip("،.,") not in " ".join(said)] == [], (label, lang)


def test_clean_words_read_as_words() -> None:
    for one in every_article(clean()):
        for wording in one.wordings:
            words = plain(wording.run)
            assert not re.search(r"  | [,.;:،؛]|\n\s*\n|^\s|\s$|[\[\]{}#¦\\]", words), (
                one.label,
                wording.lang,
                words,
            )


# ---- names and dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("first_day", [date(2026, 9, 3), date(2027, 12, 20), date(2032, 2, 1)])
def test_dates_move_with_the_first_day_of_the_talks(first_day: date) -> None:
    text = read("text", first_day)
    (blank,) = (
        each for one in every_article(text) for each in every_blank(one) if each.kind is BlankKind.DATE
    )
    assert date.fromisoformat(blank.low) > first_day + timedelta(days=DAYS)
    (value,) = (one[2] for step in walk(first_day) for one in step.fill if one[0] == "Article 30")
    filled = apply(text, Fill(blank.id, value))
    assert brackets_left(filled).blanks_open == brackets_left(text).blanks_open - 1


def test_no_real_place_and_no_contested_name_is_written() -> None:
    folder = files("goodoffices.sample.papers")
    names = [one.name for one in folder.iterdir() if one.name.endswith((".txt", ".toml"))]
    assert len(names) == 2 * len(KEYS) + 2
    words = " ".join((folder / name).read_text(encoding="utf-8") for name in names).casefold()
    spoken = set(re.findall(r"[^\W\d_]+", words))
    assert len(spoken) > 1000
    assert not [name for name in REAL.split() if any(word.startswith(name) for word in spoken)]
    assert not [name for name in REAL_ELSEWHERE.split() if name in spoken]
    contested = (
        "lantern",
        "reed passage",
        "closure",
        "safety halt",
        "الفانوس",
        "ممر القصب",
        "الإغلاق",
        "توقّف السلامة",
    )
    assert not [name for name in contested if name in words]
