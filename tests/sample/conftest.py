"""One playing of the sample talks, shared by the tests that only read it."""

import pytest

from tests.sample.played import Played, playing


@pytest.fixture(scope="session")
def played() -> Played:
    """Play the talks once."""
    return playing()
