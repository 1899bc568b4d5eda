"""Each stability is told with the moves behind it, and they hold by the definitions; what doesn't hold has none."""

from goodoffices.stability.chains import Reasoning
from goodoffices.stability.check.literal import _deters
from goodoffices.stability.check.states import written
from goodoffices.stability.preferring import game_of
from goodoffices.talks.stability import Concept, Conflict, Moved, StaysAt
from tests.stability.conflicts import as_conflict, as_graph, locks
from tests.stability.oracle import Drawn, graph, option_cube, stays


def test_the_moves_in_words_of_the_conflict():
    """Both locks are open.  Whoever shuts its own would find the other's shut next."""
    game, names = game_of(locks())
    why = Reasoning(game, names).why(3, 0, Concept.SEQ)
    shut = Moved("Northern Shore", 4, 3, (("north lock", False),))
    answer = Moved("Southern Shore", 3, 1, (("south lock", False),))
    assert [(one.move, one.sanction) for one in why.deterred] == [(shut, (answer,))]


def test_smr_tells_the_best_that_is_left_to_the_mover():
    game, names = game_of(locks())
    why = Reasoning(game, names).why(3, 0, Concept.SMR)
    assert why.deterred[0].escape == Moved("Northern Shore", 1, 2, (("north lock", True),))


def test_moves_are_told_exactly_where_a_maker_stays():
    told = 0
    for seed in range(60):
        asked, drawn = option_cube(seed, most=4), graph(seed)
        for conflict, one in ((as_conflict(asked), asked.drawn), (as_graph(drawn), drawn)):
            told += told_rightly(conflict, one)
    assert told > 300


def told_rightly(conflict: Conflict, drawn: Drawn) -> int:
    """Give how many reasons were told with moves."""
    game, names = game_of(conflict)
    reasoning, small = Reasoning(game, names), written(conflict)
    makers = [one.id for one in conflict.makers]
    reasons: list[StaysAt] = []
    for concept in Concept:
        for maker in drawn.makers:
            for at in drawn.states:
                why = reasoning.why(at, maker, concept)
                assert (why is not None) == stays(drawn, concept, maker, at)
                assert (reasoning.undeterred(at, maker, concept) == ()) == (why is not None)
                reasons += [why] if why else []
    assert all(_deters(small, makers, why, one) for why in reasons for one in why.deterred)
    return sum(bool(why.deterred) for why in reasons)
