"""A report's text as finders look at it: its day, its sentences, its quotations."""

from datetime import date

import pytest

from goodoffices.press.document import document


def _sentences(text: str) -> list[str]:
    held = document(text, "en")
    return [text[one.start : one.end] for one in held.sentences]


def _quotations(text: str) -> list[str]:
    held = document(text, "en")
    return [text[one.start : one.end] for one in held.quotations]


def test_a_first_line_may_give_the_day() -> None:
    held = document("date 2031-04-05\n\nThe talks went on.", "en")
    assert (held.published, held.text[held.begins :].strip()) == (date(2031, 4, 5), "The talks went on.")


def test_the_day_that_is_given_goes_before_the_line_s() -> None:
    assert document("date 2031-04-05\n\nX.", "en", date(2030, 1, 1)).published == date(2030, 1, 1)


def test_a_title_s_stop_ends_no_sentence() -> None:
    assert _sentences("Mr. Orr met Gen. Dorn. They left.") == ["Mr. Orr met Gen. Dorn.", "They left."]


def test_a_paragraph_ends_a_sentence() -> None:
    assert _sentences("No stop here\nNext line") == ["No stop here", "Next line"]


def test_the_sentence_of_a_place_is_found() -> None:
    held = document("One. Two.", "en")
    assert (held.sentence(6), held.sentence(4)) == (held.sentences[1], None)


MARKS = {
    "“It is,” he said.": ["“It is,”"],
    '“It is," he said. "Good.”': ['“It is,"', '"Good.”'],
    "''It is,'' he said.": ["''It is,''"],
    "‘We don’t know,’ she said of the parties’ plans.": ["‘We don’t know,’"],
    "The parties' plans and the envoys' papers.": [],
    "Il a dit : « Non ».": ["« Non »"],
    "ארה״ב אמרה: ״לא נצא״.": ["״לא נצא״"],
    '"It goes on\n"and on," he said.': ['"It goes on', '"and on,"'],
}


@pytest.mark.parametrize("text", MARKS)
def test_quotations_are_found_whatever_their_marks(text: str) -> None:
    assert _quotations(text) == MARKS[text]


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        document("a   b", "en").span(1, 3)
