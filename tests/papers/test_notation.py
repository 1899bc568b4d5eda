"""The notation of bracketed wording, sign by sign."""

import pytest

from goodoffices.talks.papers.model import (
    Article,
    Blank,
    BlankKind,
    Footnote,
    Gap,
    Place,
    State,
    Words,
    every_blank,
    every_bracket,
)
from goodoffices.talks.papers.notation import heading_written, read, reworded, written
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

ARTICLE = Article("a1", "Article 1")


def worded(text: str, lang: str = "en") -> Article:
    """An article that nothing is known of, worded so."""
    return reworded(ARTICLE, lang, text)


def shape(text: str) -> list[int]:
    """How many alternatives each bracket has, in reading order."""
    return [len(one.alternatives) for one in every_bracket(worded(text))]


def blank(text: str) -> Blank:
    """The one blank of a text."""
    (found,) = every_blank(worded(text))
    return found


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("[In [furtherance][pursuit] of the aim,]", [2, 2]),
        ("[a] \t[b]", [2]),
        ("[a]\n[b]", [2, 2]),
        ("[a]¦[b]", [2, 2]),
        ("[a], [b]", [2, 2]),
        ("[a][b][]", [3]),
        ("[a][ ]", [2]),
        ("Part[y][ies]", [2]),
        ("[acknowledge][X]", [2]),
        ("[x][y]", [2]),
        ("\\[a\\] ^[see [b]]", []),
        ("[A: x / B: y]", [2]),
        ("[the one / the other]", [2]),
        ("[#1 a][b] and [#1 c][d]", [2]),
        ("[a][b] and [#1 c][d]", [2]),
    ],
)
def test_brackets_and_their_alternatives(text, alternatives):
    assert shape(text) == alternatives


def test_in_or_out_reads_nothing_in_its_last_alternative():
    assert worded("[a]").wordings[0].run == (Place("+1", ((Words("a"),), ())),)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("[A: x][B: y]", [("A",), ("B",)]),
        ("[A, Side B: x / LDCs: y / z: w]", [("A", "Side B"), ()]),
        ("[A: x / B: y]", [("A",), ("B",)]),
        ('["north-shore": x]', [("north-shore",), ()]),
        ("[א: x]", [("א",), ()]),
        ("[الطرف الأول: x]", [("الطرف الأول",), ()]),
        ("[the following: x]", [(), ()]),
        ("[Climate forcers: x]", [(), ()]),
        ("[Placeholder: x]", [(), ()]),
        ("[Option 1: x]", [(), ()]),
        ("[Ceasefire\\: x]", [(), ()]),
        ("[at 12:30]", [(), ()]),
    ],
)
def test_attributions(text, by):
    (bracket,) = every_bracket(worded(text))
    assert [one.by for one in bracket.alternatives] == by


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("within ____ days", BlankKind.DAYS),
        ("within ____ working days", BlankKind.NUMBER),
        ("within [●] days", BlankKind.NUMBER),
        ("خلال ____ يوما", BlankKind.DAYS),
        ("תוך ____ ימים", BlankKind.DAYS),
        ("............ jours", BlankKind.DAYS),
        ("### per cent", BlankKind.SHARE),
        ("[XX] % of", BlankKind.NUMBER),
        ("before _____", BlankKind.DATE),
        ("Annex [X]", BlankKind.NUMBER),
        ("___ persons", BlankKind.NUMBER),
        ("their ### at their discretion", BlankKind.WORDS),
        ("[ ] shall", BlankKind.WORDS),
    ],
)
def test_what_drafts_leave_open_is_a_blank_of_the_kind_that_the_words_around_tell(text, kind):
    assert blank(text).kind is kind


def test_a_blank_says_kind_unit_range_choices_and_value():
    assert blank("{days working 10..60 = 30}") == Blank(
        "+1", BlankKind.DAYS, (Text("working", "en"),), "10", "60", (), "30"
    )
    assert blank("{date 2026-03-01..}").low == "2026-03-01"
    assert [one[0].words for one in blank("{list red; dark green = 2}").choices] == ["red", "dark green"]


def test_one_full_ellipsis_is_no_blank_and_white_space_before_a_lines_end_is_trimmed():
    assert worded("and so on...  \nmore… ").wordings[0].run == (Words("and so on...\nmore…"),)


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("a [b", "bracket-never-closed", 2),
        ("a] b", "bracket-never-opened", 1),
        ("a {colour} b", "blank-unreadable", 2),
        ("a {days", "blank-never-closed", 2),
        ("[" * 41 + "a" + "]" * 41, "brackets-too-deep", 40),
    ],
)
def test_a_fault_is_named_where_it_stands_and_keeps_the_wording_from_being_set(text, code, at):
    assert (read(text).faults[0].code, read(text).faults[0].at) == (code, at)
    with pytest.raises(Refusal) as refused:
        worded(text)
    assert (refused.value.code, refused.value.params["at"]) == ("text-unbalanced", at)


def ids(article: Article) -> list[str]:
    """The ids of its brackets, in the tree's order."""
    return [one.id for one in every_bracket(article)]


def test_a_bracket_that_is_still_the_same_keeps_its_id_when_others_come_and_go():
    before = worded("The ferries [shall][should] run [daily][twice a day], [in winter].")
    assert ids(before) == ["+1", "+2", "+3"]
    after = reworded(
        before, "en", "The ferries run [hourly from Monday] [daily][twice a day][twice daily] [in winter]."
    )
    assert "+1" not in ids(after)
    after = reworded(before, "en", "[All ferries] run [daily][twice a day][weekly], [in winter] only.")
    assert ids(after) == ["+4", "+2", "+3"]


def test_another_language_takes_brackets_in_reading_order_or_by_their_label():
    before = worded("The ferries [shall][should] run [daily][weekly] within {days 10..60}.")
    arabic = reworded(
        before, "ar", "[#2 يوميا][أسبوعيا] [#1 يجب][ينبغي] خلال ____ يوما", state=State.TRANSLATED
    )
    assert arabic.brackets == before.brackets
    assert arabic.blanks == before.blanks
    first = arabic.wording("ar").run[0]
    assert (first.bracket, first.reads[0]) == ("+2", (Words("يوميا"),))
    assert written(arabic, "ar").startswith("[#2 يوميا]")
    plain = reworded(before, "he", "[חייבות][צריכות] לצאת [יום][שבוע]")
    assert [piece.bracket for piece in plain.wording("he").run if isinstance(piece, Place)] == ["+1", "+2"]


def test_what_another_language_still_refers_to_stays_and_what_none_does_goes():
    before = reworded(worded("[a][b] and [c]"), "ar", "[أ][ب]")
    after = reworded(before, "en", "nothing in brackets")
    assert ids(after) == ["+1"]
    assert ids(reworded(after, "ar", "لا شيء")) == []


def test_a_bracket_has_as_many_alternatives_as_any_language_gives_it():
    before = reworded(worded("[a][b]"), "ar", "[أ][ب][ج]")
    assert shape_of(before) == [3]
    assert before.wording("en").run == (Place("+1", ((Words("a"),), (Words("b"),), ())),)
    assert shape_of(reworded(before, "ar", "[أ][ب]")) == [2]


def shape_of(article: Article) -> list[int]:
    """How many alternatives each bracket has."""
    return [len(one.alternatives) for one in every_bracket(article)]


def test_a_label_of_what_stands_in_another_alternative_is_refused():
    before = worded("[a [b][c]]")
    with pytest.raises(Refusal) as refused:
        reworded(before, "en", "[a] [#2 b][c]")
    assert refused.value.code == "bracket-elsewhere"


def test_a_heading_is_worded_with_the_body():
    article = reworded(ARTICLE, "en", "Ferries ^[as today] run {ratio}.", "[Purpose][Aim]")
    assert (heading_written(article, "en"), written(article, "en")) == (
        "[Purpose][Aim]",
        "Ferries ^[as today] run {ratio}.",
    )
    assert article.wording("en").run[1:4] == (Footnote("as today"), Words(" run "), Gap("+2"))


def test_a_mere_line_in_another_language_says_nothing_against_the_blank():
    before = worded("within {days working 10..60 = 30}")
    after = reworded(before, "ar", "خلال ____ يوما")
    assert after.blanks == before.blanks
    filled = reworded(after, "ar", "خلال {days أيام 10..60 = 20}")
    assert filled.blanks[0].unit == (Text("working", "en"), Text("أيام", "ar"))
    assert written(filled, "en") == "within {days working 10..60 = 20}"


def test_a_blank_for_days_says_the_word_itself():
    """Or it would read "____ days days"."""
    assert written(worded("within ____ days of signature"), "en") == "within {days} of signature"
    assert written(worded("within ____ working days"), "en") == "within {number} working days"


@pytest.mark.parametrize("told", ["{days 10..5}", "{days 3..9 = 44}", "{date 2031-13-45..}", "{days = ٥}"])
def test_a_blank_that_nothing_fits_or_whose_value_does_not_fit_is_shown_where_it_stands(told):
    (fault,) = read(f"within {told} of it").faults
    assert (fault.code, fault.at) == ("blank-unreadable", 7)
