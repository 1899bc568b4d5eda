"""What somebody does at the press desk, form by form, without a browser; and what pages they were shown by it."""

import re
from html import unescape
from urllib.parse import urlsplit

from django.test import Client

from goodoffices.store.people.models import Person
from tests.pages.conftest import fields_of
from tests.pages.reading import words_of
from tests.world import World, seat_id


class AtTheDesk:
    """One person at a screen of their own, signed in."""

    def __init__(self, world: World, who: str, lang: str = "en") -> None:
        """Sit down, and read in that language."""
        self.world, self.who = world, who
        self.browser = Client(headers={"accept-language": lang})
        self.browser.force_login(Person.objects.get(username=who))
        self.base = f"/s/{seat_id(who)}/"
        self.path, self.html = self.base, ""
        self.shown: dict[str, str] = {}
        """Every page that was shown, by its address; the last of each."""

    def room(self, name: str, tail: str = "") -> str:
        """Give an address in a room."""
        return f"{self.base}rooms/{self.world.rooms[name]}/{tail}"

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

    def sends(self, button: str, *, inside: str = "", **typed: object) -> "AtTheDesk":
        """Send the first form with this button, as it stands but for what is typed; of the page, or inside a part."""
        forms = re.findall(r"<form\b.*?</form>", inside or self.html, re.DOTALL)
        form = next((one for one in forms if button in one), None)
        assert form is not None, f"{self.who} at {self.path} finds no {button}: {self.words}"
        action = re.match(r'<form\b[^>]*\baction="([^"]*)"', form)
        path = unescape(action[1]) if action else self.path
        sent = fields_of(f"<main>{form}</main>") | {
            name.replace("__", "-"): one for name, one in typed.items()
        }
        return self._arrive(self.browser.post(path, sent, follow=True), path)

    def says(self, room: str, deed: str, **typed: object) -> "AtTheDesk":
        """Fill in the form of a deed, look at its preview where there is one, and do it."""
        self.opens(self.room(room, deed))
        asked = next(one for one in ("preview", "save") if f'value="{one}"' in self.html)
        self.sends('name="key"', **typed, step=asked)
        return self.sends('value="send"', step="send") if asked == "preview" else self

    def card(self, report: int, *words: str) -> str:
        """Find the first card with all these words on the page of a report."""
        self.reads(f"{report}/")
        cards = re.findall(r'<article class="entry".*?</article>', self.html, re.DOTALL)
        found = next((one for one in cards if all(each in words_of(one) for each in words)), None)
        assert found is not None, f"no card with {words}: {[words_of(one)[:90] for one in cards]}"
        return found

    def judges(self, report: int, *words: str, verdict: str = "confirm", **links: object) -> str:
        """Judge the card with these words; give the card as it was."""
        card = self.card(report, *words)
        self.sends('name="verdict"', inside=card, verdict=verdict, **links)
        return card

    def checks(self, report: int, *words: str, agrees: bool = True, why: str = "") -> None:
        """Say of the judgement on a card whether one reads it so too."""
        card = self.card(report, *words)
        said = "agrees" if agrees else "disagrees"
        self.sends('name="check"', inside=card, check=said, check_why=why)

    def everything_offered(self) -> dict[str, str]:
        """Follow every link of one's own from page to page, to the last; give what each answers."""
        found: dict[str, str] = {}
        waits = {self.base}.union(*(self._led_to(page) for page in self.shown.values()))
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
        assert answer.status_code == 200, (
            f"{self.who} at {path}: {answer.status_code} {words_of(answer.content.decode())}"
        )
        self.path = answer.redirect_chain[-1][0] if answer.redirect_chain else path
        self.html = answer.content.decode()
        self.shown[self.path] = self.html
        return self
