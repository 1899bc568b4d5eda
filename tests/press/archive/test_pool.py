"""A worker that dies, hangs or fails costs one report, by its name; the others are answered, in their order."""

from goodoffices.press.archive.pool import Pool
from goodoffices.press.intake import Piece, Sort
from tests.press.archive.works import by_its_data


def outcomes(*data, seconds=60):
    pieces = [Piece(Sort.TEXT, str(number), one) for number, one in enumerate(data)]
    with Pool(by_its_data, 2, seconds) as pool:
        return [(one.part, str(one.state), one.why and one.why.code) for one in pool.outcomes(pieces)]


def test_one_that_dies_and_one_that_fails_are_named_and_the_rest_is_answered():
    assert outcomes(b"a", b"die", b"b", b"fail", b"c") == [
        ("0", "read", None),
        ("1", "failed", "worker-died"),
        ("2", "read", None),
        ("3", "failed", "worker-failed"),
        ("4", "read", None),
    ]


def test_one_that_takes_too_long_is_ended():
    assert outcomes(b"hang", b"a", seconds=2) == [("0", "failed", "worker-too-slow"), ("1", "read", None)]
