"""The figures marked in the sample reports are found."""

import pytest

from bench.press_figures import FOLDER, whole


@pytest.mark.skipif(not FOLDER.exists(), reason="the marked reports (../shared/data/press) are not here")
def test_marked_figures_are_found_with_their_comparators() -> None:
    total = whole(FOLDER)
    assert total.f >= 0.97
    assert total.bounded == total.right
