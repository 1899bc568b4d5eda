"""Whatever the text: spans that stand in it, no error, and an end of reading."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from goodoffices.talks.pressfile.entries import stands_in
from tests.press.reading_claims import found

PIECES = some.sampled_from(
    (
        *("The envoy", " said ", "that ", "told", " to ", "according to ", "he ", "not ", "1.3 ", "U.S. "),
        *('"', "“", "”", "''", "‘", "« ", " »", ", ", ". ", "\n", "—", ":", "\u202e", "\u0651"),
        *("قال ", "إن ", "אמר ", "כי ", "a dit ", "que ", "selon "),
    )
)


@settings(max_examples=150, deadline=None)
@given(some.lists(PIECES, max_size=40).map("".join), some.sampled_from(["en", "ar", "he", "fr"]))
def test_every_span_stands_in_the_text(text: str, lang: str) -> None:
    for one in found(text, lang):
        assert stands_in(one, text)
        assert 1 <= one.confidence <= 99


@pytest.mark.parametrize("lang", ["en", "ar", "he", "fr"])
@pytest.mark.parametrize(
    "text",
    [
        *(mark * 50_000 for mark in ('"', "“", "''", "(", "a ")),
        *(words * 3_000 for words in ("said ", "X said, ", "— ", "that ", ". ", "according to ", "X, Y, ")),
    ],
    ids=lambda text: f"{text[:6]!r}",
)
def test_a_text_made_to_hang_is_read(text: str, lang: str) -> None:
    assert all(stands_in(one, text) for one in found(text, lang))
