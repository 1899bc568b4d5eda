"""A real Chromium for the tests that need one, and a server of its own beside them."""

import importlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Installation, Server

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip
"""Nothing is fetched but the pages; a container has no sandbox to give."""

PATIENCE = 120
"""Seconds that a page may take for anything, wherever a test waits for it: others may want the same few cores."""

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
WIDE = {"viewport": {"width": 1280, "height": 900}}


def path_of_chromium() -> str:
    """Give where Chromium is, or skip with the reason why there is none."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or pytest.skip("there is no Chromium on this machine")


@contextmanager
def chromium():
    """Start Chromium, or skip.

    It ends with the module that asked for it: while it runs, Django refuses to touch a database in this thread.
    """
    found = path_of_chromium()
    sync_api = importlib.import_module("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        browser.on("context", lambda context: context.set_default_timeout(1000 * PATIENCE))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def serving(home: Path, *arguments: str) -> Iterator[tuple[Installation, Server]]:
    """Serve an installation in that folder, by a process of its own that ends with the test."""
    installation = Installation(home)
    server = installation.start(*arguments, "--port", "0")
    try:
        yield installation, server
    finally:
        server.kill()


def wider_than_its_window(page) -> list[str]:
    """Give what sticks out of the window, where the page would scroll sideways; nothing where it fits."""
    return page.evaluate(
        """() => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const box = (e) => e.getBoundingClientRect();
          const out = (e) => box(e).right > root.clientWidth + 1 || box(e).left < -1;
          const found = [...document.querySelectorAll("main *, header *, nav *, footer *")].filter(out);
          return [`${root.scrollWidth} px`, ...found.slice(0, 3).map((e) => e.outerHTML.slice(0, 120))];
        }"""
    )
