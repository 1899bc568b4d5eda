"""One wrong answer costs little: the truth is doubted, never ruled out."""

from goodoffices.bridging.beliefs import believe
from goodoffices.bridging.stated import Rather, Would
from tests.bridging.beliefs.lake import LAKE, NORTH, every, package

ASKED = (
    (3, 0, 2, 0),
    (3, 0, 3, 1),
    (1, 1, 1, 0),
    (0, 1, 0, 0),
    (2, 1, 2, 1),
    (0, 0, 0, 1),
    (1, 0, 2, 1),
    (2, 2, 0, 0),
)


def told_nothing() -> float:
    """Give how often the favourite alone is right about what is accepted."""
    belief = believe(LAKE, "A", (NORTH.favourite(),))
    right = [(belief.accepts(package(*row)) > 0.5) == (NORTH.gain(row) >= 0) for row in every()]
    return sum(right) / len(right)


def told(*wrong: tuple[int, ...]) -> float:
    """Give how often the belief is right about what the side accepts; it answers wrongly to those packages."""
    said = [NORTH.favourite()]
    for row in ASKED:
        said.extend(one for one in NORTH.answers(row) if not isinstance(one, Would))
        said.append(Would(package(*row), (NORTH.gain(row) >= 0) != (row in wrong)))
    belief = believe(LAKE, "A", said)
    right = [(belief.accepts(package(*row)) > 0.5) == (NORTH.gain(row) >= 0) for row in every()]
    return sum(right) / len(right)


def test_answers_teach_what_is_accepted():
    assert told() > told_nothing() + 0.03


def test_one_wrong_answer_is_survived():
    assert told((3, 0, 3, 1)) > told() - 0.1


def test_a_side_whose_answers_contradict_each_other_is_believed_all_the_same():
    asked = package(1, 1, 1, 1)
    said = [Would(package(3, 1, 0, 1), True), Rather(asked, package(3, 1, 0, 1)), Would(asked, False)]
    belief = believe(LAKE, "A", said)
    assert 0 < belief.accepts(asked) < 1
