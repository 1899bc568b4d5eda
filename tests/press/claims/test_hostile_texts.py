"""Whatever the text: spans that stand in it, no error, no end of reading in sight of nobody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from goodoffices.talks.pressfile.entries import stands_in
from tests.press.reading_claims import found

PIECES = some.sampled_from(
    ["The envoy", " said ", "that ", '"', "“", "”", "''", "‘", ", ", ". ", "\n", "told", " to ", "according to ", "he ", "—"]
    + ["قال ", "إن ", "אמר ", "כי ", "a dit ", "que ", "« ", " »", "selon ", "not ", ":", "1.3 ", "U.S. ", "\u202e", "\u0651"]
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
    ['"' * 50_000, "“" * 50_000, "''" * 20_000, "(" * 50_000, "a " * 50_000, "said " * 10_000, "X said, " * 5_000]
    + ["— " * 20_000, "that " * 10_000, ". " * 30_000, "according to " * 5_000, "X, Y, " * 10_000],
    ids=lambda text: f"{text[:6]!r}",
)
def test_a_text_made_to_hang_is_read(text: str, lang: str) -> None:
    assert all(stands_in(one, text) for one in found(text, lang))
