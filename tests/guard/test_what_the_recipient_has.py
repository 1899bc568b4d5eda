"""What the recipient has already is no finding: its own words, the notices, what was published."""

import pytest

from tests.guard.comparing import kinds, shown, told

SAID = (
    "We can live with six weeks from 5 March if Colonel Brandt keeps the northern crossing open for trucks."
)


@pytest.mark.parametrize(
    ("outgoing", "has"),
    [
        ("the northern crossing open for trucks", "Keep the northern crossing open for trucks."),
        ("Six weeks, then.", "They ask for 6 weeks."),
        ("Six weeks, then.", "نريد ستة أسابيع"),
        ("Six weeks, then.", "on parle de six semaines"),
        ("On 5 March, then.", "le 5 mars"),
        ("With Brandt, then.", "Who is Brandt?"),
    ],
)
def test_it_is_no_finding(outgoing, has):
    assert shown(outgoing, SAID) != []
    assert shown(outgoing, SAID, known=[has]) == []


@pytest.mark.parametrize(
    ("outgoing", "has"),
    [
        ("the northern crossing open for trucks", "The northern crossing is open, also for trucks."),
        ("Six weeks, then.", "They were six."),
        ("Six weeks, then.", "Six kilometres of road, in weeks."),
        ("On 5 March, then.", "In March."),
        ("With Brandt, then.", "With Brand."),
    ],
)
def test_something_like_it_does_not_count(outgoing, has):
    assert kinds(shown(outgoing, SAID, known=[has])) == kinds(shown(outgoing, SAID)) != []


def test_only_the_part_that_is_new_is_shown():
    said = "the lake stays closed to fishing until the last family has gone home to the valley"
    found = shown(said, said, known=["We know that the lake stays closed to fishing."])
    assert [(kind, out) for kind, out, _ in found] == [
        ("run", "stays closed to fishing until the last family has gone home to the valley")
    ]


def test_a_paraphrase_of_what_it_has_is_no_finding():
    said = "They would open the northern crossing for civilians once the monitors have arrived."
    outgoing = "A possibility is opening of the crossing to civilians when monitors arrive."
    assert kinds(shown(outgoing, said)) == ["stems"]
    assert shown(outgoing, said, known=["Open crossings for civilians; let the monitors arrive."]) == []


def test_a_small_number_of_things_that_it_has_is_no_finding():
    said = "Four captives go first."
    assert kinds(shown("four captives", said)) == ["number"]
    assert shown("four captives", said, known=["I know of four captives."]) == []


def test_a_year_that_was_public_is_no_finding():
    assert shown("since 2019", told("It was in 2019."), known=["The accord of 2019"]) == []


def test_a_number_that_it_has_as_it_was_told_is_no_finding_in_other_words():
    assert kinds(shown("33 persons", "They count 33.")) == ["number"]
    assert shown("33 persons", "They count 33.", known=["There are 33 by our count."]) == []
