"""A dateline is read by nobody: no sentence, no actor and no day of an event; its day is the report's."""

from datetime import date

import pytest

from goodoffices.press import dates
from goodoffices.press.document import document

DAY = date(2031, 5, 14)
DATELINES = {
    ("en", "GENTHE, 14 May 2031 (Northwire) - "): DAY,
    ("en", "GENTHE, May 14, 2031 (Northwire) -- "): DAY,
    ("en", "GENTHE, 2031-05-14 (Northwire) – "): DAY,
    ("en", "LOW HARBOUR, N.S., Sept. 26 (Northwire) — "): None,
    ("en", "Genthe, May 14 — "): None,
    ("en", "Genthe (Northwire) - "): None,
    ("en", "GENTHE/ORUN — "): None,
    ("en", "Genthe — "): None,
    ("fr", "Genthe, le 14 mai 2031 (Agence du Nord) – "): DAY,
    ("fr", "GENTHE (Agence du Nord) - "): None,
    ("ar", "عمّان (وكالة) - "): None,
    ("ar", "جنثا، 14 مايو 2031 (وكالة الشمال) - "): DAY,
    ("he", "גנטה, 14 במאי 2031 (סוכנות הצפון) – "): DAY,
}
BODY = {
    "en": "The talks went on.",
    "fr": "Les pourparlers continuent.",
    "ar": "استمرت المحادثات.",
    "he": "השיחות נמשכו.",
}


@pytest.mark.parametrize(("lang", "line"), DATELINES)
@pytest.mark.parametrize("above", ["", "A title of the report\n\n", "date 2030-01-02\n\n"])
def test_reading_begins_after_a_dateline(lang: str, line: str, above: str) -> None:
    text = above + line + BODY[lang]
    held = document(text, lang)
    assert [text[one.start : one.end] for one in held.sentences] == [BODY[lang]]
    assert held.published == (date(2030, 1, 2) if above.startswith("date") else DATELINES[(lang, line)])


def test_the_day_that_is_given_goes_before_a_dateline_s() -> None:
    assert document("GENTHE, 14 May 2031 (Northwire) - X.", "en", date(2030, 1, 1)).published == date(
        2030, 1, 1
    )


def test_days_are_counted_from_a_dateline_s_day() -> None:
    held = document("GENTHE, 14 May 2031 (Northwire) - Boats left yesterday.", "en")
    assert [(one.span.text, one.first) for one in dates.find(held)] == [("yesterday", date(2031, 5, 13))]


PLAIN = (
    "Rusk — the envoy — left on Monday.",
    "The talks — The envoy said so.",
    "Rusk, with 14 delegates (most of them new) - left the hall.",
    "Genthe waits - nobody came.",
    "The talks stopped. Nobody came. GENTHE — That is where they were.",
    "One sentence opens the report.\n\nGenthe — The next one does not.",
    "GENTHE, 14 May 2031 (Northwire) -",
    "GENTHE, " + "ORUN, " * 14 + "KELMAR (Northwire) - The talks went on.",
)


@pytest.mark.parametrize("text", PLAIN)
def test_what_may_be_a_sentence_is_read(text: str) -> None:
    assert document(text, "en").begins == 0


def test_endless_capitals_are_looked_at_once() -> None:
    assert document("A, " * 200_000, "en").begins == 0
