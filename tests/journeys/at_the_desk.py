"""What somebody does at the press desk, form by form, without a browser; and what pages they were shown by it."""

import re
from html import unescape
from urllib.parse import urlsplit

from django.test import Client

from goodoffices.store.people.models import Person
from tests.pages.conftest import fields_of
from tests.pages.reading import words_of
from tests.press_world import Press
from tests.world import seat_id


class AtTheDesk:
    """One person at a screen of their own, signed in."""

    def __init__(self, press: Press, who: str, lang: str = "en") -> None:
        """Sit down, and read in that language."""
        self.press, self.who = press, who
        self.browser = Client(headers={"accept-language": lang})
        self.browser.force_login(Person.objects.get(username=who))
        self.base = f"/s/{seat_id(who)}/"
        self.path, self.html = self.base, ""
        self.shown: dict[str, str] = {}
        """Every page that was shown, by its address; the last of each."""

    def room(self, name: str, tail: str = "") -> str:
        """Give an address in a room."""
        return f"{self.base}rooms/{self.press.world.rooms[name]}/{tail}"

    def opens(self, path: str) -> "AtTheDesk":
        """Open a page."""
        return self._arrive(self.browser.get(path, follow=True), path)

    def reads(self, tail: str = "") -> str:
        """Open a page of the press room; give its words."""
        return self.opens(self.room("press", f"press/{tail}")).words

    @property
    def words(self) -> str:
        """Give what can be read on the page, without the frame."""
        return words_of(self.html[self.html.index("<main") : self.html.index("</main>")])

    def sends(self, within: str, **typed: object) -> "AtTheDesk":
        """Send the first form of the page that has these words, as it stands but for what is typed."""
        form = next(
            (one for one in re.findall(r"<form\b.*?</form>", self.html, re.DOTALL) if within in one), None
        )
        assert form is not None, f"{self.who} at {self.path} finds no form with {within}: {self.words}"
        action = re.match(r'<form\b[^>]*\baction="([^"]*)"', form)
        path = unescape(action[1]) if action else self.path
        sent = fields_of(f"<main>{form}</main>") | {name.replace("__", "-"): one for name, one in typed.items()}
        return self._arrive(self.browser.post(path, sent, follow=True), path)

    def says(self, room: str, deed: str, **typed: object) -> "AtTheDesk":
        """Fill in the form of a deed, look at its preview where there is one, and do it."""
        self.opens(self.room(room, deed))
        asked = next(one for one in ("preview", "save") if f'value="{one}"' in self.html)
        self.sends('name="key"', **typed, step=asked)
        return self.sends('value="send"', step="send") if asked == "preview" else self

    def card(self, report: int, *words: str) -> str:
        """Find the first card with all these words on the page of a report; give its name."""
        self.opens(self.room("press", f"press/{report}/"))
        cards = re.findall(r'<article class="entry".*?</article>', self.html, re.DOTALL)
        found = next((one for one in cards if all(each in words_of(one) for each in words)), None)
        assert found is not None, f"no card with {words}: {[words_of(one)[:90] for one in cards]}"
        return re.findall(r'data-entry="([^"]*)"', found)[0]

    def judges(self, report: int, *words: str, verdict: str = "confirm", **links: object) -> str:
        """Judge the card with these words; give its name."""
        name = self.card(report, *words)
        self._on_card(name, 'name="verdict"', verdict=verdict, **links)
        return name

    def checks(self, report: int, *words: str, agrees: bool = True, why: str = "") -> None:
        """Say of the judgement of a card whether one reads it so too."""
        name = self.card(report, *words)
        self._on_card(name, 'name="check"', check="agrees" if agrees else "disagrees", check_why=why)

    def _on_card(self, name: str, button: str, **typed: object) -> None:
        start = self.html.index(f'data-entry="{name}"')
        card, page = self.html[start : self.html.index("</article>", start)], self.html
        self.html = card
        try:
            self.sends(button, **typed)
        except AssertionError:
            self.html = page
            raise

    def everything_offered(self) -> dict[str, str]:
        """Follow every link of one's own from page to page, to the last; give the words of each answer."""
        found, waits = dict(self.shown), {self.base}
        for page in self.shown.values():
            waits |= self._led_to(page)
        waits = {one for one in waits if one not in found} | {self.base}
        while waits:
            path = waits.pop()
            answer = self.browser.get(path)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            found[path] = body.decode(errors="replace")
            if answer.get("Content-Type", "").startswith("text/html"):
                waits |= self._led_to(found[path]) - found.keys()
        return found

    def _led_to(self, page: str) -> set[str]:
        """Give the addresses of one's own that a page leads to, each page of a list once."""
        hrefs = (urlsplit(unescape(one)) for one in re.findall(r'href="(/s/[^"#]*)', page))
        return {one.path for one in hrefs if one.path.startswith(self.base) and "/pulse/" not in one.path}

    def _arrive(self, answer, path: str) -> "AtTheDesk":
        assert answer.status_code == 200, f"{self.who} at {path}: {answer.status_code} {words_of(answer.content.decode())}"
        self.path = answer.redirect_chain[-1][0] if answer.redirect_chain else path
        self.html = answer.content.decode()
        self.shown[self.path] = self.html
        return self
