"""A conflict and what was found come back from JSON as they were."""

from dataclasses import dataclass

from goodoffices.desk.wire import Codec
from goodoffices.stability.asking import ENGINE, answer, digest
from goodoffices.stability.of_exchange import Setting, of_exchange
from goodoffices.talks.stability import Compared, Conflict, StabilityFound
from tests.stability.conflicts import locks
from tests.stability.test_of_exchange import PLAN, exchange


@dataclass(frozen=True, slots=True)
class Kept:
    """Stands for an act that keeps both."""

    conflict: Conflict
    found: StabilityFound


@dataclass(frozen=True, slots=True)
class Other:
    """Another act beside it."""


def test_all_that_is_found_can_be_written_and_read():
    codec, conflict = Codec(Kept | Other), locks()
    left_open = Conflict(
        conflict.makers, (conflict.preferences[0], Compared(conflict.makers[1].id, ())), conflict.options
    )
    guarded = of_exchange(Setting(exchange(1, 4), PLAN, "Harbour")).found
    for asked, found in (
        (conflict, answer(conflict).found),
        (left_open, answer(left_open).found),
        (conflict, guarded),
    ):
        assert codec.act(Kept(asked, found))  # reads it back, and raises where it differs


def test_an_answer_names_its_engine_and_what_went_in():
    one, other = answer(locks()), answer(locks())
    assert (one.engine, one.digest) == (ENGINE, other.digest)
    assert one.digest == digest(locks())
    assert digest(Setting(exchange(), PLAN)) != digest(Setting(exchange(1), PLAN))


def test_progress_is_told_to_the_end():
    told = []
    answer(locks(), lambda stage, share: told.append((stage, share)))
    assert told[-1] == ("chains", 1)
