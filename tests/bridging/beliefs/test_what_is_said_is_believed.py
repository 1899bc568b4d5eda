"""Each kind of statement moves the belief the way it was meant."""

import numpy as np

from goodoffices.bridging.beliefs import Belief, believe
from goodoffices.bridging.stated import (
    Favourite,
    Mark,
    Marked,
    Pointed,
    Ranked,
    Rather,
    Statement,
    Wants,
    Would,
)
from goodoffices.talks.papers.model import Choice
from tests.bridging.beliefs.lake import LAKE, NORTH, package


def believed(*statements: Statement) -> Belief:
    return believe(LAKE, "A", statements)


def hangs(belief: Belief) -> list[float]:
    """Give how much hangs on each issue, from its worst option to its best."""
    return belief.draws.worth.max(axis=1).mean(axis=1).tolist()


def test_a_side_that_said_nothing_is_hardly_known():
    assert believed().how_much_is_known() < 0.1


def test_a_package_is_worth_no_more_than_the_best_and_no_less_than_the_worst():
    draws = believed(NORTH.favourite(), Would(package(0, 0, 0, 0), False)).draws
    assert np.allclose(draws.worth.max(axis=1).sum(axis=0), 1, atol=1e-5)
    assert draws.worth.min() >= 0


def test_the_favourite_is_worth_most():
    belief = believed(Favourite(package(2, 1, 3, 0)))
    worth = belief.draws.worth
    best = [
        (worth[place, option] >= worth[place].max(axis=0) - 1e-6).mean()
        for place, option in enumerate((2, 1, 3, 0))
    ]
    assert min(best) > 0.95


def test_what_it_would_accept_is_likelier_accepted():
    asked = package(1, 1, 1, 1)
    assert believed(Would(asked, True)).accepts(asked) > 0.9
    assert believed(Would(asked, False)).accepts(asked) < 0.1


def test_the_better_of_two_is_worth_more():
    one, other = package(0, 0, 3, 2), package(3, 2, 0, 1)
    belief = believed(Rather(one, other))
    assert (belief.gains(one) > belief.gains(other)).mean() > 0.9


def test_the_change_most_wanted_outweighs_the_others():
    base = package(0, 0, 0, 0)
    belief = believed(Wants(base, Choice("dawn", 2)))
    worth = belief.draws.worth
    wanted = worth[2, 2] - worth[2, 0]
    others = [worth[place].max(axis=0) - worth[place, 0] for place in range(4)]
    before = believed().draws.worth
    untold = (before[2, 2] >= before[2].max(axis=0) - 1e-5).mean()
    assert (wanted >= np.max(others, axis=0) - 1e-5).mean() > max(0.7, 2 * untold)


def test_marks_order_the_options_of_an_issue():
    marks = (Mark.LIVE_WITH, Mark.ACCEPT, Mark.CANNOT, Mark.LIVE_WITH)
    belief = believed(*(Marked(Choice("boats", place), mark) for place, mark in enumerate(marks)))
    none, two, four, ten = (belief.worth(Choice("boats", place))[0] for place in range(4))
    assert two > none > four
    assert two > ten > four


def test_what_a_side_cannot_is_never_accepted():
    belief = believed(Marked(Choice("pier", 2), Mark.CANNOT))
    assert belief.accepts(package(3, 1, 0, 2)) == 0
    assert belief.accepts(package(3, 1, 0, 1)) > 0


def test_a_later_mark_replaces_an_earlier_one():
    choice = Choice("pier", 2)
    assert believed(Marked(choice, Mark.CANNOT), Marked(choice, Mark.ACCEPT)).accepts(package(3, 1, 0, 2)) > 0


def test_more_hangs_on_what_is_ranked_higher():
    pier, buoys = (
        hangs(believed(Ranked(("pier", "boats", "buoys"))))[3],
        hangs(believed(Ranked(("pier", "buoys"))))[1],
    )
    assert pier > 0.35
    assert buoys < 0.2


def test_points_say_roughly_how_much_hangs_on_an_issue():
    given = (("boats", 10), ("buoys", 20), ("dawn", 30), ("pier", 40))
    assert np.allclose(hangs(believed(Pointed(given))), [0.1, 0.2, 0.3, 0.4], atol=0.06)


def test_each_answer_settles_more():
    said = [NORTH.favourite()]
    known = [believed(*said).how_much_is_known()]
    for row in ((3, 0, 0, 1), (1, 1, 1, 1), (2, 1, 2, 2), (0, 1, 0, 1), (3, 1, 3, 2), (1, 2, 0, 2)):
        said.extend(NORTH.answers(row, (3, 0, 0, 1)))
    known.append(believed(*said).how_much_is_known())
    assert 0 < known[0] < known[1] <= 1


def test_what_others_like_best_is_thought_worth_less():
    other = Favourite(package(0, 0, 0, 0))
    alone = believe(LAKE, "A", ())
    beside = believe(LAKE, "A", (), (other,))
    assert beside.worth(Choice("dawn", 0))[0] < alone.worth(Choice("dawn", 0))[0]
