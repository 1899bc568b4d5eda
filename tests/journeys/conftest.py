"""A real Chromium and a fresh installation for each journey."""

import pytest

from tests.browser.chromium import chromium, serving


@pytest.fixture(scope="module")
def browser():
    """Chromium, while this module runs."""
    with chromium() as started:
        yield started


@pytest.fixture
def served(tmp_path, browser):
    """A fresh installation, served."""
    with serving(tmp_path / "home", "serve") as (installation, server):
        yield installation, server
