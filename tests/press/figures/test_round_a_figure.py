"""What a sentence says round a figure: by whose count, of whom, where, as of when, with which hedge."""

from datetime import date

from goodoffices.press import figures
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import Figure

DAY = date(2031, 5, 8)  # a Thursday


def only(text: str) -> Figure:
    (found,) = figures.find(document(text, "en", DAY))
    return found


def test_the_one_who_says_it_before_is_the_one_who_counts() -> None:
    by = only("The Harbour Guard claimed that 14 boats sank.").by
    assert by is not None
    assert by.span.text == "The Harbour Guard"


def test_the_one_named_after_it_counts_too() -> None:
    by = only("Some 80 houses burned, according to the provincial fire chief.").by
    assert by is not None
    assert by.span.text == "the provincial fire chief"


def test_each_of_two_counts_keeps_its_own_source() -> None:
    text = "The Guard said 14 boats sank, and the port authority estimates that 20 boats sank."
    assert [one.by and one.by.span.text for one in figures.find(document(text, "en"))] == [
        "The Guard",
        "the port authority",
    ]


def test_nobody_counts_where_nobody_is_named() -> None:
    assert only("The raid left 14 boats on the sand.").by is None


def test_what_befell_stands_with_what_is_counted() -> None:
    what = only("Shelling killed 14 fishermen at Orsa.").what
    assert what is not None
    assert what.text == "killed 14 fishermen"


def test_of_whom_is_the_name_between_number_and_noun() -> None:
    whom = only("The court freed 12 Veldoran sailors.").whom
    assert whom is not None
    assert whom.text == "Veldoran"


def test_of_whom_is_the_whole_of_which_a_percentage_is_told() -> None:
    whom = only("Roughly 40 per cent of the island's people left.").whom
    assert whom is not None
    assert whom.text == "the island's people"


def test_where_and_as_of_when_are_its_clause_s() -> None:
    found = only("On Tuesday 14 fishermen drowned near Cape Orsa.")
    assert found.where is not None
    assert found.where.text == "Cape Orsa"
    assert found.as_of is not None
    assert found.as_of.first == date(2031, 5, 6)


def test_a_count_since_a_day_is_not_of_that_day() -> None:
    assert only("Some 900 people have left since March.").as_of is None


def test_hedges_are_kept_as_they_stand() -> None:
    hedges = only("The raid reportedly left 14 boats, a figure that could not be verified.").hedges
    assert [hedge.text for hedge in hedges] == ["reportedly", "could not be verified"]


def test_a_next_sentence_that_nobody_could_verify_it_is_a_hedge() -> None:
    hedges = only("The raid left 14 boats burning. Neither account could be independently verified.").hedges
    assert [hedge.text for hedge in hedges] == ["Neither account could be independently verified"]
