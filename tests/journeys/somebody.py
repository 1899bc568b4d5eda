"""Somebody at a screen of their own: opens, fills in, presses, and remembers every page that was shown to them."""

import re
from urllib.parse import urljoin

import pytest

from tests.browser.chromium import WIDE

Error = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").Error

PASSWORD = "a sentence to remember"
PATIENCE = 20_000
"""Milliseconds until a page that has not come counts as missing."""


def beginning(words: str) -> re.Pattern[str]:
    """Match what begins with these words: labels go on with "(optional)", buttons with a name."""
    return re.compile(rf"^\s*{re.escape(words)}")


class Somebody:
    """One person in a browser context of their own, and what it took them to get things done."""

    def __init__(self, browser, address: str, name: str, **screen: object) -> None:
        """Sit before a screen; nobody is signed in."""
        self.address, self.name = address, name
        self.context = browser.new_context(**(screen or WIDE), locale="en", accept_downloads=True)
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.shown: list[str] = []
        self.touched = 0

    def opens(self, path: str) -> None:
        """Open an address, as from a message or a bookmark."""
        self.page.goto(urljoin(self.address, path))
        self._remember()

    def follows(self, link: str, *, within: str = "main") -> None:
        """Follow the first link that begins so."""
        self._touch(self.page.locator(within).get_by_role("link", name=beginning(link)).first).click()
        self._arrive()

    def presses(self, button: str) -> None:
        """Press the button that begins so."""
        self._touch(self.page.locator("main").get_by_role("button", name=beginning(button))).click()
        self._arrive()

    def writes(self, label: str, words: str) -> None:
        """Fill in the field whose label begins so."""
        self._touch(self.page.locator("main").get_by_label(beginning(label)).first).fill(words)

    def picks(self, label: str, option: str) -> None:
        """Pick from the list whose label begins so."""
        self._touch(self.page.get_by_label(beginning(label)).first).select_option(label=option)

    def ticks(self, choice: str, *, off: bool = False) -> None:
        """Tick the first box or circle that begins so, or take the tick away."""
        circle, box = (self.page.get_by_role(kind, name=beginning(choice)) for kind in ("radio", "checkbox"))
        self._touch(circle.or_(box).first).set_checked(not off)

    def signs_in(self) -> None:
        """Sign in with the name and the password of the account."""
        self.opens("/")
        self.writes("Username", self.name)
        self.writes("Password", PASSWORD)
        self.presses("Sign in")

    def takes(self, link: str) -> None:
        """Take a one-time link with a new account."""
        self.opens(link)
        self.makes_account("Take the seat")

    def makes_account(self, button: str) -> None:
        """Make the account that a link asks for."""
        self.writes("Name to sign in with", self.name)
        self.writes("Password", PASSWORD)
        self.presses(button)

    def enters(self, room: str) -> None:
        """Go into one of their rooms, by the list of rooms."""
        self.follows("Rooms", within="#nav")
        self._touch(self.page.locator("main").get_by_role("link", name=room)).click()
        self._arrive()

    def sees(self, words: str) -> None:
        """Wait until the words stand on the page, which the live stream may still bring."""
        self._wait(self.page.locator("main").get_by_text(words).first, "visible")
        self._remember()

    def has(self, words: str) -> bool:
        """Say whether the words stand on the page now."""
        return words in self.page.locator("body").inner_text()

    def _touch(self, what):
        """Count what is touched, once it is there; tell what is there instead where it isn't."""
        self.touched += 1
        self._wait(what, "attached")
        return what

    def _wait(self, what, state: str) -> None:
        try:
            what.wait_for(state=state)
        except Error as missing:
            there = self.page.locator("body").inner_text()
            raise AssertionError(f"{self.name} at {self.page.url} finds no {what}, but:\n{there}") from missing

    def _arrive(self) -> None:
        self.page.wait_for_load_state()
        self._remember()

    def _remember(self) -> None:
        self.shown.append(self.page.content())

    def everything_offered(self) -> list[str]:
        """Open every address that any page shown to them led to, without a browser's help; give what came."""
        hrefs = {one for page in self.shown for one in re.findall(r'href="(/[^"#]*)', page)}
        own = sorted(one for one in hrefs if "/language/" not in one and "/source/" not in one)
        return [self.context.request.get(urljoin(self.address, one)).text() for one in own]
