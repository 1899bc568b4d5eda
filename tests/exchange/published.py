"""The instances of ../shared/data/exchange, and tests that need them."""

import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "exchange"
needed = pytest.mark.skipif(not FOLDER.exists(), reason="the exchanges (../shared/data/exchange) are not here")


def path(name):
    """Where an instance's file is."""
    return FOLDER / f"{name}.json"


def told(name):
    """What the file says of it."""
    return json.loads(path(name).read_text())
