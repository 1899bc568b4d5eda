"""What one of the cast does on the pages of papers: gets one, sends one, fills in the form of an edit."""

import re

from django.test import Client

from tests.pages.conftest import fields_of
from tests.world import World, seat_id


class PaperDesk:
    """One of the cast in one room, at the pages of its papers."""

    def __init__(self, world: World, browser: Client, who: str, room: str) -> None:
        """Sit down."""
        self.world, self.browser, self.who, self.room = world, browser, who, room

    @property
    def here(self) -> str:
        """Give the room's address."""
        return f"/s/{seat_id(self.who)}/rooms/{self.world.rooms[self.room]}/"

    def url(self, *more: object) -> str:
        """Give the address of a page of papers."""
        return f"{self.here}papers/" + "".join(f"{one}/" for one in more)

    def get(self, *more: object, **asked: object):
        """Get a page of papers."""
        return self.browser.get(self.url(*more), asked)

    def send(self, page, url: str = "", **typed: object):
        """Send what stands on a page, with what is typed into it."""
        sent = fields_of(page.content.decode()) | typed
        return self.browser.post(url or page.request["PATH_INFO"], sent)

    def read(self, *more: object, **typed: object):
        """Bring a text in, as far as what was read of it."""
        return self.send(self.get(*(more or ("new",))), step="read", **typed)

    def form(self, number: int, slug: str, **asked: object):
        """Get the form of an edit of the draft of that number."""
        return self.browser.get(f"{self.here}acts/{number}/{slug}/", asked)

    def fill(self, number: int, slug: str, asked: dict | None = None, step: str = "preview", **typed: object):
        """Fill in the form of an edit, as far as its preview."""
        page = self.form(number, slug, **(asked or {}))
        assert page.status_code == 200, page.status_code
        return self.send(page, step=step, **typed)

    def do(self, number: int, slug: str, asked: dict | None = None, **typed: object):
        """Edit a draft by a form, in its two steps."""
        preview = self.fill(number, slug, asked, **typed)
        assert preview.status_code == 200, said(preview)
        return self.send(preview, step="send")

    @property
    def papers(self):
        """Give the papers of the room, as they are now."""
        return self.world.view(self.who, self.room).papers

    def paper(self, number: int):
        """Give a paper's text as it is now."""
        return self.papers[number].paper


def said(response) -> str:
    """Give a page as words."""
    inside = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", inside).split())
