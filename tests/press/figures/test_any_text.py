"""Whatever the text: spans stand in it, nothing fails, and hostile text is gone through."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.press import dates, figures
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import spans_of

DAYS = st.one_of(st.none(), st.dates())
LANGS = st.sampled_from(["en", "fr", "ar", "he", "fa", ""])
WORDS = """
    12 1.3 61-47 $ % , . ( ) 17:30 2031-04-03 between and to from or so about at least more than dozens half a third of
    million two one hundred 30 31 29 1445 9999 0 prisoners killed toll days weeks ago next last week Tuesday March
    February 31st its 172nd day Ramadan Adar Nisan since before said on according ١٧ أسبوعين قبل رمضان مئات بين كانون
    الثاني شخصا קבל לפני שבועיים כ- 40 תשפ״ד בניסן יותר מ-30 וכ une trentaine plus de mi-mars ½ ² ۳
"""
PIECES = st.sampled_from(["\n", *WORDS.split()])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


@settings(deadline=None, max_examples=400)
@given(TEXTS, LANGS, DAYS)
def test_what_is_found_stands_in_the_text(text: str, lang: str, published: date | None) -> None:
    report = document(text, lang, published)
    for one in (*dates.find(report), *figures.find(report)):
        assert all(text[span.start : span.end] == span.text for span in spans_of(one))


@settings(deadline=None, max_examples=400)
@given(TEXTS, LANGS, DAYS)
def test_values_are_decimal_and_days_in_order(text: str, lang: str, published: date | None) -> None:
    report = document(text, lang, published)
    assert all(one.first <= one.last for one in dates.find(report))
    for one in figures.find(report):
        assert Decimal(one.value) >= 0
        assert one.unit
        assert 0 <= one.confidence <= 100
        assert not one.upto or Decimal(one.upto) > Decimal(one.value)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "hundred thousand " * 100_000,
        "1-" * 50_000,
        '"' * 200_000,
        "According to " * 10_000,
        "March 3 to " * 5_000,
        "half a " * 10_000,
        "X, said 3 men, " * 2_000,
        "قتل ל-40 three March " * 2_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_is_gone_through(text: str) -> None:
    report = document(text, "en", date(2031, 5, 8))
    for one in (*dates.find(report), *figures.find(report)):
        assert report.text[one.span.start : one.span.end] == one.span.text
