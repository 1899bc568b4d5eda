"""The offline answer: a paper goes out as a Word form, and comes back filled in by hand, in any of four languages."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.documents.reading.answer_form import FormPart, read_answer_form
from goodoffices.documents.stances import STANCES, alternative_of, stance_of
from goodoffices.documents.writing.answer_form import answer_form_docx
from goodoffices.talks.refusal import Refusal
from tests.documents.test_docx_writing import PAPER, PRINT
from tests.documents.wordfiles import paragraph, word_file

PATH, WORDING, ANSWER, ALTERNATIVE, WORDS = range(5)


def filled(answers, lang="en", change=None):
    """The form as a delegation sends it back: answers as {path: {column: text}}."""
    form = docx.Document(io.BytesIO(answer_form_docx(PAPER, lang, PRINT)))
    for row in form.tables[0].rows:
        for column, text in answers.get(row.cells[PATH].text.split("\n")[0], {}).items():
            row.cells[column].text = text
    if change:
        change(form)
    held = io.BytesIO()
    form.save(held)
    return read_answer_form(held.getvalue())


@pytest.mark.parametrize("lang", ["en", "ar", "he", "fr"])
def test_a_form_that_nobody_filled_in_answers_nothing(lang):
    form = read_answer_form(answer_form_docx(PAPER, lang, PRINT))
    assert (form.fingerprint, form.whole, form.parts, form.wish, form.unread) == (PRINT, "", (), "", ())


def test_its_rows_are_every_article_and_bracket_by_path():
    form = docx.Document(io.BytesIO(answer_form_docx(PAPER, "en", PRINT)))
    paths = [row.cells[PATH].text.split("\n")[0] for row in form.tables[0].rows[1:]]
    assert paths == ["#", "0", "1", "1/1", "2", "+"]


def test_a_form_filled_in_by_hand():
    form = filled(
        {
            "0": {ANSWER: "☒ counter", WORDS: "Not yet."},
            "1": {
                ANSWER: "☐ accept\n☐ accept if\n[x] counter\n☐ reject\n☐ reserve",
                WORDS: "The ferries stay.",
            },
            "1/1": {ANSWER: "Accept only if: the map is attached", ALTERNATIVE: "(B)"},
            "2": {ANSWER: "NO"},
            "+": {WORDS: "Daylight alone."},
        }
    )
    assert form.whole == "counter"
    assert form.whole_words == "Not yet."
    assert form.parts == (
        FormPart("1", "counter", None, "The ferries stay."),
        FormPart("1/1", "accept-if", 1, "the map is attached"),
        FormPart("2", "reject", None, ""),
    )
    assert form.wish == "Daylight alone."
    assert form.unread == ()


@pytest.mark.parametrize(
    ("lang", "said", "stance"),
    [
        ("ar", "☒ نقبل", "accept"),
        ("ar", "نقبلُ إذا", "accept-if"),
        ("ar", "مرفوض", "reject"),
        ("he", "מסתייגים", "reserve"),
        ("he", "הצעה נגדית", "counter"),
        ("fr", "REFUSÉ", "reject"),
        ("fr", "Contre‑proposition", "counter"),
        ("en", "Agreed.", "accept"),
        ("ar", "accept", "accept"),
    ],
)
def test_answers_in_each_language(lang, said, stance):
    form = filled({"2": {ANSWER: said}}, lang)
    assert [one.stance for one in form.parts] == [stance]
    assert form.unread == ()


def test_ad_referendum_is_an_answer_to_the_whole_alone():
    assert filled({"0": {ANSWER: "ad referendum"}}).whole == "ad-referendum"
    form = filled({"2": {ANSWER: "ad referendum"}})
    assert form.parts == ()
    assert form.unread == ("2: ad referendum",)


@pytest.mark.parametrize("said", ["no objection", "perhaps", "☒ perhaps", "accept, mostly", "?"])
def test_an_answer_that_is_not_understood_is_listed_with_its_place_and_never_guessed(said):
    form = filled({"2": {ANSWER: said}})
    assert form.parts == ()
    assert len(form.unread) == 1
    assert form.unread[0].startswith("2: ")


def test_two_answers_are_none():
    form = filled({"2": {ANSWER: "☒ accept\n☒ reject"}})
    assert form.parts == ()
    assert form.unread == ("2: ☒ accept / ☒ reject",)


def test_words_without_an_answer_are_kept():
    assert filled({"2": {WORDS: "Ask again."}}).parts == (FormPart("2", "", None, "Ask again."),)


def test_an_alternative_that_is_not_understood():
    form = filled({"1/1": {ANSWER: "accept", ALTERNATIVE: "the second"}})
    assert form.parts == (FormPart("1/1", "accept", None, ""),)
    assert form.unread == ("1/1: the second",)


def test_wording_changed_in_the_form_is_listed():
    form = filled({"2": {WORDING: "Nothing at all."}})
    assert form.parts == ()
    assert form.unread == ("2: Nothing at all.",)


def test_what_was_added_outside_the_rows_is_listed():
    form = filled({}, change=lambda made: made.add_paragraph("We also want the map."))
    assert form.unread == ("We also want the map.",)


def test_a_comment_is_listed():
    def remark(made):
        made.add_comment(made.paragraphs[0].runs[0], "Too late.", "R")

    assert filled({}, change=remark).unread == ("(comment) Too late.",)


def test_a_row_that_stands_twice_counts_once_and_is_listed():
    def twice(made):
        row = made.tables[0].rows[-2]
        row.cells[ANSWER].text = "accept"
        again = __import__("copy").deepcopy(row._tr)
        row._tr.addnext(again)
        made.tables[0].rows[-2].cells[ANSWER].text = "reject"

    form = filled({}, change=twice)
    assert form.parts == (FormPart("2", "accept", None, ""),)
    assert [one for one in form.unread if one.startswith("2: ")]


def test_a_word_file_that_is_no_form():
    with pytest.raises(Refusal) as found:
        read_answer_form(word_file(paragraph("Dear mediator, we accept.")))
    assert found.value.code == "form-unreadable"


@given(st.sampled_from(sorted(STANCES)), st.data())
@settings(max_examples=40)
def test_every_wording_of_a_stance_is_understood_as_that_stance_whatever_its_case_and_points(stance, data):
    said = data.draw(st.sampled_from([one for told in STANCES[stance].values() for one in told]))
    dressed = data.draw(st.sampled_from(["{}", " {} ", "{}.", "“{}”", "☒ {}", "{}:"])).format(
        data.draw(st.sampled_from([said, said.upper(), said.capitalize()]))
    )
    assert stance_of(dressed, tuple(STANCES)) == (stance, "")


def test_letters_of_alternatives():
    assert [alternative_of(said) for said in ("a", "(b)", "C.", "ب", "ג", "aa", "", "1", "first")] == (
        [0, 1, 2, 1, 2, 26, None, None, None]
    )
