"""Which day belongs to a clause: the nearest of its sentence, but not the day on which somebody only spoke."""

from datetime import date

from goodoffices.press import dates
from goodoffices.press.document import Document, document

TEXT = (
    "The envoy said on Thursday that drones struck a clinic on Tuesday, killing nine. "
    "The minister said on Monday that boats had left. "
    "Nothing else was said."
)


def report() -> Document:
    return document(TEXT, "en", date(2031, 5, 8))


def near(words: str) -> str | None:
    start = TEXT.index(words)
    found = dates.near(report(), start, start + len(words))
    return found and found.span.text


def test_a_deed_has_the_day_of_its_clause() -> None:
    assert near("struck") == "Tuesday"
    assert near("killing nine") == "Tuesday"


def test_what_was_said_has_not_the_day_of_the_saying() -> None:
    assert near("boats had left") is None


def test_the_saying_has_its_own_day() -> None:
    assert near("said on Monday") == "Monday"


def test_the_day_of_the_saying_can_be_asked_for() -> None:
    start = TEXT.index("boats had left")
    found = dates.told(report(), start, start + 5)
    assert found is not None
    assert found.first == date(2031, 5, 5)


def test_a_sentence_without_a_day_has_none() -> None:
    assert near("Nothing else") is None
