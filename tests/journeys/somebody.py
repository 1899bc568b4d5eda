"""Somebody at a screen of their own: opens, fills in, presses, and remembers every page that was shown to them."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin

import pytest

from goodoffices.words.catalogue import gettext
from tests.browser.chromium import WIDE, wider_than_its_window
from tests.documents import pdfs

Error = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").Error

PASSWORD = "a sentence to remember"
PATIENCE = 20_000
"""Milliseconds until a page that has not come counts as missing."""


def beginning(words: str, lang: str = "en") -> re.Pattern[str]:
    """Match what begins with these words, in that language: labels go on with "(optional)", buttons with a name.

    What is filled into a phrase ("Send to %(to)s") can be anything.
    """
    return re.compile(r"^\s*" + r".*".join(map(re.escape, re.split(r"%\(\w+\)s", gettext(words, lang)))))


def words_in(body: bytes) -> str:
    """Give what a page or a file says: of a packed file all its members, of a PDF what is printed."""
    if body.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(body)) as packed:
            return "\n".join(packed.read(one).decode(errors="replace") for one in packed.namelist())
    return pdfs.words(body) if body.startswith(b"%PDF") else body.decode(errors="replace")


class Somebody:
    """One person in a browser context of their own, and what it took them to get things done."""

    def __init__(self, browser, address: str, name: str, lang: str = "en", **screen: object) -> None:
        """Sit before a screen; nobody is signed in.  Whatever is looked for is looked for in their language."""
        self.address, self.name, self.lang = address, name, lang
        self.context = browser.new_context(**(screen or WIDE), locale=lang, accept_downloads=True)
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.shown: list[str] = []
        self.sideways: list[tuple[str, list[str]]] = []
        """Pages that scrolled sideways, and what stuck out of them."""
        self.touched = 0
        self.at = self.page.locator("main")
        """The part of the page in which things are looked for."""

    def opens(self, path: str) -> None:
        """Open an address, as from a message or a bookmark."""
        self.page.goto(urljoin(self.address, path))
        self._remember()

    @contextmanager
    def within(self, part) -> Iterator[None]:
        """Look for things in one part of the page only."""
        before, self.at = self.at, part
        yield
        self.at = before

    def follows(self, link: str, *, within: str = "", whole: bool = False) -> None:
        """Follow the first link that begins so, or that says just that."""
        place = self.page.locator(within) if within else self.at
        named = gettext(link, self.lang) if whole else self._named(link)
        self._touch(place.get_by_role("link", name=named, exact=whole).first).click()
        self._arrive()

    def presses(self, button: str) -> None:
        """Press the button that begins so."""
        self._touch(self.at.get_by_role("button", name=self._named(button))).click()
        self._arrive()

    def writes(self, label: str, words: str) -> None:
        """Fill in the field whose label begins so."""
        self._touch(self.at.get_by_label(self._named(label)).first).fill(words)

    def picks(self, label: str, option: str) -> None:
        """Pick what begins so from the list whose label begins so."""
        field = self._touch(self.at.get_by_label(self._named(label)).first)
        chosen = self._touch(field.locator("option").filter(has_text=self._named(option)).first)
        field.select_option(value=chosen.get_attribute("value"))

    def ticks(self, choice: str, *, off: bool = False) -> None:
        """Tick the first box or circle that begins so, or take the tick away."""
        circle, box = (self.at.get_by_role(kind, name=self._named(choice)) for kind in ("radio", "checkbox"))
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
        self._wait(self.at.get_by_text(gettext(words, self.lang)).first, "visible")
        self._remember()

    def has(self, words: str) -> bool:
        """Say whether the words stand on the page now."""
        return gettext(words, self.lang) in self.page.locator("body").inner_text()

    def unfolds(self, summary: str) -> None:
        """Open what is folded away under a line that begins so."""
        folded = self.at.locator("details").filter(
            has=self.page.locator("summary", has_text=self._named(summary))
        )
        self._touch(folded.locator("> summary").last).click()

    def turns_to(self, tab: str) -> None:
        """Turn to another part of a page that shows one part at a time on a phone."""
        self._touch(self.page.locator(".tabs").get_by_role("link", name=self._named(tab))).click()

    def takes_file(self, link: str) -> bytes:
        """Take a file away."""
        with self.page.expect_download() as coming:
            self._touch(self.at.get_by_role("link", name=self._named(link)).first).click()
        return Path(coming.value.path()).read_bytes()

    def _named(self, words: str) -> re.Pattern[str]:
        return beginning(words, self.lang)

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
            raise AssertionError(
                f"{self.name} at {self.page.url} finds no {what}, but:\n{there}"
            ) from missing

    def _arrive(self) -> None:
        self.page.wait_for_load_state()
        self._remember()

    def _remember(self) -> None:
        self.shown.append(self.page.content())
        if too_wide := wider_than_its_window(self.page):
            self.sideways.append((self.page.url, too_wide))

    def everything_offered(self) -> list[str]:
        """Open every address that any page shown to them led to, without a browser's help; give the words that came."""
        hrefs = {unescape(one) for page in self.shown for one in re.findall(r'href="(/[^"#]*)', page)}
        own = sorted(one for one in hrefs if "/language/" not in one and "/source/" not in one)
        return [words_in(self.context.request.get(urljoin(self.address, one)).body()) for one in own]
