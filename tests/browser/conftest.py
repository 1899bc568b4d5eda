"""The sample talks, served, and a real Chromium to look at them."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from goodoffices.site.forms.answering import can_be_answered
from goodoffices.talks.papers.model import every_article
from goodoffices.talks.rooms import RoomKind
from tests.browser.chromium import chromium, path_of_chromium, serving
from tests.browser.pages import Talks, talks_of
from tests.cli.conftest import Installation


@pytest.fixture(scope="module")
def browser():
    """Chromium, while this module runs."""
    with chromium() as started:
        yield started


@dataclass
class Demo:
    """A demo that runs beside the tests."""

    installation: Installation
    address: str
    talks: Talks

    def sit_down(self, page, who: str) -> None:
        """Sit down as one of the invented people."""
        page.goto(f"{self.address}demo/")
        page.locator(f'button[value="{self.talks.seats[who]}"]').click()
        page.wait_for_url(f"**/s/{self.talks.seats[who]}/")

    def room_of(self, who: str, kind: object) -> str:
        """Give the address of the first room of that kind that somebody sits in."""
        room = next(iter(self.talks.views[who].sitting(kind)))
        return f"{self.address}s/{self.talks.seats[who]}/rooms/{room.id}/"

    def paper_before(self, who: str, *, brackets: bool) -> str:
        """Give the address of the latest paper that can be answered: bracketed and answered once, or a clean one."""
        for room in self.talks.views[who].sitting(RoomKind.CAUCUS):
            for held in sorted(room.papers.values(), key=lambda one: -one.number):
                bracketed = any(article.brackets for article in every_article(held.paper))
                known = bool(held.answers) or not brackets
                if can_be_answered(held) and not held.replaced_by and bracketed == brackets and known:
                    return f"{self.address}s/{self.talks.seats[who]}/rooms/{room.id}/papers/{held.number}/"
        raise LookupError(f"no such paper stands before {who}")


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Iterator[Demo]:
    """The sample talks, served; not without a browser to look at them."""
    path_of_chromium()
    with serving(tmp_path_factory.mktemp("demo") / "home", "demo") as (installation, server):
        yield Demo(installation, server.address, talks_of(installation))
