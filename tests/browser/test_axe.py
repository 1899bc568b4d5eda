"""Every page holds WCAG 2.2 AA as axe finds it, has one heading of the page, and never scrolls sideways on a phone."""

from pathlib import Path

import pytest

from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.leave import May
from goodoffices.talks.rooms import RoomKind
from tests.browser.chromium import PHONE, WIDE, wider_than_its_window
from tests.browser.pages import NO_PAGE, Address
from tests.laws.walls import routes

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

AXE = (Path(__file__).parent / "vendor/axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """(rules) => axe.run(document, {runOnly: rules, resultTypes: ["violations"], preload: false})
  .then(({violations}) =>
  violations.flatMap(({id, nodes}) => nodes.slice(0, 2).map((node) => `${id}: ${node.target} ${node.html.slice(0, 160)}
    ${node.failureSummary}`)))"""

LANGUAGES = {"en": "ltr", "ar": "rtl"}
"""Each language with its direction.  Contrast is judged in English: axe takes joined Arabic letters for icons."""

ON_A_PHONE = (
    *("/<slug:seat>/", "/desk/", "/<slug:room>/", "/contact/", "/message/", "/convey-something/", "/approve/"),
    *("/papers/<int:number>/", "/compare/", "/columns/", "/gaps/", "/brackets/", "/edit/<str:article>/", "/answer/"),
    *("/sign/", "/evening/", "/bridging/", "/bridging/ask/", "/bridging/<int:number>/"),
)
"""Where axe looks on a phone too, in the dark; every page is looked at there for scrolling sideways."""


class Screen:
    """Somebody's screen in one language, which notes what is wrong with each page it shows."""

    def __init__(self, browser, demo, lang: str) -> None:
        """Open a window; nobody has sat down."""
        self.demo, self.talks = demo, demo.talks
        self.lang, self.dir = lang, LANGUAGES[lang]
        self.context = browser.new_context(**WIDE, locale=lang, color_scheme="light", bypass_csp=True)
        self.context.add_init_script("window.EventSource = undefined")  # no stream: pages hold still
        self.page, self.sits = self.context.new_page(), ""
        self.wrong: list[str] = []

    def sit_down(self, who: str) -> None:
        """Sit down as one of the invented people."""
        if who != self.sits:
            self.demo.sit_down(self.page, who)
            self.sits = who

    def open(self, path: str) -> int:
        """Open a page; give the status it came with."""
        return self.page.goto(self.demo.address + path.lstrip("/")).status

    def look(self, where: str, *, phone: bool = False) -> None:
        """Look the page over, wide and as narrow as a phone."""
        found = [*self._frame(), *self._axe()]
        self.page.set_viewport_size(PHONE["viewport"])
        found += [f"wider than a phone: {one}" for one in wider_than_its_window(self.page)]
        if phone:
            self.page.emulate_media(color_scheme="dark")
            found += [f"on a phone, in the dark: {one}" for one in self._axe()]
            self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size(WIDE["viewport"])
        self.wrong += [f"{where}: {one}" for one in found]

    def _frame(self):
        root = self.page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        if root != [self.lang, self.dir]:
            yield f"language and direction: {root}"
        if self.page.evaluate("getComputedStyle(document.body).display") != "flex":
            yield "the stylesheet is missing"
        if (headings := self.page.locator("h1").count()) != 1:
            yield f"headings of the page: {headings}"

    def _axe(self) -> list[str]:
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        return self.page.evaluate(RUN, RULES)


@pytest.fixture(params=LANGUAGES)
def screen(browser, demo, request):
    """Somebody's screen, for one test."""
    one = Screen(browser, demo, request.param)
    yield one
    one.context.close()


def of_a_seat(one: Address) -> bool:
    return "<slug:seat>" in one.route


def test_every_page_of_a_seat(screen):
    every = list(filter(of_a_seat, screen.talks.addresses))
    acts = [one for one in every if one.route.endswith("/acts/<int:number>/")]
    left_out = acts[1:] if screen.lang == "ar" else []  # their cards stand in the rooms' pages too
    for one in sorted((one for one in every if one not in left_out), key=lambda one: one.who):
        screen.sit_down(one.who)
        if (status := screen.open(one.path)) != 200 and "/papers/" in one.route:
            screen.wrong.append(f"{one.who} {one.path}: {status}")
        screen.look(f"{one.who} {one.path}", phone=one.route.endswith(ON_A_PHONE) or one.path.endswith(ON_A_PHONE))
    assert not screen.wrong, "\n".join(screen.wrong)


def test_what_answers_a_form(screen):
    """A form that lacks something, a preview, a check that finds what was told without leave, what is refused."""
    screen.sit_down("head_a")
    form = next(one.path for one in screen.talks.addresses if one.path.endswith("/say/suspension/"))
    press(screen, form, "preview", scope="track")
    screen.look("a form that is refused", phone=True)
    press(screen, form, "preview", since="")
    screen.look("a form that lacks something", phone=True)
    press(screen, form, "preview", words="The assembly meets.")
    screen.look("a preview", phone=True)
    screen.sit_down("lead")
    form = f"s/{screen.talks.seats['lead']}/rooms/{own_room(screen.talks.views['lead'])}/say/convey-something/"
    told, recipient = withheld(screen.talks.views["lead"])
    wording = {f"words-{screen.lang}": told.text.words}
    press(screen, form, "look", shelf=f"{told.ref.room}.0", to=recipient.id, **wording)
    screen.page.locator(f'[value="{told.ref.room}.{told.ref.number}.{told.ref.part}"]').check()
    screen.page.locator('main button[value="preview"]').click()
    assert screen.page.locator("main > .refusal").count() == 1
    assert screen.page.locator("#check .refusal").count() == 1
    screen.look("a conveyance that leave stops", phone=True)
    screen.page.locator(f'[value="{told.ref.room}.{told.ref.number}.{told.ref.part}"]').uncheck()
    screen.page.locator('main button[value="preview"]').click()
    assert screen.page.locator(".overlap mark").count() > 1
    screen.look("a conveyance that the guard stops", phone=True)
    assert not screen.wrong, "\n".join(screen.wrong)


def test_what_answers_a_form_about_a_paper(screen):
    """What was read with its flaws, wording that is looked at, a bracket about to be settled, an answer's preview."""
    screen.sit_down("lead")
    press(screen, screen.talks.at("/papers/new/"), "read", pasted="Article 1. Gauges\nThey are read [at dawn][at dusk.")
    assert screen.page.locator("#flaws .flaw").count() == 1
    screen.look("a text that was read", phone=True)
    press(screen, screen.talks.at("/edit/<str:article>/"), "look", body="They are read [at dawn][at dusk].\n\n[a")
    assert screen.page.locator("#faults .error").count() == 1
    screen.look("wording that is looked at", phone=True)
    settle = next(one.path for one in screen.talks.addresses if "/settle/?part=" in one.path)
    press(screen, settle, "preview", alternative="0")
    assert screen.page.locator(".preview").count() == 1
    screen.look("a bracket about to be settled", phone=True)
    screen.sit_down("head_a")
    press(screen, screen.demo.paper_before("head_a", brackets=True)[len(screen.demo.address) :] + "answer/", "preview")
    assert screen.page.locator(".preview").count() == 1
    screen.look("an answer's preview", phone=True)
    assert not screen.wrong, "\n".join(screen.wrong)


def own_room(view) -> str:
    """Give the id of the room of those who sit with every side."""
    return min(view.sitting(RoomKind.MEDIATION), key=lambda room: len(room.members)).id


def withheld(view) -> tuple[Told, RoomView]:
    """Give the longest item that A told in a caucus without leave for B, and a caucus of B."""
    rooms = {side: [room for room in view.sitting(RoomKind.CAUCUS) if room.party.id == side] for side in "AB"}
    told = [one for room in rooms["A"] for one in room.told.values() if one.leave.may in (May.NO, May.ASK)]
    return max(told, key=lambda one: len(one.text.words)), rooms["B"][0]


def press(screen, form: str, step: str, **typed: str) -> None:
    """Fill in a form by the names of its fields, and press the button of that step."""
    screen.open(form)
    for name, words in typed.items():
        field = screen.page.locator(f'main [name="{name}"]')
        if field.first.evaluate("one => one.tagName") == "SELECT":
            field.select_option(words)
        elif field.first.get_attribute("type") == "radio":
            screen.page.locator(f'main [name="{name}"][value="{words}"]').check()
        else:
            field.fill(words)
    screen.page.locator(f'main button[value="{step}"]:not([aria-hidden])').first.click()


def test_every_page_outside(screen):
    screen.open(screen.demo.installation.told("process", "invite")["link"].partition("8000/")[2])
    screen.look("a link")
    for sits in (False, True):
        for one in screen.talks.addresses:
            if not of_a_seat(one):
                screen.open(one.path)
                screen.look(f"{one.path}, {'signed in' if sits else 'a stranger'}")
        screen.sit_down("lead")
    assert not screen.wrong, "\n".join(screen.wrong)


def test_what_is_wrong_is_found(screen):
    screen.open("source/")
    screen.page.evaluate("document.querySelector('h1').outerHTML = '<h1></h1><h1>x<img src=/static/icon.svg></h1>'")
    screen.page.evaluate("document.querySelector('main').append(document.createElement('button'), 'x'.repeat(999))")
    screen.page.add_style_tag(content="body { overflow-wrap: normal !important; color: var(--line) !important; }")
    screen.look("/", phone=True)
    found = " ".join(screen.wrong)
    wanted = ["headings of the page: 2", "image-alt", "button-name", "wider than a phone: "]
    if screen.lang == "en":
        wanted += ["/: color-contrast", "in the dark: color-contrast"]
    assert [one for one in wanted if one not in found] == []


def test_no_route_is_forgotten(demo):
    walked = {one.route for one in demo.talks.addresses}
    assert walked == {route for route, _ in routes()} - NO_PAGE
