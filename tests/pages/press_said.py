"""The cast and two analysts at their screens, in front of the pages of the press room."""

from types import SimpleNamespace

from goodoffices.site import door
from tests.pages.conftest import Drafts, chair_for
from tests.pages.reading import main_of, words_of
from tests.press_world import ANALYSTS, Press
from tests.world import CAST, World, seat_id


def seat_everybody(press: Press, monkeypatch) -> World:
    """Give a person to each of the seats, and a desk at which they find these talks."""
    for who in (*CAST, *ANALYSTS):
        chair_for(press.world, who)
    drafts = Drafts()
    monkeypatch.setattr(door, "desk", lambda: press.world.desk)
    monkeypatch.setattr(door, "store", lambda: drafts)
    return press.world


def press_page(desk_of, who: str, name: str, reads: str = "en", room: str = "press", **asked):
    """Open a page of the press room as one of the cast."""
    at = desk_of(who, reads)
    return at.browser.get(f"{at.url(room)}press/{name}/", asked)


def read_page(desk_of, who: str, name: str, reads: str = "en", **asked) -> SimpleNamespace:
    """Open a page of the press room that can be read; give its HTML and its words."""
    html = main_of(press_page(desk_of, who, name, reads, **asked))
    return SimpleNamespace(html=html, words=words_of(html))


def saved(desk_of, who: str, slug: str, room: str = "press", **typed):
    """Save a form that needs no preview."""
    at = desk_of(who)
    first = at.browser.get(at.url(room, slug), {k: v for k, v in typed.items() if k in ("entry",)})
    assert first.status_code == 200, first.status_code
    return at.browser.post(at.url(room, slug), {"key": f"{seat_id(who)}-{slug}", **typed, "step": "save"})
