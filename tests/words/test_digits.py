"""Numbers are read in Arabic and Persian digits too."""

import pytest

from goodoffices.words.digits import plain_digits


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("٣٠", "30"), ("۳۰", "30"), ("٣٫٥", "3.5"), ("-۱۲", "-12"), ("٣٠:١", "30:1"), ("١٬٩٠٠", "1900"), ("30", "30")],
)
def test_a_number_is_kept_in_one_set_of_digits(typed, kept):
    assert plain_digits(typed) == kept


def test_words_are_left_as_they_are():
    assert plain_digits("ثلاثون يوما") == "ثلاثون يوما"
