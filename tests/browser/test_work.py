"""Work in hand in a real Chromium: its page follows by itself, with a script and without, and ends what it cancels."""

import re
import sys
from pathlib import Path

import pytest

from goodoffices.talks.rooms import RoomKind
from tests.browser.chromium import PHONE, WIDE, path_of_chromium, wider_than_its_window
from tests.browser.conftest import Demo
from tests.browser.pages import talks_of
from tests.browser.test_axe import AXE, RULES, RUN
from tests.cli.conftest import Installation
from tests.desk.engines import is_gone, number_left, until

pytestmark = pytest.mark.browser

REPORT = re.compile(r"/press/(\d+)/")

MODEL = """
import os, pathlib, sys, time
folder = pathlib.Path(sys.argv[1])
(folder / "written").write_text(str(os.getpid()))
(folder / "written").rename(folder / "number")
while not (folder / "go on").exists():
    time.sleep(0.05)
"""
"""A model that reads nothing, when the test lets it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Where the model says that it is at work, and is told to go on."""
    return tmp_path_factory.mktemp("model")


@pytest.fixture(scope="module")
def talks(tmp_path_factory, folder) -> Demo:
    """The sample talks, served with a model of the installation's own."""
    path_of_chromium()
    (folder / "model.py").write_text(MODEL)
    more = {"GOODOFFICES_PRESS_MODEL": f"{sys.executable} {folder / 'model.py'} {folder}"}
    installation = Installation(tmp_path_factory.mktemp("demo") / "home", more)
    server = installation.start("demo", "--port", "0")
    try:
        yield Demo(installation, server.address, talks_of(installation))
    finally:
        server.kill()


@pytest.fixture
def open_report(talks, browser, folder):
    """Give what opens a report of the sample talks, with a script or without."""
    for left in ("number", "go on"):
        (folder / left).unlink(missing_ok=True)
    contexts = []

    def opened(**how):
        contexts.append(browser.new_context(**how))
        page = contexts[-1].new_page()
        talks.sit_down(page, "lead")
        room = talks.room_of("lead", RoomKind.PRESS)
        page.goto(f"{room}press/")
        number = REPORT.findall(page.content())[0]
        page.goto(f"{room}press/{number}/")
        return page

    yield opened
    for one in contexts:
        one.close()


def read_again(page) -> None:
    """Have the model read the report."""
    page.goto(page.url.split("#")[0] + "#about")
    page.get_by_label("Reader").select_option("model")
    page.get_by_role("button", name="Read again").click()
    page.wait_for_url("**/work/**")


def wrong_with(page) -> list[str]:
    """Give what axe finds, and what is wider than the window."""
    page.evaluate(AXE)
    return [*page.evaluate(RUN, RULES), *wider_than_its_window(page)]


@pytest.mark.parametrize("script", [True, False])
def test_it_leads_on_by_itself_when_it_is_done(open_report, folder, script):
    page = open_report(**WIDE, java_script_enabled=script)
    read_again(page)
    assert page.get_by_text("The engine is at work: reading the report.").is_visible()
    assert page.locator("progress").is_visible()
    (folder / "go on").touch()
    page.wait_for_url(re.compile(r"/press/\d+/$"))
    assert page.get_by_text("It was read again.").is_visible()


def test_what_is_cancelled_is_ended_with_all_that_it_started(open_report, folder):
    page = open_report(**PHONE, bypass_csp=True)
    read_again(page)
    assert wrong_with(page) == []
    number = number_left(folder)
    page.get_by_role("button", name="Cancel").click()
    page.get_by_text("It was cancelled.").wait_for()
    assert wrong_with(page) == []
    until(lambda: is_gone(number))
    page.get_by_role("link", name="Back to what you asked").click()
    page.wait_for_url(re.compile(r"/press/\d+/\?reader=model#about$"))
    assert page.get_by_label("Reader").input_value() == "model"


def test_cancelled_in_another_window_it_says_so_by_itself(open_report, folder):
    page = open_report(**WIDE)
    read_again(page)
    number_left(folder)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="Cancel").click()
    page.get_by_text("It was cancelled.").wait_for()
    assert page.locator("[data-again]").count() == 0
